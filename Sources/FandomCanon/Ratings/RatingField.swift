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
    return Stated(
      .notRated, written: fields.first?.written, evidence: fields.first?.evidence ?? .inferred)
  }
}
