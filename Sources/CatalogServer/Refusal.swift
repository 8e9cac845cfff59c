import HTTPTypes

/// Why a request gets no more than a few words.
struct Refusal: Error {
  let status: HTTPResponse.Status
  let words: String
  /// Whether what the client is still sending is not waited for.
  let endsConnection: Bool

  init(
    _ status: HTTPResponse.Status, _ words: String? = nil, endsConnection: Bool = false
  ) {
    self.status = status
    self.words = words ?? Self.words(for: status)
    self.endsConnection = endsConnection
  }

  /// What the page is called.
  var title: String {
    switch status {
    case .notFound: "Not here"
    case .unauthorized: "Name and password"
    case .serviceUnavailable: "Busy"
    default: status.reasonPhrase
    }
  }

  private static func words(for status: HTTPResponse.Status) -> String {
    switch status {
    case .notFound: "There is no such page, or the book is gone."
    case .badRequest: "The request cannot be understood."
    case .methodNotAllowed: "This page can only be read."
    case .serviceUnavailable: "The server is busy. Try again in a while."
    default: "That did not work."
    }
  }
}
