/// What a person wrote down in `fanfold.toml`, with the defaults where they wrote nothing.
package struct Settings: Sendable {
  package let books: BookSettings
  package let reading: ReadingSettings
  package let anthologies: AnthologySettings
  package let load: LoadSettings
  package let mail: MailSettings
  package let server: ServerSettings
  /// The file that was read; nil where there was none.
  package let path: String?
  /// Every setting with its value and where that is from, in the order of the example.
  package let entries: [SettingEntry]

  /// The defaults alone.
  package init() {
    var file = ConfigurationReading([:], in: ConfigurationText("", path: ""))
    self.init(&file, path: nil)
  }

  /// What `toml` says.
  ///
  /// - Parameter path: where it was read; what it names is looked for beside it.
  /// - Throws: with everything that is wrong in it.
  package init(toml: String, path: String) throws(ConfigurationError) {
    let text = ConfigurationText(toml, path: path)
    var file = ConfigurationReading(try text.tables(), in: text)
    self.init(&file, path: path)
    try file.finish()
  }

  private init(_ file: inout ConfigurationReading, path: String?) {
    books = file.table("books") { BookSettings(&$0) }
    reading = file.table("reading") { ReadingSettings(&$0) }
    anthologies = file.table("anthologies") { AnthologySettings(&$0) }
    load = file.table("load") { LoadSettings(&$0) }
    mail = file.table("mail") { MailSettings(&$0) }
    server = file.table("server") { ServerSettings(&$0) }
    self.path = path
    entries = file.entries
  }
}
