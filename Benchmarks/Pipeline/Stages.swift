import BookComposition
import EPUBModel
import EPUBPackaging
import EPUBRendering
import FandomCanon
import Storage
import StoryModel
import StoryReading

/// The stages one after the other, each on all stories, on one processor.
struct Stages {
  private let corpus: Corpus

  init(_ corpus: Corpus) { self.corpus = corpus }

  func measure() async throws -> [Row] {
    var rows: [Row] = []
    let inputs = try measured("load the files", into: &rows) { try corpus.paths.map(input) }
    let reader = StoryReader()
    let drafts = try measured("read", into: &rows) { try inputs.map(reader.read) }
    let canon = Canon(options: .init())
    // The first story pays for the vocabularies.
    measured("load the vocabularies", into: &rows) { _ = canon.interpret(emptyDraft) }
    let stories = measured("understand", into: &rows) { drafts.map { canon.interpret($0) } }
    let composer = BookComposer(options: .init())
    let books = measured("compose", into: &rows) { composer.compose(stories) }
    let renderer = PublicationRenderer()
    try measured("render", into: &rows) {
      for book in books {
        for section in try renderer.render(book, loading: { $0 }).sections {
          _ = try section.render()
        }
      }
    }
    let watch = Stopwatch()
    for book in books {
      _ = try await EPUBPackager(jobs: 1).package(renderer.render(book, loading: { $0 }))
    }
    rows.append(row("render and deflate", watch))
    return rows
  }

  private var emptyDraft: StoryDraft {
    let source = SourceFile(
      path: "", name: "", byteCount: 0, encoding: "us-ascii", hasByteOrderMark: false, sha256: "")
    return StoryDraft(
      source: source, language: nil, fields: [], chapters: [], endMark: nil, remainder: [],
      diagnostics: [])
  }

  private func input(_ path: String) throws -> StoryInput {
    let file = try StoredFile.read(path, limit: .max)
    return StoryInput(path: path, name: path, bytes: file.bytes)
  }

  private func measured<Result>(
    _ name: String, into rows: inout [Row], _ work: () throws -> Result
  ) rethrows -> Result {
    let watch = Stopwatch()
    let result = try work()
    rows.append(row(name, watch))
    return result
  }

  private func row(_ name: String, _ watch: Stopwatch) -> Row {
    Row(
      name: "stage: \(name)", stories: corpus.paths.count, cpu: watch.cpu, wall: watch.wall,
      peak: nil)
  }
}
