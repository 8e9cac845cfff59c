import Fanfold
import Resources

extension SettingForm where Value == NameTemplate {
  static var nameTemplate: Self {
    Self(
      read: { (node) throws(WrongValue) in
        let text = try SettingForm<String>.text.read(node)
        do throws(NameTemplateError) {
          return try NameTemplate(text)
        } catch {
          throw WrongValue("cannot be \(node.spelled): \(error)")
        }
      }, spell: { .text($0.text) })
  }
}

extension SettingForm where Value == MailServer {
  static var mailServer: Self {
    Self(
      read: { (node) throws(WrongValue) in
        let text = try SettingForm<String>.text.read(node)
        do throws(MailServer.Fault) {
          return try MailServer(text)
        } catch {
          // What was given may hold a password, and is not repeated.
          throw WrongValue(error.explanation)
        }
      }, spell: { .text($0.address) })
  }
}

extension SettingForm where Value == String {
  static var mailAddress: Self {
    Self(
      read: { (node) throws(WrongValue) in
        guard case .text(let text) = node, Bindery.isMailAddress(text) else {
          throw WrongValue("a mail address such as \"jo@example.org\"", not: node)
        }
        return text
      }, spell: { .text($0) })
  }
}

extension SettingForm where Value == [String] {
  /// One address, or a list.
  static var mailAddresses: Self {
    Self(
      read: { (node) throws(WrongValue) in
        guard case .list(let nodes) = node else {
          return [try SettingForm<String>.mailAddress.read(node)]
        }
        var addresses: [String] = []
        for node in nodes { addresses.append(try SettingForm<String>.mailAddress.read(node)) }
        return addresses
      }, spell: { .list($0.map { .text($0) }) })
  }
}

extension SettingForm where Value == SecretCommand {
  /// A program with its arguments, or a line for the shell.
  static var command: Self {
    Self(
      read: { (node) throws(WrongValue) in
        switch node {
        case .text(let line) where !line.isEmpty: return SecretCommand(line: line)
        case .list(let nodes):
          let words = nodes.compactMap { if case .text(let word) = $0 { word } else { nil } }
          if words.count == nodes.count, words.first?.isEmpty == false {
            return SecretCommand(words: words)
          }
          fallthrough
        default:
          // The words may hold a password, and are not repeated.
          throw WrongValue(
            "takes a program with its arguments, such as [\"pass\", \"show\", \"mail\"], or a line "
              + "for the shell")
        }
      }, spell: { _ in .text("") })
  }
}
