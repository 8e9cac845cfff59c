import Storage

/// Lets go of a device, so that it can be unplugged.
package struct Ejection: Sendable {
  private let device: Device
  private let program: ChildProgram?

  /// What came of it.
  package enum Outcome: Sendable, Hashable {
    /// It is unmounted; whether its power is off too, as far as that goes.
    case ejected(isPoweredOff: Bool)
    /// All is written, and the person has to eject it: no program that could is here, or what was
    /// loaded is no volume of its own.
    case byHand
    /// The program said no; its words.
    case refused(String)
  }

  /// - Parameter device: nothing may be open on it.
  package init(_ device: Device) {
    #if os(macOS)
      let name = "diskutil"
    #else
      let name = "udisksctl"
    #endif
    self.init(device, program: ChildProgram.find(name))
  }

  init(_ device: Device, program: String?) {
    self.device = device
    self.program = program.map { ChildProgram(path: $0, timeout: .seconds(60)) }
  }

  /// Writes out what the system still holds, unmounts the volume and turns the device off.
  ///
  /// - Throws: where the volume cannot be written out.
  package func run() throws(DeliveryError) -> Outcome {
    let root = device.root
    try DeliveryError.onDevice { () throws(StorageError) in try Volume.synchronize(at: root) }
    guard let program, let mount = device.mount else { return .byHand }
    #if os(macOS)
      return said(program, ["eject", mount.path]).map { .refused($0) }
        ?? .ejected(isPoweredOff: true)
    #else
      guard mount.source.hasPrefix("/dev/") else { return .byHand }
      let options = ["-b", mount.source, "--no-user-interaction"]
      if let words = said(program, ["unmount"] + options) { return .refused(words) }
      // Some devices have no power to turn off; the volume is unmounted all the same.
      return .ejected(isPoweredOff: said(program, ["power-off"] + options) == nil)
    #endif
  }

  /// What the program says when it fails; nil where it does not.
  private func said(_ program: ChildProgram, _ arguments: [String]) -> String? {
    guard let folder = try? Folder.makeTemporary() else { return "no room for its words" }
    defer { Folder.remove(folder) }
    let log = Path.join(folder, "log")
    let ending = program.run(arguments, outputTo: log)
    if ending == .exit(0) { return nil }
    let bytes = (try? StoredFile.read(log, limit: 1 << 20))?.bytes ?? []
    let words = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
    return words.last.map(String.init) ?? "\(Path.name(of: program.path)) failed"
  }
}
