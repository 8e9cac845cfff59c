/// The table of contents of a publication: the navigation document (EPUB 3.3, section 7) and the NCX
/// (OPF 2.0.1, section 2.4.1) are two writings of this one tree.
public struct NavigationTree: Sendable, Hashable {
  public let points: [NavigationPoint]
  public let landmarks: [Landmark]

  public init(points: [NavigationPoint], landmarks: [Landmark]) {
    self.points = points
    self.landmarks = landmarks
  }

  /// How many levels the tree has (NCX: `dtb:depth`).
  public var depth: Int { points.map(\.depth).max() ?? 0 }
}

/// An entry of the table of contents.
public struct NavigationPoint: Sendable, Hashable {
  /// One line, never empty.
  public let label: String
  /// A whole document, without a fragment.
  public let href: String
  public let children: [NavigationPoint]
  /// What of the label is not in the language of the table of contents; nil for nothing.
  public let foreign: Foreign?

  /// Words at the beginning of a label.
  public struct Foreign: Sendable, Hashable {
    /// BCP 47.
    public let language: String
    /// How many characters of the label.
    public let length: Int

    public init(language: String, length: Int) {
      self.language = language
      self.length = length
    }
  }

  public init(
    label: String, href: String, children: [NavigationPoint] = [], foreign: Foreign? = nil
  ) {
    self.label = label
    self.href = href
    self.children = children
    self.foreign = foreign
  }

  /// The same entry with `children` below it.
  package func holding(_ children: [NavigationPoint]) -> NavigationPoint {
    NavigationPoint(label: label, href: href, children: children, foreign: foreign)
  }

  var depth: Int { 1 + (children.map(\.depth).max() ?? 0) }
}

/// An entry of the landmarks: the place that an `epub:type` names.
public struct Landmark: Sendable, Hashable {
  /// `bodymatter`, `toc`, `titlepage`.
  public let type: String
  public let label: String
  public let href: String

  public init(type: String, label: String, href: String) {
    self.type = type
    self.label = label
    self.href = href
  }
}
