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
      guard Folder.isFolder(place) else {
        paths.append(place)
        continue
      }
      do {
        let listing = try FolderListing.list(place)
        let found = listing.files.filter { suffixes.contains(Self.suffix(of: $0)) }
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

  /// The suffix in lower case, without its dot; empty where there is none.
  private static func suffix(of path: String) -> String {
    let name = Path.name(of: path)
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }
}
