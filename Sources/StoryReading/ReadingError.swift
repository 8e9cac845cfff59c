/// Why a file holds no story that can be read.
package enum ReadingError: Error, Equatable {
  /// The file has no bytes, or nothing but white space.
  case empty
  /// The file holds something other than text; its kind where the first bytes tell (`PNG`).
  case binary(kind: String?)
  /// The file says what it is and is not whole: `reason` is a sentence.
  case damaged(format: String, reason: String)
  /// The file asks for a password.
  case locked(format: String)
  /// The file is made to do harm, or looks like it: `reason` is a sentence.
  case refused(reason: String)
}
