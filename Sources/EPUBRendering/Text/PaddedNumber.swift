extension Int {
  /// The number with zeros before it, `width` digits long or longer: `003`.
  func padded(to width: Int) -> String {
    let digits = String(self)
    return String(repeating: "0", count: Swift.max(0, width - digits.utf8.count)) + digits
  }
}
