import EPUBModel
import StoryModel

/// A1 to A11, A14 to A17: what helps those who do not read by sight.
enum AccessibilityProperties {
  static let all = [
    Property("a01RequiredMetadataAreSaid", a01RequiredMetadataAreSaid),
    Property("a02MetadataAreInTheVocabulary", a02MetadataAreInTheVocabulary),
    Property("a03SightIsNeededForPicturesAlone", a03SightIsNeededForPicturesAlone),
    Property("a04RecommendedMetadataAreSaid", a04RecommendedMetadataAreSaid),
    Property("a05ConformanceIsVouchedForOrNotClaimed", a05ConformanceIsVouchedForOrNotClaimed),
    Property("a06TypesAreKnown", in: .epub3Family, a06TypesAreKnown),
    Property("a07TypesHaveTheirRoles", in: .epub3Family, a07TypesHaveTheirRoles),
    Property("a08BodiesHaveNoRole", a08BodiesHaveNoRole),
    Property("a09LandmarksHaveNames", in: .epub3Family, a09LandmarksHaveNames),
    Property("a10CoverPictureHasWords", a10CoverPictureHasWords),
    Property("a11ContentsFollowTheSpine", NavigationProperties.n02ContentsAreInReadingOrder),
    Property("a14PassagesSayTheirLanguage", a14PassagesSayTheirLanguage),
    Property("a15NotesLeadBack", in: .epub3Family, a15NotesLeadBack),
    Property("a16LinksSayWhereTheyLead", a16LinksSayWhereTheyLead),
    Property("a17TablesHaveHeadings", a17TablesHaveHeadings),
  ]

  static func a01RequiredMetadataAreSaid(_ book: ChecklistBook) -> [String] {
    ["accessMode", "accessibilityFeature", "accessibilityHazard"]
      .filter { book.properties("schema:" + $0).isEmpty }
  }

  static func a02MetadataAreInTheVocabulary(_ book: ChecklistBook) -> [String] {
    let modes: Set = ["auditory", "tactile", "textual", "visual"]
    let features: Set = [
      "tableOfContents", "structuralNavigation", "readingOrder", "alternativeText",
      "displayTransformability", "ARIA", "index", "pageBreakMarkers", "pageNavigation", "unlocked",
      "none", "unknown",
    ]
    let hazards: Set = [
      "none", "unknown", "flashing", "motionSimulation", "sound", "noFlashingHazard",
      "noMotionSimulationHazard", "noSoundHazard",
    ]
    let sufficient = book.properties("schema:accessModeSufficient").flatMap {
      $0.split(separator: ",").map(String.init)
    }
    let (feature, hazard) = (
      book.properties("schema:accessibilityFeature"), book.properties("schema:accessibilityHazard")
    )
    return (book.properties("schema:accessMode") + sufficient).filter { !modes.contains($0) }
      + feature.filter { !features.contains($0) } + hazard.filter { !hazards.contains($0) }
      + [feature, hazard].filter { values in
        values.count > 1 && !Set(values).isDisjoint(with: ["none", "unknown"])
      }.joined()
  }

  /// A cover is no content: nobody misses anything who does not see it.
  static func a03SightIsNeededForPicturesAlone(_ book: ChecklistBook) -> [String] {
    let pictures = book.documents.flatMap { $0.tree.elements("img") }.filter { image in
      image["src"].map { "EPUB/" + $0 != book.coverItem?.path } ?? true
    }
    let modes = book.properties("schema:accessMode")
    let features = book.properties("schema:accessibilityFeature")
    let areDescribed = !pictures.isEmpty && pictures.allSatisfy { $0["alt"]?.isEmpty == false }
    return unless(modes.contains("visual") == !pictures.isEmpty, "\(modes)")
      + unless(features.contains("alternativeText") == areDescribed, "\(features)")
      + unless(modes.contains("textual"), "no text")
  }

  static func a04RecommendedMetadataAreSaid(_ book: ChecklistBook) -> [String] {
    let summaries = book.properties("schema:accessibilitySummary")
    return unless(!book.properties("schema:accessModeSufficient").isEmpty, "no sufficient mode")
      + unless(summaries.count == 1 && summaries[0].contains(" "), "\(summaries)")
  }

  static func a05ConformanceIsVouchedForOrNotClaimed(_ book: ChecklistBook) -> [String] {
    let claims =
      book.metadata("meta").filter { $0["property"] == "dcterms:conformsTo" }
      + book.metadata("dcterms:conformsTo")
      + book.metadata("link").filter { $0["rel"] == "dcterms:conformsTo" }
    let statements = ["2.0", "2.1", "2.2"].flatMap { version in
      ["A", "AA", "AAA"].map { "EPUB Accessibility 1.1 - WCAG \(version) Level \($0)" }
    }
    return claims.filter { claim in
      !statements.contains(claim.text)
        || !book.metadata("meta").contains {
          $0["property"] == "a11y:certifiedBy" && $0["refines"] == "#" + (claim["id"] ?? "")
        }
    }.map(\.text)
  }

