import Markup

/// The footnotes and endnotes of a document (ECMA-376 part 1, section 17.11), kept until the story
/// is at its end.
struct WordNotes {
  enum Kind { case footnote, endnote }

  struct ID: Hashable {
    let kind: Kind
    let number: String
  }

  private(set) var notes: [ID: [RecordedEvent<WordElement>]] = [:]
  private var names = WordElement.names()
  private var id: ID?
  private var depth = 0
  private var events: [RecordedEvent<WordElement>] = []

  mutating func handle(_ event: XMLEvent) {
    switch event {
    case .start(let element): start(element)
    case .text(let piece): if id != nil { events.append(.text(Array(piece))) }
    case .end:
      guard let id else { return }
      depth -= 1
      if depth > 0 {
        events.append(.end)
      } else {
        notes[id] = events
        self.id = nil
      }
    }
  }

  private mutating func start(_ element: XMLElement) {
    let kind = names.kind(of: element)
    if id != nil {
      depth += 1
      events.append(.start(kind, element))
    } else if case .note(let kind)? = kind, let number = element.value("id") {
      // Those with a type are the lines between text and notes.
      let type = element.value("type") ?? "normal"
      guard type == "normal" else { return }
      (id, depth, events) = (ID(kind: kind, number: number), 1, [])
    }
  }
}
