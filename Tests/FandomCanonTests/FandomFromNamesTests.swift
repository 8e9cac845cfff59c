import StoryModel
import Testing

@testable import FandomCanon

/// Which fandom the names of a body tell, and which names tell none.
@Suite struct FandomFromNamesTests {
  static let cases: [(String, [String])] = [
    (
      "Harry looked at Ron. Hermione sighed. Ron said to Harry that Snape was watching. Hermione turned a page. Snape swept off.",
      ["Harry Potter"]
    ),
    (
      "Draco looked at the lake. Hogwarts was quiet. Draco sighed; Hogwarts slept.",
      ["Harry Potter"]
    ),
    (
      "Dean drove the Impala. Sam slept. Dean sang; Sam woke. Castiel appeared. Castiel left the Impala.",
      ["Supernatural"]
    ),
    (
      "O'Neill looked at Carter. Teal'c sat. Daniel read. \"Carter,\" said O'Neill. Teal'c rose.",
      ["Stargate SG-1"]
    ),
    (
      "The Doctor kicked the TARDIS. Rose laughed. Rose patted the TARDIS. The Daleks came. No Daleks sing.",
      ["Doctor Who"]
    ),
    (
      "Sherlock looked at John. John sighed. Lestrade called. Sherlock ran; Lestrade waited with Mycroft. Mycroft smiled.",
      ["Sherlock"]
    ),
    (
      "Clark looked at Lex. Lex smiled. Chloe called Clark. Lex drove to Smallville. Chloe waited.",
      ["Smallville"]
    ),
    (
      "Methos poured a beer. Duncan frowned. \"MacLeod,\" said Methos. Duncan left. MacLeod slept.",
      ["Highlander: The Series"]
    ),
    ("Fraser looked at Vecchio. Dief barked. Vecchio swore. Fraser sighed at Dief.", ["due South"]),
    (
      "Mal looked at Inara. Wash laughed. Inara left Serenity. Mal swore; Kaylee cried. Kaylee loved Serenity.",
      ["Firefly"]
    ),
    ("Miss Bennet walked. Jane walked. Mr. Darcy rode. Jane laughed.", []),
    ("Peter and Wendy flew. Peter laughed. Hook swore. Wendy sang.", []),
    (
      "The Captain sighed. The Doctor laughed. Tom and Harry ran. Tom swore. Harry fell. Paris was lovely in the spring; Paris rained.",
      []
    ),
    ("Grace and Will drove to Vegas. Will lost. Grace won in Vegas.", []),
    (
      "Angel sang in the choir. Angel had a voice. Faith and Hope listened. Faith cried. Hope laughed. Joy came late.",
      []
    ),
  ]

  @Test(arguments: cases) func infers(body: String, expected: [String]) {
    #expect(story([], body: [body]).fandoms.map(\.value) == expected)
  }
}
