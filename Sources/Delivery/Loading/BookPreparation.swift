import Storage

/// Makes of a book what its device reads.
struct BookPreparation {
  let calibre: CalibreConverter?
  let device: Device
  /// Where converted books wait.
  let workshop: String

  /// A book, ready to be copied.
  struct Prepared {
    let copy: LoadPlan.Copy
    /// Where it lies: in the workshop if it was converted.
    let path: String
    let row: LoadRecord.Row
  }

  /// Converts the book where the device wants another format.
  ///
  /// - Parameter number: tells the books in the workshop apart.
  func prepare(_ copy: LoadPlan.Copy, number: Int) throws(DeliveryError) -> Prepared {
    let source = copy.loaded.source
    var (path, digest) = (source, copy.source)
    if copy.needsConversion {
      path = Path.join(workshop, "book-\(number)\(copy.format.suffix)")
      try convert(source, to: path, copy.format)
      let made = path
      digest = try DeliveryError.onBook { () throws(StorageError) in
        try FileDigest(ofFileAt: made)
      }
      try LoadPlan.checkSize(digest.size, of: source, device.profile)
    }
    return Prepared(
      copy: copy, path: path,
      row: LoadRecord.Row(
        path: copy.loaded.path, digest: digest, format: copy.format, source: copy.source.sha256,
        identifier: copy.identifier))
  }

  private func convert(
    _ source: String, to target: String, _ format: BookFormat
  ) throws(DeliveryError) {
    switch format {
    case .kepub:
      try KepubConverter.convert(bookAt: source, to: target)
    case .azw3:
      guard let calibre else {
        throw .needsCalibre(path: source, device: device.profile.name)
      }
      try calibre.convert(bookAt: source, to: target)
    case .epub: break
    }
  }
}
