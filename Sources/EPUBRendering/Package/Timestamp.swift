/// Points of time as the package document writes them. No clock and no time zone is asked.
enum Timestamp {
  /// `CCYY-MM-DDThh:mm:ssZ` (EPUB 3.3, section 5.5.3.2.3).
  ///
  /// A time before the year 1 or after 9999, which the form cannot hold, becomes the nearest one.
  static func text(secondsSince1970: Int) -> String {
    let seconds = min(max(secondsSince1970, -62_135_596_800), 253_402_300_799)
    let day = seconds.flooredDivision(by: 86_400)
    let time = seconds - day * 86_400
    let date = civil(daysSince1970: day)
    return [date.year.padded(to: 4), date.month.padded(to: 2), date.day.padded(to: 2)]
      .joined(separator: "-")
      + "T"
      + [time / 3600, time / 60 % 60, time % 60].map { $0.padded(to: 2) }.joined(separator: ":")
      + "Z"
  }

  /// `date` where it is a year, a month or a day of ISO 8601; a day with a time, because some
  /// readers take a bare day for the day after. Nil where it is neither.
  static func date(_ date: String) -> String? {
    let numbers = date.split(separator: "-", omittingEmptySubsequences: false)
    let widths = [4, 2, 2]
    guard (1...3).contains(numbers.count),
      zip(numbers, widths).allSatisfy({ $0.utf8.count == $1 && Int($0) != nil })
    else { return nil }
    let parts = numbers.compactMap { Int($0) }
    guard parts.count < 2 || (1...12).contains(parts[1]),
      parts.count < 3 || (1...31).contains(parts[2])
    else { return nil }
    return numbers.count == 3 ? date + "T00:00:00Z" : date
  }

  /// The Gregorian date: the year is taken to begin in March, so that the leap day is its last.
  private static func civil(daysSince1970 days: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = days + 719_468
    let era = shifted.flooredDivision(by: 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month,
      dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    )
  }
}

extension Int {
  /// The quotient rounded down.
  fileprivate func flooredDivision(by divisor: Int) -> Int {
    (self - (self % divisor + divisor) % divisor) / divisor
  }
}
