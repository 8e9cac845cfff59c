import Markup
import StoryModel

/// What the description of a book says of its story.
struct FictionBookDescription {
  /// The elements that are open inside of the description.
  private var path: [String] = []
  private var text = ""
  private var person: [String: String] = [:]
  private var title = ""
  private var authors: [String] = []
  private var others: [String] = []
  private var genres: [String] = []
  private var keywords = ""
  private var series = ""
  private var date = ""
  private var address = ""
  private(set) var language: String?
  /// The program that wrote the book.
  private(set) var program = ""

  /// Whether the story itself is described, not the file or the book that it was taken from.
  private var isOfStory: Bool { path.first == "title-info" }

  mutating func start(_ element: XMLElement, _ name: String) {
    guard path.count < 32 else { return }
    path.append(name)
    text = ""
    if name == "author" || name == "translator" { person = [:] }
    if name == "sequence", isOfStory, series.isEmpty, let name = element.value("name") {
      let number = element.value("number").flatMap { Int($0) } ?? 0
      series = name.isEmpty ? "" : number > 0 ? "\(name) #\(number)" : name
    }
    if name == "date", isOfStory { date = element.value("value") ?? "" }
  }

  mutating func add(_ piece: UnsafeBufferPointer<UInt8>) {
    if text.utf8.count < 10_000 { text += String(decoding: piece, as: UTF8.self) }
  }

  mutating func end(_ name: String) {
    guard let place = path.lastIndex(of: name) else { return }
    let value = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    take(name, value)
    path.removeSubrange(place...)
    text = ""
  }

  private mutating func take(_ name: String, _ value: String) {
    switch name {
    case "first-name", "middle-name", "last-name", "nickname": person[name] = value
    case "author":
      if isOfStory {
        add(personName, to: &authors)
        if let nickname = person["nickname"], nickname != personName { add(nickname, to: &others) }
      }
    case "translator": if isOfStory { add(personName, to: &others) }
    case "book-title":
      if isOfStory { title = value } else { add(value, to: &others) }
    case "genre": if isOfStory, !Self.noGenres.contains(value.lowercased()) { genres.append(value) }
    case "keywords": if isOfStory { keywords = value }
    case "date":
      guard isOfStory else { return }
      if date.isEmpty { date = value } else if date != value { add(value, to: &others) }
    case "lang": if isOfStory, !value.isEmpty { language = value }
    case "program-used": program = value.lowercased()
    case "src-url": if address.isEmpty { address = value }
    default: break
    }
  }

  private func add(_ value: String, to list: inout [String]) {
    if !value.isEmpty, !list.contains(value) { list.append(value) }
  }

  /// The whole name, else the nickname.
  private var personName: String {
    let parts = ["first-name", "middle-name", "last-name"].compactMap { person[$0] }
    let name = parts.filter { !$0.isEmpty }.joined(separator: " ")
    return name.isEmpty ? person["nickname"] ?? "" : name
  }

  private static let noGenres: Set<String> = [
    "", "unrecognised", "unknown", "fanfiction", "fan_fiction", "other", "home_entertain",
    "network_literature", "antique",
  ]
  private static let nobody: Set<String> = [
    "unknown", "неизвестен", "неизвестныйавтор", "неизвестно",
  ]

  var particulars: [Particular] {
    var list: [Particular] = []
    func add(_ key: HeaderKey, _ label: String, _ value: String) {
      if !value.isEmpty { list.append(Particular(key, label: label, value)) }
    }
    if !Self.nobody.contains(NormalForm.compact(title)) { add(.title, "book-title", title) }
    for author in authors where !Self.nobody.contains(NormalForm.compact(author)) {
      add(.author, "author", author)
    }
    add(.category, "genre", genres.map { $0.replacing("_", with: " ") }.joined(separator: "; "))
    add(.keywords, "keywords", keywords)
    add(.series, "sequence", series)
    if Int(date.prefix(4)).map({ $0 > 1500 }) ?? !date.isEmpty { add(.date, "date", date) }
    if address.hasPrefix("http") { add(.url, "src-url", address) }
    return list
  }

  /// Names of others, the author's second name, the date in words, and the title that the story has
  /// in its own language.
  var remainder: [Remainder] {
    others.map { Remainder(.siteBanner, Written(Text($0), at: nil)) }
  }
}
