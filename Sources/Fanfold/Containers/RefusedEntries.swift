import StoryReading

/// Entries that are not opened, gathered by the reason: a hostile archive has a million of them, and
/// nobody reads a million errors.
struct RefusedEntries {
  enum Reason: Hashable {
    case tooDeep(limit: Int)
    case tooMany(limit: Int)
    case unpacksTooFar(limit: Int)
    case empty
  }

  private var groups: [(reason: Reason, first: String, count: Int)] = []

  var isEmpty: Bool { groups.isEmpty }

  /// Takes the entry at the address `entry`.
  mutating func add(_ entry: StoryAddress, _ reason: Reason) {
    if let place = groups.firstIndex(where: { $0.reason == reason }) {
      groups[place].count += 1
    } else {
      groups.append((reason, entry.text, 1))
    }
  }

  /// One error for each reason, about the first entry that has it.
  var failures: [BinderyError] {
    groups.map { group in
      let others =
        group.count == 1
        ? "" : " The same is true of \(group.count - 1) more in the archive."
      let explanation = group.reason.error.explanation + others
      return BinderyError(group.first, .notAStory, explanation: explanation)
    }
  }
}

extension RefusedEntries.Reason {
  fileprivate var error: ReadingError {
    switch self {
    case .tooDeep(let limit):
      .refused(reason: "It lies \(limit + 1) archives deep; at most \(limit) are opened.")
    case .tooMany(let limit):
      .refused(reason: "More than \(limit) archives lie in one; no more are opened.")
    case .unpacksTooFar(let limit):
      .refused(
        reason: "It and the archives before it unpack to more than \(limit) bytes together. If you "
          + "trust the file, --unpack-limit allows more.")
    case .empty: .empty
    }
  }
}
