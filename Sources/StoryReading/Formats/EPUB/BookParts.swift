import StoryModel

/// Tells the story of a book from what tools put round it: covers, title pages, contents, imprints.
struct BookParts {
  private let documents: [SpineDocument]
  private let labels: LabelScanner
  private let shapes: LineShapes
  private let source: Manuscript
  private let contents: BookContents
  private let particulars: [Particular]
  private let vocabulary: Vocabulary
  /// The title that the publication has, whoever gave it; nil where it has none.
  private let title: String?
  private var lines: [Manuscript.Line]
  /// The title, in compact form, that a story has on a page before its first chapter.
  private var ownTitle: String?
  /// The manuscript with a part for every line.
  private(set) var manuscript: Manuscript

  init(
    _ reading: SpineReading, _ contents: BookContents, _ metadata: PackageParticulars,
    _ vocabulary: Vocabulary
  ) {
    source = reading.transcript.manuscript
    documents = reading.list
    self.contents = contents
    labels = LabelScanner(manuscript: source, vocabulary: vocabulary.header)
    shapes = LineShapes(manuscript: source, vocabulary: vocabulary)
    lines = source.lines
    manuscript = source
    particulars = metadata.particulars
    self.vocabulary = vocabulary
    title = metadata.title
    let roles = self.roles
    for (number, document) in documents.enumerated() { set(number, document, roles) }
    let story = zip(documents, roles).filter { $0.1 == .story }.map(\.0)
    if let first = story.first(where: { !$0.lines.isEmpty }) { setTitle(first) }
    let parted = Manuscript(
      source.storage, lines: lines, spans: source.spans, images: source.images)
    let chapters = ChapterLabels(parted, contents, story, title: title, vocabulary)
    manuscript = chapters.manuscript
  }

  // MARK: Roles

  /// What each document is for.
  private var roles: [DocumentRole] {
    let roles = documents.indices.map { role(of: documents[$0], isFirst: $0 == 0) }
    if roles.contains(.story) { return roles }
    // A book of one page, whatever it is called.
    return zip(documents, roles).map { document, role in
      document.declared == .aside && role == .aside ? .aside : .story
    }
  }

  private func role(of document: SpineDocument, isFirst: Bool) -> DocumentRole {
    let lines = source.lines[document.lines]
    let size = lines.reduce(0) { $0 + $1.range.count }
    let hasWords = lines.contains { $0.setting.kind != .image && $0.setting.kind != .rule }
    if !hasWords {
      return isFirst && !lines.isEmpty || document.declared == .cover ? .cover : .story
    }
    if isContents(lines) { return .aside }
    let stem = DocumentRoles.stem(document.path)
    if stem == "introduction" { return isByTool(lines, size) ? .front : .story }
    if let declared = document.declared, size <= Self.longestMatter { return declared }
    if size > Self.longestMatter { return .story }
    if isTitlePage(lines) { return .front }
    if lines.allSatisfy({ $0.setting.part == .navigation }) { return .aside }
    return size <= 3000 && isByTool(lines, size) ? .aside : .story
  }

  /// How much text a title page or an imprint may have, in bytes.
  private static let longestMatter = 8000

  /// Whether rules for pages say so of all its lines.
  private func isTitlePage(_ lines: ArraySlice<Manuscript.Line>) -> Bool {
    lines.allSatisfy { [.banner, .title, .author, .field].contains($0.setting.part) }
  }

  /// Whether most lines are links or repeat the table of contents.
  private func isContents(_ lines: ArraySlice<Manuscript.Line>) -> Bool {
    guard lines.count >= 3 else { return false }
    let known = contents.labels
    let links = lines.count { line in
      line.setting.links > 0 || known.contains(source.compact(line.range))
    }
    return links * 10 >= lines.count * 7
  }

  /// Whether a tool or a shop speaks.
  private func isByTool(_ lines: ArraySlice<Manuscript.Line>, _ size: Int) -> Bool {
    size <= 6000
      && lines.contains(where: isByTool)
  }

  private func isByTool(_ line: Manuscript.Line) -> Bool {
    let words = source.compact(line.range.prefix(400))
    return Self.phrases.contains(where: words.contains)
  }

