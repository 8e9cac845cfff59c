import Fanfold

// Binds every story that it is given into one EPUB each, and says what it took them for.
//
//     swift run bind-stories seeds/*.txt

@main
struct BindStories {
  static func main() async throws {
    let bindery = Bindery()
    for path in CommandLine.arguments.dropFirst() {
      let story = try bindery.readStory(at: path)
      let pairings = story.pairings.map(\.displayName).joined(separator: ", ")
      print("\(story.title.value) (\(story.rating.value.name)) \(pairings)")
      for book in bindery.compose([story]) {
        try await bindery.write(book, to: story.source.stem + ".epub")
      }
    }
  }
}
