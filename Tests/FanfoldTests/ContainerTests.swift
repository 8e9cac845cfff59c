import Fanfold
import Foundation
import Storage
import TestSupport
import Testing
import ZIPArchive

/// Archives and mailboxes: several stories in one file.
@Suite("Containers")
struct ContainerTests {
  private let folder: ScratchFolder

  init() throws { folder = try ScratchFolder() }

  private func text(_ title: String) -> [UInt8] { Array(Samples.story(title: title).utf8) }

  /// Writes an archive of `files` and gives its path.
  private func archive(_ files: [(String, [UInt8])], to name: String = "old.zip") throws -> String {
    let file = try AtomicFile(folder.path(name))
    let deflater = Deflater()
    try ZIPWriter.write(files.map { deflater.entry(name: $0.0, bytes: $0.1) }, to: file)
    try file.commit()
    return folder.path(name)
  }

  private func titles(_ search: StorySearch) async -> [String] {
    var titles: [String] = []
    _ = await serialBindery().inspect(search.paths) { event in
      if case .read(let story) = event { titles.append(story.title.value.string) }
    }
    return titles
  }

  @Test("An archive is looked into, folder by folder, numbers by their value")
  func archiveInNaturalOrder() async throws {
    let path = try archive([
      ("tales/part 10.txt", text("Ten")), ("tales/part 2.txt", text("Two")),
      ("readme.dat", [1, 2, 3]), ("tales/part 1.txt", text("One")),
      ("__MACOSX/tales/._part 1.txt", text("Not this")),
      ("Page_files/ad.html", Array("<p>Buy".utf8)),
    ])
    let search = StorySearch([path])
    #expect(
      search.paths == ["part 1", "part 2", "part 10"].map { path + "!/tales/" + $0 + ".txt" })
    #expect(search.passedOver == 3)
    #expect(search.failures.isEmpty)
    #expect(await titles(search) == ["One", "Two", "Ten"])
  }

  @Test("What comes with a folder of stories is passed over, but not where it is named")
  func companionsArePassedOver() async throws {
    for name in ["README.md", "readme.de.txt", "LICENSE.txt", "Changelog.html"] {
      try folder.write("About this folder.\n", to: "in/" + name)
    }
    try folder.write(Samples.story(title: "Drive"), to: "in/License to Drive.txt")
    let inFolder = StorySearch([folder.path("in")])
    #expect(inFolder.paths == [folder.path("in/License to Drive.txt")])
    #expect(inFolder.passedOver == 4)
    let path = try archive([("a/README.TXT", text("Read me")), ("a/one.txt", text("One"))])
    #expect(StorySearch([path]).paths == [path + "!/a/one.txt"])
    let named = folder.path("in/README.md")
    #expect(StorySearch([named]).paths == [named])
  }

  @Test("Stories in archives are bound, whole and as anthologies")
  func storiesInArchivesAreBound() async throws {
    let path = try archive([("a.txt", text("One")), ("b.txt", text("Two"))])
    let search = StorySearch([path])
    let out = folder.path("out")
    let outcome = try await serialBindery().bundle(
      search.paths, by: .pairing, into: out, tell: { _ in })
    #expect(outcome.failures.isEmpty)
    let names = try folder.names(in: "out")
    #expect(names.count == 1)
    let findings = try Bindery().check(out + "/" + names[0])
    #expect(findings.filter { $0.severity == .error }.isEmpty)
  }

  @Test("Books that Fanfold made are no stories of their folder, unless they are named")
  func ownBooksArePassedOver() async throws {
    let path = try folder.write(Samples.story(title: "One"), to: "one.txt")
    _ = try await serialBindery().export([path], to: .folder(folder.path), tell: { _ in })
    let book = folder.path("One - Wren.epub")
    #expect(StorySearch([folder.path]).paths == [path])
    #expect(StorySearch([folder.path]).passedOver == 1)
    #expect(StorySearch([folder.path], takesOwnBooks: true).paths.contains(book))
    #expect(await titles(StorySearch([book])) == ["One"])
  }

  @Test("What a browser saves with a page is passed over, wherever the folder itself lies")
  func companionFolders() throws {
    try folder.write(Samples.story(title: "One"), to: "my_files/one.txt")
    try folder.write("<p>Buy this", to: "my_files/One_files/ad.html")
    let search = StorySearch([folder.path("my_files")])
    #expect(search.paths == [folder.path("my_files/one.txt")])
  }

  @Test("A path that climbs is refused; the other stories are read")
  func climbingPathsAreRefused() async throws {
    let path = try archive([
      ("../up.txt", text("Up")), ("/etc/root.txt", text("Root")), ("C:evil.txt", text("Drive")),
      ("kept.txt", text("Kept")),
    ])
    let search = StorySearch([path])
    #expect(search.paths == [path + "!/kept.txt"])
    #expect(search.failures.count == 3)
    #expect(
      search.failures.allSatisfy { $0.cause == .unreadable && $0.explanation.contains("out") })
    #expect(await titles(search) == ["Kept"])
  }

  @Test("Archives in archives are opened, up to a depth")
  func nestedArchives() async throws {
    var bytes = text("Innermost")
    var name = "story.txt"
    for depth in 1...6 {
      let path = try archive([(name, bytes)], to: "\(depth).zip")
      bytes = try folder.bytes("\(depth).zip")
      name = "\(depth).zip"
      let search = StorySearch([path])
      #expect(search.paths.count == (depth <= 5 ? 1 : 0), "depth \(depth)")
      #expect(search.failures.count == (depth <= 5 ? 0 : 1), "depth \(depth)")
      if depth <= 5 { #expect(await titles(search) == ["Innermost"]) }
    }
  }

  @Test("A bomb is refused by its ratio; limits can be set")
  func bombsAreRefused() async throws {
    let zeros = [UInt8](repeating: 0x20, count: 32 << 20)
    let path = try archive([("bomb.txt", zeros), ("kept.txt", text("Kept"))])
    var failures: [BinderyError] = []
    _ = await serialBindery().inspect(StorySearch([path]).paths) { event in
      if case .failed(let error) = event { failures.append(error) }
    }
    #expect(failures.map(\.subject) == [path + "!/bomb.txt"])
    #expect(failures[0].explanation.contains("times"))
    var options = Bindery.Options()
    options.unpackedSizeLimit = 1 << 20
    let search = StorySearch([path], options)
    #expect(search.paths.isEmpty)
    #expect(search.failures.first?.explanation.contains("unpacks to") == true)
  }

  @Test("What documents unpack to is limited as archives are")
  func limitsHoldForDocuments() async throws {
    let page = Array(
      "<html><body><p>\(String(repeating: "rain ", count: 1000))</p></body></html>".utf8)
    let spaces = [UInt8](repeating: 0x20, count: 20 << 20)
    let container = Array("<container><rootfile full-path='a.opf'/></container>".utf8)
    let opf = Array(
      """
      <package><metadata/><manifest><item id='a' href='a.xhtml' media-type='application/xhtml+xml'/>
      <item id='b' href='b.xhtml' media-type='application/xhtml+xml'/></manifest>
      <spine><itemref idref='a'/><itemref idref='b'/></spine></package>
      """.utf8)
    let path = try archive(
      [
        ("META-INF/container.xml", container), ("a.opf", opf), ("a.xhtml", page),
        ("b.xhtml", spaces),
      ],
      to: "book.epub")
    #expect(try Bindery().readStory(at: path).diagnostics.map(\.id).contains(.refusedEntry))
    let trusting = serialBindery { $0.unpackingRatioLimit = 2000 }
    #expect(try !trusting.readStory(at: path).diagnostics.map(\.id).contains(.refusedEntry))
    let strict = serialBindery { $0.unpackedSizeLimit = 1 << 20 }
    #expect(throws: BinderyError.self) { try strict.readStory(at: path) }
  }

  @Test("Archives that hold many archives are opened up to a number, and told of in one error")
  func manyNestedArchives() throws {
    let inner = try archive([("story.txt", text("Inner"))], to: "inner.zip")
    let bytes = try folder.bytes(URL(fileURLWithPath: inner).lastPathComponent)
    let path = try archive((1...9).map { ("\($0).zip", bytes) })
    var options = Bindery.Options()
    options.nestedArchivesLimit = 5
    let search = StorySearch([path], options)
    #expect(search.paths.count == 5)
    #expect(search.failures.map(\.subject) == [path + "!/6.zip"])
    #expect(search.failures[0].explanation.contains("3 more"))
  }

  @Test("An archive without stories says so; garbage is an error of its own")
  func emptyAndBroken() async throws {
    let path = try archive([("data.bin", [1])])
    #expect(StorySearch([path]).failures.map(\.cause) == [.notAStory])
    try folder.write("PK\u{3}\u{4} this is no archive at all", to: "broken.zip")
    let search = StorySearch([folder.path("broken.zip")])
    #expect(search.paths.isEmpty && search.failures.count == 1)
  }

  @Test("A mailbox with several stories is several stories; answers are passed over")
  func mailbox() async throws {
    func mail(_ sender: String, _ subject: String, _ body: String) -> String {
      """
      From \(sender)@example.org Mon Mar  1 20:15:09 1999
      From: \(sender) <\(sender)@example.org>
      Subject: \(subject)
      Date: Mon, 1 Mar 1999 20:15:02 -0600
      Message-ID: <\(subject.utf8.count)@example.org>

      \(body)


      """
    }
    let box = try folder.write(
      mail("wren", "FIC: One", Samples.story(title: "One"))
        + mail("jo", "Re: FIC: One", "> The rain came in\nLovely!")
        + mail("jo", "FIC: Two", Samples.story(title: "Two", author: "Jo")), to: "list.mbox")
    let search = StorySearch([box])
    #expect(search.paths == [box + "!/1", box + "!/2"])
    #expect(search.passedOver == 1)
    #expect(await titles(search) == ["One", "Two"])
  }

  @Test("Pictures beside a page are taken; what lies outside of its folder is not")
  func picturesBesideAPage() async throws {
    let png = samplePNG(width: 200, height: 200)
    try Data(png).write(to: URL(fileURLWithPath: folder.path("outside.png")))
    try FileManager.default.createDirectory(
      atPath: folder.path("in"), withIntermediateDirectories: true)
    try Data(png).write(to: URL(fileURLWithPath: folder.path("in/drawing.png")))
    let path = try folder.write(
      """
      <html><body><h1>Rain</h1><p>by Wren</p><p>Rating: G</p><hr><p>It rained on the roof.</p>
      <p><img src="drawing.png" alt="A roof"></p><p>It went on raining on the roof.</p>
      <p><img src="../outside.png" alt="Sun"> and <img src="http://example.org/x.png" alt="Moon">
      and <img src="data:image/png;base64,AAAA" alt="Star"></p></body></html>
      """, to: "in/rain.html")
    let story = try Bindery().readStory(at: path)
    #expect(story.chapters.flatMap(\.images).map(\.alternative.string) == ["A roof"])
    #expect(story.diagnostics.map(\.id).contains(.refusedPictures))
    let book = Bindery().compose([story])[0]
    try await serialBindery().write(book, to: folder.path("rain.epub"))
    let findings = try Bindery().check(folder.path("rain.epub"))
    #expect(findings.filter { $0.severity == .error }.isEmpty)
  }
}
