/// An `x` inside a word that joins two people, as Japanese fandoms write it: `1x2`, `HPxDM`.
struct InnerCross {
  let resolver: NameResolver

  /// `tokens` with such words cut at their crosses.
  func cut(_ tokens: Tokens) -> Tokens {
    let areThere = tokens.tokens.contains {
      $0.range.count > 2 && $0.word.utf8.contains(Self.cross)
    }
    return areThere ? tokens.cut { crosses(in: $0, tokens.scalars) } : tokens
  }

  private static let cross = UInt8(ascii: "x")

  /// The offsets of the crosses in `token`; none in a word that is a name itself.
  private func crosses(in token: Tokens.Token, _ scalars: [Unicode.Scalar]) -> [Int] {
    guard (3...40).contains(token.range.count), token.word.utf8.contains(Self.cross),
      resolver.exactMeaning(of: [token.word]) == nil,
      resolver.pairings(named: [token.word]).isEmpty
    else { return [] }
    let typed = Array(scalars[token.range])
    return known(typed[...]) ?? codes(typed)
  }

  /// Crosses that leave nothing but known names between them; nil where there are none such.
  private func known(_ typed: ArraySlice<Unicode.Scalar>) -> [Int]? {
    for index in typed.indices where typed[index] == "x" || typed[index] == "X" {
      guard isKnown(typed[..<index]) else { continue }
      let rest = typed[(index + 1)...]
      if let more = known(rest) { return [index] + more }
      if isKnown(rest) { return [index] }
    }
    return nil
  }

  private func isKnown(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    var name = String.UnicodeScalarView()
    name.append(contentsOf: scalars)
    return !scalars.isEmpty && resolver.exactMeaning(of: [String(name).lowercased()]) != nil
  }

  /// The small crosses of a word that holds nothing else but capitals or digits.
  private func codes(_ typed: [Unicode.Scalar]) -> [Int] {
    let crosses = typed.indices.filter { typed[$0] == "x" }
    let others = typed.filter { $0 != "x" }
    let areCodes = others.allSatisfy { ("A"..."Z").contains($0) || ("0"..."9").contains($0) }
    let areApart = zip([-1] + crosses, crosses + [typed.count]).allSatisfy { $1 > $0 + 1 }
    // `2x4` is timber and `007x` is nothing: digits alone are names only where somebody knows them.
    let haveLetters = others.contains { ("A"..."Z").contains($0) }
    return areCodes && areApart && haveLetters ? crosses : []
  }
}
