import StoryModel

@testable import StoryReading

/// Reads inputs as stories and checks all that came of it.
enum Readings {
  /// What makes a transcript of a file.
  typealias Transcribe = (StoryInput, Vocabulary) throws(ReadingError) -> Transcript

  private static let reader = StoryReader()

  /// The first byte chooses the suffix of the name, which decides where the content does not.
  static func file(_ bytes: ContiguousArray<UInt8>) {
    let suffixes = ["txt", "html", "md", "eml", "fb2", "doc", "rtf", ""]
    guard let first = bytes.first else { return }
    let input = self.input(
      ContiguousArray(bytes.dropFirst()), "story." + suffixes[Int(first) % suffixes.count])
    guard let draft = try? reader.read(input) else { return }
    DraftCheck.check(draft)
    BookCheck.check(draft)
  }

  static func format(
    _ bytes: ContiguousArray<UInt8>, _ name: String, _ transcribe: Transcribe
  ) {
    let input = self.input(bytes, name)
    guard let transcript = try? transcribe(input, .standard) else { return }
    ManuscriptCheck.check(transcript.manuscript)
    guard let draft = try? reader.draft(transcript, input) else { return }
    DraftCheck.check(draft)
    WordCheck.check(draft, has: transcript.manuscript)
    if name.hasSuffix(".txt") { WordCheck.checkLetters(draft, has: transcript.manuscript) }
    // A book costs more than reading: one of four inputs makes one.
    if bytes.reduce(0, &+) & 3 == 0 { BookCheck.check(draft) }
    guard bytes.count < 1000 else { return }
    let again = try? reader.draft(transcribe(input, .standard), input)
    hold(again == draft, "the same bytes give the same draft")
  }

  /// Repeats the middle of `bytes`; its first byte says how much of the rest stands before and after.
  static func long(
    _ bytes: ContiguousArray<UInt8>, _ name: String, _ transcribe: Transcribe
  ) {
    guard bytes.count > 3 else { return }
    let rest = bytes.dropFirst()
    let before = rest.prefix(Int(bytes[0] & 0xF) * rest.count / 32)
    let after = rest.suffix(Int(bytes[0] >> 4) * rest.count / 32)
    let unit = rest[before.endIndex..<after.startIndex]
    guard !unit.isEmpty else { return }
    var long = ContiguousArray(before)
    while long.count < length { long += unit }
    long += after
    let start = ContinuousClock.now
    guard let transcript = try? transcribe(input(long, name), .standard),
      (try? reader.draft(transcript, input(long, name))) != nil
    else { return }
    let taken = ContinuousClock.now - start
    hold(taken < .seconds(2), "\(length >> 10) KiB are read in \(taken)")
  }

  /// The sanitizers make reading several times slower. What takes 5 s for a megabyte without them,
  /// and grows with the square of the length, takes 2 s for this with them.
  private static let length = 256 << 10

  private static func input(_ bytes: ContiguousArray<UInt8>, _ name: String) -> StoryInput {
    StoryInput(path: name, name: name, bytes: bytes)
  }
}

/// Ends the process where `condition` does not hold.
func hold(_ condition: Bool, _ property: @autoclosure () -> String) {
  if !condition { fatalError("broken: \(property())") }
}
