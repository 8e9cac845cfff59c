import Catalog
import CatalogModel
import CatalogRendering
import HTTPTypes
import Hummingbird
import Logging
import NIOCore

/// The pages and files behind the addresses.
struct Answers {
  let visit: Visit
  let settings: CatalogServer.Settings

  func answer(_ route: Route) async throws(Refusal) -> Response {
    switch route {
    case .page(let place, let number, let dialect): return try await page(place, number, dialect)
    case .download(let id, let format): return try await download(id, format)
    case .cover(let id): return try await cover(id)
    case .thumbnail(let id): return try await thumbnail(id)
    case .styleSheet:
      return unchanging(Content(mediaType: "text/css", bytes: CatalogRenderer.styleSheet))
    case .searchDescription:
      let description = visit.catalog.renderer.searchDescription(visit.addresses.feeds)
      return unchanging(
        Content(mediaType: "application/opensearchdescription+xml", bytes: description))
    case .authentication:
      return AuthenticationDocument(title: visit.catalog.title, base: visit.addresses.whole)
        .response(.ok)
    case .bindery:
      return Response(
        .html(
          visit.catalog.renderer.binderyPage(
            limit: settings.uploadLimit, problem: nil, visit.addresses.pages)))
    }
  }

  // MARK: Pages

  private func page(
    _ place: Place, _ number: Int, _ dialect: Dialect
  ) async throws(Refusal) -> Response {
    let key = PageCache.Key(
      route: .page(place, number: number, dialect),
      base: dialect == .html ? "" : visit.addresses.whole)
    let (kept, edition) = visit.state.pages.page(key)
    if let kept { return unchanging(kept) }
    let page = try await asking { () throws(CatalogError) in
      try await visit.catalog.page(at: place, number: number)
    }
    guard let page else { throw Refusal(.notFound) }
    let addresses = dialect == .html ? visit.addresses.pages : visit.addresses.feeds
    let (bytes, mediaType) = visit.catalog.renderer.render(page, as: dialect, addresses)
    let content = Content(mediaType: mediaType, bytes: bytes)
    visit.state.pages.keep(content, at: key, edition: edition)
    return unchanging(content)
  }

  /// A body that clients may keep until it changes.
  private func unchanging(_ content: Content) -> Response {
    let tag = content.tag
    var headers: HTTPFields = [.eTag: tag, .cacheControl: "private, no-cache"]
    headers[.lastModified] = HTTPDate.text(visit.state.lastChange)
    // Pages hold addresses that depend on who asks, and the dialects share none.
    headers[.vary] = "Host, X-Forwarded-Proto"
    if Conditions(visit.request).areMet(tag: tag, changed: visit.state.lastChange) {
      return Response(status: .notModified, headers: headers)
    }
    var response = Response(content)
    response.headers.append(contentsOf: headers)
    return response
  }

  // MARK: Files

  private func book(_ id: String) async throws(Refusal) -> CatalogBook {
    let book = try await asking { () throws(CatalogError) in try await visit.catalog.book(id: id) }
    guard let book else { throw Refusal(.notFound) }
    return book
  }

  private func download(_ id: String, _ format: DownloadFormat) async throws(Refusal) -> Response {
    let book = try await book(id)
    let file: CatalogFile?
    do throws(CatalogError) {
      file = try await visit.catalog.file(of: book, as: format)
    } catch {
      throw Refusal(.unprocessableContent, error.explanation)
    }
    guard let file, let answer = await FileAnswer(file, visit) else { throw Refusal(.notFound) }
    return answer.response(
      name: Catalog.fileName(of: book) + format.suffix)
  }

  private func cover(_ id: String) async throws(Refusal) -> Response {
    let book = try await book(id)
    let cover = try await asking { () throws(CatalogError) in
      try await visit.catalog.cover(of: book)
    }
    guard let cover else { throw Refusal(.notFound) }
    return picture(cover.bytes, cover.mediaType)
  }

  private func thumbnail(_ id: String) async throws(Refusal) -> Response {
    let book = try await book(id)
    let bytes = try await asking { () throws(CatalogError) in
      try await visit.catalog.thumbnail(of: book)
    }
    guard let bytes else { throw Refusal(.notFound) }
    return picture(bytes, "image/jpeg")
  }

  private func picture(_ bytes: ContiguousArray<UInt8>, _ mediaType: String) -> Response {
    let content = Content(mediaType: mediaType, bytes: bytes)
    let headers: HTTPFields = [.eTag: content.tag, .cacheControl: "private, max-age=86400"]
    if Conditions(visit.request).areMet(tag: content.tag, changed: nil) {
      return Response(status: .notModified, headers: headers)
    }
    var response = Response(content)
    response.headers.append(contentsOf: headers)
    return response
  }

  private func asking<Value>(
    _ body: () async throws(CatalogError) -> Value
  ) async throws(Refusal) -> Value {
    do {
      return try await body()
    } catch {
      visit.context.logger.error("\(error)")
      throw Refusal(.serviceUnavailable)
    }
  }
}
