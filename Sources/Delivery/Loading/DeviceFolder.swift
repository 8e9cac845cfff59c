import Storage

/// The device as a place to write: everything goes through here, and nothing leaves its volume.
struct DeviceFolder {
  let device: Device

  /// What Fanfold remembers about the device. Devices do not look into hidden folders.
  static let memory = ".fanfold"
  /// The device's own files grow too: its library, its thumbnails.
  private static let margin = 2 << 20

  /// Looks at the way there; changes nothing.
  init(_ device: Device) throws(DeliveryError) {
    self.device = device
    // The root itself may be a link, since somebody has asked for it; hence the dot.
    if !FileSystem.isFolder(Path.join(device.root, ".")) { throw .noDevice(path: device.root) }
    let isReadOnly = try DeliveryError.onDevice { () throws(StorageError) in
      try Volume.isReadOnly(at: device.root)
    }
    if isReadOnly { throw .readOnlyVolume(path: device.root) }
    for folder in [device.booksFolder, Self.memory] where !isInside(folder) {
      throw .leadsAway(path: path(of: folder))
    }
  }

  /// A path below the root as the system knows it.
  func path(of path: String) -> String {
    path.isEmpty ? device.root : Path.join(device.root, path)
  }

  /// Whether a folder lies on this volume: neither it nor what holds it is a link, a file or another
  /// volume. One that is not there yet does.
  func isInside(_ folder: String) -> Bool {
    let root = try? Volume.number(at: device.root)
    for part in DevicePath.chain(to: folder) {
      let path = path(of: part)
      guard FileSystem.exists(path) else { return true }
      if !FileSystem.isFolder(path) { return false }
      if (try? Volume.number(at: path)) != root { return false }
    }
    return true
  }

  /// The names in a folder; none where it is not there.
  func names(in folder: String) throws(DeliveryError) -> [String] {
    let path = path(of: folder)
    if !FileSystem.exists(path) { return [] }
    return try DeliveryError.onDevice { () throws(StorageError) in try FileSystem.names(in: path) }
  }

  /// Which of the folders on the way to one are not there yet, the outermost first.
  func missingFolders(to folder: String) -> [String] {
    DevicePath.chain(to: folder).filter { !FileSystem.exists(path(of: $0)) }
  }

  /// Makes a folder, and those that hold it; refuses one that leads away.
  func makeFolder(_ folder: String) throws(DeliveryError) {
    for part in DevicePath.chain(to: folder) {
      let path = path(of: part)
      // Asked again each time: a device is nobody's own while it is connected.
      if !isInside(part) { throw .leadsAway(path: path) }
      try DeliveryError.onDevice { () throws(StorageError) in try FileSystem.makeFolder(path) }
    }
  }

  /// Removes what interrupted runs have left in folders.
  func sweep(_ folders: some Sequence<String>) throws(DeliveryError) {
    for folder in Set(folders).sorted() where isInside(folder) {
      for name in try names(in: folder) where TemporaryName.isTemporary(name) {
        let path = path(of: DevicePath.join(folder, name))
        try DeliveryError.onDevice { () throws(StorageError) in try FileSystem.remove(path) }
      }
    }
  }

  /// Throws where files of these sizes do not fit beside what is there. What they replace goes
  /// only afterwards.
  ///
  /// - Parameter copied: how many books were copied before.
  func checkRoom(for sizes: [Int], copied: Int = 0) throws(DeliveryError) {
    if sizes.isEmpty { return }
    // Volumes of cards and readers give room in blocks of up to 32 KiB.
    let needed = sizes.reduce(Self.margin) { $0 + ($1 + 0x7fff) & ~0x7fff }
    let root = device.root
    let free = try DeliveryError.onDevice { () throws(StorageError) in
      try Volume.freeBytes(at: root)
    }
    if free < needed {
      throw .noRoom(path: device.booksPath, needed: needed, free: free, copied: copied)
    }
  }
}
