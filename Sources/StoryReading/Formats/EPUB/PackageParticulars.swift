import StoryModel

/// What the metadata of a package document say of the story (EPUB 3.3, section 5.5; OPF 2.0.1,
/// section 2.2).
struct PackageParticulars {
  private(set) var particulars: [Particular] = []
  private(set) var remainder: [Remainder] = []
  /// BCP 47.
  private(set) var language: String?
  /// The title, also where nobody but a tool said it.
  private(set) var title: String?
  private let items: [MetadataItem]
  private let input: StoryInput
  private let vocabulary: Vocabulary

  init(_ items: [MetadataItem], _ input: StoryInput, _ vocabulary: Vocabulary) {
    self.items = items
    self.input = input
    self.vocabulary = vocabulary
    readTitle()
    readPeople()
    readPassages()
    readSeries()
    readDate()
    readAddress()
  }

  /// Those that our own books do not work out.
  var names: [Particular] { particulars.filter { $0.key == .title || $0.key == .author } }

  private func items(_ name: String) -> [MetadataItem] { items.filter { $0.name == name } }

  /// What a `meta` element says of `item` (EPUB 3.3, section 5.5.4.1).
  private func refinement(_ property: String, of item: MetadataItem) -> String? {
    guard let id = item["id"] else { return nil }
    return items.first { $0["refines"] == "#" + id && $0["property"] == property }?.text.collapsed
  }

  private mutating func add(_ key: HeaderKey, _ label: String, _ value: String) {
    if !value.isEmpty { particulars.append(Particular(key, label: label, value)) }
  }

  // MARK: Title and people

  private mutating func readTitle() {
    let titles = items("title")
    let main = titles.first { refinement("title-type", of: $0) == "main" } ?? titles.first
    title = main?.text.collapsed
    guard let title, !isNoTitle(title) else { return }
    add(.title, "dc:title", title)
  }

  /// Whether nobody said the title: a tool took the file's name, or a word for none.
  private func isNoTitle(_ title: String) -> Bool {
    let words = NormalForm.compact(title)
    if words.isEmpty || Self.unknown.contains(words) || vocabulary.pages.emptyTitles.contains(words)
    {
      return true
    }
    let suffixes = [".txt", ".html", ".htm", ".doc", ".docx", ".rtf", ".odt", ".pdf", ".epub"]
    if suffixes.contains(where: title.lowercased().hasSuffix) { return true }
    let stem = String(input.name.prefix { $0 != "." })
    return title == stem && !title.contains(" ")
      && title.contains { $0 == "_" || $0.isNumber }
  }

  private static let unknown: Set<String> = [
    "unknown", "unknownauthor", "notitle", "unnamed", "tbd",
  ]

  private mutating func readPeople() {
    let creators = items("creator").map { item in
      (name: item.text.collapsed, role: item["role"] ?? refinement("role", of: item))
    }
    let isTold = creators.contains { $0.role == "aut" }
    for creator in creators where !creator.name.isEmpty {
      if isTold, let role = creator.role, role != "aut" {
        setAside(creator.name)
      } else if !Self.unknown.contains(NormalForm.compact(creator.name)) {
        add(.author, "dc:creator", creator.name)
      }
    }
    for item in items("contributor") where (item["role"] ?? refinement("role", of: item)) != "bkp" {
      setAside(item.text.collapsed)
    }
    for item in items("publisher") { setAside(item.text.collapsed) }
  }

  private mutating func setAside(_ text: String) {
    let isTool = ["calibre", "FanFicFare", "Ebook-lib", "pandoc"].contains(where: text.hasPrefix)
    if !text.isEmpty, !isTool {
      remainder.append(Remainder(.siteBanner, Written(Text(text), at: nil)))
    }
  }

  // MARK: Words

  private mutating func readPassages() {
    let codes = items("language").map { $0.text.collapsed }.filter { !$0.isEmpty }
    language = codes.first { !["und", "zxx", "mul", "unknown"].contains($0.lowercased()) }
    if let description = items("description").first?.text {
      add(.summary, "dc:description", plain(description))
    }
    let subjects = SubjectKinds(items("subject").map { $0.text.collapsed }, vocabulary.header)
    for (key, values) in subjects.sorted {
      add(key, "dc:subject", values.joined(separator: key == .pairing ? ", " : "; "))
    }
  }

  /// The words of a description, which most tools write as HTML.
  private func plain(_ text: String) -> String {
    guard text.contains("<") || text.contains("&") else { return text.collapsed }
    let bare = StoryInput(path: "", name: "", bytes: [], limits: input.limits)
    guard
      let page = try? HTMLFormat.page(ContiguousArray(text.utf8), vocabulary, bare).manuscript
    else { return text.collapsed }
    return page.lines.filter { $0.setting.kind != .rule && $0.setting.kind != .image }
      .map { page.text($0.range).string }.joined(separator: " ").collapsed
  }

  // MARK: Series, date, address

  private mutating func readSeries() {
    func meta(_ name: String) -> String? {
      items.first { $0.name == "meta" && $0["name"] == name }?["content"]?.collapsed
    }
    if let name = meta("calibre:series"), !name.isEmpty {
      return add(.series, "calibre:series", numbered(name, meta("calibre:series_index")))
    }
    let collections = items.filter { $0["property"] == "belongs-to-collection" }
    let series = collections.first { refinement("collection-type", of: $0) != "set" }
    guard let series, !series.text.collapsed.isEmpty else { return }
    add(
      .series, "belongs-to-collection",
      numbered(series.text.collapsed, refinement("group-position", of: series)))
  }

  /// `Rations #2`: the place in the series where it is a whole number.
  private func numbered(_ name: String, _ position: String?) -> String {
    guard let number = position.flatMap(Double.init), number >= 1, number < 10_000,
      number == number.rounded()
    else { return name }
    return "\(name) #\(Int(number))"
  }

  private mutating func readDate() {
    let events = ["publication", "original-publication", "", "modification"]
    let dates = items("date").compactMap { item -> (rank: Int, date: String)? in
      let date = String(item.text.collapsed.prefix(10))
      guard let rank = events.firstIndex(of: (item["event"] ?? "").lowercased()),
        let year = Int(date.prefix(4)), year > 1500
      else { return nil }
      return (rank, date)
    }
    // A tool that was told no date writes the day on which it made the file.
    let made = items.first { $0["property"] == "dcterms:modified" }?.text.collapsed.prefix(10)
    if let date = dates.min(by: { $0.rank < $1.rank })?.date, !(date == made ?? "" && isByPandoc) {
      add(.date, "dc:date", date)
    }
  }

  /// Pandoc numbers the IDs of what it says.
  private var isByPandoc: Bool {
    items.contains { $0["id"]?.hasPrefix("epub-") == true }
  }

  private mutating func readAddress() {
    let addresses = (items("source") + items("identifier")).map { item in
      let text = item.text.collapsed
      return text.lowercased().hasPrefix("url:") ? String(text.dropFirst(4)) : text
    }
    guard let address = addresses.first(where: { $0.lowercased().hasPrefix("http") }) else {
      return
    }
    add(.url, "dc:source", address)
  }
}

extension String {
  /// The words with single spaces between them.
  fileprivate var collapsed: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
