import StoryModel
import Testing

@testable import FandomCanon

/// Every form of a rating that collections of stories are known to hold.
@Suite struct RatingFormTests {
  private func rating(_ value: String) -> Rating { story([field(.rating, value)]).rating.value }

  @Test(arguments: [
    "G", "U", "K", "K+", "PG", "FRC", "FR7", "B", "General", "all ages", "C", "TV-G", "TV-PG",
    "[G]", "g", "pg", "Pg", "G - nothing here", "K (maybe K+)", "Everyone", "G or PG",
    "PG at most", "PG. Nothing happens.", "PG for mild swearing, nothing R",
    "Suitable for all ages", "FR-7", "general audiences, I think", "Fiction Rated K+",
    "K+ for safety", "ab 6", "P6", "ab 0",
  ])
  func general(value: String) { #expect(rating(value) == .general) }

  @Test(arguments: [
    "PG-13", "PG13", "PG 13", "PG-15", "T", "FRT", "FRT-13", "FR13", "FR15", "FR-13", "12",
    "12A", "15", "TV-14", "13+", "NC-13", "Rated PG-13", "PG - 13", "PG -13", "PG-13.", "PG-13!",
    "pg-13 for angst", "PG-13 (language)", "FRT (PG-13)", "Teen (13+)", "T for teen",
    "PG 13 for language, violence and a bit of m/m", "ab 12", "PG–13", "PG‑13", "Teen",
    "probably PG-13, just to be safe", "somewhere around PG-13", "14A", "PG-13 for adult themes",
    "P-12",
  ])
  func teen(value: String) { #expect(rating(value) == .teen) }

  @Test(arguments: [
    "R", "Hard R", "Soft R", "Light R", "M", "FRM", "FR18", "16+", "18", "M15+",
    "R, just to be safe", "lime", "R (language, violence, and explicit sex)", "R, I guess",
    "Mature", "R for sex and violence", "Strong R", "PG-13 to R", "PG-13/R",
    "PG-13, R for chapter 4", "somewhere between PG-13 and R", "M for mature", "R for m/m sex",
    "ab 16", "P16-Slash", "FSK 16", "R?", "(R)", "R - m/m", "PG-13 (maybe R)", "18A", "Rated R",
    "Rated R for language",
  ])
  func mature(value: String) { #expect(rating(value) == .mature) }

  @Test(arguments: [
    "NC-17", "NC17", "NC 17", "N-17", "NC-18", "NC-21", "X", "XXX", "MA", "FRAO", "FR21",
    "FRAO-21", "Adult", "18+", "Adults only", "smut", "lemon", "NC-17 for the sex",
    "R with possible NC-17 in later episodes", "R/NC-17", "overall NC-17", "NC-17. Slash DM/M",
    "X-rated", "Adult, for sex", "NC-17!", "Hard NC-17", "a strong NC-17",
    "FRM, FRAO in later parts", "R to NC-17", "NC–17", "PG-13 through NC-17",
    "R (eventually NC-17)", "TV-MA", "nc-17 (m/m)", "Explicit", "21+", "over 18s only", "P18",
    "PG-13 so far but it will be NC-17", "NC-17, m/m, if you are underage go away", "18+ only",
    "Adults Only!", "NC-17 overall, this part PG", "This part PG, overall NC-17",
  ])
  func explicit(value: String) { #expect(rating(value) == .explicit) }

  @Test(arguments: [
    "NR", "[NR]", "Unrated", "not rated", "None", "?", "you decide", "Not Rated Yet", "none yet",
    "unknown",
  ])
  func notRated(value: String) { #expect(rating(value) == .notRated) }

  @Test(arguments: [
    ("PG-13. Spike/Xander, angst", Rating.teen), ("Rated PG-13", .teen), ("[PG-13]", .teen),
    ("NC-17. Slash DM/M, K/M, violence, abuse", .explicit), ("[Spike and Xander, R]", .mature),
  ])
  func unlabelled(value: String, expected: Rating) {
    #expect(story([field(.other, value, label: nil, evidence: .text)]).rating.value == expected)
  }
}
