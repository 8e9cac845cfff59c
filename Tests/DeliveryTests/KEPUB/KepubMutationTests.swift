import Markup
import Testing

@testable import Delivery

/// Documents with faults of every kind: each is converted without loss, or refused.
@Suite("Damaged documents for Kobo")
struct KepubMutationTests {
  private let sound = """
    <?xml version="1.0" encoding="utf-8"?>
    <!DOCTYPE html [ <!ENTITY dash "–"> ]>
    <html xmlns="http://www.w3.org/1999/xhtml"><head><title>A &amp; b</title></head>
    <body class="a > b"><h1>One. Two!</h1><!-- a. <b> --><p>“Hi.” She left… then <em>came</em>?! Yes.</p>
    <p>No\u{A0}break&#160;space. <img src='a.png' alt="."/> &dash; end.&#8221; </p><pre>a. b.\u{A0}</pre>
    <ul><li>one</li><li>two <b>three.</b> </li></ul><svg><path d="M 0"/><text>A. B.</text></svg>
    <div><a id="x"/>tail. <br/><![CDATA[ a < b. c ]]><?pi d. ?></div></body></html>
    """

  @Test func noTextIsLostAndNothingCrashes() throws {
    var random = SmallRandom(seed: 7)
    let source = Array(sound.utf8)
    let pieces: [[UInt8]] = [
      "<", ">", "/", "\"", "'", "&", ";", "<p>", "</p>", "<br>", "<!--", "-->", "<![CDATA[", "]]>",
      "<pre>", "</pre>", "<body>", "</body>", "<span class=\"koboSpan\">", "</span>", ".", " ",
      "\n",
      "\u{A0}", "&#160;", "<img>", "</img>", "<svg>", "<div id='book-columns'>", "\u{0}", "é",
      "<head/>",
    ].map { Array($0.utf8) }
    var converted = 0
    for _ in 0..<4000 {
      var bytes = source
      for _ in 0...Int(random.next(4)) { mutate(&bytes, pieces, &random) }
      guard let kepub = try? KepubDocument.convert(bytes) else { continue }
      converted += 1
      let lost = try text(of: bytes) != text(of: kepub)
      #expect(!lost, "\(String(decoding: bytes, as: UTF8.self))")
      let again = try KepubDocument.convert(kepub)
      let isSame = again == kepub
      #expect(isSame, "\(String(decoding: bytes, as: UTF8.self))")
    }
    // Else nothing much was tested.
    #expect(converted > 500)
  }

  private func mutate(_ bytes: inout [UInt8], _ pieces: [[UInt8]], _ random: inout SmallRandom) {
    let place = random.next(bytes.count)
    switch random.next(5) {
    case 0: bytes.remove(at: place)
    case 1: bytes[place] = UInt8(random.next(256))
    case 2: bytes.removeSubrange(place..<min(bytes.count, place + random.next(40)))
    case 3:
      let from = random.next(bytes.count)
      bytes.insert(contentsOf: bytes[from..<min(bytes.count, from + random.next(60))], at: place)
    default: bytes.insert(contentsOf: pieces[random.next(pieces.count)], at: place)
    }
  }

  /// All character data, a no-break space in one form, without the style that is put in.
  private func text(of document: [UInt8]) throws -> String {
    try document.withUnsafeBufferPointer { bytes in
      var tokenizer = MarkupTokenizer(bytes)
      var text: [UInt8] = []
      while let token = try tokenizer.next() {
        if token.kind == .text || token.kind == .cdata { text += bytes[token.range] }
      }
      return String(decoding: text, as: UTF8.self)
        .replacing("&#160;", with: "\u{A0}")
        .replacing("div#book-inner { margin-top: 0; margin-bottom: 0;}", with: "")
    }
  }
}

/// The same numbers in every run.
struct SmallRandom {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// A number from 0 to below `limit`.
  mutating func next(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(max(limit, 1)))
  }
}
