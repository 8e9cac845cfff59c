import Fanfold
import Foundation
import TestSupport
import Testing

@testable import FanfoldConfiguration

struct ConfigurationFileTests {
  private let folder: ScratchFolder

  init() throws { folder = try ScratchFolder() }

  @Test func theNamedFileIsRead() throws {
    let path = try folder.write("[server]\nport = 7000\n", to: "own.toml")
    let settings = try ConfigurationFile.settings(named: path)
    #expect(settings.server.port == 7000)
    #expect(settings.path == path)
  }

  @Test func aNamedFileHasToBeThere() {
    #expect(throws: ConfigurationError.self) {
      try ConfigurationFile.settings(named: folder.path("missing.toml"))
    }
  }

  @Test func noneReadsNothing() throws {
    let settings = try ConfigurationFile.settings(named: "none")
    #expect(settings.path == nil && settings.server.port == 8080)
  }

  @Test func theExampleIsWrittenOnceAndOverNothing() throws {
    let path = folder.path("new/deep/fanfold.toml")
    #expect(try ConfigurationFile.writeExample(named: path) == path)
    #expect(try folder.text("new/deep/fanfold.toml") == ConfigurationFile.example)
    _ = try ConfigurationFile.settings(named: path)
    try folder.write("mine", to: "new/deep/fanfold.toml")
    #expect(throws: ConfigurationError.alreadyThere(path: path)) {
      try ConfigurationFile.writeExample(named: path)
    }
    #expect(try folder.text("new/deep/fanfold.toml") == "mine")
  }

  @Test(arguments: [
    ("smtps://mail.example.org", "smtps://mail.example.org:465"),
    ("smtp://mail.example.org/", "smtp://mail.example.org:587"),
    ("SMTP://mail.example.org:2525", "smtp://mail.example.org:2525"),
    ("smtps://[::1]:99", "smtps://[::1]:99"),
  ]) func mailServersAreUnderstood(text: String, address: String) throws {
    #expect(try MailServer(text).address == address)
  }

  @Test(arguments: [
    "mail.example.org", "http://mail.example.org", "smtp://", "smtp://a b", "smtp://a:0",
    "smtp://a:x", "smtp://a/b", "smtp://a\r\nb", "smtp://-oProxy", "smtp://u@a", "smtp://[::1",
  ]) func whatIsNoMailServerIsRefused(text: String) {
    #expect(throws: MailServer.Fault.self) { try MailServer(text) }
  }
}
