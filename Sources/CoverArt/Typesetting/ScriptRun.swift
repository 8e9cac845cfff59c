import CPangoCairo

/// A stretch of text in one script, with the language that it is shaped in.
///
/// Pango would ask the user's environment for the language of a script that the book's language is
/// not written in; then the same book would get other covers elsewhere.
struct ScriptRun {
  /// Counted in the text's UTF-8.
  let bytes: Range<Int>
  let language: String

  static func runs(of text: String, in tongue: Tongue) -> [ScriptRun] {
    if text.utf8.allSatisfy({ $0 < 0x80 }) {
      return [ScriptRun(bytes: 0..<text.utf8.count, language: language(of: .latin, in: tongue))]
    }
    var text = text
    return text.withUTF8 { buffer in
      buffer.withMemoryRebound(to: CChar.self) { characters in
        guard let start = characters.baseAddress else { return [] }
        let iterator = pango_script_iter_new(start, Int32(characters.count))
        defer { pango_script_iter_free(iterator) }
        var runs: [ScriptRun] = []
        repeat {
          var first: UnsafePointer<CChar>?
          var last: UnsafePointer<CChar>?
          var script = PANGO_SCRIPT_COMMON
          pango_script_iter_get_range(iterator, &first, &last, &script)
          guard let first, let last else { break }
          runs.append(
            ScriptRun(
              bytes: (first - start)..<(last - start), language: language(of: script, in: tongue)))
        } while pango_script_iter_next(iterator) != 0
        return runs
      }
    }
  }

  /// Whether all letters may be moved apart. Those of Arabic, Devanagari and many others hang
  /// together, and signs of Han have their square.
  static func areLettersApart(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
      // Latin, Greek, Cyrillic, Armenian, and the signs that they share.
      scalar.value < 0x590 || (0x1E00...0x2BFF).contains(scalar.value)
    }
  }

  private static func language(of script: PangoScript, in tongue: Tongue) -> String {
    let own = pango_language_from_string(tongue.language)
    if tongue.language != "und", pango_language_includes_script(own, script) != 0 {
      return tongue.language
    }
    return switch script {
    case PANGO_SCRIPT_CYRILLIC: "ru"
    case PANGO_SCRIPT_GREEK: "el"
    case PANGO_SCRIPT_HEBREW: "he"
    case PANGO_SCRIPT_ARABIC: "ar"
    case PANGO_SCRIPT_HIRAGANA, PANGO_SCRIPT_KATAKANA: "ja"
    case PANGO_SCRIPT_HANGUL: "ko"
    case PANGO_SCRIPT_HAN, PANGO_SCRIPT_BOPOMOFO: "zh-cn"
    case PANGO_SCRIPT_LATIN: "en"
    default: "und"
    }
  }
}

extension PangoScript {
  fileprivate static var latin: PangoScript { PANGO_SCRIPT_LATIN }
}
