import Storage
import StoryReading
import ZIPArchive

/// The stories that a file holds.
struct ContainerListing {
  private(set) var paths: [String] = []
  private(set) var passedOver = 0
  private(set) var failures: [BinderyError] = []
  private let containers: Containers
  private let nesting: Int

  /// Lists the stories of the file at `path`: itself, or where it is an archive or a mailbox, those
  /// inside of it, in natural order.
  init(_ path: String, _ containers: Containers, nesting: Int) {
    self.containers = containers
    self.nesting = nesting
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
      let names = archive.entries.filter { !$0.isFolder }.map(\.name)
      for name in Set(names).sorted(by: Self.precedes) {
        list(entry: name, of: archive, at: address)
      }
      if paths.count == before, failures.isEmpty {
        failures.append(
          BinderyError(address.text, .notAStory, explanation: "The archive holds no story."))
      }
    } catch {
      failures.append(BinderyError(about: address.text, error))
    }
  }

  /// Folder by folder, numbers by their value: `part 2` before `part 10`.
  private static func precedes(_ first: String, _ second: String) -> Bool {
    let (first, second) = (first.split(separator: "/"), second.split(separator: "/"))
    for (left, right) in zip(first, second) where left != right {
      return NaturalOrder.precedes(String(left), String(right))
    }
    return first.count < second.count
  }

  private mutating func list(entry name: String, of archive: ZIPReader, at address: StoryAddress) {
    let entry = address.inner(name)
    guard StoryNames.isStory(name) else {
      passedOver += 1
      return
    }
    guard ZIPName.isSafe(name) else {
      failures.append(BinderyError(about: entry.text, ZIPError.unsafeName(name)))
      return
    }
    switch StoryNames.suffix(of: name) {
    case "zip" where entry.steps.count > nesting:
      let error = ReadingError.refused(
        reason: "It lies \(entry.steps.count) archives deep; at most \(nesting) are opened.")
      failures.append(BinderyError(about: entry.text, error))
    case "zip": list(archive: entry)
    case "mbox", "mbx": list(mailbox: entry)
    default: paths.append(entry.text)
    }
  }
}
