import Delivery
import Storage

extension Bindery {
  /// What came of putting books onto a device.
  public struct LoadOutcome: Sendable, Hashable {
    /// What the device is: `Kobo`, `Kindle`, `folder`.
    public let device: String
    /// The paths of the books copied, on the device.
    public let copied: [String]
    /// How many books were there already.
    public let unchanged: Int
    /// What a person should know about this device.
    public let notes: [String]
  }

  /// Puts the EPUBs at `books` onto the e-reader mounted at `root`, or into that folder.
  ///
  /// A second run copies nothing. A run that was cut short leaves whole books, and the next goes on.
  /// - Throws: `BinderyError` where the device is full, cannot be written, or is not there.
  public func load(
    _ books: [String], onto root: String, tell: (WorkEvent) -> Void
  ) throws(BinderyError) -> LoadOutcome {
    try translatingErrors(about: root) {
      let profile = DeviceProfile.detect(root)
      let files = books.map { BookFile(path: $0, name: Path.name(of: $0)) }
      let report = try DeviceLoader(root: root, profile: profile).load(files) { done, total in
        tell(.progress(WorkProgress(.loading, done: done, of: total)))
      }
      return LoadOutcome(
        device: profile.name, copied: report.copied, unchanged: report.unchanged.count,
        notes: report.notes)
    }
  }
}
