/// How much an archive may unpack to: hostile ones are small and unpack to terabytes.
package struct ZIPLimits: Sendable, Hashable {
  /// The longest archive, in bytes.
  package var archiveSize = 1 << 30
  /// The greatest number of entries.
  package var entries = 200_000
  /// The longest entry, unpacked, in bytes.
  package var entrySize = 256 << 20
  /// The sum over all entries.
  package var total = 2_000_000_000
  /// How many bytes a compressed byte may give, in entries longer than `ratioCountsFrom`. Prose
  /// gives 3, very repetitive pages 50, deflate at its limit 1032.
  package var ratio = 500
  /// A story that repeats one sentence for ten megabytes is silly, not hostile; in bytes.
  package var ratioCountsFrom = 16 << 20

  /// The limits for archives that nobody vouches for.
  package init() {}
}
