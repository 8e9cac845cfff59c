import Foundation

/// A mail as Python's parser reads it.
public struct ReceivedMail: Decodable {
  public let subject: String?
  public let from: String?
  public let to: String?
  public let date: String?
  public let id: String?
  public let version: String?
  public let text: String
  public let attachments: [Attachment]
  public let defects: [String]
  public let longest: Int
  public let bareLineEnds: Int
  public let isASCII: Bool

  public struct Attachment: Decodable {
    public let type: String
    public let name: String?
    public let plain: String?
    public let disposition: String?
    public let encoding: String?
  }

  /// Reads the mail at `path`; its attachments go to `folder`, numbered.
  public init(at path: String, attachmentsInto folder: String) throws {
    let (_, output) = try Tool.run("python3", MailServerProcess.script("received.py"), path, folder)
    self = try JSONDecoder().decode(Self.self, from: Data(output.utf8))
  }
}
