/// Names for files that every volume accepts: FAT32, exFAT and the usual ones of computers.
package enum FileName {
  /// A name made from any title: `Deep Space: Part 1/2` becomes `Deep Space - Part 1-2.epub`.
  ///
  /// - Parameters:
  ///   - suffix: stands at the end as it is: `.epub`.
  ///   - maxBytes: the longest name, suffix included, in UTF-8.
  ///   - forbidden: characters that a device allows less than FAT does.
  package static func portable(
    _ title: String, suffix: String = "", maxBytes: Int = 200, forbidden: Set<Unicode.Scalar> = []
  ) -> String {
    var stem = trimmed(replacing(title, forbidden: forbidden))
    if isReserved(stem) { stem += "_" }
    let cut = trimmed(prefix(of: stem, maxBytes: maxBytes - suffix.utf8.count))
    return (cut.isEmpty ? "untitled" : cut) + suffix
  }

  /// The longest beginning of a text that has at most so many bytes and cuts no character.
  static func prefix(of text: String, maxBytes: Int) -> String {
    if text.utf8.count <= maxBytes { return text }
    var result = ""
    for character in text {
      if result.utf8.count + character.utf8.count > maxBytes { break }
      result.append(character)
    }
    return result
  }

  private static func replacing(_ title: String, forbidden: Set<Unicode.Scalar>) -> String {
    var result = String.UnicodeScalarView()
    let scalars = Array(title.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      let next = index + 1 < scalars.count ? scalars[index + 1] : nil
      for replacement in allowed(scalar, before: next).unicodeScalars {
        if replacement == " ", result.last == " " { continue }
        if forbidden.contains(replacement) {
          result.append(contentsOf: substitute(for: replacement).unicodeScalars)
        } else {
          result.append(replacement)
        }
      }
    }
    return String(result)
  }

  /// What stands for a scalar: itself where FAT has nothing against it.
  private static func allowed(_ scalar: Unicode.Scalar, before next: Unicode.Scalar?) -> String {
    switch scalar {
    case "/", "\\", "|": return "-"
    case ":": return next == " " ? " -" : "-"
    case "\"": return "'"
    case "<": return "("
    case ">": return ")"
    case "*", "?": return ""
    default: break
    }
    switch scalar.properties.generalCategory {
    case .spaceSeparator, .lineSeparator, .paragraphSeparator: return " "
    // Tabs and line ends stood between words; direction marks and their like stood for nothing.
    case .control: return scalar.value == 9 || scalar.value == 10 ? " " : ""
    case .format where scalar != "\u{200C}" && scalar != "\u{200D}": return ""
    case .unassigned where scalar.properties.isNoncharacterCodePoint: return ""
    default: return String(scalar)
    }
  }

  /// What stands for a character that a device does not want.
  private static func substitute(for scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "'": "’"
    case "!": ""
    default: "_"
    }
  }

  /// FAT loses dots and spaces at the end; a dot in front would hide the file.
  private static func trimmed(_ stem: String) -> String {
    var rest = stem.unicodeScalars[...]
    while let first = rest.first, first == " " || first == "." { rest.removeFirst() }
    while let last = rest.last, last == " " || last == "." { rest.removeLast() }
    return String(String.UnicodeScalarView(rest))
  }

  /// The names of devices that Windows sees in every folder, whatever follows their first dot.
  private static func isReserved(_ stem: String) -> Bool {
    let word = stem.prefix { $0 != "." }.uppercased()
    if ["CON", "PRN", "AUX", "NUL"].contains(word) { return true }
    return word.utf8.count == 4 && (word.hasPrefix("COM") || word.hasPrefix("LPT"))
      && word.last.map { "1"..."9" ~= $0 } == true
  }
}
