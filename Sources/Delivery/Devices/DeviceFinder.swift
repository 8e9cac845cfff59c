import Storage

/// Finds the e-readers that are mounted.
package struct DeviceFinder: Sendable {
  private let system: SystemPlaces
  private let table: DeviceTable

  /// - Parameter system: where the system tells of its volumes.
  package init(_ system: SystemPlaces = SystemPlaces()) {
    self.init(system, table: .standard)
  }

  init(_ system: SystemPlaces, table: DeviceTable) {
    self.system = system
    self.table = table
  }

  /// Everything mounted that may be an e-reader, those that are known first; a drive without a
  /// marker is among them, as a folder.
  package func mounted() -> [Device] {
    var sources: Set<String> = []
    // A device that is mounted twice is one device.
    let mounts = system.mounts().filter {
      $0.mayBeAReader && (!$0.source.hasPrefix("/") || sources.insert($0.source).inserted)
    }
    let devices = mounts.filter { Folder.isFolder($0.path) }.map(device) + overMTP()
    return devices.filter(\.isKnown) + devices.filter { !$0.isKnown }
  }

  /// The device that a path names: the one mounted there; where the path is a folder below an
  /// e-reader that is known, that one, with the books in that folder; else the folder itself.
  package func device(at path: String) -> Device {
    guard let full = FileSystem.resolved(path) else { return Device(at: path) }
    if let mount = system.mounts().first(where: { $0.path == full }) { return device(mount) }
    let known = mounted().filter(\.isKnown)
    if let device = known.first(where: { $0.root == full }) { return device }
    let own = Device(VolumeEvidence(root: path), table: table)
    if own.isKnown { return own }
    for device in known where full.hasPrefix(device.root + "/") {
      return device.withBooks(in: String(full.dropFirst(device.root.count + 1)))
    }
    return own
  }

  private func device(_ mount: Mount) -> Device {
    let evidence = VolumeEvidence(
      root: mount.path, label: system.label(of: mount),
      usb: USBIdentity(of: mount.source, blocks: system.blocks))
    return Device(evidence, mount: mount, table: table)
  }

  /// What a desktop shows of devices that are no drives: `mtp:host=NAME`, with a folder for each of
  /// their storages.
  private func overMTP() -> [Device] {
    let prefix = "mtp:host="
    let names = (try? FileSystem.names(in: system.gvfs)) ?? []
    return names.filter { $0.hasPrefix(prefix) }.sorted().flatMap { name in
      let host = Path.join(system.gvfs, name)
      let storages = ((try? FileSystem.names(in: host)) ?? []).sorted()
      return storages.map { Path.join(host, $0) }.filter(Folder.isFolder).map { root in
        Device(
          VolumeEvidence(root: root, host: String(name.dropFirst(prefix.utf8.count))), table: table)
      }
    }
  }
}
