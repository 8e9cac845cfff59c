/// How grown-up a story is, on the ladder of AO3.
public enum Rating: String, Sendable, Hashable, CaseIterable, Comparable {
  case notRated = "not-rated"
  case general, teen, mature, explicit

  /// The words that readers know: `Teen And Up Audiences`.
  public var name: String {
    switch self {
    case .notRated: "Not Rated"
    case .general: "General Audiences"
    case .teen: "Teen And Up Audiences"
    case .mature: "Mature"
    case .explicit: "Explicit"
    }
  }

  private var step: Int {
    switch self {
    case .notRated: 0
    case .general: 1
    case .teen: 2
    case .mature: 3
    case .explicit: 4
    }
  }

  public static func < (left: Rating, right: Rating) -> Bool { left.step < right.step }
}
