import StoryModel
import TestSupport

/// The stories of the checklist's books: between them they have whatever a book may have to hold.
enum ChecklistStories {
  /// Every kind of block and inline, three chapters, all fields.
  static let lamp = sampleStory(
    title: "The Last Lamp", authors: ["Marrow", "Tess of the Tides"], fandoms: ["Lighthouse"],
    rating: Stated(.teen, written: Written("pg-13", at: nil), evidence: .header),
    pairings: [samplePairing(["Ada Finch", "Morwenna"], written: "Ada/Morwenna")],
    characters: ["Ada Finch", "Morwenna"],
    warnings: .listed(
      [
        sampleWarning("Graphic Depictions Of Violence", written: "some blood"),
        sampleWarning("Major Character Death", isSpoiler: true, written: "somebody drowns"),
      ], Written("some blood, and somebody drowns", at: nil)),
    tags: ["Angst", "Sea stories"],
    summary: "The lamp went out, and \"nobody\" saw it go.",
    disclaimer: "The lighthouse belongs to the Board.", dedication: "For Pell, who asked twice.",
    notesBefore: ["Set after the second winter."], notesAfter: ["There may be a sequel."],
    series: Story.Series(name: "Northern Shore", position: 2), status: .complete,
    date: "1999-11-09",
    chapters: [
      sampleChapter("Part One: Oil", everyBlock), sampleChapter("Part Two: Wick", scenes),
      sampleChapter(nil, [paragraph("It burned. It burned all night; it burns.")]),
    ], endMark: "The End",
    fields: [
      sampleField(.rating, "Rating", "pg-13"), sampleField(.other, "Beta'd by", "the gulls"),
    ], remainder: [Remainder(.siteBanner, Written("Shore Stories - Print Version", at: nil))])

  /// Begins with somebody else's words.
  static let motto = sampleStory(
    title: "Ebb", authors: ["Marrow"], fandoms: ["Lighthouse"],
    pairings: [samplePairing(["Ada Finch", "Morwenna"], written: "Ada/Morwenna")],
    chapters: [
      sampleChapter(
        nil,
        [
          .quotation([paragraph("Nobody owns the tide."), paragraph("— A harbour master")]),
          paragraph(
            "The water had gone out as far as anybody had seen it go, and the boats lay on their "
              + "sides in the mud like cows. Ada walked out to the last of them and sat down on its "
              + "planks to see whether anything would come back in before it was dark."),
          paragraph("She waited."),
        ])
    ])

  private static let everyBlock: [Block] = [
    .note([paragraph("Written in a fog. Forgive it.")]),
    paragraph("\"Is it out?\" she said. \"It's -- out...\""),
    .paragraph([
      .text("It was "), .emphasis([.text("quite "), .strong([.text("dark")])]), .text(" and "),
      .struck([.text("cold")]), .text(" "), .thought([.text("warm")]), .text("."),
    ]),
    .aligned(.center, [.text("NO LANDING")]), .heading([.text("The Log")]),
    .preformatted(["04:00  fog  \"none\"", "08:00  fog  none"]),
    .verse([[.text("Grey above")], [.text("and grey below")], [], [.text("Grey")]]),
    .quotation([paragraph("Dear Ada. Come home."), .aligned(.end, [.emphasis([.text("M.")])])]),
    .paragraph([.text("First line"), .lineBreak, .text("second line. Third?")]),
  ]

  private static let scenes: [Block] = [
    paragraph("Morning came. So did she!"), .sceneBreak(nil), paragraph("Evening came."),
    .sceneBreak(Text("* * *")), paragraph("Nobody said so."), .sceneBreak(Text("Later that night")),
    paragraph("\"Good night,\" said nobody. 'Tis late."),
  ]

  /// Pictures in the text, one of them twice, all described.
  static let fog = sampleStory(
    title: "Fog", authors: ["Marrow"], fandoms: ["Lighthouse"],
    pairings: [samplePairing(["Ada Finch", "Morwenna"], written: "A/M")], date: "2001-02-03",
    chapters: [
      sampleChapter(
        "The Sign",
        [
          paragraph("It came in."), .image(SamplePictures.shade(alternative: "A grey wall")),
          paragraph("It stayed."), .image(SamplePictures.disc(alternative: "A round window")),
        ]),
      sampleChapter(
        nil, [.image(SamplePictures.shade(alternative: "A grey wall")), paragraph("Out.")]),
    ])

