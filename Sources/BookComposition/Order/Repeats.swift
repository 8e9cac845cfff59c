extension Array where Element: Hashable {
  /// The elements in order of first appearance, each once.
  var withoutRepeats: [Element] {
    var known = Set<Element>()
    return filter { known.insert($0).inserted }
  }
}
