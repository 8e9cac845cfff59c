import ZIPArchive

/// How much is read of a file that nobody vouches for.
package struct ReadingLimits: Sendable, Hashable {
  /// What an archive may unpack to.
  package var archive = ZIPLimits()
  /// How deep elements, groups and lists may lie in one another before what is deeper counts as
  /// lying at that depth. Its text is read all the same.
  package var depth = 1000
  /// How many archives may lie in one another.
  package var nesting = 4
  /// How many archives may lie in one, at any depth. What they unpack to counts together.
  package var archives = 1000
  /// The largest picture that is kept, in bytes.
  package var imageBytes = 16 << 20
  /// The largest picture that is kept, in pixels: 8000 by 8000.
  package var imagePixels = 64_000_000

  package init() {}
}
