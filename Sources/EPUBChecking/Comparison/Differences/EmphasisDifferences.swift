import StoryModel

/// Compares which words are emphasised, strong or struck out, in whole or in part.
struct EmphasisDifferences {
  let texts: ComparedTexts

  func run(_ differences: inout StoryDifferences) -> StoryComparison.Share {
    var share = StoryComparison.Share(0, of: 0)
    var place = 0
    let words = texts.source.words
    while place < words.count {
      let end = runEnd(place)
      if !words[place].style.isPlain {
        let isSame = (place..<end).allSatisfy { isSet(alike: $0) }
        share = share + StoryComparison.Share(isSame ? 1 : 0, of: 1)
      }
      tell(place..<end, &differences)
      place = end
    }
    return share
  }

  /// Where the words end that are set off in the same way.
  private func runEnd(_ place: Int) -> Int {
    let words = texts.source.words
    let style = words[place].style
    return words[place...].firstIndex { $0.style != style } ?? words.count
  }

  /// Tells of the words of a run that are in the book and set otherwise, those in a row at once.
  private func tell(_ run: Range<Int>, _ differences: inout StoryDifferences) {
    var place = run.lowerBound
    while place < run.upperBound {
      guard let found = bookStyle(place), found != texts.source.words[place].style else {
        place += 1
        continue
      }
      var end = place + 1
      while end < run.upperBound, bookStyle(end) == found { end += 1 }
      differences.add(
        .emphasis,
        ComparisonWording.emphasis(
          place..<end, in: texts.source, texts.source.words[place].style, found),
        atSource: place)
      place = end
    }
  }

  private func isSet(alike word: Int) -> Bool {
    bookStyle(word) == texts.source.words[word].style
  }

  private func bookStyle(_ word: Int) -> WordStyle? {
    let place = texts.places[word]
    return place < 0 ? nil : texts.book.words[Int(place)].style
  }
}
