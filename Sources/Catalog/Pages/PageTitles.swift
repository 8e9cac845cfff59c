import CatalogModel
import Foundation

/// What pages are called, and the ways to narrow them.
enum PageTitles {
  static let new = "New"
  static let all = "All books"
  static let anthologies = "Anthologies"
  static let order = "Order"
  static let everything = "All"

  static func by(_ kind: Heading.Kind) -> String {
    kind == .tag ? "By tag" : "By \(kind.rawValue)"
  }

  static func facet(_ kind: Heading.Kind) -> String {
    kind.rawValue.capitalized
  }

  static func search(_ words: String) -> String {
    words.isEmpty ? "Search" : "Search: \(words)"
  }

  static func order(_ order: Selection.Order) -> String {
    switch order {
    case .title: "By title"
    case .author: "By author"
    case .new: "Newest first"
    case .series: "By part"
    }
  }

  /// A language by its name, everything else as it is.
  static func name(of heading: Heading) -> String {
    guard heading.kind == .language else { return heading.name }
    return english.localizedString(forIdentifier: heading.name) ?? heading.name
  }

  private static let english = Locale(identifier: "en")
}
