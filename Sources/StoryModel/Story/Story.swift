/// A story, understood: what Fanfold made of it beside what its author wrote.
public struct Story: Sendable, Hashable {
  /// The file that holds the story, or its first part.
  public let source: SourceFile
  /// The files of the later parts, in order, where the story was kept in several.
  public let laterSources: [SourceFile]
  /// The story's title. Where the file has none it is the file's name, and the evidence says so.
  public let title: Stated<Text>
  /// The authors in the order of the by-line; empty where the file names none.
  public let authors: [Stated<Text>]
  /// Canonical names of the fandoms: `Buffy the Vampire Slayer`.
  public let fandoms: [Stated<String>]
  public let rating: Stated<Rating>
  /// Every pairing stated, in the author's order; or the one that was inferred.
  public let pairings: [Pairing]
  /// Whether the author says that there is no pairing: `gen`, `none`.
  public let isGen: Bool
  public let characters: [Stated<StoryCharacter>]
  public let warnings: WarningStatement
  /// Genres, keywords and codes as written: `Angst`, `AU`.
  public let tags: [Text]
  public let summary: Written?
  public let disclaimer: Written?
  public let dedication: Written?
  public let acknowledgements: Written?
  /// The author's notes, spoilers, setting before the story, in order.
  public let notesBefore: [Written]
  public let notesAfter: [Written]
  public let series: Stated<Series>?
  public let part: Stated<Part>?
  public let status: Stated<Status>
  /// When the story was written or posted, as ISO 8601 as far as it is known (`1999-11`).
  public let date: Stated<String>?
  /// BCP 47.
  public let language: Stated<String>
  public let chapters: [Chapter]
  public let endMark: Written?
  /// The line that says that the story goes on elsewhere: `To be continued`.
  public let continuation: Written?
  /// Every field of the header, in the order of the file: also those that have no place above.
  public let fields: [HeaderField]
  public let remainder: [Remainder]
  public let diagnostics: [Diagnostic]
  /// The fields that are as a person corrected them, also those whose type holds no evidence.
  public let corrected: Set<Overrides.Field>
  /// Whether the chapters are without their text.
  public let isOutline: Bool

  /// The position of a story in a series.
  public struct Series: Sendable, Hashable {
    public let name: String
    public let position: Int?

    public init(name: String, position: Int?) {
      self.name = name
      self.position = position
    }
  }

  /// The part of a longer story that a file holds: 2 of 4.
  public struct Part: Sendable, Hashable {
    public let number: Int
    public let total: Int?

    public init(number: Int, total: Int?) {
      self.number = number
      self.total = total
    }
  }

  public enum Status: String, Sendable, Hashable, CaseIterable {
    case complete
    case inProgress = "in-progress"
    case unknown
  }

  public init(
    source: SourceFile, laterSources: [SourceFile] = [], title: Stated<Text>,
    authors: [Stated<Text>], fandoms: [Stated<String>],
    rating: Stated<Rating>, pairings: [Pairing], isGen: Bool,
    characters: [Stated<StoryCharacter>], warnings: WarningStatement, tags: [Text],
    summary: Written?, disclaimer: Written?, dedication: Written?, acknowledgements: Written?,
    notesBefore: [Written], notesAfter: [Written], series: Stated<Series>?, part: Stated<Part>?,
    status: Stated<Status>, date: Stated<String>?, language: Stated<String>, chapters: [Chapter],
    endMark: Written?, continuation: Written? = nil, fields: [HeaderField], remainder: [Remainder],
    diagnostics: [Diagnostic], corrected: Set<Overrides.Field> = [], isOutline: Bool = false
  ) {
    self.source = source
    self.laterSources = laterSources
    self.title = title
    self.authors = authors
    self.fandoms = fandoms
    self.rating = rating
    self.pairings = pairings
    self.isGen = isGen
    self.characters = characters
    self.warnings = warnings
    self.tags = tags
    self.summary = summary
    self.disclaimer = disclaimer
    self.dedication = dedication
    self.acknowledgements = acknowledgements
    self.notesBefore = notesBefore
    self.notesAfter = notesAfter
    self.series = series
    self.part = part
    self.status = status
    self.date = date
    self.language = language
    self.chapters = chapters
    self.endMark = endMark
    self.continuation = continuation
    self.fields = fields
    self.remainder = remainder
    self.diagnostics = diagnostics
    self.corrected = corrected
    self.isOutline = isOutline
  }

  /// All files that hold the story, in the order of its parts.
  public var sources: [SourceFile] { [source] + laterSources }

  /// How many words the body has.
  public var wordCount: Int { chapters.reduce(0) { $0 + $1.wordCount } }

  /// The story without its text: all that a contents page needs, a kilobyte or two in size.
  ///
  /// Header texts are in buffers of their own, so an outline does not hold on to the file's bytes.
  public var outline: Story {
    Story(
      source: source, laterSources: laterSources, title: title, authors: authors,
      fandoms: fandoms, rating: rating, pairings: pairings, isGen: isGen, characters: characters,
      warnings: warnings, tags: tags, summary: summary, disclaimer: disclaimer,
      dedication: dedication, acknowledgements: acknowledgements, notesBefore: notesBefore,
      notesAfter: notesAfter, series: series, part: part, status: status, date: date,
      language: language, chapters: chapters.map(\.outline), endMark: endMark,
      continuation: continuation, fields: fields, remainder: remainder, diagnostics: diagnostics,
      corrected: corrected, isOutline: true)
  }
}
