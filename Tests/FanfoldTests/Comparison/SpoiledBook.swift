import Foundation
import Storage
import Testing
import ZIPArchive

/// A finished book whose documents can be changed.
struct SpoiledBook {
  /// The paths and texts of its files, in the order of the archive.
  private(set) var files: [(path: String, bytes: [UInt8])]

  init(_ path: String) throws {
    let archive = try ZIPReader(bytes: StoredFile.read(path, limit: .max).bytes)
    files = try archive.entries.map { ($0.name, Array(try archive.bytes(of: $0.name))) }
  }

  /// The book with `new` for the first `old` that is in its document `name`.
  func changing(_ name: String, _ old: String, to new: String) throws -> SpoiledBook {
    var book = self
    let place = try #require(files.firstIndex { $0.path.hasSuffix("/" + name) })
    let text = String(decoding: files[place].bytes, as: UTF8.self)
    let range = try #require(text.range(of: old), "\(name) has no “\(old)”")
    book.files[place].bytes = Array(text.replacingCharacters(in: range, with: new).utf8)
    return book
  }

  /// The book with `new` for every `old`, in all of its documents.
  func changingEverywhere(_ old: String, to new: String) -> SpoiledBook {
    var book = self
    for place in files.indices where files[place].path.hasSuffix(".xhtml") {
      let text = String(decoding: files[place].bytes, as: UTF8.self)
      book.files[place].bytes = Array(text.replacing(old, with: new).utf8)
    }
    return book
  }

  /// The name of the last document that has `words`.
  func document(with words: String) throws -> String {
    let file = try #require(
      files.last { String(decoding: $0.bytes, as: UTF8.self).contains(words) })
    return String(file.path.split(separator: "/").last ?? "")
  }

  func removing(_ name: String) -> SpoiledBook {
    var book = self
    book.files.removeAll { $0.path.hasSuffix("/" + name) }
    return book
  }

  func write(to path: String) throws {
    let file = try AtomicFile(path)
    try ZIPWriter.write(files.map { ZIPEntry.stored(name: $0.path, bytes: $0.bytes) }, to: file)
    try file.commit()
  }
}
