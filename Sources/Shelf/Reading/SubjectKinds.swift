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
    for warning in Self.warnings { known[warning.lowercased()] = .warning }
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

  /// AO3's archive warnings.
  private static let warnings = [
    "Creator Chose Not To Use Archive Warnings", "Choose Not To Use Archive Warnings",
    "Graphic Depictions Of Violence", "Major Character Death", "No Archive Warnings Apply",
    "Rape/Non-Con", "Underage", "Underage Sex",
  ]
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
