import StoryModel

/// `Resources/HeaderLabels.toml`.
final class HeaderVocabulary: Sendable {
  struct File: Decodable {
    struct Weak: Decodable { let labels: [String] }
    struct Bylines: Decodable { let words: [String] }
    struct Ratings: Decodable {
      let codes: [String]
      let labels: [String]
    }
    struct Words: Decodable { let words: [String] }
    struct Banners: Decodable { let openings: [String] }
    struct Mail: Decodable {
      let fields: [String]
      let forwarded: [String]
    }

    let labels: [String: [String]]
    let weak: Weak
    let bylines: Bylines
    let ratings: Ratings
    let gen: Words
    let phrases: [String: [String]]
    let remarks: Words
    let settings: Banners
    let banners: Banners
    let navigation: Words
    let footers: Banners
    let mail: Mail
  }

  /// Labels in compact form.
  let labels: [String: HeaderKey]
  /// Labels that prose uses as well.
  let weak: Set<String>
  /// By-words as lists of words, the longest first.
  let bylines: [[String]]
  /// Ratings in compact form.
  let ratings: Set<String>
  /// Labels that may hold a rating without a colon.
  let ratingLabels: Set<String>
  let gen: Set<String>
  /// How unlabelled lines begin, the longest first.
  let phrases: [(opening: [String], key: HeaderKey)]
  let remarks: Set<String>
  /// How lines begin that tell when a story is set, or what it gives away.
  let settings: [[String]]
  let banners: [[String]]
  /// Words that navigation lines are made of.
  let navigation: Set<String>
  /// How the footers of mailing lists begin.
  let footers: [[String]]
  let mailFields: Set<String>
  let forwarded: Set<String>

  init(_ file: File) {
    var labels: [String: HeaderKey] = [:]
    for key in HeaderKey.allCases {
      for label in file.labels[key.rawValue] ?? [] where labels[NormalForm.compact(label)] == nil {
        labels[NormalForm.compact(label)] = key
      }
    }
    self.labels = labels
    weak = Set(file.weak.labels.map(NormalForm.compact))
    bylines = file.bylines.words.map(NormalForm.words).sorted { $0.count > $1.count }
    ratings = Set(file.ratings.codes.map(NormalForm.compact))
    ratingLabels = Set(file.ratings.labels.map(NormalForm.compact))
    gen = Set(file.gen.words.map(NormalForm.compact))
    phrases = HeaderKey.allCases.flatMap { key in
      (file.phrases[key.rawValue] ?? []).map { (NormalForm.words($0), key) }
    }.filter { !$0.0.isEmpty }.sorted { $0.0.count > $1.0.count }
    remarks = Set(file.remarks.words.map(NormalForm.compact))
    settings = file.settings.openings.map { NormalForm.words($0) }
    banners = file.banners.openings.map { NormalForm.words($0) }
    navigation = Set(file.navigation.words.map(NormalForm.compact))
    footers = file.footers.openings.map { NormalForm.words($0) }
    mailFields = Set(file.mail.fields.map(NormalForm.compact))
    forwarded = Set(file.mail.forwarded.map(NormalForm.compact))
  }

  /// What the label `compact` names; a plural `s` makes no difference.
  func key(_ compact: String) -> HeaderKey? {
    if let key = labels[compact] { return key }
    if compact.hasSuffix("s") { return labels[String(compact.dropLast())] }
    return nil
  }

  /// Whether prose uses the label as well.
  func isWeak(_ compact: String) -> Bool {
    weak.contains(compact)
  }

  /// What a line is about that begins with `words` and has no label; nil where nothing tells.
  func key(ofLine words: [String]) -> HeaderKey? {
    phrases.first { words.starts(with: $0.opening) }?.key
  }
}
