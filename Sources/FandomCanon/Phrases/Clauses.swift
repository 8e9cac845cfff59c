/// The clauses of a line that says several things: `PG. Spike/Xander, past Willow/Tara (angst)`.
enum Clauses {
  /// `value` cut at commas, semicolons, brackets, line ends and full stops before white space.
  static func cut(_ value: String) -> [String] {
    value.split { ",;()[]\n".contains($0) }.flatMap { part -> [String] in
      var clauses = [""]
      for character in part {
        if character == " ", clauses[clauses.count - 1].last == "." { clauses.append("") }
        clauses[clauses.count - 1].append(character)
      }
      return clauses.map { trimmed($0) { $0 == "." || $0.isSpace } }
    }
    .filter { !$0.isEmpty }
  }
}
