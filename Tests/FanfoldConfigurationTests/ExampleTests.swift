import Foundation
import TestSupport
import Testing

@testable import FanfoldConfiguration

struct ExampleTests {
  /// The example with every line at work; a second place for the same password would be a mistake.
  private var atWork: String {
    ConfigurationFile.example.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.hasPrefix("# password-command") && !$0.hasPrefix("# cover =") }
      .map { line in
        let isSetting = line.wholeMatch(of: /# [a-z-]+ = .*/) != nil
        return isSetting ? String(line.dropFirst(2)) : String(line)
      }.joined(separator: "\n")
  }

  @Test func asItIsItChangesNothing() throws {
    let example = try Settings(toml: ConfigurationFile.example, path: "/conf/fanfold.toml")
    let values = example.entries.map(\.value)
    #expect(values == Settings().entries.map(\.value))
  }

  @Test func everyLineOfItCanBeUsed() throws {
    _ = try Settings(toml: atWork, path: "/conf/fanfold.toml")
  }

  @Test func itHasEverySettingThatThereIs() {
    for entry in Settings().entries where entry.key != "password" {
      let table = ConfigurationFile.example.components(separatedBy: "\n[\(entry.table)]").last ?? ""
      let settings = table.components(separatedBy: "\n[").first ?? ""
      #expect(settings.contains("\n# \(entry.key) = "), "[\(entry.table)] \(entry.key)")
    }
  }

  @Test func theValuesThatItCallsDefaultsAreThem() throws {
    let example = try Settings(toml: atWork, path: "/conf/fanfold.toml")
    let defaults = Settings()
    for (shown, standard) in zip(example.entries, defaults.entries) where standard.value != nil {
      #expect(shown.value == standard.value, "\(shown.table).\(shown.key)")
    }
  }

  @Test func theManualShowsTheSame() throws {
    let manual = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../docs/Configuration.md").standardized
    let text = try String(contentsOf: manual, encoding: .utf8)
    let parts = text.components(separatedBy: "```toml\n")
    let shown = try #require(parts.dropFirst().first).components(separatedBy: "```")[0]
    #expect(shown == ConfigurationFile.example)
  }
}
