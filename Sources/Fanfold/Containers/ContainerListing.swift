import Storage
import StoryReading
import ZIPArchive

/// The stories that a file holds.
struct ContainerListing {
  private(set) var paths: [String] = []
  private(set) var passedOver = 0
  private(set) var failures: [BinderyError] = []
  private let containers: Containers
  private let limits: ReadingLimits
  private var refused = RefusedEntries()
  /// How many archives have been opened inside of the file, and what all of them unpack to.
  private var (archives, unpacked) = (0, 0)

  /// Lists the stories of the file at `path`: itself, or where it is an archive or a mailbox, those
  /// inside of it, in natural order.
  init(_ path: String, _ containers: Containers, _ limits: ReadingLimits) {
    self.containers = containers
    self.limits = limits
    let address = StoryAddress(path)
    do {
      guard address.steps.isEmpty, let kind = try ContainerKind.kind(of: RangedSource(path: path))
      else {
        paths = [path]
        return
      }
      switch kind {
      case .archive: list(archive: address)
      case .mailbox: list(mailbox: address)
      }
      failures += refused.failures
    } catch {
      // Reading it will say what is wrong.
      paths = [path]
    }
  }

  private mutating func list(mailbox address: StoryAddress) {
    do {
      guard case .mailbox(let mailbox) = try containers.container(at: address) else { return }
      passedOver += mailbox.passedOver
      if mailbox.storyCount == 1, address.steps.isEmpty || mailbox.passedOver == 0 {
        paths.append(mailbox.passedOver == 0 ? address.text : address.inner("1").text)
      } else {
        paths += (0..<mailbox.storyCount).map { address.inner(String($0 + 1)).text }
      }
    } catch {
      failures.append(BinderyError(about: address.text, error))
    }
  }

  private mutating func list(archive address: StoryAddress) {
    let before = paths.count
    do {
      guard case .archive(let archive) = try containers.container(at: address) else { return }
      guard account(for: archive, at: address) else { return }
      for entry in Self.ordered(archive.entries, told: &failures, at: address) {
        list(entry, at: address)
      }
      if paths.count == before, failures.isEmpty, refused.isEmpty {
        failures.append(
          BinderyError(address.text, .notAStory, explanation: "The archive holds no story."))
      }
    } catch {
      failures.append(BinderyError(about: address.text, error))
    }
  }

  /// Whether an archive may be looked into after those before it: a few bytes can hold a million
  /// archives in one another.
  private mutating func account(for archive: ZIPReader, at address: StoryAddress) -> Bool {
    if address.steps.isEmpty { return true }
    unpacked += archive.entries.reduce(0) { $0 + $1.size }
    if unpacked > limits.archive.total {
      refused.add(address, .unpacksTooFar(limit: limits.archive.total))
      return false
    }
    return true
  }

  /// The files of an archive in the order to read them, one of each name; of names that come again
  /// `failures` tell.
  private static func ordered(
    _ entries: [ZIPReader.Entry], told failures: inout [BinderyError], at address: StoryAddress
  ) -> [ZIPReader.Entry] {
    var seen: Set<String> = []
    var repeated: Set<String> = []
    let files = entries.filter { entry in
      if entry.isFolder { return false }
      if seen.insert(entry.name).inserted { return true }
      repeated.insert(entry.name)
      return false
    }
    failures += repeated.sorted().map { name in
      BinderyError(about: address.inner(name).text, ZIPError.repeatedName(name))
    }
    return files.sorted { precedes($0.name, $1.name) }
  }

  /// Folder by folder, numbers by their value: `part 2` before `part 10`.
  private static func precedes(_ first: String, _ second: String) -> Bool {
    let (first, second) = (first.split(separator: "/"), second.split(separator: "/"))
    for (left, right) in zip(first, second) where left != right {
      return NaturalOrder.precedes(String(left), String(right))
    }
    return first.count < second.count
  }

  private mutating func list(_ file: ZIPReader.Entry, at address: StoryAddress) {
    let entry = address.inner(file.name)
    guard ZIPName.isSafe(file.name) else {
      failures.append(BinderyError(about: entry.text, ZIPError.unsafeName(file.name)))
      return
    }
    guard StoryNames.isStory(file.name) else {
      passedOver += 1
      return
    }
    if file.isSpecial {
      failures.append(BinderyError(about: entry.text, ZIPError.notAFile(file.name)))
      return
    }
    if file.size == 0 { return refused.add(entry, .empty) }
    switch StoryNames.suffix(of: file.name) {
    case "zip": list(nested: entry)
    case "mbox", "mbx": list(mailbox: entry)
    default: paths.append(entry.text)
    }
  }

  private mutating func list(nested entry: StoryAddress) {
    if entry.steps.count > limits.nesting {
      return refused.add(entry, .tooDeep(limit: limits.nesting))
    }
    if archives == limits.archives {
      return refused.add(entry, .tooMany(limit: limits.archives))
    }
    archives += 1
    list(archive: entry)
  }
}
