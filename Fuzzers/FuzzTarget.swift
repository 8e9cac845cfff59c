/// What can be fuzzed: each a door through which bytes of strangers come in.
struct FuzzTarget: Sendable {
  let name: String
  /// Reads bytes and checks what became of them; a property that does not hold ends the process.
  let run: @Sendable (ContiguousArray<UInt8>) -> Void

  /// Every target, those first that have the most to lose.
  static let all =
    FuzzedFormat.allCases.map { format in
      FuzzTarget(name: format.rawValue) { Readings.format(format, $0) }
    } + [
      FuzzTarget(name: "header") { Readings.format(.text, $0 + Sound.body) },
      FuzzTarget(name: "body") { Readings.format(.text, Sound.header + $0) },
      FuzzTarget(name: "file", run: Readings.file),
      FuzzTarget(name: "mailbox", run: Containers.mailbox),
      FuzzTarget(name: "zip", run: Containers.archive),
      FuzzTarget(name: "image", run: Pieces.image),
      FuzzTarget(name: "selector", run: Pieces.selector),
      FuzzTarget(name: "path", run: Pieces.path),
    ]
    + FuzzedFormat.allCases.map { format in
      FuzzTarget(name: format.rawValue + "-long") { Readings.long(format, $0) }
    }
}
