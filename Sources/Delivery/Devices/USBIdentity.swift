import Storage

/// How a device presents itself over USB.
struct USBIdentity: Sendable, Hashable {
  /// Four hexadecimal digits, small letters.
  let vendor: String
  let product: String
  /// Maker and product in the device's own words: `Bookeen Cybook Opus`.
  let name: String

  /// The identity of the device behind a block device: `/dev/sdb1`.
  ///
  /// - Parameter blocks: the folder where the system shows block devices: `/sys/class/block`.
  /// - Returns: nil where that is no device on USB.
  init?(of source: String, blocks: String) {
    let entry = Path.join(blocks, Path.name(of: source))
    guard source.hasPrefix("/dev/"), var folder = FileSystem.resolved(entry) else { return nil }
    // The entry leads deep into the tree of devices; the USB device is one of those that hold it.
    while folder != "/", folder != "." {
      if let vendor = Self.line("idVendor", in: folder),
        let product = Self.line("idProduct", in: folder)
      {
        self.vendor = vendor.lowercased()
        self.product = product.lowercased()
        name = ["manufacturer", "product"].compactMap { Self.line($0, in: folder) }
          .joined(separator: " ")
        return
      }
      folder = Path.folder(of: folder)
    }
    return nil
  }

  private static func line(_ name: String, in folder: String) -> String? {
    guard let file = try? StoredFile.read(Path.join(folder, name), limit: 8192) else { return nil }
    return String(String(decoding: file.bytes, as: UTF8.self).prefix { !$0.isNewline })
  }
}
