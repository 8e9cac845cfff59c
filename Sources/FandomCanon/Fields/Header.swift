import StoryModel

/// The fields of a draft, by what they are about.
struct Header {
  let fields: [HeaderField]
  private let byKey: [HeaderKey: [HeaderField]]

  /// The fields of a header, with those of `corrections` in place of what the author wrote of the
  /// same keys.
  init(fields: [HeaderField], replacing corrections: [HeaderKey: [HeaderField]] = [:]) {
    self.fields = fields
    var byKey: [HeaderKey: [HeaderField]] = [:]
    for field in fields where !field.value.isEmpty {
      byKey[field.key, default: []].append(field)
      for key in field.alsoKeys where key != field.key { byKey[key, default: []].append(field) }
    }
    byKey.merge(corrections) { _, corrected in corrected }
    self.byKey = byKey
  }

  /// The fields about `key`, also those whose label names it second (`Notes/Warnings`).
  func fields(_ key: HeaderKey) -> [HeaderField] { byKey[key] ?? [] }

  /// The fields about `key` as one: distinct values in order, a line each.
  func joined(_ key: HeaderKey) -> Written? { Self.joined(fields(key)) }

  /// `fields` as one: distinct values in order, a line each, at the place of the first.
  static func joined(_ fields: [HeaderField]) -> Written? {
    guard let first = fields.first else { return nil }
    var values: [Text] = []
    for field in fields where !values.contains(field.value) { values.append(field.value) }
    if values.count == 1 { return first.written }
    return Written(Text(values.map(\.string).joined(separator: "\n")), at: first.place)
  }
}
