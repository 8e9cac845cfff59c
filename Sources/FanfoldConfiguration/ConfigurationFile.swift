import Resources
import Storage

/// The file in which a person writes down what is the same every time: `fanfold.toml`.
package enum ConfigurationFile {
  /// What to say in place of a path where no file is to be read.
  package static let none = "none"
  /// What it is called in `ConfigurationFolder.path`.
  package static let name = "fanfold.toml"

  /// A longer file is no configuration.
  private static let limit = 1 << 20

  /// Where the file is when nobody says otherwise; nil where no folder for it is known.
  package static var usualPlace: String? {
    ConfigurationFolder.path.map { Path.join($0, name) }
  }

  /// The file that counts: the one that was named on the command line, else the one that
  /// `FANFOLD_CONFIG` names, else the usual one; nil where there is none.
  ///
  /// - Parameter option: what the command line names; `none` for no file at all.
  package static func path(named option: String?) -> String? {
    if let named = option ?? Environment["FANFOLD_CONFIG"] { return named == none ? nil : named }
    return usualPlace.flatMap { FileSystem.exists($0) ? $0 : nil }
  }

  /// What the file says that counts; the defaults where there is none.
  ///
  /// - Parameter option: what the command line names; `none` for no file at all.
  /// - Throws: where a file that was named cannot be read, and with everything that is wrong in it.
  package static func settings(named option: String?) throws(ConfigurationError) -> Settings {
    guard let path = path(named: option) else { return Settings() }
    return try Settings(toml: text(at: path), path: path)
  }

  /// An example with every setting, each commented out.
  package static var example: String {
    Resources.bytes(of: name).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  /// Writes the example, for a person to change.
  ///
  /// - Parameter option: the path that the command line names; otherwise it goes to the usual place.
  /// - Returns: where it is.
  /// - Throws: where there is a file already, which is left as it is.
  package static func writeExample(named option: String?) throws(ConfigurationError) -> String {
    guard let path = option ?? Environment["FANFOLD_CONFIG"] ?? usualPlace else { throw .noFolder }
    if FileSystem.exists(path) { throw .alreadyThere(path: path) }
    do throws(StorageError) {
      try Folder.make(Path.folder(of: path))
      let file = try AtomicFile(path)
      try file.write(ContiguousArray(example.utf8))
      try file.commit()
    } catch {
      throw .unwritable(error)
    }
    return path
  }

  private static func text(at path: String) throws(ConfigurationError) -> String {
    do throws(StorageError) {
      return String(decoding: try StoredFile.read(path, limit: limit).bytes, as: UTF8.self)
    } catch {
      throw .unreadable(error)
    }
  }
}
