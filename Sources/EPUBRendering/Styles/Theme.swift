import Resources

/// The looks of a book: a folder of `Resources/Themes`.
///
/// Both sheets begin with what all themes share. The second is a file of its own, since some older
/// reading systems drop a whole sheet over one rule that they do not know.
struct Theme: Sendable {
  /// CSS 2.1 alone.
  let styleSheet: [UInt8]
  /// What newer reading systems know besides.
  let modernSheet: [UInt8]

  /// The names of all themes, sorted.
  static let names: [String] = Resources.names(in: folder).compactMap { name in
    let parts = name.dropFirst(folder.count).split(separator: "/")
    return parts.count == 2 && parts[1] == Layout.styleSheet ? String(parts[0]) : nil
  }

  /// The theme of that name.
  init(named name: String) throws(RenderingError) {
    guard Self.names.contains(name) else {
      throw RenderingError.unknownTheme(name, known: Self.names)
    }
    styleSheet = Self.sheet(of: ["base.css", "\(name)/\(Layout.styleSheet)"])
    modernSheet = Self.sheet(of: ["modern.css", "\(name)/\(Layout.modernSheet)"])
  }

  private static let folder = "Themes/"

  /// The files, one after the other, a blank line between them.
  private static func sheet(of files: [String]) -> [UInt8] {
    let sheets = files.compactMap { Resources.bytes(of: folder + $0).map(Array.init) }
    return Array(sheets.joined(separator: [UInt8(ascii: "\n")]))
  }
}
