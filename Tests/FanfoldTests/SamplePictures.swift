import Foundation
import StoryModel

/// Very small pictures that programs can open: a shade, and a disc twice.
enum SamplePictures {
  static func shade(alternative: String) -> StoryImage {
    picture("image/jpeg", alternative, shadeData)
  }

  static func disc(alternative: String) -> StoryImage {
    picture("image/png", alternative, discData)
  }

  static func movingDisc(alternative: String) -> StoryImage {
    picture("image/gif", alternative, movingDiscData)
  }

  private static func picture(
    _ type: String, _ alternative: String, _ base64: String
  ) -> StoryImage {
    StoryImage(
      sha256: "hash of \(type)", mediaType: type, width: 24, height: 12,
      alternative: Text(alternative), bytes: ContiguousArray(Data(base64Encoded: base64)!))
  }

  private static let shadeData = """
    /9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABQODxIPDRQSEBIXFRQYHjIhHhwcHj0sLiQySUBMS0dARkVQWnNiUFVtVk\
    VGZIhlbXd7gYKBTmCNl4x9lnN+gXz/wAALCAAMABgBAREA/8QAFgABAQEAAAAAAAAAAAAAAAAAAAUG/8QAGRAAAQUA\
    AAAAAAAAAAAAAAAAAAITFVFh/9oACAEBAAA/AL8jokdEjpmn12H12H12f//Z
    """
  private static let discData = """
    iVBORw0KGgoAAAANSUhEUgAAABgAAAAMAQAAAABQS0DYAAAADElEQVQI12NgIA0AAAAwAAHHqoWOAAAAAElFTkSuQm\
    CC
    """
  private static let movingDiscData = """
    R0lGODlhGAAMAPAAAA8PD/z8/CH5BAAAAAAAIf8LSW1hZ2VNYWdpY2sOZ2FtbWE9MC40NTQ1NDUALAAAAAAYAAwAAA\
    IdjI+py+0I4mOxygntxUFb3nnbJI6kBxpielQsWwAAOw==
    """
}
