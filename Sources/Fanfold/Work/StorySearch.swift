import Storage

/// The story files among what a person named: files as they are, folders with all that is in them.
public struct StorySearch: Sendable {
  /// The story files in the order named, each once; those of a folder in natural order.
  public let paths: [String]
  /// How many files of the folders are no stories by their names.
  public let passedOver: Int
  /// What could not be looked into.
  public let failures: [BinderyError]

  /// Suffixes of files that are taken for stories when a folder is searched. A file named by itself
  /// is always taken.
  public static let suffixes: Set<String> = ["txt", "text", "asc"]

  /// Looks for stories at `places`, which are files and folders.
  public init(_ places: [String]) {
    self.init(places, suffixes: Self.suffixes)
  }

  /// Looks for files with any of `suffixes` at `places`.
  public init(_ places: [String], suffixes: Set<String>) {
    var paths: [String] = []
    var passedOver = 0
    var failures: [BinderyError] = []
    for place in places {
      guard FolderListing.isFolder(place) else {
        paths.append(place)
        continue
      }
      let listing = FolderListing(place)
      let found = listing.paths.filter { suffixes.contains(FilePath.suffix(of: $0)) }
      passedOver += listing.paths.count - found.count
      failures += listing.failures.map { BinderyError(about: $0.path, $0.error) }
      if found.isEmpty {
        failures.append(
          BinderyError(
            place, .notAStory,
            explanation: "the folder holds no file whose name ends in "
              + suffixes.sorted().map { ".\($0)" }.joined(separator: ", ")
              + "; name the files themselves if they are called otherwise"))
      }
      paths += found
    }
    var seen: Set<String> = []
    self.paths = paths.filter { seen.insert($0).inserted }
    self.passedOver = passedOver
    self.failures = failures
  }
}
