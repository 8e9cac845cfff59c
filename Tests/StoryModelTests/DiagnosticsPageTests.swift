import Foundation
import StoryModel
import TestSupport
import Testing

/// `docs/Diagnostics.md` is made from the registry; `make docs` writes it anew.
@Suite struct DiagnosticsPageTests {
  let file = SharedFolder.projectRoot.appendingPathComponent("docs/Diagnostics.md")

  @Test func pageFitsTheRegistry() throws {
    if ProcessInfo.processInfo.environment["FANFOLD_ACCEPT"] != nil {
      try Data(page.utf8).write(to: file)
    }
    let written = try String(contentsOf: file, encoding: .utf8)
    #expect(written == page, "docs/Diagnostics.md is not up to date: run make docs")
  }

  @Test func everyDiagnosticSaysWhatItMeans() {
    for id in DiagnosticID.allCases {
      #expect(id.meaning.hasSuffix("."), "\(id.rawValue): \(id.meaning)")
    }
  }

  private var page: String {
    var page = """
      # Diagnostics

      What Fanfold says about a story or a book when it did not have to stop. `note`: a decision \
      that it took; `warning`: probably not what you want; `error`: wrong. An ID keeps its meaning.

      | ID | severity | meaning | what to do |
      |---|---|---|---|

      """
    for id in DiagnosticID.allCases {
      page += "| `\(id.rawValue)` | \(id.severity.rawValue) | \(id.meaning) | \(id.hint) |\n"
    }
    return page
  }
}
