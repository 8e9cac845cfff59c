/// The words of a cover, each in its place.
struct CoverWords {
  /// The largest words: the title; where there is none, what the story is about, or who wrote it.
  private(set) var title: Passage?
  private(set) var authors: Passage?
  private(set) var about: Passage?
  private(set) var collection: Passage?
  private(set) var contents: Passage?
  /// How many people the pairing has.
  let peopleCount: Int

  init(_ subject: CoverSubject) {
    title = Passage(CoverWords.title(of: subject))
    authors = Passage(items: subject.authors)
    about = Passage(subject.about)
    collection = Passage(subject.collection)
    contents = Passage(items: subject.contents)
    peopleCount = subject.peopleCount
    fillTitle()
  }

  /// Something is large, and nothing is said twice.
  private mutating func fillTitle() {
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

  /// The signs that fonts must have.
  var signs: Set<Unicode.Scalar> {
    var signs: Set<Unicode.Scalar> = []
    for passage in [title, authors, about, collection, contents] {
      guard let passage else { continue }
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
    words.fillTitle()
    return words
  }
}
