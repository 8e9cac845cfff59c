extension CoverError {
  /// What happened and what to do about it, for the person at the terminal.
  package var explanation: String {
    switch self {
    case .unknownDesign(let name):
      "there is no cover design “\(name)”. There are: "
        + CoverArtist.designs.joined(separator: ", ") + "."
    case .notDrawn(let status):
      "a cover could not be drawn (Cairo says \(status)). Is there enough memory?"
    case .notEncoded:
      "a cover could not be encoded. Is there enough memory?"
    }
  }
}