  /// A picture of which nobody says what it shows.
  static let moon = sampleStory(
    title: "Moon", authors: ["Sal"], fandoms: ["Lighthouse"],
    pairings: [samplePairing(["Ada Finch", "Morwenna"], written: "A/M")],
    chapters: [
      sampleChapter(
        nil,
        [
          paragraph("Look."), .image(SamplePictures.movingDisc(alternative: "")),
          .image(SamplePictures.disc(alternative: "A round window")),
        ])
    ])

  /// A chapter that no reading system would like in one file.
  static let novel = sampleStory(
    title: "The Long Watch", authors: ["Hester Vale"], fandoms: ["Lighthouse"], date: "2010",
    chapters: [
      sampleChapter(
        "The Watch",
        (0..<6000).map { number in
          number % 300 == 299
            ? .sceneBreak(nil)
            : paragraph("Hour \(number) of the watch was much like the one before it. Was it not?")
        }),
      sampleChapter("After", [paragraph("Then she slept.")]),
    ])

  /// Markup, references, control characters and worse wherever an author can put words.
  static let hostile = sampleStory(
    path: "stories/hostile.txt",
    title: "<script>alert(\"x\")</script> & 'co' ]]> --", authors: ["<b>Bold</b> & \u{1}Co"],
    fandoms: ["A<B>&C"],
    pairings: [samplePairing(["<i>X</i>", "Y&Z"], written: "<i>X</i>/Y&Z")],
    characters: ["<i>X</i>"],
    warnings: .listed(
      [sampleWarning("Self<->Harm", written: "<!-- none -->")], Written("<!-- none -->", at: nil)),
    tags: ["<a href='#'>tag</a>", "&nbsp;"], summary: "</p><p>&lt;&nbsp;\u{FFFE}]]>\u{7F}",
    notesBefore: ["<style>p{}</style>"], notesAfter: ["<?pi?>"],
    series: Story.Series(name: "<![CDATA[x]]>", position: 1), date: "2004-05",
    chapters: [
      sampleChapter(
        "<h1>One</h1> &amp; \"two\"",
        [
          paragraph("<p class=\"x\">a < b && c > d</p> ]]> <!-- -- -->"),
          paragraph("\u{0}\u{8}nul\u{B}\u{1F}\u{FFFF}\u{FEFF}end"),
          paragraph("&#x41; &bogus; &#0;"),
          paragraph("zero\u{200B}width soft\u{AD}hyphen \u{1F469}\u{200D}\u{1F680} e\u{301}"),
          .verse([[.text("<br/>")], [.text("</div>")]]), .preformatted(["<pre>", "</pre> &"]),
          .paragraph([.emphasis([.text("</em>")]), .text("<"), .strong([.text("&")])]),
        ])
    ], endMark: "</html>", fields: [sampleField(.other, "<dt>", "<dd>")],
    remainder: [Remainder(.siteBanner, Written("<table><tr>banner", at: nil))])

  /// From right to left.
  static let harbour = sampleStory(
    path: "stories/harbour.txt", title: "הנמל", authors: ["מרים"], fandoms: ["Lighthouse"],
    summary: "הגשם לא פסק.", date: "2005-06-07", language: "he",
    chapters: [
      sampleChapter(
        "פרק ראשון",
        [paragraph("הגשם ירד. \"מה?\" היא אמרה."), .sceneBreak(nil), paragraph("בוקר.")])
    ])

  /// Whose words stand on English pages.
  static let silence = sampleStory(
    title: "Le Silence", authors: ["Marrow"], fandoms: ["Le Phare"],
    rating: Stated(.general, written: Written("K", at: nil), evidence: .header), isGen: true,
    warnings: .noneApply(Written("aucun, vraiment", at: nil)),
    summary: "La mer et la lampe, toutes les deux éteintes.", notesBefore: ["Merci à Pell."],
    date: "2002-03-04", language: "fr",
    chapters: [
      sampleChapter(nil, [paragraph("La mer était grise. « Vraiment ? » dit-elle ; \"oui\".")])
    ], endMark: "Fin", fields: [sampleField(.summary, "Résumé", "La mer et la lampe")])

  /// Of which nobody knows anything.
  static let nameless = sampleStory(
    title: "untitled-3", titleEvidence: .fileName, fandoms: [],
    chapters: [sampleChapter(nil, [paragraph("Rain.")])])

  static func home(_ file: String, _ author: String, _ words: String) -> Story {
    sampleStory(
      path: "stories/\(file).txt", title: "Home", authors: [author], fandoms: ["Kitchen"],
      pairings: [samplePairing(["Ada Finch", "Morwenna"], written: "A/M")], date: "2003-04-05",
      chapters: [sampleChapter(nil, [paragraph(words)])])
  }
}
