import Foundation

/// A program of the system that tests use as a second opinion.
public enum Tool {
  /// Whether the program can be run here.
  public static func isInstalled(_ name: String) -> Bool {
    (try? run("sh", "-c", "command -v \(name)"))?.status == 0
  }

  /// Runs a program to its end; its output and complaints come back as one text.
  public static func run(
    _ arguments: String..., environment: [String: String] = [:]
  ) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment
      .merging(environment) { _, new in new }
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }
}
