import Storage
import StoryReading
import Synchronization
import ZIPArchive

/// Opens the files that hold several stories, and keeps the last few open: a book is bound from
/// stories that lie together.
final class Containers: Sendable {
  private let limits: ReadingLimits
  private let open = Mutex<[(address: StoryAddress, container: Container)]>([])
  private static let mostOpen = 4

  enum Container: Sendable {
    case archive(ZIPReader)
    case mailbox(StoryMailbox)
  }

  init(_ limits: ReadingLimits) { self.limits = limits }

  /// The container at `address`.
  ///
  /// - Throws: `ZIPError`, `StorageError`, or a `ReadingError` where it lies too deep.
  func container(at address: StoryAddress) throws -> Container {
    if let known = open.withLock({ open in open.first { $0.address == address } }) {
      return known.container
    }
    let container = try load(address)
    open.withLock { open in
      open.insert((address, container), at: 0)
      if open.count > Self.mostOpen { open.removeLast() }
    }
    return container
  }

  private func load(_ address: StoryAddress) throws -> Container {
    guard let outer = address.container else {
      let source = try RangedSource(path: address.file)
      switch try ContainerKind.kind(of: source) {
      case .mailbox?: return .mailbox(try StoryMailbox(source))
      default: return .archive(try ZIPReader(file: address.file, limits: limits.archive))
      }
    }
    guard address.steps.count <= limits.nesting else {
      throw ReadingError.refused(
        reason:
          "It lies \(address.steps.count) archives deep; at most \(limits.nesting) are opened.")
    }
    let bytes = try self.bytes(of: address.steps[address.steps.count - 1], in: outer)
    let source = RangedSource(bytes)
    if case .mailbox? = try ContainerKind.kind(of: source) {
      return .mailbox(try StoryMailbox(source))
    }
    return .archive(try ZIPReader(bytes: bytes, limits: limits.archive))
  }

  /// The bytes of what stands under `step` in the container at `address`.
  private func bytes(
    of step: String, in address: StoryAddress
  ) throws -> ContiguousArray<UInt8> {
    switch try container(at: address) {
    case .archive(let archive): return try archive.bytes(of: step)
    case .mailbox(let mailbox):
      guard let number = Int(step), let bytes = try mailbox.bytes(ofStory: number) else {
        throw ReadingError.refused(reason: "The mailbox has no story \(step).")
      }
      return bytes
    }
  }

  /// The story at `address`, as a file to read.
  ///
  /// - Parameter sizeLimit: of a file that is no archive, in bytes.
  func input(at address: StoryAddress, sizeLimit: Int) throws -> StoryInput {
    guard let container = address.container else { return try file(address, sizeLimit) }
    let step = address.steps[address.steps.count - 1]
    let bytes = try bytes(of: step, in: container)
    guard case .archive(let archive) = try self.container(at: container) else {
      return StoryInput(path: address.text, name: address.name, bytes: bytes, limits: limits)
    }
    let folder = step.contains("/") ? Path.folder(of: step) + "/" : ""
    return StoryInput(path: address.text, name: address.name, bytes: bytes, limits: limits) {
      try? archive.bytes(of: folder + $0)
    }
  }

  private func file(_ address: StoryAddress, _ sizeLimit: Int) throws -> StoryInput {
    let path = address.file
    let file = try StoredFile.read(path, limit: max(sizeLimit, limits.archive.archiveSize))
    let isArchive = file.bytes.starts(with: Array("PK".utf8))
    if !isArchive, file.bytes.count > sizeLimit {
      throw StorageError.tooLarge(path: path, size: file.bytes.count, limit: sizeLimit)
    }
    let folder = Path.folder(of: path)
    let limit = limits.imageBytes
    return StoryInput(
      path: path, name: Path.name(of: path), bytes: file.bytes, limits: limits
    ) {
      try? StoredFile.read(Path.join(folder, $0), limit: limit).bytes
    }
  }
}
