import Storage

/// Which files are taken for stories by their names, where nobody named them one by one.
enum StoryNames {
  /// Suffixes of formats that hold one story or several.
  static let suffixes: Set<String> = [
    "txt", "text", "asc", "html", "htm", "xhtml", "mht", "mhtml", "md", "markdown", "rtf", "docx",
    "odt", "fodt", "fb2", "epub", "eml", "mbox", "mbx", "zip",
  ]

  /// What the files that come with others, and tell about them, are called before the first dot of
  /// their names. Only the whole name counts: `License to Drive.txt` is a story.
  static let companions: Set<String> = [
    "readme", "license", "licence", "copying", "changelog", "contributing",
  ]

  /// Whether `path` ends in one of `suffixes`, is none of `companions`, and does not lie among the
  /// files that a browser saves with a page, or that a system leaves in archives.
  static func isStory(_ path: String, _ suffixes: Set<String> = suffixes) -> Bool {
    let steps = path.split(separator: "/")
    guard let name = steps.last, !name.hasPrefix("."), suffixes.contains(suffix(of: path)),
      !companions.contains(name.prefix { $0 != "." }.lowercased())
    else { return false }
    return !steps.dropLast().contains { step in
      step == "__MACOSX" || step.hasSuffix("_files") || step.hasSuffix(".files")
    }
  }

  /// The suffix in lower case, without its dot; empty where there is none.
  static func suffix(of path: String) -> String {
    let name = Path.name(of: path)
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }
}
