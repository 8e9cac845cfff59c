import CoverArt
import StoryModel

extension Diagnostic {
  /// That two files hold one story.
  static func duplicate(_ duplicate: Duplicate) -> Diagnostic {
    let (kept, other) = (duplicate.kept.path, duplicate.other.path)
    switch duplicate.relation {
    case .sameText:
      return Diagnostic(.storyKeptTwice, "\(kept) and \(other) hold the same story.")
    case .moreChapters(let count):
      let chapters = count == 1 ? "one chapter" : "\(count) chapters"
      return Diagnostic(
        .storyKeptTwice, "\(kept) holds the story of \(other), \(chapters) longer.")
    case .moreWords(let count):
      let words = count == 0 ? "" : count == 1 ? ", one word longer" : ", \(count) words longer"
      return Diagnostic(.storyKeptTwice, "\(kept) holds the story of \(other)\(words).")
    case .overlapping(let percent):
      return Diagnostic(
        .overlappingStories, "\(percent) % of \(other) stands in \(kept) as well.")
    }
  }

  /// That a line of an order names no story.
  static func unknownInOrder(line: Int, name: String) -> Diagnostic {
    Diagnostic(.unknownInOrder, "Line \(line) of the order, “\(name)”, names no story.")
  }

  /// That a cover is not as it would be elsewhere; nil where it is.
  init?(_ fonts: DrawnCover.Fonts, of book: Book) {
    switch fonts {
    case .named: return nil
    case .substituted:
      self.init(.coverFonts, "The cover of “\(book.title)” is set in other fonts than it would be.")
    case .lacking:
      self.init(.coverSigns, "No font here has some of the signs on the cover of “\(book.title)”.")
    }
  }

  /// That a volume of one story is larger than a volume may be.
  static func storyOverVolumeSize(_ title: String, _ size: Int, limit: Int) -> Diagnostic {
    Diagnostic(
      .storyOverVolumeSize, "“\(title)” has \(size) bytes, and a volume may have \(limit).")
  }
}
