import StoryModel
import Testing

@testable import FandomCanon

@Suite struct RatingTests {
  private func rating(_ value: String) -> Rating { story([field(.rating, value)]).rating.value }

  @Test(arguments: [
    ("G", Rating.general), ("PG", .general), ("K", .general), ("K+", .general),
    ("All Ages", .general), ("General Audiences", .general), ("[PG]", .general), ("FRC", .general),
    ("PG-13", .teen), ("PG13", .teen), ("PG 13", .teen), ("pg 13", .teen), ("T", .teen),
    ("Teens", .teen), ("Fiction T", .teen), ("FRT", .teen), ("FR13", .teen), ("12A", .teen),
    ("P12", .teen), ("15", .teen), ("Teen And Up Audiences", .teen),
    ("R", .mature), ("Hard R", .mature), ("M", .mature), ("FRM", .mature), ("Mature", .mature),
    ("16", .mature), ("18", .mature), ("P16", .mature),
    ("NC-17", .explicit), ("NC17", .explicit), ("NC 17", .explicit), ("FRAO", .explicit),
    ("Adult", .explicit), ("X", .explicit), ("E", .explicit), ("MA", .explicit), ("18+", .explicit),
    ("Explicit", .explicit),
    ("NR", .notRated), ("Unrated", .notRated), ("None", .notRated), ("?", .notRated),
  ])
  func ladder(value: String, expected: Rating) { #expect(rating(value) == expected) }

  @Test(arguments: [
    ("pg 13 for angst", Rating.teen), ("PG: too blue to be G", .general),
    ("PG for sulking", .general), ("R for violence", .mature), ("R (violence)", .mature),
    ("R, for language and bad manners", .mature), ("pg 13, mostly for mood", .teen),
    ("Probably PG-13", .teen), ("I think it's about an R", .mature),
    ("PG-13, adult language", .teen), ("PG - general silliness", .general),
    ("R, m/m", .mature), ("contains adult themes, so R", .mature),
    ("PG-13ish", .teen), ("PG-13+", .teen), ("R-ish", .mature), ("R+", .mature),
    ("R, just to be safe", .mature), ("PG-13 - some swearing", .teen), ("PG-13, M/M", .teen),
    ("NC-17. Slash S/X", .explicit), ("This story is rated R for a reason", .mature),
    ("G, a little sad", .general),
  ])
  func reasonsAndHedges(value: String, expected: Rating) { #expect(rating(value) == expected) }

  @Test(arguments: [
    ("R/NC-17", Rating.explicit), ("R to be safe, NC-17 in part nine", .explicit),
    ("Hard R/ soft NC-17", .explicit), ("Teen to Mature", .mature), ("PG to R", .mature),
    ("PG-13 - R", .mature), ("PG, R", .mature),
    ("R with possible NC-17 later", .explicit), ("PG-13 (will be NC-17 eventually)", .explicit),
    ("PG for now, R in later parts", .mature), ("R, eventually NC-17", .explicit),
  ])
  func rangesAndFutures(value: String, expected: Rating) { #expect(rating(value) == expected) }

  @Test func keepsTheWordsAndSaysWhatItDoesNotKnow() {
    let known = story([field(.rating, "pg 13 for angst", line: 3)])
    #expect(known.rating.written == Written("pg 13 for angst", at: SourceRange(line: 3)))
    #expect(!known.diagnostics.contains { $0.id == .unknownRating })

    let unknown = story([field(.rating, "three umbrellas")])
    #expect(unknown.rating.value == .notRated)
    #expect(unknown.rating.written?.text == "three umbrellas")
    #expect(unknown.diagnostics.contains { $0.id == .unknownRating })

    #expect(story([]).rating == Stated(.notRated, written: nil, evidence: .inferred))
    #expect(!story([field(.rating, "Unrated")]).diagnostics.contains { $0.id == .unknownRating })
  }

  @Test func amongCodesAndInUnlabelledLines() {
    let codes = story([field(.keywords, "angst, S/X [PG-13]")])
    #expect(codes.rating.value == .teen)
    #expect(codes.rating.written?.text == "PG-13")
    #expect(codes.rating.evidence == .text)
    #expect(story([field(.other, "R. Some lamps break.", label: nil)]).rating.value == .mature)
    #expect(story([field(.category, "V, R")]).rating.value == .notRated)
  }

  @Test func theHighestOfSeveralFields() {
    let read = story([field(.rating, "PG"), field(.rating, "NC-17", line: 9), field(.rating, "R")])
    #expect(read.rating.value == .explicit)
    #expect(read.rating.written?.place == SourceRange(line: 9))
  }
}
