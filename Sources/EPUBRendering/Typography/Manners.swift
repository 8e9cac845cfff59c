import Resources

/// The manners of all languages that `Resources/Typography.toml` has.
enum Manners {
  /// How stories in `language` (BCP 47) are set; nil where nobody told us.
  static func manner(of language: String) -> Manner? {
    var tag = language.lowercased()[...]
    while true {
      if let manner = manners[String(tag)] { return manner }
      guard let hyphen = tag.lastIndex(of: "-") else { return nil }
      tag = tag[..<hyphen]
    }
  }

  private struct File: Decodable {
    let units: String
    let language: [Manner.File]
  }

  private static let manners: [String: Manner] = {
    let file = Resources.decode(File.self, from: "Typography.toml")
    let units = WordSet(file.units)
    var manners: [String: Manner] = [:]
    for language in file.language {
      let manner = Manner(language, units: units)
      for tag in language.tags { manners[tag.lowercased()] = manner }
    }
    return manners
  }()
}
