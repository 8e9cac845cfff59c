import Delivery
import EPUBModel
import Fanfold
import Foundation

/// K1 to K14: what a Kobo wants.
enum KoboProperties {
  static let all = [
    Property("k01NameEndsInKepub", in: [.kepub], k01NameEndsInKepub),
    Property("k02BodiesHoldTheColumns", in: [.kepub], k02BodiesHoldTheColumns),
    Property("k03SpansAreCounted", in: [.kepub], k03SpansAreCounted),
    Property("k04TextIsThatOfTheEPUB", in: [.kepub], k04TextIsThatOfTheEPUB),
    Property("k05NoSpanWhereTextIsUntouched", in: [.kepub], k05NoSpanWhereTextIsUntouched),
    Property("k06PicturesHaveTheirSpans", in: [.kepub], k06PicturesHaveTheirSpans),
    Property("k07StyleStandsOnce", in: [.kepub], k07StyleStandsOnce),
    Property("k08ConvertingAgainChangesNothing", in: [.kepub], k08ConvertingAgainChangesNothing),
    Property("k10FirstFileIsACover", in: [.kepub], k10FirstFileIsACover),
    Property("k11SentencesAreThoseOfTheRule", in: [.kepub], k11SentencesAreThoseOfTheRule),
    Property("k12CoverHoldsThePictureAlone", in: [.kepub], k12CoverHoldsThePictureAlone),
    Property("k13NoLinkIsTakenForANote", in: [.kepub], k13NoLinkIsTakenForANote),
    Property("k14NameFitsTheDevice", in: [.kepub], k14NameFitsTheDevice),
  ]

  static func k01NameEndsInKepub(_ book: ChecklistBook) -> [String] {
    unless(book.fileName.hasSuffix(".kepub.epub"), book.fileName)
  }

  static func k02BodiesHoldTheColumns(_ book: ChecklistBook) -> [String] {
    book.documents.filter { document in
      let columns = document.body?.children ?? []
      let inner = columns.first?.children ?? []
      return columns.map { $0["id"] } != ["book-columns"]
        || inner.map { $0["id"] } != ["book-inner"]
    }.map(\.path)
  }

  static func spans(_ tree: XMLTree) -> [Element] {
    tree.elements("span").filter { $0["class"] == "koboSpan" }
  }

  static func k03SpansAreCounted(_ book: ChecklistBook) -> [String] {
    book.documents.flatMap { document -> [String] in
      var last = (paragraph: 0, sentence: 0)
      return spans(document.tree).map { $0["id"] ?? "" }.filter { id in
        let pieces = id.split(separator: ".", omittingEmptySubsequences: false)
        let numbers = pieces.dropFirst().compactMap { Int($0) }
        defer { if numbers.count == 2 { last = (numbers[0], numbers[1]) } }
        return pieces.count != 3 || pieces[0] != "kobo" || numbers.count != 2
          || !(numbers[0] == last.paragraph && numbers[1] == last.sentence + 1
            || numbers[0] == last.paragraph + 1 && numbers[1] == 1)
      }.map { "\(document.path): \($0)" }
        + unless(!spans(document.tree).isEmpty, "\(document.path): no span")
    }
  }

  static func k04TextIsThatOfTheEPUB(_ book: ChecklistBook) -> [String] {
    unless(!book.plain.isEmpty, "there is nothing to compare with")
      + book.documents.filter { document in
        document.body?.text != book.plain[document.path]?.first("body")?.text
      }.map(\.path)
  }

  static func k05NoSpanWhereTextIsUntouched(_ book: ChecklistBook) -> [String] {
    let names: Set = ["pre", "script", "style", "svg", "math", "audio", "video"]
    return book.documents.filter { document in
      spans(document.tree).contains { span in
        span.ancestors.contains { names.contains($0.name) }
      }
    }.map(\.path)
  }

