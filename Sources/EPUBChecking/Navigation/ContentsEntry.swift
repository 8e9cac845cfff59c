/// An entry of a table of contents, in whichever of the two writings.
struct ContentsEntry {
  let label: String
  /// Nil for a heading that leads nowhere itself.
  let target: Reference?
  let line: Int
  let children: [ContentsEntry]

  /// What the navigation document and the NCX have to agree on.
  var outline: Outline {
    Outline(label: label, target: target, children: children.map(\.outline))
  }

  /// The entry and all below it, in the order in which they are read.
  var flattened: [ContentsEntry] { [self] + children.flatMap(\.flattened) }

  var depth: Int { 1 + (children.map(\.depth).max() ?? 0) }

  struct Outline: Hashable {
    let label: String
    let target: Reference?
    let children: [Outline]
  }
}
