/// Why a book cannot be rendered.
package enum RenderingError: Error, Sendable, Hashable {
  /// There is no theme of that name; these are those that there are.
  case unknownTheme(String, known: [String])
}
