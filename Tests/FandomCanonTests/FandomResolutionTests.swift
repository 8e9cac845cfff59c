import StoryModel
import Testing

@testable import FandomCanon

/// In which fandom a story is set, and whom its codes and names mean there.
@Suite struct FandomResolutionTests {
  struct Case: Sendable {
    let fields: [HeaderField]
    let fandoms: [String]
    let pairings: [String]
    let body: [String]
    let folder: String

    init(
      _ fields: [HeaderField], _ fandoms: [String], _ pairings: [String], body: [String] = [],
      folder: String = "in"
    ) {
      self.fields = fields
      self.fandoms = fandoms
      self.pairings = pairings
      self.body = body
      self.folder = folder
    }
  }

  static let cases = [
    Case(
      [field(.fandom, "X-Files"), field(.pairing, "M/S")], ["The X-Files"],
      ["Dana Scully/Fox Mulder"]),
    Case(
      [field(.fandom, "XF"), field(.pairing, "M/Sk")], ["The X-Files"],
      ["Fox Mulder/Walter Skinner"]),
    Case(
      [field(.fandom, "XF"), field(.pairing, "M/K")], ["The X-Files"], ["Alex Krycek/Fox Mulder"]),
    Case(
      [field(.fandom, "XF"), field(.pairing, "M/S/Sk friendship")], ["The X-Files"],
      ["Dana Scully & Fox Mulder & Walter Skinner"]),
    Case([field(.keywords, "MSR")], ["The X-Files"], ["Dana Scully/Fox Mulder"]),
    Case([field(.keywords, "MSR, UST")], ["The X-Files"], ["Dana Scully/Fox Mulder"]),
    Case(
      [field(.fandom, "XF"), field(.pairing, "Slight MSR")], ["The X-Files"],
      ["Dana Scully/Fox Mulder minor"]),
    Case(
      [field(.fandom, "XF"), field(.pairing, "Skinner/Other")], ["The X-Files"],
      ["Other/Walter Skinner"]),
    Case(
      [field(.fandom, "XF"), field(.pairing, "Doggett/Reyes")], ["The X-Files"],
      ["John Doggett/Monica Reyes"]),
    Case(
      [field(.fandom, "XF"), field(.pairing, "S/M")], ["The X-Files"], ["Dana Scully/Fox Mulder"]),
    Case(
      [field(.fandom, "XF"), field(.pairing, "DRR")], ["The X-Files"], ["John Doggett/Monica Reyes"]
    ),
    Case(
      [field(.fandom, "TOS"), field(.pairing, "K/S")], ["Star Trek: The Original Series"],
      ["James T. Kirk/Spock"]),
    Case(
      [field(.keywords, "TOS, K/S [PG-13]")], ["Star Trek: The Original Series"],
      ["James T. Kirk/Spock"]),
    Case(
      [field(.keywords, "TOS K/S")], ["Star Trek: The Original Series"], ["James T. Kirk/Spock"]),
    Case(
      [field(.fandom, "TOS"), field(.keywords, "K/S/Mc")], ["Star Trek: The Original Series"],
      ["James T. Kirk/Leonard \"Bones\" McCoy/Spock"]),
    Case(
      [field(.fandom, "TOS"), field(.pairing, "S/Mc")], ["Star Trek: The Original Series"],
      ["Leonard \"Bones\" McCoy/Spock"]),
    Case(
      [field(.fandom, "TOS"), field(.pairing, "K/f")], ["Star Trek: The Original Series"],
      ["James T. Kirk/Original Female Character"]),
    Case(
      [field(.fandom, "TNG"), field(.pairing, "P/C")], ["Star Trek: The Next Generation"],
      ["Beverly Crusher/Jean-Luc Picard"]),
    Case(
      [field(.fandom, "TNG"), field(.pairing, "P/Q")], ["Star Trek: The Next Generation"],
      ["Jean-Luc Picard/Q"]),
    Case(
      [field(.fandom, "TNG"), field(.pairing, "R/T")], ["Star Trek: The Next Generation"],
      ["Deanna Troi/William Riker"]),
    Case(
      [field(.fandom, "DS9"), field(.pairing, "G/B")], ["Star Trek: Deep Space Nine"],
      ["Elim Garak/Julian Bashir"]),
    Case(
      [field(.fandom, "DS9"), field(.pairing, "K/O")], ["Star Trek: Deep Space Nine"],
      ["Kira Nerys/Odo"]),
    Case(
      [field(.fandom, "VOY"), field(.pairing, "J/C, P/T")], ["Star Trek: Voyager"],
      ["Chakotay/Kathryn Janeway", "B'Elanna Torres/Tom Paris"]),
    Case(
      [field(.fandom, "VOY"), field(.pairing, "J/7")], ["Star Trek: Voyager"],
      ["Kathryn Janeway/Seven of Nine"]),
    Case(
      [field(.fandom, "VOY"), field(.pairing, "C/P")], ["Star Trek: Voyager"],
      ["Chakotay/Tom Paris"]),
    Case([field(.keywords, "VOY, J/C, PG")], ["Star Trek: Voyager"], ["Chakotay/Kathryn Janeway"]),
    Case(
      [field(.fandom, "HP"), field(.pairing, "HP/DM")], ["Harry Potter"],
      ["Draco Malfoy/Harry Potter"]),
    Case(
      [field(.fandom, "HP"), field(.pairing, "HPxDM")], ["Harry Potter"],
      ["Draco Malfoy/Harry Potter"]),
    Case(
      [field(.fandom, "HP"), field(.pairing, "H/D")], ["Harry Potter"],
      ["Draco Malfoy/Harry Potter"]),
    Case(
      [field(.fandom, "HP"), field(.pairing, "R/S")], ["Harry Potter"], ["Remus Lupin/Sirius Black"]
    ),
    Case(
      [field(.fandom, "HP"), field(.pairing, "SS/HG")], ["Harry Potter"],
      ["Hermione Granger/Severus Snape"]),
    Case(
      [field(.fandom, "HP"), field(.pairing, "SB/RL, JP/LE")], ["Harry Potter"],
      ["Remus Lupin/Sirius Black", "James Potter/Lily Evans Potter"]),
    Case(
      [field(.fandom, "HP"), field(.pairing, "H/Hr")], ["Harry Potter"],
      ["Harry Potter/Hermione Granger"]),
    Case(
      [field(.fandom, "HP"), field(.pairing, "R/Hr")], ["Harry Potter"],
      ["Hermione Granger/Ron Weasley"]),
    Case(
      [field(.fandom, "HP"), field(.pairing, "[Ron/Harry]")], ["Harry Potter"],
      ["Harry Potter/Ron Weasley"]),
    Case(
      [field(.fandom, "HP"), field(.pairing, "Harry/Ron/Hermione")], ["Harry Potter"],
      ["Harry Potter/Hermione Granger/Ron Weasley"]),
    Case([field(.pairing, "Drarry")], ["Harry Potter"], ["Draco Malfoy/Harry Potter"]),
    Case(
      [field(.pairing, "Drarry, Romione")], ["Harry Potter"],
      ["Draco Malfoy/Harry Potter", "Hermione Granger/Ron Weasley"]),
    Case([field(.pairing, "Remus/Sirius")], ["Harry Potter"], ["Remus Lupin/Sirius Black"]),
    Case(
      [field(.pairing, "Draco x Hermione")], ["Harry Potter"], ["Draco Malfoy/Hermione Granger"]),
    Case([field(.pairing, "Wolfstar")], ["Harry Potter"], ["Remus Lupin/Sirius Black"]),
    Case(
      [field(.fandom, "Highlander"), field(.pairing, "DM/M")], ["Highlander: The Series"],
      ["Duncan MacLeod/Methos"]),
    Case(
      [field(.fandom, "HL"), field(.pairing, "D/M")], ["Highlander: The Series"],
      ["Duncan MacLeod/Methos"]),
    Case(
      [field(.fandom, "HL"), field(.pairing, "K/M")], ["Highlander: The Series"], ["Kronos/Methos"]),
    Case(
      [field(.fandom, "due South"), field(.pairing, "F/K")], ["due South"],
      ["Benton Fraser/Ray Kowalski"]),
    Case(
      [field(.fandom, "due South"), field(.pairing, "F/V/K")], ["due South"],
      ["Benton Fraser/Ray Kowalski/Ray Vecchio"]),
    Case(
      [field(.fandom, "dS"), field(.pairing, "Fraser/Ray K.")], ["due South"],
      ["Benton Fraser/Ray Kowalski"]),
    Case([field(.pairing, "Fraser/RayK")], ["due South"], ["Benton Fraser/Ray Kowalski"]),
    Case(
      [field(.fandom, "SG-1"), field(.pairing, "J/D")], ["Stargate SG-1"],
      ["Daniel Jackson/Jack O'Neill"]),
    Case(
      [field(.fandom, "Stargate SG-1"), field(.pairing, "Sam/Jack")], ["Stargate SG-1"],
      ["Jack O'Neill/Samantha \"Sam\" Carter"]),
    Case([field(.pairing, "Jack/Daniel")], ["Stargate SG-1"], ["Daniel Jackson/Jack O'Neill"]),
    Case(
      [
        field(.fandom, "SGA"),
        field(
          .pairing, "McKay/Sheppard, McKay/Keller (previously), Lorne/Heightmeyer (background)"),
      ], ["Stargate Atlantis"],
      [
        "John Sheppard/Rodney McKay", "Jennifer Keller/Rodney McKay past",
        "Evan Lorne/Kate Heightmeyer minor",
      ]),
    Case([field(.pairing, "McShep")], ["Stargate Atlantis"], ["John Sheppard/Rodney McKay"]),
    Case(
      [field(.fandom, "Smallville"), field(.pairing, "Clark/Lex")], ["Smallville"],
      ["Clark Kent/Lex Luthor"]),
    Case([field(.pairing, "Clex")], ["Smallville"], ["Clark Kent/Lex Luthor"]),
    Case(
      [field(.fandom, "Smallville"), field(.pairing, "Clark/m")], ["Smallville"],
      ["Clark Kent/Original Male Character"]),
    Case(
      [field(.fandom, "SV"), field(.pairing, "Lex/other")], ["Smallville"], ["Lex Luthor/Other"]),
    Case(
      [field(.pairing, "Clark/Lex")], ["Smallville"], ["Clark Kent/Lex Luthor"],
      body: [
        "Clark and Lex drove to Smallville. Lex laughed. Clark sighed at the Talon, in Smallville again."
      ]),
    Case(
      [field(.fandom, "Gundam Wing"), field(.pairing, "1x2")], ["Gundam Wing"],
      ["Duo Maxwell/Heero Yuy"]),
    Case(
      [field(.fandom, "GW"), field(.pairing, "3x4, 1+2, 2x1x2")], ["Gundam Wing"],
      ["Quatre Raberba Winner/Trowa Barton", "Duo Maxwell/Heero Yuy"]),
    Case(
      [field(.fandom, "GW"), field(.pairing, "13+5, R+1")], ["Gundam Wing"],
      ["Chang Wufei/Treize Khushrenada", "Heero Yuy/Relena Peacecraft"]),
    Case(
      [field(.fandom, "SPN"), field(.pairing, "Wincest")], ["Supernatural"],
      ["Dean Winchester/Sam Winchester"]),
    Case([field(.pairing, "Dean/Castiel")], ["Supernatural"], ["Castiel/Dean Winchester"]),
    Case([field(.pairing, "Destiel")], ["Supernatural"], ["Castiel/Dean Winchester"]),
    Case([field(.pairing, "Johnlock")], ["Sherlock"], ["John Watson/Sherlock Holmes"]),
    Case(
      [field(.fandom, "Sherlock"), field(.pairing, "John/Sherlock")], ["Sherlock"],
      ["John Watson/Sherlock Holmes"]),
    Case(
      [field(.fandom, "神探夏洛克"), field(.pairing, "夏洛克/约翰")], ["Sherlock"],
      ["John Watson/Sherlock Holmes"]),
    Case(
      [field(.fandom, "Гарри Поттер"), field(.pairing, "Рон/Гермиона")], ["Harry Potter"],
      ["Hermione Granger/Ron Weasley"]),
    Case(
      [field(.fandom, "Harry Potter"), field(.pairing, "Ron/Hermine")], ["Harry Potter"],
      ["Hermione Granger/Ron Weasley"]),
    Case([field(.pairing, "Qui/Obi")], ["Star Wars"], ["Obi-Wan Kenobi/Qui-Gon Jinn"]),
    Case(
      [field(.fandom, "TPM"), field(.pairing, "Q/O")], ["Star Wars"],
      ["Obi-Wan Kenobi/Qui-Gon Jinn"]),
    Case([field(.pairing, "Bodie/Doyle")], ["The Professionals"], ["Ray Doyle/William Bodie"]),
    Case(
      [field(.fandom, "Pros"), field(.pairing, "B/D")], ["The Professionals"],
      ["Ray Doyle/William Bodie"]),
    Case(
      [field(.pairing, "Legolas/Gimli")], ["The Lord of the Rings"], ["Gimli/Legolas Greenleaf"]),
    Case(
      [field(.fandom, "LotR"), field(.pairing, "A/L")], ["The Lord of the Rings"],
      ["Aragorn/Legolas Greenleaf"]),
    Case([field(.pairing, "Spuffy")], ["Buffy the Vampire Slayer"], ["Buffy Summers/Spike"]),
    Case(
      [field(.fandom, "The Sentinel"), field(.pairing, "J/B")], ["The Sentinel"],
      ["Blair Sandburg/Jim Ellison"]),
    Case(
      [field(.fandom, "Doctor Who"), field(.pairing, "Ten/Rose")], ["Doctor Who"],
      ["Rose Tyler/Tenth Doctor"]),
    Case(
      [field(.fandom, "Merlin"), field(.pairing, "Merthur")], ["Merlin"],
      ["Arthur Pendragon/Merlin"]),
    Case(
      [
        field(.fandom, "Stargate SG-1/Buffy crossover"),
        field(.pairing, "Jack/Daniel, Xander/Anya"),
      ], ["Stargate SG-1", "Buffy the Vampire Slayer"],
      ["Daniel Jackson/Jack O'Neill", "Anya Jenkins/Xander Harris"]),
    Case(
      [field(.fandom, "Highlander/BtVS"), field(.pairing, "Methos/Buffy")],
      ["Highlander: The Series", "Buffy the Vampire Slayer"], ["Buffy Summers/Methos"]),
    Case(
      [field(.fandom, "Harry Potter, Doctor Who"), field(.pairing, "Harry/Rose")],
      ["Harry Potter", "Doctor Who"], ["Harry Potter/Rose Tyler"]),
    Case(
      [field(.fandom, "Original fiction"), field(.pairing, "Lena/Mark")], ["Original Work"],
      ["Lena/Mark"]),
    Case([field(.fandom, "Original"), field(.pairing, "m/m")], ["Original Work"], []),
    Case([field(.category, "Original")], ["Original Work"], []),
    Case(
      [field(.pairing, "M/Sk")], ["The X-Files"], ["Fox Mulder/Walter Skinner"], folder: "x-files"),
    Case([field(.pairing, "HP/DM")], ["Harry Potter"], ["Draco Malfoy/Harry Potter"], folder: "HP"),
    Case(
      [field(.pairing, "S/X")], ["Buffy the Vampire Slayer"], ["Spike/Xander Harris"],
      folder: "BtVS"),
    Case(
      [field(.pairing, "J/L")], ["Harry Potter"], ["James Potter/Lily Evans Potter"],
      folder: "harry-potter"),
    Case(
      [field(.pairing, "J/L")], ["Harry Potter"], ["James Potter/Lily Evans Potter"],
      folder: "harry_potter/longer"),
    Case([field(.pairing, "S/X")], [], ["S/X"]),
    Case([field(.pairing, "K/S")], [], ["K/S"]),
    Case(
      [field(.pairing, "S/X")], ["Buffy the Vampire Slayer"], ["Spike/Xander Harris"],
      body: [
        "Spike laughed. Xander sulked. Xander said to Spike that Willow was late. Willow was. So was Buffy."
      ]),
    Case(
      [field(.pairing, "M/Sk")], ["The X-Files"], ["Fox Mulder/Walter Skinner"],
      body: ["Mulder laughed. Skinner sulked. \"Agent Mulder,\" said Skinner. Scully was late."]),
    Case(
      [field(.pairing, "none")], [], [],
      body: [
        "Jack and Sam went down to the harbour with Rose and Harry. Jack said that Daniel was late. Sam and Rose laughed; Harry did not. Jack waved."
      ]),
    Case(
      [], [], [],
      body: [
        "Emma and Charlotte talked of Jane. Emma said that Elizabeth was late. Jane and Charlotte laughed. Emma waved at Henry."
      ]),
    Case(
      [], [], [],
      body: [
        "Tom kissed Mary. John saw Mary. Tom left. John asked Mary about Lily and James. James ran. Lily sang. Luke and Rachel waited. Peter slept; Peter woke."
      ]),
    Case(
      [], [], [],
      body: [
        "Sarah looked at David. David looked at Sarah. Kate and Tony drove to Cleveland. Tony swore. In Cleveland it was Sunday."
      ]),
    Case([field(.disclaimer, "JKR owns it.")], ["Harry Potter"], []),
    Case(
      [field(.disclaimer, "The X-Files belongs to Chris Carter, Ten-Thirteen and Fox.")],
      ["The X-Files"], []),
    Case([field(.disclaimer, "I do not own Harry Potter.")], ["Harry Potter"], []),
    Case([field(.disclaimer, "Supernatural belongs to Kripke and the CW.")], ["Supernatural"], []),
    Case(
      [field(.disclaimer, "Joss owns them."), field(.pairing, "W/T")], ["Buffy the Vampire Slayer"],
      ["Tara Maclay/Willow Rosenberg"],
      body: ["Willow smiled at Tara. Tara smiled. Willow laughed."]),
  ]

