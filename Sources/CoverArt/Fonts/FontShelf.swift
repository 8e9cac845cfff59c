import CPangoCairo

/// The fonts that a cover may be drawn with, known to fontconfig by a configuration of our own: the
/// settings of the system and of its user change nothing.
final class FontShelf: Sendable {
  /// How far one has to reach.
  enum Reach: Sendable, Hashable {
    /// To the fonts of Latin, Greek and Cyrillic. They are few: quick to load.
    case common
    /// To those of all other scripts.
    case scripts
    /// To whatever the system has.
    case system
  }

  // fontconfig's configurations are counted and never changed once they are built.
  private nonisolated(unsafe) let configuration: OpaquePointer
  private nonisolated(unsafe) let fonts: UnsafeMutablePointer<FcFontSet>?

  init(_ names: FontNames, reach: Reach) {
    configuration =
      switch reach {
      case .common: FontShelf.only(names.folders.list, without: names.unused.list)
      case .scripts:
        FontShelf.only(
          names.folders.list + names.furtherFolders.list, without: names.unused.list)
      case .system: FontShelf.everything()
      }
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
  /// Letters are drawn as outlines: pictures of letters, coloured ones above all, are of no use.
  private static let outlines = """
    <pattern><patelt name="outline"><bool>false</bool></patelt></pattern>
    <pattern><patelt name="color"><bool>true</bool></patelt></pattern>
    """

  /// What fontconfig would take without us.
  private static func everything() -> OpaquePointer {
    let configuration = FcInitLoadConfig() ?? FcConfigCreate()!
    return build(configuration, "<rejectfont>\(outlines)</rejectfont>", "")
  }

  /// Only the folders that are named, no rules, and the caches that fontconfig keeps anyway.
  private static func only(_ folders: [String], without unused: [String]) -> OpaquePointer {
    let globs = unused.map { "<glob>\($0)</glob>" }.joined()
    // `~` at the beginning of a folder is the user's home: fontconfig sees to it.
    return build(
      FcConfigCreate()!, "<rejectfont>\(globs)\(outlines)</rejectfont>",
      folders.map { "<dir>\($0)</dir>" }.joined()
        + "<cachedir>/var/cache/fontconfig</cachedir>"
        + "<cachedir prefix=\"xdg\">fontconfig</cachedir>")
  }

  private static func build(
    _ configuration: OpaquePointer, _ selection: String, _ places: String
  ) -> OpaquePointer {
    FcConfigParseAndLoadFromMemory(
      configuration, "<fontconfig>\(places)<selectfont>\(selection)</selectfont></fontconfig>",
      FcFalse)
    FcConfigBuildFonts(configuration)
    return configuration
  }
}
