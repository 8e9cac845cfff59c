import StoryModel

/// What the title of a page says of the story on it: `The Rain Chapter 2: Wet, a sherlock fanfic |
/// FanFiction`.
struct PageTitle {
  private(set) var particulars: [Particular] = []

  /// - Parameter bytes: the text of the page's `title`.
  init(_ bytes: [UInt8], _ rules: PageRules) {
    let words = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace)
    let whole = words.joined(separator: " ")
    guard !whole.isEmpty, !rules.emptyTitles.contains(NormalForm.compact(whole)) else { return }
    var title = Self.withoutSite(whole, rules)
    if let (name, fandom) = Self.parted(title) {
      title = name
      particulars.append(Particular(.fandom, label: "fandom", fandom))
    }
    particulars.append(Particular(.title, label: "title", title))
    if title != whole { particulars.append(Particular(.title, label: "title of the page", whole)) }
  }

  /// The title without the name of the site at its beginning or its end.
  private static func withoutSite(_ title: String, _ rules: PageRules) -> String {
    var title = title[...]
    for separator in [" | ", " - ", " — ", " – ", " :: ", " » ", ": ", " ["] {
      if let last = title.ranges(of: separator).last,
        rules.sites.contains(NormalForm.compact(String(title[last.upperBound...])))
      {
        title = title[..<last.lowerBound]
      }
      if let first = title.firstRange(of: separator),
        rules.sites.contains(NormalForm.compact(String(title[..<first.lowerBound])))
      {
        title = title[first.upperBound...]
      }
    }
    return String(title)
  }

  /// `The Rain, a sherlock fanfic` and `The Rain Chapter 2: Wet, a sherlock fanfic`.
  private static func parted(_ title: String) -> (name: String, fandom: String)? {
    guard title.hasSuffix(" fanfic") || title.hasSuffix(" crossover fanfic"),
      let comma = title.ranges(of: ", a ").last
    else { return nil }
    var name = title[..<comma.lowerBound]
    if let chapter = name.firstRange(of: " Chapter ") { name = name[..<chapter.lowerBound] }
    let fandom = title[comma.upperBound...].dropLast(" fanfic".count)
    return name.isEmpty ? nil : (String(name), String(fandom))
  }
}
