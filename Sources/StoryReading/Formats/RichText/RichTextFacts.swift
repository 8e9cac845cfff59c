import StoryModel

/// What a document says of itself in its `\info` group.
struct RichTextFacts {
  /// The entries that say something of a story.
  enum Name: String {
    case title, author, subject, keywords
    case comment = "doccomm"
  }

  private(set) var particulars: [Particular] = []

  /// Notes the entry `name`, white space at its ends taken off.
  mutating func add(_ name: Name, _ text: [UInt8]) {
    let words = String(decoding: text, as: UTF8.self).split(whereSeparator: \.isWhitespace)
    let value = words.joined(separator: " ")
    guard !value.isEmpty, !Self.placeholders.contains(NormalForm.compact(value)) else { return }
    particulars.append(Particular(name.key, label: name.rawValue, value))
  }

  /// What programs put where nobody wrote a name, in compact form.
  private static let placeholders: Set<String> = [
    "user", "owner", "admin", "administrator", "default", "defaultuser", "preferredcustomer",
    "authorizedcustomer", "authorisedcustomer", "valuedcustomer", "valuedgatewayclient", "customer",
    "registereduser", "microsoft", "microsoftuser", "microsoftofficeuser", "unknown", "unknownuser",
    "anonymoususer", "name", "yourname", "windowsuser", "officeuser", "home", "family", "student",
    "untitled", "document", "document1", "dokument1", "newdocument", "notitle", "none",
  ]
}

extension RichTextFacts.Name {
  fileprivate var key: HeaderKey {
    switch self {
    case .title: .title
    case .author: .author
    case .subject, .keywords: .keywords
    case .comment: .summary
    }
  }
}
