import StoryModel

extension Interpretation {
  /// What the author says of warnings: nothing, that there are none, or which.
  mutating func warnings() -> WarningStatement {
    let fields = header.fields(.warnings)
    var listed: [ContentWarning] = []
    var saysNone = false
    for field in fields {
      let value = field.value.string
      let words = Tokens(value).words
      if vocabulary.warnings.withheld.value(of: words) != nil { continue }
      if vocabulary.warnings.nothing.value(of: words) != nil {
        saysNone = true
        continue
      }
      listed += warnings(in: value, field)
    }
    guard let written = Header.joined(fields) else { return .silent }
    if listed.isEmpty { return saysNone ? .noneApply(written) : .silent }
    for warning in listed where warning.id == Self.otherWarning {
      note(.freeFormWarning, "“\(warning.name)” is no canonical warning.", fields[0])
    }
    return .listed(listed, written)
  }

  private static let otherWarning = "other"

  private func warnings(in value: String, _ field: HeaderField) -> [ContentWarning] {
    var items = WarningList(value, vocabulary: vocabulary.warnings).items
    items.removeAll { vocabulary.warnings.withheld.value(of: Tokens($0).words) != nil }
    // Who chooses not to warn says nothing, also where the list says that none apply.
    let isSilent = items.allSatisfy {
      vocabulary.warnings.nothing.value(of: Tokens($0).words) != nil
    }
    if isSilent, !items.isEmpty { return [] }
    // In a combined label the rating stands among the warnings (`Rating/Warnings: G`).
    if field.key == .rating || field.alsoKeys.contains(.rating) {
      items.removeAll { vocabulary.ratings.forms.value(of: Tokens($0).words) != nil }
    }
    // `None, unless you fear pipes` says more than none: the author's words stand whole.
    if let first = items.first, items.count > 1,
      vocabulary.warnings.nothing.value(of: Tokens(first).words) != nil,
      items.allSatisfy({ canonical(in: $0).isEmpty })
    {
      items = [trimmed(value)]
    }
    if items.count > 1 {
      items.removeAll { vocabulary.warnings.nothing.value(of: Tokens($0).words) != nil }
    }
    var warnings: [ContentWarning] = []
    for item in items {
      let found = canonical(in: item)
      // Who denies one thing (`no character death`) says nothing of the others.
      if found.isEmpty {
        let name = trimmed(item)
        guard !warnings.contains(where: { $0.name == name }) else { continue }
        warnings.append(
          ContentWarning(
            id: Self.otherWarning, name: name, isArchiveWarning: false, isSpoiler: false,
            asWritten: Text(name)))
      }
      for entry in found where !warnings.contains(where: { $0.id == entry.id }) {
        warnings.append(
          ContentWarning(
            id: entry.id, name: entry.name, isArchiveWarning: entry.isArchiveWarning,
            isSpoiler: entry.isSpoiler, asWritten: Text(trimmed(item))))
      }
    }
    return warnings
  }

  /// The canonical warnings that `item` speaks of, unless it denies them (`no character death`).
  ///
  /// A denial goes on over `or`: `no rape or violence`.
  private func canonical(in item: String) -> [WarningVocabulary.Entry] {
    let words = Tokens(item).words
    var found: [WarningVocabulary.Entry] = []
    var denied: Range<Int>?
    for match in vocabulary.warnings.phrases.matches(in: words) {
      guard let entry = match.value else { continue }
      let before = match.range.lowerBound - 1
      let denial = vocabulary.warnings.negations
        .matches(in: Array(words[..<match.range.lowerBound])).last
      let isDenied = denial?.range.upperBound == match.range.lowerBound
      let goesOn =
        denied.map { $0.upperBound == before && ["or", "nor"].contains(words[before]) } ?? false
      if isDenied || goesOn { denied = match.range } else { found.append(entry) }
    }
    return found
  }
}
