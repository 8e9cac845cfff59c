import StoryModel

extension Interpretation {
  /// The characters that the author lists, and the members of the pairings, each once.
  mutating func characters(pairings: [Pairing]) -> [Stated<StoryCharacter>] {
    if let names = corrections.values[.characters] {
      let named = Dictionary(
        names.map { ($0, character(named: $0)) }, uniquingKeysWith: { first, _ in first })
      return corrected(.characters, .characters) { named[$0]! } ?? []
    }
    var characters: [Stated<StoryCharacter>] = []
    var seen: Set<String> = []
    for field in header.fields(.characters) {
      for name in Self.names(in: field.value.string) {
        let character = character(named: name)
        guard seen.insert(character.name).inserted else { continue }
        characters.append(Stated(character, written: field.written, evidence: field.evidence))
      }
    }
    for pairing in pairings {
      for member in pairing.members where seen.insert(member.name).inserted {
        characters.append(Stated(member, written: pairing.written, evidence: pairing.evidence))
      }
    }
    return characters
  }

  private static func names(in value: String) -> [String] {
    value.split { ",;/&\n".contains($0) }.flatMap { part in
      part.split(separator: " ").split { ["and", "und", "et", "и", "i"].contains($0.lowercased()) }
        .map { $0.joined(separator: " ") }
    }
    .map { trimmed($0) { $0.isSpace || $0 == "." } }
    .filter {
      !["", "none", "n", "a", "various", "all", "ensemble", "others"].contains($0.lowercased())
    }
  }

  private mutating func character(named name: String) -> StoryCharacter {
    let words = Tokens(name).words
    switch resolver.meaning(of: words) {
    case .characters(let candidates):
      let counts = candidates.map { mentions(of: $0) }
      let best = counts.indices.max { (counts[$0], -$0) < (counts[$1], -$1) } ?? 0
      return StoryCharacter(name: vocabulary.name(of: candidates[best]), isCanonical: true)
    case .original(let original): return StoryCharacter(name: original, isCanonical: false)
    case nil: return StoryCharacter(name: name, isCanonical: false)
    }
  }
}
