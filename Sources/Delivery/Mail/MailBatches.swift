/// How many mails books take: Send to Kindle receives 25 of them with one, and so many bytes.
package enum MailBatches {
  /// The most attachments of a mail (Amazon's help on Send to Kindle).
  package static let mostAttachments = 25
  /// The most addresses of a mail.
  package static let mostAddresses = 15
  /// The most bytes of a mail. Amazon speaks of 50 MB and does not say of what; the mail as it
  /// travels, a third longer than its books, is the safe reading.
  package static let usualSize = 50_000_000
  /// What a mail has besides its books.
  private static let overhead = 4096

  /// The sizes of books in mails, in their order.
  ///
  /// - Parameters:
  ///   - sizes: of the books, encoded (`MailAttachment.encodedSize`).
  ///   - limit: the most bytes of a mail.
  /// - Returns: places in `sizes`, mail by mail; those of books that no mail holds stand apart.
  package static func split(
    _ sizes: [Int], limit: Int
  ) -> (mails: [[Int]], tooLarge: [Int]) {
    var (mails, tooLarge): ([[Int]], [Int]) = ([], [])
    var room = 0
    for (place, size) in sizes.enumerated() {
      if size > limit - overhead {
        tooLarge.append(place)
      } else if let last = mails.last, last.count < mostAttachments, size <= room {
        mails[mails.count - 1].append(place)
        room -= size
      } else {
        mails.append([place])
        room = limit - overhead - size
      }
    }
    return (mails, tooLarge)
  }
}
