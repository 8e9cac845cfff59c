import CatalogModel
import Foundation
import HTTPTypes
import TestSupport
import Testing

@testable import CatalogServer

@Suite struct AnswersTests {
  @Test(arguments: [
    ("/", "text/html; charset=utf-8"), ("/all", "text/html; charset=utf-8"),
    ("/all/", "text/html; charset=utf-8"), ("/bind", "text/html; charset=utf-8"),
    ("/opds", "application/atom+xml;profile=opds-catalog;kind=navigation"),
    ("/opds/", "application/atom+xml;profile=opds-catalog;kind=navigation"),
    ("/opds/all", "application/atom+xml;profile=opds-catalog;kind=acquisition"),
    ("/opds/v2/new", "application/opds+json"),
    ("/opds/search.xml", "application/opensearchdescription+xml"),
    ("/opds/authentication.json", "application/opds-authentication+json"),
    ("/opds/search?q=half+crown", "application/atom+xml;profile=opds-catalog;kind=acquisition"),
    ("/opds/v2/search?query=half%20crown", "application/opds+json"),
    ("/pages.css", "text/css"),
  ])
  func answers(path: String, type: String) async throws {
    let answer = try await ServerFixture().ask(path)
    #expect(answer.status == 200 && answer.headers[.contentType] == type)
    #expect(answer.headers[.contentLength] == String(answer.bytes.count))
    if path.contains("search?") { #expect(answer.text.contains("Half a Crown")) }
  }

  @Test(arguments: [
    "/nothing", "/books/0", "/all?page=2", "/all?page=0", "/all?page=x", "/pairings/none",
    "/opds/v3", "/download/0/a.epub", "/covers/0", "/../etc/passwd", "/%2e%2e/etc/passwd",
    "/download/..%2f..%2fetc/passwd", "/%00", "/%ff", "/a\\b", "/languages",
  ])
  func whatIsNotThereIsNotFound(path: String) async throws {
    #expect(try await ServerFixture().ask(path).status == 404)
  }

  @Test func headsAreThoseOfTheWhole() async throws {
    let server = try await ServerFixture()
    let id = try await Self.id(server)
    for path in ["/", "/opds/all", "/download/\(id)/x.epub", "/download/\(id)/x.kepub.epub"] {
      let (get, head) = (try await server.ask(path), try await server.ask(path, .head))
      #expect(head.bytes.isEmpty && head.headers == get.headers && head.status == get.status)
    }
  }

  @Test func givesParts() async throws {
    let server = try await ServerFixture()
    let path = "/download/\(try await Self.id(server))/x.epub"
    let whole = try await server.ask(path)
    #expect(whole.bytes.elementsEqual(try server.scratch.bytes("half.epub")))
    let size = whole.bytes.count
    for (range, part) in [
      ("bytes=0-3", 0..<4), ("bytes=10-", 10..<size), ("bytes=-5", size - 5..<size),
      ("bytes=5-99999999", 5..<size),
    ] {
      let answer = try await server.ask(path, .get, [.range: range])
      #expect(answer.status == 206 && answer.bytes.elementsEqual(whole.bytes[part]))
      #expect(
        answer.headers[.contentRange] == "bytes \(part.lowerBound)-\(part.upperBound - 1)/\(size)")
    }
    #expect(try await server.ask(path, .get, [.range: "bytes=99999999-"]).status == 416)
    for whatever in ["bytes=4-2", "bytes=a-b", "pages=1-2", "bytes=0-1,4-5", "bytes=--1"] {
      #expect(try await server.ask(path, .get, [.range: whatever]).status == 200)
    }
    let edition = try #require(whole.headers[.eTag])
    #expect(
      try await server.ask(path, .get, [.range: "bytes=0-3", .ifRange: edition]).status == 206)
    #expect(
      try await server.ask(path, .get, [.range: "bytes=0-3", .ifRange: "\"old\""]).status == 200)
  }

  @Test func whatTheClientHasIsNotSentAgain() async throws {
    let server = try await ServerFixture()
    for path in ["/", "/opds", "/download/\(try await Self.id(server))/x.epub"] {
      let answer = try await server.ask(path)
      let tag = try #require(answer.headers[.eTag])
      let again = try await server.ask(path, .get, [.ifNoneMatch: "\"x\", W/\(tag)"])
      #expect(again.status == 304 && again.bytes.isEmpty)
      let since = try #require(answer.headers[.lastModified])
      #expect(try await server.ask(path, .get, [.ifModifiedSince: since]).status == 304)
      #expect(
        try await server.ask(
          path, .get, [.ifModifiedSince: "Sun, 06 Nov 1994 08:49:37 GMT"]
        ).status == 200)
    }
  }

  @Test func downloadsAreCalledByTheBook() async throws {
    let server = try await ServerFixture()
    let answer = try await server.ask("/download/\(try await Self.id(server))/x.kepub.epub")
    #expect(
      answer.headers[.contentDisposition]
        == "attachment; filename=\"Half a Crown - Pim.kepub.epub\"; "
        + "filename*=UTF-8''Half%20a%20Crown%20-%20Pim.kepub.epub")
  }

  @Test func feedsHaveWholeAddresses() async throws {
    let server = try await ServerFixture()
    #expect(try await server.ask("/opds").text.contains("href=\"http://127.0.0.1:8080/opds/all\""))
    let proxied = try await server.ask(
      "/opds", .get, host: "localhost", [.forwardedProto: "https"])
    #expect(proxied.text.contains("href=\"https://localhost/opds/all\""))
    let behind = try await ServerFixture { $0.publicAddress = "https://books.example" }
    #expect(
      try await behind.ask("/opds", .get, host: "books.example").text.contains(
        "href=\"https://books.example/opds/all\""))
  }

  @Test func otherMethodsAreRefused() async throws {
    let server = try await ServerFixture()
    for method in [HTTPRequest.Method.put, .delete, .post, .patch] {
      let answer = try await server.ask("/all", method)
      #expect(answer.status == 405 && answer.headers[.allow] == "GET, HEAD")
    }
  }

  @Test(arguments: [0, 784_111_777, 951_782_400, 4_102_444_799])
  func timesComeBack(seconds: Int) throws {
    let date = Date(timeIntervalSince1970: TimeInterval(seconds))
    #expect(HTTPDate.date(HTTPDate.text(date)) == date)
  }

  static func id(_ server: ServerFixture) async throws -> String {
    let page = try await server.ask("/all").text
    let match = try #require(page.firstMatch(of: /\/books\/([0-9a-f]{32})/))
    return String(match.1)
  }
}
