import CDeflate
import Synchronization

/// A compressor with its working memory: make one per worker and keep it, since that memory is
/// larger than most documents.
package final class Deflater: Sendable {
  private let state: Mutex<State>

  /// Level 6: higher ones gain nothing on documents of a chapter's size and take up to six times
  /// as long.
  private static let level: CInt = 6
  /// Title pages and the like: clearing the tables of level 6 takes longer than compressing them,
  /// and makes them 3 % smaller.
  private static let levelOfSmall: CInt = 1
  private static let small = 4096

  private struct State: ~Copyable {
    let compressor: OpaquePointer
    let compressorOfSmall: OpaquePointer
    /// Room for what is compressed, reused.
    var room: [UInt8] = []

    deinit {
      libdeflate_free_compressor(compressor)
      libdeflate_free_compressor(compressorOfSmall)
    }
  }

  /// Takes the working memory: 670 KB with libdeflate 1.14.
  package init() {
    guard let compressor = libdeflate_alloc_compressor(Self.level),
      let compressorOfSmall = libdeflate_alloc_compressor(Self.levelOfSmall)
    else { fatalError("no memory for a compressor") }
    state = Mutex(State(compressor: compressor, compressorOfSmall: compressorOfSmall))
  }

  /// Compresses a file. Where deflate would not make it smaller, it is stored; the same bytes are
  /// always treated the same.
  package func entry(name: String, bytes: [UInt8]) -> ZIPEntry {
    guard let compressed = deflate(bytes) else { return .stored(name: name, bytes: bytes) }
    return ZIPEntry(
      name: name, method: .deflated, crc: ZIPEntry.crc(of: bytes), size: bytes.count,
      compressed: compressed)
  }

  /// Nil where the result would not be smaller.
  private func deflate(_ bytes: [UInt8]) -> [UInt8]? {
    // libdeflate gives 0 for what does not fit: less room than the input has is the test itself.
    let limit = bytes.count - 1
    if limit < 1 { return nil }
    return state.withLock { state in
      if state.room.count < limit { state.room = [UInt8](repeating: 0, count: limit) }
      let compressor = bytes.count < Self.small ? state.compressorOfSmall : state.compressor
      let count = state.room.withUnsafeMutableBytes { room in
        libdeflate_deflate_compress(compressor, bytes, bytes.count, room.baseAddress!, limit)
      }
      return count == 0 ? nil : Array(state.room[..<count])
    }
  }
}

extension ZIPEntry {
  /// A file that lies in the archive as it is: `mimetype` must.
  package static func stored(name: String, bytes: [UInt8]) -> ZIPEntry {
    ZIPEntry(
      name: name, method: .stored, crc: crc(of: bytes), size: bytes.count, compressed: bytes)
  }

  static func crc(of bytes: [UInt8]) -> UInt32 { libdeflate_crc32(0, bytes, bytes.count) }
}
