import CatalogRendering
import FoundationEssentials
import HTTPTypes
import Hummingbird

/// What a client needs to know to ask a person for their name and password (OPDS Authentication 1.0).
struct AuthenticationDocument {
  private let document: Document

  private struct Document: Encodable {
    let id: String
    let title: String
    let authentication: [Method]
    let links: [Link]
  }

  private struct Method: Encodable {
    var type = "http://opds-spec.org/auth/basic"
    var labels = ["login": "Name", "password": "Password"]
  }

  private struct Link: Encodable {
    let rel: String
    let href: String
    let type: String
  }

  init(title: String, base: String) {
    document = Document(
      id: "\(base)/opds/authentication.json", title: title, authentication: [Method()],
      links: [Link(rel: "start", href: "\(base)/opds/v2", type: "application/opds+json")])
  }

  func response(_ status: HTTPResponse.Status) -> Response {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let bytes = (try? encoder.encode(document)).map { Array($0) } ?? []
    return Response(
      Content(mediaType: "application/opds-authentication+json", bytes: bytes), status: status)
  }
}
