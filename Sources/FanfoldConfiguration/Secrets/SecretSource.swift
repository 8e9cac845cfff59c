import Storage

/// Where a password is kept: a variable of the environment, else a file, else a program that prints
/// it.
package struct SecretSource: Sendable {
  /// The variable that goes before all else.
  package let variable: String
  private let file: String?
  private let command: SecretCommand?

  init(variable: String, file: String?, command: SecretCommand?) {
    self.variable = variable
    self.file = file
    self.command = command
  }

  /// Whether there is a place to look at.
  package var isThere: Bool { Environment[variable] != nil || file != nil || command != nil }

  /// The password: the first line of what the place holds.
  ///
  /// - Throws: where there is none, or it is kept where others can read it.
  package func read() throws(ConfigurationError) -> Secret {
    do throws(SecretFault) {
      if let text = Environment[variable] { return Secret(text) }
      if let file { return try Self.firstLine(of: Self.content(of: file), from: file) }
      if let command { return try Self.firstLine(of: command.run(), from: command.program) }
      throw .none(variable: variable)
    } catch {
      throw .secret(error)
    }
  }

  private static func content(of file: String) throws(SecretFault) -> ContiguousArray<UInt8> {
    do throws(StorageError) {
      return try StoredFile.readPrivate(file, limit: 1 << 16).bytes
    } catch {
      throw .unreadable(error)
    }
  }

  private static func firstLine(
    of bytes: some Sequence<UInt8>, from place: String
  ) throws(SecretFault) -> Secret {
    let line = bytes.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") && $0 != 0 }
    if line.isEmpty { throw .empty(place: place) }
    return Secret(String(decoding: line, as: UTF8.self))
  }
}

/// Why a password cannot be had.
package enum SecretFault: Error, Sendable, Equatable {
  /// Nobody said where it is.
  case none(variable: String)
  /// Its file cannot be read, or others can read it too.
  case unreadable(StorageError)
  /// A file or a program that gives nothing.
  case empty(place: String)
  case notStarted(program: String, reason: String)
  case failed(program: String, status: Int32)
  case late(program: String, seconds: Int)
}
