import EPUBModel
import Storage
import StoryModel

/// What catalogues are told of a book.
struct MetadataPlan {
  private let book: Book
  private let plan: DocumentPlan
  private let wording: Wording
  /// The story of a book of one.
  private let story: Story?

  static func metadata(of book: Book, _ plan: DocumentPlan, _ wording: Wording) -> Metadata {
    MetadataPlan(book: book, plan: plan, wording: wording).metadata
  }

  private init(book: Book, plan: DocumentPlan, wording: Wording) {
    self.book = book
    self.plan = plan
    self.wording = wording
    story = book.isSingle ? book.stories.first?.story : nil
  }

  private var metadata: Metadata {
    let addresses = book.stories.compactMap { CatalogueWords.builtIn.address(of: $0.story) }
    var known = Set<String>()
    return Metadata(
      identifier: book.identifier, title: title,
      titleSort: FiledName.filed(title.text, language: title.language ?? wording.language),
      creators: creators, contributors: contributors,
      languages: plan.profile.stated(book.languages.isEmpty ? [wording.language] : book.languages),
      modified: Timestamp.text(secondsSince1970: book.modified),
      date: story?.date.flatMap { Timestamp.date($0.value) }, description: description,
      subjects: SubjectKinds(book).subjects, series: series,
      sources: addresses.map(\.text).filter { known.insert($0).inserted },
      publisher: book.isSingle ? addresses.first?.host : nil,
      rights: story.flatMap(CatalogueWords.builtIn.rights), pictures: plan.pictures.extent,
      hasIndex: !plan.indexes.isEmpty)
  }

  /// A story's title is in its language; that of an anthology is made of names and our own words.
  private var title: Metadata.Phrase {
    let title = Label.label(book.title)
    if title.isEmpty { return Metadata.Phrase(wording.untitled, language: wording.language) }
    return Metadata.Phrase(title, language: ownLanguage)
  }

  private var description: Metadata.Phrase? {
    guard let words = book.description.map(Label.words), !words.isEmpty else { return nil }
    return Metadata.Phrase(words, language: ownLanguage)
  }

  /// The language of the words that stand for the book.
  private var ownLanguage: String {
    book.isSingle ? book.stories.first?.language ?? wording.language : wording.language
  }

  /// A pen name is filed as it stands: which part of it would be a surname nobody knows.
  private var creators: [Metadata.Creator] {
    let authors = Label.names(book.authors)
    return (authors.isEmpty ? [wording.unknownAuthor] : authors).map {
      Metadata.Creator(name: $0, fileAs: FiledName.filed($0, language: "en"), role: "aut")
    }
  }

  /// The tool is the book's producer. A compiler is a person.
  private var contributors: [Metadata.Creator] {
    let compiler = Label.names([book.compiler].compactMap { $0 }).map {
      Metadata.Creator(name: $0, fileAs: FiledName.filed($0, language: "en"), role: "com")
    }
    return compiler + [Metadata.Creator(name: wording.maker, fileAs: wording.maker, role: "bkp")]
  }

  private var series: Metadata.Collection? {
    if let volume = book.volume { return collection(volume.collection, volume.number, .set) }
    return switch book.kind {
    case .single: story?.series.flatMap { collection($0.value.name, $0.value.position, .series) }
    case .anthology(.series(let name)): collection(name, nil, .series)
    case .anthology: nil
    }
  }

  /// The identifier is made of the name alone, so that all books of a collection have the same.
  private func collection(
    _ name: String, _ position: Int?, _ kind: Metadata.Collection.Kind
  ) -> Metadata.Collection? {
    let name = Label.words(name)
    if name.isEmpty { return nil }
    let key = "\(kind.rawValue):\(name.lowercased())"
    let uuid = Digest.uuid(namespace: Self.namespace, name: key)
    return Metadata.Collection(
      name: name, position: position, identifier: "urn:uuid:" + uuid, kind: kind)
  }

  /// The namespace of the collections that Fanfold names (RFC 9562, section 5.5).
  private static let namespace = "0b8e7c5a-94d1-5f63-8a2e-d7c41f6093be"
}
