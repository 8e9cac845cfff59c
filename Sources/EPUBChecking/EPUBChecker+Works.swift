import Markup
import StoryModel
import ZIPArchive

extension EPUBChecker {
  /// What a book that Fanfold made says of the stories that it has, for the next edition to compare;
  /// empty for other books, and where there is none.
  package func works(of path: String) -> [Book.WorkRecord] {
    let metadata = packageDocument(of: path)?.root.child(named: "metadata")
    return (metadata?.children(named: "meta") ?? []).compactMap { meta in
      meta["name"] == "fanfold:work" ? meta["content"].flatMap(Book.WorkRecord.init) : nil
    }
  }
}

extension Book.WorkRecord {
  /// From `s3f9a21c0 0123456789abcdef new`; nil for anything else.
  fileprivate init?(_ content: String) {
    let words = content.split(separator: " ").map(String.init)
    guard words.count == 2 || words.count == 3 else { return nil }
    self.init(
      id: words[0], edition: words[1],
      news: words.count == 3 ? Book.Entry.News(rawValue: words[2]) : nil)
  }
}
