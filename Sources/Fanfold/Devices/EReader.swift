import Delivery
import Storage

/// An e-reader that is mounted, or any folder that books can be loaded into.
public struct EReader: Sendable, Hashable {
  let device: Device

  /// What it is: `Kobo`, `Kindle`; `folder` for what is no e-reader that is known.
  public var name: String { device.profile.name }
  /// The short name of its kind, as `--to` takes it: `kobo`.
  public var kind: String { device.profile.id }
  /// Whether it is an e-reader that is known.
  public var isKnown: Bool { device.isKnown }
  /// `Clara HD`; nil where it does not say.
  public var model: String? { device.model }
  /// `4.38.21908`; nil where it does not say.
  public var firmware: String? { device.firmware }
  /// What its volume is called; nil where that is not known.
  public var label: String? { device.label }
  /// Where it is mounted.
  public var path: String { device.root }
  /// The folder for books.
  public var books: String { device.booksPath }
  /// The kind of file system: `vfat`; nil where the system does not say.
  public var fileSystem: String? { device.mount?.fileSystem }
  /// What it is mounted from: `/dev/sdb1`; nil where the system does not say.
  public var source: String? { device.mount?.source }
  public var hasKOReader: Bool { device.hasKOReader }
  /// What is good to know of it, in a sentence; empty where there is nothing.
  public var advice: String { device.profile.advice }
  /// The dialect in which it gets stories.
  public var dialect: PublicationProfile { format.dialect }
  /// The kind of file that it gets: `kepub`, `azw3`, `epub`.
  public var formatName: String { device.profile.format.rawValue }

  /// Whether calibre is here, which makes books for Kindles.
  public static var canConvert: Bool { CalibreConverter() != nil }

  /// Free and total bytes; nil where the system does not say.
  public var space: (free: Int, total: Int)? {
    guard let free = try? Volume.freeBytes(at: path),
      let total = try? Volume.totalBytes(at: path)
    else { return nil }
    return (free, total)
  }

  /// Whether it is mounted for reading only.
  public var isReadOnly: Bool { (try? Volume.isReadOnly(at: path)) ?? false }

  /// What it gets: what it reads best, of what can be made here.
  var format: BookFormat { device.format(hasCalibre: CalibreConverter() != nil) }

  /// `Kobo Clara HD`.
  public var fullName: String { model.map { "\(name) \($0)" } ?? name }
}
