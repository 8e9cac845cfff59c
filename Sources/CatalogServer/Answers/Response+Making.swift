import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore

/// A body with its media type.
struct Content {
  let mediaType: String
  let bytes: [UInt8]

  static func html(_ bytes: [UInt8]) -> Content {
    Content(mediaType: "text/html; charset=utf-8", bytes: bytes)
  }

  static func plain(_ words: String) -> Content {
    Content(mediaType: "text/plain; charset=utf-8", bytes: Array("\(words)\n".utf8))
  }
}

extension Response {
  init(_ content: Content, status: HTTPResponse.Status = .ok) {
    self.init(
      status: status,
      headers: [
        .contentType: content.mediaType, .contentLength: String(content.bytes.count),
      ],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: content.bytes)))
  }

  /// The same; afterwards the connection is closed, whatever the client is still sending.
  func endingConnection() -> Response {
    var response = self
    let body = body
    response.headers[.connection] = "close"
    response.body = ResponseBody(contentLength: body.contentLength) { writer in
      try await body.write(writer)
      throw ConnectionEnd()
    }
    return response
  }
}

/// Ends a connection after its response.
struct ConnectionEnd: Error {}

enum Bytes {
  /// Whether two texts are equal; it takes the same time wherever they differ.
  static func areEqual(_ left: String, _ right: String) -> Bool {
    let (left, right) = (Array(left.utf8), Array(right.utf8))
    var difference: UInt8 = left.count == right.count ? 0 : 1
    for (left, right) in zip(left, right) { difference |= left ^ right }
    return difference == 0
  }
}
