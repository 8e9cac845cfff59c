import Foundation

/// The words of a text, each with how often it stands there.
///
/// A word is a run of letters and digits with inner apostrophes. Curly apostrophes count as
/// straight ones, soft hyphens and zero-width characters not at all; case is kept.
public func wordCounts(_ text: String) -> [String: Int] {
  var counts: [String: Int] = [:]
  var word = ""
  var hasApostrophe = false
  for scalar in text.precomposedStringWithCanonicalMapping.unicodeScalars {
    if ignored.contains(scalar.value) { continue }
    if isWordScalar(scalar) {
      if hasApostrophe { word += "'" }
      hasApostrophe = false
      word.unicodeScalars.append(scalar)
    } else if apostrophes.contains(scalar.value), !word.isEmpty, !hasApostrophe {
      hasApostrophe = true
    } else {
      if !word.isEmpty { counts[word, default: 0] += 1 }
      (word, hasApostrophe) = ("", false)
    }
  }
  if !word.isEmpty { counts[word, default: 0] += 1 }
  return counts
}

/// The words of `source` that `result` lacks, and those that it has too many of.
public func wordDifference(
  of source: String, and result: String
) -> (lost: [String: Int], added: [String: Int]) {
  let (before, after) = (wordCounts(source), wordCounts(result))
  let lost = before.reduce(into: [String: Int]()) { lost, entry in
    let count = entry.value - (after[entry.key] ?? 0)
    if count > 0 { lost[entry.key] = count }
  }
  let added = after.reduce(into: [String: Int]()) { added, entry in
    let count = entry.value - (before[entry.key] ?? 0)
    if count > 0 { added[entry.key] = count }
  }
  return (lost, added)
}

/// The text of a file; bytes that are not UTF-8 are taken for Windows-1252.
public func sourceText(ofFile path: String) throws -> String {
  let data = try Data(contentsOf: URL(fileURLWithPath: path))
  if let text = String(data: data, encoding: .utf8) { return text }
  guard let text = String(data: data, encoding: .windowsCP1252) else {
    throw CocoaError(.fileReadInapplicableStringEncoding)
  }
  return text
}

private let ignored: Set<UInt32> = [0xAD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF]
private let apostrophes: Set<UInt32> = [0x27, 0x2018, 0x2019, 0x2BC, 0x2B9, 0x2032]

private func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
    .decimalNumber, .letterNumber, .otherNumber:
    true
  default: false
  }
}
