import Markup
import StoryModel
import TestSupport
import Testing
import ZIPArchive

@testable import Delivery

/// Books with faults of every kind: each becomes one of well-formed pages that does not change any
/// more, or is refused.
@Suite("Damaged books for Send to Kindle")
struct KindleMutationTests {
  private let sound = SampleEPUB()
    .adding(
      "OPS/text/two.xhtml",
      SampleEPUB.page(
        "Two",
        "<p id='p'>Ever&nbsp;<a href='one.xhtml#x'>a</a> <a href=\"two.xhtml?q#p\">b</a></p>"
          + "<script>x</script><img src='../lamp.png' onload='x()' alt=''/><!-- c --><br/>")
    )
    .adding(
      "OPS/toc.ncx",
      "<ncx><navMap><navPoint id='a' playOrder='1'><content src='text/one.xhtml'/></navPoint>"
        + "</navMap></ncx>"
    )
    .changing(
      "OPS/package.opf", "<item id=\"one\"",
      "<item id=\"ncx\" href=\"toc.ncx\" media-type=\"application/x-dtbncx+xml\"/>\n<item id=\"one\""
    )

  private let pieces = [
    "<", ">", "/", "\"", "'", "&", ";", "=", "#", "<p>", "</p>", "<br>", "<!--", "-->", "<script>",
    "</script>", "<img>", "<body id='p'>", "</body>", "<a href='#p'>", "</a>", "&nbsp;", "\u{0}",
    "é",
    "<?xml version='1.0' encoding='iso-8859-1'?>", "<item/>", "</metadata>", "<dc:language/>",
    "<li>",
    "</li>", "<svg><image/></svg>", "\u{FEFF}", " properties=\"\"",
  ]

  @Test func whatComesOutIsWellFormedAndStays() throws {
    let folder = try ScratchFolder()
    var random = SmallRandom(seed: 11)
    let paths = ["OPS/text/two.xhtml", "OPS/nav.xhtml", "OPS/package.opf", "OPS/toc.ncx"]
    var converted = 0
    for number in 0..<600 {
      let path = paths[number % paths.count]
      var bytes = Array(sound.files.first { $0.path == path }!.text.utf8)
      for _ in 0...random.next(3) { mutate(&bytes, &random) }
      let text = String(decoding: bytes, as: UTF8.self)
      try sound.adding(path, text).write(to: folder.path("book.epub"))
      let (once, twice) = (folder.path("once.epub"), folder.path("twice.epub"))
      guard
        let outcome = try? KindleConverter.convert(bookAt: folder.path("book.epub"), to: once)
      else { continue }
      converted += 1
      let archive = try ZIPReader(path: once)
      let unread = Set(
        outcome.notes.filter { $0.id == .kindleUnreadablePage }.compactMap(\.place).map(\.path))
      for name in ["OPS/text/two.xhtml", "OPS/nav.xhtml"] where !unread.contains(name) {
        guard archive.entry(named: name) != nil else { continue }
        let isListed =
          (try? BookPackage(Array(archive.bytes(of: "OPS/package.opf")), path: "OPS/package.opf"))?
          .items.contains { $0.path == name && $0.isDocument } ?? false
        if !isListed { continue }
        #expect(throws: Never.self, "\(text)") {
          try XMLEventParser.parse(Array(archive.bytes(of: name))) { _ in }
        }
      }
      try KindleConverter.convert(bookAt: once, to: twice)
      let isSame = try folder.bytes("once.epub") == folder.bytes("twice.epub")
      #expect(isSame, "\(path): \(text)")
    }
    // Else nothing much was tested.
    #expect(converted > 200)
  }

  private func mutate(_ bytes: inout [UInt8], _ random: inout SmallRandom) {
    let place = random.next(bytes.count)
    switch random.next(4) {
    case 0: bytes.remove(at: place)
    case 1: bytes.removeSubrange(place..<min(bytes.count, place + random.next(40)))
    case 2:
      let from = random.next(bytes.count)
      bytes.insert(contentsOf: bytes[from..<min(bytes.count, from + random.next(60))], at: place)
    default: bytes.insert(contentsOf: Array(pieces[random.next(pieces.count)].utf8), at: place)
    }
  }
}

extension Diagnostic.Place {
  /// The file that it is in.
  fileprivate var path: String {
    switch self {
    case .resource(let path, _): path
    case .lines: ""
    }
  }
}
