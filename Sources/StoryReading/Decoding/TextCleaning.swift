import StoryModel

/// Line ends and control characters.
enum TextCleaning {
  /// Makes CR, CRLF and form feed one `\n` each and takes out what XML 1.0 cannot hold.
  static func clean(_ source: inout DecodedSource) {
    var removed = 0
    source.text.withUnsafeBufferPointer { buffer in
      let special = special
      guard buffer.contains(where: { special[$0] == 1 }) else { return }
      source.text = cleaned(buffer, &removed)
    }
    guard removed > 0 else { return }
    source.diagnostics.append(
      Diagnostic(.removedControlCharacters, "\(removed) control characters were taken out."))
  }

  private static func cleaned(
    _ buffer: UnsafeBufferPointer<UInt8>, _ removed: inout Int
  ) -> ContiguousArray<UInt8> {
    let special = special
    return ContiguousArray(unsafeUninitializedCapacity: buffer.count) { text, count in
      var (place, end) = (0, 0)
      while place < buffer.count {
        let byte = buffer[place]
        place += 1
        guard special[byte] == 1 else {
          text[end] = byte
          end += 1
          continue
        }
        switch byte {
        case 0x0D where place < buffer.count && buffer[place] == 0x0A:
          continue
        case 0x0C, 0x0D:
          text[end] = 0x0A
          end += 1
        case 0xEF:
          if isNoncharacter(buffer, at: place - 1) {
            (place, removed) = (place + 2, removed + 1)
          } else {
            text[end] = byte
            end += 1
          }
        default:
          removed += 1
        }
      }
      count = end
    }
  }

  /// U+FFFE and U+FFFF.
  private static func isNoncharacter(_ buffer: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
    place + 2 < buffer.count && buffer[place + 1] == 0xBF && buffer[place + 2] >= 0xBE
  }

  private static let special = ByteTable { byte in
    switch byte {
    case 0x09, 0x0A: 0
    case ..<0x20, 0x7F, 0xEF: 1
    default: 0
    }
  }
}
