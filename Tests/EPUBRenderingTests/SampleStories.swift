import StoryModel
import TestSupport

/// Four stories of an invented fandom that between them have everything a page may have to show.
enum SampleStories {
  static let all = [lamp, letters, silence, kitchen]

  /// Chapters, verse, thoughts, breaks of all kinds, notes, and a warning that gives it away.
  static let lamp = sampleStory(
    title: "The Keeper of the Very Last Lamp on the Long Grey Northern Shore",
    authors: ["Marrow", "Tess of the Tides"],
    rating: Stated(
      .teen, written: Written("pg 13 for storms & swearing", at: nil), evidence: .header),
    pairings: [
      samplePairing(["Ada Finch", "Corin Vale"], .hedged, written: "sort of A/C"),
      samplePairing(["Ada Finch", "Morwenna"], written: "Ada/Morwenna"),
      samplePairing(["Corin Vale", "Hob"], .past, written: "mention of past tense C/H"),
      samplePairing(
        ["Ada Finch", "Isolde Finch"], kind: .platonic, written: "Ada & her sister"),
    ],
    characters: ["Ada Finch", "Corin Vale", "Morwenna"],
    warnings: .listed(
      [
        sampleWarning("Graphic Depictions Of Violence", written: "some blood"),
        sampleWarning("Major Character Death", isSpoiler: true, written: "somebody drowns"),
      ], Written("some blood, and somebody drowns", at: nil)),
    tags: ["Angst", "Sea stories"],
    summary: "The lamp went out on the ninth of November, and \"nobody\" saw it <go>.",
    disclaimer: "The lighthouse belongs to the Board; I only trim the wick.",
    dedication: "For Pell, who asked twice.",
    notesBefore: ["Set after the second winter.", "I know nothing of lamps."],
    notesAfter: ["There may be a sequel."],
    series: Story.Series(name: "Northern Shore", position: 2), status: .complete,
    date: "1999-11-09",
    chapters: [
      sampleChapter("Part One: Oil", storm), sampleChapter("Part Two: Wick", letterAndVerse),
    ],
    endMark: "The End",
    fields: [
      sampleField(.title, nil, "The Keeper of the Very Last Lamp on the Long Grey Northern Shore"),
      sampleField(.email, "E-MAIL", "marrow at shore dot example"),
      sampleField(.rating, "rating", "pg 13 for storms & swearing"),
      sampleField(.other, "Beta'd by", "nobody & the gulls"),
      sampleField(.warnings, "WARNING", "some blood, and somebody drowns"),
    ],
    remainder: [
      Remainder(.siteBanner, Written("Shore Stories Archive - Print Version", at: nil))
    ])

  /// In one piece, by somebody unknown, with a pairing that was inferred.
  static let letters = sampleStory(
    title: "Letters", titleEvidence: .fileName,
    pairings: [samplePairing(["Ada Finch", "Morwenna"])],
    chapters: [sampleChapter(nil, storm)])

  /// The author says that nothing need be warned of; in French.
  static let silence = sampleStory(
    title: "Le Silence", authors: ["Marrow"],
    rating: Stated(.general, written: Written("K", at: nil), evidence: .header), isGen: true,
    warnings: .noneApply(Written("aucun, vraiment", at: nil)), summary: "La mer & la lampe.",
    language: "fr", chapters: [sampleChapter(nil, [paragraph("La mer était grise.")])],
    endMark: "Fin", fields: [sampleField(.summary, "Résumé", "La mer & la lampe.")])

  /// A moresome, a warning that needs no hiding, and a script.
  static let kitchen = sampleStory(
    title: "A Kitchen Table", authors: ["Sal"],
    rating: Stated(.explicit, written: Written("NC-17", at: nil), evidence: .header),
    pairings: [
      samplePairing(["Ada Finch", "Corin Vale", "Morwenna"], written: "A/C/M"),
      samplePairing(["Corin Vale", "Isolde Finch"], .unrequited, written: "one-sided C/I"),
    ],
    warnings: .listed(
      [sampleWarning("Underage Sex", written: "chan (17)")], Written("chan (17)", at: nil)),
    summary: "Three chairs and one loaf.",
    chapters: [
      sampleChapter(
        nil,
        [
          paragraph("They sat down."),
          .preformatted(["ADA: Bread?", "  CORIN: (pause) No.", "", "MORWENNA: Yes & no."]),
          .heading([.text("Afterwards")]),
          paragraph("They got up again."),
        ])
    ])

  /// Signs, a letter in a letter, struck words, a chat and pictures.
  static let fair = sampleStory(
    title: "The Frost Fair", authors: ["Sal"],
    chapters: [
      sampleChapter(
        "The Bill",
        [
          .note([paragraph("The fair of 1814 was the last.")]),
          .aligned(.center, [.strong([.text("GRAND FROST FAIR")])]),
          .aligned(.center, [.text("upon the River")]),
          paragraph("So it said on every door, and below it there was a map."),
          .image(samplePicture("map", alternative: "The river & its two bridges")),
          .paragraph([
            .text("Hob read it "), .struck([.text("twice")]), .text(" once, being cold."),
          ]),
        ]),
      sampleChapter(
        "The Letter",
        [
          .quotation([
            .heading([.text("To whom it concerns")]),
            paragraph("The ice will bear until Thursday. It says in the almanac:"),
            .quotation([paragraph("A thaw comes by night.")]),
            .aligned(.end, [.text("Morwenna,")]), .aligned(.end, [.text("Ferrywoman")]),
          ]),
          .heading([.text("What the boatmen wrote")]),
          .preformatted(["<hob>   is it  thick", "<tess>  as a loaf"]),
          .image(samplePicture("ornament", "image/png")),
          .image(samplePicture("map", alternative: "The map again")),
        ]),
    ])

  private static let storm: [Block] = [
    paragraph(
      "The wind had been at the door since noon, and by four it had learned the latch. Ada Finch "
        + "put another log on the fire, counted those that were left, and did not like the number."),
    .paragraph([
      .text("She thought of the boat, "), .emphasis([.text("his")]), .text(" boat. "),
      .thought([.text("((Don't go out,)")]), .text(" she had said, and he had "),
      .strong([.text("laughed")]), .text(". <Of course> he had laughed & gone."),
    ]),
    .sceneBreak(nil),
    paragraph(
      "In the morning the sea lay as flat as a plate. There was an oar on the stones, and half a "
        + "name painted on a board: \"—WENNA\"."),
    .sceneBreak("~*~"),
    paragraph("\"Well,\" said Isolde, \"that's\nthat, then.\""),
    .sceneBreak("oOo"),
    paragraph("They burned the board in the stove. It burned blue, as salted wood will."),
  ]

  private static let letterAndVerse: [Block] = [
    .verse([
      [.text("O trim the lamp and bar the door,")], [.text("the tide is on the turn;")], [],
      [.text("who keeps a light upon the shore")],
      [.emphasis([.text("must keep a light to burn.")])],
    ]),
    paragraph("Morwenna's letter came in March, and it said this and no more:"),
    .quotation([
      paragraph("Dear Ada,"), paragraph("I am well. The harbour is full of strangers."),
      paragraph("Yours, M."),
    ]),
    .paragraph([.text("She read it twice."), .lineBreak, .text("Then she lit the lamp.")]),
  ]
}
