import Markup
import StoryModel

/// In which language the title of a story or of a chapter is, for whoever has it read aloud
/// (WCAG 2.2, success criterion 3.1.2).
enum TitleLanguage {
  /// The language of `title`, which stands over text in `language`, where it is not the `page`'s.
  ///
  /// Authors who write in another script often give their stories English titles: words in plain
  /// Latin letters are not taken for Russian or Chinese.
  static func language(of title: String, over language: String, on page: String) -> String? {
    let base = base(of: language)
    if base == self.base(of: page) { return nil }
    let isPlain = title.utf8.allSatisfy { $0 < 0x80 }
    return isPlain && otherScripts.contains(base) ? nil : language
  }

  private static func base(of language: String) -> String {
    language.prefix { $0 != "-" }.lowercased()
  }

  /// Languages that are never written in Latin letters.
  private static let otherScripts: Set = [
    "am", "ar", "be", "bg", "bn", "el", "fa", "gu", "he", "hi", "hy", "ja", "ka", "km", "kn", "ko",
    "lo", "mk", "ml", "mr", "my", "ne", "pa", "ru", "si", "ta", "te", "th", "uk", "ur", "yi", "zh",
  ]
}

extension Book.Entry {
  /// The language of the title where it is not the `page`'s. That of a file's name nobody knows.
  func titleLanguage(on page: String) -> String? {
    story.title.evidence == .fileName
      ? nil : TitleLanguage.language(of: title, over: language, on: page)
  }
}

extension MarkupWriter {
  /// The language and the direction of a title, for the inside of a start tag; nothing where they are
  /// the page's.
  mutating func titleAttributes(_ title: String, language: String?) {
    if let language { languageAttributes(language) }
    let direction = WritingDirection(of: title)
    if direction == .rightToLeft { attribute("dir", direction.rawValue) }
  }

  /// A title within words of the book's own.
  mutating func title(_ title: String, language: String?) {
    if language == nil, WritingDirection(of: title) == .leftToRight { return text(title) }
    raw("<span")
    titleAttributes(title, language: language)
    raw(">")
    text(title)
    raw("</span>")
  }

  /// The title of a book or story as a heading.
  mutating func titleHeading(_ title: String, language: String?) {
    raw("<h1")
    titleAttributes(title, language: language)
    raw(">")
    text(title)
    raw("</h1>\n")
  }

  /// Whose page this is: title and by-line of a story.
  mutating func storyLine(_ entry: Book.Entry, _ wording: Wording) {
    raw("<p class=\"byline\">")
    title(entry.title, language: entry.titleLanguage(on: wording.language))
    text(" \(wording.by(entry.byline))")
    raw("</p>\n")
  }
}
