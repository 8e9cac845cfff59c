/// A run of UTF-8 text: a slice of a shared, immutable buffer.
///
/// A story is read into one buffer and everything in it is a slice of that buffer, so that text
/// travels from the file to the book without being copied. Two texts are equal when their bytes are.
///
/// In a paragraph any run of white space, line ends among them, stands for one space, as in XHTML.
public struct Text: Sendable {
  package let storage: TextStorage
  /// Where the slice lies in its buffer, in bytes.
  package let range: Range<Int>

  /// A text of its own, holding the UTF-8 form of `string`.
  public init(_ string: some StringProtocol) {
    storage = TextStorage(ContiguousArray(string.utf8))
    range = 0..<storage.bytes.count
  }

  /// The slice `range` (in bytes) of `storage`.
  package init(_ storage: TextStorage, _ range: Range<Int>) {
    self.storage = storage
    self.range = range
  }

  /// A text of its own made of `bytes`, which must be UTF-8.
  package init(bytes: ContiguousArray<UInt8>) {
    storage = TextStorage(bytes)
    range = 0..<bytes.count
  }

  /// The text as a Swift string. Costs a copy: for words to people, not for the path to the book.
  public var string: String {
    withBytes { String(decoding: $0, as: UTF8.self) }
  }

  /// How long the text is, in bytes of UTF-8.
  public var byteCount: Int { range.count }

  /// Whether the text has no bytes at all.
  public var isEmpty: Bool { range.isEmpty }

  /// Whether the text is nothing but white space.
  package var isBlank: Bool { withBytes { $0.allSatisfy { $0 <= 0x20 } } }

  /// Calls `body` with the UTF-8 bytes; they are valid only during the call.
  public func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows
    -> Result
  {
    try storage.bytes.withUnsafeBufferPointer { try body(.init(rebasing: $0[range])) }
  }

  /// The same text in a buffer of its own, which lets go of the story that it was cut from.
  public var detached: Text {
    range.count == storage.bytes.count
      ? self : withBytes { Text(bytes: ContiguousArray($0)) }
  }

  /// The slice `subrange` of this text, in bytes from its beginning.
  package func slice(_ subrange: Range<Int>) -> Text {
    precondition(subrange.upperBound <= range.count)
    return Text(
      storage, range.lowerBound + subrange.lowerBound..<range.lowerBound + subrange.upperBound)
  }
}

/// The buffer that texts are slices of. Never changed once made.
package final class TextStorage: Sendable {
  package let bytes: ContiguousArray<UInt8>

  package init(_ bytes: ContiguousArray<UInt8>) {
    self.bytes = bytes
  }
}

extension Text: Hashable {
  public static func == (left: Text, right: Text) -> Bool {
    left.withBytes { a in right.withBytes { b in a.elementsEqual(b) } }
  }

  public func hash(into hasher: inout Hasher) {
    withBytes { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}

extension Text: ExpressibleByStringLiteral, CustomStringConvertible {
  public init(stringLiteral value: String) { self.init(value) }
  public var description: String { string }
}
