/// The fandom that a file's folder is named after: `stories/x-files/lamps.txt`.
enum FandomFolder {
  /// The fandom that the nearest of the last two folders of `path` names.
  ///
  /// Where people keep their own folders, a name says nothing of stories: a user may be called angel.
  static func fandom(
    of path: String, _ vocabulary: Vocabulary
  ) -> (fandom: Universe.Fandom, universe: Int)? {
    let folders = path.utf8.split(separator: UInt8(ascii: "/")).dropLast()
    for index in folders.indices.suffix(2).reversed() {
      let parent = index > folders.startIndex ? String(Substring(folders[index - 1])) : ""
      guard parent != "home", parent != "Users", parent != "Benutzer" else { continue }
      if let known = vocabulary.fandom(called: String(Substring(folders[index]))) { return known }
    }
    return nil
  }
}
