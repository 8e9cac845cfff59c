import Fanfold
import Foundation
import TestSupport
import Testing

@testable import FanfoldConfiguration

struct SettingsTests {
  @Test func whatNobodySaysIsTheDefault() {
    let settings = Settings()
    #expect(settings.books.format == .epub3)
    #expect(settings.books.theme == "classic")
    #expect(settings.reading.infersPairings)
    #expect(settings.reading.jobs == nil)
    #expect(settings.anthologies.by == .pairing)
    #expect(settings.server.host == "127.0.0.1")
    #expect(settings.server.port == 8080)
    #expect(settings.mail.server == nil)
  }

  @Test func everyTableIsRead() throws {
    let settings = try read(
      """
      [books]
      format = "kepub"
      notes = "end"
      opening = "drop-cap"
      name = "{author}/{title}"
      [reading]
      infer = false
      unpack-limit = "500 MB"
      [anthologies]
      order = "date"
      max-size = 1000000
      one-volume = true
      [load]
      to = "kobo"
      eject = true
      [mail]
      server = "smtp://mail.example.org"
      from = "jo@example.org"
      to = ["a@kindle.com", "b@example.org"]
      [server]
      port = 9000
      """)
    #expect(settings.books.format == .kepub)
    #expect(settings.books.notes == .end)
    #expect(settings.books.opening == .dropCap)
    #expect(settings.books.name?.text == "{author}/{title}")
    #expect(!settings.reading.infersPairings)
    #expect(settings.reading.unpackLimit.bytes == 500_000_000)
    #expect(settings.anthologies.order == "date")
    #expect(settings.anthologies.maxSize?.bytes == 1_000_000)
    #expect(settings.anthologies.isOneVolume)
    #expect(settings.load.to == "kobo" && settings.load.ejects)
    #expect(settings.mail.server?.port == 587)
    #expect(settings.mail.server?.isEncryptedFromStart == false)
    #expect(settings.mail.to == ["a@kindle.com", "b@example.org"])
    #expect(settings.server.port == 9000)
  }

  @Test func oneAddressNeedsNoList() throws {
    #expect(try read("[mail]\nto = \"jo@kindle.com\"").mail.to == ["jo@kindle.com"])
  }

  @Test func pathsAreLookedForBesideTheFile() throws {
    let settings = try read(
      "[books]\ncover = \"pictures/cover.jpg\"\n[anthologies]\norder = \"list.txt\"\n"
        + "[mail]\nca-file = \"/etc/ca.pem\"")
    #expect(settings.books.cover == "/conf/pictures/cover.jpg")
    #expect(settings.anthologies.order == "/conf/list.txt")
    #expect(settings.mail.certificates == "/etc/ca.pem")
    #expect(try read("[books]\ncover = \"none\"").books.cover == "none")
  }

  @Test func aPathMayStartAtHome() throws {
    let home = try #require(ProcessInfo.processInfo.environment["HOME"])
    #expect(try read("[books]\ncover = \"~/c.png\"").books.cover == home + "/c.png")
  }

