import Catalog
import CatalogModel
import CatalogRendering
import HTTPTypes
import Hummingbird
import HummingbirdCore

/// Answers requests: who may ask, what the address means, and the page or file of it.
struct CatalogResponder: HTTPResponder {
  typealias Context = BasicRequestContext

  let catalog: Catalog
  let settings: CatalogServer.Settings
  let state: ServerState
  let desk: UploadDesk

  func respond(to request: Request, context: Context) async throws -> Response {
    var response: Response
    do throws(Refusal) {
      response = try await answer(request, context)
    } catch {
      response = refuse(error, request)
    }
    Self.protect(&response)
    return request.method == .head ? response.createHeadResponse() : response
  }

  // MARK: Who may ask

  private func answer(_ request: Request, _ context: Context) async throws(Refusal) -> Response {
    guard let host = request.head.authority else { throw Refusal(.badRequest) }
    if settings.isLocal, settings.credentials == nil, settings.publicAddress == nil,
      !LocalHosts.isLoopback(field: host)
    {
      throw Refusal(.misdirectedRequest, "This server answers only to names of its own machine.")
    }
    guard let route = Route(path: request.uri.path, query: Query(request.uri.query)) else {
      throw Refusal(.notFound)
    }
    try await admit(request, to: route)
    let visit = Visit(
      request: request, context: context, catalog: catalog, state: state,
      addresses: addresses(for: request, host))
    if route == .bindery, request.method == .post {
      return try await Bindings(visit: visit, desk: desk, settings: settings).bind()
    }
    guard request.method == .get || request.method == .head else {
      throw Refusal(.methodNotAllowed)
    }
    return try await Answers(visit: visit, settings: settings).answer(route)
  }

  private func admit(_ request: Request, to route: Route) async throws(Refusal) {
    guard let credentials = settings.credentials else { return }
    switch route {
    case .authentication: return
    case .cover(let id), .thumbnail(let id):
      let key = Query(request.uri.query).items["key"] ?? ""
      if Bytes.areEqual(key, credentials.pictureKey(for: id)) { return }
    default: break
    }
    if credentials.open(request.headers[.authorization]) { return }
    // Who guesses waits.
    if request.headers[.authorization] != nil { try? await Task.sleep(for: .milliseconds(500)) }
    throw Refusal(.unauthorized, "This catalogue asks for a name and a password.")
  }

  // MARK: Addresses

  /// Pages have addresses from the root; feeds whole ones, which some readers need.
  private func addresses(for request: Request, _ host: String) -> Visit.Addresses {
    let scheme = request.headers[.forwardedProto] == "https" ? "https" : "http"
    let whole = settings.publicAddress ?? "\(scheme)://\(host)"
    let credentials = settings.credentials
    let pictureKey: @Sendable (String) -> String = { id in
      credentials.map { "?key=\($0.pictureKey(for: id))" } ?? ""
    }
    return Visit.Addresses(
      pages: LiveAddresses(base: "", pictureKey: pictureKey, names: Catalog.fileName),
      feeds: LiveAddresses(base: whole, pictureKey: pictureKey, names: Catalog.fileName),
      whole: whole)
  }

  // MARK: Refusals

  private func refuse(_ refusal: Refusal, _ request: Request) -> Response {
    var response: Response
    if refusal.status == .unauthorized, request.uri.path.hasPrefix("/opds") {
      response = AuthenticationDocument(title: catalog.title, base: base(of: request)).response(
        .unauthorized)
    } else if request.uri.path.hasPrefix("/opds") {
      response = Response(.plain(refusal.words), status: refusal.status)
    } else {
      let page = catalog.renderer.messagePage(
        title: refusal.title, words: refusal.words,
        LiveAddresses(base: "", names: Catalog.fileName))
      response = Response(.html(page), status: refusal.status)
    }
    switch refusal.status {
    case .unauthorized:
      response.headers[.wwwAuthenticate] = "Basic realm=\"Fanfold\", charset=\"UTF-8\""
    case .methodNotAllowed: response.headers[.allow] = "GET, HEAD"
    case .serviceUnavailable: response.headers[.retryAfter] = "10"
    default: break
    }
    if refusal.endsConnection { response = response.endingConnection() }
    return response
  }

  private func base(of request: Request) -> String {
    settings.publicAddress ?? "http://\(request.head.authority ?? "localhost")"
  }

  /// Nothing of a page runs, is framed, or is asked for from elsewhere.
  private static func protect(_ response: inout Response) {
    response.headers[.contentSecurityPolicy] =
      "default-src 'none'; img-src 'self'; style-src 'self'; form-action 'self'; "
      + "frame-ancestors 'none'; base-uri 'none'"
    response.headers[.xContentTypeOptions] = "nosniff"
    response.headers[.referrerPolicy] = "same-origin"
  }
}

extension HTTPField.Name {
  static let forwardedProto = Self("X-Forwarded-Proto")!
  static let referrerPolicy = Self("Referrer-Policy")!
}
