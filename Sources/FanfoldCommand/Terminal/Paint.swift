import ArgumentParser
import Glibc

/// When to use colour.
enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never

  /// Whether to use colour on what is, or is not, a terminal. `NO_COLOR` (no-color.org) counts for
  /// `auto`.
  func isOn(terminal: Bool) -> Bool {
    switch self {
    case .always: true
    case .never: false
    case .auto: terminal && (getenv("NO_COLOR").map { $0.pointee == 0 } ?? true)
    }
  }
}

/// Colours, or none.
struct Paint {
  private let isOn: Bool

  init(_ isOn: Bool) { self.isOn = isOn }

  func red(_ words: String) -> String { paint(words, "31") }
  func yellow(_ words: String) -> String { paint(words, "33") }
  func bold(_ words: String) -> String { paint(words, "1") }
  func faint(_ words: String) -> String { paint(words, "2") }

  private func paint(_ words: String, _ code: String) -> String {
    isOn ? "\u{1B}[\(code)m\(words)\u{1B}[0m" : words
  }
}
