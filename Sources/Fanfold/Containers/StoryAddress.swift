import Storage

/// Where a story lies: a file, or a place inside of one.
///
/// Inside of an archive the entry's name stands behind `!/`, as in `stories.zip!/part 1.txt`, also
/// for archives in archives; inside of a mailbox the number of the story: `list.mbox!/12`.
struct StoryAddress: Hashable, Sendable {
  static let separator = "!/"

  /// The file on the disk.
  let file: String
  /// The steps inside of it; none where the story is the file.
  let steps: [String]

  init(file: String, steps: [String]) {
    self.file = file
    self.steps = steps
  }

  /// The address that `text` spells. A file whose own name has the sign in it is that file.
  init(_ text: String) {
    let pieces = Self.pieces(text)
    if pieces.count == 1 || FileSystem.exists(text) {
      (file, steps) = (text, [])
    } else {
      (file, steps) = (pieces[0], Array(pieces.dropFirst()))
    }
  }

  var text: String { ([file] + steps).joined(separator: Self.separator) }

  /// The container that the story lies in; nil where it is a file by itself.
  var container: StoryAddress? {
    steps.isEmpty ? nil : StoryAddress(file: file, steps: steps.dropLast())
  }

  /// The name of the story's own file.
  var name: String { Path.name(of: steps.last ?? file) }

  /// The address of `step` inside of this one.
  func inner(_ step: String) -> StoryAddress { StoryAddress(file: file, steps: steps + [step]) }

  private static func pieces(_ text: String) -> [String] {
    var pieces: [String] = []
    var rest = text[...]
    while let found = rest.firstRange(of: separator) {
      pieces.append(String(rest[..<found.lowerBound]))
      rest = rest[found.upperBound...]
    }
    return pieces + [String(rest)]
  }
}
