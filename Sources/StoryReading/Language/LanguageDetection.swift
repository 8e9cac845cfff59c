import CLanguage
import StoryModel

/// The language that a story is written in, told from its text by CLD2.
///
/// A wrong language is worse than none: it makes a reader hyphenate and pronounce wrongly. So only
/// what is sure counts.
enum LanguageDetection {
  /// How many bytes a glance takes. CLD2 needs thirty millionths of a second for a thousand bytes, so
  /// the language of most stories is believed at a glance.
  private static let glance = 256
  private static let commonest = "en"
  /// How many bytes are looked at where the glance did not find the commonest language.
  private static let closeLook = 4096
  /// Fewer bytes of letters than this tell nothing.
  private static let fewestLetters = 80
  /// From this many bytes on (a hundred Han characters) the script of a Chinese text is sure.
  private static let fewestForScript = 300
  /// The percentage of the text that must be in one language.
  private static let leastShare = 70

  /// The language of the lines `body` (BCP 47); nil where they are short, mixed or unsure.
  static func language(of manuscript: Manuscript, _ body: Range<Int>) -> String? {
    guard let first = body.first, let last = body.last else { return nil }
    let lines = manuscript.lines
    return manuscript.bytes(lines[first].range.lowerBound..<lines[last].range.upperBound) {
      language(of: $0)
    }
  }

  /// The language of `text`, which is UTF-8.
  static func language(of text: UnsafeBufferPointer<UInt8>) -> String? {
    let atAGlance = language(of: LanguageSample(text, size: glance))
    if atAGlance == commonest || text.count <= glance { return atAGlance }
    return language(of: LanguageSample(text, size: closeLook))
  }

  private static func language(of sample: LanguageSample) -> String? {
    let guess = sample.withText { guess_language($0.baseAddress, CInt($0.count)) }
    guard guess.is_reliable, guess.letters >= fewestLetters,
      let first = tag(of: guess.first)
    else { return nil }
    let second = tag(of: guess.second)
    let isChinese = first.hasPrefix("zh-")
    let isMixedChinese = isChinese && second?.hasPrefix("zh-") == true
    let share = guess.first.percent + (isMixedChinese ? guess.second.percent : 0)
    guard share >= leastShare else { return nil }
    return isMixedChinese || isChinese && guess.letters < fewestForScript ? "zh" : first
  }

  /// The tag of BCP 47 for CLD2's code, which is old or of CLD2's own making for some languages.
  private static func tag(of share: language_share) -> String? {
    let code = String(cString: share.code)
    switch code {
    case "zh": return "zh-Hans"
    case "iw": return "he"
    case "jw": return "jv"
    case "un": return nil
    default: return code.hasPrefix("xx") || code.hasPrefix("zz") ? nil : code
    }
  }
}
