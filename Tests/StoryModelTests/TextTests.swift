import StoryModel
import Testing

@Suite("Text")
struct TextTests {
  @Test func aSliceSharesItsBufferAndADetachedOneDoesNot() {
    let whole = Text("the 'verse is theirs")
    let slice = whole.slice(4..<10)
    #expect(slice.string == "'verse")
    #expect(slice.storage === whole.storage)
    #expect(slice.detached.storage !== whole.storage)
    #expect(slice.detached == slice)
  }

  @Test func textsAreEqualWhenTheirBytesAre() {
    #expect(Text("a café in a café").slice(2..<7) == Text("café"))
    #expect(Set([Text("x"), Text("yx").slice(1..<2)]).count == 1)
    // The same letter in two normal forms: different bytes, so different texts.
    #expect(Text("e\u{301}") != Text("\u{E9}"))
  }
}
