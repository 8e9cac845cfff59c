/// Why a file holds no story that can be read.
package enum ReadingError: Error, Equatable {
  /// The file has no bytes, or nothing but white space.
  case empty
  /// The file holds something other than text; its kind where the first bytes tell (`PNG`).
  case binary(kind: String?)
}
