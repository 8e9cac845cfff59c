import Markup
import StoryModel

/// The parts that a part of a package names (ECMA-376 part 2, section 9.3).
struct WordRelationships {
  struct Relationship {
    /// The path of the part in the container; nil where it is outside.
    let path: String?
    /// As it is written.
    let target: String
    /// The last step of the type's name: `footnotes`.
    let type: String
  }

  private(set) var byID: [String: Relationship] = [:]
  private(set) var all: [Relationship] = []
  private let folder: String

  /// - Parameter part: the part that they belong to; empty for the package itself.
  init(of part: String, in container: Container, _ diagnostics: inout [Diagnostic]) {
    let steps = part.split(separator: "/")
    folder = steps.dropLast().joined(separator: "/")
    let name = (folder.isEmpty ? "" : folder + "/") + "_rels/\(steps.last ?? "").rels"
    guard let bytes = container.part(name, &diagnostics) else { return }
    Container.parse(bytes, name, &diagnostics) { handle($0) }
  }

  private mutating func handle(_ event: XMLEvent) {
    guard case .start(let element) = event, let target = element.value("Target"),
      let type = element.value("Type")
    else { return }
    let isExternal = element.value("TargetMode") == "External"
    let isAbsolute = target.hasPrefix("/")
    let path = RelativePath.path(
      isAbsolute ? String(target.dropFirst()) : target, from: isAbsolute ? "" : folder)
    let relationship = Relationship(
      path: isExternal ? nil : path, target: target,
      type: String(type.split(separator: "/").last ?? ""))
    all.append(relationship)
    if let id = element.value("Id") { byID[id] = relationship }
  }

  /// Where the first part of the type `type` that lies outside of the container is said to be.
  func outside(type: String) -> String? { all.first { $0.type == type && $0.path == nil }?.target }

  /// The path of the first part of the type `type`.
  func path(type: String) -> String? { all.first { $0.type == type && $0.path != nil }?.path }
}
