/// What a page of a book is for.
enum DocumentRole {
  case story
  /// A title page or a jacket: a header.
  case front
  /// Contents, imprint, advertising: no words of the story.
  case aside
  case cover
}

/// What a publication says that its pages are for: by its guide and landmarks, and by the names that
/// tools give to their files.
struct DocumentRoles {
  private var byPath: [String: DocumentRole] = [:]

  init(_ package: EPUBPackage, _ contents: BookContents) {
    for landmark in contents.landmarks {
      for type in landmark.type.split(separator: " ") {
        guard let role = Self.byType[String(type)] else { continue }
        byPath[landmark.path] = role
      }
    }
    if let path = package.navigationPath { byPath[path] = .aside }
  }

  /// What the page at `path` is for; nil where nothing tells.
  func role(of path: String) -> DocumentRole? { byPath[path] ?? Self.byStem[Self.stem(path)] }

  /// The name of the file without suffix and signs, in lower case: `titlepage`.
  static func stem(_ path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    return NormalForm.compact(String(name.prefix { $0 != "." }))
  }

  /// Types of landmarks (EPUB 3 Structural Semantics) and of guides (OPF 2.0.1, section 2.6).
  private static let byType: [String: DocumentRole] = [
    "cover": .cover, "toc": .aside, "loi": .aside, "lot": .aside, "index": .aside,
    "page-list": .aside, "copyright-page": .aside, "imprint": .aside, "titlepage": .front,
    "title-page": .front, "halftitlepage": .front,
  ]

  private static let byStem: [String: DocumentRole] = [
    "cover": .cover, "coverpage": .cover, "covers": .cover, "cvi": .cover,
    "nav": .aside, "navigation": .aside, "toc": .aside, "tocpage": .aside, "contents": .aside,
    "tableofcontents": .aside, "inlinetoc": .aside, "copyright": .aside, "copyrightpage": .aside,
    "imprint": .aside, "logpage": .aside, "warnings": .aside, "colophon": .aside,
    "title": .front, "titlepage": .front, "jacket": .front, "halftitle": .front,
    "introduction": .front,
  ]
}
