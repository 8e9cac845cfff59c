import Resources

/// What a setting may be: how its value is read, and how one is spelled.
struct SettingForm<Value> {
  let read: (TOMLNode) throws(WrongValue) -> Value
  let spell: (Value) -> TOMLNode
}

/// Why a value cannot stand.
struct WrongValue: Error {
  /// What goes behind the key: `takes true or false, not 3`.
  let reason: String

  /// - Parameter expected: what the key takes.
  init(_ expected: String, not node: TOMLNode) {
    reason = "takes \(expected), not \(node.spelled)"
  }

  init(_ reason: String) { self.reason = reason }
}

extension SettingForm where Value == String {
  /// Any text but none.
  static var text: Self {
    Self(
      read: { (node) throws(WrongValue) in
        guard case .text(let text) = node, !text.isEmpty else {
          throw WrongValue("a text in quotation marks", not: node)
        }
        return text
      }, spell: { .text($0) })
  }

  /// One of `names`.
  static func name(of names: [String]) -> Self {
    Self(
      read: { (node) throws(WrongValue) in
        guard case .text(let text) = node, names.contains(text) else {
          throw WrongValue(notOneOf: names, node)
        }
        return text
      }, spell: { .text($0) })
  }

  /// A path, or one of some words. `~/` is the home of whoever runs the program.
  ///
  /// - Parameter folder: where relative paths start.
  static func path(from folder: String, orOneOf words: [String] = []) -> Self {
    Self(
      read: { (node) throws(WrongValue) in
        let text = try text.read(node)
        return words.contains(text) ? text : SettingPath.absolute(text, from: folder)
      }, spell: { .text($0) })
  }

  /// The name of a device, or a path.
  static var device: Self {
    Self(
      read: { (node) throws(WrongValue) in SettingPath.atHome(try text.read(node)) },
      spell: { .text($0) })
  }
}

extension SettingForm where Value == Bool {
  static var flag: Self {
    Self(
      read: { (node) throws(WrongValue) in
        guard case .flag(let isSo) = node else { throw WrongValue("true or false", not: node) }
        return isSo
      }, spell: { .flag($0) })
  }
}

extension SettingForm where Value == Int {
  static func number(from least: Int, to most: Int = .max) -> Self {
    Self(
      read: { (node) throws(WrongValue) in
        guard case .whole(let number) = node, least...most ~= number else {
          throw WrongValue(
            most == .max
              ? "a number from \(least) up" : "a number from \(least) to \(most)", not: node)
        }
        return number
      }, spell: { .whole($0) })
  }
}

extension SettingForm where Value == ByteSize {
  static var size: Self {
    Self(
      read: { (node) throws(WrongValue) in
        switch node {
        case .whole(let bytes) where bytes > 0: return ByteSize(bytes: bytes)
        case .text(let text):
          if let size = ByteSize(text) { return size }
          fallthrough
        default: throw WrongValue("a size such as \"50MB\" or \"2 GB\"", not: node)
        }
      }, spell: { .text($0.spelled) })
  }
}

extension SettingForm where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
  /// One of the cases of a type.
  static func choice() -> Self {
    Self(
      read: { (node) throws(WrongValue) in
        guard case .text(let text) = node, let value = Value(rawValue: text) else {
          throw WrongValue(notOneOf: Value.allCases.map(\.rawValue), node)
        }
        return value
      }, spell: { .text($0.rawValue) })
  }
}

extension WrongValue {
  init(notOneOf names: [String], _ node: TOMLNode) {
    var words = "takes \(NearestName.list(names)), not \(node.spelled)"
    if case .text(let text) = node, let nearest = NearestName.to(text, among: names) {
      words += "; did you mean “\(nearest)”?"
    }
    self.init(words)
  }
}
