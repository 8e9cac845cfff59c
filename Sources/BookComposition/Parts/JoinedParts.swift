import StoryModel

/// One story made of the parts that several files hold.
struct JoinedParts {
  private let parts: [Story]

  init(_ parts: [Story]) {
    self.parts = parts.sorted { Self.number(of: $0) < Self.number(of: $1) }
  }

  /// The first part with the text of all. Every header stays, each with the lines of its own file.
  var story: Story {
    let first = parts[0]
    return Story(
      source: first.source, laterSources: parts.dropFirst().flatMap(\.sources),
      title: first.title, authors: first.authors, fandoms: distinct(parts.flatMap(\.fandoms)),
      rating: parts.map(\.rating).max { $0.value < $1.value } ?? first.rating,
      pairings: pairings, isGen: pairings.isEmpty && parts.contains(where: \.isGen),
      characters: distinct(parts.flatMap(\.characters)), warnings: warnings,
      tags: parts.flatMap(\.tags).withoutRepeats, summary: stated(\.summary),
      disclaimer: stated(\.disclaimer), dedication: stated(\.dedication),
      acknowledgements: stated(\.acknowledgements), notesBefore: parts.flatMap(\.notesBefore),
      notesAfter: parts.flatMap(\.notesAfter), series: parts.compactMap(\.series).first,
      part: missing.isEmpty ? nil : first.part, status: status,
      date: parts.compactMap(\.date).last, language: first.language, chapters: chapters,
      endMark: parts.last?.endMark, continuation: parts.last?.continuation,
      fields: parts.flatMap(\.fields),
      remainder: parts.flatMap(\.remainder), diagnostics: diagnostics,
      corrected: parts.reduce(into: []) { $0.formUnion($1.corrected) },
      isOutline: parts.contains(where: \.isOutline))
  }

  private static func number(of story: Story) -> Int { story.part?.value.number ?? 0 }

  /// A part without chapters of its own is a chapter. What stands at the end of a part stays there.
  private var chapters: [Chapter] {
    parts.enumerated().flatMap { index, part in
      var chapters = part.chapters
      if let first = chapters.first, first.title == nil, chapters.count == 1 || index > 0 {
        let title = Written(Text(Wording.part(Self.number(of: part))), at: nil)
        chapters[0] = first.titled(title)
      }
      return index == parts.count - 1 ? chapters : closed(chapters, of: part)
    }
  }

  /// The chapters of a part that is not the last, its end mark among the text.
  private func closed(_ chapters: [Chapter], of part: Story) -> [Chapter] {
    guard let endMark = part.endMark ?? part.continuation else { return chapters }
    let last = chapters.last ?? Chapter(title: nil, blocks: [], wordCount: 0)
    return chapters.dropLast() + [last.closed(by: endMark.text, isOutline: part.isOutline)]
  }

  private var pairings: [Pairing] {
    let all = parts.flatMap(\.pairings)
    var kept = all.filter { $0.evidence != .inferred }
    if kept.isEmpty, !parts.contains(where: \.isGen) { kept = all }
    // A pairing that one part is about is the story's, whatever another part says of it.
    let strong = Set(kept.filter(\.qualifier.makesAnthology).map(\.canonicalName))
    var seen: Set<String> = []
    return kept.filter {
      ($0.qualifier.makesAnthology || !strong.contains($0.canonicalName))
        && seen.insert($0.canonicalName).inserted
    }
  }

  private var warnings: WarningStatement {
    let listed = parts.flatMap(\.warnings.warnings)
    let written = parts.compactMap(\.warnings.written)
    guard let first = written.first else { return .silent }
    guard !listed.isEmpty else { return .noneApply(first) }
    let words = written.map(\.text).withoutRepeats.map(\.string).joined(separator: "; ")
    return .listed(listed.withoutRepeats, Written(Text(words), at: first.place))
  }

  private var status: Stated<Story.Status> {
    let last = parts[parts.count - 1].status
    return missing.isEmpty || last.value != .complete
      ? last : Stated(.inProgress, written: last.written, evidence: last.evidence)
  }

  /// The numbers of the parts that are not there, as far as the files say how many there are.
  private var missing: [Int] {
    let numbers = Set(parts.map(Self.number))
    let total = parts.compactMap { $0.part?.value.total }.max() ?? numbers.max() ?? 0
    return total < 1000 ? (1...max(total, 1)).filter { !numbers.contains($0) } : []
  }

  private var diagnostics: [Diagnostic] {
    let found = parts.flatMap(\.diagnostics)
    guard !missing.isEmpty else { return found }
    let numbers = missing.map(String.init).joined(separator: ", ")
    return found + [Diagnostic(.missingPart, "Not among the files: part \(numbers).")]
  }

  private func stated(_ field: (Story) -> Written?) -> Written? {
    parts.compactMap(field).first
  }

  private func distinct<Value>(_ values: [Stated<Value>]) -> [Stated<Value>] {
    var seen: Set<Value> = []
    return values.filter { seen.insert($0.value).inserted }
  }
}
