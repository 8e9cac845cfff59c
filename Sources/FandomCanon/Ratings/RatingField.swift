import StoryModel

extension Interpretation {
  /// The rating of the story: the highest that its rating fields state.
  ///
  /// - Source: AO3's ladder; the forms and the rule for ranges are those of `Ratings.toml`.
  mutating func rating() -> Stated<Rating> {
    let fields = header.fields(.rating)
    var highest: (rating: Rating, field: HeaderField)?
    for field in fields {
      let value = field.value.string
      guard let rating = vocabulary.ratings.rating(of: value) else {
        note(.unknownRating, "The rating “\(value)” is on no known scale.", field)
        continue
      }
      if highest == nil || rating > highest!.rating { highest = (rating, field) }
    }
    if let highest {
      return Stated(
        highest.rating, written: highest.field.written, evidence: highest.field.evidence)
    }
    if fields.isEmpty, !corrections.has(.rating), let passing = ratingInPassing() { return passing }
    return Stated(
      .notRated, written: fields.first?.written, evidence: fields.first?.evidence ?? .inferred)
  }

  /// A rating among codes or in an unlabelled line: `TOS, K/S [PG-13]`.
  private func ratingInPassing() -> Stated<Rating>? {
    for field in header.fields {
      let isUnlabelled = field.key == .other && field.label == nil
      guard isUnlabelled || [.keywords, .pairing].contains(field.key) else { continue }
      for clause in Clauses.cut(field.value.string) {
        guard let rating = ratingInPassing(clause) else { continue }
        return Stated(rating, written: Written(Text(clause), at: field.place), evidence: .text)
      }
    }
    return nil
  }

  /// The rating that a clause is: one with a number, a letter of a scale alone, or what `Rated`
  /// begins.
  private func ratingInPassing(_ clause: String) -> Rating? {
    let words = Tokens(clause).words
    if words.count > 1, words[0] == "rated" || words[0] == "rating" {
      return vocabulary.ratings.rating(of: clause)
    }
    let isOnScale =
      clause.utf8.contains { (48...57).contains($0) } || Self.lettersOfScales.contains(clause)
    return isOnScale ? vocabulary.ratings.forms.value(of: words) : nil
  }

  private static let lettersOfScales: Set<String> = ["G", "PG", "R", "FRC", "FRT", "FRM", "FRAO"]
}
