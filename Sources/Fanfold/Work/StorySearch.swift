import Storage
import StoryReading

/// The story files among what a person named: files as they are, folders with all that is in them.
public struct StorySearch: Sendable {
  /// The story files in the order named, each once; those of a folder in natural order.
  public private(set) var paths: [String]
  /// How many files of the folders are no stories by their names.
  public private(set) var passedOver: Int
  /// What could not be looked into.
  public private(set) var failures: [BinderyError]

  /// Looks for stories at `places`, which are files and folders. Archives and mailboxes are looked
  /// into: `old.zip!/part 1.txt`, `list.mbox!/12`. In folders only files with the names of formats
  /// that hold stories are taken; a file named by itself always is.
  ///
  /// - Parameters:
  ///   - options: how far archives are opened.
  ///   - takesOwnBooks: whether books that Fanfold made are taken from folders as well.
  public init(
    _ places: [String], _ options: Bindery.Options = .init(), takesOwnBooks: Bool = false
  ) {
    self.init(places, suffixes: StoryNames.suffixes)
    let named = Set(places)
    let own = takesOwnBooks ? [] : Set(paths.filter { Self.isOwnBook($0) && !named.contains($0) })
    paths.removeAll(where: own.contains)
    passedOver += own.count
    let containers = Containers(options.limits)
    var found: [String] = []
    for path in paths {
      let listing = ContainerListing(path, containers, options.limits)
      found += listing.paths
      passedOver += listing.passedOver
      failures += listing.failures
    }
    paths = found
  }

  private static func isOwnBook(_ path: String) -> Bool {
    StoryNames.suffix(of: path) == "epub" && OwnBook.isOne(at: path)
  }

  /// Looks for files with any of `suffixes` at `places`.
  public init(_ places: [String], suffixes: Set<String>) {
    var paths: [String] = []
    var passedOver = 0
    var failures: [BinderyError] = []
    for place in places {
      guard Folder.isFolder(place) else {
        paths.append(place)
        continue
      }
      do {
        let listing = try FolderListing.list(place)
        let found = listing.files.filter {
          // Where the folder itself lies does not matter.
          StoryNames.isStory(String($0.dropFirst(place.count)), suffixes)
        }
        let sidecars = listing.files.filter { $0.hasSuffix(Sidecar.suffix) }
        passedOver += listing.files.count - found.count - sidecars.count
        failures += listing.problems.map { BinderyError(about: place, $0) }
        if found.isEmpty { failures.append(Self.nothing(in: place, suffixes)) }
        paths += found
      } catch {
        failures.append(BinderyError(about: place, error))
      }
    }
    var seen: Set<String> = []
    self.paths = paths.filter { seen.insert($0).inserted }
    self.passedOver = passedOver
    self.failures = failures
  }

  private static func nothing(in folder: String, _ suffixes: Set<String>) -> BinderyError {
    let names = suffixes.sorted().map { ".\($0)" }.joined(separator: ", ")
    return BinderyError(
      folder, .notAStory,
      explanation: "the folder holds no file whose name ends in \(names). Files that are called "
        + "otherwise can be named one by one.")
  }
}
