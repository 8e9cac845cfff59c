import Markup
import StoryModel

/// Finds the pictures that a source names, and tells which of them are part of the story.
final class Pictures {
  private let input: StoryInput
  private let missingAreDividers: Bool
  /// The folder that references are relative to; empty where it is the source's own.
  var folder = ""
  private var known: [String: ImageFile?] = [:]
  private var missing = 0
  private var refused: [String] = []

  /// What stands where a picture is named.
  enum Picture {
    case image(StoryImage)
    /// A picture that parts scenes.
    case divider
    /// The words that stand for a picture that is not there.
    case words(String)
    case nothing
  }

  /// - Parameter missingAreDividers: whether a picture without words that is not there counts as a
  ///   line between scenes: on pages it is one more often than not.
  init(_ input: StoryInput, missingAreDividers: Bool = false) {
    self.input = input
    self.missingAreDividers = missingAreDividers
  }

  /// The picture of an `img` element.
  ///
  /// - Parameter isStory: whether it stands in the story; pictures of the site are left out.
  func picture(_ element: XMLElement, isStory: Bool) -> Picture {
    let words = (element["alt"] ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard isStory, let source = element["src"] ?? element["xlink:href"] ?? element["href"] else {
      return words.isEmpty ? .nothing : .words(words)
    }
    return picture(at: source, words, isTiny: Self.isTiny(element))
  }

  /// Whether the page gives the picture the size of a spacer.
  private static func isTiny(_ element: XMLElement) -> Bool {
    [element["width"], element["height"]].contains { size in
      size.flatMap { Int($0.prefix { $0.isNumber }) }.map { $0 < 5 } ?? false
    }
  }

  /// The picture at `source`, for which `words` may stand.
  ///
  /// - Parameter isTiny: whether the source says that it is a dot.
  func picture(at source: String, _ words: String, isTiny: Bool = false) -> Picture {
    let key = folder.isEmpty ? source : folder + "\n" + source
    let file = known[key] ?? load(source)
    known[key] = .some(file)
    if let file {
      if file.isDivider { return .divider }
      return file.isDecoration ? .nothing : .image(file.image(alternative: words))
    }
    if !words.isEmpty { return .words(words) }
    return !missingAreDividers || isTiny || source.contains("?") ? .nothing : .divider
  }

  private func load(_ source: String) -> ImageFile? {
    guard let path = RelativePath.path(source, from: folder) else {
      refused.append(String(source.prefix(80)))
      return nil
    }
    guard let bytes = input.companion(path) else {
      missing += 1
      return nil
    }
    guard let file = ImageFile(bytes, input.limits) else {
      refused.append(String(source.prefix(80)))
      return nil
    }
    return file
  }

  var diagnostics: [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    if missing > 0 {
      diagnostics.append(
        Diagnostic(.missingPictures, "\(missing) pictures are not beside the file."))
    }
    if let first = refused.first {
      let others = refused.count > 1 ? " and \(refused.count - 1) more" : ""
      diagnostics.append(
        Diagnostic(.refusedPictures, "“\(first)”\(others) cannot be taken as a picture."))
    }
    return diagnostics
  }
}
