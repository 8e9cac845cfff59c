import Storage
import StoryModel
import ZIPArchive

@testable import StoryReading

/// Files that hold other files.
enum Containers {
  /// The messages of a mailbox lie in it one behind the other; their stories can be read.
  static func mailbox(_ bytes: ContiguousArray<UInt8>) {
    guard let mailbox = try? StoryMailbox(RangedSource(bytes)) else { return }
    hold(mailbox.passedOver >= 0, "no fewer messages than none are passed over")
    for number in 0..<min(mailbox.storyCount, 8) {
      guard let mails = try? mailbox.bytes(ofStory: number + 1) else { continue }
      hold(mails.count <= bytes.count + number + 2, "mails are pieces of their mailbox")
      Readings.format(.mail, mails)
    }
  }

  /// An archive holds what its directory says, or is refused.
  static func archive(_ bytes: ContiguousArray<UInt8>) {
    var limits = ZIPLimits()
    limits.entrySize = 1 << 20
    limits.total = 4 << 20
    guard let archive = try? ZIPReader(bytes: bytes, limits: limits) else { return }
    for entry in archive.entries {
      guard let content = try? archive.bytes(of: entry.name) else { continue }
      hold(content.count <= limits.entrySize, "an entry is no longer than the limit")
    }
    _ = ArchiveKind.kind(of: bytes)
  }
}
