import Storage

/// The mails that one sender sent under one title.
struct MailGroup {
  struct Mail {
    /// Its number in the index.
    let number: Int
    let subject: MailSubject

    var isReply: Bool { subject.marks.contains(.reply) }
  }

  /// In the order of the mailbox.
  var mails: [Mail]
  /// Those that are stories or parts of one.
  private(set) var chosen: [Mail] = []
  private(set) var passedOver: [Int] = []

  init(mails: [Mail]) {
    self.mails = mails
  }

  /// Parts the mails into stories and others.
  ///
  /// - Parameter takesAll: whether nothing else is in the box, so that these are the story.
  mutating func choose(
    takesAll: Bool, _ vocabulary: Vocabulary,
    read: (Int) throws(StorageError) -> MailMessage
  ) throws(StorageError) {
    if mails.count == 1, takesAll {
      chosen = mails
      return
    }
    var openers: [Mail] = []
    for mail in mails where !mail.isReply {
      let isChosen = takesAll ? true : try isStory(mail, vocabulary, read)
      if isChosen { openers.append(mail) }
    }
    var numbers = Set(openers.map(\.number))
    var known = Set(openers.compactMap(\.subject.part?.order))
    for mail in mails where mail.isReply {
      let signs = try signs(mail, vocabulary, read)
      let isPart =
        mail.subject.part.map { !openers.isEmpty && !known.contains($0.order) && signs.arePart }
        ?? false
      guard isPart || signs.areStory(isReply: true) else { continue }
      numbers.insert(mail.number)
      if let order = mail.subject.part?.order { known.insert(order) }
    }
    // A box of answers alone: whatever they are, there is nothing else.
    if numbers.isEmpty, takesAll { numbers = Set(mails.map(\.number)) }
    chosen = mails.filter { numbers.contains($0.number) }
    passedOver = mails.map(\.number).filter { !numbers.contains($0) }
  }

  private func isStory(
    _ mail: Mail, _ vocabulary: Vocabulary, _ read: (Int) throws(StorageError) -> MailMessage
  ) throws(StorageError) -> Bool {
    let marks = mail.subject.marks
    if marks.contains(.digest) { return false }
    let saysSo = marks.contains(.story) || marks.contains(.repost) && mail.subject.part != nil
    if !marks.contains(.notice), saysSo || mail.subject.part != nil { return true }
    let signs = try signs(mail, vocabulary, read)
    return marks.contains(.notice) ? signs.labelCount >= 3 : signs.areStory(isReply: false)
  }

  private func signs(
    _ mail: Mail, _ vocabulary: Vocabulary, _ read: (Int) throws(StorageError) -> MailMessage
  ) throws(StorageError) -> StorySigns {
    StorySigns(
      try read(mail.number), isForwarded: mail.subject.marks.contains(.forward), vocabulary)
  }
}
