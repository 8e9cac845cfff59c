import StoryModel

/// The words for facts of a story.
extension Wording {
  /// Fields that are told as they stand, in this order.
  var furtherFacts: KeyValuePairs<HeaderKey, String> {
    [
      .timeline: "Setting", .pointOfView: "Point of view", .challenge: "Challenge",
      .beta: "Beta reader", .archive: "Archive", .email: "E-mail", .url: "Web address",
    ]
  }

  /// `9 November 1999`, `November 1999` or `1999`, of an ISO date; as it stands where it is none.
  func date(_ date: String) -> String {
    let numbers = date.split(separator: "-").map { Int($0) ?? 0 }
    guard let year = date.split(separator: "-").first, numbers.allSatisfy({ $0 > 0 }) else {
      return date
    }
    if numbers.count == 1 { return String(year) }
    guard Self.months.indices.contains(numbers[1] - 1) else { return date }
    let month = "\(Self.months[numbers[1] - 1]) \(year)"
    return numbers.count == 2 ? month : "\(numbers[2]) \(month)"
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// `German` for `de`, `Portuguese (pt-BR)`; the tag itself where its language has no name here.
  func language(_ tag: String) -> String {
    guard let name = Self.languages[String(tag.prefix { $0 != "-" }).lowercased()] else {
      return tag
    }
    return tag.contains("-") ? "\(name) (\(tag))" : name
  }

  /// The languages in which fans write, as far as CLD2 tells them.
  private static let languages = [
    "ar": "Arabic", "bg": "Bulgarian", "ca": "Catalan", "cs": "Czech", "da": "Danish",
    "de": "German", "el": "Greek", "en": "English", "eo": "Esperanto", "es": "Spanish",
    "et": "Estonian", "fa": "Persian", "fi": "Finnish", "fr": "French", "he": "Hebrew",
    "hi": "Hindi", "hr": "Croatian", "hu": "Hungarian", "id": "Indonesian", "is": "Icelandic",
    "it": "Italian", "ja": "Japanese", "ko": "Korean", "la": "Latin", "lt": "Lithuanian",
    "lv": "Latvian", "ms": "Malay", "nl": "Dutch", "no": "Norwegian", "nb": "Norwegian",
    "nn": "Norwegian", "pl": "Polish", "pt": "Portuguese", "ro": "Romanian", "ru": "Russian",
    "sk": "Slovak", "sl": "Slovene", "sr": "Serbian", "sv": "Swedish", "th": "Thai",
    "tl": "Tagalog", "tr": "Turkish", "uk": "Ukrainian", "vi": "Vietnamese", "zh": "Chinese",
  ]

  // MARK: Anthologies

  func volume(_ volume: Book.Volume) -> String { "Volume \(volume.number) of \(volume.total)" }

  func compiled(by compiler: String) -> String { "Compiled by \(compiler)" }

  /// `77 stories, 31,245 words`
  func extent(of book: Book) -> String {
    let words = book.stories.reduce(0) { $0 + $1.story.wordCount }
    return stories(book.stories.count) + ", " + wordCount(words)
  }

  // MARK: What was changed

  func dated(_ date: String) -> String { "The story is dated \(self.date(date))." }

  var notesAtEnd: String { "The authors’ notes stand behind each story, as was wished." }
  var notesDropped: String { "The authors’ notes were left out, as was wished." }

  var leftOut: String { "Left out" }

  /// `The Lamp by Sal (lamp2.txt): another copy of it has 2 more chapters.`
  func leftOut(_ duplicate: Duplicate) -> String {
    let other = duplicate.other
    let name = other.path.split(separator: "/").last.map(String.init) ?? other.path
    let reason =
      switch duplicate.relation {
      case .sameText: "another copy has the same text"
      case .moreChapters(let count):
        "another copy has \(count == 1 ? "one more chapter" : "\(count) more chapters")"
      case .moreWords(let count): "another copy has \(wordCount(count)) more"
      case .overlapping: "another copy has most of it"
      }
    return "\(other.title) \(by(other.byline)) (\(name)): \(reason)."
  }

  /// What reading mends, in the order in which it is told.
  var repairs: KeyValuePairs<DiagnosticID, String> {
    [
      .guessedEncoding: "The file does not say how its letters are encoded; that was guessed.",
      .wrongMailCharset:
        "The mail names another encoding than it has; the text was read as what it is.",
      .mixedEncodings: "The file is in two encodings; each passage was read as what it is.",
      .repairedDoubleEncoding: "Letters that had been encoded twice were mended.",
      .undecodableBytes: "Some bytes of the file stand for no letter.",
      .removedControlCharacters: "Signs that only machines read were taken out.",
      .decodedQuotedPrintable: "Leftovers of the mail that brought it (=20) were decoded.",
      .repairedCharacterReferences: "Letters that were spelled in code (&#39;) were written out.",
      .damagedPart: "A part of the file is damaged; the rest is here.",
      .damagedMailPart: "A part of the mail is damaged; some of it may be missing.",
      .missingPictures: "Pictures that the file names were not beside it.",
      .refusedPictures: "Some pictures could not be taken.",
      .strippedActiveContent: "Scripts were left out.",
    ]
  }

  func partsJoined(_ count: Int) -> String {
    "It was kept in \(count) files, which were put together."
  }

  /// `Fanfold worked out the fandom and the pairing, which the author does not state.`
  func workedOut(_ fields: [String]) -> String {
    "Fanfold worked out \(enumeration(fields)), which the author does not state."
  }

  func correctedByHand(_ fields: [String]) -> String {
    "Corrected by hand: \(enumeration(fields))."
  }

  /// `the fandom, the rating and the pairing`
  private func enumeration(_ words: [String]) -> String {
    guard words.count > 1, let last = words.last else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " and " + last
  }

  /// A field in a sentence.
  func name(_ field: Overrides.Field) -> String {
    switch field {
    case .title: "the title"
    case .author: "the author’s name"
    case .fandom: "the fandom"
    case .rating: "the rating"
    case .pairing: "the pairing"
    case .characters: "the characters"
    case .warnings: "the warnings"
    case .summary: "the summary"
    case .series: "the series"
    case .part: "the part"
    case .status: "the status"
    case .date: "the date"
    case .language: "the language"
    }
  }
}
