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
  private var recorder = EventRecorder<WordElement>()

  mutating func handle(_ event: XMLEvent) {
    switch event {
    case .start(let element): start(element)
    case .text(let piece): if recorder.isRecording { recorder.text(piece) }
    case .end:
      guard recorder.isRecording, recorder.end(), let id else { return }
      notes[id] = recorder.finish()
    }
  }

  private mutating func start(_ element: XMLElement) {
    let kind = names.kind(of: element)
    if recorder.isRecording { return recorder.start(kind, element) }
    guard case .note(let kind)? = kind, let number = element.value("id") else { return }
    // Those with a type are the lines between text and notes.
    guard element.value("type") ?? "normal" == "normal" else { return }
    id = ID(kind: kind, number: number)
    recorder.begin()
  }
}
