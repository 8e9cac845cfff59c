import Markup

/// Properties, pictures and rules: what stands neither in the text nor in a run of it.
extension WordReader {
  mutating func beginDrawing(
    _ kind: WordElement, _ element: XMLElement, in parent: WordElement?
  ) {
    switch kind {
    case .drawingProperties: pictureWords = Self.words(element)
    case .rectangle:
      // `<hr>` of a page that was pasted.
      if element.value("hr").map({ $0 != "f" }) ?? false {
        ensureParagraph()
        writer.rule()
      }
    case .picture: picture(element.value("embed") ?? element.value("link"), pictureWords)
    case .oldPicture: picture(element.value("id"), Self.words(element))
    case .inserted: break
    default:
      switch parent {
      case .paragraphProperties?, .numbering?, .borders?:
        properties.take(kind, element, in: parent)
      case .runProperties?: run.take(kind, element, in: parent)
      default: break
      }
    }
  }

  private mutating func picture(_ id: String?, _ words: String) {
    guard let id, let relationship = relationships[id] else { return }
    if isRunHidden { return }
    ensureParagraph()
    // Outside of the container nothing is read: the address is told.
    writer.picture(relationship.path ?? relationship.target, words)
  }

  /// The words that stand for a picture, but for paths, which Word takes where it has none.
  private static func words(_ element: XMLElement) -> String {
    let words = element.value("descr") ?? element.value("title") ?? ""
    let isPath = words.contains("\\") || words.contains("://")
    let isFile = [".jpg", ".jpeg", ".png", ".gif", ".bmp"].contains {
      words.lowercased().hasSuffix($0)
    }
    return isPath || isFile ? "" : words
  }
}
