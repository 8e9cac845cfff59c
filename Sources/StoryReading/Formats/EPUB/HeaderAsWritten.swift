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

  /// The lines `range` of `source`, which are this page's, with what labels name before what the
  /// header grammar has to tell: title and codes. Title and authors are known by themselves.
  static func sorted(
    _ source: Manuscript, _ range: Range<Int>, _ particulars: [Particular], _ vocabulary: Vocabulary
  ) -> [Manuscript.Line] {
    let labels = LabelScanner(manuscript: source, vocabulary: vocabulary.header)
    let shapes = LineShapes(manuscript: source, vocabulary: vocabulary)
    let codes = CodeLineScanner(manuscript: source, vocabulary: vocabulary.header)
    let names = Set(
      particulars.filter { $0.key == .title || $0.key == .author }
        .map { NormalForm.compact($0.value) })
    var (fields, title, others): ([Manuscript.Line], [Manuscript.Line], [Manuscript.Line])
    (fields, title, others) = ([], [], [])
    for place in range {
      var line = source.lines[place]
      // Each is a field of its own.
      line.setting.element = Int32(clamping: place) &+ 1 << 24
      let byline = shapes.byline(place).map { source.compact($0.name) }
      if line.setting.part != .body {
        fields.append(line)
      } else if names.contains(source.compact(line.range.prefix(400))) {
        title.append(line)
      } else if let byline, names.contains(byline) {
        fields.append(line.with(part: .banner))
      } else if !labels.labels(place, isHeader: true).isEmpty {
        fields.append(line.with(part: .field))
      } else if shapes.isDate(place) {
        fields.append(line.with(part: .date))
      } else if shapes.isCopyright(place) {
        fields.append(line.with(part: .disclaimer))
      } else if !codes.codes(line.range).isEmpty || codes.arePairings(line.range)
        || shapes.isPart(place)
      {
        others.append(line)
      } else {
        fields.append(line.with(part: .line))
      }
    }
    if others.isEmpty { return fields + title.map { $0.with(part: .banner) } }
    return fields + title + others
  }
}
