import EPUBModel
import Markup
import ZIPArchive

/// What is known of the pages of a book before one of them is changed: links lead from one to
/// another.
struct KindlePages {
  /// By path; a page that cannot be read has none, and stays as it is.
  private(set) var facts: [String: Facts] = [:]
  /// The pages that are made well-formed or put into UTF-8 before anything else.
  private var prepared: Set<String> = []
  /// The paths of all files, without capitals.
  private let files: Set<String>
  /// The pages that were not well-formed: a browser's reading of them is what is left.
  private(set) var malformed: [String] = []
  /// Pages that nothing helps.
  private(set) var unreadable: [String] = []

  /// The longest page that is looked into.
  private static let longest = 64 << 20

  struct Facts {
    var ids: Set<String> = []
    /// The ID of `body`: a Kindle follows no link to it.
    var bodyID: String?
    /// Whether it says that it is a cover (`epub:type`).
    var saysCover = false
    /// Whether it holds a form: that counts as scripted (EPUB 3.3, section 5.6.5).
    var hasForm = false
    /// The words of its body, and no more than a cover may have.
    var words: [String] = []
    /// The paths of its pictures.
    var pictures: [String] = []
  }

  init(of book: SourceBook) throws(EPUBFault) {
    files = Set(book.files.map { $0.name.lowercased() })
    for item in book.package.items where item.isDocument {
      guard let path = item.path, facts[path] == nil, let entry = book.entry(named: path) else {
        continue
      }
      if entry.size > Self.longest {
        unreadable.append(path)
      } else {
        read(try book.bytes(of: path), path)
      }
    }
  }

  /// The pages that hold nothing of scripts once these are taken out.
  var withoutScripts: Set<String> { Set(facts.filter { !$0.value.hasForm }.keys) }

  /// A page as it can be changed, made of its bytes in the book.
  func page(_ original: [UInt8], at path: String) -> [UInt8] {
    guard prepared.contains(path) else { return original }
    return prepared(original, path)?.page ?? original
  }

  private mutating func read(_ original: [UInt8], _ path: String) {
    guard let (page, facts, isMended) = prepared(original, path) else {
      return unreadable.append(path)
    }
    self.facts[path] = facts
    if isMended { malformed.append(path) }
    if page != original { prepared.insert(path) }
  }

  /// The page in UTF-8 and well-formed, what it says, and whether it was not well-formed.
  private func prepared(
    _ original: [UInt8], _ path: String
  ) -> (page: [UInt8], facts: Facts, isMended: Bool)? {
    guard let text = PageEncoding.utf8(original) else { return nil }
    let page = NamedReferences.numbered(text)
    if let facts = try? facts(of: page, path) { return (page, facts, false) }
    guard let mended = try? PageRepair.wellFormed(page), let facts = try? facts(of: mended, path)
    else { return nil }
    return (mended, facts, true)
  }

  private func facts(of page: [UInt8], _ path: String) throws(MarkupError) -> Facts {
    var reading = Reading(path: path, files: files)
    try XMLEventParser.parse(page) { reading.handle($0) }
    return reading.facts
  }

  /// One pass over a page.
  private struct Reading {
    let path: String
    let files: Set<String>
    var facts = Facts()
    private var isInBody = false
    private static let mostWords = 200

    init(path: String, files: Set<String>) {
      self.path = path
      self.files = files
    }

    mutating func handle(_ event: XMLEvent) {
      switch event {
      case .start(let element): start(element)
      case .end: break
      case .text(let text):
        guard isInBody, facts.words.count < Self.mostWords else { return }
        let words = String(decoding: text, as: UTF8.self).split { $0.isWhitespace }
        facts.words += words.map(String.init)
      }
    }

    private mutating func start(_ element: XMLElement) {
      let name = element.name.drop(prefixTo: ":")
      // What goes is no place to lead to.
      let goes = name == "script" || name == "img" && !isThere(element["src"])
      if let id = element["id"], !goes { facts.ids.insert(id) }
      switch name {
      case "body":
        isInBody = true
        facts.bodyID = element["id"]
      case "form": facts.hasForm = true
      case "img": add(element["src"])
      case "image": add(element["xlink:href"] ?? element["href"])
      default: break
      }
      let types = (element["epub:type"] ?? "").split(separator: " ")
      if types.contains("cover"), !element.name.hasSuffix("a") { facts.saysCover = true }
    }

    private func isThere(_ reference: String?) -> Bool {
      let target = reference.flatMap { ContainerPath.resolve($0, from: path) }
      return target.map { files.contains($0.lowercased()) } ?? false
    }

    private mutating func add(_ reference: String?) {
      if let path = reference.flatMap({ ContainerPath.resolve($0, from: path) }) {
        facts.pictures.append(path)
      }
    }
  }
}

extension String {
  /// What stands behind a mark, or all of it where there is none.
  func drop(prefixTo mark: Character) -> Substring {
    firstIndex(of: mark).map { self[index(after: $0)...] } ?? self[...]
  }
}
