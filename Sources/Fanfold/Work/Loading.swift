import Delivery
import EPUBChecking
import Storage

/// A finished book that is to go onto an e-reader.
public struct BookToLoad: Sendable, Hashable {
  /// Where the EPUB lies.
  public let path: String
  /// The folders that it is to lie in, below that of the books.
  public let folders: [String]

  /// A book, called on the device as it is here.
  public init(_ path: String, in folders: [String] = []) {
    self.path = path
    self.folders = folders
  }

  /// A book below a folder, which keeps the folders between.
  public init(_ path: String, below folder: String) {
    let rest = path.dropFirst(folder.utf8.count).split(separator: "/")
    self.init(path, in: path.hasPrefix(folder) ? rest.dropLast().map(String.init) : [])
  }

  var title: String {
    let name = Path.name(of: path)
    let suffix = [PublicationProfile.kepub, .epub3].map(\.suffix).first {
      name.lowercased().hasSuffix($0)
    }
    return String(name.dropLast(suffix?.count ?? 0))
  }
}

extension Bindery {
  /// How books are put onto an e-reader.
  public struct LoadingOptions: Sendable, Hashable {
    /// The dialect that a person has asked for, whatever the device reads best.
    public var dialect: PublicationProfile?
    /// Whether nothing is written, and it is only told what would be done.
    public var isDryRun = false
    /// Whether books that an earlier run put there, and that are not among these, are removed.
    public var mirrors = false
    /// Whether the device is ejected afterwards.
    public var ejects = false

    public init() {}

    var delivery: LoadOptions {
      var options = LoadOptions()
      options.format = dialect.map { $0 == .kepub ? .kepub : .epub }
      options.isDryRun = isDryRun
      options.mirrors = mirrors
      return options
    }
  }

  /// What came of putting books onto a device.
  public struct LoadOutcome: Sendable, Hashable {
    /// The paths of the books copied, on the device.
    public let copied: [String]
    /// How many books were there already.
    public let alreadyThere: Int
    /// The paths of books that are not on the device any more.
    public let removed: [String]
    /// Books that could not be copied.
    public internal(set) var failures: [BinderyError]
    /// What a person should know about this device.
    public internal(set) var notes: [Diagnostic]
    /// Whether the device is ejected.
    public internal(set) var isEjected = false
  }

  /// Puts the EPUBs at `books` onto an e-reader, or into that folder, in the format that it reads
  /// best.
  ///
  /// A second run converts and copies nothing. A run that was cut short leaves whole books, and the
  /// next goes on. A book that fails is told of, and the others are copied.
  /// - Throws: `BinderyError` where the device is full, cannot be written, or is not there.
  public func load(
    _ books: [BookToLoad], onto reader: EReader, _ options: LoadingOptions = .init(),
    tell: (WorkEvent) -> Void
  ) throws(BinderyError) -> LoadOutcome {
    try translatingErrors(about: reader.path) {
      let checker = EPUBChecker()
      let files = books.map {
        BookFile(
          path: $0.path, folders: $0.folders, title: $0.title,
          identifier: checker.identifier(of: $0.path) ?? $0.path)
      }
      let loader = DeviceLoader(reader.device, options.delivery, calibre: CalibreConverter())
      let report = try withoutActuallyEscaping(tell) { tell in
        try loader.load(files) { event in
          switch event {
          case .progress(let progress): tell(.progress(WorkProgress(progress)))
          case .failed(let failure): tell(.failed(BinderyError(failure)))
          case .done: break
          }
        }
      }
      var outcome = LoadOutcome(
        copied: report.copied.map { Path.join(reader.path, $0.path) },
        alreadyThere: report.alreadyThere.count,
        removed: report.removed.map { Path.join(reader.path, $0) },
        failures: report.failures.map(BinderyError.init), notes: report.notes)
      if options.ejects, !options.isDryRun { try eject(reader, &outcome) }
      return outcome
    }
  }

  /// Lets go of the device; that it could not be is said, never passed over.
  private func eject(_ reader: EReader, _ outcome: inout LoadOutcome) throws {
    switch try Ejection(reader.device).run() {
    case .ejected(let isPoweredOff):
      outcome.isEjected = true
      outcome.notes.append(
        Diagnostic(
          .deviceAdvice,
          "The \(reader.name) is unmounted\(isPoweredOff ? " and off" : ""), and can be unplugged.")
      )
    case .byHand:
      outcome.notes.append(Diagnostic(.ejectByHand, "All is written to \(reader.path)."))
    case .refused(let words):
      outcome.failures.append(
        BinderyError(
          reader.path, .unwritable,
          explanation: "all is written, but the device could not be ejected: \(words)"))
    }
  }
}

extension WorkProgress {
  init(_ progress: LoadProgress) {
    self.init(
      .loading, done: progress.books, of: progress.totalBooks,
      bytes: Bytes(done: progress.bytes, total: max(progress.bytes, progress.totalBytes)))
  }
}

extension BinderyError {
  init(_ failure: LoadFailure) {
    self.init(about: failure.book, failure.error)
  }
}
