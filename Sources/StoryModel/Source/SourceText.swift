/// The text of a file before anything is made of it: decoded, taken out of its markup, line by line.
///
/// What a book is compared with besides the story: it shows what reading itself has lost.
package struct SourceText: Sendable {
  /// The path as the caller gave it.
  package let path: String
  package let lines: [Line]

  /// A line that is not blank.
  package struct Line: Sendable {
    package let text: Text
    /// In the file, counted from 1.
    package let number: Int

    package init(_ text: Text, number: Int) {
      self.text = text
      self.number = number
    }
  }

  package init(path: String, lines: [Line]) {
    self.path = path
    self.lines = lines
  }
}
