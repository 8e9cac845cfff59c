import Storage

/// The folder on the device that takes the books, ready to be written.
struct DeviceFolder {
  let root: String
  let profile: DeviceProfile
  /// Of the books.
  let path: String
  /// Of what Fanfold remembers about the device. Devices do not look into hidden folders.
  let memory: String

  /// The device's own files grow too: its library, its thumbnails.
  private static let margin = 2 << 20

  /// Checks the way there, and removes what an interrupted run has left.
  init(root: String, profile: DeviceProfile) throws(DeliveryError) {
    self.root = root
    self.profile = profile
    path = profile.booksFolder.isEmpty ? root : Path.join(root, profile.booksFolder)
    memory = Path.join(root, ".fanfold")
    try checkRoot()
    for folder in [path, memory] where folder != root { try enter(folder) }
    for folder in [path, memory] { try sweep(folder) }
  }

  /// The names in the folder of the books.
  func names() throws(DeliveryError) -> [String] {
    try DeliveryError.onDevice { () throws(StorageError) in try FileSystem.names(in: path) }
  }

  /// Throws where files of these sizes do not fit beside what is there. What they replace goes
  /// only afterwards.
  func checkRoom(for sizes: [Int]) throws(DeliveryError) {
    if sizes.isEmpty { return }
    // Volumes of cards and readers give room in blocks of up to 32 KiB.
    let needed = sizes.reduce(Self.margin) { $0 + ($1 + 0x7fff) & ~0x7fff }
    let free = try DeliveryError.onDevice { () throws(StorageError) in
      try Volume.freeBytes(at: path)
    }
    if free < needed { throw .noRoom(path: path, needed: needed, free: free) }
  }

  private func checkRoot() throws(DeliveryError) {
    // The root itself may be a link, since somebody has asked for it; hence the dot.
    if !FileSystem.isFolder(Path.join(root, ".")) { throw .noDevice(path: root) }
    let isReadOnly = try DeliveryError.onDevice { () throws(StorageError) in
      try Volume.isReadOnly(at: root)
    }
    if isReadOnly { throw .readOnlyVolume(path: root) }
  }

  /// Makes a folder below the root; refuses one that is a link or another volume.
  private func enter(_ folder: String) throws(DeliveryError) {
    if FileSystem.exists(folder), !FileSystem.isFolder(folder) { throw .leadsAway(path: folder) }
    let isOnDevice = try DeliveryError.onDevice { () throws(StorageError) in
      try FileSystem.makeFolder(folder)
      return try Volume.number(at: folder) == Volume.number(at: root)
    }
    if !isOnDevice { throw .leadsAway(path: folder) }
  }

  private func sweep(_ folder: String) throws(DeliveryError) {
    try DeliveryError.onDevice { () throws(StorageError) in
      for name in try FileSystem.names(in: folder) where TemporaryName.isTemporary(name) {
        try FileSystem.remove(Path.join(folder, name))
      }
    }
  }
}