  @Test(arguments: [
    (
      "[boks]\nformat = \"epub3\"",
      "/conf/fanfold.toml, line 1: there is no table [boks]. Did you mean [books]?"
    ),
    (
      "[zebra]",
      "/conf/fanfold.toml, line 1: there is no table [zebra]. There are [books], [reading], [anthologies], [load], [mail] and [server]."
    ),
    (
      "\n[books]\nfromat = \"epub3\"",
      "/conf/fanfold.toml, line 3: [books] knows no “fromat”. Did you mean “format”?"
    ),
    (
      "[mail]\nca_file = \"x\"",
      "/conf/fanfold.toml, line 2: [mail] knows no “ca_file”. Did you mean “ca-file”?"
    ),
    (
      "[load]\nwhatever = 1",
      "/conf/fanfold.toml, line 2: [load] knows no “whatever”. It knows to, eject and name."
    ),
    (
      "[books]\nformat = \"kepubb\"",
      "/conf/fanfold.toml, line 2: “format” takes epub3, epub2, kepub or kindle, not \"kepubb\"; did you mean “kepub”?"
    ),
    (
      "[books]\ntheme = 3",
      "/conf/fanfold.toml, line 2: “theme” takes classic, fleuron or plain, not 3."
    ),
    (
      "[reading]\ninfer = \"yes\"",
      "/conf/fanfold.toml, line 2: “infer” takes true or false, not \"yes\"."
    ),
    ("[reading]\njobs = 0", "/conf/fanfold.toml, line 2: “jobs” takes a number from 1 up, not 0."),
    (
      "[server]\nport = 70000",
      "/conf/fanfold.toml, line 2: “port” takes a number from 1 to 65535, not 70000."
    ),
    (
      "[anthologies]\nmax-size = \"big\"",
      "/conf/fanfold.toml, line 2: “max-size” takes a size such as \"50MB\" or \"2 GB\", not \"big\"."
    ),
    (
      "[mail]\nfrom = \"jo\"",
      "/conf/fanfold.toml, line 2: “from” takes a mail address such as \"jo@example.org\", not \"jo\"."
    ),
    (
      "[mail]\nto = [\"a@b.org\", \"x\\ny@b.org\"]",
      "/conf/fanfold.toml, line 2: “to” takes a mail address such as \"jo@example.org\", not \"x\\ny@b.org\"."
    ),
    (
      "books = 1",
      "/conf/fanfold.toml, line 1: “books” is a table: write [books] on a line of its own, and its settings below."
    ),
    (
      "books.fromat = 1",
      "/conf/fanfold.toml, line 1: [books] knows no “fromat”. Did you mean “format”?"
    ),
    (
      "[books]\ncover = \"c.png\"\ncover-design = \"plain\"",
      "/conf/fanfold.toml, line 3: “cover” and “cover-design” exclude each other. Leave one of them out."
    ),
  ]) func mistakesAreTold(toml: String, explanation: String) {
    #expect(explanations(toml) == [explanation])
  }

  @Test func allMistakesAreToldAtOnceByLine() {
    let told = explanations("[mail]\nfrom = \"jo\"\n[books]\nfromat = 1\ntheme = \"x\"\n")
    #expect(
      told.map { $0.prefix(27) } == [
        "/conf/fanfold.toml, line 2:", "/conf/fanfold.toml, line 4:", "/conf/fanfold.toml, line 5:",
      ])
  }

  @Test func whatIsNoTOMLIsToldWithItsLine() {
    let told = explanations("[books]\nformat = kepub\n")
    #expect(told.count == 1)
    #expect(told.first?.hasPrefix("/conf/fanfold.toml, line 2: is no TOML: ") == true)
  }

  @Test func aTextOfSeveralLinesHidesNoPlace() {
    let told = explanations("[books]\nname = \"\"\"\n[mail]\nfoo = 1\n\"\"\"\n[mail]\nfoo = 1\n")
    #expect(told.last?.hasPrefix("/conf/fanfold.toml, line 7: [mail] knows no “foo”.") == true)
  }

  @Test func aByteOrderMarkIsNoMistake() throws {
    #expect(try read("\u{FEFF}[server]\nport = 1\n").server.port == 1)
  }

  @Test func entriesSayWhereValuesAreFrom() throws {
    let settings = try read("[books]\n\nformat = \"kepub\"\n")
    let format = try #require(settings.entries.first { $0.key == "format" })
    #expect(format.value == "\"kepub\"" && format.source == .file(line: 3))
    let theme = try #require(settings.entries.first { $0.key == "theme" })
    #expect(theme.value == "\"classic\"" && theme.source == .standard)
    let cover = try #require(settings.entries.first { $0.key == "cover" })
    #expect(cover.value == nil)
  }

  private func read(_ toml: String) throws -> Settings {
    try Settings(toml: toml, path: "/conf/fanfold.toml")
  }

  private func explanations(_ toml: String) -> [String] {
    do throws(ConfigurationError) {
      _ = try Settings(toml: toml, path: "/conf/fanfold.toml")
      return []
    } catch {
      return error.explanations
    }
  }
}
