/// What makes stories stand in one anthology.
public enum Grouping: String, Sendable, Hashable, CaseIterable {
  /// One anthology for each main romantic pairing (`Pairing.Qualifier.makesAnthology`).
  case pairing
  case author, fandom, rating, series
  /// One anthology of everything.
  case none
}
