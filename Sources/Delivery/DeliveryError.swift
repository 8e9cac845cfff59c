import Storage

/// Why books could not be put onto a device. The wording is in `DeliveryError+Wording.swift`.
package enum DeliveryError: Error, Equatable, Sendable {
  /// There is no folder where the device should be mounted.
  case noDevice(path: String)
  /// The volume takes no files.
  case readOnlyVolume(path: String)
  /// The books need more room than there is, in bytes; a margin for the device's own files included.
  /// - Parameter copied: how many books were copied before.
  case noRoom(path: String, needed: Int, free: Int, copied: Int)
  /// A folder of the device is a symbolic link, or another volume: it leads away from it.
  case leadsAway(path: String)
  /// The device wants a format that only calibre makes, and calibre is not there.
  case needsCalibre(path: String, device: String)
  /// A book was changed while it was being loaded.
  case bookChanged(path: String)
  /// A book is longer than the device, or FAT, takes.
  case bookTooLarge(path: String, size: Int, limit: Int)
  /// A book cannot be read.
  case book(StorageError)
  /// A book is no EPUB that can be made another kind.
  case epub(path: String, EPUBFault)
  /// A book cannot be made an AZW3.
  case conversion(path: String, ConversionFault)
  /// The device cannot be read or written.
  case device(StorageError)
}

extension DeliveryError {
  /// Does something to the device; what the file system says against it is about the device.
  static func onDevice<Result>(
    _ body: () throws(StorageError) -> Result
  ) throws(DeliveryError) -> Result {
    do throws(StorageError) { return try body() } catch { throw .device(error) }
  }

  /// Reads a book; what the file system says against it is about the book.
  static func onBook<Result>(
    _ body: () throws(StorageError) -> Result
  ) throws(DeliveryError) -> Result {
    do throws(StorageError) { return try body() } catch { throw .book(error) }
  }

  /// Whether it is about one book, and others can go on.
  var isAboutOneBook: Bool {
    switch self {
    case .bookChanged, .bookTooLarge, .book, .epub, .conversion: true
    case .noDevice, .readOnlyVolume, .noRoom, .leadsAway, .needsCalibre, .device: false
    }
  }
}
