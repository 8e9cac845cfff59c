import Storage

/// A mailbox of any size as the stories that it holds.
package struct StoryMailbox: Sendable {
  private let source: RangedSource
  /// Of each story the places of its mails in the order of its parts, in bytes.
  private let stories: [[Range<Int>]]
  /// How many mails are no stories.
  package let passedOver: Int

  /// Goes through the mailbox once; no mail is held.
  package init(_ source: RangedSource) throws(StorageError) {
    self.source = source
    let mailbox = Mailbox(source: source)
    let index = try mailbox.index()
    let threads = try MailThreads(index, .standard) { message throws(StorageError) in
      try mailbox.message(message)
    }
    stories = threads.stories.map { story in story.parts.map { index[$0].range } }
    passedOver = threads.passedOver.count
  }

  package var storyCount: Int { stories.count }

  /// The mails of story `number`, counted from 1, as a mailbox of their own; nil where there is none.
  package func bytes(ofStory number: Int) throws(StorageError) -> ContiguousArray<UInt8>? {
    guard stories.indices.contains(number - 1) else { return nil }
    var bytes = ContiguousArray<UInt8>()
    for range in stories[number - 1] {
      bytes += try source.bytes(range)
      if bytes.last != 0x0A { bytes.append(0x0A) }
    }
    return bytes
  }
}
