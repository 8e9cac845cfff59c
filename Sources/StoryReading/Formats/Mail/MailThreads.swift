import Storage
import StoryModel

/// The stories of a mailbox: each is one mail, or the mails with its parts.
struct MailThreads {
  struct Story {
    /// The mails of the story in the order of its parts, by their number in the index.
    var parts: [Int]
    var diagnostics: [Diagnostic] = []
  }

  /// In the order of their first mails.
  let stories: [Story]
  /// The mails that are no stories, by their number in the index.
  let passedOver: [Int]
  /// Those of them that are digests: `MailDigest` opens them.
  let digests: [Int]
  /// Which mails were passed over.
  let diagnostics: [Diagnostic]

  /// Groups the mails of `index`.
  ///
  /// A box with one mail, or with the parts of one story alone, is that story. Among many mails those
  /// are stories whose subject has a part number or says so, whose text has a header, or is long and
  /// no answer. Parts belong together that have one sender and one title.
  ///
  /// - Parameter read: gives the mail behind an entry; asked only where its subject decides nothing.
  init(
    _ index: [MailboxMessage], _ vocabulary: Vocabulary,
    read: (MailboxMessage) throws(StorageError) -> MailMessage
  ) throws(StorageError) {
    var groups = Self.groups(index, vocabulary)
    let isAlone = groups.count == 1
    var stories: [Story] = []
    var passedOver: [Int] = []
    for place in groups.indices {
      try groups[place].choose(takesAll: isAlone, vocabulary) { number throws(StorageError) in
        try read(index[number])
      }
      passedOver += groups[place].passedOver
      let runs = try PartRuns(groups[place].chosen) { number throws(StorageError) in
        try read(index[number])
      }
      stories += runs.stories
    }
    self.stories = stories.sorted { $0.parts.min()! < $1.parts.min()! }
    self.passedOver = passedOver.sorted()
    let marked = groups.flatMap(\.mails).filter { $0.subject.marks.contains(.digest) }
    digests = marked.map(\.number).filter(Set(passedOver).contains).sorted()
    diagnostics =
      passedOver.isEmpty
      ? []
      : [
        Diagnostic(
          .mailsPassedOver,
          "\(passedOver.count) of \(index.count) mails are no stories and were passed over.")
      ]
  }

  /// The mails by sender and title, in the order of the first of each.
  private static func groups(_ index: [MailboxMessage], _ vocabulary: Vocabulary) -> [MailGroup] {
    struct Key: Hashable { let sender, stem: String }
    var groups: [MailGroup] = []
    var places: [Key: Int] = [:]
    for (number, message) in index.enumerated() {
      let subject = MailSubject(message.subject, vocabulary)
      let sender = message.senderAddress ?? message.senderName?.lowercased() ?? ""
      let key = Key(sender: sender, stem: subject.stem)
      let mail = MailGroup.Mail(number: number, subject: subject)
      if let place = places[key] {
        groups[place].mails.append(mail)
      } else {
        places[key] = groups.count
        groups.append(MailGroup(mails: [mail]))
      }
    }
    return groups
  }
}