  private static let phrases = [
    "allrightsreserved", "smashwordsedition", "thisebookislicensedforyourpersonal",
    "ebookcreatedby", "ebookcreatedwith", "epubcreatedby", "generatedbycalibre",
    "createdwithcalibre", "convertedwithcalibre", "withtheassistanceoffichub", "fichubnet",
    "generatedbyfanficfare", "createdwithsigil", "madewithpandoc",
  ]

  // MARK: Parts

  private mutating func set(_ number: Int, _ document: SpineDocument, _ roles: [DocumentRole]) {
    let range = document.lines
    guard !range.isEmpty else { return }
    switch roles[number] {
    case .story:
      let first = lines[range.lowerBound]
      if first.setting.kind == .heading, first.setting.part == .unknown, isAnthology(roles) {
        let words = source.compact(first.range.prefix(600))
        lines[range.lowerBound].setting.part = words == ownTitle ? .banner : .chapter
      }
      ownTitle = nil
      // A page so long is story, whatever its classes are called.
      let size = lines[range].reduce(0) { $0 + $1.range.count }
      let isMistaken = lines[range].allSatisfy {
        $0.setting.part == .navigation || $0.setting.part == .banner
      }
      if size > Self.longestMatter, isMistaken {
        for line in range { lines[line].setting.part = .body }
      }
      let hasBody = lines[range].contains { $0.setting.part == .body }
      if !hasBody { replaceUnknown(range, by: .body) }
    case .aside, .cover:
      if lines[range].contains(where: { $0.setting.part == .body }) {
        let sorted = HeaderAsWritten.sorted(source, range, particulars, vocabulary)
        lines.replaceSubrange(range, with: sorted)
      }
      dropChapters(range)
      replaceUnknown(range, by: .navigation)
    case .front:
      // The first title page is the book's; where there are more, each story has its own.
      dropChapters(range)
      let before = roles[..<number]
      let isOwn =
        before.contains(.story) || before.contains(.front) && isAnthology(roles)
      if isOwn, roles[number...].contains(.story) {
        setBetween(range)
      } else if title != nil {
        setFront(range)
      } else {
        replaceUnknown(range, by: .body)
      }
    }
  }

  /// Whether several stories have title pages of their own.
  private func isAnthology(_ roles: [DocumentRole]) -> Bool { roles.count { $0 == .front } > 2 }

  /// Calibre gives one class to all that looks alike: a title page may have a chapter's.
  private mutating func dropChapters(_ range: Range<Int>) {
    for line in range where lines[line].setting.part == .chapter {
      lines[line].setting.part = .unknown
    }
  }

  private mutating func replaceUnknown(_ range: Range<Int>, by part: PagePart) {
    for line in range where lines[line].setting.part == .unknown {
      lines[line].setting.part = part
    }
  }

  /// The title above the story is known, where no by-line or header goes with it.
  private mutating func setTitle(_ document: SpineDocument) {
    let line = document.lines.lowerBound
    guard let title, lines[line].setting.kind == .heading,
      source.compact(lines[line].range.prefix(600)) == NormalForm.compact(title)
    else { return }
    let next = document.lines.dropFirst().prefix(3)
    guard next.allSatisfy({ shapes.byline($0) == nil && labels.label(at: $0)?.isKnown != true })
    else { return }
    lines[line].setting.part = .banner
  }

  /// A title page before the story: what labels name are fields; title and author are known.
  private mutating func setFront(_ range: Range<Int>) {
    var isOpen = false
    for line in range where lines[line].setting.part == .unknown {
      let isText = lines[line].setting.kind != .image && lines[line].setting.kind != .rule
      if isText, !labels.labels(line, isHeader: true).isEmpty {
        isOpen = true
        lines[line].setting.part = .field
      } else {
        let goesOn = isOpen && isText && !shapes.isBanner(line) && !isByTool(lines[line])
        lines[line].setting.part = goesOn ? .field : .banner
      }
    }
  }

  /// A title page among several stories: the title begins a chapter, the rest is a note on it.
  private mutating func setBetween(_ range: Range<Int>) {
    lines[range.lowerBound].setting.part = .chapter
    ownTitle = source.compact(lines[range.lowerBound].range.prefix(600))
    for line in range.dropFirst() where lines[line].setting.part != .navigation {
      lines[line].setting.part = .note
      if lines[line].setting.kind == .heading { lines[line].setting.kind = .text }
    }
  }
}
