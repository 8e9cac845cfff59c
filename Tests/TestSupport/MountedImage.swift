import Foundation

/// A real file system of e-readers in a file, mounted. That takes rights that a test seldom has, and
/// a driver: the kernel's, or for exFAT that of `exfat-fuse`.
public final class MountedImage {
  public enum Kind: String, CaseIterable, Sendable {
    case fat32, exfat
  }

  /// Where it is mounted.
  public let path: String
  public let kind: Kind
  private let image: ScratchFolder
  private let point: ScratchFolder
  private var loop = ""

  /// The kinds that can be mounted here.
  public static let possible = Kind.allCases.filter {
    (try? MountedImage($0, megabytes: 40)) != nil
  }

  /// Why some cannot.
  public static let reason =
    "needs root, loop devices, mkfs.vfat or mkfs.exfat, and a driver for the file system"

  /// - Parameter megabytes: 40 or more, or FAT would not be FAT32.
  public init(_ kind: Kind, megabytes: Int, label: String = "READER") throws {
    self.kind = kind
    image = try ScratchFolder()
    point = try ScratchFolder()
    path = point.path
    let file = image.path("image")
    try check(Tool.run("truncate", "-s", "\(megabytes)M", file))
    switch kind {
    case .fat32: try check(Tool.run("mkfs.vfat", "-F", "32", "-s", "1", "-n", label, file))
    case .exfat: try check(Tool.run("mkfs.exfat", "-L", label, file))
    }
    loop = try check(Tool.run("losetup", "-f", "--show", file))
      .trimmingCharacters(in: .whitespacesAndNewlines)
    do { try mount() } catch {
      _ = try? Tool.run("losetup", "-d", loop)
      throw error
    }
  }

  deinit {
    _ = try? Tool.run("umount", path)
    _ = try? Tool.run("losetup", "-d", loop)
  }

  private func mount(_ option: String = "rw") throws {
    switch kind {
    case .fat32:
      try check(Tool.run("mount", "-t", "vfat", "-o", "utf8,\(option)", loop, path))
    case .exfat:
      if try Tool.run("mount", "-i", "-t", "exfat", "-o", option, loop, path).status == 0 { return }
      // The driver stays, and must not hold what tells us that its caller has ended.
      let command = """
        n=3; while [ $n -lt 256 ]; do eval "exec $n>&-"; n=$((n + 1)); done
        exec mount.exfat-fuse -o "$0" "$1" "$2" </dev/null >/dev/null 2>&1
        """
      try check(Tool.run("bash", "-c", command, option, loop, path))
    }
  }

  /// Mounts it again so that it can only be read.
  public func makeReadOnly() throws {
    try check(Tool.run("umount", path))
    try mount("ro")
  }

  /// Unmounts it, and lets the file system's own checker look at it; gives its complaints, or nothing.
  public func complaints() throws -> String {
    try check(Tool.run("umount", path))
    let checker = kind == .fat32 ? "fsck.vfat" : "fsck.exfat"
    let result = try Tool.run(checker, "-n", loop)
    try mount()
    return result.status == 0 ? "" : result.output
  }

  @discardableResult
  private func check(_ result: (status: Int32, output: String)) throws -> String {
    if result.status != 0 { throw CocoaError(.fileWriteUnknown) }
    return result.output
  }
}
