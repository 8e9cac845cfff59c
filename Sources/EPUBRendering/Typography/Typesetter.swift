import EPUBModel
import Markup
import StoryModel

/// Sets the running text of blocks as the printers of a language do.
///
/// The text of a block is looked at in one piece, whatever inlines it is in, so that a mark sees
/// its neighbours across their borders. What comes out is cut where the inlines were. A class for
/// the sake of its buffers, which every block uses again; it belongs to one document.
final class Typesetter {
  private let manner: Manner
  private let double: Manner.Marks
  private var text = SetText()

  /// nil where stories stay as typed.
  ///
  /// - Parameter story: the story whose text is set, whose author may have typed printers' marks.
  init?(_ typography: PublicationOptions.Typography, language: String, story: Story? = nil) {
    guard typography == .full, let manner = Manners.manner(of: language) else { return nil }
    self.manner = manner
    let typed = manner.hasOneStyle ? nil : story.flatMap { TypedMarks($0).pair }
    double = typed.map { manner.double($0) } ?? manner.double
  }

  /// Sets `inlines`.
  ///
  /// - Returns: whether anything of them changes. Then `writeNext` writes their pieces in order: the
  ///   texts and the breaks of lines.
  func set(_ inlines: [Inline]) -> Bool {
    if inlines.count == 1, case .text(let typed) = inlines[0] {
      return text.set(typed, manner, double)
    }
    return set(lines: CollectionOfOne(inlines))
  }

  /// Sets lines that make one passage, each but the first behind a break.
  func set(lines: some Collection<[Inline]>) -> Bool { text.set(lines: lines, manner, double) }

  /// Writes the next piece, a text.
  func writeNext(into writer: inout MarkupWriter) {
    let piece = text.next()
    text.withBytes(of: piece) { writer.text($0) }
  }

  /// Passes over the next piece, a break.
  func skipNext() { _ = text.next() }

  /// The bytes of the next piece.
  func nextBytes() -> [UInt8] {
    let piece = text.next()
    return text.withBytes(of: piece) { Array($0) }
  }

  /// All that was set, in one piece.
  var wholeText: ContiguousArray<UInt8> { text.withBytes(of: text.whole) { ContiguousArray($0) } }
}
