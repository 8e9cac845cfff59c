import StoryModel

/// Parts the subjects of a publication into what they are about: archives put rating, warnings,
/// pairings and tags into one list.
struct SubjectKinds {
  private var values: [HeaderKey: [String]] = [:]

  init(_ subjects: [String], _ vocabulary: HeaderVocabulary) {
    for subject in subjects.flatMap(Self.pieces) {
      let words = NormalForm.compact(subject)
      guard !words.isEmpty, let key = Self.key(subject, words, vocabulary) else { continue }
      values[key, default: []].append(subject)
    }
  }

  /// In the order of the keys.
  var sorted: [(key: HeaderKey, values: [String])] {
    HeaderKey.allCases.compactMap { key in values[key].map { (key, $0) } }
  }

  /// Some tools put all into one subject.
  private static func pieces(_ subject: String) -> [String] {
    subject.split(separator: ";").map { $0.trimmingWhitespace }.filter { !$0.isEmpty }
      .map(String.init)
  }

  private static func key(
    _ subject: String, _ words: String, _ vocabulary: HeaderVocabulary
  ) -> HeaderKey? {
    if generic.contains(words) || words.hasPrefix("lastupdate") { return nil }
    if words.count > 1, vocabulary.ratings.contains(words) || ratings.contains(words) {
      return .rating
    }
    if warnings.contains(words) { return .warnings }
    if states.contains(words) { return .status }
    if categories.contains(words) { return .category }
    return isPairing(subject) ? .pairing : .keywords
  }

  /// Names on both sides of a stroke: `Rodney McKay/John Sheppard`, and no genre: `Hurt/Comfort`.
  private static func isPairing(_ subject: String) -> Bool {
    let names = subject.split(separator: "/", omittingEmptySubsequences: false)
    guard names.count > 1, names.count < 6, !genres.contains(NormalForm.compact(subject)),
      !subject.contains(" - "), !subject.contains(":")
    else { return false }
    return names.allSatisfy { name in
      let name = name.trimmingWhitespace
      return name.count > 1 && name.first!.isUppercase && name.split(separator: " ").count <= 5
        && !genreWords.contains(name.lowercased())
    }
  }

  private static let generic: Set<String> = [
    "fanworks", "fanfiction", "fanfic", "fiction", "general",
  ]
  private static let ratings: Set<String> = ["teenandupaudiences", "generalaudiences", "notrated"]
  private static let warnings: Set<String> = [
    "graphicdepictionsofviolence", "majorcharacterdeath", "rapenoncon", "underage", "underagesex",
    "noarchivewarningsapply", "creatorchosenottousearchivewarnings",
    "choosenottousearchivewarnings",
  ]
  private static let states: Set<String> = ["completed", "complete", "inprogress", "wip"]
  private static let categories: Set<String> = ["mm", "ff", "fm", "mf", "gen", "multi", "other"]
  private static let genres: Set<String> = ["hurtcomfort", "suspensemystery", "actionadventure"]
  private static let genreWords: Set<String> = [
    "hurt", "comfort", "angst", "fluff", "humor", "humour", "romance", "drama", "action",
    "adventure", "mystery", "horror", "smut", "crime", "suspense", "friendship", "family",
  ]
}
