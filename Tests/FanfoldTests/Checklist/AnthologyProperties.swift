import EPUBModel
import StoryModel

/// Y1 to Y9, Y11, Y13: books of several stories.
enum AnthologyProperties {
  static let all = [
    anthology("y01StoriesStandInTheirOrder", y01StoriesStandInTheirOrder),
    anthology("y02StoriesSayTitleAndAuthor", y02StoriesSayTitleAndAuthor),
    anthology("y03CreatorsAreAllAuthors", y03CreatorsAreAllAuthors),
    anthology("y04EachStoryHasItsMetadata", in: .epub3Family, y04EachStoryHasItsMetadata),
    anthology("y05CompilerIsNoAuthor", y05CompilerIsNoAuthor),
    anthology("y06StoriesBelongToTheSelection", y06StoriesBelongToTheSelection),
    anthology("y07StoriesDoNotCollide", y07StoriesDoNotCollide),
    anthology("y08WarningsComeBeforeTheText", y08WarningsComeBeforeTheText),
    anthology("y09ColophonListsEverySource", y09ColophonListsEverySource),
    anthology("y13EveryLanguageIsSaid", y13EveryLanguageIsSaid),
  ]

  /// A property of anthologies alone.
  private static func anthology(
    _ name: String, in profiles: Set<PublicationProfile> = Set(PublicationProfile.allCases),
    _ check: @escaping @Sendable (ChecklistBook) throws -> [String]
  ) -> Property {
    Property(name, in: profiles) { book in
      if case .anthology = book.book.kind { try check(book) } else { [] }
    }
  }

  /// Each story's title once in the contents, one after the other.
  static func y01StoriesStandInTheirOrder(_ book: ChecklistBook) -> [String] {
    let stories = ContentProperties.storyDocuments(of: book)
    let starts = stories.compactMap(\.documents.first)
    let order = starts.compactMap { start in book.spine.firstIndex { $0.path == start.path } }
    let listed = book.contents.map(\.path)
    return unless(stories.count == book.book.stories.count, "\(stories.count) stories")
      + unless(order == order.sorted() && Set(order).count == order.count, "\(order)")
      + stories.filter { entry, documents in
        !letters(documents.first?.body?.text ?? "").contains(letters(entry.title))
      }.map(\.entry.title)
      + starts.map(\.path).filter { path in listed.count { $0 == path } != 1 }
  }

  static func y02StoriesSayTitleAndAuthor(_ book: ChecklistBook) -> [String] {
    ContentProperties.storyDocuments(of: book).filter { entry, documents in
      let label = book.contents.first { $0.path == documents.first?.path }?.label ?? ""
      let page = documents.first?.body?.text ?? ""
      return [label, page].contains { text in
        let text = letters(text)
        // A very long label is cut.
        let isCut = text.count >= 180 && letters(label) == text
        return !text.contains(letters(entry.title).prefix(150))
          || entry.byline.map { !text.contains(letters($0)) && !isCut } ?? false
      }
    }.map(\.entry.title)
  }

  static func y03CreatorsAreAllAuthors(_ book: ChecklistBook) -> [String] {
    var authors: [String] = []
    for entry in book.book.stories {
      for author in entry.story.authors.map({ letters($0.value.string) })
      where !author.isEmpty && !authors.contains(author) {
        authors.append(author)
      }
    }
    let creators = book.metadata("dc:creator").map { letters($0.text) }
    return unless(creators == authors || authors.isEmpty && creators.count == 1, "\(creators)")
  }

  static func y04EachStoryHasItsMetadata(_ book: ChecklistBook) -> [String] {
    func refinements(_ property: String, _ id: String) -> [String] {
      book.metadata("meta").filter { $0["property"] == property && $0["refines"] == "#" + id }
        .map(\.line)
    }
    return ContentProperties.storyDocuments(of: book).filter { entry, documents in
      guard let item = book.manifest.first(where: { $0.path == documents.first?.path }) else {
        return true
      }
      let authors = entry.story.authors.map { letters($0.value.string) }.filter { !$0.isEmpty }
      return refinements("dcterms:title", item.id).map(letters) != [letters(entry.title)]
        || refinements("dcterms:creator", item.id).map(letters) != authors
    }.map(\.entry.title)
  }

