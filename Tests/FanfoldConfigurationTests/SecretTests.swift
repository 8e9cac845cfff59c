import Foundation
import TestSupport
import Testing

@testable import FanfoldConfiguration

struct SecretTests {
  private let folder: ScratchFolder

  init() throws { folder = try ScratchFolder() }

  @Test func aPrivateFileGivesItsFirstLine() throws {
    let path = try folder.write("hunter2\r\nmore\n", to: "password")
    chmod(path, 0o600)
    #expect(try source("password-file = \"\(path)\"").read().reveal() == "hunter2")
  }

  @Test(arguments: [0o644, 0o640, 0o604, 0o620] as [mode_t])
  func aFileThatOthersReachIsRefused(mode: mode_t) throws {
    let path = try folder.write("hunter2\n", to: "pass word")
    chmod(path, mode)
    let told = explanation(try source("password-file = \"\(path)\""))
    #expect(told.hasSuffix("Run: chmod 600 '\(path)'"))
    #expect(told.contains("mode \(String(mode, radix: 8))"))
    #expect(!told.contains("hunter2"))
  }

  @Test func aProgramIsRunWithoutAShell() throws {
    let source = try source("password-command = [\"/bin/echo\", \"$HOME; `x` \\\"y\\\"\"]")
    #expect(try source.read().reveal() == "$HOME; `x` \"y\"")
  }

  @Test func aLineIsRunByTheShell() throws {
    #expect(try source("password-command = \"printf 'a%s\\\\nb\\\\n' b\"").read().reveal() == "ab")
  }

  @Test func aProgramThatFailsIsToldWithoutItsArguments() throws {
    let failing = explanation(try source("password-command = [\"sh\", \"-c\", \"exit 3 # pw\"]"))
    #expect(
      failing == "sh: the program for the password failed (exit code 3). Try it by itself.")
    let missing = explanation(try source("password-command = [\"/no/such/program\", \"pw\"]"))
    #expect(
      missing.hasPrefix("/no/such/program: the program for the password cannot be run (No such"))
    let silent = explanation(try source("password-command = [\"true\"]"))
    #expect(silent == "true: gives no password; its first line is empty.")
  }

  @Test func withoutAPlaceItSaysWhatToDo() throws {
    let source = try source("")
    #expect(!source.isThere)
    #expect(explanation(source).contains("Set the variable FANFOLD_MAIL_PASSWORD"))
  }

  @Test func aPasswordInTheFileIsRefusedAndNotRepeated() {
    do throws(ConfigurationError) {
      _ = try Settings(toml: "[mail]\npassword = \"hunter2\"\n", path: "/c/fanfold.toml")
      Issue.record("taken")
    } catch {
      let told = error.explanations.joined(separator: "\n")
      #expect(told.hasPrefix("/c/fanfold.toml, line 2: a password does not belong"))
      for way in ["password-file", "password-command", "FANFOLD_MAIL_PASSWORD"] {
        #expect(told.contains(way))
      }
      #expect(!told.contains("hunter2") && !"\(error)".contains("hunter2"))
    }
  }

  @Test(arguments: [
    "server = \"smtps://jo:hunter2@mail.example.org\"", "password-command = [1, \"hunter2\"]",
    "password-file = \"a\"\npassword-command = [\"echo\", \"hunter2\"]",
  ]) func mistakesDoNotRepeatPasswords(toml: String) {
    do throws(ConfigurationError) {
      _ = try Settings(toml: "[mail]\n\(toml)\n", path: "/c/fanfold.toml")
      Issue.record("taken")
    } catch {
      #expect(!"\(error) \(error.explanations)".contains("hunter2"))
    }
  }

  @Test func nothingShowsASecret() throws {
    let secret = Secret("hunter2")
    var dumped = ""
    dump(["a": secret], to: &dumped)
    for shown in ["\(secret)", String(reflecting: secret), dumped, String(describing: [secret])] {
      #expect(!shown.contains("hunter2"))
    }
    let settings = try Settings(
      toml: "[mail]\npassword-command = [\"echo\", \"hunter2\"]\n", path: "/c/fanfold.toml")
    #expect(!"\(settings.entries)".contains("hunter2"))
  }

  private func source(_ toml: String) throws -> SecretSource {
    try Settings(toml: "[mail]\n\(toml)\n", path: folder.path("fanfold.toml")).mail.password
  }

  private func explanation(_ source: SecretSource) -> String {
    do throws(ConfigurationError) {
      _ = try source.read()
      return "no error"
    } catch {
      return error.explanations.joined(separator: "\n")
    }
  }
}
