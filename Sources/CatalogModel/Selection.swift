/// Which books of a catalogue are meant, and in which order.
public struct Selection: Sendable, Hashable {
  public var range: Range
  /// The keys of the headings to which the range is narrowed.
  public var filters: [Heading.Kind: String]
  /// Nil for the order that the range suggests.
  public var order: Order?

  public enum Range: Sendable, Hashable {
    case all
    /// All, the newest first.
    case new
    /// Books of several stories.
    case anthologies
    case heading(Heading.Kind, key: String)
    /// Books in whose title, people, headings or description every word begins so.
    case search(String)
  }

  public enum Order: String, Sendable, Hashable, CaseIterable {
    case title, author, new
    /// By the place in the series; for books of one.
    case series
  }

  public init(
    _ range: Range, filters: [Heading.Kind: String] = [:], order: Order? = nil
  ) {
    self.range = range
    self.filters = filters
    self.order = order
  }

  /// The order in which the books come.
  public var effectiveOrder: Order {
    if let order { return order }
    return switch range {
    case .new: .new
    case .heading(.series, _): .series
    default: .title
    }
  }

  /// The orders that a person can choose from.
  public var orders: [Order] {
    if case .heading(.series, _) = range { return [.series, .title, .author, .new] }
    return [.title, .author, .new]
  }
}
