import Foundation

/// A volume of a few kilobytes, for what happens when it is full. Mounting takes rights that a
/// test seldom has; `isPossible` says whether it does.
public final class SmallVolume {
  /// Where it is mounted.
  public let path: String
  private let folder: ScratchFolder

  public static let isPossible = (try? SmallVolume(kilobytes: 64)) != nil

  public init(kilobytes: Int) throws {
    folder = try ScratchFolder()
    path = folder.path
    let mount = try Tool.run(
      "mount", "-t", "tmpfs", "-o", "size=\(kilobytes)k", "tmpfs", folder.path)
    if mount.status != 0 { throw CocoaError(.fileWriteNoPermission) }
  }

  public func remountReadOnly() throws {
    _ = try Tool.run("mount", "-o", "remount,ro", path)
  }

  deinit { _ = try? Tool.run("umount", path) }
}
