/// Names of entries, which become paths wherever an archive is unpacked.
package enum ZIPName {
  /// The longest path that systems take, in bytes.
  private static let longest = 4096

  /// Whether a name stays below the folder it is unpacked into and can be shown as it is.
  package static func isSafe(_ name: String) -> Bool { fault(in: name) == nil }

  /// What is wrong with a name, as the end of a sentence about its entry; nil for a safe one.
  ///
  /// No `..`, not absolute, no drive letter, no backslash, which some systems take for a separator;
  /// no control character, with which a name can rewrite what a terminal shows; no path so long that
  /// systems refuse it.
  static func fault(in name: String) -> String? {
    if name.isEmpty { return "has no name" }
    if name.utf8.count > longest { return "has a name of more than \(longest) bytes" }
    if name.unicodeScalars.contains(where: isControl) {
      return "has control characters in its name"
    }
    let steps = name.utf8.split(omittingEmptySubsequences: false, whereSeparator: isSeparator)
    let hasDrive = name.utf8.dropFirst().first == UInt8(ascii: ":")
    if hasDrive || steps[0].isEmpty || steps.contains(where: { $0.elementsEqual("..".utf8) }) {
      return "would lead out of its folder"
    }
    return name.utf8.contains(UInt8(ascii: "\\")) ? "has a backslash in its name" : nil
  }

  /// A name for people: nothing in it that a terminal obeys, and not too long.
  static func shown(_ name: String) -> String {
    var shown = String.UnicodeScalarView()
    for scalar in name.unicodeScalars.prefix(120) {
      shown.append(isControl(scalar) ? "\u{FFFD}" : scalar)
    }
    return name.unicodeScalars.count > 120 ? String(shown) + "…" : String(shown)
  }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || byte == UInt8(ascii: "\\")
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control
  }
}
