import StoryModel

@testable import StoryReading

/// The draft of a story that is spelled in a test.
func read(_ text: String) throws -> StoryDraft {
  try read(bytes: Array(text.utf8))
}

func read(bytes: [UInt8], name: String = "story.txt") throws -> StoryDraft {
  try StoryReader().read(
    StoryInput(path: "/in/\(name)", name: name, bytes: ContiguousArray(bytes)))
}

/// A paragraph that nobody takes for a header.
let prose = "He went down to the river in the evening, as he always did, and sat on the wall."

extension StoryDraft {
  /// The fields in one line each: `rating[Rating]=PG`, with `-` for a missing label.
  var outline: [String] {
    fields.map { "\($0.key)[\($0.label?.string ?? "-")]=\($0.value)" }
  }

  /// The blocks of all chapters in one line each.
  var shape: [String] {
    chapters.flatMap { chapter in
      (chapter.title.map { ["# \($0.text)"] } ?? []) + chapter.blocks.map(\.shape)
    }
  }

  /// Every word that the draft holds, with labels, remainder and end mark.
  var everything: String {
    var texts = fields.flatMap { [$0.label?.string ?? "", $0.value.string] }
    texts += remainder.map(\.written.text.string)
    texts += chapters.compactMap { $0.title?.text.string }
    texts += chapters.flatMap(\.blocks).map(\.text)
    return (texts + [endMark?.text.string ?? "", continuation?.text.string ?? ""]).joined(
      separator: "\n")
  }
}

extension Block {
  /// `P text`, `V line / line`, `--- mark`, `## heading`.
  var shape: String {
    switch self {
    case .paragraph(let inlines): "P " + inlines.plain.collapsed
    case .aligned(let alignment, let inlines): "A \(alignment) " + inlines.plain.collapsed
    case .verse(let lines): "V " + lines.map(\.plain).joined(separator: " / ")
    case .sceneBreak(let mark): "--- " + (mark?.string ?? "")
    case .heading(let inlines): "## " + inlines.plain
    case .quotation(let blocks): blocks.map(\.shape).joined(separator: " | ")
    case .preformatted(let lines): lines.map(\.string).joined(separator: " / ")
    case .image(let image): "I " + image.alternative.string
    }
  }

  var text: String {
    switch self {
    case .paragraph(let inlines), .aligned(_, let inlines), .heading(let inlines): inlines.plain
    case .verse(let lines): lines.map(\.plain).joined(separator: "\n")
    case .sceneBreak(let mark): mark?.string ?? ""
    case .quotation(let blocks): blocks.map(\.text).joined(separator: "\n")
    case .preformatted(let lines): lines.map(\.string).joined(separator: "\n")
    case .image(let image): image.alternative.string
    }
  }
}

extension [Inline] {
  /// The text with `<em>` and the like round what is marked.
  var marked: String {
    map { inline in
      switch inline {
      case .text(let text): text.string
      case .emphasis(let inner): "<em>\(inner.marked)</em>"
      case .strong(let inner): "<strong>\(inner.marked)</strong>"
      case .struck(let inner): "<del>\(inner.marked)</del>"
      case .thought(let inner): "<thought>\(inner.marked)</thought>"
      case .lineBreak: "<br>"
      }
    }.joined()
  }

  /// The text alone.
  var plain: String {
    map { inline in
      switch inline {
      case .text(let text): text.string
      case .emphasis(let inner), .strong(let inner), .struck(let inner), .thought(let inner):
        inner.plain
      case .lineBreak: "\n"
      }
    }.joined()
  }
}

extension String {
  /// Every run of white space made one space.
  var collapsed: String {
    split { $0 == " " || $0 == "\n" || $0 == "\t" }.joined(separator: " ")
  }
}
