import CPangoCairo

/// Sets text with the fonts of one shelf. For one thread at a time.
final class Typesetter {
  let shelf: FontShelf
  private let map: UnsafeMutablePointer<PangoFontMap>
  let context: OpaquePointer
  private var descriptions: [TextFont: OpaquePointer] = [:]

  /// - Returns: nil where Pango has no font map of that kind.
  init?(_ shelf: FontShelf) {
    guard let map = shelf.makeMap(), let context = pango_font_map_create_context(map) else {
      return nil
    }
    self.shelf = shelf
    self.map = map
    self.context = context
    let options = cairo_font_options_create()
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    pango_cairo_context_set_font_options(context, options)
    cairo_font_options_destroy(options)
    pango_context_set_round_glyph_positions(context, 0)
  }

  deinit {
    for description in descriptions.values { pango_font_description_free(description) }
    g_object_unref(UnsafeMutableRawPointer(context))
    g_object_unref(map)
  }

  /// A layout of `text`, on one line so far.
  func layout(_ text: String, _ style: TextStyle, tongue: Tongue) -> Layout {
    pango_context_set_base_dir(
      context, tongue.isRightToLeft(text) ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR)
    let layout = pango_layout_new(context)!
    pango_layout_set_auto_dir(layout, 0)
    pango_layout_set_text(layout, text, -1)
    let font = description(TextFont(style, han: tongue.han))
    pango_layout_set_font_description(layout, font)
    let attributes = pango_attr_list_new()
    for run in ScriptRun.runs(of: text, in: tongue) {
      let attribute = pango_attr_language_new(pango_language_from_string(run.language))!
      attribute.pointee.start_index = UInt32(run.bytes.lowerBound)
      attribute.pointee.end_index = UInt32(run.bytes.upperBound)
      pango_attr_list_insert(attributes, attribute)
    }
    if style.tracking != 0, ScriptRun.areLettersApart(text) {
      let space = Int32(style.tracking * Layout.size * Double(PANGO_SCALE))
      pango_attr_list_insert(attributes, pango_attr_letter_spacing_new(space))
    }
    if !style.features.isEmpty {
      pango_attr_list_insert(attributes, pango_attr_font_features_new(style.features))
    }
    pango_layout_set_attributes(layout, attributes)
    pango_attr_list_unref(attributes)
    return Layout(layout, text: text)
  }

  private func description(_ font: TextFont) -> OpaquePointer {
    if let description = descriptions[font] { return description }
    let description = pango_font_description_new()!
    pango_font_description_set_family(description, font.families)
    pango_font_description_set_weight(description, PangoWeight(UInt32(font.weight)))
    pango_font_description_set_style(
      description, font.isItalic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL)
    pango_font_description_set_absolute_size(description, Layout.size * Double(PANGO_SCALE))
    descriptions[font] = description
    return description
  }
}

/// A font as Pango is asked for it.
private struct TextFont: Hashable {
  let face: Face
  let weight: Int
  let isItalic: Bool
  let han: Tongue.Han

  init(_ style: TextStyle, han: Tongue.Han) {
    face = style.face
    weight = style.weight
    isItalic = style.italic
    self.han = han
  }

  var families: String {
    let names = CoverData.shared.fonts
    let families =
      switch face {
      case .serif: names.serif.list
      case .display: names.display.list
      case .sans: names.sans.list
      }
    return families.flatMap { family in
      // `Noto Serif CJK` is five families, of which each draws Han in its own way.
      family.hasSuffix(" CJK") ? han.order.map { "\(family) \($0)" } : [family]
    }.joined(separator: ",")
  }
}
