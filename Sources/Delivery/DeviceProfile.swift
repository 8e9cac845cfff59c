import Storage

/// What has to be known of a kind of e-reader to put books onto it.
package struct DeviceProfile: Sendable, Hashable {
  /// For people: `Kobo`.
  package let name: String
  /// Folders at the root by which the device is told; all have to be there.
  let markers: [String]
  /// The folder for books, below the root; empty for the root itself.
  let booksFolder: String
  /// The longest path below the root, in bytes.
  let maxPathLength: Int
  /// Characters that are trouble here, besides those of FAT.
  let forbidden: Set<Unicode.Scalar>
  /// Whether the device opens EPUB files that were copied onto it.
  package let opensEPUB: Bool

  /// The devices that are told apart, the surest marker first.
  package static let all: [DeviceProfile] = [kobo, kindle]

  /// Any volume with a folder `.kobo`, newer Tolinos included. Longer paths break its thumbnails,
  /// and its database takes the characters named here badly.
  package static let kobo = DeviceProfile(
    name: "Kobo", markers: [".kobo"], booksFolder: "", maxPathLength: 185,
    forbidden: ["%", ";", "$", "!", "'"], opensEPUB: true)

  /// Kindles until 2023; later ones are no volumes.
  package static let kindle = DeviceProfile(
    name: "Kindle", markers: ["documents", "system"], booksFolder: "documents",
    maxPathLength: 240, forbidden: [], opensEPUB: false)

  /// A folder of no known device: books go into the folder itself.
  package static let folder = DeviceProfile(
    name: "folder", markers: [], booksFolder: "", maxPathLength: 240, forbidden: [],
    opensEPUB: true)

  /// Which device is mounted at `root`; a plain folder where no marker is found.
  package static func detect(_ root: String) -> DeviceProfile {
    all.first { profile in
      profile.markers.allSatisfy { FileSystem.isFolder(Path.join(root, $0)) }
    } ?? folder
  }
}
