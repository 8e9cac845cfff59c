import EPUBModel
import Foundation
import StoryModel

/// P2 to P8, P10 to P12, P20, P21, P23: what the package document says of the book.
enum MetadataProperties {
  static let all = [
    Property("p02IdentifierIsAUUID", p02IdentifierIsAUUID),
    Property("p03ModifiedIsSaidOnce", in: .epub3Family, p03ModifiedIsSaidOnce),
    Property("p04ModifiedIsThatOfTheStories", in: .epub3Family, p04ModifiedIsThatOfTheStories),
    Property("p05TitleComesFirst", p05TitleComesFirst),
    Property("p06LanguagesAreRegistered", p06LanguagesAreRegistered),
    Property("p07CreatorsHaveRoles", p07CreatorsHaveRoles),
    Property("p08AllOrNoCreatorsAreNumbered", p08AllOrNoCreatorsAreNumbered),
    Property("p10PositionsAreNumbers", in: .epub3Family, p10PositionsAreNumbers),
    Property("p11CollectionsAreSeriesOrSets", in: .epub3Family, p11CollectionsAreSeriesOrSets),
    Property(
      "p12SeriesIsTheSameInBothWritings", in: .epub3Family, p12SeriesIsTheSameInBothWritings),
    Property("p20DatesArePast", p20DatesArePast),
    Property("p21NothingIsEmpty", p21NothingIsEmpty),
    Property("p23SourcesAreAddresses", p23SourcesAreAddresses),
  ]

  static func p02IdentifierIsAUUID(_ book: ChecklistBook) -> [String] {
    let id = book.package?.root["unique-identifier"]
    let named = book.metadata("dc:identifier").filter { $0["id"] == id }
    let prefix = "urn:uuid:"
    return unless(named.count == 1, "\(named.count) elements are named")
      + named.map(\.text).filter { text in
        !text.hasPrefix(prefix) || UUID(uuidString: String(text.dropFirst(prefix.count))) == nil
      }
      + unless(named.first?.text == book.book.identifier, "another book's")
  }

  static func p03ModifiedIsSaidOnce(_ book: ChecklistBook) -> [String] {
    let values = book.properties("dcterms:modified")
    return unless(
      values.count == 1 && values[0].count == 20 && time(values[0]) != nil, "\(values)")
  }

  /// It comes from the stories; a clock would make another book every day.
  static func p04ModifiedIsThatOfTheStories(_ book: ChecklistBook) -> [String] {
    let seconds = book.properties("dcterms:modified").first.flatMap(time)
    return unless(
      seconds == TimeInterval(book.book.modified), "\(seconds as Any), not \(book.book.modified)")
  }

  private static func time(_ text: String) -> TimeInterval? {
    (try? Date(text, strategy: .iso8601))?.timeIntervalSince1970
  }

  static func p05TitleComesFirst(_ book: ChecklistBook) -> [String] {
    let titles = book.metadata("dc:title")
    let expected = book.book.title.trimmingSpaces
    let main = titles.first.map { title in
      book.metadata("meta").contains {
        $0["refines"] == "#" + (title["id"] ?? "") && $0["property"] == "title-type"
          && $0.text == "main"
      }
    }
    let title = titles.first?.line ?? ""
    return unless(titles.count == 1, "\(titles.count) titles")
      + unless(!title.isEmpty, "an empty title")
      // A very long one is cut.
      + unless(
        expected.isEmpty || letters(expected).hasPrefix(letters(title)), "\(title), not \(expected)"
      )
      + unless(book.isEPUB2 || main == true, "no main title")
  }

  static func p06LanguagesAreRegistered(_ book: ChecklistBook) -> [String] {
    let languages = book.metadata("dc:language").map(\.text)
    let known = Set(Locale.LanguageCode.isoLanguageCodes.map(\.identifier))
    return unless(!languages.isEmpty, "no language")
      + languages.filter { language in
        let base = String(language.prefix { $0 != "-" })
        return base == "und" || !known.contains(base)
      }
      + languages.filter {
        $0.range(of: "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$", options: .regularExpression) == nil
      }
  }

