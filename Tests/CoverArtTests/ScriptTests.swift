import EPUBModel
import Testing

@testable import CoverArt

/// Words in many scripts. They are skipped where the fonts that the designs name are not installed.
private enum NamedFonts {
  static let hasFonts =
    !FontShelves()[.common].isEmpty
    && "ش한界".unicodeScalars.allSatisfy { FontShelves()[.scripts].has($0) }
}

@Suite(.enabled(if: NamedFonts.hasFonts))
struct ScriptTests {
  static let titles: [(language: String, title: String)] = [
    ("en", "What the Keeper Told Me"), ("pl", "Zażółć gęślą jaźń"), ("vi", "Tiếng gọi nơi xa"),
    ("tr", "Işık ve ırmak"), ("ru", "Война и тишина"), ("uk", "Тиха ніч, її світло"),
    ("el", "Το φως πίσω από το νερό"), ("el", "Ὦ γλυκὺ φῶς"), ("zh-Hans", "海边的灯塔与无名之书"),
    ("zh-Hant", "海邊的燈塔與無名之書"), ("ja", "雨の降る駅で、君を待つ"), ("ko", "겨울 바다의 편지"),
    ("he", "אור על פני המים"), ("ar", "رسائل من مدينة البحر"), ("fa", "گل‌های پژمرده"),
    ("hi", "समुद्र के पत्र"), ("th", "จดหมายจากทะเล"), ("hy", "Ծովի նամակները"),
    ("ka", "ზღვის წერილები"), ("en", "♥ & ☆ → ∞"), ("en", "Ask me in 日本語, الآن or по-русски"),
  ]

  @Test(arguments: titles.indices)
  func everyScriptIsDrawn(index: Int) throws {
    let (language, title) = Self.titles[index]
    let subject = CoverSubject(
      title: title, authors: [title], about: title + "/" + title, language: language, key: title)
    let choice = FontShelves().choose(for: CoverWords(subject))
    #expect(choice.fonts == .named)
    let type = try #require(Typesetter(FontShelves()[choice.reach]))
    for design in CoverData.shared.designs {
      for style in [design.title, design.byline, design.note, design.contents] {
        let passage = try #require(Passage(title))
        let block = type.fit(
          passage, style, in: Box(width: 1320, height: 700), language: Tongue(language))
        #expect(block.layout.unknownCount == 0, "\(design.name)")
        #expect(block.width <= 1321 && block.height <= 701, "\(design.name)")
      }
    }
  }

  @Test func hanHasTheFormsOfItsLanguage() throws {
    // The same sign is drawn differently in the two.
    let covers = try ["zh-Hans", "ja"].map { language in
      try CoverArtist(.init(design: "plain")).draw(
        CoverSubject(title: "直今返", language: language, key: "k")
      ).image.bytes
    }
    #expect(Set(covers).count == 2)
    // What the book's language leaves open, kana tell.
    #expect(Tongue("en").of("雨の駅").language == "ja")
    #expect(Tongue("en").of("겨울").language == "ko")
    #expect(Tongue("zh-Hant-HK").han == .hongKong && Tongue("zh-TW").han == .taiwan)
    #expect(Tongue("not a language").language == "und")
  }

  @Test func hebrewAndArabicBeginAtTheRight() throws {
    let type = try #require(Typesetter(FontShelves()[.scripts]))
    let style = CoverData.shared.designs[0].title
    for (title, isRightToLeft) in [
      ("אור", true), ("رسائل", true), ("Rain", false), ("123", false), ("‮Rain", false),
    ] {
      let passage = try #require(Passage(title))
      let block = type.fit(
        passage, style, in: Box(width: 900, height: 400), language: Tongue("en"))
      #expect(block.isRightToLeft == isRightToLeft, "\(title)")
    }
    #expect(Tongue("he").isRightToLeft("123"))
  }

  @Test func signsOfNoFontAreLeftOut() throws {
    let subject = CoverSubject(
      title: "Love \u{1F496} You", authors: ["\u{1F98A}\u{200D}\u{1F319}"], language: "en", key: "k"
    )
    let cover = try CoverArtist(.init(design: "plain")).draw(subject)
    let plain = CoverSubject(title: "Love You", language: "en", key: "k")
    #expect(cover.fonts == .lacking)
    #expect(try CoverArtist(.init(design: "plain")).draw(plain).image == cover.image)
  }

  @Test func linesEndWhereOneWouldPause() throws {
    let type = try #require(Typesetter(FontShelves()[.scripts]))
    let style = CoverData.shared.designs[0].title
    for (language, title, lines) in [
      ("en", "The Harbour at Midnight", ["The Harbour", "at Midnight"]),
      ("ja", "雨の降る駅で、君を待つ", ["雨の降る", "駅で、", "君を待つ"]),
    ] {
      let passage = try #require(Passage(title))
      let block = type.fit(
        passage, style, in: Box(width: 1160, height: 900), language: Tongue(language))
      #expect(block.layout.text.split(separator: "\u{2028}").map(String.init) == lines)
    }
  }
}
