/// Relations of links, as OPDS 1.2 and RFC 8288 name them.
enum FeedRelation {
  static let acquisition: StaticString = "http://opds-spec.org/acquisition/open-access"
  static let image: StaticString = "http://opds-spec.org/image"
  static let thumbnail: StaticString = "http://opds-spec.org/image/thumbnail"
  static let facet: StaticString = "http://opds-spec.org/facet"
  static let new: StaticString = "http://opds-spec.org/sort/new"
}
