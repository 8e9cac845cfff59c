import StoryModel
import Testing

@testable import FandomCanon

/// Names that people of several fandoms bear, names in other languages, and crossovers.
@Suite struct NamesAcrossFandomsTests {
  typealias Case = FandomResolutionTests.Case

  static let cases = [
    Case(
      [field(.fandom, "Stargate SG-1"), field(.pairing, "Jack and Sam")], ["Stargate SG-1"],
      ["Jack O'Neill/Samantha \"Sam\" Carter"]),
    Case(
      [field(.fandom, "Torchwood"), field(.pairing, "Jack/Ianto")], ["Torchwood"],
      ["Ianto Jones/Jack Harkness"]),
    Case(
      [field(.fandom, "SPN"), field(.pairing, "Sam/Jess")], ["Supernatural"],
      ["Jessica Moore/Sam Winchester"]),
    Case(
      [field(.fandom, "SPN"), field(.pairing, "Dean and Sam (gen)")], ["Supernatural"],
      ["Dean Winchester & Sam Winchester"]),
    Case(
      [field(.fandom, "SPN"), field(.pairing, "Sam/Dean")], ["Supernatural"],
      ["Dean Winchester/Sam Winchester"]),
    Case(
      [field(.fandom, "SGA"), field(.pairing, "John/Rodney, Teyla & Ronon")], ["Stargate Atlantis"],
      ["John Sheppard/Rodney McKay", "Ronon Dex & Teyla Emmagan"]),
    Case(
      [field(.fandom, "Sherlock (TV)"), field(.pairing, "John Watson/Sherlock Holmes")],
      ["Sherlock"], ["John Watson/Sherlock Holmes"]),
    Case(
      [
        field(.fandom, "Harry Potter - J. K. Rowling"),
        field(.pairing, "Draco Malfoy/Harry Potter"),
      ], ["Harry Potter"], ["Draco Malfoy/Harry Potter"]),
    Case(
      [
        field(.fandom, "Supernatural (TV 2005)"),
        field(.pairing, "Castiel/Dean Winchester, Sam Winchester & Dean Winchester"),
      ], ["Supernatural"], ["Castiel/Dean Winchester", "Dean Winchester & Sam Winchester"]),
    Case(
      [field(.fandom, "Highlander"), field(.pairing, "Duncan/Methos, past Methos/Alexa")],
      ["Highlander: The Series"], ["Duncan MacLeod/Methos", "Alexa Bond/Methos past"]),
    Case(
      [field(.fandom, "HP"), field(.pairing, "James/Lily")], ["Harry Potter"],
      ["James Potter/Lily Evans Potter"]),
    Case(
      [field(.fandom, "HP"), field(.pairing, "Snape/Harry (pre-slash), mention of Ron/Hermione")],
      ["Harry Potter"], ["Harry Potter/Severus Snape pre", "Hermione Granger/Ron Weasley implied"]),
    Case(
      [field(.fandom, "HP"), field(.pairing, "Harry/OC")], ["Harry Potter"],
      ["Harry Potter/Original Character"]),
    Case(
      [field(.fandom, "HP"), field(.pairing, "Harry x Draco x Ron")], ["Harry Potter"],
      ["Draco Malfoy/Harry Potter/Ron Weasley"]),
    Case(
      [field(.fandom, "Harry Potter and Supernatural"), field(.pairing, "Harry/Dean")],
      ["Harry Potter", "Supernatural"], ["Dean Winchester/Harry Potter"]),
    Case(
      [field(.fandom, "X-Files/Highlander crossover"), field(.pairing, "Mulder/Methos")],
      ["The X-Files", "Highlander: The Series"], ["Fox Mulder/Methos"]),
    Case(
      [field(.fandom, "BtVS/SPN"), field(.pairing, "Sam/Faith")],
      ["Buffy the Vampire Slayer", "Supernatural"], ["Faith Lehane/Sam Winchester"]),
    Case(
      [field(.fandom, "SG1, SPN"), field(.pairing, "Jack/Daniel, Sam/Dean")],
      ["Stargate SG-1", "Supernatural"],
      ["Daniel Jackson/Jack O'Neill", "Dean Winchester/Sam Winchester"]),
    Case(
      [field(.fandom, "Star Wars (TPM)"), field(.pairing, "Q/O")], ["Star Wars"],
      ["Obi-Wan Kenobi/Qui-Gon Jinn"]),
    Case(
      [field(.fandom, "The Lord of the Rings"), field(.pairing, "Sam/Rosie, Frodo/Sam (implied)")],
      ["The Lord of the Rings"], ["Rose Cotton/Sam Gamgee", "Frodo Baggins/Sam Gamgee implied"]),
    Case(
      [
        field(.fandom, "Pride and Prejudice"),
        field(.pairing, "Elizabeth/Darcy, Elizabeth & Charlotte friendship"),
      ], ["Pride and Prejudice"],
      ["Elizabeth Bennet/Fitzwilliam Darcy", "Charlotte Lucas & Elizabeth Bennet"]),
    Case(
      [field(.fandom, "P&P"), field(.pairing, "ODC")], ["Pride and Prejudice"],
      ["Elizabeth Bennet/Fitzwilliam Darcy"]),
    Case(
      [field(.fandom, "P&P"), field(.pairing, "D/E")], ["Pride and Prejudice"],
      ["Elizabeth Bennet/Fitzwilliam Darcy"]),
    Case(
      [field(.fandom, "P&P"), field(.pairing, "E/D")], ["Pride and Prejudice"],
      ["Elizabeth Bennet/Fitzwilliam Darcy"]),
    Case(
      [field(.fandom, "Doctor Who"), field(.pairing, "10/Rose")], ["Doctor Who"],
      ["Rose Tyler/Tenth Doctor"]),
    Case(
      [field(.fandom, "Doctor Who"), field(.pairing, "Ten/Donna friendship")], ["Doctor Who"],
      ["Donna Noble & Tenth Doctor"]),
    Case(
      [field(.fandom, "Firefly"), field(.pairing, "Mal/Inara, Simon/Kaylee")], ["Firefly"],
      ["Inara Serra/Malcolm Reynolds", "Kaylee Frye/Simon Tam"]),
    Case(
      [field(.fandom, "Xena"), field(.pairing, "X/G")], ["Xena: Warrior Princess"],
      ["Gabrielle/Xena"]),
    Case(
      [field(.fandom, "XWP"), field(.pairing, "Xena and Gabrielle")], ["Xena: Warrior Princess"],
      ["Gabrielle/Xena"]),
    Case(
      [field(.fandom, "Les Miserables"), field(.pairing, "E/R")], ["Les Misérables"],
      ["Enjolras/Grantaire"]),
    Case(
      [field(.fandom, "Merlin (BBC)"), field(.pairing, "Arthur/Merlin, Gwen/Lancelot")], ["Merlin"],
      ["Arthur Pendragon/Merlin", "Gwen/Lancelot"]),
    Case(
      [field(.fandom, "The Professionals"), field(.pairing, "Bodie/Doyle")], ["The Professionals"],
      ["Ray Doyle/William Bodie"]),
    Case(
      [field(.fandom, "MFU"), field(.pairing, "Napoleon/Illya")], ["The Man from U.N.C.L.E."],
      ["Illya Kuryakin/Napoleon Solo"]),
    Case(
      [field(.fandom, "The Avengers"), field(.pairing, "Stony")], ["The Avengers"],
      ["Steve Rogers/Tony Stark"]),
    Case(
      [field(.fandom, "Buffy"), field(.pairing, "Buffy/Spike, Xander/Anya, Willow/Tara")],
      ["Buffy the Vampire Slayer"],
      ["Buffy Summers/Spike", "Anya Jenkins/Xander Harris", "Tara Maclay/Willow Rosenberg"]),
    Case(
      [field(.fandom, "Quantum Leap"), field(.pairing, "Sam/Al")], ["Quantum Leap"], ["Al/Sam"]),
    Case([field(.pairing, "Sam/Al")], [], ["Al/Sam"]),
    Case(
      [field(.pairing, "Rodney McKay/John Sheppard")], ["Stargate Atlantis"],
      ["John Sheppard/Rodney McKay"]),
    Case([field(.characters, "Mulder, Scully, Skinner")], ["The X-Files"], []),
    Case([field(.pairing, "Harry/Draco")], ["Harry Potter"], ["Draco Malfoy/Harry Potter"]),
    Case(
      [field(.pairing, "Buffy/Giles")], ["Buffy the Vampire Slayer"], ["Buffy Summers/Rupert Giles"]
    ),
    Case([field(.pairing, "Methos/Joe")], ["Highlander: The Series"], ["Joe Dawson/Methos"]),
    Case(
      [field(.pairing, "Janeway/Chakotay")], ["Star Trek: Voyager"], ["Chakotay/Kathryn Janeway"]),
    Case(
      [field(.pairing, "Picard/Crusher")], ["Star Trek: The Next Generation"],
      ["Beverly Crusher/Jean-Luc Picard"]),
    Case(
      [field(.pairing, "Spock/McCoy")], ["Star Trek: The Original Series"],
      ["Leonard \"Bones\" McCoy/Spock"]),
    Case(
      [field(.summary, "K/S, the usual."), field(.disclaimer, "Paramount owns Kirk and Spock.")],
      ["Star Trek: The Original Series"], ["James T. Kirk/Spock"]),
    Case(
      [field(.category, "Slash, K/S"), field(.fandom, "TOS")], ["Star Trek: The Original Series"],
      ["James T. Kirk/Spock"]),
    Case(
      [field(.keywords, "M/Sk, NC-17"), field(.fandom, "XF")], ["The X-Files"],
      ["Fox Mulder/Walter Skinner"]),
    Case([field(.category, "VRA, MSR")], ["The X-Files"], ["Dana Scully/Fox Mulder"]),
    Case(
      [field(.category, "SRA, MSR"), field(.spoilers, "Requiem")], ["The X-Files"],
      ["Dana Scully/Fox Mulder"]),
    Case(
      [field(.category, "SRH"), field(.keywords, "Mulder/Scully romance")], ["The X-Files"],
      ["Dana Scully/Fox Mulder"]),
    Case(
      [field(.category, "X-File, Mulder/Scully UST")], ["The X-Files"],
      ["Dana Scully/Fox Mulder pre"]),
    Case(
      [field(.keywords, "M/K slash"), field(.fandom, "XF")], ["The X-Files"],
      ["Alex Krycek/Fox Mulder"]),
    Case(
      [field(.pairing, "Fraser/Kowalski, Fraser/Vecchio (past)")], ["due South"],
      ["Benton Fraser/Ray Kowalski", "Benton Fraser/Ray Vecchio past"]),
    Case(
      [field(.fandom, "due South"), field(.pairing, "BF/RK")], ["due South"],
      ["Benton Fraser/Ray Kowalski"]),
    Case(
      [field(.fandom, "due South"), field(.pairing, "Benny/Ray")], ["due South"],
      ["Benton Fraser/Ray Vecchio"]),
    Case(
      [field(.fandom, "The Sentinel"), field(.pairing, "Jim/Blair")], ["The Sentinel"],
      ["Blair Sandburg/Jim Ellison"]),
    Case(
      [field(.fandom, "HP"), field(.pairing, "Harry/Draco, with a side of Ron/Hermione")],
      ["Harry Potter"], ["Draco Malfoy/Harry Potter", "Hermione Granger/Ron Weasley minor"]),
    Case(
      [field(.fandom, "HP"), field(.pairing, "Draco Malfoy / Hermione Granger")], ["Harry Potter"],
      ["Draco Malfoy/Hermione Granger"]),
    Case(
      [field(.fandom, "HP"), field(.pairing, "Ron/Hermine, Hermine/Snape (einseitig)")],
      ["Harry Potter"],
      ["Hermione Granger/Ron Weasley", "Hermione Granger/Severus Snape unrequited"]),
    Case(
      [field(.fandom, "HP"), field(.pairing, "Draco/Harry (angedeutet)")], ["Harry Potter"],
      ["Draco Malfoy/Harry Potter implied"]),
    Case(
      [field(.fandom, "Гарри Поттер"), field(.pairing, "Гарри Поттер/Драко Малфой, Ремус/Сириус")],
      ["Harry Potter"], ["Draco Malfoy/Harry Potter", "Remus Lupin/Sirius Black"]),
    Case(
      [field(.fandom, "Шерлок"), field(.pairing, "Шерлок/Джон")], ["Sherlock"],
      ["John Watson/Sherlock Holmes"]),
    Case(
      [field(.fandom, "Сверхъестественное"), field(.pairing, "Дин/Кастиэль")], ["Supernatural"],
      ["Castiel/Dean Winchester"]),
    Case(
      [field(.fandom, "哈利波特"), field(.pairing, "德拉科/哈利")], ["Harry Potter"],
      ["Draco Malfoy/Harry Potter"]),
    Case(
      [field(.fandom, "Le Seigneur des Anneaux"), field(.pairing, "Legolas/Gimli")],
      ["The Lord of the Rings"], ["Gimli/Legolas Greenleaf"]),
    Case(
      [field(.fandom, "Der Herr der Ringe"), field(.pairing, "Frodo/Sam")],
      ["The Lord of the Rings"], ["Frodo Baggins/Sam Gamgee"]),
    Case(
      [field(.fandom, "Władca Pierścieni"), field(.pairing, "Aragorn i Boromir, przyjaźń")],
      ["The Lord of the Rings"], ["Aragorn & Boromir"]),
    Case(
      [field(.fandom, "Akte X"), field(.pairing, "Mulder/Scully")], ["The X-Files"],
      ["Dana Scully/Fox Mulder"]),
  ]

  @Test(arguments: cases) func resolves(_ expected: Case) {
    let read = story(expected.fields)
    #expect(read.fandoms.map(\.value) == expected.fandoms)
    let found = read.pairings.map(brief).map { name in
      ["mention", "hedged"].reduce(name) { $0.replacing(" " + $1, with: " implied") }
    }
    #expect(found == expected.pairings)
  }
}
