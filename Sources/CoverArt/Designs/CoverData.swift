import Resources

/// What `Resources/Covers.toml` says.
struct CoverData: Sendable {
  let fonts: FontNames
  let designs: [Design]

  static let shared = Resources.decode(CoverData.self, from: "Covers.toml")
}

extension CoverData: Decodable {}

/// The fonts of all designs.
struct FontNames: Sendable, Decodable {
  /// Where the fonts of Latin, Greek and Cyrillic are.
  let folders: Words
  /// Where those of other scripts are.
  let furtherFolders: Words
  /// Files that are not used, as patterns of their paths.
  let unused: Words
  /// The families of each face, the first that has a sign draws it. `CJK` stands for the families of
  /// Han in the order that the book's language asks for.
  let serif: Words
  let display: Words
  let sans: Words
}

/// Words with commas between them.
struct Words: Sendable, Decodable {
  let list: [String]

  init(_ list: [String]) { self.list = list }

  init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    list = text.split { $0 == "," || $0 == "\n" }.map { word in
      String(word.trimmed { $0 == " " })
    }.filter { !$0.isEmpty }
  }
}

extension Substring {
  fileprivate func trimmed(_ isOutside: (Character) -> Bool) -> Substring {
    guard let first = firstIndex(where: { !isOutside($0) }),
      let last = lastIndex(where: { !isOutside($0) })
    else { return "" }
    return self[first...last]
  }
}

/// A design: a way of composing a cover, with its type and its colours.
struct Design: Sendable, Decodable {
  let name: String
  let composition: CompositionName
  /// What it may be chosen for.
  let suits: [SubjectKind]
  let title: TextStyle
  let byline: TextStyle
  /// The pairing or fandom, and the number of stories.
  let note: TextStyle
  /// The titles of an anthology's stories.
  let contents: TextStyle
  let palettes: [Palette]

  private enum CodingKeys: String, CodingKey {
    case name, composition, suits, title, byline, note, contents, palettes
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    name = try container.decode(String.self, forKey: .name)
    composition = try container.decode(CompositionName.self, forKey: .composition)
    suits = try container.decode(Words.self, forKey: .suits).list.map { word in
      guard let kind = SubjectKind(rawValue: word) else {
        throw DecodingError.dataCorruptedError(
          forKey: .suits, in: container, debugDescription: "“\(word)” is no kind of book")
      }
      return kind
    }
    title = try container.decode(TextStyle.self, forKey: .title)
    byline = try container.decode(TextStyle.self, forKey: .byline)
    note = try container.decode(TextStyle.self, forKey: .note)
    contents = try container.decode(TextStyle.self, forKey: .contents)
    palettes = try container.decode([Palette].self, forKey: .palettes)
  }
}
