import Fanfold

/// `[anthologies]`: how anthologies are put together.
package struct AnthologySettings: Sendable {
  /// What the stories of a book have in common.
  package let by: Grouping
  /// Whether a story stands in the anthology of its first pairing alone.
  package let homeOnly: Bool
  package let isOneVolume: Bool
  /// The name of an order, or the path of a list; nil for what is usual.
  package let order: String?
  package let maxSize: ByteSize?
  package let maxStories: Int?
  package let compiler: String?
  package let keepsLongest: Bool

  init(_ table: inout TableReader) {
    by = table.read("by", .choice(), otherwise: .pairing)
    homeOnly = table.read("home-only", .flag, otherwise: false)
    isOneVolume = table.read("one-volume", .flag, otherwise: false)
    let orders = StoryOrder.named.keys.sorted()
    order = table.read("order", .path(from: table.folder, orOneOf: orders))
    maxSize = table.read("max-size", .size)
    maxStories = table.read("max-stories", .number(from: 1))
    compiler = table.read("compiler", .text)
    keepsLongest = table.read("keep-longest", .flag, otherwise: false)
  }
}
