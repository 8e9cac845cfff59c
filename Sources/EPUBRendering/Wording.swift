import EPUBModel
import StoryModel

/// The words that rendering puts into a book: all of them, so that they can be translated here.
///
/// A class, so that handing it from page to page copies no strings.
final class Wording: Sendable {
  static let english = Wording()

  /// The language of these words (BCP 47).
  let language = "en"
  let maker = "Fanfold"
  let unknownAuthor = "Unknown author"
  let untitled = "Untitled"

  // Headings
  let cover = "Cover"
  let titlePage = "Title page"
  let contents = "Contents"
  let navigation = "Table of contents"
  let landmarks = "Landmarks"
  let beginning = "Beginning"
  let opening = "Opening"
  let beforeYouRead = "Before you read"
  let afterTheStory = "After the story"
  let warningsAtAGlance = "Warnings at a glance"
  let colophon = "About this book"
  let rating = "Rating"
  let warnings = "Warnings"
  let pairing = "Pairing"
  let pairings = "Pairings"
  let summary = "Summary"
  let spoilers = "Spoilers"
  let authorsNotes = "Author’s notes"
  let notesBefore = "Before the story"
  let notesAfter = "At the end"
  let dedication = "Dedication"
  let thanks = "Thanks"
  let disclaimer = "Disclaimer"
  let headerAsWritten = "The header as written"
  let setAside = "Set aside"
  let source = "Source"
  let sources = "Sources"
  let changed = "What was changed"
  let elsewhere = "in another book"

  // Labels of facts
  let fandom = "Fandom"
  let characters = "Characters"
  let tags = "Tags"
  let words = "Words"
  let series = "Series"
  let part = "Part"
  let status = "Status"
  let date = "Date"
  let titleLabel = "Title"
  let author = "Author"
  let chapters = "Chapters"
  let languageLabel = "Language"

  // Warnings
  let silent =
    "The author gives no warnings. That does not mean that there is nothing to warn of."
  let noneApply = "The author says that there is nothing to warn of."
  let spoilersInIndex = "Warnings that give the story away (on the story’s own page)"
  let nothingApplies = "Nothing to warn of"
  let silentInIndex = "No warnings given by the author"
  let silentShort = "The author gives no warnings."
  let spoilersFollow =
    "The author also warns of what gives the story away. That is on the next page."
  let skipSpoilers = "Go on to the story without it"
  let spoilerHeading = "Warnings that give the story away"
  let spoilerHint =
    "What follows tells what happens in the story. To leave it unread, turn the page now."
  let spoilersElsewhere = "others that give the story away, on its own page"
  let inTheAuthorsWords = "In the author’s words:"
  let glanceHint =
    "What each author says of warnings. The story’s own page has it in the author’s words."
  let noPairing = "The author says that there is no pairing."
  let gen = "Gen"
  let noPairingStated = "No pairing stated"

  // Evidence
  let inferred = "inferred"
  let asCorrected = "as corrected"
  let fromFileName = "from the file’s name"

  // Sentences
  let setAsideHint = "These words stood in the file and belong to neither story nor header."
  let setAsideHintForAnthology = "What was set aside from a file stands behind its story."

  func accessibilitySummary(_ pictures: Metadata.Pictures) -> String {
    let order = "in reading order, with a table of contents and headings throughout. "
    return switch pictures {
    case .none: "Text only, \(order)Nothing depends on sight, colour or sound."
    case .described:
      "Text, \(order)There are pictures; words stand for every one of them. "
        + "Nothing depends on colour or sound."
    case .undescribed:
      "Text, \(order)There are pictures; of some nobody says what they show. "
        + "Nothing depends on sound."
    }
  }

  /// How something is known, where its author did not say it.
  func evidence(_ evidence: Evidence) -> String? {
    switch evidence {
    case .inferred: inferred
    case .override: asCorrected
    case .header, .byline, .text, .fileName: nil
    }
  }

  /// `words`, marked where `story` has them of a person who corrected it.
  func marked(_ words: String, _ field: Overrides.Field, of story: Story) -> String {
    story.corrected.contains(field) ? "\(words) (\(asCorrected))" : words
  }

  /// That there is nothing to warn of, and who says so.
  func noneApply(to story: Story) -> String {
    story.corrected.contains(.warnings)
      ? "There is nothing to warn of (\(asCorrected))." : noneApply
  }

  /// That there is no pairing, and who says so.
  func noPairing(in story: Story) -> String {
    story.corrected.contains(.pairing) ? "There is no pairing (\(asCorrected))." : noPairing
  }

  func by(_ byline: String?) -> String { byline.map { "by \($0)" } ?? "by an unknown author" }

  func titleAndByline(_ entry: Book.Entry) -> String { "\(entry.title) \(by(entry.byline))" }

  func titleAndByline(_ mention: Book.Mention) -> String {
    "\(mention.title) \(by(mention.byline))"
  }

