import EPUBModel
import Markup

extension MarkupWriter {
  /// A line of metadata: an element that holds nothing but text.
  mutating func line(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String>, _ text: String
  ) {
    element(name, attributes, text: text)
    raw("\n")
  }

  /// A line of metadata without attributes.
  mutating func line(_ name: StaticString, _ text: String) { line(name, [:], text) }

  /// A line `<meta name="…" content="…"/>`, the only form that EPUB 2 knows (OPF 2.0.1, section 2.2).
  mutating func namedMeta(_ name: String, _ content: String) {
    void("meta", ["name": name, "content": content])
    raw("\n")
  }

  /// The series as calibre writes it, which more readers know than EPUB's own way.
  mutating func calibreSeries(_ series: Metadata.Collection) {
    namedMeta("calibre:series", series.name)
    if let position = series.position { namedMeta("calibre:series_index", String(position)) }
  }
}
