import Foundation
import StoryModel
import TestSupport
import Testing

@testable import StoryReading

@Suite("Language") struct LanguageTests {
  /// The same scene, told in each language.
  static let passages = [
    "de": """
    Der Regen hörte erst gegen Abend auf. Sie stand noch immer am Fenster und zählte die Lichter \
    im Hafen, obwohl sie längst wusste, dass keines davon zu seinem Boot gehörte.
    """,
    "fr": """
    La pluie ne cessa que vers le soir. Elle était toujours à la fenêtre et comptait les lumières \
    du port, bien qu'elle sût depuis longtemps qu'aucune n'était celle de son bateau.
    """,
    "es": """
    La lluvia no paró hasta el anochecer. Ella seguía junto a la ventana y contaba las luces del \
    puerto, aunque ya sabía que ninguna de ellas era la de su barco.
    """,
    "it": """
    La pioggia smise soltanto verso sera. Lei era ancora alla finestra e contava le luci del porto, \
    anche se sapeva da tempo che nessuna era quella della sua barca.
    """,
    "pt": """
    A chuva só parou ao anoitecer. Ela ainda estava à janela e contava as luzes do porto, embora já \
    soubesse há muito tempo que nenhuma delas era a do barco dele.
    """,
    "pl": """
    Deszcz ustał dopiero pod wieczór. Wciąż stała przy oknie i liczyła światła w porcie, chociaż \
    od dawna wiedziała, że żadne z nich nie należy do jego łodzi.
    """,
    "ru": """
    Дождь прекратился только к вечеру. Она всё ещё стояла у окна и считала огни в гавани, хотя \
    давно уже знала, что ни один из них не горит на его лодке.
    """,
    "cs": """
    Déšť přestal až navečer. Pořád ještě stála u okna a počítala světla v přístavu, i když už \
    dávno věděla, že žádné z nich nepatří jeho lodi.
    """,
    "sv": """
    Regnet upphörde först mot kvällen. Hon stod fortfarande vid fönstret och räknade ljusen i \
    hamnen, fastän hon sedan länge visste att inget av dem hörde till hans båt.
    """,
    "nl": """
    De regen hield pas tegen de avond op. Ze stond nog steeds bij het raam en telde de lichtjes in \
    de haven, hoewel ze allang wist dat geen ervan bij zijn boot hoorde.
    """,
    "he": """
    הגשם פסק רק לקראת ערב. היא עדיין עמדה ליד החלון וספרה את האורות בנמל, אף על פי שידעה זה זמן \
    רב שאף אחד מהם אינו שייך לסירה שלו.
    """,
    "ar": """
    لم يتوقف المطر إلا عند المساء. كانت لا تزال واقفة عند النافذة تعدّ الأضواء في الميناء، مع أنها \
    كانت تعرف منذ زمن طويل أن لا ضوء منها من قاربه.
    """,
    "fa": """
    باران تازه نزدیک غروب بند آمد. او هنوز کنار پنجره ایستاده بود و چراغ‌های بندر را می‌شمرد، هرچند \
    مدت‌ها بود که می‌دانست هیچ‌کدام از آن‌ها مال قایق او نیست.
    """,
    "zh": """
    雨到傍晚才停。她还站在窗边，数着港口里的灯火，虽然她早就知道，那里面没有一盏是他船上的灯。
    """,
    "ja": """
    雨は夕方になってようやくやんだ。彼女はまだ窓のそばに立って、港の明かりを数えていた。どれも彼の船の明かりではないと、もうずっと前から知っていたのに。
    """,
    "ko": """
    비는 저녁 무렵에야 그쳤다. 그녀는 아직도 창가에 서서 항구의 불빛을 세고 있었다. 그 가운데 그의 배에서 나오는 \
    빛은 하나도 없다는 것을 오래전부터 알고 있었는데도.
    """,
    "en": """
    The rain did not stop until the evening. She was still standing at the window and counting the \
    lights in the harbour, although she had long known that none of them was his boat.
    """,
  ]

  @Test("A passage tells its language", arguments: passages.keys.sorted())
  func told(language: String) throws {
    let passage = try #require(Self.passages[language])
    #expect(try read("Title: X\n\n\(passage)\n").language == language)
  }

  @Test("A long Chinese text tells its script too")
  func script() throws {
    let traditional = """
      雨到傍晚才停。她還站在窗邊，數著港口裡的燈火，雖然她早就知道，那裡面沒有一盞是他船上的燈。
      """
    let simplified = try #require(Self.passages["zh"])
    #expect(try read(Self.repeated(simplified)).language == "zh-Hans")
    #expect(try read(Self.repeated(traditional)).language == "zh-Hant")
    #expect(try read(Self.repeated(simplified + "\n\n" + traditional)).language == "zh")
  }

  @Test(
    "What is short, empty of words or mixed tells nothing",
    arguments: [
      "Ja.", "Oui, non.", "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27",
      "*** --- ### ~~~ *** --- ### ~~~ *** --- ### ~~~ *** --- ### ~~~ *** --- ### ~~~ *** ---",
      "Xyzzy qwrt plugh zzkk vbnm jklq wrtz pxqv mnbb ggrz qqlx hhtw ddzx kkvq ffjw llxq bbzp.",
    ])
  func unsure(text: String) throws {
    #expect(try read("Title: X\n\n\(text)\n").language == nil)
  }

  @Test("A story half in one language and half in another tells none")
  func mixed() throws {
    let halves = try ["de", "ru"].map { Self.repeated(try #require(Self.passages[$0])) }
    #expect(try read(halves.joined(separator: "\n\n")).language == nil)
  }

  @Test("The header, a letter in another language and a quotation do not decide")
  func body() throws {
    let german = Self.repeated(try #require(Self.passages["de"]))
    let letter = try #require(Self.passages["fr"])
    let header = "Title: The Harbour\nSummary: \(Self.passages["en"]!)\n\n\n"
    #expect(try read("\(header)\(german)\n\n\(letter)\n\n\(german)\n").language == "de")
  }

  @Test("A sample is whole characters from all over the text")
  func sample() {
    let text = String(repeating: "а", count: 1000) + String(repeating: "я", count: 1001)
    for size in [100, 101, 102, 103, 4001, 5000] {
      let sample = Array(text.utf8).withUnsafeBufferPointer { LanguageSample($0, size: size) }
      let bytes = sample.withText { $0.map(UInt8.init(bitPattern:)) }
      let passages = String(validating: bytes, as: UTF8.self)
      #expect(passages?.contains("а") == true && passages?.contains("я") == true)
      #expect(bytes.count <= size + 9)
      #expect(
        sample.withText { text in (0..<4).allSatisfy { text.baseAddress![text.count + $0] == 0 } })
    }
  }

  @Test(
    "Stories kept by people", .enabled(if: SharedFolder.path != nil),
    arguments: SharedStoryTests.names(in: "corpus/dev", suffix: ".txt"))
  func kept(name: String) throws {
    struct Truth: Decodable { let language: String }
    let truth = try JSONDecoder().decode(
      Truth.self,
      from: SharedStoryTests.data(name.replacingOccurrences(of: ".txt", with: ".json")))
    let told = try read(bytes: Array(SharedStoryTests.data(name))).language
    #expect(told?.prefix { $0 != "-" } == truth.language.prefix { $0 != "-" })
  }

  private static func repeated(_ passage: String) -> String {
    Array(repeating: passage, count: 8).joined(separator: "\n\n")
  }
}