  /// The heading over the rest of a list that was begun on the page before.
  func continued(_ heading: String) -> String { "\(heading) (continued)" }

  func index(_ kind: Page.IndexKind) -> String {
    switch kind {
    case .author: "Stories by author"
    case .pairing: "Stories by pairing"
    case .character: "Stories by character"
    case .rating: "Stories by rating"
    case .warning: "Stories by warning"
    }
  }

  let openingQuote = "“"
  let closingQuote = "”"

  /// `Kelly, Sue and 12 others`.
  func authors(_ names: [String]) -> String? {
    guard let last = names.last else { return nil }
    switch names.count {
    case 1: return last
    case 2...6: return names.dropLast().joined(separator: ", ") + " and " + last
    default:
      return names.prefix(5).joined(separator: ", ") + " and \(names.count - 5) others"
    }
  }

  func stories(_ count: Int) -> String { count == 1 ? "1 story" : "\(count) stories" }

  func wordCount(_ count: Int) -> String { count == 1 ? "1 word" : "\(number(count)) words" }

  /// `about 12 minutes`, `about 2 hours 15 minutes`.
  func readingTime(_ time: ReadingTime) -> String {
    let (hours, minutes) = (time.minutes / 60, time.minutes % 60)
    let parts = [
      hours == 0 ? nil : hours == 1 ? "1 hour" : "\(hours) hours",
      minutes == 0 ? nil : minutes == 1 ? "1 minute" : "\(minutes) minutes",
    ]
    return "about " + parts.compactMap { $0 }.joined(separator: " ")
  }

  /// What stands beside a story that the last edition of its book had not, or not so.
  func news(_ news: Book.Entry.News) -> String {
    switch news {
    case .new: "New"
    case .changed: "Changed"
    }
  }

  /// `2 stories are new in this edition, 1 has changed.`
  func news(new: Int, changed: Int) -> String {
    let parts = [
      new == 0 ? nil : "\(stories(new)) \(new == 1 ? "is" : "are") new",
      changed == 0
        ? nil : "\(stories(changed)) \(changed == 1 ? "has" : "have") changed",
    ]
    return "In this edition " + parts.compactMap { $0 }.joined(separator: ", ") + "."
  }

  /// `12,345`.
  func number(_ value: Int) -> String {
    var digits = Array(String(value))
    var place = digits.count - 3
    while place > 0 {
      digits.insert(",", at: place)
      place -= 3
    }
    return String(digits)
  }

  func status(_ status: Story.Status) -> String? {
    switch status {
    case .complete: "complete"
    case .inProgress: "in progress"
    case .unknown: nil
    }
  }

  func part(_ part: Story.Part) -> String {
    part.total.map { "\(part.number) of \($0)" } ?? "\(part.number)"
  }

  func series(_ series: Story.Series) -> String {
    series.position.map { "\(series.name), number \($0)" } ?? series.name
  }

  /// How much of the story a pairing is; nil where it is what the story is about.
  func qualifier(_ qualifier: Pairing.Qualifier) -> String? {
    switch qualifier {
    case .main: nil
    case .minor: "minor"
    case .past: "past"
    case .unrequited: "unrequited"
    case .implied: "implied"
    case .mention: "mentioned"
    case .hedged: "sort of"
    case .pre: "about to begin"
    }
  }

  func source(_ source: SourceFile) -> String {
    "This book was bound from the file \(source.name) "
      + "(\(number(source.byteCount)) bytes, \(source.encoding))."
  }

  func sourceShort(_ source: SourceFile) -> String {
    "\(source.name) (\(number(source.byteCount)) bytes, \(source.encoding))"
  }

  func navigationLeftOut(_ words: Int) -> String {
    "The page has \(words) more words, which are its site’s: menus, links, forms, what readers said. "
      + "They are not in this book."
  }

  func setAside(_ kind: Remainder.Kind) -> String {
    switch kind {
    case .mailHeader: "From the mail that brought the story"
    case .signature: "Signature"
    case .siteBanner: "From the site that kept the story"
    case .navigation: "Links of the site"
    case .repetition: "Said twice in the file"
    case .ornament: "Ornament"
    }
  }

  /// What typography changes.
  let typographySet = "Quotation marks, dashes and spaces were set as a printer sets them."

  let made =
    "The words of the story are the author’s. Fanfold set them as a book; "
    + "what it worked out by itself is marked as inferred."
  let anthologyMade =
    "The words of the stories are their authors’. Fanfold set them as a book; "
    + "what it worked out by itself is marked as inferred."
}

extension RenderingError {
  /// What is so and what to do, in plain words.
  package var explanation: String {
    switch self {
    case .unknownTheme(let name, let known):
      "there is no theme “\(name)”; there are \(known.joined(separator: ", "))"
    }
  }
}
