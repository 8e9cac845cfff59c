import Resources
import StoryModel
import Testing

@testable import FandomCanon

/// Fandoms that people bring besides those that are built in.
@Suite struct OwnFandomTests {
  private static let lighthouse = """
    characters = \"\"\"
    Ada Finch: Ada, Finch
    Tom Rill: Tom
    \"\"\"
    pairings = "Finchill: Ada Finch/Tom Rill"

    [[fandoms]]
    name = "The Lighthouse"
    aliases = "TL, AtS"
    places = "Gullrock"
    """

  private static let more = """
    characters = \"\"\"
    Spike: Peroxide Pete, Buffster
    Old Bram: Bram
    \"\"\"
    pairings = "Bramike: Old Bram/Spike"

    [[fandoms]]
    name = "Buffy the Vampire Slayer"
    aliases = "Sunnydale Tales"
    """

  private func read(
    _ fields: [HeaderField], body: [String] = [], _ files: String...
  ) throws -> Story {
    let files = try files.map { try FandomFile(toml: $0) }
    return story(fields, body: body, options: .init(fandoms: files))
  }

  @Test func aFandomOfOnesOwn() throws {
    let read = try read(
      [field(.fandom, "TL"), field(.pairing, "Finchill")], Self.lighthouse)
    #expect(read.fandoms.map(\.value) == ["The Lighthouse"])
    #expect(read.pairings.map(\.canonicalName) == ["Ada Finch/Tom Rill"])
  }

  @Test func itIsInferredLikeTheOthers() throws {
    let read = try read(
      [], body: ["Gullrock slept. Finch ran. Finch slept. Gullrock woke. Ada ran. Ada slept."],
      Self.lighthouse)
    #expect(read.fandoms.map(\.value) == ["The Lighthouse"])
    #expect(read.fandoms.map(\.evidence) == [.inferred])
  }

  @Test func itsNameWinsOverABuiltInOne() throws {
    #expect(try read([field(.fandom, "AtS")]).fandoms.map(\.value) == ["Angel: the Series"])
    let own = try read([field(.fandom, "AtS")], Self.lighthouse)
    #expect(own.fandoms.map(\.value) == ["The Lighthouse"])
  }

  @Test func aBuiltInFandomIsAddedTo() throws {
    let fields = [
      field(.fandom, "Sunnydale Tales"), field(.pairing, "Peroxide Pete/Xander, Bramike"),
    ]
    let read = try read(fields, Self.more)
    #expect(read.fandoms.map(\.value) == ["Buffy the Vampire Slayer"])
    #expect(read.pairings.map(\.canonicalName) == ["Spike/Xander Harris", "Old Bram/Spike"])
  }

  @Test func anOwnNameIsTakenFromItsBuiltInBearer() throws {
    let fields = [buffy, field(.pairing, "Buffster/Xander")]
    #expect(try read(fields).pairings.map(\.canonicalName) == ["Buffy Summers/Xander Harris"])
    #expect(try read(fields, Self.more).pairings.map(\.canonicalName) == ["Spike/Xander Harris"])
  }

  @Test func whatIsNoTOMLSaysWhereAndWhy() throws {
    let problem = #expect(throws: FandomFile.Problem.self) {
      try FandomFile(toml: "characters = \"Ada\"\n[[fandoms]\n")
    }
    #expect(problem?.line == 2)
    #expect(problem?.reason.isEmpty == false)
  }

  @Test(arguments: [
    ("characters = \"Ada: A\"\n", "fandoms"), ("[[fandoms]]\nname = \"X\"\n", "characters"),
    ("characters = \"Ada\"\n[[fandoms]]\naliases = \"X\"\n", "name"),
  ])
  func whatIsMissingIsNamed(toml: String, missing: String) {
    let problem = #expect(throws: FandomFile.Problem.self) { try FandomFile(toml: toml) }
    #expect(problem?.reason.contains(missing) == true)
  }

  @Test func anEntryThatNamesNobodyIsSaidWithItsLine() throws {
    let toml = Self.more.replacing("Old Bram/Spike", with: "Old Bram/Nobody")
    let file = try FandomFile(toml: toml)
    #expect(file.problems.map(\.line) == [5])
    #expect(file.problems[0].reason.contains("Nobody"))
    #expect(
      try FandomFile(toml: Self.more.replacing("Bram/Spike", with: "Bram/Oz")).problems.count == 1)
    let ofBuiltIn = Self.more.replacing("Old Bram/Spike", with: "Old Bram/Xander Harris")
    #expect(try FandomFile(toml: ofBuiltIn).problems.isEmpty)
  }
}

/// The short cuts on the way to the first story against the long way.
@Suite struct LightReadingTests {
  private static let files = Resources.names(in: "Fandoms/")

  @Test(arguments: files) func aBuiltInFileIsOfPlainShape(file: String) throws {
    let bytes = try #require(Resources.bytes(of: file))
    let plain = try #require(UniverseFile(plain: bytes))
    #expect(plain == Resources.decode(UniverseFile.self, from: file))
  }

  @Test(arguments: [
    "characters = \"a\\tb\"\n[[fandoms]]\nname = \"X\"\n", "characters = 'a'\n",
    "characters = [\"a\"]\n[[fandoms]]\nname = \"X\"\n", "characters = \"a\"\n",
    "[[fandoms]]\nname = \"X\"\n", "characters = \"a\n\"\n[[fandoms]]\nname = \"X\"\n",
  ])
  func whatIsNotGoesToTheParser(toml: String) {
    var toml = toml
    let plain = toml.withUTF8 { UniverseFile(plain: UnsafeRawBufferPointer($0)) }
    #expect(plain == nil)
  }

  @Test(arguments: [
    "Mr. Giles", "Li'l Bit", "K+", "1+2", "D'Hoffryn's", "'tis", "  A -- B  ", "", "Wyndam-Pryce",
    "Zoë Q", "Rock 'n' Roll", "18+",
  ])
  func aKeyIsTheWordsOfAPhrase(phrase: String) {
    #expect(Tokens.key(phrase) == Tokens(phrase).words.joined(separator: " "))
  }

  @Test func everyNameOfOneWordIsCounted() {
    let vocabulary = Vocabulary.shared
    for (index, universe) in vocabulary.universes.enumerated() {
      let first = vocabulary.firstCharacter[index]
      #expect(universe.characters.map(\.name) == universe.characterNames)
      #expect(universe.characters.prefix { !$0.isMinor }.count == universe.majorCount)
      let ambiguous = Set(
        universe.files.flatMap { UniverseFile.entries($0.ambiguous) }
          .map { Tokens.key($0.key) })
      for (number, character) in universe.characters.enumerated() {
        for name in character.names where name.allSatisfy({ $0.isASCII && $0.isLetter }) {
          guard name.first?.isUppercase == true else { continue }
          let isCounted = vocabulary.words.meanings(of: name).contains(.name(first + number))
          #expect(isCounted != ambiguous.contains(Tokens.key(name)), "\(name)")
        }
      }
    }
  }

  @Test func everyNameIsFoundWithoutAFandom() {
    let vocabulary = Vocabulary.shared
    for (index, universe) in vocabulary.universes.enumerated() {
      for (key, bearers) in universe.names where bearers.count == 1 {
        let found = vocabulary.bearers(of: key)
        #expect(found.contains(vocabulary.firstCharacter[index] + bearers[0]), "\(key)")
      }
    }
  }
}