  /// The types that our pages may have (EPUB 3 Structural Semantics Vocabulary, none deprecated),
  /// and the role that each is to have; an empty one for none.
  private static let roles = [
    "cover": "", "titlepage": "", "halftitlepage": "", "frontmatter": "", "bodymatter": "",
    "backmatter": "", "imprint": "", "copyright-page": "", "contributors": "", "landmarks": "",
    "notice": "doc-notice", "foreword": "doc-foreword", "preface": "doc-preface",
    "introduction": "doc-introduction", "dedication": "doc-dedication", "epigraph": "doc-epigraph",
    "acknowledgments": "doc-acknowledgments", "prologue": "doc-prologue", "chapter": "doc-chapter",
    "epilogue": "doc-epilogue", "part": "doc-part", "afterword": "doc-afterword",
    "colophon": "doc-colophon", "endnotes": "doc-endnotes", "footnote": "doc-footnote",
    "noteref": "doc-noteref", "backlink": "doc-backlink", "toc": "doc-toc", "index": "doc-index",
    "subtitle": "doc-subtitle",
  ]

  private static func typed(_ book: ChecklistBook) -> [(path: String, element: Element)] {
    book.documents.flatMap { document in
      document.tree.elements.filter { $0["epub:type"] != nil }.map { (document.path, $0) }
    }
  }

  static func a06TypesAreKnown(_ book: ChecklistBook) -> [String] {
    typed(book).flatMap { path, element in
      element.words("epub:type").filter { roles[$0] == nil }.map { "\(path): \($0)" }
    }
  }

  /// Links in the landmarks have the type of what they lead to, and no role.
  static func a07TypesHaveTheirRoles(_ book: ChecklistBook) -> [String] {
    let elements = book.documents.flatMap { document in
      document.tree.elements.map { (document.path, $0) }
    }
    return elements.filter { _, element in
      if element.ancestors.contains(where: { $0["epub:type"] == "landmarks" }) { return false }
      let role = element["role"]?.hasPrefix("doc-") == true ? element["role"] : nil
      let expected = element.words("epub:type").compactMap { roles[$0] }.filter { !$0.isEmpty }
      let isCover = element.name == "img" && role == "doc-cover"
      return !isCover && expected != [role].compactMap { $0 }
    }.map { "\($0.0): \($0.1["epub:type"] ?? "no type") and \($0.1["role"] ?? "no role")" }
  }

  static func a08BodiesHaveNoRole(_ book: ChecklistBook) -> [String] {
    book.documents.filter { $0.body?["role"] != nil }.map(\.path)
      + book.documents.flatMap { $0.tree.elements.compactMap { $0["role"] } }
      .filter { $0.contains(" ") }
  }

  private static let landmarkRoles: Set = [
    "doc-acknowledgments", "doc-afterword", "doc-chapter", "doc-endnotes", "doc-epilogue",
    "doc-foreword", "doc-index", "doc-introduction", "doc-part", "doc-preface", "doc-prologue",
    "doc-toc",
  ]

  static func a09LandmarksHaveNames(_ book: ChecklistBook) -> [String] {
    book.documents.flatMap { document in
      let landmarks = document.tree.elements.filter {
        $0.name == "nav" || landmarkRoles.contains($0["role"] ?? "")
      }
      let names = landmarks.map { landmark in
        let label = landmark["aria-labelledby"].flatMap {
          document.tree.element(withID: $0)?.line
        }
        return label ?? landmark["aria-label"] ?? ""
      }
      let kinds = zip(landmarks, names).map { ($0["role"] ?? "") + " " + $1 }
      return unless(!names.contains(""), "\(document.path): one has no name")
        + unless(Set(kinds).count == kinds.count, "\(document.path): \(kinds)")
    }
  }

  static func a10CoverPictureHasWords(_ book: ChecklistBook) -> [String] {
    guard let cover = book.coverItem else { return ["no cover"] }
    let title = letters(book.book.title)
    return book.documents.flatMap { document in
      document.tree.elements("img").filter { "EPUB/" + ($0["src"] ?? "") == cover.path }
    }.map { $0["alt"] ?? "" }.filter { words in
      // A very long title is cut.
      let words = letters(words)
      return words.isEmpty || !words.contains(title.prefix(100))
    }
  }

  /// A summary stands on pages in the book's own language.
  static func a14PassagesSayTheirLanguage(_ book: ChecklistBook) -> [String] {
    ContentProperties.storyDocuments(of: book).flatMap { entry, documents -> [String] in
      let language = ContentProperties.language(entry)
      guard language != "en", let summary = entry.story.summary?.text.string else { return [] }
      let holding = documents.flatMap { document in
        document.tree.elements.filter { element in
          letters(element.text) == letters(summary) && !letters(summary).isEmpty
            && element.children.allSatisfy { letters($0.text) != letters(summary) }
        }
      }
      return unless(!holding.isEmpty, "\(entry.title): its summary is not found")
        + holding.filter { element in
          ([element] + element.ancestors).first { $0["lang"] != nil }?["lang"] != language
        }.map(\.text)
    }
  }

  static func a15NotesLeadBack(_ book: ChecklistBook) -> [String] {
    func count(_ type: String) -> Int {
      typed(book).count { $0.element.words("epub:type").contains(type) }
    }
    return unless(
      count("noteref") == count("backlink"), "\(count("noteref")) and \(count("backlink"))")
  }

  static func a16LinksSayWhereTheyLead(_ book: ChecklistBook) -> [String] {
    book.documents.flatMap { document in
      document.tree.elements("a").map(\.line).filter { text in
        text.isEmpty || ["here", "link", "click here"].contains(text.lowercased())
          || text.contains("://") && text.count > 40
      }
    }
  }

  static func a17TablesHaveHeadings(_ book: ChecklistBook) -> [String] {
    book.documents.flatMap { document in
      document.tree.elements("table").filter { table in
        !table.descendants.contains { $0.name == "th" && $0["scope"] != nil }
      }.map { _ in document.path }
    }
  }
}
