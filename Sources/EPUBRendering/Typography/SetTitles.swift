import EPUBModel
import StoryModel

/// Sets the titles of stories and chapters as their text is set.
///
/// Whatever a book shows a title on (its page, tables of contents, indexes) shows it the same way.
/// The package document has titles as they were typed: catalogues compare them.
struct SetTitles: Sendable {
  let typography: PublicationOptions.Typography

  /// `book` with the titles that its pages show.
  func titles(of book: Book) -> Book {
    guard typography == .full else { return book }
    let typesetters = Typesetters(typography)
    let stories = book.stories.map { entry in
      let setter = typesetters.typesetter(of: entry.language)
      return entry.titled(
        setter?.string(entry.title) ?? entry.title, story: titles(of: entry.story, setter))
    }
    let seeAlso = book.seeAlso.map { mention in
      let setter = typesetters.typesetter(of: book.languages.first ?? "en")
      return Book.Mention(
        title: setter?.string(mention.title) ?? mention.title, byline: mention.byline,
        pairing: mention.pairing)
    }
    let title = book.isSingle ? stories.first?.title : nil
    return book.titled(title ?? book.title, stories: stories, seeAlso: seeAlso)
  }

  /// `story`, which is in `language`, with the titles that its pages show.
  func titles(of story: Story, language: String) -> Story {
    titles(of: story, Typesetter(typography, language: language))
  }

  private func titles(of story: Story, _ typesetter: Typesetter?) -> Story {
    guard let typesetter else { return story }
    let title = typesetter.text(story.title.value)
    let chapters = story.chapters.map { chapter in
      guard let heading = chapter.title, let text = typesetter.text(heading.text) else {
        return chapter
      }
      return chapter.titled(Written(text, at: heading.place))
    }
    let stated = story.title
    return story.titled(
      title.map { Stated($0, written: stated.written, evidence: stated.evidence) } ?? stated,
      chapters: chapters)
  }
}

/// A typesetter for each language of a book.
private final class Typesetters {
  private let typography: PublicationOptions.Typography
  private var typesetters: [String: Typesetter?] = [:]

  init(_ typography: PublicationOptions.Typography) { self.typography = typography }

  func typesetter(of language: String) -> Typesetter? {
    if let typesetter = typesetters[language] { return typesetter }
    let typesetter = Typesetter(typography, language: language)
    typesetters[language] = .some(typesetter)
    return typesetter
  }
}

extension Typesetter {
  /// `title` as it is set.
  func string(_ title: String) -> String { text(Text(title))?.string ?? title }

  /// `text` as it is set; nil where nothing changes.
  func text(_ text: Text) -> Text? { set([.text(text)]) ? Text(bytes: wholeText) : nil }
}
