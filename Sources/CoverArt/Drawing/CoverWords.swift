/// The words of a cover.
struct CoverWords {
  /// The largest words: the title; where there is none, what the story is about, or who wrote it.
  var title: Passage?
  var authors: Passage?
  var about: Passage?
  var collection: Passage?
  var contents: Passage?
  /// How many people the pairing has.
  let peopleCount: Int

  init(_ subject: CoverSubject) {
    peopleCount = subject.peopleCount
    authors = Passage(items: subject.authors)
    about = Passage(subject.about)
    collection = Passage(subject.collection)
    contents = Passage(items: subject.contents)
    title = Passage(CoverWords.title(of: subject))
    // Nothing is said twice.
    if title == nil { (title, about) = (about, nil) }
    if title == nil { (title, authors) = (authors, nil) }
    if title == about { about = nil }
  }

  /// The title without the number of stories, which stands elsewhere.
  private static func title(of subject: CoverSubject) -> String? {
    guard let title = subject.title, let collection = subject.collection,
      title.hasSuffix(": " + collection)
    else { return subject.title }
    return String(title.dropLast(collection.count + 2))
  }

  private var all: [Passage] { [title, authors, about, collection, contents].compactMap(\.self) }

  /// The signs that fonts must have.
  var signs: Set<Unicode.Scalar> {
    var signs: Set<Unicode.Scalar> = []
    for passage in all {
      for scalar in passage.text.unicodeScalars
      where scalar.value > 0x20 && scalar.properties.generalCategory != .format {
        signs.insert(scalar)
      }
    }
    return signs
  }

  /// Without the signs that no font has.
  func keeping(_ isKept: (Unicode.Scalar) -> Bool) -> CoverWords {
    var words = self
    words.title = title?.keeping(isKept)
    words.authors = authors?.keeping(isKept)
    words.about = about?.keeping(isKept)
    words.collection = collection?.keeping(isKept)
    words.contents = contents?.keeping(isKept)
    return words
  }
}
