extension ReadingError {
  /// What is wrong and what to do, for people.
  package var explanation: String {
    switch self {
    case .empty:
      "The file is empty. Look for another copy of the story."
    case .binary("Word"?):
      """
      The file is in Word's old format. Open it in LibreOffice or Word and save it as DOCX.
      """
    case .binary(let kind?):
      "The file is not text but \(kind). Save the story as plain text first."
    case .binary(nil):
      "The file holds no text. Save the story as plain text first."
    case .damaged(let format, let reason):
      "The \(format) file is damaged. \(reason)"
    case .locked("EPUB"):
      "The EPUB file is locked: its text is encrypted. Get a copy without copy protection."
    case .locked(let format):
      "The \(format) file is locked by a password. Save a copy without one first."
    case .refused(let reason):
      "The file is not opened. \(reason)"
    }
  }
}
