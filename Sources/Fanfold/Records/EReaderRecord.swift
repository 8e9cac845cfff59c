import FoundationEssentials

/// An e-reader in the JSON form that other programs read: `fanfold devices --json`.
///
/// The keys are a public contract. Every key is present, null where it is not known.
public struct EReaderRecord: Encodable, Sendable {
  let kind: String
  let name: String
  @OrNull var model: String?
  @OrNull var firmware: String?
  @OrNull var label: String?
  let path: String
  let books: String
  let format: String
  @OrNull var free: Int?
  @OrNull var total: Int?
  @OrNull var fileSystem: String?
  @OrNull var source: String?
  let readOnly: Bool
  let koreader: Bool

  /// The record of `reader`.
  public init(_ reader: EReader) {
    kind = reader.kind
    name = reader.name
    model = reader.model
    firmware = reader.firmware
    label = reader.label
    path = reader.path
    books = reader.books
    format = reader.formatName
    let space = reader.space
    free = space?.free
    total = space?.total
    fileSystem = reader.fileSystem
    source = reader.source
    readOnly = reader.isReadOnly
    koreader = reader.hasKOReader
  }

  /// One line of UTF-8, keys sorted.
  public var json: [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    do {
      return Array(try encoder.encode(self))
    } catch {
      preconditionFailure("a record holds nothing that JSON cannot: \(error)")
    }
  }
}
