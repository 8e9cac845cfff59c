import EPUBModel
import Testing

/// A property that books have to have: a line of docs/Checklist.md.
struct Property: Sendable, CustomTestStringConvertible {
  /// The letter and number of the property, and what it says.
  let name: String
  private let profiles: Set<PublicationProfile>
  private let check: @Sendable (ChecklistBook) throws -> [String]

  /// - Parameters:
  ///   - profiles: the dialects that the property is about.
  ///   - check: gives what speaks against it.
  init(
    _ name: String, in profiles: Set<PublicationProfile> = Set(PublicationProfile.allCases),
    _ check: @escaping @Sendable (ChecklistBook) throws -> [String]
  ) {
    self.name = name
    self.profiles = profiles
    self.check = check
  }

  /// What speaks against the property in `book`; nothing where it is about other dialects.
  func findings(in book: ChecklistBook) throws -> [String] {
    profiles.contains(book.profile) ? try check(book) : []
  }

  func isAbout(_ profile: PublicationProfile) -> Bool { profiles.contains(profile) }

  var testDescription: String { name }
}

extension Set<PublicationProfile> {
  /// The dialects that are EPUB 3.
  static let epub3Family: Set = [.epub3, .kepub, .kindle]
}

/// `finding` where something does not hold.
func unless(_ holds: Bool, _ finding: @autoclosure () -> String) -> [String] {
  holds ? [] : [finding()]
}
