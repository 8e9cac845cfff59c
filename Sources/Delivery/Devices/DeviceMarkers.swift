import Storage

/// By what a kind of device is told: see the head of `Resources/Devices.toml`.
struct DeviceMarkers: Sendable, Hashable {
  let folders: [String]
  let files: [String]
  let areWeak: Bool
  let models: [String]
  let usb: [String]
  let makers: [String]
  let labels: [String]

  /// How sure it is that a volume is of this kind. The surest is least.
  enum Certainty: Int, CaseIterable {
    case markers, usb, maker, label, weakMarkers
  }

  /// Whether the evidence of one kind speaks for the device.
  func fit(_ evidence: VolumeEvidence, by certainty: Certainty) -> Bool {
    switch certainty {
    case .markers: !areWeak && fitFiles(of: evidence)
    case .weakMarkers: areWeak && fitFiles(of: evidence)
    case .usb: evidence.usb.map(fit) ?? false
    case .maker:
      makers.contains { maker in evidence.names.contains { Self.contains($0, word: maker) } }
    case .label:
      evidence.label.map { label in labels.contains { $0.lowercased() == label.lowercased() } }
        ?? false
    }
  }

  private func fitFiles(of evidence: VolumeEvidence) -> Bool {
    if folders.isEmpty, files.isEmpty { return false }
    let areThere =
      folders.allSatisfy { FileSystem.isFolder(Path.join(evidence.root, $0)) }
      && files.allSatisfy { FileSystem.size(of: Path.join(evidence.root, $0)) != nil }
    if !areThere || models.isEmpty { return areThere }
    return evidence.model.map(models.contains) ?? false || evidence.usb.map(fit) ?? false
  }

  private func fit(_ identity: USBIdentity) -> Bool {
    usb.contains { $0 == identity.vendor || $0 == "\(identity.vendor):\(identity.product)" }
  }

  private static func contains(_ text: String, word: String) -> Bool {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.contains { $0 == word.lowercased() }
  }
}
