import EPUBModel
import ZIPArchive

/// Where links may lead in a book for a Kindle. Amazon refuses a book for one that leads nowhere, and
/// a Kindle does not follow one to the ID of a `body`.
struct KindleLinks {
  /// The page that the book loses.
  let removed: String?
  private let files: Set<String>
  /// Paths by what they are without capitals.
  private let folded: [String: String]
  private let pages: KindlePages
  /// The page that the book begins with.
  private let first: String?

  /// What is to become of a link.
  enum Change: Hashable {
    case none
    case to(String)
    /// It leads nowhere.
    case drop
  }

  init(of book: SourceBook, _ pages: KindlePages, without removed: String?) {
    let paths = book.files.map(\.name)
    files = Set(paths)
    folded = Dictionary(paths.map { ($0.lowercased(), $0) }, uniquingKeysWith: { one, _ in one })
    first = book.package.readingOrder.compactMap(\.path).first { $0 != removed }
    self.pages = pages
    self.removed = removed
  }

  /// What is to become of the link `reference`, as it is written in the file at `path`.
  func change(_ reference: String, from path: String) -> Change {
    let text = reference.replacing("&amp;", with: "&")
    let parts = Parts(text)
    if let scheme = parts.scheme {
      return ["data", "file", "javascript", "vbscript"].contains(scheme) ? .drop : .none
    }
    if text.hasPrefix("//") { return .none }
    guard let wanted = parts.path.isEmpty ? path : ContainerPath.resolve(parts.path, from: path),
      let target = files.contains(wanted) ? wanted : folded[wanted.lowercased()]
    else { return .drop }
    if target == removed {
      return first.map { .to(ContainerPath.reference(to: $0, from: path)) } ?? .drop
    }
    let isElsewhere = target != wanted
    var new = isElsewhere ? ContainerPath.reference(to: target, from: path) : parts.path
    if let fragment = parts.fragment, leads(to: fragment, in: target) {
      new += "#" + fragment
    } else if new.isEmpty {
      new = ContainerPath.reference(to: path, from: path)
    }
    return new == text ? .none : .to(new.replacing("&", with: "&amp;"))
  }

  /// The path of the file that a reference to a picture leads to, and what is to become of it.
  func pictureChange(_ reference: String, from path: String) -> Change {
    let isElsewhere = Parts(reference).scheme != nil || reference.hasPrefix("//")
    return isElsewhere || reference.isEmpty ? .drop : change(reference, from: path)
  }

  /// Whether a link leads to the page that the book loses.
  func leadsToRemoved(_ reference: String, from path: String) -> Bool {
    removed != nil
      && ContainerPath.resolve(reference.replacing("&amp;", with: "&"), from: path) == removed
  }

  private func leads(to fragment: String, in target: String) -> Bool {
    guard !fragment.isEmpty else { return false }
    // Of pictures and pages that cannot be read nothing is known.
    guard let facts = pages.facts[target] else { return true }
    let decoded = ContainerPath.decoded(fragment) ?? fragment
    return [fragment, decoded].contains { facts.ids.contains($0) && facts.bodyID != $0 }
  }

  /// A reference, taken apart (RFC 3986).
  private struct Parts {
    var scheme: String?
    var path: String
    var fragment: String?

    init(_ text: String) {
      let mark = text.firstIndex(of: "#")
      fragment = mark.map { String(text[text.index(after: $0)...]) }
      let rest = text[..<(mark ?? text.endIndex)]
      // A question belongs to a server, and none is there.
      path = String(rest.prefix { $0 != "?" })
      let head = path.prefix { $0 != "/" }
      let trimmed = head.drop { $0.isWhitespace }
      if let colon = trimmed.firstIndex(of: ":"), trimmed[..<colon].allSatisfy(\.isSchemeLetter) {
        scheme = trimmed[..<colon].lowercased()
      }
    }
  }
}

extension Character {
  fileprivate var isSchemeLetter: Bool {
    isASCII && (isLetter || isNumber || "+-.".contains(self))
  }
}
