/// A feed of OPDS 2.0 (draft of the OPDS community), as it stands in JSON.
struct OPDS2Feed: Encodable {
  let metadata: Metadata
  let links: [OPDS2Link]
  var navigation: [OPDS2Link]?
  var publications: [OPDS2Publication]?
  var facets: [Facet]?

  struct Metadata: Encodable {
    let identifier: String
    let title: String
    let modified: String
    var numberOfItems: Int?
    var itemsPerPage: Int?
    var currentPage: Int?
  }

  struct Facet: Encodable {
    let metadata: Name
    let links: [OPDS2Link]

    struct Name: Encodable {
      let title: String
    }
  }
}

/// A link of OPDS 2.0 (Readium Web Publication Manifest, section 2).
struct OPDS2Link: Encodable {
  let href: String
  let type: String
  var rel: String?
  var title: String?
  var templated: Bool?
  var properties: Properties?

  struct Properties: Encodable {
    let numberOfItems: Int
  }
}

/// A publication of OPDS 2.0.
struct OPDS2Publication: Encodable {
  let metadata: Metadata
  let links: [OPDS2Link]
  var images: [OPDS2Link]?

  struct Metadata: Encodable {
    let type = "http://schema.org/Book"
    let identifier: String
    let title: String
    let sortAs: String
    let author: [Contributor]?
    let language: [String]?
    let modified: String
    let published: String?
    let publisher: String?
    let description: String?
    let subject: [Subject]?
    let belongsTo: Collections?

    enum CodingKeys: String, CodingKey {
      case type = "@type"
      case identifier, title, sortAs, author, language, modified, published, publisher
      case description, subject, belongsTo
    }
  }

  struct Contributor: Encodable {
    let name: String
    let sortAs: String
  }

  struct Subject: Encodable {
    let name: String
  }

  struct Collections: Encodable {
    let series: [Series]
  }

  struct Series: Encodable {
    let name: String
    let position: Double?
  }
}
