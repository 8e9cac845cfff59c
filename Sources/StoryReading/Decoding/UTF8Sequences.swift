/// How far some bytes are UTF-8 (RFC 3629).
struct UTF8Sequences {
  /// How many well-formed sequences of two and more bytes there are.
  private(set) var wellFormed = 0
  /// How many bytes belong to none.
  private(set) var stray = 0

  init(_ bytes: ContiguousArray<UInt8>) {
    bytes.withUnsafeBufferPointer { buffer in
      var place = 0
      while place < buffer.count {
        if buffer[place] < 0x80 {
          place = Self.asciiEnd(buffer, from: place)
        } else if let length = Self.length(in: buffer, at: place) {
          wellFormed += 1
          place += length
        } else {
          stray += 1
          place += 1
        }
      }
    }
  }

  /// The first place from `start` on that may hold a byte above 0x7F: eight bytes at a time.
  private static func asciiEnd(_ buffer: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let raw = UnsafeRawBufferPointer(buffer)
    var place = start &+ 1
    while place &+ 8 <= raw.count {
      let word = raw.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      if word & 0x8080_8080_8080_8080 != 0 { break }
      place &+= 8
    }
    while place < raw.count, buffer[place] < 0x80 { place &+= 1 }
    return place
  }

  var isValid: Bool { stray == 0 }

  /// Whether the bytes are UTF-8 with some bytes of another encoding among them.
  ///
  /// Text in another encoding forms a UTF-8 sequence by accident only now and then.
  var looksMixed: Bool { wellFormed > 0 && wellFormed >= stray }

  /// The length of the well-formed sequence of two to four bytes at `place`; nil where there is none.
  static func length(in buffer: UnsafeBufferPointer<UInt8>, at place: Int) -> Int? {
    let first = buffer[place]
    let (length, second): (Int, ClosedRange<UInt8>) =
      switch first {
      case 0xC2...0xDF: (2, 0x80...0xBF)
      case 0xE0: (3, 0xA0...0xBF)
      case 0xED: (3, 0x80...0x9F)
      case 0xE1...0xEF: (3, 0x80...0xBF)
      case 0xF0: (4, 0x90...0xBF)
      case 0xF1...0xF3: (4, 0x80...0xBF)
      case 0xF4: (4, 0x80...0x8F)
      default: (0, 0...0)
      }
    guard length > 0, place + length <= buffer.count, second.contains(buffer[place + 1]) else {
      return nil
    }
    for next in place + 2..<max(place + 2, place + length) where buffer[next] & 0xC0 != 0x80 {
      return nil
    }
    return length
  }
}
