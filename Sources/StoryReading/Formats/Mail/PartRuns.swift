import Storage
import StoryModel

/// Puts the mails of one sender and one title together to stories.
struct PartRuns {
  private(set) var stories: [MailThreads.Story] = []

  /// The parts of one story, by their place in its order.
  private struct Run {
    var mails: [PartNumber.Order: MailGroup.Mail] = [:]
    var diagnostics: [Diagnostic] = []
  }

  private var runs: [Run] = []
  /// The runs that have a part, by its place in the order, the latest last.
  private var holders: [PartNumber.Order: [Int]] = [:]

  /// - Parameter mails: in the order of the mailbox.
  /// - Parameter read: gives a mail by its number in the index; asked only where a part was posted
  ///   more than once.
  init(
    _ mails: [MailGroup.Mail], read: (Int) throws(StorageError) -> MailMessage
  ) throws(StorageError) {
    for mail in mails { try place(mail, read) }
    joinFirstWithoutNumber()
    stories = runs.map(Self.story)
  }

  /// How many earlier mails of the same name a mail is compared with.
  private static let mostCompared = 8

  /// Mails without a part number each have the order of a part 1 that stands alone.
  private static let whole = PartNumber.Order(number: 1, letter: " ")

  private mutating func place(
    _ mail: MailGroup.Mail, _ read: (Int) throws(StorageError) -> MailMessage
  ) throws(StorageError) {
    let order = mail.subject.part?.order ?? Self.whole
    for run in holders[order, default: []].suffix(Self.mostCompared).reversed() {
      let earlier = runs[run].mails[order]!
      let (old, new) = (try Self.likeness(earlier, read), try Self.likeness(mail, read))
      guard old.resembles(new) else { continue }
      return repost(of: earlier, mail, order, run, isSame: old.equals(new))
    }
    let run = openRun(order)
    if run == runs.count { runs.append(Run()) }
    runs[run].mails[order] = mail
    holders[order, default: []].append(run)
  }

  /// The latest story that has no such part yet; a new one where there is none. Numbered parts stand
  /// together, and mails without number stand alone.
  private func openRun(_ order: PartNumber.Order) -> Int {
    if order == Self.whole { return runs.count }
    let open = runs.indices.suffix(Self.mostCompared).last {
      runs[$0].mails[order] == nil && runs[$0].mails[Self.whole] == nil
    }
    return open ?? runs.count
  }

  private mutating func repost(
    of earlier: MailGroup.Mail, _ mail: MailGroup.Mail, _ order: PartNumber.Order, _ run: Int,
    isSame: Bool
  ) {
    let name =
      mail.subject.part.map { "\($0.heading) of “\(mail.subject.title)”" }
      ?? "“\(mail.subject.title)”"
    if !isSame { runs[run].mails[order] = mail }
    runs[run].diagnostics.append(
      Diagnostic(
        .repostedPart,
        isSame
          ? "\(name) was posted twice with the same words; the first mail was read."
          : "\(name) was posted twice; the later mail differs and was read."))
  }

  private static func likeness(
    _ mail: MailGroup.Mail, _ read: (Int) throws(StorageError) -> MailMessage
  ) throws(StorageError) -> TextLikeness {
    switch try read(mail.number).body {
    case .plain(let text), .html(let text): TextLikeness(text)
    }
  }

  /// `Rain` and `Rain (2/2)`: the mail without a number is the part that is missing.
  private mutating func joinFirstWithoutNumber() {
    let alone = runs.indices.filter { runs[$0].mails[Self.whole] != nil }
    let first = PartNumber.Order(number: 1, letter: "")
    let headless = runs.indices.filter {
      runs[$0].mails[Self.whole] == nil && runs[$0].mails[first] == nil
    }
    guard alone.count == 1, headless.count == 1 else { return }
    runs[headless[0]].mails[first] = runs[alone[0]].mails[Self.whole]
    runs[headless[0]].diagnostics = runs[alone[0]].diagnostics + runs[headless[0]].diagnostics
    runs.remove(at: alone[0])
  }

  private static func story(_ run: Run) -> MailThreads.Story {
    let mails = run.mails.sorted { $0.key < $1.key }.map(\.value)
    var diagnostics = run.diagnostics
    let missing = missing(mails)
    if !missing.isEmpty {
      let list = missing.map(String.init).joined(separator: ", ")
      diagnostics.append(
        Diagnostic(
          .missingPart, "Of “\(mails[0].subject.title)” there is no part \(list) in the mailbox."))
    }
    return MailThreads.Story(parts: mails.map(\.number), diagnostics: diagnostics)
  }

  /// The numbers of parts that should be there, as far as the others tell.
  private static func missing(_ mails: [MailGroup.Mail]) -> [Int] {
    let parts = mails.compactMap(\.subject.part)
    guard !parts.isEmpty else { return [] }
    var present = Set(parts.map(\.number))
    if parts.count < mails.count { present.insert(1) }
    let greatest = parts.map(\.number).filter { $0 < PartNumber.lastNumber }.max() ?? 0
    let total = max(parts.compactMap(\.total).max() ?? 0, greatest)
    return total < 1 ? [] : (1...total).filter { !present.contains($0) }
  }
}
