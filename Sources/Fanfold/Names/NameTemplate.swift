/// How books are called: `{author}/<{series} {position:02} - >{title}`.
///
/// A field in braces stands for what it is of the book, `{series|No series}` for something else where
/// the book has no such thing, `{position:02}` for a number of two digits. What is between `<` and
/// `>` stands there only if the book has all fields in it. A slash makes folders.
public struct NameTemplate: Sendable, Hashable {
  /// The template as it was given.
  public let text: String
  /// The folders and the name, each in pieces.
  let parts: [[Piece]]

  /// A piece of a template.
  enum Piece: Sendable, Hashable {
    case text(String)
    /// - Parameters:
    ///   - width: how many digits at least; 1 for as many as there are.
    ///   - otherwise: what stands there where the book has no such thing; nil for nothing.
    case field(Field, width: Int, otherwise: String?)
    case optional([Piece])
  }

  /// Reads a template.
  public init(_ text: String) throws(NameTemplateError) {
    self.text = text
    var reader = NameTemplateReader(text)
    parts = try reader.read()
  }

  /// The folders and the name of `book`, without suffix; no folder is empty. Nothing is made safe for
  /// a disk yet.
  func names(of book: Book, in profile: PublicationProfile) -> [String] {
    let names = parts.map { string($0, book, profile).text }
    return names.dropLast().filter { !$0.allSatisfy(\.isWhitespace) } + names.suffix(1)
  }

  /// Whether volumes of one anthology get different names.
  var tellsVolumes: Bool { Self.uses(.volume, in: parts.joined()) }

  private static func uses(_ field: Field, in pieces: some Sequence<Piece>) -> Bool {
    pieces.contains { piece in
      switch piece {
      case .text: false
      case .field(let used, _, _): used == field
      case .optional(let pieces): uses(field, in: pieces)
      }
    }
  }

  /// The pieces for `book`, and whether it has all fields.
  private func string(
    _ pieces: [Piece], _ book: Book, _ profile: PublicationProfile
  ) -> (text: String, isWhole: Bool) {
    var (result, isWhole) = ("", true)
    for piece in pieces {
      switch piece {
      case .text(let text): result += text
      case .optional(let pieces):
        let optional = string(pieces, book, profile)
        if optional.isWhole { result += optional.text }
      case .field(let field, let width, let otherwise):
        let value = field.value(of: book, in: profile).map { Self.padded($0, width) }
        if value == nil, otherwise == nil { isWhole = false }
        result += value ?? otherwise ?? ""
      }
    }
    return (result, isWhole)
  }

  private static func padded(_ number: String, _ width: Int) -> String {
    String(repeating: "0", count: max(0, width - number.utf8.count)) + number
  }
}
