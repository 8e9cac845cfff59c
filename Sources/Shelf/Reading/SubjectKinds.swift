import CatalogModel
import Resources
import StoryModel

/// What kind of thing a subject is where its book does not say so: archives write ratings, warnings,
/// fandoms and relationships in one list.
struct SubjectKinds: Sendable {
  private let known: [String: CatalogBook.Subject.Kind]

  /// Made once: reading the vocabularies takes longer than reading a book.
  static let shared = SubjectKinds()

  private init() {
    var known: [String: CatalogBook.Subject.Kind] = [:]
    for name in Resources.names(in: "Fandoms/") {
      for fandom in Resources.decode(FandomFile.self, from: name).fandoms {
        known[fandom.name.lowercased()] = .fandom
      }
    }
    for rating in Rating.allCases { known[rating.name.lowercased()] = .rating }
    for warning in Resources.decode(WarningFile.self, from: "Warnings.toml").words {
      known[warning.lowercased()] = .warning
    }
    self.known = known
  }

  func kind(of subject: String) -> CatalogBook.Subject.Kind {
    // AO3 tells works of one name apart: `Emma (2020)`, `Angel: the Series (TV)`.
    let bare = subject.lowercased().prefix { $0 != "(" }
    if let kind = known[subject.lowercased()] ?? known[bare.trimmed] { return kind }
    let members = subject.split(separator: "/", omittingEmptySubsequences: false)
    let isPairing =
      members.count > 1
      && members.allSatisfy { $0.first?.isLetter == true && $0.last?.isWhitespace == false }
    return isPairing ? .pairing : .tag
  }
}

private struct FandomFile: Decodable {
  let fandoms: [Fandom]

  struct Fandom: Decodable {
    let name: String
  }
}

extension Substring {
  fileprivate var trimmed: String {
    String(self[..<(lastIndex { !$0.isWhitespace }.map { index(after: $0) } ?? startIndex)])
  }
}

/// What archives write into their lists of subjects by way of warning: the names of warnings, the
/// older names of AO3's, and that there is nothing to warn of or nobody does.
private struct WarningFile: Decodable {
  let nothing: String
  let withheld: String
  let warnings: [Warning]

  struct Warning: Decodable {
    let name: String
    let isArchiveWarning: Bool?
    let phrases: String
  }

  var words: [String] {
    let phrases = warnings.filter { $0.isArchiveWarning == true }.map(\.phrases)
    return warnings.map(\.name)
      + ([nothing, withheld] + phrases).flatMap { $0.split(separator: ",") }.map {
        $0.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      }
  }
}
