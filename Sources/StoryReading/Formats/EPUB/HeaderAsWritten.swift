import StoryModel

/// The page of a book of our own that has the story's header word for word: it is read in place of
/// what the book makes of it.
enum HeaderAsWritten {
  /// Whether the page `text` has it.
  static func isIn(_ text: ContiguousArray<UInt8>) -> Bool {
    text.withUnsafeBufferPointer { bytes in
      marks.allSatisfy { bytes.firstPlace(of: Array($0.utf8)) != nil }
    }
  }

  private static let marks = ["epub:type=\"colophon\"", "<ul class=\"facts\">"]

  /// The lines `range` of `lines` with what labels name before what the header grammar has to tell.
  static func sorted(
    _ lines: ArraySlice<Manuscript.Line>, _ labels: LabelScanner, from start: Int
  ) -> [Manuscript.Line] {
    var (fields, others): ([Manuscript.Line], [Manuscript.Line]) = ([], [])
    for (place, line) in zip(start..., lines) {
      if line.setting.part != .body {
        fields.append(line)
      } else if !labels.labels(place, isHeader: true).isEmpty {
        fields.append(line.with(part: .field))
      } else if line.range.count > 120 {
        var note = line.with(part: .notes)
        note.setting.element = Int32(clamping: place) &+ 1 << 24
        fields.append(note)
      } else {
        others.append(line)
      }
    }
    return fields + others
  }
}
