import StoryModel
import TestSupport
import Testing

@testable import StoryReading

@Suite("The text of pages")
struct PageTextTests {
  private func shape(_ body: String, companion: [UInt8]? = nil) throws -> [String] {
    let page = "<html><body><h1>Rain</h1><p>by Wren</p><p>Rating: G</p><hr>\(body)</body></html>"
    let input = StoryInput(
      path: "/in/rain.html", name: "rain.html", bytes: ContiguousArray(page.utf8)
    ) { _ in companion.map { ContiguousArray($0) } }
    return try StoryReader().read(input).shape
  }

  @Test("References to control characters are those of Windows-1252, as browsers read them")
  func controlReferences() throws {
    let body = "<p>&#147;It&#146;s raining &#151; again,&#148; he said.</p><p>\(prose)</p>"
    #expect(try shape(body).first == "P “It’s raining — again,” he said.")
  }

  @Test("The line break after a picture ends its line and parts no scenes")
  func breakAfterPicture() throws {
    let picture = samplePNG(width: 200, height: 200)
    let body = """
      <p>\(prose)</p><p align="center"><img src="roof.png" alt="A roof"><br>Drawn by Jo.</p>
      <p>\(prose)</p><p>\(prose)</p>
      """
    let shape = try shape(body, companion: picture)
    #expect(
      shape == ["P \(prose)", "I A roof", "P(center) Drawn by Jo.", "P \(prose)", "P \(prose)"])
  }
}
