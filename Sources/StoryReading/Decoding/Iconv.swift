import Glibc
import StoryModel

/// Conversion by the C library.
enum Iconv {
  /// The UTF-8 form of `bytes` in the encoding `name`; undecodable bytes become U+FFFD and are counted.
  static func decode(_ bytes: ContiguousArray<UInt8>.SubSequence, from name: String)
    -> DecodedSource
  {
    var source = DecodedSource(text: [], encoding: name)
    source.text.reserveCapacity(bytes.count + bytes.count / 4)
    let handle = iconv_open("UTF-8", name)
    guard let handle, handle != iconv_t(bitPattern: -1) else { return windows1252(bytes) }
    defer { iconv_close(handle) }
    let lost = bytes.withUnsafeBytes { convert($0, handle, into: &source.text) }
    if lost > 0 {
      source.diagnostics.append(
        Diagnostic(.undecodableBytes, "\(lost) bytes belong to no character of \(name)."))
    }
    return source
  }

  /// Whether the C library converts from the encoding `name`.
  static func knows(_ name: String) -> Bool {
    guard let handle = iconv_open("UTF-8", name), handle != iconv_t(bitPattern: -1) else {
      return false
    }
    iconv_close(handle)
    return true
  }

  /// The UTF-8 form of `bytes` in Windows-1252, of which every byte is a character.
  static func windows1252(_ bytes: ContiguousArray<UInt8>.SubSequence) -> DecodedSource {
    var source = DecodedSource(text: [], encoding: "windows-1252")
    source.text.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      if byte < 0x80 {
        source.text.append(byte)
      } else {
        Windows1252.append(byte, to: &source.text)
      }
    }
    return source
  }

  /// Appends the converted bytes to `text`; returns how many could not be.
  private static func convert(
    _ bytes: UnsafeRawBufferPointer, _ handle: iconv_t, into text: inout ContiguousArray<UInt8>
  ) -> Int {
    var lost = 0
    var chunk = [CChar](repeating: 0, count: 64 * 1024)
    var input = UnsafeMutablePointer(
      mutating: bytes.baseAddress?.assumingMemoryBound(to: CChar.self))
    var left = bytes.count
    while left > 0 {
      let result = chunk.withUnsafeMutableBufferPointer { buffer in
        var output = buffer.baseAddress
        var room = buffer.count
        let result = iconv(handle, &input, &left, &output, &room)
        let failure = errno
        buffer.withMemoryRebound(to: UInt8.self) {
          text.append(contentsOf: $0[..<(buffer.count - room)])
        }
        return result == -1 ? failure : 0
      }
      guard result == EILSEQ || result == EINVAL else { continue }
      text.append(contentsOf: [0xEF, 0xBF, 0xBD])
      lost += 1
      left -= 1
      input = input?.advanced(by: 1)
    }
    return lost
  }
}
