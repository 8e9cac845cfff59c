import StoryModel

@testable import FandomCanon

/// A draft with the given fields, one line each, and one paragraph for each string of `body`.
func draft(
  _ fields: [HeaderField] = [], body: [String] = [], endMark: String? = nil,
  language: String? = nil, file: String = "harbour-lights.txt", folder: String = "in"
) -> StoryDraft {
  let blocks = body.map { Block.paragraph([.text(Text($0))]) }
  let words = body.reduce(0) { $0 + $1.split(separator: " ").count }
  return StoryDraft(
    source: SourceFile(
      path: folder + "/" + file, name: file, byteCount: 1, encoding: "us-ascii",
      hasByteOrderMark: false, sha256: ""),
    language: language, fields: fields,
    chapters: [Chapter(title: nil, blocks: blocks, wordCount: words)],
    endMark: endMark.map { Written(Text($0), at: SourceRange(line: 99)) }, remainder: [],
    diagnostics: [])
}

/// A field with the label `key` itself is written with; `label: nil` for a line without one.
func field(
  _ key: HeaderKey, _ value: String, label: String? = "", also: [HeaderKey] = [], line: Int = 1,
  evidence: Evidence = .header, after: Bool = false
) -> HeaderField {
  HeaderField(
    key: key, alsoKeys: also, label: label.map { Text($0.isEmpty ? key.rawValue : $0) },
    value: Text(value), place: SourceRange(line: line), evidence: evidence, isAfterStory: after)
}

/// The story that the fields and the body make.
func story(
  _ fields: [HeaderField], body: [String] = [], endMark: String? = nil,
  options: Canon.Options = .init()
) -> Story {
  Canon(options: options).interpret(draft(fields, body: body, endMark: endMark))
}

let buffy = field(.fandom, "BtVS")

/// The pairings of a Buffy story with this pairing field: `Spike/Xander Harris past`.
func pairings(_ value: String, body: [String] = []) -> [String] {
  story([buffy, field(.pairing, value)], body: body).pairings.map(brief)
}

/// The canonical name, and the qualifier where it is not `main`.
func brief(_ pairing: Pairing) -> String {
  pairing.canonicalName + (pairing.qualifier == .main ? "" : " " + pairing.qualifier.rawValue)
}
