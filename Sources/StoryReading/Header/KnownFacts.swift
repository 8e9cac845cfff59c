import StoryModel

/// What is known of a story before its text is read: from the structure of the page that it is on,
/// and from what the file says beside the text.
struct KnownFacts {
  /// Fields that the structure names.
  let fields: [HeaderField]
  private let keys: Set<HeaderKey>
  /// The title that the file has, in compact form; empty where it has none.
  private let title: String
  /// Whether the title is that of an entry, so that no other line can be it without a label.
  private let isEntry: Bool

  static let none = KnownFacts(fields: [], particulars: [])

  init(fields: [HeaderField], particulars: [Particular]) {
    self.fields = fields
    keys = Set(fields.map(\.key))
    isEntry = particulars.contains { $0.label == PagePart.subject.label }
    title = particulars.first { $0.key == .title }.map { NormalForm.compact($0.value) } ?? ""
  }

  /// Whether no line of the text can be the title without a label.
  var hasTitle: Bool { has(.title) || isEntry }

  func has(_ key: HeaderKey) -> Bool { keys.contains(key) }

  /// Whether `line`, in compact form, is the title of the file or a part of it.
  func isTitle(_ line: String) -> Bool {
    line == title && !line.isEmpty || line.count >= 4 && title.contains(line)
  }
}
