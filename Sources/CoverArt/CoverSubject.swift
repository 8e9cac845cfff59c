/// What a cover is drawn of. Everything but the key may be missing.
package struct CoverSubject: Sendable, Hashable {
  package var title: String?
  /// As they are to stand on the cover, in order.
  package var authors: [String]
  /// The pairing or the fandom: `Buffy Summers/Spike`.
  package var about: String?
  /// How much an anthology holds: `12 stories`; nil for one story.
  package var collection: String?
  /// The titles of an anthology's stories. The cover shows as many as have room.
  package var contents: [String]
  /// BCP 47; empty where nobody knows.
  package var language: String
  /// The identifier of the book. Design, colours and ornament follow from it.
  package var key: String

  package init(
    title: String?, authors: [String] = [], about: String? = nil, collection: String? = nil,
    contents: [String] = [], language: String = "", key: String
  ) {
    self.title = title
    self.authors = authors
    self.about = about
    self.collection = collection
    self.contents = contents
    self.language = language
    self.key = key
  }
}
