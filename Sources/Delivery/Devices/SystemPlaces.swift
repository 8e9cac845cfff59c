import Storage

/// Where a system tells of its volumes.
package struct SystemPlaces: Sendable {
  /// The table of mounts: `/proc/mounts`.
  let mountTable: String
  /// Links from the labels of volumes to their devices: `/dev/disk/by-label`.
  let labels: String
  /// Links from block devices into the tree of devices: `/sys/class/block`.
  let blocks: String
  /// Where the desktop shows devices that are no drives.
  let gvfs: String

  /// The places of this system. Tests have others.
  package init(
    mountTable: String = "/proc/mounts", labels: String = "/dev/disk/by-label",
    blocks: String = "/sys/class/block", gvfs: String? = nil
  ) {
    self.mountTable = mountTable
    self.labels = labels
    self.blocks = blocks
    self.gvfs = gvfs ?? "/run/user/\(Volume.user)/gvfs"
  }

  /// What is mounted.
  func mounts() -> [Mount] {
    #if os(macOS)
      if mountTable == "/proc/mounts" { return Self.volumes() }
    #endif
    guard let file = try? StoredFile.read(mountTable, limit: 16 << 20) else { return [] }
    return Mount.list(String(decoding: file.bytes, as: UTF8.self))
  }

  /// The label of a volume: as the system knows it, else as the desktop has called the folder.
  func label(of mount: Mount) -> String? {
    if mount.source.hasPrefix("/dev/"), let source = FileSystem.resolved(mount.source) {
      for name in (try? FileSystem.names(in: labels)) ?? [] {
        if FileSystem.resolved(Path.join(labels, name)) == source { return Self.unescaped(name) }
      }
    }
    let folder = Path.name(of: mount.path)
    return folder.isEmpty ? nil : folder
  }

  /// udev writes what a name of a file cannot hold as `\x20`.
  private static func unescaped(_ name: String) -> String {
    var bytes: [UInt8] = []
    var rest = Array(name.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "\\"), rest.first == UInt8(ascii: "x"), rest.count >= 3,
        let value = UInt8(
          String(decoding: rest.dropFirst().prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest.removeFirst(3)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  #if os(macOS)
    private static func volumes() -> [Mount] {
      let names = (try? FileSystem.names(in: "/Volumes")) ?? []
      // The system's own volume is a link to the root.
      return names.map { "/Volumes/" + $0 }.filter(FileSystem.isFolder).sorted().map {
        Mount(source: "volume", path: $0, fileSystem: "volume")
      }
    }
  #endif
}
