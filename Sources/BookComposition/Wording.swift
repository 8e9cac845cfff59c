import StoryModel

/// The words that composing puts into a book.
enum Wording {
  static let unknownAuthor = "Unknown author"
  static let unknownFandom = "Unknown fandom"
  static let noSeries = "No series"
  static let gen = "Gen"
  static let noPairingStated = "No pairing stated"
  static let collection = "Collected stories"
  static let and = " and "

  static func stories(_ count: Int) -> String { count == 1 ? "1 story" : "\(count) stories" }
  static func anthology(of count: Int) -> String { "An anthology of \(stories(count)):" }
  static func titleAndByline(_ title: String, _ byline: String?) -> String {
    "\(title) by \(byline ?? "an unknown author")"
  }
  static func part(_ number: Int) -> String { "Part \(number)" }
  static func volume(_ number: Int, of total: Int) -> String { "volume \(number) of \(total)" }
  static func collection(by grouping: Grouping) -> String {
    switch grouping {
    case .none: collection
    case .pairing: "\(collection) by pairing"
    case .author: "\(collection) by author"
    case .fandom: "\(collection) by fandom"
    case .rating: "\(collection) by rating"
    case .series: "\(collection) by series"
    }
  }
  static func more(_ count: Int) -> String { "and \(count) more" }
}
