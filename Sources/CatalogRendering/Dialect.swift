/// A language in which a catalogue is told.
public enum Dialect: String, Sendable, Hashable, CaseIterable {
  /// Pages for people.
  case html
  /// OPDS 1.2: Atom.
  case opds1
  /// OPDS 2.0: JSON.
  case opds2
}
