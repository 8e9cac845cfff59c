import Fanfold
import Foundation
import TestSupport
import Testing

/// The files that `scripts/hostile.py` writes, all in one run beside an honest story.
@Suite("Hostile files", .enabled(if: Tool.isInstalled("python3")))
struct HostileFilesTests {
  /// A line of the script's `index.txt`.
  private struct Line {
    let name: String
    let outcome: String

    init(_ text: Substring) {
      let fields = text.split(separator: "\t")
      name = String(fields[0])
      outcome = String(fields[1])
    }
  }

  /// What a run made of each file, by its path.
  private struct Run {
    var failures: [String: [BinderyError]] = [:]
    var diagnostics: [String: [Diagnostic]] = [:]
    var books: [String: [String]] = [:]
  }

  private let folder: ScratchFolder
  private let lines: [Line]

  init() throws {
    folder = try ScratchFolder()
    // The long ones test speed, which is for a build that is optimised.
    let script = SharedFolder.projectRoot.path + "/scripts/hostile.py"
    let written = try Tool.run("python3", script, folder.path("in"), "--largest", "100000")
    try #require(written.status == 0, "\(written.output)")
    lines = try folder.text("in/index.txt").split(separator: "\n").map(Line.init)
      // The pictures are there for the pages that show them.
      .filter { !$0.name.hasPrefix("pictures/") }
  }

  private func path(_ line: Line) -> String { folder.path("in/" + line.name) }

  private func run() async throws -> Run {
    try folder.write(Samples.story(title: "Kept"), to: "in/kept.txt")
    let search = StorySearch(lines.map(path) + [folder.path("in/kept.txt")])
    var run = Run()
    func file(_ subject: String) -> String { subject.components(separatedBy: "!/")[0] }
    for error in search.failures { run.failures[file(error.subject), default: []].append(error) }
    _ = try await serialBindery { $0.jobs = 2 }.export(
      search.paths, to: .folder(folder.path("out"))
    ) { event in
      switch event {
      case .failed(let error): run.failures[file(error.subject), default: []].append(error)
      case .made(let path, let book):
        let story = book.stories[0].story
        for source in Set(story.sources.map { file($0.path) }) {
          run.books[source, default: []].append(path)
          run.diagnostics[source, default: []] += story.diagnostics
        }
      default: break
      }
    }
    return run
  }

  @Test("Each is read or refused as the index says, and says why; the honest story is made")
  func allInOneRun() async throws {
    let run = try await run()
    #expect(lines.count > 120)
    #expect(run.books[folder.path("in/kept.txt")]?.count == 1)
    for line in lines { try check(line, run) }
    for path in Set(run.books.values.joined()) { try checkBook(path) }
  }

  private func check(_ line: Line, _ run: Run) throws {
    let path = path(line)
    let (books, failures) = (run.books[path] ?? [], run.failures[path] ?? [])
    #expect(failures.allSatisfy { $0.subject.hasPrefix(path) && !$0.explanation.isEmpty })
    if line.outcome == "any" {
      #expect(!books.isEmpty || !failures.isEmpty, "\(line.name) is passed over in silence")
      return
    }
    if line.outcome == "refused" {
      #expect(books.isEmpty && !failures.isEmpty, "\(line.name) is not refused")
      return
    }
    let texts = try books.map { try OpenedBook($0).text }
    if !Self.lostStories.contains(line.name) {
      #expect(
        texts.contains { $0.contains("The lamp was lit.") }, "\(line.name) gives no story")
    }
    if line.outcome == "read" {
      #expect(failures.isEmpty, "\(line.name): \(failures)")
    } else {
      // What is said of titles and authors is not said of what was left out.
      let told = (run.diagnostics[path] ?? []).filter { !$0.id.rawValue.hasPrefix("HDR") }
      #expect(!told.isEmpty || !failures.isEmpty, "\(line.name) says nothing of what is left out")
    }
  }

  /// Mails whose text is damaged beyond reading; that they say so is all that can be asked.
  private static let lostStories: Set<String> = ["mail-base64.eml", "mbox-cut.mbox"]

  private func checkBook(_ path: String) throws {
    let findings = try Bindery().check(path).filter { $0.severity > .note }
    #expect(findings.isEmpty, "\(path): \(findings)")
    let book = try OpenedBook(path)
    for page in book.spine {
      let markup = try book.source(page)
      for mark in Self.activeMarks {
        let found = markup.range(of: mark, options: [.regularExpression, .caseInsensitive])
        #expect(found == nil, "\(page) of \(path): \(found.map { markup[$0] } ?? "")")
      }
    }
  }

  /// What must not stand in a tag of a page.
  private static let activeMarks = [
    "<(script|iframe|object|embed|form|svg|video|audio|link[^>]*http)", "<[^>]*\\son[a-z]+=",
    "<[^>]*(href|src)=\"\\s*(javascript|vbscript|data|file):", "<[^>]*src=\"(https?:)?//",
  ]

  @Test("Reading opens no network connection", .enabled(if: Strace.isUsable))
  func noNetwork() throws {
    let files = lines.filter { line in
      ["html-", "xml-", "md-", "epub-", "docx-", "odt-", "rtf-", "mail-", "pictures"]
        .contains { line.name.hasPrefix($0) }
    }
    let log = folder.path("calls.txt")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments =
      ["strace", "-f", "-qq", "-e", "trace=network,openat", "-o", log, Strace.program, "export"]
      + files.map(path) + ["-q", "-o", folder.path("traced")]
    process.standardError = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    let calls = try folder.text("calls.txt")
    #expect(try !folder.names(in: "traced").isEmpty)
    #expect(calls.contains("html-remote.html"), "the trace shows nothing")
    #expect(!calls.contains("AF_INET"))
    #expect(!calls.contains("/etc/passwd"))
  }
}

/// A program that writes down what another asks of the system.
private enum Strace {
  static let program =
    SharedFolder.projectRoot.appendingPathComponent(".build/debug/fanfold").path

  /// Whether it is there and may look at other programs, which not every container allows.
  static var isUsable: Bool {
    FileManager.default.isExecutableFile(atPath: program)
      && (try? Tool.run("strace", "-qq", "-e", "trace=network", "true"))?.status == 0
  }
}