  /// Codes of the MARC relators that people who make books of stories have.
  private static let roles: Set = [
    "adp", "aft", "ann", "art", "aui", "aut", "bdd", "bkd", "bkp", "com", "cov", "ctb", "dto",
    "edc",
    "edt", "ill", "pbl", "red", "trl", "wpr",
  ]

  static func p07CreatorsHaveRoles(_ book: ChecklistBook) -> [String] {
    let people = book.metadata("dc:creator") + book.metadata("dc:contributor")
    let roles = people.map { person in
      person["opf:role"]
        ?? book.metadata("meta").first {
          $0["property"] == "role" && $0["refines"] == "#" + (person["id"] ?? "")
            && $0["scheme"] == "marc:relators"
        }?.text
    }
    return unless(!book.metadata("dc:creator").isEmpty, "no creator")
      + roles.filter { $0.map { !Self.roles.contains($0) } ?? true }.map { $0 ?? "no role" }
  }

  static func p08AllOrNoCreatorsAreNumbered(_ book: ChecklistBook) -> [String] {
    let creators = book.metadata("dc:creator").map { "#" + ($0["id"] ?? "") }
    let numbered = Set(
      book.metadata("meta").filter { $0["property"] == "display-seq" }.compactMap { $0["refines"] })
    return unless(
      numbered.isEmpty || numbered.isSuperset(of: creators), "only \(numbered.sorted())")
  }

  static func p10PositionsAreNumbers(_ book: ChecklistBook) -> [String] {
    book.metadata("meta").filter { $0["property"] == "group-position" }.map(\.text).filter {
      $0.range(of: "^[0-9]+(\\.[0-9]+)*$", options: .regularExpression) == nil
    }
  }

  static func p11CollectionsAreSeriesOrSets(_ book: ChecklistBook) -> [String] {
    book.metadata("meta").filter { $0["property"] == "collection-type" }.map(\.text)
      .filter { $0 != "series" && $0 != "set" }
  }

  static func p12SeriesIsTheSameInBothWritings(_ book: ChecklistBook) -> [String] {
    func named(_ name: String) -> [String] {
      book.metadata("meta").filter { $0["name"] == name }.map { $0["content"] ?? "" }
    }
    let series = book.metadata("meta").filter { $0["property"] == "belongs-to-collection" }
    let positions = series.flatMap { series in
      book.metadata("meta").filter {
        $0["property"] == "group-position" && $0["refines"] == "#" + (series["id"] ?? "")
      }
    }
    return unless(series.map(\.line) == named("calibre:series"), "\(named("calibre:series"))")
      + unless(
        positions.map(\.text) == named("calibre:series_index"), "\(named("calibre:series_index"))")
  }

  static func p20DatesArePast(_ book: ChecklistBook) -> [String] {
    let pattern = "^[0-9]{4}(-[0-9]{2}(-[0-9]{2}(T[0-9]{2}:[0-9]{2}:[0-9]{2}Z)?)?)?$"
    let today = Date.now.ISO8601Format()
    return book.metadata("dc:date").map(\.text).filter {
      $0.range(of: pattern, options: .regularExpression) == nil || $0 > today
    }
  }

  static func p21NothingIsEmpty(_ book: ChecklistBook) -> [String] {
    (book.package?.first("metadata")?.descendants ?? []).filter { element in
      element["content"].map { $0.trimmingSpaces.isEmpty } ?? element.line.isEmpty
    }.map(\.name)
  }

  static func p23SourcesAreAddresses(_ book: ChecklistBook) -> [String] {
    book.metadata("dc:source").map(\.text).filter { source in
      let url = URL(string: source)
      return !["http", "https"].contains(url?.scheme) || (url?.host() ?? "").isEmpty
    }
  }
}

/// The letters, marks and digits of a text: what is left of it however it is set.
func letters(_ text: String) -> String {
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
      result.append(scalar)
    default: break
    }
  }
  return String(result)
}
