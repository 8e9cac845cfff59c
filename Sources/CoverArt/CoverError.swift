/// Why a cover could not be drawn. The wording is in `CoverError+Wording.swift`.
package enum CoverError: Error, Equatable, Sendable {
  /// There is no design of that name.
  case unknownDesign(String)
  /// Cairo could not draw, for want of memory: its status.
  case notDrawn(status: Int)
  /// The picture could not be encoded, for want of memory.
  case notEncoded
}
