import Resources

/// The devices that are told apart.
package struct DeviceTable: Sendable {
  /// In the order of the file.
  package let profiles: [DeviceProfile]
  /// Where KOReader keeps itself, from the root.
  let koreader: [String]
  /// The names of models by the last digits of their numbers.
  let models: [String: String]

  private struct File: Decodable {
    let koreader: [String]
    let device: [DeviceProfile.Entry]
    let models: [String: String]
  }

  /// `Resources/Devices.toml`.
  package static let standard: DeviceTable = {
    let file = Resources.decode(File.self, from: "Devices.toml")
    return DeviceTable(
      profiles: file.device.map(DeviceProfile.init), koreader: file.koreader, models: file.models)
  }()

  /// Which kind of device a volume is, by the surest evidence; a plain folder where there is none.
  func profile(for evidence: VolumeEvidence) -> DeviceProfile {
    for certainty in DeviceMarkers.Certainty.allCases {
      if let profile = profiles.first(where: { $0.markers.fit(evidence, by: certainty) }) {
        return profile
      }
    }
    return .folder
  }
}
