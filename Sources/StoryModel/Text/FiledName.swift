/// Titles and names as a library files them: without the article that they begin with.
package enum FiledName {
  /// `Apologies, The` for `The Apologies`; the name itself where it begins with no article.
  package static func filed(_ name: String, language: String) -> String {
    guard let (article, rest) = split(name, language: language) else { return name }
    return "\(rest), \(article)"
  }

  /// What to sort by: caseless, without article and without marks at the beginning.
  package static func sortKey(_ name: String, language: String) -> String {
    let rest = split(name, language: language)?.rest ?? name[...]
    let words = rest.drop { !$0.isLetter && !$0.isNumber }
    return (words.isEmpty ? rest : words).lowercased()
  }

  private static func split(
    _ name: String, language: String
  ) -> (article: Substring, rest: Substring)? {
    let base = String(language.prefix { $0 != "-" }).lowercased()
    guard let articles = articles[base] ?? articles["en"], let gap = name.firstIndex(of: " ") else {
      return nil
    }
    let rest = name[name.index(after: gap)...].drop { $0 == " " }
    return articles.contains(name[..<gap].lowercased()) && !rest.isEmpty
      ? (name[..<gap], rest) : nil
  }

  private static let articles: [String: Set<String>] = [
    "en": ["a", "an", "the"],
    "de": ["der", "die", "das", "ein", "eine"],
    "fr": ["le", "la", "les", "un", "une", "des"],
    "es": ["el", "la", "los", "las", "un", "una"],
    "it": ["il", "lo", "la", "i", "gli", "le", "un", "uno", "una"],
    "nl": ["de", "het", "een"],
  ]
}
