import Storage
import StoryReading

/// What a file is that may hold several stories.
enum ContainerKind {
  case archive, mailbox

  /// The kind of a file, told by its first and last bytes; nil for a story by itself.
  static func kind(of source: RangedSource) throws(StorageError) -> ContainerKind? {
    let start = try source.bytes(0..<512)
    if StoryContainer.isMailbox(start) { return .mailbox }
    guard start.starts(with: Array("PK".utf8)) else { return nil }
    let end = try source.bytes(max(0, source.size - (1 << 18))..<source.size)
    return StoryContainer.isArchiveOfStories(start: start, end: end) ? .archive : nil
  }
}
