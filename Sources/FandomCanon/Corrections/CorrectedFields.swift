import StoryModel

/// What a person said stands; what the author wrote stays beside it.
extension Interpretation {
  /// `stated` as the person said it, where the person spoke of `field`.
  func corrected<Value>(
    _ stated: Stated<Value>, _ field: Overrides.Field, _ key: HeaderKey
  ) -> Stated<Value> {
    guard corrections.has(field) else { return stated }
    return Stated(stated.value, written: authorsWords(key), evidence: .override)
  }

  /// `warnings` as the person said them, where the person did.
  func corrected(_ warnings: WarningStatement) -> WarningStatement {
    guard corrections.has(.warnings), let words = warnings.written else { return warnings }
    let written = authorsWords(.warnings) ?? Written(words.text, at: nil)
    switch warnings {
    case .silent: return .silent
    case .noneApply: return .noneApply(written)
    case .listed(let warnings, _):
      // The person's words for a warning are not the author's: its name stands for them.
      let named = warnings.map {
        ContentWarning(
          id: $0.id, name: $0.name, isArchiveWarning: $0.isArchiveWarning,
          isSpoiler: $0.isSpoiler, asWritten: Text($0.name))
      }
      return .listed(named, written)
    }
  }

  /// The values that the person gave for a list of names, each once.
  func corrected<Value: Hashable>(
    _ field: Overrides.Field, _ key: HeaderKey, _ value: (String) -> Value
  ) -> [Stated<Value>]? {
    guard let said = corrections.values[field] else { return nil }
    var seen: Set<Value> = []
    let written = authorsWords(key)
    return said.map(value).filter { seen.insert($0).inserted }.map {
      Stated($0, written: written, evidence: .override)
    }
  }

  /// The summary: the person's, else the author's.
  func summary() -> Written? {
    guard let said = corrections.values[.summary] else { return header.joined(.summary) }
    return said.isEmpty ? nil : Written(Text(said.joined(separator: "\n")), at: nil)
  }

  /// The pairings that the person gave; nil where the person gave none that can be read.
  mutating func correctedPairings() -> (list: [Pairing], isGen: Bool)? {
    guard let said = corrections.values[.pairing] else { return nil }
    var list: [Pairing] = []
    var saysGen = false
    var isReadable = said.isEmpty
    for field in header.fields(.pairing) {
      let grammar = PairingGrammar(field.value.string, resolver: resolver)
      if grammar.saysGen { saysGen = true }
      add(grammar, field, to: &list)
      if grammar.saysGen || !grammar.phrases.isEmpty {
        isReadable = true
      } else {
        corrections.report("“\(field.value.string)” is no pairing.", of: .pairing)
      }
    }
    guard isReadable else {
      corrections.drop(.pairing)
      header = Header(fields: draft.fields, replacing: corrections.fields(besides: draft))
      return nil
    }
    let named = list.map {
      Pairing(
        members: $0.members, kind: $0.kind, qualifier: $0.qualifier, written: nil,
        evidence: .override, reason: $0.reason)
    }
    return (named, Self.isGen(named, saysGen: saysGen))
  }

  private func authorsWords(_ key: HeaderKey) -> Written? {
    Header(fields: draft.fields).joined(key)
  }
}
