/// The paragraph styles of a document, as far as they mean something.
struct RichTextStyles {
  struct Style {
    /// The level of the headings that it makes; 0 for other text.
    var level: Int32 = 0
    var isQuoted = false
    var isPreformatted = false
    var isBold = false
    var isItalic = false
    /// Whether it means nothing that its text is bold or slanted: all text is so, or it is the look
    /// of quotations.
    var isUsual = false
  }

  private var styles: [Int32: Style] = [:]

  /// The style `number`; one that says nothing where there is none.
  subscript(number: Int32) -> Style { styles[number] ?? Style() }

  /// Notes that the style `number` is called `name`.
  mutating func define(_ number: Int32, name: [UInt8], isBold: Bool, isItalic: Bool) {
    // Names have aliases behind a comma.
    let name = name.prefix { $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: ";") }
    let words = NormalForm.compact(String(decoding: name, as: UTF8.self))
    styles[number] = Style(
      level: Self.level(words), isQuoted: Self.quotations.contains(words),
      isPreformatted: Self.preformatted.contains(words), isBold: isBold, isItalic: isItalic,
      isUsual: number == 0 || Self.quotations.contains(words))
  }

  /// Built-in styles have English names in every language (MS-DOC, section 2.9.271).
  private static func level(_ name: String) -> Int32 {
    if name == "title" { return 1 }
    guard name.hasPrefix("heading"), let number = Int32(name.dropFirst(7)) else { return 0 }
    return 1...9 ~= number ? number : 0
  }

  private static let quotations: Set<String> = [
    "quote", "intensequote", "quotations", "blocktext", "blockquote", "blockquotation",
  ]
  private static let preformatted: Set<String> = ["htmlpreformatted", "preformattedtext"]
}
