/// Why a template for names cannot be used.
public enum NameTemplateError: Error, Sendable, Hashable, CustomStringConvertible {
  case unknownField(String)
  /// A mark that opens something which nothing closes.
  case unclosed(Character)
  /// A mark that closes nothing.
  case strayMark(Character)
  case nestedOptional
  case folderInOptional
  case folderInField(String)
  /// Only numbers have a width.
  case widthOfText(NameTemplate.Field)
  case badWidth(String)
  /// There is nothing before, after or between slashes.
  case emptyPart
  /// A part of nothing but dots and spaces.
  case leavesFolder
  case tooManyFolders(limit: Int)

  /// What is so and what to do, in plain words.
  public var description: String {
    switch self {
    case .unknownField(let name):
      "There is no field {\(name)}. There are "
        + NameTemplate.Field.allCases.map { "{\($0.rawValue)}" }.joined(separator: ", ") + "."
    case .unclosed(let mark): "“\(mark)” is never closed."
    case .strayMark(let mark): "“\(mark)” closes nothing."
    case .nestedOptional: "A “<” may not stand inside of another."
    case .folderInOptional: "A folder may not begin between “<” and “>”."
    case .folderInField(let name): "What stands for {\(name)} may have no “/” in it."
    case .widthOfText(let field): "{\(field.rawValue)} is no number; it has no width."
    case .badWidth(let text): "“\(text)” is no width: it goes from 1 to 9, as in {position:02}."
    case .emptyPart:
      "A name, or the name of a folder, is empty: a template begins and ends without “/”."
    case .leavesFolder: "A template leads into folders below the one for the books, not out of it."
    case .tooManyFolders(let limit): "A template makes at most \(limit) folders in one another."
    }
  }
}
