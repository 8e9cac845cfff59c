import Glibc
import StoryModel
import Testing

@testable import StoryReading

@Suite("Encodings")
struct EncodingTests {
  /// `text` in the encoding that the C library calls `name`.
  private func encoded(_ text: String, _ name: String) throws -> [UInt8] {
    let handle = try #require(iconv_open(name, "UTF-8"))
    defer { iconv_close(handle) }
    var input = Array(text.utf8CString)
    var output = [CChar](repeating: 0, count: 8 * input.count + 16)
    var (left, room) = (input.count - 1, output.count)
    let converted = input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target in
        var (from, to) = (source.baseAddress, target.baseAddress)
        return iconv(handle, &from, &left, &to, &room)
      }
    }
    try #require(converted != -1 && left == 0)
    return output.prefix(output.count - room).map { UInt8(bitPattern: $0) }
  }

  private func decoded(_ bytes: [UInt8]) throws -> DecodedSource {
    try SourceDecoder.decode(ContiguousArray(bytes))
  }

  /// A story of some 150 to 300 bytes in each language.
  private static let stories = [
    "en":
      "“You’re late,” Zoë said — not crossly. “Isn’t he?” The café was shut… so they sat on the step, and nobody’s tea was hot. “It’s fine,” he said.",
    "fr":
      "Elle était arrivée très tôt, bien avant l'été, et personne ne l'avait aidée à déballer. Où était passé le garçon ? Le thé refroidissait déjà à côté de la fenêtre, et ça sentait la forêt. Près du cœur, rien ne bougeait.",
    "de":
      "Für Jörg gab es nur eine Möglichkeit: er mußte zurück über die Brücke, ehe es völlig dunkel würde. Die Küche roch nach Äpfeln und Süßem, und draußen hörte man die Schäfer. Schön wäre es gewesen.",
    "es":
      "¿Y quién te lo contó? —dijo la niña desde el balcón. Él no respondió. Había pasado un año, quizá más, y el corazón seguía igual de pequeño. ¡Mañana, siempre mañana! Así son las cosas aquí, pensó.",
    "pl":
      "Książkę znalazła dopiero w październiku, gdy sprzątała półkę w dużym pokoju. Ktoś włożył między kartki zasuszoną różę i bilet. Źle spała tej nocy. Rano wróciła się jeszcze raz, żeby spytać sąsiadkę, ale ta już wyjechała.",
    "cs":
      "Když přišel, bylo už pozdě. Stůl byl prázdný a svíčka téměř dohořela. Někdo tu však seděl, protože židle byla ještě teplá. Zavřel dveře, sundal těžké boty a čekal. Šest hodin, říkal si, víc ne.",
    "hu":
      "A kertben még égett a fény, amikor a nő kinyitotta az ajtót. Őszi eső áztatta a köveket, és a fák közül füst szállt. Senki sem felelt a kérdésére. Végül leült a küszöbre, és hűvös kezét a zsebébe dugta.",
    "ru":
      "Ключ лежал под третьим цветочным горшком, как и обещала тётя. Мы вошли тихо. В кухне пахло яблоками, часы стояли, а на столе белело письмо. Я прочёл его дважды и ничего не понял. Ещё раз, сказала Юля.",
    "ja": "駅に着いたとき、もう最後の電車は出ていた。二人はベンチに座って、朝まで話すことにした。「寒くない？」と彼女が聞いた。彼は首を振って、ポケットから古い手紙を取り出した。",
    "zh-Hans": "火车已经开走了，站台上只剩下他们两个人。她说：“没关系，我们可以等到天亮。”他把外套给了她，然后坐在长椅上，看着远处的灯。谁也不知道明天会怎么样。",
    "zh-Hant": "火車已經開走了，站臺上只剩下他們兩個人。她說：「沒關係，我們可以等到天亮。」他把外套給了她，然後坐在長椅上，看著遠處的燈。誰也不知道明天會怎麼樣。",
    "ko":
      "마지막 기차는 이미 떠났고 역에는 두 사람만 남아 있었다. \"괜찮아, 아침까지 기다리면 돼.\" 그녀가 말했다. 그는 외투를 벗어 주고 긴 의자에 앉아서 먼 불빛을 바라보았다.",
  ]

  @Test(
    "Short stories in every encoding come out right",
    arguments: [
      ("en", "CP1252", "windows-1252"), ("en", "MACINTOSH", "macintosh"),
      ("en", "UTF-8", "utf-8"), ("fr", "CP1252", "windows-1252"),
      ("fr", "ISO-8859-15", "iso-8859-15"), ("fr", "MACINTOSH", "macintosh"),
      ("de", "ISO-8859-1", "windows-1252"), ("de", "MACINTOSH", "macintosh"),
      ("de", "IBM850", "ibm850"), ("es", "CP1252", "windows-1252"),
      ("es", "MACINTOSH", "macintosh"), ("pl", "CP1250", "windows-1250"),
      ("pl", "ISO-8859-2", "iso-8859-2"), ("cs", "CP1250", "windows-1250"),
      ("cs", "ISO-8859-2", "iso-8859-2"), ("hu", "CP1250", "windows-1250"),
      ("ru", "CP1251", "windows-1251"), ("ru", "KOI8-R", "koi8-r"),
      ("ru", "MAC-CYRILLIC", "x-mac-cyrillic"), ("ru", "IBM866", "ibm866"),
      ("ja", "SHIFT_JIS", "shift_jis"), ("ja", "EUC-JP", "euc-jp"),
      ("zh-Hans", "GB18030", "gb18030"), ("zh-Hant", "BIG5", "big5"), ("ko", "EUC-KR", "euc-kr"),
      ("ru", "UTF-16LE", "utf-16le"), ("en", "UTF-16BE", "utf-16be"),
      ("pl", "UTF-32LE", "utf-32le"), ("de", "UTF-32BE", "utf-32be"),
    ])
  func encodings(language: String, converter: String, name: String) throws {
    let text = try #require(Self.stories[language])
    let source = try decoded(encoded(text, converter))
    #expect(String(decoding: source.text, as: UTF8.self) == text)
    // Texts without the letters in which they differ are the same in both.
    let same: Set<String> = name == "windows-1250" ? [name, "iso-8859-2"] : [name]
    #expect(same.contains(source.encoding), "\(source.encoding)")
    #expect(!source.hasByteOrderMark)
  }

  @Test(
    "A few bytes beyond ASCII are Windows-1252",
    arguments: [
      "It cost £5, or so she said, and nobody laughed.", "It was 30° and he had ½ a pint.",
      "Copyright © 1999 by Wren.", "He said — no — and left.", "• • •\n\nShe left.",
      "Très naïve, he thought.", "œuvre, they called it", "§ 5: no swimming · no diving",
      "€5 for a coffee? It’s robbery.", "Señor Muñoz ¿qué?", "‘Tis the season’s end,’ he said.",
    ])
  func fewBytes(text: String) throws {
    let source = try decoded(encoded(text, "CP1252"))
    #expect(String(decoding: source.text, as: UTF8.self) == text)
    #expect(source.encoding == "windows-1252")
  }

  @Test(
    "Text that was encoded twice is restored",
    arguments: [("ru", "CP1251"), ("ru", "KOI8-R"), ("fr", "ISO-8859-1")])
  func doubleEncoding(language: String, mistaken: String) throws {
    let text = try #require(Self.stories[language]).replacing("œ", with: "oe")
    let bytes = Array(text.utf8)
    let twice = bytes.map { byte -> String in
      let decoded = byte < 0x80 ? [byte] : Array(Iconv.decode([byte][...], from: mistaken).text)
      let isLost = decoded == [0xEF, 0xBF, 0xBD]
      return isLost
        ? String(Unicode.Scalar(UInt32(byte))!) : String(decoding: decoded, as: UTF8.self)
    }.joined()
    let source = try decoded(Array(twice.utf8))
    #expect(String(decoding: source.text, as: UTF8.self) == text)
    #expect(source.diagnostics.map(\.id) == [.repairedDoubleEncoding])
  }

  @Test("Text that was encoded three times is restored")
  func tripleEncoding() throws {
    let source = try decoded(Array("Itâ€™s, itÃ¢â‚¬â„¢s".utf8))
    #expect(String(decoding: source.text, as: UTF8.self) == "It’s, it’s")
  }

  @Test("Leftovers of quoted-printable mail are decoded")
  func quotedPrintable() throws {
    let mail = """
      Title: Rain=20
      The rain had been falling since the early morning, and it had got in=
      to her shoes.=20
      =93It=92s wet,=94 she said. Two =3D one and one.
      """
    let source = try decoded(Array(mail.utf8))
    #expect(
      String(decoding: source.text, as: UTF8.self)
        == "Title: Rain \nThe rain had been falling since the early morning, and it had got into her shoes. \n“It’s wet,” she said. Two = one and one."
    )
    #expect(source.encoding == "windows-1252")
    #expect(source.diagnostics.map(\.id) == [.guessedEncoding, .decodedQuotedPrintable])
  }

  @Test("Quoted-printable UTF-8 is UTF-8")
  func quotedPrintableUTF8() throws {
    let source = try decoded(Array("=E2=80=9CNo,=E2=80=9D said Zo=C3=AB.".utf8))
    #expect(String(decoding: source.text, as: UTF8.self) == "“No,” said Zoë.")
    #expect(source.encoding == "utf-8")
  }

  @Test(
    "Signs of equality are not leftovers",
    arguments: [
      "a=b, c=d, x=20", "=======\n=ADD=\n=======",
      "It was =real=, he said, =very= real, =so= real.",
      "x=\n", "1+1=2 and 2+2=4 and 10+10=20",
    ])
  func noQuotedPrintable(text: String) throws {
    #expect(String(decoding: try decoded(Array(text.utf8)).text, as: UTF8.self) == text)
  }

  @Test(
    "HTML character references are replaced",
    arguments: [
      ("It&#39;s &quot;wet&quot;", "It's \"wet\""), ("it&amp;#8217;s", "it’s"),
      ("Tom &amp; Jo", "Tom & Jo"), ("caf&eacute;&nbsp;&mdash; Zo&#235;", "café\u{A0}— Zoë"),
      ("it&#146;s &#x2014;", "it’s —"), ("&amp;quot;No&amp;quot;", "\"No\""),
    ])
  func characterReferences(text: String, result: String) throws {
    let source = try decoded(Array(text.utf8))
    #expect(String(decoding: source.text, as: UTF8.self) == result)
    #expect(source.diagnostics.map(\.id) == [.repairedCharacterReferences])
  }

  @Test(
    "Ampersands alone stay",
    arguments: ["R&R; and C&C", "AT&T; B&B", "&#0; &#xFFFFFFFF;", "a & b; c"])
  func noCharacterReferences(text: String) throws {
    let source = try decoded(Array(text.utf8))
    #expect(String(decoding: source.text, as: UTF8.self) == text)
    #expect(source.diagnostics.isEmpty)
  }

  @Test("A blank line of no-break spaces is a blank line")
  func blankReferences() throws {
    let draft = try read("\(prose)\n\n\(prose)\n\n&nbsp;\n\n\(prose)\n\n\(prose)")
    #expect(draft.shape == ["P \(prose)", "P \(prose)", "--- ", "P \(prose)", "P \(prose)"])
  }
}
