import Foundation
import TestSupport

/// A mail as Python's parser reads it.
struct ReceivedMail: Decodable {
  let subject: String?
  let from: String?
  let to: String?
  let date: String?
  let id: String?
  let version: String?
  let text: String
  let attachments: [Attachment]
  let defects: [String]
  let longest: Int
  let bareLineEnds: Int
  let isASCII: Bool

  struct Attachment: Decodable {
    let type: String
    let name: String?
    let plain: String?
    let disposition: String?
    let encoding: String?
  }

  /// Reads the mail at `path`; its attachments go to `folder`, numbered.
  init(at path: String, attachmentsInto folder: String) throws {
    let (_, output) = try Tool.run("python3", MailServerProcess.script("received.py"), path, folder)
    self = try JSONDecoder().decode(Self.self, from: Data(output.utf8))
  }
}
