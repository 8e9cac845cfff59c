import EPUBModel

extension Mutation {
  private static func many(
    _ property: String, _ change: @escaping @Sendable (ChecklistBook) -> ChecklistBook?
  ) -> Mutation {
    Mutation(property, of: "fandoms", change)
  }

  private static func start(of story: Int, in book: ChecklistBook) -> ChecklistBook.Document {
    ContentProperties.storyDocuments(of: book)[story].documents[0]
  }

  static let anthology = [
    many("y01") { book in
      let (one, other) = (start(of: 0, in: book).stem, start(of: 1, in: book).stem)
      return book.replacing(
        "<itemref idref=\"\(one)\"/>", "<itemref idref=\"x\"/>", in: ChecklistBook.packagePath)?
        .replacing(
          "<itemref idref=\"\(other)\"/>", "<itemref idref=\"\(one)\"/>",
          in: ChecklistBook.packagePath)?
        .replacing(
          "<itemref idref=\"x\"/>", "<itemref idref=\"\(other)\"/>", in: ChecklistBook.packagePath)
    },
    many("y02") { book in
      for (_, documents) in ContentProperties.storyDocuments(of: book) {
        if let changed = book.replacing(">The Last Lamp<", ">Another<", in: documents[0].path) {
          return changed
        }
      }
      return nil
    },
    many("y03") { book in
      book.replacing(
        "</dc:creator>", "</dc:creator><dc:creator>Ghost</dc:creator>",
        in: ChecklistBook.packagePath)
    },
    many("y04") { book in
      book.replacing(
        "property=\"dcterms:creator\"", "property=\"dcterms:publisher\"",
        in: ChecklistBook.packagePath)
    },
    many("y05") { book in
      book.replacing(
        "</metadata>",
        "<dc:contributor id=\"x\">X</dc:contributor><meta refines=\"#x\" property=\"role\" scheme=\"marc:relators\">aut</meta></metadata>",
        in: ChecklistBook.packagePath)
    },
    Mutation("y06", of: "pairing") { $0.holding(ChecklistStories.silence) },
    many("y07") { book in
      book.replacing(
        "<body>", "<body><p id=\"x\">x</p><p id=\"x\">x</p>", in: start(of: 0, in: book).path)
    },
    many("y08") { book in
      let stories = ContentProperties.storyDocuments(of: book)
      for page in stories.flatMap({ $0.documents.prefix { !$0.isChapter } }) {
        if let changed = book.replacing("Major Character Death", "Something", in: page.path) {
          return changed
        }
      }
      return nil
    },
    many("y09") { book in
      let pages = book.spine.filter { $0.stem.hasPrefix("colophon") }
      return pages.last.flatMap { book.replacing(".txt (", " (", in: $0.path) }
    },
    Mutation("y13", of: "languages") { book in
      book.replacing("<dc:language>fr</dc:language>", "", in: ChecklistBook.packagePath)
    },
  ]
}
