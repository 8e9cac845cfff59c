import Storage

/// A volume as the system has mounted it.
package struct Mount: Sendable, Hashable {
  /// What is mounted: `/dev/sdb1`, or a word for what is no device.
  package let source: String
  /// Where.
  package let path: String
  /// The kind of file system: `vfat`.
  package let fileSystem: String

  /// The mounts that a table in the form of `/proc/mounts` lists (fstab(5)); of two on one path the
  /// later, which hides the other.
  static func list(_ table: String) -> [Mount] {
    var mounts: [Mount] = []
    for line in table.split(separator: "\n") {
      let fields = line.split(separator: " ")
      guard fields.count >= 3 else { continue }
      let mount = Mount(
        source: unescaped(fields[0]), path: unescaped(fields[1]), fileSystem: String(fields[2]))
      mounts.removeAll { $0.path == mount.path }
      mounts.append(mount)
    }
    return mounts
  }

  /// Whether an e-reader could be mounted so: a file system of its own, no part of the system.
  var mayBeAReader: Bool {
    if path == "/" || Self.systemFolders.contains(where: { isBelow($0) }) { return false }
    if Self.unlikely.contains(fileSystem) || fileSystem.hasPrefix("cgroup") {
      return Self.userFolders.contains { isBelow($0) }
    }
    return !Self.remote.contains(fileSystem)
  }

  private func isBelow(_ folder: String) -> Bool { path == folder || path.hasPrefix(folder + "/") }

  private static let systemFolders = ["/proc", "/sys", "/dev", "/boot", "/snap", "/usr", "/var"]
  /// Where desktops and people mount what they plug in.
  private static let userFolders = ["/media", "/run/media", "/mnt", "/Volumes"]
  /// What holds no files of people, or is a part of the system.
  private static let unlikely: Set<String> = [
    "autofs", "bpf", "configfs", "debugfs", "devpts", "devtmpfs", "efivarfs", "fuse.gvfsd-fuse",
    "fuse.portal", "fuse.snapfuse", "fusectl", "hugetlbfs", "mqueue", "nsfs", "overlay", "proc",
    "pstore", "ramfs", "rootfs", "rpc_pipefs", "securityfs", "squashfs", "sysfs", "tmpfs",
    "tracefs",
    "binfmt_misc",
  ]
  /// Other machines are no e-readers, and one that does not answer would hold everything up.
  private static let remote: Set<String> = [
    "9p", "afs", "ceph", "cifs", "fuse.sshfs", "nfs", "nfs4", "smb3", "smbfs", "virtiofs",
  ]

  /// Four signs are written as `\` and three octal digits: space, tab, line end and `\` itself.
  private static func unescaped(_ field: Substring) -> String {
    var bytes: [UInt8] = []
    var rest = Array(field.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "\\"), rest.count >= 3,
        let value = UInt8(String(decoding: rest.prefix(3), as: UTF8.self), radix: 8)
      {
        bytes.append(value)
        rest.removeFirst(3)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
