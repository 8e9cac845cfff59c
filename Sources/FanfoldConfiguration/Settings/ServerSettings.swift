/// `[server]`: where the catalogue is served, and for whom.
package struct ServerSettings: Sendable {
  /// The address that it listens at.
  package let host: String
  package let port: Int
  /// What it calls itself; nil for what it usually does.
  package let title: String?
  /// The name that a reader has to give; nil where everybody may read.
  package let user: String?
  package let password: SecretSource
  /// The longest story that may be dropped on its page.
  package let uploadLimit: ByteSize

  /// The variable of the environment that goes before the file.
  package static let passwordVariable = "FANFOLD_SERVER_PASSWORD"

  init(_ table: inout TableReader) {
    host = table.read("host", .text, otherwise: "127.0.0.1")
    port = table.read("port", .number(from: 1, to: 65535), otherwise: 8080)
    title = table.read("title", .text)
    user = table.read("user", .text)
    password = table.secret(Self.passwordVariable)
    uploadLimit = table.read("upload-limit", .size, otherwise: ByteSize(bytes: 64_000_000))
  }
}
