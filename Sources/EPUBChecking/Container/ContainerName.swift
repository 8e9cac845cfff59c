/// Which names files in a container may have (EPUB 3.3, section 4.2.3).
enum ContainerName {
  /// What is wrong with a path, to follow on “the name”; nil where nothing is.
  static func fault(in path: String) -> String? {
    for component in path.split(separator: "/") {
      if component.utf8.count > 255 { return "has a part of more than 255 bytes" }
      if component.utf8.last == UInt8(ascii: ".") { return "has a part that ends in a full stop" }
    }
    for scalar in path.unicodeScalars {
      if scalar == " " { return "contains a space" }
      if forbidden.contains(scalar) { return "contains \(scalar)" }
      switch scalar.properties.generalCategory {
      case .control, .privateUse: return "contains a control or private character"
      case .unassigned where scalar.properties.isNoncharacterCodePoint:
        return "contains what is no character"
      default: continue
      }
    }
    return nil
  }

  private static let forbidden: Set<Unicode.Scalar> = ["\"", "*", ":", "<", ">", "?", "\\", "|"]
}
