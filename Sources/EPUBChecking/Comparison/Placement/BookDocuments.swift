import Markup
import StoryModel
import ZIPArchive

/// The documents that a reader of a book comes to, in the order of the spine.
struct BookDocuments {
  let container: Container
  /// The paths in the container.
  let paths: [String]
  /// What the package document says in words: title, authors, description, subjects.
  let metadata: WordText

  /// Nil, with findings, for a book whose documents cannot be found.
  init?(_ archive: ZIPReader, _ findings: inout Findings) {
    let open = Container(archive: archive, packagePath: nil, protected: [])
    guard let path = ContainerCheck(archive: archive).packagePath(open, &findings) else {
      return nil
    }
    // What else is wrong with the package, `check` tells.
    var ignored = Findings()
    guard let bytes = open.bytes(of: path, &findings),
      let package = PackageCheck(container: open, path: path).run(&ignored)
    else {
      findings.add(.package, "The package document cannot be read.", in: path)
      return nil
    }
    container = open
    paths = package.spine.filter(\.isXHTML).map(\.path)
    metadata = DocumentWords.read(bytes).text
  }

  /// The words of document `number`; none, with a finding, where it is not there or damaged.
  func words(of number: Int, _ findings: inout Findings) -> WordText {
    guard let reading = read(number, &findings) else { return WordText() }
    if case .notWellFormed(let line, let reason)? = reading.error {
      findings.add(.malformedMarkup, reason, in: paths[number], line: line)
    }
    return reading.text
  }

  /// Document `number` as it is read; nil, with a finding, where it is not there or damaged.
  func read(_ number: Int, _ findings: inout Findings) -> DocumentWords.Reading? {
    let path = paths[number]
    guard container.has(path) else {
      findings.add(.spine, "The spine names \(path), which is not in the container.", in: path)
      return nil
    }
    return container.bytes(of: path, &findings).map(DocumentWords.read)
  }

  /// The words of some documents one after the other.
  func words(of numbers: some Sequence<Int>) -> WordText {
    var (words, ignored) = (WordText(), Findings())
    for number in numbers { words.append(self.words(of: number, &ignored), part: number) }
    return words
  }
}
