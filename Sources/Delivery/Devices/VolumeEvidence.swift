/// What is known of a volume before it is known what it is.
struct VolumeEvidence: Sendable, Hashable {
  /// Where it is mounted.
  let root: String
  /// What the volume is called; nil where that is not known.
  var label: String?
  /// How its device presents itself over USB; nil where it is no such device.
  var usb: USBIdentity?
  /// What an MTP mount is called: `Amazon_Kindle_G000…`.
  var host: String?

  /// What the device calls itself.
  var names: [String] { [usb?.name, host].compactMap(\.self) }

  /// The last digits of the model that a file in the form of Kobo's names.
  var model: String? { KoboVersion(at: root)?.model }
}
