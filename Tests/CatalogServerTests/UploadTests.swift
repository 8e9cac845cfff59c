import Foundation
import HTTPTypes
import TestSupport
import Testing

@testable import CatalogServer

@Suite struct UploadTests {
  private static let story = Array(
    "Title: Two Keys\r\nAuthor: Wren\r\n\r\n\r\nThe rain came in under the door.\r\n".utf8)

  private func send(
    _ story: [UInt8], called name: String = "keys.txt", format: String = "epub3"
  ) async throws -> ServerFixture.Answer {
    let (headers, body) = ServerFixture.form(story, called: name, format: format)
    return try await ServerFixture().ask("/bind", .post, headers, body: body)
  }

  @Test(arguments: [
    ("epub3", "Two Keys - Wren.epub"), ("kepub", "Two Keys - Wren.kepub.epub"),
    ("kindle", "Two Keys - Wren.epub"),
  ])
  func aStoryBecomesABook(format: String, name: String) async throws {
    let answer = try await send(Self.story, format: format)
    #expect(answer.status == 200 && answer.headers[.contentType] == "application/epub+zip")
    #expect(answer.headers[.contentDisposition]?.contains("filename=\"\(name)\"") == true)
    let path = try ScratchFolder()
    try Data(answer.bytes).write(to: URL(fileURLWithPath: path.path("book.epub")))
    #expect(answer.bytes.starts(with: Array("PK".utf8)))
  }

  @Test(arguments: [[], Array("\u{0}\u{1}".utf8), Array("PK\u{3}\u{4}broken".utf8)])
  func whatIsNoStoryIsSaidOnThePage(story: [UInt8]) async throws {
    let answer = try await send(story, called: "what.zip")
    #expect(answer.status == 422 && answer.text.contains("role=\"alert\""))
    #expect(answer.text.contains("what.zip") && !answer.text.contains("/tmp/"))
  }

  @Test func aFormThatIsNoneIsRefused() async throws {
    let server = try await ServerFixture()
    let (_, body) = ServerFixture.form(Self.story, called: "a.txt")
    for type in ["multipart/form-data", "multipart/form-data; boundary=other", "text/plain", ""] {
      #expect(try await server.ask("/bind", .post, [.contentType: type], body: body).status == 400)
    }
    let cut = Array(body.dropLast(30))
    let (headers, _) = ServerFixture.form([], called: "a.txt")
    #expect(try await server.ask("/bind", .post, headers, body: cut).status == 400)
  }

  @Test func tooMuchIsRefused() async throws {
    let answer = try await send([UInt8](repeating: 65, count: 200_000))
    #expect(answer.status == 413 && answer.headers[.connection] == "close")
    #expect(answer.text.contains("10 KB"))
    let declared = try await ServerFixture().ask("/bind", .post, [.contentLength: "99999999999"])
    #expect(declared.status == 413)
  }

  @Test(arguments: ["../../etc/passwd.txt", "C:\\stories\\a.txt", "a\u{202E}b.txt", ".txt", "…"])
  func namesLeadNowhere(name: String) async throws {
    #expect(try await send(Self.story, called: name).status == 200)
  }

  @Test func anArchiveOfStoriesBecomesOneAnthology() async throws {
    let archive = SharedFolder.projectRoot.path + "/seeds"
    let zip = try FileManager.default.contentsOfDirectory(atPath: archive).first {
      $0.hasSuffix(".zip")
    }
    guard let zip else { return }
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(archive)/\(zip)")))
    let (headers, body) = ServerFixture.form(bytes, called: zip)
    let answer = try await ServerFixture { $0.uploadLimit = 1 << 20 }.ask(
      "/bind", .post, headers, body: body)
    #expect(answer.status == 200)
  }

  @Test func formsAreReadByteForByte() throws {
    // What looks like a boundary, and is none.
    let story = Array("a\r\n------WebKitFormBoundaryx\r\n--\r\n".utf8) + [0, 255, 13, 10]
    let (headers, body) = ServerFixture.form(story, called: "a \"b\"; c.txt")
    let form = try #require(
      MultipartForm(contentType: headers[.contentType]!, body: body))
    #expect(form["story"].map { Array($0.content) } == story)
    #expect(form["format"].map { String(decoding: $0.content, as: UTF8.self) } == "epub3")
  }

  @Test(arguments: [
    ("form-data; name=\"story\"; filename=\"a;b=\\\"c.txt\"", "a;b=\"c.txt"),
    ("form-data; filename=plain.txt; name=story", "plain.txt"),
    ("form-data; name=\"story\"; filename=\"\"", ""),
  ])
  func parametersAreQuotedOrNot(field: String, name: String) {
    let parameters = HeaderParameters(field)
    #expect(parameters["name"] == "story" && parameters["filename"] == name)
  }
}
