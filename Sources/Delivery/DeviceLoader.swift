import Storage
import StoryModel

/// Copies books onto an e-reader, or into any folder.
///
/// - A book is there whole or not at all, even when the cable is pulled.
/// - Only files that Fanfold wrote, and nobody has changed since, are replaced.
/// - What is there already is not copied again.
package struct DeviceLoader: Sendable {
  private let root: String
  private let profile: DeviceProfile

  /// - Parameter root: where the device is mounted.
  package init(root: String, profile: DeviceProfile) {
    self.root = root
    self.profile = profile
  }

  /// Copies the books that are not there yet.
  ///
  /// - Parameter progress: called when a book is safe on the device, or found there.
  /// - Throws: before anything is copied where a book cannot be read or the room does not suffice.
  ///   After any other error the books that `progress` told of are there; another run goes on.
  package func load(
    _ books: [BookFile], progress: (LoadProgress) -> Void = { _ in }
  ) throws(DeliveryError) -> LoadReport {
    let folder = try DeviceFolder(root: root, profile: profile)
    let record = try LoadRecord(in: folder)
    let plan = try LoadPlan(books, folder: folder, record: record)
    try folder.checkRoom(for: plan.copies.map(\.size))
    try Copying(plan: plan, folder: folder, record: record).run(progress)
    return LoadReport(
      folder: folder.path, copied: plan.copies.map(\.loaded), alreadyThere: plan.present,
      notes: profile.opensEPUB
        ? [] : [Diagnostic(.opensNoEPUB, "A \(profile.name) opens no EPUB that comes by cable.")])
  }
}
