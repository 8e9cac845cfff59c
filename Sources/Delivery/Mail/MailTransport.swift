import CMailTransport

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Hands mail in at a server (RFC 5321) over an encrypted connection, by libcurl.
package struct MailTransport: Sendable {
  /// Addresses that were refused while others got the mail, each with the server's words.
  package typealias Refusals = [(address: String, answer: String)]

  private let access: MailServerAccess
  /// In seconds: until there is a connection, and until a server that was given a mail says
  /// anything.
  private let patience: (connection: Int, answer: Int)

  /// - Parameter patience: how many seconds a connection and an answer may take.
  package init(
    _ access: MailServerAccess, patience: (connection: Int, answer: Int) = (30, 300)
  ) {
    self.access = access
    self.patience = patience
  }

  /// Hands in one mail, `message` as `MailMessage` wrote it.
  ///
  /// - Parameters:
  ///   - progress: gets how many bytes are gone; false ends it.
  ///   - line: gets each line of the conversation that may be shown.
  /// - Returns: the addresses that the server refused.
  /// - Throws: where nobody got the mail.
  package func send(
    _ message: [UInt8], from: MailAddress, to: [MailAddress], progress: (Int) -> Bool,
    line: (String) -> Void
  ) throws(MailError) -> Refusals {
    let secrets = [access.password].compactMap(\.self)
    let (result, reason, dialogue) = withoutActuallyEscaping(progress) { progress in
      withoutActuallyEscaping(line) { line in
        let listener = Listener(MailDialogue(hiding: secrets), progress, line)
        let (result, reason) = withExtendedLifetime(listener) {
          handIn(message, from, to, listener)
        }
        return (result, reason, listener.dialogue)
      }
    }
    if result != mail_sent {
      throw MailError(result, reason: reason, dialogue, access, from: from, to: to)
    }
    return dialogue.refused
  }

  private func handIn(
    _ message: [UInt8], _ from: MailAddress, _ to: [MailAddress], _ listener: Listener
  ) -> (result: mail_result, reason: String) {
    let receivers = to.map { UnsafePointer(strdup($0.text)) }
    let words = [access.address, access.user, access.password, access.certificates, from.text]
      .map { word in word.map { UnsafePointer(strdup($0)!) } }
    defer {
      for word in receivers + words { free(UnsafeMutableRawPointer(mutating: word)) }
    }
    var reason = [CChar](repeating: 0, count: 512)
    let result = message.withUnsafeBytes { bytes in
      receivers.withUnsafeBufferPointer { receivers in
        var job = mail_job(
          url: words[0], user: words[1], password: words[2], certificates: words[3],
          from: words[4], to: receivers.baseAddress, to_count: receivers.count,
          message: bytes.baseAddress?.assumingMemoryBound(to: CChar.self), size: bytes.count,
          connect_patience: patience.connection, patience: patience.answer,
          context: Unmanaged.passUnretained(listener).toOpaque(),
          progress: { context, sent in Listener.of(context).progress(sent) },
          line: { context, speaker, text, count in
            Listener.of(context).hear(speaker, UnsafeRawBufferPointer(start: text, count: count))
          })
        return mail_hand_in(&job, &reason, reason.count)
      }
    }
    return (result, String(decoding: reason.prefix { $0 != 0 }.map(UInt8.init), as: UTF8.self))
  }

  /// What libcurl calls back.
  private final class Listener {
    var dialogue: MailDialogue
    let progress: (Int) -> Bool
    private let line: (String) -> Void

    init(
      _ dialogue: MailDialogue, _ progress: @escaping (Int) -> Bool,
      _ line: @escaping (String) -> Void
    ) {
      self.dialogue = dialogue
      self.progress = progress
      self.line = line
    }

    static func of(_ context: UnsafeMutableRawPointer?) -> Listener {
      Unmanaged<Listener>.fromOpaque(context!).takeUnretainedValue()
    }

    func hear(_ speaker: CInt, _ bytes: UnsafeRawBufferPointer) {
      let who: MailDialogue.Speaker =
        switch UInt32(speaker) {
        case mail_speaker_server.rawValue: .server
        case mail_speaker_client.rawValue: .client
        default: .library
        }
      let text = String(decoding: bytes, as: UTF8.self)
      for part in text.split(whereSeparator: \.isNewline) {
        if let shown = dialogue.hear(who, String(part)) { line(shown) }
      }
    }
  }
}
