import Foundation
import TestSupport

/// The real stories of the shared folder, cut into paragraphs as crudely as a test may.
enum SharedStory {
  /// The text of the seed whose name starts with `prefix`.
  static func text(startingWith prefix: String) -> String? {
    guard let folder = SharedFolder.path.map({ $0 + "/seeds" }),
      let names = try? FileManager.default.contentsOfDirectory(atPath: folder),
      let name = names.first(where: { $0.hasPrefix(prefix) && $0.hasSuffix(".txt") })
    else { return nil }
    return try? String(contentsOfFile: folder + "/" + name, encoding: .utf8)
  }

  /// The lines after the header, which ends at the first two blank lines.
  static func paragraphs(of text: String) -> [String] {
    let body = text.range(of: "\n\n\n").map { String(text[$0.upperBound...]) } ?? text
    return body.split(separator: "\n").map(String.init)
  }
}
