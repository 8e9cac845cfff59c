import BookComposition
import CoverArt
import StoryModel

extension CoverSubject {
  /// What the cover of `book` shows.
  init(_ book: Book) {
    self.init(
      title: book.name, authors: book.authors, language: book.languages.first ?? "",
      key: book.identifier)
    switch book.kind {
    case .single:
      about = book.stories.first.flatMap { Self.about($0.story) }
    case .anthology(let selection):
      collection = book.extent
      contents = book.stories.map(\.title)
      about = Self.about(selection)
    }
  }

  /// The pairing that a story states, else its fandom.
  private static func about(_ story: Story) -> String? {
    let pairings = story.pairings.filter { $0.evidence != .inferred }
    let pairing =
      pairings.first { $0.qualifier == .main } ?? pairings.first(where: \.qualifier.makesAnthology)
    return pairing?.displayName ?? story.fandoms.first?.value
  }

  /// What the stories share, where it is a pairing.
  private static func about(_ selection: Book.Selection) -> String? {
    if case .pairing(let name) = selection { name } else { nil }
  }
}
