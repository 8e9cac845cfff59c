import CPangoCairo

/// The fonts that a cover may be drawn with, known to fontconfig by a configuration of our own: the
/// settings of the system and of its user change nothing.
final class FontShelf: Sendable {
  /// How far one has to reach.
  enum Reach: Int, Sendable, CaseIterable, Comparable {
    /// To the fonts of Latin, Greek and Cyrillic. They are few: quick to load.
    case common
    /// To those of all other scripts.
    case scripts
    /// To whatever the system has.
    case system

    static func < (one: Reach, other: Reach) -> Bool { one.rawValue < other.rawValue }
  }

  // fontconfig's configurations are counted and never changed once they are built.
  private nonisolated(unsafe) let configuration: OpaquePointer
  private nonisolated(unsafe) let fonts: UnsafeMutablePointer<FcFontSet>?

  init(_ reach: Reach) {
    configuration = reach == .system ? FontShelf.ofSystem() : FontShelf.ofNames(reach)
    fonts = FcConfigGetFonts(configuration, FcSetSystem)
  }

  deinit { FcConfigDestroy(configuration) }

  var isEmpty: Bool { (fonts?.pointee.nfont ?? 0) == 0 }

  /// A font map that draws with these fonts alone; nil where Pango is built without FreeType.
  func makeMap() -> UnsafeMutablePointer<PangoFontMap>? {
    guard let map = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT) else { return nil }
    pango_fc_font_map_set_config(OpaquePointer(map), configuration)
    pango_cairo_font_map_set_resolution(OpaquePointer(map), 72)
    return map
  }

  /// Whether one of the fonts has the sign.
  func has(_ scalar: Unicode.Scalar) -> Bool {
    guard let fonts else { return false }
    for number in 0..<Int(fonts.pointee.nfont) {
      var signs: OpaquePointer?
      if FcPatternGetCharSet(fonts.pointee.fonts[number], FC_CHARSET, 0, &signs) == FcResultMatch,
        FcCharSetHasChar(signs, scalar.value) != 0
      {
        return true
      }
    }
    return false
  }
}

extension FontShelf {
  private static func ofSystem() -> OpaquePointer {
    FcInitLoadConfigAndFonts() ?? FcConfigCreate()
  }

  /// Only folders that are named, no rule, and the caches that fontconfig keeps anyway.
  private static func ofNames(_ reach: Reach) -> OpaquePointer {
    let names = CoverData.shared.fonts
    let folders = names.folders.list + (reach == .common ? [] : names.furtherFolders.list)
    let unused = names.unused.list.map { "<glob>\($0)</glob>" }.joined()
    // `~` at the beginning of a folder is the user's home: fontconfig sees to it.
    let text =
      "<fontconfig>" + folders.map { "<dir>\($0)</dir>" }.joined()
      + "<selectfont><rejectfont>\(unused)</rejectfont></selectfont>"
      + "<cachedir>/var/cache/fontconfig</cachedir>"
      + "<cachedir prefix=\"xdg\">fontconfig</cachedir></fontconfig>"
    let configuration = FcConfigCreate()!
    FcConfigParseAndLoadFromMemory(configuration, text, FcFalse)
    FcConfigBuildFonts(configuration)
    return configuration
  }
}
