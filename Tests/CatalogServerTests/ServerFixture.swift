import Catalog
import CatalogModel
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import NIOEmbedded
import TestSupport

@testable import CatalogServer

/// A server over a folder of books, asked without a network.
struct ServerFixture {
  let scratch: ScratchFolder
  let catalog: Catalog
  private let responder: CatalogResponder

  init(_ change: (inout CatalogServer.Settings) -> Void = { _ in }) async throws {
    scratch = try ScratchFolder()
    try SampleBook { $0.title = "Half a Crown" }.write(to: scratch.path("half.epub"))
    catalog = try Catalog(of: scratch.path, title: "Shelf", remembers: false)
    try await catalog.refresh(jobs: 1)
    var settings = CatalogServer.Settings()
    settings.uploadLimit = 10_000
    change(&settings)
    responder =
      try CatalogServer(catalog, settings).application(Logger(label: "test")).responder
  }

  struct Answer {
    let status: Int
    let headers: HTTPFields
    let bytes: [UInt8]
    var text: String { String(decoding: bytes, as: UTF8.self) }
  }

  func ask(
    _ path: String, _ method: HTTPRequest.Method = .get, host: String = "127.0.0.1:8080",
    _ headers: HTTPFields = [:], body: [UInt8] = []
  ) async throws -> Answer {
    let head = HTTPRequest(
      method: method, scheme: "http", authority: host, path: path, headerFields: headers)
    let request = Request(head: head, body: RequestBody(buffer: ByteBuffer(bytes: body)))
    let context = BasicRequestContext(
      source: ApplicationRequestContextSource(
        channel: EmbeddedChannel(), logger: Logger(label: "test")))
    let response = try await responder.respond(to: request, context: context)
    let sink = Sink()
    do { try await response.body.write(SinkWriter(sink: sink)) } catch is ConnectionEnd {}
    return Answer(
      status: response.status.code, headers: response.headers, bytes: await sink.bytes)
  }

  /// A form with a story in it, as a browser sends it.
  static func form(
    _ story: [UInt8], called name: String, format: String = "epub3"
  ) -> (headers: HTTPFields, body: [UInt8]) {
    let boundary = "----WebKitFormBoundaryx7"
    let head =
      "--\(boundary)\r\nContent-Disposition: form-data; name=\"story\"; filename=\"\(name)\"\r\n"
      + "Content-Type: text/plain\r\n\r\n"
    let rest =
      "\r\n--\(boundary)\r\nContent-Disposition: form-data; name=\"format\"\r\n\r\n\(format)"
      + "\r\n--\(boundary)--\r\n"
    return (
      [.contentType: "multipart/form-data; boundary=\(boundary)"],
      Array(head.utf8) + story + Array(rest.utf8)
    )
  }
}

private actor Sink {
  var bytes: [UInt8] = []

  func add(_ buffer: ByteBuffer) { bytes.append(contentsOf: buffer.readableBytesView) }
}

private struct SinkWriter: ResponseBodyWriter {
  let sink: Sink

  mutating func write(_ buffer: ByteBuffer) async throws { await sink.add(buffer) }

  consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
