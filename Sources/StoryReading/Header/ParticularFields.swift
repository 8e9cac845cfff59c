import StoryModel

/// What a file says beside its text, as fields where the text is silent; the rest is set aside.
struct ParticularFields {
  private(set) var fields: [HeaderField] = []
  private(set) var remainder: [Remainder] = []

  /// - Parameter particulars: of several for one key, those of the first one's label count.
  init(_ particulars: [Particular], beside known: [HeaderField]) {
    let stated = Set(known.map(\.key))
    var labels: [HeaderKey: String] = [:]
    for particular in particulars {
      let value = Text(particular.value)
      let label = labels[particular.key] ?? particular.label
      labels[particular.key] = label
      if stated.contains(particular.key) || label != particular.label {
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
