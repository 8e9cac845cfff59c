import Markup

/// Tells the elements of a vocabulary whatever prefixes a document declares for its namespaces.
struct XMLNames<Kind> {
  /// The prefix under which each namespace is known here.
  private let prefixes: [String: String]
  private let kinds: [String: Kind]
  /// The namespaces by the prefixes that the document uses.
  private var declared: [String: String] = [:]
  private var known: [String: Kind?] = [:]

  /// - Parameters:
  ///   - prefixes: the usual prefix of each namespace; several may share one.
  ///   - kinds: what the elements are, by their names with the usual prefixes.
  init(prefixes: [String: String], kinds: [String: Kind]) {
    self.prefixes = prefixes
    self.kinds = kinds
  }

  /// What `element` is; nil where the vocabulary does not know it.
  mutating func kind(of element: XMLElement) -> Kind? {
    for (name, value) in element.attributes {
      guard name.hasPrefix("xmlns") else { break }
      declare(name, value)
    }
    if let kind = known[element.name] { return kind }
    let kind = kinds[usualName(element.name)]
    known[element.name] = .some(kind)
    return kind
  }

  private mutating func declare(_ name: String, _ namespace: String) {
    let prefix = name.utf8.count > 6 ? String(name.dropFirst(6)) : ""
    guard declared[prefix] != namespace else { return }
    declared[prefix] = namespace
    known.removeAll()
  }

  private func usualName(_ name: String) -> String {
    let colon = name.firstIndex(of: ":")
    let prefix = colon.map { String(name[..<$0]) } ?? ""
    let local = colon.map { name[name.index(after: $0)...] } ?? name[...]
    guard let namespace = declared[prefix] else { return name }
    return (prefixes[namespace] ?? "?") + ":" + local
  }
}

extension XMLElement {
  /// The value of the first attribute called `name`, whatever its prefix; nil where there is none.
  func value(_ name: String) -> String? {
    let name = name.utf8
    for attribute in attributes {
      let own = attribute.name.utf8
      if own.count == name.count, own.elementsEqual(name) { return attribute.value }
      guard own.count > name.count + 1, own.suffix(name.count).elementsEqual(name),
        own.dropLast(name.count).last == UInt8(ascii: ":"), !attribute.name.hasPrefix("xmlns")
      else { continue }
      return attribute.value
    }
    return nil
  }
}
