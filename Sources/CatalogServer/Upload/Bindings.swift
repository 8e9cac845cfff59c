import Catalog
import CatalogRendering
import Fanfold
import HTTPTypes
import Hummingbird
import NIOCore

/// Answers who sends a story: with the book, or with the page again and why there is none.
struct Bindings {
  let visit: Visit
  let desk: UploadDesk
  let settings: CatalogServer.Settings

  /// What a form has besides the story.
  private static let frame = 1 << 16
  /// How long sending a story may take.
  private static let patience = Duration.seconds(120)

  func bind() async throws(Refusal) -> Response {
    let limit = settings.uploadLimit + Self.frame
    if let length = visit.request.headers[.contentLength].flatMap({ Int($0) }), length > limit {
      throw tooLarge
    }
    guard await desk.enter() else { throw Refusal(.serviceUnavailable, endsConnection: true) }
    let response = await Result { () async throws(Refusal) in try await answer(limit) }
    await desk.leave()
    return try response.get()
  }

  private func answer(_ limit: Int) async throws(Refusal) -> Response {
    let body = try await body(limit)
    guard
      let form = MultipartForm(
        contentType: visit.request.headers[.contentType] ?? "", body: body)
    else { throw Refusal(.badRequest, "What was sent is no form with a story in it.") }
    guard let story = form["story"], let name = story.fileName, !name.isEmpty else {
      return problem("Choose a story first.", .unprocessableContent)
    }
    let format = form["format"].map { String(decoding: $0.content, as: UTF8.self) } ?? "epub3"
    guard let profile = PublicationProfile(rawValue: format) else {
      return problem("There is no such kind of book.", .unprocessableContent)
    }
    do throws(BinderyError) {
      let made = try await desk.bind(ContiguousArray(story.content), fileName: name, as: profile)
      return FileAnswer.response(made.bytes, name: made.name)
    } catch {
      // The path would be that of a folder which is gone.
      return problem("\(name): \(error.explanation)", .unprocessableContent)
    }
  }

  private var tooLarge: Refusal {
    Refusal(
      .contentTooLarge,
      "A story may have \(CatalogWording.size(settings.uploadLimit)). Split it, or make the book "
        + "with fanfold export.", endsConnection: true)
  }

  private func problem(_ words: String, _ status: HTTPResponse.Status) -> Response {
    Response(
      .html(
        visit.catalog.renderer.binderyPage(
          limit: settings.uploadLimit, problem: words, visit.addresses.pages)), status: status)
  }

  // MARK: The body

  private func body(_ limit: Int) async throws(Refusal) -> [UInt8] {
    let request = visit.request
    let result = await withTaskGroup(of: Result<[UInt8], Refusal>.self) { group in
      group.addTask { await Self.collect(request, limit) }
      group.addTask {
        try? await Task.sleep(for: Self.patience)
        return .failure(Refusal(.requestTimeout, endsConnection: true))
      }
      let first = await group.next()!
      group.cancelAll()
      return first
    }
    switch result {
    case .success(let bytes): return bytes
    case .failure(let refusal) where refusal.status == .contentTooLarge: throw tooLarge
    case .failure(let refusal): throw refusal
    }
  }

  private static func collect(_ request: Request, _ limit: Int) async -> Result<[UInt8], Refusal> {
    var bytes: [UInt8] = []
    do {
      for try await part in request.body {
        if bytes.count + part.readableBytes > limit {
          return .failure(Refusal(.contentTooLarge, endsConnection: true))
        }
        bytes.append(contentsOf: part.readableBytesView)
      }
      return .success(bytes)
    } catch {
      return .failure(Refusal(.badRequest, endsConnection: true))
    }
  }
}

extension Result {
  fileprivate init(_ body: () async throws(Failure) -> Success) async {
    do throws(Failure) {
      self = .success(try await body())
    } catch {
      self = .failure(error)
    }
  }
}
