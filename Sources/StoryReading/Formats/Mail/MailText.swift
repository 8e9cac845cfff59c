import Markup
import StoryModel

/// A piece of a mail's text: in plain form, as HTML, or in both.
struct MailText {
  var plain: ContiguousArray<UInt8>?
  var html: ContiguousArray<UInt8>?
  /// Whether the HTML form is the richer one.
  var prefersHTML: Bool { html != nil && (plain == nil || htmlWords >= plainWords) }
  private(set) var plainWords = 0
  private(set) var htmlWords = 0
  /// The character set that it came in, by its IANA name in lower case.
  let encoding: String

  /// Text in plain form, UTF-8 with LF line ends.
  init(plain: ContiguousArray<UInt8>, encoding: String) {
    self.plain = plain
    self.encoding = encoding
    plainWords = Self.words(plain)
  }

  /// An HTML page in UTF-8, whatever it says of itself.
  init(html: ContiguousArray<UInt8>, encoding: String) {
    self.html = html
    self.encoding = encoding
    htmlWords = Self.words(Self.withoutTags(html))
  }

  /// The same text in two forms; nil where neither has words.
  init?(plain: [MailText], html: [MailText]) {
    let ownPlain = MailText.joinedPlain(plain)
    let ownHTML = html.contains { $0.html != nil } ? MailText.joinedHTML(html) : nil
    guard let first = (html + plain).first else { return nil }
    self.plain = ownPlain
    self.html = ownHTML
    plainWords = plain.reduce(0) { $0 + $1.plainWords }
    htmlWords = html.reduce(0) { $0 + ($1.html == nil ? $1.plainWords : $1.htmlWords) }
    let chosen = ownHTML != nil && htmlWords >= plainWords ? html : plain
    encoding = chosen.first?.encoding ?? first.encoding
  }

  var hasWords: Bool { plainWords + htmlWords > 0 }
  /// How many words the richer form has.
  var words: Int { prefersHTML ? htmlWords : plainWords }

  /// The plain forms one after the other; nil where a piece has none.
  static func joinedPlain(_ texts: [MailText]) -> ContiguousArray<UInt8>? {
    let forms = texts.compactMap(\.plain)
    guard forms.count == texts.count, !forms.isEmpty else { return nil }
    return ContiguousArray(forms.joined(separator: [0x0A, 0x0A]))
  }

  /// The HTML forms one after the other; plain pieces among them get paragraphs.
  static func joinedHTML(_ texts: [MailText]) -> ContiguousArray<UInt8> {
    let forms = texts.map {
      $0.prefersHTML || $0.plain == nil ? $0.html ?? [] : paragraphs($0.plain!)
    }
    return ContiguousArray(forms.joined(separator: [0x0A]))
  }

  /// Plain text as HTML: a paragraph for what blank lines part, a break at the other line ends.
  private static func paragraphs(_ text: ContiguousArray<UInt8>) -> ContiguousArray<UInt8> {
    var writer = MarkupWriter(capacity: text.count + text.count / 8)
    writer.open("p")
    var (isFirst, wasBlank) = (true, false)
    for line in text.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) {
        wasBlank = true
        continue
      }
      if wasBlank && !isFirst {
        writer.raw("</p>\n<p>")
      } else if !isFirst {
        writer.raw("<br/>\n")
      }
      (isFirst, wasBlank) = (false, false)
      line.withUnsafeBufferPointer { writer.text($0) }
    }
    writer.close("p")
    return ContiguousArray(writer.bytes)
  }

  /// How many runs of bytes with a letter or digit among them there are between spaces.
  static func words(_ text: some Sequence<UInt8>) -> Int {
    var (count, isInWord) = (0, false)
    for byte in text {
      if byte <= 0x20 {
        isInWord = false
      } else if !isInWord, ByteClass.table[byte] & (ByteClass.word | ByteClass.high) != 0 {
        (count, isInWord) = (count + 1, true)
      }
    }
    return count
  }

  /// What is left of an HTML page without its tags, style sheets and scripts, a line end for each
  /// tag: enough to count words and to look for labels.
  static func withoutTags(_ page: ContiguousArray<UInt8>) -> ContiguousArray<UInt8> {
    var text = ContiguousArray<UInt8>()
    text.reserveCapacity(page.count)
    page.withUnsafeBufferPointer { buffer in
      var place = 0
      while place < buffer.count {
        if buffer[place] == UInt8(ascii: "<") {
          place = tagEnd(buffer, place)
          text.append(0x0A)
        } else {
          text.append(buffer[place])
          place += 1
        }
      }
    }
    var source = DecodedSource(text: text, encoding: "utf-8")
    CharacterReferences.repair(&source)
    return source.text
  }

  /// The end of the tag at `start`, of its element where that holds no text.
  private static func tagEnd(_ buffer: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    let silent = silentElements.first { name in
      start + name.count < buffer.count
        && zip(buffer[(start + 1)...], name).allSatisfy {
          $0 | 0x20 == $1 | 0x20
        }
    }
    var place = start
    if let silent {
      while place < buffer.count {
        if buffer[place] == UInt8(ascii: "<"), place > start,
          place + 1 + silent.count < buffer.count,
          buffer[place + 1] == UInt8(ascii: "/"),
          zip(buffer[(place + 2)...], silent).allSatisfy({ $0 | 0x20 == $1 | 0x20 })
        {
          break
        }
        place += 1
      }
    }
    return buffer[min(place, buffer.count)...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 }
      ?? buffer.count
  }

  private static let silentElements = ["style", "script", "title"].map { Array($0.utf8) }
}
