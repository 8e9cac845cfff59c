import Foundation
import StoryModel
import TestSupport
import Testing

/// `docs/Diagnostics.md` is the registry in print.
///
/// `FANFOLD_ACCEPT=1` (`make docs`) writes it anew.
@Suite("DiagnosticsPage")
struct DiagnosticsPageTests {
  private let page = SharedFolder.projectRoot.appendingPathComponent("docs/Diagnostics.md")

  @Test func thePageIsWhatTheRegistrySays() throws {
    let expected = Self.print(DiagnosticID.allCases)
    if ProcessInfo.processInfo.environment["FANFOLD_ACCEPT"] == "1" {
      try expected.write(to: page, atomically: true, encoding: .utf8)
    }
    let actual = try String(contentsOf: page, encoding: .utf8)
    #expect(actual == expected, "docs/Diagnostics.md is out of date: run make docs")
  }

  @Test func everyIDHasItsOwnNumberAndWords() {
    let ids = DiagnosticID.allCases.map(\.rawValue)
    #expect(Set(ids).count == ids.count)
    for id in DiagnosticID.allCases { #expect(id.meaning.hasSuffix(".")) }
  }

  private static func print(_ ids: [DiagnosticID]) -> String {
    let head = """
      # Diagnostics

      What Fanfold tells about a story or a book besides making it. Made from the registry in
      `Sources/StoryModel/Diagnostics` by `make docs`; an ID, once published, keeps its meaning.

      | ID | severity | what it means | what to do |
      |---|---|---|---|

      """
    let rows = ids.map {
      "| \($0.rawValue) | \($0.severity.rawValue) | \($0.meaning) | \($0.hint) |\n"
    }
    return head + rows.joined()
  }
}
