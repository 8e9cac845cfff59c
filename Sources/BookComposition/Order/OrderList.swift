import StoryModel

/// A list that says in which order stories are to stand: a path, the name of a file or a title a
/// line. Case does not count; empty lines and those that begin with `#` do not either.
package struct OrderList {
  private let places: [String: Int]
  private let names: [String]

  package init(_ lines: [String]) {
    var places: [String: Int] = [:]
    names = lines.map(Self.trimmed)
    for (place, name) in names.enumerated() where !name.isEmpty && !name.hasPrefix("#") {
      if places[name.lowercased()] == nil { places[name.lowercased()] = place }
    }
    self.places = places
  }

  /// The line that names `story`, from 0; nil where none does. A path counts before a file's name,
  /// and that before the title.
  func place(of story: Story) -> Int? {
    Self.names(of: story).lazy.compactMap { places[$0] }.first
  }

  /// The lines that name none of `stories`, from 1, with what they say.
  package func unmatched(by stories: [Story]) -> [(line: Int, name: String)] {
    let known = Set(stories.compactMap(place))
    return places.filter { !known.contains($0.value) }
      .map { (line: $0.value + 1, name: names[$0.value]) }
      .sorted { $0.line < $1.line }
  }

  private static func names(of story: Story) -> [String] {
    let paths = story.sources.map(\.path)
    return
      (paths + paths.map(withoutDot) + story.sources.flatMap { [$0.name, $0.stem] }
      + [story.title.value.string]).map { $0.lowercased() }
  }

  private static func withoutDot(_ path: String) -> String {
    path.hasPrefix("./") ? String(path.dropFirst(2)) : path
  }

  private static func trimmed(_ line: String) -> String {
    let words = line.drop(while: \.isWhitespace)
    return String(words.reversed().drop(while: \.isWhitespace).reversed())
  }
}
