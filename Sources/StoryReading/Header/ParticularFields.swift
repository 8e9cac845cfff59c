import StoryModel

/// What a file says beside its text, as fields where the text is silent; the rest is set aside.
struct ParticularFields {
  private(set) var fields: [HeaderField] = []
  private(set) var remainder: [Remainder] = []

  init(_ particulars: [Particular], beside known: [HeaderField], _ vocabulary: Vocabulary) {
    let keys = Set(known.map(\.key))
    for particular in particulars {
      let value = Text(particular.value)
      if keys.contains(particular.key) {
        remainder.append(Remainder(.repetition, Written(value, at: nil)))
      } else {
        fields.append(
          HeaderField(
            key: particular.key, label: Text(particular.label), value: value,
            place: SourceRange(line: 1), evidence: .header))
      }
    }
  }
}
