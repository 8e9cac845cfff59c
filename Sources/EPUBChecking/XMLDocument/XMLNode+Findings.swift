import Markup
import StoryModel

extension XMLNode {
  /// Parses a document; nil, with a finding, where it is not well-formed.
  static func parse(
    _ bytes: ContiguousArray<UInt8>, path: String, _ findings: inout Findings
  ) -> XMLNode? {
    var builder = Builder()
    let isWellFormed = XMLDocument.scan(bytes, path: path, &findings) { builder.handle($0) }
    return isWellFormed ? builder.root : nil
  }
}
