/// The segments of a JPEG before its first scan (ITU T.81, annex B).
struct JPEGStructure {
  /// The second byte of each marker, with its content.
  let segments: [(marker: UInt8, content: ArraySlice<UInt8>)]

  init(_ bytes: [UInt8]) {
    var segments: [(marker: UInt8, content: ArraySlice<UInt8>)] = []
    var at = 2
    while at + 4 <= bytes.count, bytes[at] == 0xFF {
      let end = at + 2 + Int(bytes[at + 2]) << 8 + Int(bytes[at + 3])
      segments.append((bytes[at + 1], bytes[(at + 4)..<end]))
      if bytes[at + 1] == 0xDA { break }
      at = end
    }
    self.segments = segments
  }

  func content(of marker: UInt8) -> [UInt8]? {
    segments.first { $0.marker == marker }.map { Array($0.content) }
  }
}
