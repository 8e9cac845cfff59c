import Fanfold

/// `[reading]`: how stories are read and understood.
package struct ReadingSettings: Sendable {
  /// Whether a story that states no pairing gets one inferred.
  package let infersPairings: Bool
  /// The language of every story; nil lets each speak.
  package let language: String?
  /// How many stories are worked on at once; nil for one for each processor.
  package let jobs: Int?
  /// The most that an archive may unpack to, in bytes.
  package let unpackLimit: ByteSize
  /// The most bytes that a compressed byte of an archive may give.
  package let unpackRatio: Int

  init(_ table: inout TableReader) {
    let usual = Bindery.Options()
    infersPairings = table.read("infer", .flag, otherwise: usual.infersPairings)
    language = table.read("language", .text)
    jobs = table.read("jobs", .number(from: 1))
    unpackLimit = table.read(
      "unpack-limit", .size, otherwise: ByteSize(bytes: usual.unpackedSizeLimit))
    unpackRatio = table.read(
      "unpack-ratio", .number(from: 1), otherwise: usual.unpackingRatioLimit)
  }
}
