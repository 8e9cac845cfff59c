import Glibc
import StoryModel

@testable import StoryReading

/// Reads inputs as stories and checks all that came of it.
enum Readings {
  private static let reader = StoryReader()

  /// Loads the vocabularies, which stay for good.
  static func warmUp() {
    let input = FuzzedFormat.text.input(ContiguousArray("Title: Rain\n\nIt was late.\n".utf8))
    if let draft = try? reader.read(input) { BookCheck.check(draft) }
  }

  /// The first byte chooses the suffix of the name, which decides where the content does not.
  static func file(_ bytes: ContiguousArray<UInt8>) {
    let suffixes = ["txt", "html", "md", "eml", "fb2", "doc", "rtf", ""]
    guard let first = bytes.first else { return }
    let input = StoryInput(
      path: "story", name: "story." + suffixes[Int(first) % suffixes.count],
      bytes: ContiguousArray(bytes.dropFirst()))
    guard let draft = try? reader.read(input) else { return }
    DraftCheck.check(draft)
    BookCheck.check(draft)
  }

  static func format(_ format: FuzzedFormat, _ bytes: ContiguousArray<UInt8>) {
    let input = format.input(bytes)
    guard let transcript = try? format.transcribe(input) else { return }
    ManuscriptCheck.check(transcript.manuscript)
    guard let draft = try? reader.draft(transcript, input) else { return }
    DraftCheck.check(draft)
    WordCheck.check(draft, has: transcript.manuscript)
    if format == .text { WordCheck.checkLetters(draft, has: transcript.manuscript) }
    // A book costs more than reading: one of four inputs makes one.
    if bytes.reduce(0, &+) & 3 == 0 { BookCheck.check(draft) }
    guard bytes.count < 1000 else { return }
    let again = try? reader.draft(format.transcribe(input), input)
    hold(again == draft, "the same bytes give the same draft")
  }

  /// Repeats the middle of `bytes`: what grows with the square of the length shows. The first byte
  /// says how much of the rest stands before it and after it.
  static func long(_ format: FuzzedFormat, _ bytes: ContiguousArray<UInt8>) {
    guard bytes.count > 3 else { return }
    let rest = bytes.dropFirst()
    let before = rest.prefix(Int(bytes[0] & 0xF) * rest.count / 32)
    let after = rest.suffix(Int(bytes[0] >> 4) * rest.count / 32)
    let unit = rest[before.endIndex..<after.startIndex]
    let start = ContiguousArray(format.frame.before.utf8) + before
    let end = after + Array(format.frame.after.utf8)
    func seconds(_ length: Int) -> Double {
      let count = length / unit.count
      return time(format, start + repeatElement(unit, count: count).joined() + end)
    }
    let long = seconds(128 << 10)
    // The sanitizers make reading several times slower: what takes 5 s for a megabyte without them
    // and grows with the square of the length takes half a second here.
    guard long > 0.5 else { return }
    let growth = long / seconds(32 << 10)
    hold(growth < 8, "four times the length takes four times as long, not \(growth) times")
  }

  /// How many seconds of CPU it takes to read the file that `bytes` make.
  private static func time(_ format: FuzzedFormat, _ bytes: ContiguousArray<UInt8>) -> Double {
    let input = format.input(bytes)
    let start = clock()
    if let transcript = try? format.transcribe(input) { _ = try? reader.draft(transcript, input) }
    return Double(clock() - start) / Double(CLOCKS_PER_SEC)
  }
}

/// Ends the process where `condition` does not hold.
func hold(_ condition: Bool, _ property: @autoclosure () -> String) {
  if !condition { fatalError("broken: \(property())") }
}