  static func k06PicturesHaveTheirSpans(_ book: ChecklistBook) -> [String] {
    book.documents.flatMap { document in
      document.tree.elements("img").filter { image in
        let span = image.parent
        return span?["class"] != "koboSpan" || span?["id"]?.hasSuffix(".1") != true
          || span?.children.count != 1 || span?.text.isEmpty != true
      }.map { "\(document.path): \($0["src"] ?? "")" }
    }
  }

  static func k07StyleStandsOnce(_ book: ChecklistBook) -> [String] {
    book.documents.filter { document in
      let styles = document.tree.elements("style").filter { $0["class"] == "kobostylehacks" }
      return styles.map { $0.parent?.name } != ["head"]
    }.map(\.path)
  }

  static func k08ConvertingAgainChangesNothing(_ book: ChecklistBook) throws -> [String] {
    try book.documents.filter { document in
      let bytes = Array(document.tree.source.utf8)
      return try KepubDocument.convert(bytes) != bytes
    }.map(\.path)
  }

  static func k10FirstFileIsACover(_ book: ChecklistBook) -> [String] {
    let first = book.linear.first?.stem ?? ""
    return unless(first.contains("cover") || first.contains("title"), first)
  }

  /// Run after run of spans is what the rule makes of their text, written here as the reference
  /// has it.
  static func k11SentencesAreThoseOfTheRule(_ book: ChecklistBook) throws -> [String] {
    book.documents.flatMap { document in
      document.tree.elements.flatMap { element -> [String] in
        var runs: [[String]] = [[]]
        for child in element.content {
          guard case .element(let index) = child else {
            runs.append([])
            continue
          }
          let span = element.element(index)
          let isText = span["class"] == "koboSpan" && span.children.isEmpty
          if isText { runs[runs.count - 1].append(span.text) } else { runs.append([]) }
        }
        return runs.filter { !$0.isEmpty && $0 != sentences($0.joined()) }
          .map { "\(document.path): \($0)" }
      }
    }
  }

  static func sentences(_ text: String) -> [String] {
    let rule = try! NSRegularExpression(
      pattern: ".*?[.!?]['\"”’“…]?[\\t\\n\\f\\r ]+", options: [.dotMatchesLineSeparators])
    let whole = NSRange(text.startIndex..., in: text)
    var sentences: [String] = []
    var end = text.startIndex
    for match in rule.matches(in: text, range: whole) {
      guard let range = Range(match.range, in: text) else { continue }
      sentences.append(String(text[range]))
      end = range.upperBound
    }
    return end < text.endIndex ? sentences + [String(text[end...])] : sentences
  }

  static func k12CoverHoldsThePictureAlone(_ book: ChecklistBook) -> [String] {
    guard let cover = book.linear.first, cover.stem == "cover" else { return ["no cover"] }
    let text = cover.body?.line ?? ""
    let pictures = cover.tree.elements("img").count
    return unless(text.isEmpty && pictures == 1, "\(pictures) pictures, \(text)")
      + unless(cover.tree.elements("a").isEmpty, "a link")
  }

  static func k13NoLinkIsTakenForANote(_ book: ChecklistBook) -> [String] {
    let order = book.spine.map(\.path)
    return ContentProperties.links(of: book).filter { link in
      guard let fragment = link.target.fragment,
        !link.element.words("epub:type").contains("noteref"),
        let target = book.trees[link.target.path]?.element(withID: fragment),
        let from = order.firstIndex(of: link.path),
        let to = order.firstIndex(of: link.target.path)
      else { return false }
      let isForward = to > from || to == from && target.place > link.element.place
      return isForward && (9...5000).contains(target.text.count)
    }.map { "\($0.path): \($0.target)" }
  }

  /// What `load` gives it on the device is seen in `DeviceLoaderTests`.
  static func k14NameFitsTheDevice(_ book: ChecklistBook) -> [String] {
    let name = book.fileName
    return unless(
      name.utf8.count <= 185 && !name.contains { "/\\?%*:;|\"<>$!".contains($0) }, name)
  }
}
