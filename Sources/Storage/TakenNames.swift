/// The names that a folder holds already, so that the next one differs from all of them.
///
/// Volumes for e-readers take `Story.epub` and `STORY.epub` for one file, and `é` in one or two
/// code points for one letter.
package struct TakenNames: Sendable {
  private var keys: Set<String> = []
  /// The next number to try for a name, so that a thousand equal titles take a thousand steps.
  private var next: [String: Int] = [:]

  /// No name is taken yet.
  package init() {}

  /// Whether a name means a file that is there.
  package func contains(_ name: String) -> Bool { keys.contains(key(name)) }

  /// Takes a name as it is.
  package mutating func insert(_ name: String) { keys.insert(key(name)) }

  /// Takes and gives a name of its own for a title: `Name.epub`, then `Name (2).epub`.
  package mutating func allot(
    _ title: String, suffix: String = "", maxBytes: Int = 200, forbidden: Set<Unicode.Scalar> = []
  ) -> String {
    let plain = FileName.portable(title, suffix: suffix, maxBytes: maxBytes, forbidden: forbidden)
    if keys.insert(key(plain)).inserted { return plain }
    var number = next[key(plain)] ?? 2
    while true {
      let name = FileName.portable(
        title, suffix: " (\(number))" + suffix, maxBytes: maxBytes, forbidden: forbidden)
      number += 1
      if keys.insert(key(name)).inserted {
        next[key(plain)] = number
        return name
      }
    }
  }

  /// Strings compare by canonical equivalence already; only case needs folding.
  private func key(_ name: String) -> String { name.uppercased().lowercased() }
}
