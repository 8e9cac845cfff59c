import Markup

/// An event of a document that is read later: a note stands behind the story, a text box behind the
/// paragraph that it is anchored in.
enum RecordedEvent<Kind> {
  case start(Kind?, XMLElement)
  case end
  case text([UInt8])
}
