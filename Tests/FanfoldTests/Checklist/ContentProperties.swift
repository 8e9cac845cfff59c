import EPUBModel
import Foundation
import StoryModel

/// T1 to T10, T13 to T16, T20, T22, T23: the markup of the pages.
enum ContentProperties {
  static let all = [
    Property("t01LanguageIsSaidInBothWays", t01LanguageIsSaidInBothWays),
    Property("t02TitlesAreUnique", t02TitlesAreUnique),
    Property("t03EntitiesAreThoseOfXML", t03EntitiesAreThoseOfXML),
    Property("t04NoCharacterThatIsNone", t04NoCharacterThatIsNone),
    Property("t05NoEmptyParagraph", t05NoEmptyParagraph),
    Property("t06SceneBreaksAreRules", t06SceneBreaksAreRules),
    Property("t07HeadingsAreInOrder", t07HeadingsAreInOrder),
    Property("t08LinksResolve", t08LinksResolve),
    Property("t09BodiesAreNoTargets", t09BodiesAreNoTargets),
    Property("t10NoStyleInPages", t10NoStyleInPages),
    Property("t13PicturesAreInTheManifest", t13PicturesAreInTheManifest),
    Property("t14ParagraphsHoldNoBlocks", t14ParagraphsHoldNoBlocks),
    Property("t15NamespaceOfTypesIsExact", t15NamespaceOfTypesIsExact),
    Property("t16DocumentsAreShort", t16DocumentsAreShort),
    Property("t20ChaptersHaveTheirOwnFiles", t20ChaptersHaveTheirOwnFiles),
    Property("t22PicturesAreSmall", t22PicturesAreSmall),
    Property("t23NoCommentNoCDATA", t23NoCommentNoCDATA),
  ]

  static func t01LanguageIsSaidInBothWays(_ book: ChecklistBook) -> [String] {
    book.documents.flatMap { document in
      let root = document.tree.root
      let language = root["xml:lang"] ?? ""
      // Fanfold's own words are English.
      let expected =
        document.isChapter ? story(of: document, in: book).map(Self.language) ?? "" : "en"
      return unless(root["lang"] == language, "\(document.path): they differ")
        + unless(language == expected, "\(document.path): \(language), not \(expected)")
        + document.tree.elements.filter { $0["lang"] != $0["xml:lang"] }.map(\.name)
    }
  }

  static func language(_ entry: Book.Entry) -> String {
    let language = entry.story.language.value
    return language.isEmpty || language == "und" ? "en" : language
  }

  /// The story that a document belongs to.
  static func story(
    of document: ChecklistBook.Document, in book: ChecklistBook
  ) -> Book.Entry? {
    storyDocuments(of: book).first { $0.documents.contains { $0.path == document.path } }?.entry
  }

  /// The documents of each story, those before and after its text too. In an anthology the names
  /// of a story's files begin with that of its first.
  static func storyDocuments(
    of book: ChecklistBook
  ) -> [(entry: Book.Entry, documents: [ChecklistBook.Document])] {
    let spine = book.spine
    guard case .anthology = book.book.kind else {
      return book.book.stories.map { ($0, spine) }
    }
    let starts = spine.filter { start in
      spine.contains { $0.isChapter && $0.stem.hasPrefix(start.stem + "-c") }
    }
    return zip(book.book.stories, starts).map { entry, start in
      (entry, spine.filter { $0.stem == start.stem || $0.stem.hasPrefix(start.stem + "-") })
    }
  }

  static func t02TitlesAreUnique(_ book: ChecklistBook) -> [String] {
    var taken: Set<String> = []
    return book.documents.filter { document in
      let title = document.tree.first("title")?.line ?? ""
      return title.isEmpty || !taken.insert(title).inserted
    }.map(\.path)
  }

  static func t03EntitiesAreThoseOfXML(_ book: ChecklistBook) -> [String] {
    book.archive.entries.filter { ChecklistBook.isXML($0.name) }.flatMap { entry in
      entry.text.split(separator: "&", omittingEmptySubsequences: false).dropFirst().map {
        String($0.prefix { $0 != ";" }.prefix(12))
      }.filter { !["amp", "lt", "gt", "quot", "apos"].contains($0) && !$0.hasPrefix("#") }
        .map { "\(entry.name): \($0)" }
    }
  }

