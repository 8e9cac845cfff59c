import CMIME

/// Files that stand uuencoded in the text of a mail, as was usual before MIME.
enum UUEncoding {
  /// Takes the files out of `text`, whose lines end with LF: `begin 644 rain.txt`, lines that begin
  /// with their own length, `end`. What only looks like the beginning of one stays.
  static func takeFiles(
    _ text: inout ContiguousArray<UInt8>
  ) -> [(name: String, bytes: ContiguousArray<UInt8>)] {
    var files: [(String, ContiguousArray<UInt8>)] = []
    var rest = ContiguousArray<UInt8>()
    var kept = 0
    text.withUnsafeBufferPointer { buffer in
      var line = 0
      while line < buffer.count {
        let next = lineEnd(buffer, line) + 1
        if buffer[line] == UInt8(ascii: "b"), next < buffer.count,
          let name = fileName(buffer[line..<next - 1]), let end = dataEnd(buffer, from: next)
        {
          rest.append(contentsOf: buffer[kept..<line])
          files.append((name, decoded(UnsafeBufferPointer(rebasing: buffer[next..<end]))))
          kept = min(lineEnd(buffer, end) + 1, buffer.count)
          line = kept
        } else {
          line = next
        }
      }
      if !files.isEmpty { rest.append(contentsOf: buffer[kept...]) }
    }
    if !files.isEmpty { text = rest }
    return files
  }

  private static func lineEnd(_ buffer: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    buffer[start...].firstIndex(of: 0x0A) ?? buffer.count
  }

  /// The name in `begin 644 rain.txt`.
  private static func fileName(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> String? {
    let words = line.split(separator: 0x20, maxSplits: 2)
    guard words.count == 3, words[0].elementsEqual("begin".utf8), 3...4 ~= words[1].count,
      words[1].allSatisfy({ 0x30...0x37 ~= $0 })
    else { return nil }
    return MailWords.trimmed(String(decoding: words[2], as: UTF8.self))
  }

  /// Where the line `end` stands behind lines of data; nil where other lines come first.
  private static func dataEnd(_ buffer: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var line = start
    while line < buffer.count {
      let end = lineEnd(buffer, line)
      let content = buffer[line..<end]
      if content.elementsEqual("end".utf8) { return line }
      guard let first = content.first, 0x20...0x60 ~= first else { return nil }
      let length = Int((first - 0x20) & 0x3F)
      // Programs trim spaces at the end of lines, or add a sign to check by.
      guard content.count - 1 <= (length + 2) / 3 * 4 + 3, end < buffer.count else { return nil }
      line = end + 1
    }
    return nil
  }

  private static func decoded(_ lines: UnsafeBufferPointer<UInt8>) -> ContiguousArray<UInt8> {
    var count = 0
    let pointer = lines.withMemoryRebound(to: CChar.self) {
      mime_decode_uu($0.baseAddress, $0.count, &count)
    }
    return MailEntity.taken(pointer, count)
  }
}
