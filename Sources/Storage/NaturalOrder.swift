/// The order in which a person counts: `part 2` before `part 10`. Otherwise the order of bytes.
package enum NaturalOrder {
  /// Whether `left` comes before `right`. A total order: only equal bytes are equal.
  package static func precedes(_ left: String, _ right: String) -> Bool {
    precedes(Array(left.utf8)[...], Array(right.utf8)[...])
  }

  private static func precedes(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Bool {
    var left = left
    var right = right
    // Leading zeros count only where nothing else tells the names apart.
    var zeros = 0
    while let first = left.first, let second = right.first {
      if isDigit(first), isDigit(second) {
        let one = takeNumber(&left)
        let other = takeNumber(&right)
        if one.digits.count != other.digits.count { return one.digits.count < other.digits.count }
        if one.digits != other.digits { return one.digits.lexicographicallyPrecedes(other.digits) }
        if zeros == 0 { zeros = one.zeros - other.zeros }
      } else if first != second {
        return first < second
      } else {
        left.removeFirst()
        right.removeFirst()
      }
    }
    if left.isEmpty != right.isEmpty { return left.isEmpty }
    return zeros < 0
  }

  private static func takeNumber(
    _ bytes: inout ArraySlice<UInt8>
  ) -> (digits: ArraySlice<UInt8>, zeros: Int) {
    let number = bytes.prefix(while: isDigit)
    bytes = bytes[number.endIndex...]
    let digits = number.drop { $0 == UInt8(ascii: "0") }
    return (digits, number.count - digits.count)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    UInt8(ascii: "0") <= byte && byte <= UInt8(ascii: "9")
  }
}
