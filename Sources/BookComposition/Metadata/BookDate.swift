import StoryModel

/// The date of a book, from what its stories say.
///
/// The dates of the files are left out: a copy of a folder has other ones, and the same stories
/// would make another book.
enum BookDate {
  /// The newest date that a story states, in seconds since 1970.
  ///
  /// - Returns: 1980-01-01 where no story states one, the earliest date that a ZIP file can hold.
  static func newest(of stories: [Book.Entry]) -> Int {
    max(stories.compactMap { $0.story.date.flatMap { seconds($0.value) } }.max() ?? 0, earliest)
  }

  private static let earliest = 315_532_800

  /// The first moment of a year, a month or a day of ISO 8601; nil for anything else.
  private static func seconds(_ date: String) -> Int? {
    let numbers = date.split(separator: "-").map { Int($0) }
    guard let year = numbers.first ?? nil, !numbers.contains(nil) else { return nil }
    let month = numbers.count > 1 ? numbers[1]! : 1
    let day = numbers.count > 2 ? numbers[2]! : 1
    return days(toYear: year, month: month, day: day) * 86_400
  }

  /// Days since 1970 in the Gregorian calendar; a year is taken to begin in March, so that the leap
  /// day is its last.
  private static func days(toYear year: Int, month: Int, day: Int) -> Int {
    let shifted = month > 2 ? year : year - 1
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    return shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear - 719_468
  }
}
