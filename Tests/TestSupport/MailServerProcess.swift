import Foundation

/// A real mail server (aiosmtpd) that runs while it is held on to.
public final class MailServerProcess {
  public let port: Int
  /// Where it keeps what it gets, and its certificates: `ca.pem`.
  public let folder: ScratchFolder
  private let process = Process()
  private let input = Pipe()

  /// The folder of aiosmtpd; nil where it cannot be had.
  public static let library: String? = {
    let root = SharedFolder.projectRoot.path
    let result = try? Tool.run("bash", root + "/scripts/pypi.sh", "aiosmtpd", "1.4.6")
    guard let result, result.status == 0, Tool.isInstalled("openssl") else { return nil }
    return result.output.split(separator: "\n").last.map(String.init)
  }()

  static func script(_ name: String) -> String {
    SharedFolder.projectRoot.appendingPathComponent("Tests/Fixtures/MailServer/" + name).path
  }

  /// - Parameter behaviour: words that `smtp_server.py` explains.
  public init(_ behaviour: String...) throws {
    folder = try ScratchFolder()
    try Self.makeCertificates(in: folder)
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "python3", Self.script("smtp_server.py"), folder.path, behaviour.joined(separator: ","),
    ]
    process.environment = ProcessInfo.processInfo.environment
      .merging(["PYTHONPATH": Self.library ?? ""]) { _, new in new }
    let output = Pipe()
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    var line = Data()
    while let byte = try output.fileHandleForReading.read(upToCount: 1), byte.first != 10,
      !byte.isEmpty
    {
      line += byte
    }
    port = Int(String(decoding: line, as: UTF8.self)) ?? 0
  }

  deinit {
    try? input.fileHandleForWriting.close()
    process.waitUntilExit()
  }

  /// The mails that it took, in order.
  public func mails() throws -> [ReceivedMail] {
    try names(".eml").map {
      try ReceivedMail(at: folder.path($0), attachmentsInto: folder.path)
    }
  }

  /// Who got them.
  public func receivers() throws -> [[String]] {
    try names(".to").map { try folder.text($0).split(separator: "\n").map(String.init) }
  }

  private func names(_ suffix: String) throws -> [String] {
    try folder.names().filter { $0.hasPrefix("mail-") && $0.hasSuffix(suffix) }
      .sorted { $0.utf8.count == $1.utf8.count ? $0 < $1 : $0.utf8.count < $1.utf8.count }
  }

  /// An authority of its own, and a certificate for `localhost` that it vouches for.
  private static func makeCertificates(in folder: ScratchFolder) throws {
    let script = """
      set -e
      cd '\(folder.path)'
      openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 30 -subj /CN=Authority -keyout ca.key -out ca.pem
      openssl req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj /CN=localhost -keyout server.key -out server.csr
      printf 'subjectAltName=DNS:localhost' >names
      openssl x509 -req -in server.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 30 \
        -extfile names -out server.pem
      """
    let (status, output) = try Tool.run("sh", "-c", script)
    if status != 0 { throw Failure(output: output) }
  }

  struct Failure: Error { let output: String }
}
