import Storage
import ZIPArchive

/// An archive as its bytes say it is: both headers of every entry (APPNOTE 4.3.7, 4.3.12), so that
/// tests see what reading hides.
struct RawArchive: Sendable {
  var entries: [Entry]

  struct Entry: Sendable {
    /// In front of the entry's bytes.
    var local: Header
    /// In the central directory.
    var central: Header
    /// Where the local header begins.
    var offset: Int
    /// Unpacked.
    private(set) var content: [UInt8]

    var name: String { central.name }
    var text: String { String(decoding: content, as: UTF8.self) }

    init(_ name: String, _ content: [UInt8]) {
      let entry = ZIPEntry.stored(name: name, bytes: content)
      local = Header(name: name, method: 0, crc: entry.crc, size: content.count)
      central = local
      offset = 1
      self.content = content
    }

    init(local: Header, central: Header, offset: Int, content: [UInt8]) {
      self.local = local
      self.central = central
      self.offset = offset
      self.content = content
    }

    /// Other bytes under the same name, and headers that are true of them.
    mutating func replace(_ content: [UInt8]) {
      let replaced = Entry(name, content)
      local.crc = replaced.local.crc
      central.crc = replaced.central.crc
      local.size = content.count
      central.size = content.count
      self.content = content
    }
  }

  struct Header: Sendable, Equatable {
    var name: String
    var flags: UInt16 = 0
    var method: UInt16
    /// 12:00, as the book writer has it.
    var time: UInt16 = 12 << 11
    /// 1980-01-01
    var date: UInt16 = 1 << 5 | 1
    var crc: UInt32
    var size: Int
    var extraLength = 0
  }

  init(entries: [Entry]) { self.entries = entries }

  init(_ bytes: ContiguousArray<UInt8>) throws {
    let reader = try ZIPReader(bytes: bytes)
    let source = LittleEndian(bytes: Array(bytes))
    let end = try source.lastPlace(of: 0x0605_4b50)
    var place = source.number(4, at: end + 16)
    entries = []
    for _ in 0..<source.number(2, at: end + 10) {
      let name = source.text(at: place + 46, count: source.number(2, at: place + 28))
      let central = source.header(
        name, from: place + 8, extraLength: source.number(2, at: place + 30))
      let offset = source.number(4, at: place + 42)
      let localName = source.text(at: offset + 30, count: source.number(2, at: offset + 26))
      let local = source.header(
        localName, from: offset + 6, extraLength: source.number(2, at: offset + 28))
      entries.append(
        Entry(
          local: local, central: central, offset: offset, content: Array(try reader.bytes(of: name))
        ))
      place +=
        46 + name.utf8.count + source.number(2, at: place + 30)
        + source.number(2, at: place + 32)
    }
  }
}

/// Numbers as archives write them.
private struct LittleEndian {
  let bytes: [UInt8]

  struct NotFound: Error {}

  func number(_ count: Int, at place: Int) -> Int {
    (0..<count).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
  }

  func text(at place: Int, count: Int) -> String {
    String(decoding: bytes[place..<place + count], as: UTF8.self)
  }

  func lastPlace(of signature: Int) throws -> Int {
    var place = bytes.count - 22
    while place >= 0 {
      if number(4, at: place) == signature { return place }
      place -= 1
    }
    throw NotFound()
  }

  /// The fields that both kinds of header have in the same order, from the flags on.
  func header(_ name: String, from place: Int, extraLength: Int) -> RawArchive.Header {
    RawArchive.Header(
      name: name, flags: UInt16(number(2, at: place)), method: UInt16(number(2, at: place + 2)),
      time: UInt16(number(2, at: place + 4)), date: UInt16(number(2, at: place + 6)),
      crc: UInt32(number(4, at: place + 8)), size: number(4, at: place + 16),
      extraLength: extraLength)
  }
}
