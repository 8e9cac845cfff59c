import Storage

/// An e-reader that is mounted, or a folder that is treated as one.
package struct Device: Sendable, Hashable {
  package let profile: DeviceProfile
  /// Where it is mounted.
  package let root: String
  /// Where books go, below the root; empty for the root itself.
  package let booksFolder: String
  /// What the volume is called; nil where that is not known.
  package let label: String?
  /// `Clara HD`; nil where the device does not say.
  package let model: String?
  /// `4.38.21908`; nil where the device does not say.
  package let firmware: String?
  package let hasKOReader: Bool
  /// How the system mounted it; nil for a folder that is no mount of its own.
  package let mount: Mount?

  /// The folder at `root`, told by its markers alone.
  package init(at root: String) {
    self.init(VolumeEvidence(root: root))
  }

  init(
    _ evidence: VolumeEvidence, mount: Mount? = nil, table: DeviceTable = .standard
  ) {
    let profile = table.profile(for: evidence)
    self.profile = profile
    root = evidence.root
    booksFolder =
      profile.booksFolders.first {
        $0.isEmpty || FileSystem.isFolder(Path.join(evidence.root, $0))
      } ?? profile.booksFolders.last ?? ""
    label = evidence.label
    let version = profile.versionFile.flatMap { KoboVersion(at: evidence.root, file: $0) }
    model = version.flatMap { table.models[$0.model] }
    firmware = version?.firmware
    hasKOReader = table.koreader.contains {
      FileSystem.isFolder(Path.join(evidence.root, $0))
    }
    self.mount = mount
  }

  private init(_ device: Device, booksFolder: String) {
    profile = device.profile
    root = device.root
    self.booksFolder = booksFolder
    label = device.label
    model = device.model
    firmware = device.firmware
    hasKOReader = device.hasKOReader
    mount = device.mount
  }

  /// The same device, with the books in another folder, given from the root.
  func withBooks(in folder: String) -> Device { Device(self, booksFolder: folder) }

  /// The folder of the books as a path of the system.
  package var booksPath: String { booksFolder.isEmpty ? root : Path.join(root, booksFolder) }

  /// What the device is to get: what it reads best, or where nothing can make that, what KOReader on
  /// it reads.
  package func format(hasCalibre: Bool) -> BookFormat {
    profile.format == .azw3 && !hasCalibre && hasKOReader ? .epub : profile.format
  }

  /// Whether it is an e-reader that is known.
  package var isKnown: Bool { profile != .folder }
}
