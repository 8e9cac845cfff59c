import Foundation

/// Names as they are compared when lists are put in order: without case and accents.
enum SortKey {
  static func of(_ name: String) -> String {
    name.folding(
      options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
  }
}
