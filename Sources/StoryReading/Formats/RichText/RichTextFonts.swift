/// The code pages that the fonts of a document have their bytes in.
struct RichTextFonts {
  /// The page of the document: `\ansicpg`, or what `\mac`, `\pc` and `\pca` stand for.
  var documentPage = 1252
  /// The font that text has without `\f`.
  var defaultFont: Int32 = 0
  private var pages: [Int32: Int] = [:]
  private var plain: Set<Int32> = []
  private var current: Int32 = 0

  /// What follows is said of the font `number`.
  mutating func begin(_ number: Int32) { current = number }

  /// The font has `\fcharset`.
  mutating func set(characterSet: Int32) {
    if let page = CodePage.number(characterSet: characterSet) {
      pages[current] = page
    } else if characterSet == 0 {
      plain.insert(current)
    }
  }

  /// The font has `\cpg`.
  mutating func set(codePage: Int32) { pages[current] = Int(codePage) }

  /// The page of the font `number`.
  ///
  /// Character set 0 is Windows-1252 by the book. A program that knows no other set writes it for
  /// every font and means the document's page; one that does know them has a font of that page.
  func page(_ number: Int32) -> Int {
    if let page = pages[number] { return page }
    return plain.contains(number) && pages.values.contains(documentPage) ? 1252 : documentPage
  }
}
