import Fanfold
import Foundation
import TestSupport

/// The stories that tests bind.
enum Samples {
  /// The project's own sample stories.
  static let seeds = storyFiles(in: SharedFolder.projectRoot.path + "/seeds")

  /// The real stories beside the project; empty where they are not.
  static let shared = SharedFolder.path.map { storyFiles(in: $0 + "/seeds") } ?? []

  static let all = seeds + shared

  /// Those whose words a test can take from the file as it is.
  static let plain = all.filter { $0.lowercased().hasSuffix(".txt") && !$0.contains("!/") }

  /// A story in one piece, with a header of its own.
  static func story(
    title: String, author: String = "Wren", pairing: String = "Spike/Xander",
    body: String = "The rain came in under the door.\n\nNobody said so.\n"
  ) -> String {
    "Title: \(title)\nAuthor: \(author)\nPairing: \(pairing)\nRating: PG\n\n\n\(body)"
  }

  private static func storyFiles(in folder: String) -> [String] {
    StorySearch([folder]).paths
  }
}

/// A bindery that works one story at a time.
func serialBindery(_ change: (inout Bindery.Options) -> Void = { _ in }) -> Bindery {
  var options = Bindery.Options()
  options.modified = 946_684_800
  change(&options)
  return Bindery(options)
}
