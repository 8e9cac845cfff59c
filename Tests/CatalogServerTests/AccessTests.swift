import Foundation
import HTTPTypes
import Testing

@testable import CatalogServer

@Suite struct AccessTests {
  private func lockedServer() async throws -> ServerFixture {
    try await ServerFixture { $0.credentials = Credentials(user: "pim", password: "péché:mignon") }
  }

  private func basic(_ text: String) -> HTTPFields {
    [.authorization: "Basic \(Data(text.utf8).base64EncodedString())"]
  }

  @Test func opensForNameAndPassword() async throws {
    let server = try await lockedServer()
    #expect(try await server.ask("/opds", .get, basic("pim:péché:mignon")).status == 200)
    #expect(try await server.ask("/", .get, basic("pim:péché:mignon")).status == 200)
  }

  @Test(arguments: ["pim:wrong", "Pim:péché:mignon", "pim:", "", ":", "pim:péché:mignon "])
  func staysShutForAllElse(given: String) async throws {
    #expect(try await lockedServer().ask("/opds", .get, basic(given)).status == 401)
  }

  @Test(arguments: ["Basic", "Basic !!!", "Bearer cGltOng=", "Basic ==", "basic"])
  func staysShutForNonsense(field: String) async throws {
    #expect(try await lockedServer().ask("/", .get, [.authorization: field]).status == 401)
  }

  @Test func asksInTheClientsLanguage() async throws {
    let server = try await lockedServer()
    let feed = try await server.ask("/opds/v2/all")
    #expect(feed.status == 401)
    #expect(feed.headers[.wwwAuthenticate]?.hasPrefix("Basic realm=") == true)
    #expect(feed.headers[.contentType] == "application/opds-authentication+json")
    let document = try JSONSerialization.jsonObject(with: Data(feed.bytes)) as? [String: Any]
    let methods = document?["authentication"] as? [[String: Any]]
    #expect(methods?.first?["type"] as? String == "http://opds-spec.org/auth/basic")
    #expect(try await server.ask("/").headers[.contentType] == "text/html; charset=utf-8")
    #expect(try await server.ask("/opds/authentication.json").status == 200)
  }

  /// Every address but the one that says how to ask.
  @Test(arguments: [
    "/", "/all", "/bind", "/pages.css", "/opds", "/opds/search.xml", "/download/0/a.epub",
  ])
  func nothingIsOpen(path: String) async throws {
    #expect(try await lockedServer().ask(path).status == 401)
  }

  @Test func picturesOpenWithTheirOwnKeyAlone() async throws {
    let server = try await lockedServer()
    let credentials = Credentials(user: "pim", password: "péché:mignon")
    // There is no such picture, but who asks may know that.
    let key = credentials.pictureKey(for: "0a")
    #expect(try await server.ask("/thumbnails/0a.jpg?key=\(key)").status == 404)
    #expect(try await server.ask("/thumbnails/0b.jpg?key=\(key)").status == 401)
    #expect(try await server.ask("/thumbnails/0a.jpg").status == 401)
    #expect(try await server.ask("/books/0a?key=\(key)").status == 401)
  }

  @Test(arguments: ["evil.example", "evil.example:8080", "127.0.0.1.evil.example", "10.0.0.1", ""])
  func aPageOfTheWebGetsNothing(host: String) async throws {
    #expect(try await ServerFixture().ask("/", .get, host: host).status == 421)
  }

  @Test(arguments: ["localhost", "LOCALHOST:80", "127.0.0.1", "127.1.2.3:8080", "[::1]:8080"])
  func thisMachineGetsAll(host: String) async throws {
    #expect(try await ServerFixture().ask("/", .get, host: host).status == 200)
  }

  @Test func aServerForTheNetworkNeedsAUser() async throws {
    await #expect(throws: ServerError.open(host: "0.0.0.0")) {
      try await ServerFixture { $0.host = "0.0.0.0" }
    }
    _ = try await ServerFixture {
      $0.host = "0.0.0.0"
      $0.credentials = Credentials(user: "a", password: "b")
    }
  }

  @Test func pagesRunNothing() async throws {
    let answer = try await ServerFixture().ask("/bind")
    let policy = try #require(answer.headers[.contentSecurityPolicy])
    #expect(policy.contains("default-src 'none'") && !policy.contains("unsafe"))
    #expect(!answer.text.contains("<script"))
  }
}
