import EPUBModel
import StoryReading
import ZIPArchive

extension Bindery {
  /// How a bindery works. The defaults are what most people want.
  public struct Options: Sendable, Hashable {
    /// Whether a story that states no pairing gets one inferred where the evidence is strong.
    public var infersPairings = true
    /// Whether a story stands in the anthology of its first pairing alone.
    public var homeOnly = false
    /// The language of every story (BCP 47), over what the stories show; nil lets each speak.
    public var language: String?
    /// The date of every book, in seconds since 1970, over the dates of its sources
    /// (`SOURCE_DATE_EPOCH`).
    public var modified: Int?
    /// The dialect of EPUB that is written, and how books look.
    public var publication = PublicationOptions()
    /// How many stories are worked on at once. The books do not depend on it.
    public var jobs = 1
    /// The largest file that is read as a story, in bytes. A novel of a million words has six
    /// million.
    public var storySizeLimit = 64 << 20
    /// The most that an archive may unpack to, all its entries together, in bytes. One entry alone
    /// may have 256 MiB, or an eighth of this where that is more.
    public var unpackedSizeLimit = ReadingLimits().archive.total
    /// The most bytes that a compressed byte of an archive may give. Prose gives 3, silly repetition
    /// 50; deflate ends at 1032.
    public var unpackingRatioLimit = ReadingLimits().archive.ratio
    /// How many archives may lie in one another.
    public var nestingLimit = ReadingLimits().nesting
    /// How many archives may lie in one archive, at any depth.
    public var nestedArchivesLimit = ReadingLimits().archives
    /// What a person corrected in a review; wins over everything.
    public var review = Review.none
    /// Fandoms that a person brings; they win over the built-in ones.
    public var fandoms = OwnFandoms.none

    public init() {}

    /// The limits for files that nobody vouches for.
    var limits: ReadingLimits {
      var limits = ReadingLimits()
      limits.archive.total = unpackedSizeLimit
      limits.archive.ratio = unpackingRatioLimit
      limits.archive.entrySize = max(limits.archive.entrySize, unpackedSizeLimit / 8)
      limits.nesting = nestingLimit
      limits.archives = nestedArchivesLimit
      return limits
    }
  }
}
