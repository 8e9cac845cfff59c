/// Names of entries, which become paths wherever an archive is unpacked.
package enum ZIPName {
  /// Whether a name stays below the folder it is unpacked into: no `..`, not absolute, no drive
  /// letter, no backslash, which some systems take for a separator.
  package static func isSafe(_ name: String) -> Bool {
    if name.isEmpty || name.utf8.contains(UInt8(ascii: "\\")) || name.utf8.contains(0) {
      return false
    }
    if name.utf8.first == UInt8(ascii: "/") { return false }
    if name.utf8.dropFirst().first == UInt8(ascii: ":") { return false }
    return !name.split(separator: "/", omittingEmptySubsequences: false).contains("..")
  }
}
