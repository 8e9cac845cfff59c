/// What the paragraphs or words of a style are for, told by its name (`Resources/Documents.toml`).
enum StyleRole: String, Decodable, CaseIterable {
  case title, subtitle, author, quotation, preformatted, verse, rule, contents, link
}

/// `Resources/Documents.toml`: what the files of word processors call things.
final class DocumentRules: Sendable {
  struct File: Decodable {
    struct People: Decodable { let nobody: [String] }
    struct Titles: Decodable { let empty: [String] }

    let styles: [String: [String]]
    let people: People
    let titles: Titles
  }

  private let roles: [String: StyleRole]
  private let nobody: Set<String>
  private let emptyTitles: Set<String>
  /// Names of roles that there are not.
  let problems: [String]

  init(_ file: File) {
    var roles: [String: StyleRole] = [:]
    var problems: [String] = []
    for (name, styles) in file.styles.sorted(by: { $0.key < $1.key }) {
      guard let role = StyleRole(rawValue: name) else {
        problems.append("[styles] \(name): there is no such role")
        continue
      }
      for style in styles { roles[NormalForm.compact(style)] = role }
    }
    self.roles = roles
    self.problems = problems
    nobody = Set(file.people.nobody.map(NormalForm.compact))
    emptyTitles = Set(file.titles.empty.map(NormalForm.compact))
  }

  /// What the style called `name` is for; nil where its name says nothing.
  func role(ofStyle name: String) -> StyleRole? {
    let name = NormalForm.compact(name)
    if let role = roles[name] { return role }
    // `toc 3`, `Contents 2`.
    let stem = String(name.reversed().drop { $0.isNumber }.reversed())
    return stem.isEmpty || stem == name || roles[stem] != .contents ? nil : .contents
  }

  /// The level of the heading that the style called `name` is for: `heading 2`, `Heading_20_2`.
  static func headingLevel(ofStyle name: String) -> Int? {
    let name = NormalForm.compact(name)
    guard name.hasPrefix("heading"), let level = Int(name.dropFirst(7)), 1...9 ~= level else {
      return nil
    }
    return level
  }

  /// Whether `name` is what a computer calls its user.
  func isNobody(_ name: String) -> Bool {
    let name = NormalForm.compact(name)
    return name.isEmpty || nobody.contains(name)
  }

  /// Whether the title `title` was made by a program.
  func isEmptyTitle(_ title: String) -> Bool {
    let name = NormalForm.compact(title)
    return name.isEmpty || emptyTitles.contains(name)
  }
}
