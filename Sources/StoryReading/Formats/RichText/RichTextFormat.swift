import StoryModel

/// Rich Text Format, as word processors wrote it for each other (RTF 1.9.1).
enum RichTextFormat {
  /// The document in `input`.
  static func transcribe(
    _ input: StoryInput, _ vocabulary: Vocabulary
  ) throws(ReadingError) -> Transcript {
    guard let start = start(in: input.bytes) else {
      throw .damaged(format: "RTF", reason: "It does not begin as such files do.")
    }
    var reader = RichTextReader(input)
    input.bytes.withUnsafeBufferPointer { reader.read($0, from: start) }
    var transcript = reader.finish()
    transcript.diagnostics += FieldOrders.diagnostics(in: input.bytes)
    return transcript
  }

  /// Where the document begins in `bytes`: behind a byte-order mark and white space; nil for a file
  /// of another kind.
  static func start(in bytes: ContiguousArray<UInt8>) -> Int? {
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while start < min(bytes.count, 256), bytes[start] <= 0x20 { start += 1 }
    return bytes[start...].starts(with: signature) ? start : nil
  }

  private static let signature = Array("{\\rtf".utf8)
}
