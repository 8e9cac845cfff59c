import BookComposition
import EPUBModel
import StoryModel
import StoryReading
import ZIPArchive

extension Bindery {
  /// How a bindery works. The defaults are what most people want.
  public struct Options: Sendable, Hashable {
    /// Whether a story that states no pairing gets one inferred where the evidence is strong.
    public var infersPairings = true
    /// Whether a story stands in the anthology of its first pairing alone.
    public var homeOnly = false
    /// How anthologies are put together.
    public var anthologies = AnthologyOptions()
    /// The language of every story (BCP 47), over what the stories show; nil lets each speak.
    public var language: String?
    /// The date of every book, in seconds since 1970, over the dates of its sources
    /// (`SOURCE_DATE_EPOCH`).
    public var modified: Int?
    /// The dialect of EPUB that is written, and how books look.
    public var publication = PublicationOptions()
    public var cover = CoverChoice.drawn(design: nil)
    /// Where authors' notes stand in books.
    public var notes = NotesPlacement.keep
    /// How books are called in a folder; nil for title and authors, or for what the stories of an
    /// anthology share.
    public var names: NameTemplate?
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

    /// How books are put together.
    func composing(by grouping: Grouping?) -> BookComposer.Options {
      var composing = BookComposer.Options()
      composing.grouping = grouping
      composing.homeOnly = homeOnly
      composing.notes = notes
      composing.isOneVolume = anthologies.isOneVolume
      composing.order = anthologies.order
      composing.maxStories = anthologies.maxStories
      // Prose deflates to less than half; what comes out larger all the same is cut again.
      composing.maxBytes = anthologies.maxSize.map { $0 < .max / 2 ? 2 * $0 : $0 }
      composing.title = anthologies.title
      composing.compiler = anthologies.compiler
      composing.description = anthologies.description
      composing.modifiedOverride = modified
      return composing
    }

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
