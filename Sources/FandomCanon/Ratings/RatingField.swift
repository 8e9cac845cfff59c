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
        let isScale =
          clause.utf8.contains { (48...57).contains($0) } || ["G", "PG", "R"].contains(clause)
        guard isScale, let rating = vocabulary.ratings.forms.value(of: Tokens(clause).words) else {
          continue
        }
        return Stated(rating, written: Written(Text(clause), at: field.place), evidence: .text)
      }
    }
    return nil
  }
}
