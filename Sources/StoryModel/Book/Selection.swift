extension Book {
  /// What the stories of an anthology have in common.
  public enum Selection: Sendable, Hashable {
    /// `name` is the canonical name.
    case pairing(name: String)
    /// Stories that state no pairing, and for which none was inferred.
    case noPairingStated
    /// Stories whose author says that there is no pairing.
    case gen
    case author(name: String)
    case authorUnknown
    case fandom(name: String)
    case fandomUnknown
    case rating(Rating)
    case series(name: String)
    case noSeries
    /// Everything, in one book; in sections by what `Grouping` says.
    case all(by: Grouping)
  }
}
