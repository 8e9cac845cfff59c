import StoryModel

extension Interpretation {
  /// The title, and the part that it says it is.
  ///
  /// A labelled field comes before a bare line; without either the file's name stands in.
  mutating func title() -> (title: Stated<Text>, part: Stated<Story.Part>?) {
    let name = authorsTitle()
    let title = corrected(.title, .title) { Text($0) }?.first
    return (title ?? name.title, name.part)
  }

  private static func isLoose(_ field: HeaderField) -> Bool {
    field.label.map { ["fic", "story", "newfic"].contains(Tokens.key($0.string)) } ?? false
  }

  private mutating func authorsTitle() -> (title: Stated<Text>, part: Stated<Story.Part>?) {
    let order: [Evidence] = [.header, .byline, .text, .fileName]
    // `FIC:` may stand before the whole subject of a mail; `Title:` never does.
    let titled = header.fields(.title)
    let named = titled.filter { !Self.isLoose($0) }
    let fields = named.isEmpty ? titled : named
    let best = order.lazy.compactMap { evidence in fields.first { $0.evidence == evidence } }
    guard let field = best.first ?? fields.first else {
      let message = "There is no title; the file's name “\(draft.source.stem)” stands in."
      if !corrections.has(.title) { note(.titleFromFileName, message, nil) }
      return (Stated(Text(draft.source.stem), written: nil, evidence: .fileName), nil)
    }
    let value = field.value.string
    let (name, marker) = PartMarker.taken(from: undecorated(value))
    let title = undecorated(name)
    let kept = title.isEmpty ? value : title
    let part = marker?.part.map {
      Stated($0, written: field.written, evidence: field.evidence)
    }
    // The same bytes need no second buffer.
    let text = kept == value ? field.value : Text(kept)
    return (Stated(text, written: field.written, evidence: field.evidence), part)
  }
}
