import Resources
import StoryModel

/// What a catalogue wants to know and stories say in passing (`Resources/Catalogue.toml`): where they
/// were published, and what rights their authors keep.
struct CatalogueWords: Sendable {
  static let builtIn = CatalogueWords(Resources.decode(File.self, from: "Catalogue.toml"))

  private let rightsLabels: Set<String>
  private let addressLabels: Set<String>
  private let announcements: [[UInt8]]

  init(_ file: File) {
    rightsLabels = Set(file.rights)
    addressLabels = Set(file.addresses)
    announcements = file.announcements.map { Array($0.utf8) }
  }

  /// The form of the file.
  struct File: Decodable {
    let rights: [String]
    let addresses: [String]
    let announcements: [String]
  }

  /// What the author says of their rights; nil where they say nothing.
  func rights(of story: Story) -> String? {
    value(of: rightsLabels, in: story).map { Label.words($0.string) }.flatMap {
      $0.isEmpty ? nil : $0
    }
  }

  /// Where `story` was published: what its header says, else what the site says that kept it.
  func address(of story: Story) -> WebAddress? {
    if let value = value(of: addressLabels, in: story), let address = WebAddress(in: value.string) {
      return address
    }
    for passage in story.remainder where passage.kind == .siteBanner {
      if let address = announced(in: passage.written.text) { return address }
    }
    return nil
  }

  private func value(of labels: Set<String>, in story: Story) -> Text? {
    story.fields.first { field in
      guard let label = field.label, label.byteCount <= 40 else { return false }
      return labels.contains(label.string.lowercased())
    }?.value
  }

  /// The address behind the words that announce one.
  private func announced(in text: Text) -> WebAddress? {
    let bytes = text.withBytes { Array($0) }
    let words = bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    for announcement in announcements {
      guard let place = words.firstRange(of: announcement) else { continue }
      let behind = bytes[place.upperBound...].prefix(Self.reach)
      if let address = WebAddress(in: String(decoding: behind, as: UTF8.self)) { return address }
    }
    return nil
  }

  /// How many bytes behind the announcement are looked at: those of a long address.
  private static let reach = 300
}
