import Markup

/// An event of a document that is read later: a note stands behind the story, a text box behind the
/// paragraph that it is anchored in.
enum RecordedEvent<Kind> {
  case start(Kind?, XMLElement)
  case end
  case text([UInt8])
}

/// Keeps the events of an element until it is time to read what stands in it.
struct EventRecorder<Kind> {
  private var events: [RecordedEvent<Kind>] = []
  private var depth = 0
  private(set) var isRecording = false

  /// Begins with an element whose start has been read.
  mutating func begin() {
    (events, depth, isRecording) = ([], 0, true)
  }

  mutating func start(_ kind: Kind?, _ element: XMLElement) {
    depth += 1
    events.append(.start(kind, element))
  }

  mutating func text(_ piece: UnsafeBufferPointer<UInt8>) { events.append(.text(Array(piece))) }

  /// Takes the end of an element. Returns whether it is the one that was begun with.
  mutating func end() -> Bool {
    if depth == 0 { return true }
    depth -= 1
    events.append(.end)
    return false
  }

  /// Ends the recording, and gives what was recorded.
  mutating func finish() -> [RecordedEvent<Kind>] {
    isRecording = false
    defer { events = [] }
    return events
  }
}
