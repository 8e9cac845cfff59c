import Storage
import StoryModel

/// What tells a book from others, and one making of it from the next.
enum BookIdentifier {
  /// `urn:uuid:…` for what `key` names: the same key gives the same identifier everywhere.
  static func identifier(key: String) -> String {
    "urn:uuid:" + Digest.uuid(namespace: namespace, name: key)
  }

  /// The namespace of the books that Fanfold makes (RFC 9562, section 5.5).
  private static let namespace = "6ce0d8f0-2e3f-5b7a-9d54-0f1a8c3b7e21"
}
