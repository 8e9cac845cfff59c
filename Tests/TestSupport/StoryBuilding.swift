import StoryModel

/// A story for tests: what a test does not state is silent or empty.
public func sampleStory(
  path: String? = nil, title: String, titleEvidence: Evidence = .header, authors: [String] = [],
  fandoms: [String] = ["Lighthouse"], rating: Stated<Rating>? = nil, pairings: [Pairing] = [],
  isGen: Bool = false, characters: [String] = [], warnings: WarningStatement = .silent,
  tags: [String] = [], summary: String? = nil, disclaimer: String? = nil,
  dedication: String? = nil, notesBefore: [String] = [], notesAfter: [String] = [],
  series: Story.Series? = nil, status: Story.Status = .unknown, date: String? = nil,
  language: String = "en", chapters: [Chapter], endMark: String? = nil,
  fields: [HeaderField] = [], remainder: [Remainder] = [], byteCount: Int = 4000
) -> Story {
  let written = { (words: String) in Written(Text(words), at: SourceRange(line: 1)) }
  return Story(
    source: SourceFile(
      path: path ?? "stories/\(title).txt",
      name: path?.split(separator: "/").last.map(String.init) ?? "\(title).txt",
      byteCount: byteCount, encoding: "us-ascii", hasByteOrderMark: false,
      sha256: "hash of \(path ?? title)"),
    title: Stated(Text(title), written: nil, evidence: titleEvidence),
    authors: authors.map { Stated(Text($0), written: written($0), evidence: .byline) },
    fandoms: fandoms.map { Stated($0, written: nil, evidence: .inferred) },
    rating: rating ?? Stated(.notRated, written: nil, evidence: .inferred), pairings: pairings,
    isGen: isGen,
    characters: characters.map {
      Stated(StoryCharacter(name: $0, isCanonical: true), written: nil, evidence: .text)
    },
    warnings: warnings, tags: tags.map { Text($0) }, summary: summary.map(written),
    disclaimer: disclaimer.map(written), dedication: dedication.map(written),
    acknowledgements: nil, notesBefore: notesBefore.map(written),
    notesAfter: notesAfter.map(written),
    series: series.map { Stated($0, written: nil, evidence: .header) }, part: nil,
    status: Stated(status, written: nil, evidence: .text),
    date: date.map { Stated($0, written: nil, evidence: .header) },
    language: Stated(language, written: nil, evidence: .inferred), chapters: chapters,
    endMark: endMark.map(written), fields: fields, remainder: remainder, diagnostics: [])
}

/// A pairing for tests.
public func samplePairing(
  _ members: [String], _ qualifier: Pairing.Qualifier = .main, kind: Pairing.Kind = .romantic,
  written: String? = nil
) -> Pairing {
  Pairing(
    members: members.map { StoryCharacter(name: $0, isCanonical: true) }, kind: kind,
    qualifier: qualifier, written: written.map { Written(Text($0), at: SourceRange(line: 2)) },
    evidence: written == nil ? .inferred : .header)
}

/// A warning for tests.
public func sampleWarning(
  _ name: String, isSpoiler: Bool = false, written: String
) -> ContentWarning {
  ContentWarning(
    id: name.lowercased(), name: name, isArchiveWarning: true, isSpoiler: isSpoiler,
    asWritten: Text(written))
}

/// A field for tests.
public func sampleField(_ key: HeaderKey, _ label: String?, _ value: String) -> HeaderField {
  HeaderField(
    key: key, label: label.map { Text($0) }, value: Text(value), place: SourceRange(line: 1),
    evidence: .header)
}

/// A chapter for tests.
public func sampleChapter(_ title: String? = nil, _ blocks: [Block]) -> Chapter {
  Chapter(
    title: title.map { Written(Text($0), at: SourceRange(line: 9)) }, blocks: blocks,
    wordCount: 100 * blocks.count)
}

/// A picture for tests: `name` stands for what it shows. Not a file that a program could open.
public func samplePicture(
  _ name: String, _ mediaType: String = "image/jpeg", alternative: String = ""
) -> StoryImage {
  StoryImage(
    sha256: "hash of \(name)", mediaType: mediaType, width: 40, height: 30,
    alternative: Text(alternative), bytes: ContiguousArray("bytes of \(name)".utf8))
}

/// A paragraph for tests.
public func paragraph(_ words: String) -> Block { .paragraph([.text(Text(words))]) }
