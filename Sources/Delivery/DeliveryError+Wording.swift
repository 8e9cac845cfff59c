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
    case .noRoom(_, let needed, let free):
      "the books need \(megabytes(needed)) MB, and \(megabytes(free)) MB are free. "
        + "Nothing was copied. Make room, or load fewer books."
    case .leadsAway:
      "leads away from the device. Nothing was copied. Give the other place itself."
    case .bookChanged:
      "was changed while it was being loaded. Load it again."
    case .epub(_, let fault): fault.explanation
    case .book(let error), .device(let error): error.explanation
    }
  }

  /// The file or folder that it is about.
  package var path: String {
    switch self {
    case .noDevice(let path), .readOnlyVolume(let path), .noRoom(let path, _, _),
      .leadsAway(let path), .bookChanged(let path), .epub(let path, _):
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