  /// Soft hyphens, joiners and spaces of no width stay: in Persian and Hindi, and in emoji, they
  /// are part of the word.
  static func t04NoCharacterThatIsNone(_ book: ChecklistBook) -> [String] {
    book.archive.entries.filter { ChecklistBook.isXML($0.name) }.filter { entry in
      entry.text.unicodeScalars.contains { scalar in
        let isControl = scalar.properties.generalCategory == .control
        return isControl && !["\n", "\t", "\r"].contains(scalar)
          || scalar.properties.isNoncharacterCodePoint || scalar == "\u{FEFF}"
      }
    }.map(\.name)
  }

  static func t05NoEmptyParagraph(_ book: ChecklistBook) -> [String] {
    book.spine.flatMap { document in
      document.tree.elements("p").filter { paragraph in
        paragraph.text.allSatisfy(\.isWhitespace)
          && !paragraph.descendants.contains { $0.name == "img" }
      }.map { _ in "\(document.path): an empty paragraph" }
        + document.tree.elements.filter { element in
          let content = element.content.filter {
            if case .text(let text) = $0 { !text.allSatisfy(\.isWhitespace) } else { true }
          }
          return zip(content, content.dropFirst()).contains { pair in
            guard case .element(let one) = pair.0, case .element(let other) = pair.1 else {
              return false
            }
            return element.element(one).name == "br" && element.element(other).name == "br"
          }
        }.map { "\(document.path): two breaks in \($0.name)" }
    }
  }

  static func t06SceneBreaksAreRules(_ book: ChecklistBook) -> [String] {
    book.spine.filter(\.isChapter).flatMap { document in
      document.tree.elements("p").filter { paragraph in
        let marks = paragraph.text.filter { !$0.isWhitespace }
        return !marks.isEmpty && marks.allSatisfy { "*-–—~#_=•·+⁂".contains($0) }
          // A line of verse or a sign may be of marks.
          && paragraph["class"] == nil && paragraph.parent?["class"] != "verse"
      }.map { "\(document.path): \($0.text)" }
    }
  }

