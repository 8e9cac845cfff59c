import Fanfold

/// Makes a book of a story that somebody sent. A few at a time; nothing is kept.
actor UploadDesk {
  private let options: Bindery.Options
  /// How many stories may be read and bound at once.
  private let places: Int
  private var taken = 0

  init(_ options: Bindery.Options, places: Int) {
    var options = options
    // Strangers may send anything: a story has no need of the room that an archivist's files have.
    options.unpackedSizeLimit = min(options.unpackedSizeLimit, 256 << 20)
    options.nestingLimit = min(options.nestingLimit, 3)
    options.jobs = 1
    self.options = options
    self.places = places
  }

  /// Whether somebody may come to the desk; who came has to `leave`.
  func enter() -> Bool {
    guard taken < places else { return false }
    taken += 1
    return true
  }

  func leave() { taken -= 1 }

  /// The book of the story in `bytes`.
  ///
  /// - Parameter fileName: what the file was called where it came from.
  nonisolated func bind(
    _ bytes: ContiguousArray<UInt8>, fileName: String, as profile: PublicationProfile
  ) async throws(BinderyError) -> Bindery.BoundBytes {
    var options = options
    options.publication.profile = profile
    return try await Bindery(options).bind(bytes, called: fileName)
  }
}
