import Storage

extension DeliveryError {
  /// What happened and what to do about it, for the person at the terminal.
  package var explanation: String {
    switch self {
    case .noDevice:
      "there is no such folder. Is the e-reader connected, and its volume mounted?"
    case .readOnlyVolume:
      "the volume can only be read. Mount it for writing; a device that was pulled out "
        + "too early is often mounted like that until it has been checked for errors."
    case .noRoom(_, let needed, let free, let copied):
      "the books need \(megabytes(needed)) MB, and \(megabytes(free)) MB are free. "
        + (copied == 0 ? "Nothing was copied" : "\(copied) were copied before")
        + ". Make room, or load fewer books."
    case .leadsAway:
      "leads away from the device. Nothing was copied. Give the other place itself."
    case .needsCalibre(_, let device):
      "a \(device) opens no EPUB that comes by cable, and what converts them, calibre "
        + "(ebook-convert), is not installed. Nothing was copied. Install calibre, or send the books "
        + "with Send to Kindle: “fanfold send” mails them."
    case .bookChanged:
      "was changed while it was being loaded. Load it again."
    case .bookTooLarge(_, let size, let limit):
      "has \(megabytes(size)) MB, and the device takes \(megabytes(limit)) MB at most. Divide it: "
        + "“fanfold bundle --max-size”."
    case .epub(_, let fault): fault.explanation
    case .conversion(_, let fault): fault.explanation
    case .book(let error), .device(let error): error.explanation
    }
  }

  /// The file or folder that it is about.
  package var path: String {
    switch self {
    case .noDevice(let path), .readOnlyVolume(let path), .noRoom(let path, _, _, _),
      .leadsAway(let path), .needsCalibre(let path, _), .bookChanged(let path),
      .bookTooLarge(let path, _, _), .epub(let path, _), .conversion(let path, _):
      path
    case .book(let error), .device(let error): error.path
    }
  }

  /// With one decimal, rounded up.
  private func megabytes(_ bytes: Int) -> String {
    let tenths = (max(bytes, 0) + 99_999) / 100_000
    return "\(tenths / 10).\(tenths % 10)"
  }
}

extension ConversionFault {
  /// What happened and what to do about it.
  var explanation: String {
    switch self {
    case .failed(let words):
      "calibre could not convert the book"
        + (words.isEmpty ? "." : ": \(words)" + (words.hasSuffix(".") ? "" : "."))
        + " “fanfold check” may tell why."
    case .tookTooLong(let limit):
      "calibre had not converted the book after \(limit.components.seconds) s, and was stopped."
    case .notStarted(let code):
      "calibre (ebook-convert) cannot be started: \(StorageError.reason(code))."
    }
  }
}