  static func t07HeadingsAreInOrder(_ book: ChecklistBook) -> [String] {
    book.spine.flatMap { document in
      let levels = document.tree.elements("h1", "h2", "h3", "h4", "h5", "h6")
        .compactMap { $0.name.last?.wholeNumberValue }
      // A page whose heading is a picture, and one that goes on with another, has none.
      let needsHeading = !document.isContinuation && document.tree.elements("img").isEmpty
      let tops = levels.count { $0 == 1 }
      return unless(tops == 1 || tops == 0 && !needsHeading, "\(document.path): \(tops) h1")
        + unless(
          levels.isEmpty || tops == 0 || levels[0] == 1, "\(document.path): begins with h\(levels)")
        + unless(
          zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 }, "\(document.path): \(levels)"
        )
    }
  }

  static func t08LinksResolve(_ book: ChecklistBook) -> [String] {
    let paths = Set(book.documents.map(\.path))
    return links(of: book).filter { link in
      guard paths.contains(link.target.path) else { return true }
      guard let fragment = link.target.fragment else { return false }
      return book.trees[link.target.path]?.element(withID: fragment) == nil
    }.map { "\($0.path): \($0.target)" }
  }

  /// The links between the pages.
  static func links(
    of book: ChecklistBook
  ) -> [(path: String, element: Element, target: (path: String, fragment: String?))] {
    book.documents.flatMap { document in
      document.tree.elements("a").compactMap { element in
        element["href"].flatMap { link in
          link.contains(":")
            ? nil : (document.path, element, ChecklistBook.target(of: link, from: document.path))
        }
      }
    }
  }

  static func t09BodiesAreNoTargets(_ book: ChecklistBook) -> [String] {
    book.documents.filter { $0.body?["id"] != nil }.map(\.path)
  }

  /// But for the one style that a Kobo wants.
  static func t10NoStyleInPages(_ book: ChecklistBook) -> [String] {
    book.documents.flatMap { document in
      document.tree.elements.filter { element in
        ["font", "center", "basefont"].contains(element.name)
          || element.name == "style" && element["class"] != "kobostylehacks"
          || ["style", "align", "bgcolor", "color"].contains { element[$0] != nil }
      }.map { "\(document.path): \($0.name)" }
    }
  }

  static func t13PicturesAreInTheManifest(_ book: ChecklistBook) -> [String] {
    let pictures = Set(book.manifest.filter { $0.mediaType.hasPrefix("image/") }.map(\.path))
    return book.documents.flatMap { document in
      document.tree.elements("img").filter { image in
        let path = ChecklistBook.target(of: image["src"] ?? "", from: document.path).path
        return !pictures.contains(path) || image["alt"] == nil
      }.map { "\(document.path): \($0["src"] ?? "no src")" }
    }
  }

  static func t14ParagraphsHoldNoBlocks(_ book: ChecklistBook) -> [String] {
    let blocks: Set = [
      "p", "div", "section", "blockquote", "ul", "ol", "li", "pre", "hr", "h1", "h2", "h3", "table",
      "figure", "aside", "header", "nav",
    ]
    return book.documents.flatMap { document in
      document.tree.elements("p", "h1", "h2", "h3").filter { element in
        element.descendants.contains { blocks.contains($0.name) }
      }.map { "\(document.path): \($0.name)" }
    }
  }

  static func t15NamespaceOfTypesIsExact(_ book: ChecklistBook) -> [String] {
    book.documents.filter { document in
      let usesTypes = document.tree.elements.contains { $0["epub:type"] != nil }
      let namespace = document.tree.root["xmlns:epub"]
      return document.tree.root["xmlns"] != "http://www.w3.org/1999/xhtml"
        || (usesTypes || namespace != nil) && namespace != "http://www.idpf.org/2007/ops"
    }.map(\.path)
  }

  /// A Kobo counts its marks apart: its limit is ten megabytes.
  static func t16DocumentsAreShort(_ book: ChecklistBook) -> [String] {
    book.documents.filter { document in
      let size = (book.plain[document.path] ?? document.tree).source.utf8.count
      return size > 300_000 || document.tree.source.utf8.count > 10_000_000
    }.map(\.path)
  }

  static func t20ChaptersHaveTheirOwnFiles(_ book: ChecklistBook) -> [String] {
    storyDocuments(of: book).flatMap { entry, documents in
      let chapters = documents.filter { $0.isChapter && !$0.isContinuation }
      return unless(
        chapters.compactMap(\.chapterNumber) == Array(1...entry.story.chapters.count),
        "\(entry.title): \(chapters.map(\.stem))")
    } + unless(storyDocuments(of: book).count == book.book.stories.count, "a story has no files")
  }

  static func t22PicturesAreSmall(_ book: ChecklistBook) -> [String] {
    book.manifest.filter { $0.mediaType.hasPrefix("image/") }.filter { item in
      let bytes = book.file(item.path)?.content ?? []
      guard let size = PictureSize(bytes) else { return true }
      return size.width * size.height > 4_000_000 || bytes.count > 1_500_000
    }.map(\.href)
  }

  static func t23NoCommentNoCDATA(_ book: ChecklistBook) -> [String] {
    book.trees.filter { $0.value.source.contains("<!--") || $0.value.source.contains("<![CDATA[") }
      .map(\.key)
  }
}

/// How large a picture is, by its header.
struct PictureSize {
  let width: Int
  let height: Int

  init?(_ bytes: [UInt8]) {
    func number(_ place: Int, _ count: Int) -> Int {
      bytes[place..<place + count].reduce(0) { $0 << 8 | Int($1) }
    }
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]), bytes.count > 24 {
      (width, height) = (number(16, 4), number(20, 4))
    } else if bytes.starts(with: Array("GIF8".utf8)), bytes.count > 10 {
      (width, height) = (
        Int(bytes[6]) | Int(bytes[7]) << 8, Int(bytes[8]) | Int(bytes[9]) << 8
      )
    } else if bytes.starts(with: [0xFF, 0xD8]) {
      var place = 2
      while place + 9 < bytes.count, bytes[place] == 0xFF {
        let marker = bytes[place + 1]
        if (0xC0...0xCF).contains(marker), ![0xC4, 0xC8, 0xCC].contains(marker) {
          (height, width) = (number(place + 5, 2), number(place + 7, 2))
          return
        }
        place += 2 + number(place + 2, 2)
      }
      return nil
    } else {
      return nil
    }
  }
}
