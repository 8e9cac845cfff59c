/// The languages that Amazon takes books in (`Resources/KindleLanguages.toml`): Send to Kindle
/// refuses a book that states another one.
package struct KindleLanguages {
  /// What a book states for each language that it may not state: the nearest one that it may.
  private let nearest: [String: String]
  private let accepted: Set<String>

  /// Those of the file that travels with the program.
  package static let builtIn = KindleLanguages(
    Resources.decode(File.self, from: "KindleLanguages.toml"))

  init(_ file: File) {
    accepted = Set(file.accepted)
    nearest = file.nearest
  }

  /// The form of the file.
  struct File: Decodable {
    let accepted: [String]
    let nearest: [String: String]
  }

  /// What a book in `languages` (BCP 47) states on a Kindle: of each the base language, or the
  /// nearest that is accepted; the languages that have none are left out.
  ///
  /// - Returns: never empty: English where none of the languages has a nearest one.
  package func stated(for languages: [String]) -> [String] {
    var stated: [String] = []
    for language in languages {
      let base = language.prefix { $0 != "-" }.lowercased()
      let name = accepted.contains(base) ? base : nearest[base]
      if let name, !stated.contains(name) { stated.append(name) }
    }
    return stated.isEmpty ? ["en"] : stated
  }
}
