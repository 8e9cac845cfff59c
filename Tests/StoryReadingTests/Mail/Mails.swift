import Storage
import StoryModel

@testable import StoryReading

/// A mail that is spelled in a test.
func mail(_ text: String, isFromMailbox: Bool = false) -> MailMessage {
  mail(bytes: Array(text.utf8), isFromMailbox: isFromMailbox)
}

func mail(bytes: [UInt8], isFromMailbox: Bool = false) -> MailMessage {
  MailMessage(ContiguousArray(bytes), isFromMailbox: isFromMailbox)
}

extension MailMessage {
  /// `plain text`, `html text`.
  var shown: String {
    switch body {
    case .plain(let text): "plain " + String(decoding: text, as: UTF8.self)
    case .html(let text): "html " + String(decoding: text, as: UTF8.self)
    }
  }
}

extension Mailbox {
  init(_ text: String) {
    self.init(source: RangedSource(ContiguousArray(text.utf8)))
  }

  /// The stories in the box, each as the subjects of its mails, and what is said of them.
  func stories() throws -> (stories: [[String]], diagnostics: [Diagnostic], passedOver: Int) {
    let index = try index()
    let threads = try MailThreads(index, .standard) { entry throws(StorageError) in
      try message(entry)
    }
    return (
      threads.stories.map { $0.parts.map { index[$0].subject } },
      threads.stories.flatMap(\.diagnostics) + threads.diagnostics, threads.passedOver.count
    )
  }

  /// The drafts of the stories in the box.
  func drafts() throws -> [StoryDraft] {
    let index = try index()
    let threads = try MailThreads(index, .standard) { entry throws(StorageError) in
      try message(entry)
    }
    return try threads.stories.map { story in
      try draft(try story.parts.map { try message(index[$0]) })
    }
  }
}

/// The draft of a story in `mails`.
func draft(_ mails: [MailMessage]) throws -> StoryDraft {
  let input = StoryInput(path: "/in/box", name: "box", bytes: [])
  return try StoryReader().draft(MailFormat.transcript(mails, .standard, input), input)
}

/// A mail as it stands in a mailbox.
func posted(
  _ subject: String, by sender: String = "Wren <wren@example.org>", day: Int = 1, _ body: String
) -> String {
  let address = sender.split(separator: "<").last!.split(separator: ">").first!
  let number = day < 10 ? " \(day)" : "\(day)"
  return """
    From \(address) Mon Mar \(number) 20:15:09 1999
    From: \(sender)
    Subject: \(subject)
    Date: Mon, \(day) Mar 1999 20:15:02 -0600

    \(body)


    """
}
