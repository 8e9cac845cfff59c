/// The conversation with a mail server (RFC 5321, RFC 4954), line by line: what it last said, which
/// addresses it refused, and what of it may be shown.
struct MailDialogue {
  enum Speaker {
    /// What libcurl says of itself.
    case library
    case server, client
  }

  /// The command that was said last: `MAIL FROM:<jo@example.org>`.
  private(set) var command = ""
  /// The last line that the server said.
  private(set) var answer = ""
  /// The addresses that it refused, each with its words.
  private(set) var refused: [(address: String, answer: String)] = []
  private var isIdentifying = false
  /// Once the client takes its leave, all has been said.
  private var isLeaving = false
  private var receivers: [String] = []
  private let secrets: [String]

  /// - Parameter secrets: what is never to be shown, whoever says it.
  init(hiding secrets: [String]) { self.secrets = secrets.filter { !$0.isEmpty } }

  /// Takes note of a line.
  ///
  /// - Returns: what may be shown of it; nil for nothing.
  mutating func hear(_ speaker: Speaker, _ text: String) -> String? {
    switch speaker {
    case .library: return shown("* ", text)
    case .client: return client(text)
    case .server: return server(text)
    }
  }

  private mutating func client(_ text: String) -> String? {
    if isIdentifying { return "> (not shown)" }
    if text.uppercased().hasPrefix("QUIT") { isLeaving = true }
    if isLeaving { return shown("> ", text) }
    command = text
    if text.uppercased().hasPrefix("AUTH") {
      isIdentifying = true
      return "> AUTH (not shown)"
    }
    if text.uppercased().hasPrefix("RCPT TO:") {
      receivers.append(String(text.dropFirst(8)).trimming { " <>".contains($0) })
    }
    return shown("> ", text)
  }

  private mutating func server(_ text: String) -> String? {
    if isLeaving { return shown("< ", text) }
    answer = text
    // While the two agree on who somebody is, the server asks with 334.
    if isIdentifying, text.hasPrefix("334") { return "< 334 (not shown)" }
    isIdentifying = false
    if command.uppercased().hasPrefix("RCPT TO:"), "45".contains(text.first ?? " "),
      let receiver = receivers.last
    {
      refused.append((receiver, text))
    }
    return shown("< ", text)
  }

  private func shown(_ mark: String, _ text: String) -> String {
    secrets.contains(where: text.contains) ? mark + "(not shown)" : mark + text
  }
}

extension String {
  /// The text without the characters at its ends for which `isGoing` holds.
  fileprivate func trimming(_ isGoing: (Character) -> Bool) -> String {
    var rest = self[...]
    while let first = rest.first, isGoing(first) { rest.removeFirst() }
    while let last = rest.last, isGoing(last) { rest.removeLast() }
    return String(rest)
  }
}
