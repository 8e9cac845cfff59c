/// How books are put onto a device.
package struct LoadOptions: Sendable, Hashable {
  /// What the device is to get; nil for what it reads best.
  package var format: BookFormat?
  /// Whether nothing is written, and it is only told what would be done.
  package var isDryRun = false
  /// Whether books that an earlier run put there, and that are not among these, are removed.
  package var mirrors = false

  package init() {}
}
