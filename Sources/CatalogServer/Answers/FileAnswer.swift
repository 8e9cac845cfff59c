import Catalog
import CatalogModel
import CatalogRendering
import Foundation
import HTTPTypes
import Hummingbird
import Storage

/// Gives a file away, whole or in part.
struct FileAnswer {
  private let file: CatalogFile
  private let visit: Visit
  private let size: Int
  private let files = FileIO()

  /// Nil where the file is gone.
  init?(_ file: CatalogFile, _ visit: Visit) async {
    guard let size = Storage.FileSystem.size(of: file.path) else { return nil }
    self.file = file
    self.visit = visit
    self.size = size
  }

  /// - Parameter name: what the file is to be called where it is saved.
  func response(name: String) -> Response {
    let changed = Date(timeIntervalSince1970: TimeInterval(file.changed))
    let tag = Array(file.edition.utf8).withUnsafeBytes { "\"\(Digest.sha256Hex($0).prefix(24))\"" }
    let headers: HTTPFields = [
      .eTag: tag, .lastModified: HTTPDate.text(changed), .acceptRanges: "bytes",
      .cacheControl: "private, no-cache", .contentType: file.mediaType,
      .contentDisposition: Self.disposition(name),
    ]
    let conditions = Conditions(visit.request)
    if conditions.areMet(tag: tag, changed: changed) {
      return Response(status: .notModified, headers: headers)
    }
    switch conditions.range(size: size, tag: tag, changed: changed) {
    case .whole: return body(0...max(0, size - 1), .ok, headers)
    case .part(let range):
      var headers = headers
      headers[.contentRange] = "bytes \(range.lowerBound)-\(range.upperBound)/\(size)"
      return body(range, .partialContent, headers)
    case .notThere:
      return Response(
        status: .rangeNotSatisfiable,
        headers: [.contentRange: "bytes */\(size)", .contentLength: "0"])
    }
  }

  /// Gives away a file that is in memory alone.
  static func response(_ bytes: ContiguousArray<UInt8>, name: String) -> Response {
    var response = Response(Content(mediaType: DownloadFormat.mediaType, bytes: Array(bytes)))
    response.headers[.contentDisposition] = disposition(name)
    response.headers[.cacheControl] = "no-store"
    return response
  }

  private func body(
    _ range: ClosedRange<Int>, _ status: HTTPResponse.Status, _ headers: HTTPFields
  ) -> Response {
    var headers = headers
    headers[.contentLength] = String(size == 0 ? 0 : range.count)
    if visit.request.method == .head || size == 0 {
      return Response(status: status, headers: headers)
    }
    let (files, path, context) = (files, file.path, visit.context)
    return Response(
      status: status, headers: headers,
      body: ResponseBody(contentLength: range.count) { writer in
        try await files.loadFile(path: path, range: range, context: context).write(writer)
      })
  }

  /// The name twice: for clients that know RFC 6266 and for others.
  private static func disposition(_ name: String) -> String {
    let plain = String(
      decoding: name.utf8.map { byte in
        (0x20..<0x7f).contains(byte) && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
          ? byte : UInt8(ascii: "_")
      }, as: UTF8.self)
    return "attachment; filename=\"\(plain)\"; filename*=UTF-8''\(AddressText.escaped(name))"
  }
}
