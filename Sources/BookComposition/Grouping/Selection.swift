import StoryModel

extension Book.Selection {
  /// The name of the selection, canonical where it has one: `Buffy Summers/Spike`.
  package var name: String {
    switch self {
    case .pairing(let name), .author(let name), .fandom(let name), .series(let name): name
    case .rating(let rating): rating.name
    case .gen: Wording.gen
    case .noPairingStated: Wording.noPairingStated
    case .authorUnknown: Wording.unknownAuthor
    case .fandomUnknown: Wording.unknownFandom
    case .noSeries: Wording.noSeries
    case .all(let grouping): Wording.collection(by: grouping)
    }
  }

  /// What the identifier of an anthology is made of: the same however many stories it has, and in
  /// whichever case most of them write its name.
  ///
  /// Collections of everything differ by `title` alone.
  func key(title: String?) -> String {
    switch self {
    case .pairing(let name): "pairing:" + name.lowercased()
    case .gen: "pairing-gen"
    case .noPairingStated: "pairing-none"
    case .author(let name): "author:" + name.lowercased()
    case .authorUnknown: "author-unknown"
    case .fandom(let name): "fandom:" + name.lowercased()
    case .fandomUnknown: "fandom-unknown"
    case .rating(let rating): "rating:" + rating.rawValue
    case .series(let name): "series:" + name.lowercased()
    case .noSeries: "series-none"
    case .all(.none): "all:" + (title ?? "")
    case .all(let grouping): "all-by-\(grouping.rawValue):" + (title ?? "")
    }
  }

  /// Where the anthology stands among the others: by name, those without a name last, ratings by
  /// their ladder.
  var place: Place {
    switch self {
    case .rating(.notRated): Place(rank: 2, key: "", name: name)
    case .rating(let rating):
      Place(rank: 0, key: String(Rating.allCases.firstIndex(of: rating)!), name: name)
    case .gen: Place(rank: 1, key: "", name: name)
    case .noPairingStated, .authorUnknown, .fandomUnknown, .noSeries:
      Place(rank: 2, key: "", name: name)
    case .pairing, .author, .fandom, .series, .all:
      Place(rank: 0, key: FiledName.sortKey(name, language: "en"), name: name)
    }
  }

  struct Place: Comparable {
    let rank: Int
    let key: String
    let name: String

    static func < (left: Place, right: Place) -> Bool {
      (left.rank, left.key, left.name) < (right.rank, right.key, right.name)
    }
  }
}
