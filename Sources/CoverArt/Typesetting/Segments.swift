import CPangoCairo

/// The pieces of a text between which a line may end, as they measure in a `Layout`.
struct Segments {
  struct Piece {
    /// Of the text's UTF-8, without the space behind it.
    var bytes: Range<Int>
    var width: Double
    /// Of what falls away when a line ends here.
    var gap: Double
    /// How well a line ends here; less is better.
    var cost: Double
  }

  var pieces: [Piece]
  /// Of the whole text on one line.
  let ascent: Double
  let descent: Double
  /// Where every letter begins, with its advance, in the text's order.
  private let clusters: [(byte: Int, width: Double)]

  /// - Parameter layout: The text on one line.
  init(_ layout: Layout, of passage: Passage) {
    let line = layout.lines(scale: 1).first
    ascent = line?.ascent ?? 0
    descent = line?.descent ?? 0
    clusters = Segments.clusters(of: layout)
    let gaps =
      passage.items.count > 1
      ? Segments.gapsOfItems(passage) : Segments.gapsOfWords(layout)
    pieces = []
    var start = 0
    for gap in gaps + [layout.text.utf8.count..<layout.text.utf8.count] {
      guard start < gap.lowerBound else { continue }
      pieces.append(piece(start..<gap.lowerBound, gap: gap, of: layout.text))
      start = gap.upperBound
    }
  }

  /// Cuts pieces that are wider than `width` where letters meet.
  mutating func cut(to width: Double) {
    pieces = pieces.flatMap { piece -> [Piece] in
      guard piece.width > width else { return [piece] }
      var parts: [Piece] = []
      var current = Piece(
        bytes: piece.bytes.lowerBound..<piece.bytes.lowerBound, width: 0, gap: 0, cost: 1)
      for cluster in clusters where piece.bytes.contains(cluster.byte) {
        if current.width > 0, current.width + cluster.width > width {
          parts.append(
            Piece(
              bytes: current.bytes.lowerBound..<cluster.byte, width: current.width, gap: 0, cost: 1)
          )
          current = Piece(bytes: cluster.byte..<cluster.byte, width: 0, gap: 0, cost: 1)
        }
        current.width += cluster.width
      }
      current.bytes = current.bytes.lowerBound..<piece.bytes.upperBound
      current.gap = piece.gap
      current.cost = piece.cost
      return parts + [current]
    }
  }

  private func piece(_ bytes: Range<Int>, gap: Range<Int>, of text: String) -> Piece {
    var width = 0.0
    var space = 0.0
    for cluster in clusters {
      if bytes.contains(cluster.byte) { width += cluster.width }
      if gap.contains(cluster.byte) { space += cluster.width }
    }
    return Piece(
      bytes: bytes, width: width, gap: space,
      cost: LineEnd(text, piece: bytes, gap: gap).cost)
  }

  private static func clusters(of layout: Layout) -> [(byte: Int, width: Double)] {
    let iterator = pango_layout_get_iter(layout.pango)
    defer { pango_layout_iter_free(iterator) }
    var clusters: [(byte: Int, width: Double)] = []
    repeat {
      var extents = PangoRectangle()
      pango_layout_iter_get_cluster_extents(iterator, nil, &extents)
      clusters.append(
        (Int(pango_layout_iter_get_index(iterator)), Double(extents.width) / Double(PANGO_SCALE)))
    } while pango_layout_iter_next_cluster(iterator) != 0
    return clusters.sorted { $0.byte < $1.byte }
  }

  private static func gapsOfItems(_ passage: Passage) -> [Range<Int>] {
    var gaps: [Range<Int>] = []
    var end = 0
    for item in passage.items.dropLast() {
      end += item.utf8.count
      gaps.append(end..<(end + Passage.separator.utf8.count))
      end += Passage.separator.utf8.count
    }
    return gaps
  }

  private static func gapsOfWords(_ layout: Layout) -> [Range<Int>] {
    var count: Int32 = 0
    guard let marks = pango_layout_get_log_attrs_readonly(layout.pango, &count) else { return [] }
    var gaps: [Range<Int>] = []
    var byte = 0
    var spaceStart: Int?
    for (index, scalar) in layout.text.unicodeScalars.enumerated() {
      if index > 0, marks[index].is_line_break != 0 { gaps.append((spaceStart ?? byte)..<byte) }
      if scalar == " " {
        if spaceStart == nil { spaceStart = byte }
      } else {
        spaceStart = nil
      }
      byte += UTF8.width(scalar)
    }
    return gaps
  }
}
