import StoryModel

/// UTF-8 with bytes of Windows-1252 among it: text put together from several sources.
enum MixedRuns {
  /// Reads each run of bytes as what it is: UTF-8 where it is well-formed, Windows-1252 elsewhere.
  static func decode(_ bytes: ContiguousArray<UInt8>) -> DecodedSource {
    var text = ContiguousArray<UInt8>()
    text.reserveCapacity(bytes.count + bytes.count / 16)
    var strays = 0
    bytes.withUnsafeBufferPointer { buffer in
      var place = 0
      while place < buffer.count {
        let byte = buffer[place]
        if byte < 0x80 {
          text.append(byte)
          place += 1
        } else if let length = UTF8Sequences.length(in: buffer, at: place) {
          text.append(contentsOf: buffer[place..<place + length])
          place += length
        } else {
          Windows1252.append(byte, to: &text)
          strays += 1
          place += 1
        }
      }
    }
    let message = "\(strays) bytes of Windows-1252 stand in a file of UTF-8."
    return DecodedSource(
      text: text, encoding: "utf-8", diagnostics: [Diagnostic(.mixedEncodings, message)])
  }
}