  @Test(arguments: cases) func resolves(_ expected: Case) {
    let read = Canon().interpret(
      draft(expected.fields, body: expected.body, folder: expected.folder))
    #expect(read.fandoms.map(\.value) == expected.fandoms)
    #expect(read.pairings.map(brief) == expected.pairings)
  }

  @Test func theFolderIsTheEvidence() {
    let read = Canon().interpret(draft([field(.pairing, "M/Sk")], folder: "shelf/x-files"))
    #expect(read.fandoms == [Stated("The X-Files", written: nil, evidence: .fileName)])
    let home = Canon().interpret(draft([], folder: "/" + "home/angel"))
    #expect(home.fandoms.isEmpty)
  }

  @Test func aCodeWithoutAFandomStaysAsItIs() {
    let read = story([field(.pairing, "S/X")])
    #expect(read.pairings.map(\.displayName) == ["S/X"])
    #expect(read.diagnostics.contains { $0.id == .unresolvedName })
  }

  @Test func aCopyrightOfItsAuthorMakesAStoryOriginal() {
    let by = field(.author, "H. R. Pell", label: "by")
    let own = field(.disclaimer, "Copyright 1996 by H. R. Pell. Copy it freely.")
    #expect(
      story([by, own]).fandoms == [Stated("Original Work", written: nil, evidence: .inferred)])
    let others = field(.disclaimer, "Copyright 1996 by the owners of the lamps.")
    #expect(story([by, others]).fandoms.isEmpty)
  }

  @Test func everyOwnerOwnsAKnownFandom() {
    let vocabulary = Vocabulary.shared
    for owned in vocabulary.inference.fandoms {
      #expect(vocabulary.fandom(called: owned) != nil, "\(owned)")
    }
  }

  @Test func aLineInBrackets() {
    let line = field(.other, "[Spike and Xander, FRT]", label: nil, evidence: .text)
    let read = story([buffy, line])
    #expect(read.pairings.map(\.canonicalName) == ["Spike/Xander Harris"])
    #expect(read.rating.value == .teen)
  }

  @Test func codesThatTheReaderParted() {
    let names = field(.keywords, "Spike and Xander", label: nil, evidence: .text)
    let past = field(.pairing, "past Willow/Tara", label: nil, evidence: .text)
    let rating = field(.rating, "FRT", label: nil, evidence: .text)
    let read = story([buffy, names, past, rating])
    #expect(
      Set(read.pairings.map(\.canonicalName)) == [
        "Spike/Xander Harris", "Tara Maclay/Willow Rosenberg",
      ])
    let elsewhere = field(.keywords, "rain and mud", label: nil, evidence: .text)
    #expect(story([buffy, elsewhere, rating]).pairings.isEmpty)
  }
}
