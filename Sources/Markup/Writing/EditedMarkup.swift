/// A document that is changed in a few places: whatever is not replaced stays byte for byte.
///
/// The changes come in the order of the document.
package struct EditedMarkup {
  private let source: UnsafeBufferPointer<UInt8>
  private var output: [UInt8] = []
  /// What lies before has been copied or replaced.
  private var position = 0

  /// Changes `source`, which the caller keeps alive; `capacity` is what the result will about need.
  package init(_ source: UnsafeBufferPointer<UInt8>, capacity: Int) {
    self.source = source
    output.reserveCapacity(capacity)
  }

  /// Puts markup, as it stands in the source of the program, before the byte at `place`.
  package mutating func insert(_ markup: StaticString, at place: Int) {
    copy(to: place)
    output.append(
      contentsOf: UnsafeBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount))
  }

  /// Puts bytes before the byte at `place`: markup that a writer made.
  package mutating func insert(_ markup: some Sequence<UInt8>, at place: Int) {
    copy(to: place)
    output.append(contentsOf: markup)
  }

  /// Puts a number before the byte at `place`.
  package mutating func insert(_ number: Int, at place: Int) {
    copy(to: place)
    if number < 10 {
      output.append(UInt8(ascii: "0") + UInt8(number))
    } else {
      output.append(contentsOf: String(number).utf8)
    }
  }

  /// Leaves out what stands in `range`.
  package mutating func remove(_ range: Range<Int>) {
    copy(to: range.lowerBound)
    position = max(position, range.upperBound)
  }

  /// The whole result. Nothing may be changed after it.
  package mutating func finish() -> [UInt8] {
    copy(to: source.count)
    return output
  }

  private mutating func copy(to place: Int) {
    guard place > position else { return }
    output.append(contentsOf: UnsafeBufferPointer(rebasing: source[position..<place]))
    position = place
  }
}
