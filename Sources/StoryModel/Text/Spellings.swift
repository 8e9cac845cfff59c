/// Names of which those that differ in case only are one, and how each is shown: in the spelling
/// that stands most often, of several the first.
///
/// `KELLY` in the header of one story and `Kelly` in that of the next are one author.
package struct Spellings: Sendable {
  /// By caseless name.
  private let shown: [String: String]

  package init(_ names: some Sequence<String>) {
    var counts: [String: Int] = [:]
    var spellings: [String: [String]] = [:]
    for name in names {
      let count = counts[name, default: 0]
      if count == 0 { spellings[name.lowercased(), default: []].append(name) }
      counts[name] = count + 1
    }
    shown = spellings.mapValues { spellings in
      spellings.reduce(spellings[0]) { counts[$1, default: 0] > counts[$0, default: 0] ? $1 : $0 }
    }
  }

  /// How `name` is shown: as it stands where it is none of the names.
  package subscript(name: String) -> String { shown[name.lowercased()] ?? name }

  /// `names` as they are shown, each once, in order of first appearance.
  package func distinct(_ names: some Sequence<String>) -> [String] {
    var known = Set<String>()
    return names.map { self[$0] }.filter { known.insert($0).inserted }
  }
}
