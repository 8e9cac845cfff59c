import EPUBModel
import StoryModel

/// The subjects of a book with what each of them is.
struct SubjectKinds {
  let subjects: [Metadata.Subject]

  init(_ book: Book) {
    var kinds: [String: Metadata.Subject.Kind] = [:]
    func learn(_ names: [String], _ kind: Metadata.Subject.Kind) {
      for name in names where kinds[name] == nil { kinds[name] = kind }
    }
    for story in book.stories.map(\.story) {
      learn(story.fandoms.map(\.value), .fandom)
      learn(story.pairings.map(\.canonicalName), .pairing)
      learn([story.rating.value.name], .rating)
      learn(story.warnings.warnings.map(\.name), .warning)
    }
    subjects = book.subjects.compactMap { name in
      let words = Label.words(name)
      return words.isEmpty ? nil : Metadata.Subject(words, kinds[name])
    }
  }
}