  static func y05CompilerIsNoAuthor(_ book: ChecklistBook) -> [String] {
    func role(_ person: Element) -> String {
      person["opf:role"]
        ?? book.metadata("meta").first {
          $0["property"] == "role" && $0["refines"] == "#" + (person["id"] ?? "")
        }?.text ?? ""
    }
    let allowed: Set = ["com", "edt", "bkp", "cov"]
    return book.metadata("dc:contributor").filter { !allowed.contains(role($0)) }.map(\.line)
      + book.metadata("dc:creator").filter { role($0) != "aut" }.map(\.line)
      + book.metadata("dc:creator").map(\.line).filter {
        $0 == "Fanfold" || $0 == book.book.compiler
      }
  }

  static func y06StoriesBelongToTheSelection(_ book: ChecklistBook) -> [String] {
    guard case .anthology(let selection) = book.book.kind else { return [] }
    return book.book.stories.filter { entry in
      let story = entry.story
      switch selection {
      case .pairing(let name):
        return !story.pairings.contains {
          $0.canonicalName == name && $0.qualifier.makesAnthology
        }
      case .author(let name): return !story.authors.contains { $0.value.string == name }
      case .fandom(let name): return !story.fandoms.contains { $0.value == name }
      case .series(let name): return story.series?.value.name != name
      case .rating(let rating): return story.rating.value != rating
      case .noPairingStated: return !story.pairings.isEmpty || story.isGen
      case .gen: return !story.isGen
      default: return false
      }
    }.map(\.title)
  }

  static func y07StoriesDoNotCollide(_ book: ChecklistBook) -> [String] {
    let stories = ContentProperties.storyDocuments(of: book)
    let paths = stories.flatMap { $0.documents.map(\.path) }
    return unless(Set(paths).count == paths.count, "two stories share a file")
      + stories.filter { $0.documents.isEmpty }.map(\.entry.title)
      + book.documents.flatMap { document -> [String] in
        let ids = document.tree.elements.compactMap { $0["id"] }
        return unless(Set(ids).count == ids.count, "\(document.path): an ID stands twice")
      }
  }

  /// A page of its own before the text, and a page for all at the beginning of the book.
  static func y08WarningsComeBeforeTheText(_ book: ChecklistBook) -> [String] {
    let glance = book.spine.filter { $0.stem == "glance" || $0.stem.hasPrefix("glance-") }
    let overview = letters(glance.compactMap { $0.body?.text }.joined(separator: " "))
    return ContentProperties.storyDocuments(of: book).flatMap { entry, documents -> [String] in
      guard case .listed(let warnings, _) = entry.story.warnings else { return [] }
      let before = letters(documents.prefix { !$0.isChapter }.compactMap { $0.body?.text }.joined())
      return warnings.map(\.name).filter { !before.contains(letters($0)) }
        // What gives the story away is not told to those who read another one.
        + warnings.filter { !$0.isSpoiler }.map(\.name).filter { !overview.contains(letters($0)) }
        + unless(overview.contains(letters(entry.title)), "\(entry.title): not in the overview")
    }
  }

  /// An ISO date as a page has it: `9 November 1999`.
  private static func date(_ date: String) -> String {
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    let parts = date.split(separator: "-")
    var words = [String(parts[0])]
    if parts.count > 1 { words.insert(months[Int(parts[1])! - 1], at: 0) }
    if parts.count > 2 { words.insert(String(Int(parts[2])!), at: 0) }
    return words.joined(separator: " ")
  }

  static func y09ColophonListsEverySource(_ book: ChecklistBook) -> [String] {
    let pages = book.spine.filter { $0.stem == "colophon" || $0.stem.hasPrefix("colophon-") }
    let text = letters(pages.compactMap { $0.body?.text }.joined(separator: " "))
    return book.book.stories.flatMap { entry in
      let story = entry.story
      return
        ([entry.title, story.source.name, story.date.map { date($0.value) }]
        .compactMap { $0 }
        + story.authors.map(\.value.string)).filter { !text.contains(letters($0)) }
    }
  }

  static func y13EveryLanguageIsSaid(_ book: ChecklistBook) -> [String] {
    // Amazon takes books in some languages alone (D2).
    if book.profile == .kindle { return [] }
    let stated = Set(book.metadata("dc:language").map(\.text))
    return book.book.stories.map(ContentProperties.language).filter { !stated.contains($0) }
  }
}
