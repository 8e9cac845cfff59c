import Resources

/// What has to be known of a kind of e-reader to put books onto it: an entry of
/// `Resources/Devices.toml`, whose head explains the keys.
package struct DeviceProfile: Sendable, Hashable {
  /// Short, for commands: `kobo`.
  package let id: String
  /// For people: `Kobo`.
  package let name: String
  /// By what it is told.
  let markers: DeviceMarkers
  /// Folders for books from the root, the best first; the last is made where none is there. Empty
  /// for the root itself.
  let booksFolders: [String]
  /// What the device reads best.
  package let format: BookFormat
  /// The longest path below the root, in bytes.
  let maxPathLength: Int
  /// The largest book, in bytes.
  let maxBookSize: Int
  /// Characters that are trouble here, besides those of FAT.
  let forbidden: Set<Unicode.Scalar>
  /// A file in the form of Kobo's `.kobo/version`; nil where there is none.
  let versionFile: String?
  /// What a person should know, in a sentence; empty where there is nothing.
  package let advice: String

  /// A folder of no known device: books go into the folder itself.
  package static let folder = DeviceProfile(Entry(id: "folder", name: "folder", books: [""]))

  /// Whether the device opens EPUB files that were copied onto it.
  package var opensEPUB: Bool { format != .azw3 }

  /// FAT holds no longer file.
  static let maxFileSize = (4 << 30) - 1
}

extension DeviceProfile {
  /// The keys of an entry as they are written.
  struct Entry: Decodable {
    let id: String
    let name: String
    var folders: [String]?
    var files: [String]?
    var weak: Bool?
    var models: [String]?
    var usb: [String]?
    var makers: [String]?
    var labels: [String]?
    let books: [String]
    var format: BookFormat?
    var path: Int?
    var largest: Int?
    var forbidden: String?
    var version: String?
    var advice: String?
  }

  init(_ entry: Entry) {
    id = entry.id
    name = entry.name
    markers = DeviceMarkers(
      folders: entry.folders ?? [], files: entry.files ?? [], areWeak: entry.weak ?? false,
      models: entry.models ?? [], usb: entry.usb ?? [], makers: entry.makers ?? [],
      labels: entry.labels ?? [])
    booksFolders = entry.books
    format = entry.format ?? .epub
    maxPathLength = entry.path ?? 240
    maxBookSize = min(entry.largest ?? Self.maxFileSize, Self.maxFileSize)
    forbidden = Set((entry.forbidden ?? "").unicodeScalars)
    versionFile = entry.version
    advice = entry.advice ?? ""
  }
}
