import EPUBModel
import Markup
import StoryModel
import TestSupport
import Testing

@testable import EPUBRendering

@Suite struct TypographyTests {
  /// All vectors as language, typed and set.
  static let vectors: [(language: String, typed: String, set: String)] =
    (TypographyVectors.doubles + TypographyVectors.singles + TypographyVectors.numbers
    + TypographyVectors.dashes + TypographyVectors.dots).map { ("en", $0, $1) }
    + TypographyVectors.untouched.map { ("en", $0, $0) } + TypographyVectors.languages

  @Test(arguments: vectors)
  func whatIsTypedIsSet(language: String, typed: String, set: String) {
    #expect(setText(Self.inlines(typed), language) == set)
  }

  @Test(arguments: vectors)
  func whatIsSetStays(language: String, typed: String, set: String) {
    #expect(setText(Self.inlines(set), language) == set)
  }

  @Test(arguments: vectors)
  func aMarkSeesItsNeighboursAcrossInlines(language: String, typed: String, set: String) {
    for border in typed.indices.dropFirst() {
      let pieces = [
        Self.inlines(String(typed[..<border])),
        [.emphasis(Self.inlines(String(typed[border...])))],
      ]
      #expect(setText(pieces.flatMap { $0 }, language) == set)
    }
  }

  @Test(arguments: vectors)
  func wordsStay(language: String, typed: String, set: String) {
    let difference = wordDifference(of: typed, and: set)
    #expect(difference.lost.isEmpty && difference.added.isEmpty)
    #expect(Self.folded(typed) == Self.folded(set))
  }

  @Test(arguments: vectors)
  func nothingChangesWithoutTypography(language: String, typed: String, set: String) {
    #expect(Typesetter(.none, language: language) == nil)
  }

  private static func folded(_ text: String) -> [UInt8] {
    var words: [UInt8] = []
    Text(text).withBytes { TypographyFold.append(wordsOf: $0, to: &words) }
    return words
  }

  /// Text with line breaks where it has `¶`.
  private static func inlines(_ text: String) -> [Inline] {
    let text = text.replacing("⍽", with: "\u{A0}").replacing("⎵", with: "\u{202F}")
    return text.split(separator: "¶", omittingEmptySubsequences: false).enumerated()
      .flatMap { number, line -> [Inline] in
        (number > 0 ? [.lineBreak] : []) + [.text(Text(line))]
      }
  }

  /// The text of `inlines` as it is set, piece by piece.
  private func setText(_ inlines: [Inline], _ language: String) -> String {
    guard let typesetter = Typesetter(.full, language: language), typesetter.set(inlines) else {
      return shown(plain(inlines))
    }
    return shown(plain(inlines, typesetter))
  }

  private func shown(_ text: String) -> String {
    text.replacing("\u{A0}", with: "⍽").replacing("\u{202F}", with: "⎵")
  }

  private func plain(_ inlines: [Inline], _ typesetter: Typesetter? = nil) -> String {
    inlines.map { inline in
      switch inline {
      case .text(let text):
        guard let typesetter else { return text.string }
        return String(decoding: typesetter.nextBytes(), as: UTF8.self)
      case .emphasis(let inlines), .strong(let inlines), .struck(let inlines),
        .thought(let inlines):
        return plain(inlines, typesetter)
      case .lineBreak:
        typesetter?.skipNext()
        return "¶"
      }
    }.joined()
  }
}
