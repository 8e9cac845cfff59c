import StoryModel

/// Repair of Cyrillic UTF-8 that was taken for Windows-1251 or KOI8-R and encoded again
/// (`РџСЂРёРІРµС‚` for `Привет`).
enum CyrillicDoubleEncoding {
  /// Restores the text where it is certain: nearly all its characters beyond ASCII stand in runs
  /// that spell well-formed UTF-8 in the bytes of one of these encodings, and there are many.
  static func repair(_ source: inout DecodedSource) {
    guard source.text.withUnsafeBufferPointer(isSuspect) else { return }
    for bytes in tables {
      let found = source.text.withUnsafeBufferPointer { restored($0, bytes) }
      guard found.repaired >= 8, found.repaired > 20 * found.other else { continue }
      source.text = found.text
      source.diagnostics.append(
        Diagnostic(
          .repairedDoubleEncoding, "\(found.repaired) characters had been encoded twice."))
      return
    }
  }

  private static let tables = ["windows-1251", "koi8-r"].map(inverse)

  /// The byte of each character of an encoding.
  private static func inverse(_ name: String) -> [UInt32: UInt8] {
    var bytes: [UInt32: UInt8] = [:]
    for byte in UInt8(0x80)...0xFF {
      let text = Iconv.decode([byte][...], from: name).text
      let scalar = text.withUnsafeBufferPointer { UTF8Bytes.scalar($0, at: 0).0 }
      bytes[scalar == 0xFFFD ? UInt32(byte) : scalar] = byte
    }
    return bytes
  }

  /// Whether there are many of the characters that the first bytes of Cyrillic letters turn into:
  /// `Р` and `С`, or `п` and `я`.
  private static func isSuspect(_ buffer: UnsafeBufferPointer<UInt8>) -> Bool {
    var (leads, high) = (0, 0)
    for place in buffer.indices.dropLast() where buffer[place] >= 0xC2 {
      high += 1
      switch (buffer[place], buffer[place + 1]) {
      case (0xD0, 0xA0), (0xD0, 0xA1), (0xD0, 0xBF), (0xD1, 0x8F): leads += 1
      default: break
      }
    }
    return leads >= 8 && leads * 5 > high * 2
  }

  private static func restored(
    _ buffer: UnsafeBufferPointer<UInt8>, _ table: [UInt32: UInt8]
  ) -> (text: ContiguousArray<UInt8>, repaired: Int, other: Int) {
    var (text, run): (ContiguousArray<UInt8>, ContiguousArray<UInt8>) = ([], [])
    var (repaired, other, place, start) = (0, 0, 0, 0)
    func flush(_ end: Int) {
      guard !run.isEmpty else { return }
      let sequences = UTF8Sequences(run)
      if sequences.isValid {
        text.append(contentsOf: run)
        repaired += sequences.wellFormed
      } else {
        text.append(contentsOf: buffer[start..<end])
        other += run.count
      }
      run = []
    }
    while place < buffer.count {
      let (scalar, length) = UTF8Bytes.scalar(buffer, at: place)
      if scalar >= 0x80, let byte = table[scalar] {
        if run.isEmpty { start = place }
        run.append(byte)
      } else {
        flush(place)
        text.append(contentsOf: buffer[place..<place + length])
        if scalar >= 0x80 { other += 1 }
      }
      place += length
    }
    flush(buffer.count)
    return (text, repaired, other)
  }
}
