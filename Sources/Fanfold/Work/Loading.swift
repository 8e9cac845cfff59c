import Delivery
import EPUBChecking
import Storage

extension Bindery {
  /// What came of putting books onto a device.
  public struct LoadOutcome: Sendable, Hashable {
    /// What the device is: `Kobo`, `Kindle`, `folder`.
    public let device: String
    /// The paths of the books copied, on the device.
    public let copied: [String]
    /// How many books were there already.
    public let alreadyThere: Int
    /// What a person should know about this device.
    public let notes: [Diagnostic]
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
      let checker = EPUBChecker()
      let files = books.map {
        BookFile(path: $0, title: Self.title(of: $0), identifier: checker.identifier(of: $0) ?? $0)
      }
      let report = try DeviceLoader(root: root, profile: profile).load(files) { progress in
        tell(.progress(WorkProgress(.loading, done: progress.done, of: progress.total)))
      }
      return LoadOutcome(
        device: profile.name,
        copied: report.copied.map { Path.join(report.folder, $0.name) },
        alreadyThere: report.alreadyThere.count, notes: report.notes)
    }
  }

  /// A book is called on the device as it is here.
  private static func title(of path: String) -> String {
    let name = Path.name(of: path)
    return name.lowercased().hasSuffix(".epub") ? String(name.dropLast(5)) : name
  }
}
