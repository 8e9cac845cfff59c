import Delivery
import EPUBChecking
import Storage
import ZIPArchive

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// One run of mailing: which books go to whom, in which mails.
struct PostOffice {
  private(set) var outcome = SendOutcome()
  private let options: SendingOptions
  private let from: MailAddress
  private let to: [MailAddress]
  private let limits: ZIPLimits
  private var books: [MailedBook] = []
  private var record: SentRecord?
  /// Asked for once.
  private var transport: MailTransport?
  private let workshop: TemporaryFolder

  init(_ paths: [String], _ options: SendingOptions, limits: ZIPLimits) throws(BinderyError) {
    self.options = options
    self.limits = limits
    workshop = try TemporaryFolder()
    from = try Self.address(options.from)
    var seen: Set<String> = []
    var to: [MailAddress] = []
    for text in options.to {
      let address = try Self.address(text)
      if seen.insert(address.text.lowercased()).inserted { to.append(address) }
    }
    self.to = to
    if let path = options.record {
      record = try translatingErrors(about: path) { try SentRecord(at: path) }
    }
    for path in paths {
      do throws(BinderyError) {
        books.append(try MailedBook(path))
      } catch {
        outcome.failures.append(error)
      }
    }
  }

  /// Sends what is to be sent. What would keep every other mail too ends the run.
  mutating func send(_ tell: (WorkEvent) -> Void) {
    defer { workshop.remove() }
    do throws(BinderyError) {
      for group in groups() { try send(group, tell) }
    } catch {
      outcome.failures.append(error)
    }
  }

  // MARK: Who gets what

  /// Addresses that get the same books in the same form.
  private struct Group {
    let addresses: [MailAddress]
    let books: [MailedBook]
    let isForKindle: Bool
  }

  private mutating func groups() -> [Group] {
    var groups: [Group] = []
    for address in to {
      var wanted: [MailedBook] = []
      for book in books {
        if !options.sendsAgain, record?.has(book.digest, to: address) ?? false {
          outcome.alreadySent.append((book.path, address.text))
        } else {
          wanted.append(book)
        }
      }
      if wanted.isEmpty { continue }
      let isForKindle = options.isForKindle || address.isKindle
      let same = groups.firstIndex {
        $0.isForKindle == isForKindle && $0.books.map(\.path) == wanted.map(\.path)
          && $0.addresses.count < MailBatches.mostAddresses
      }
      let addresses = (same.map { groups[$0].addresses } ?? []) + [address]
      let group = Group(addresses: addresses, books: wanted, isForKindle: isForKindle)
      if let same { groups[same] = group } else { groups.append(group) }
    }
    return groups
  }

  // MARK: Mails

  private mutating func send(
    _ group: Group, _ tell: (WorkEvent) -> Void
  ) throws(BinderyError) {
    let limit = options.maxSize ?? MailBatches.usualSize
    var ready: [PreparedBook] = []
    for book in group.books {
      do throws(BinderyError) {
        let (prepared, notes) = try book.prepared(
          forKindle: group.isForKindle, limits, in: workshop)
        ready.append(prepared)
        outcome.notes += notes.map { (book.path, $0) }
      } catch {
        outcome.failures.append(error)
      }
    }
    let (mails, tooLarge) = MailBatches.split(ready.map(\.encodedSize), limit: limit)
    for place in tooLarge {
      let (path, size) = (ready[place].book.path, ready[place].encodedSize)
      outcome.failures.append(.tooLargeForMail(path, size: size, limit: limit))
    }
    for (number, mail) in mails.enumerated() {
      tell(.progress(WorkProgress(.sending, done: number, of: mails.count)))
      let parcel = Parcel(
        books: mail.map { ready[$0] }, group: group, number: number, count: mails.count)
      do throws(BinderyError) {
        try send(parcel, tell)
      } catch {
        if error.endsRun { throw error }
        outcome.failures.append(error)
      }
    }
  }

  /// One mail to be made.
  private struct Parcel {
    let books: [PreparedBook]
    let group: Group
    let number: Int
    let count: Int
  }

  private mutating func send(
    _ parcel: Parcel, _ tell: (WorkEvent) -> Void
  ) throws(BinderyError) {
    var attachments: [MailAttachment] = []
    for book in parcel.books {
      attachments.append(try book.attachment())
    }
    let message = MailMessage(
      from: from, to: parcel.group.addresses, subject: subject(of: parcel),
      attachments: attachments)
    let bytes = message.bytes(date: time(nil))
    var addresses = parcel.group.addresses
    if !options.isDryRun {
      let refused = try handIn(bytes, addresses) { sent in
        tell(
          .progress(
            WorkProgress(
              .sending, done: parcel.number, of: parcel.count,
              bytes: .init(done: sent, total: bytes.count))))
      }
      for (address, answer) in refused {
        outcome.failures.append(.refusedAddress(address, answer))
        addresses.removeAll { $0.text == address }
      }
      try note(parcel.books.map(\.book), addresses)
    }
    outcome.mails.append(
      SentMail(
        books: parcel.books.map(\.book.path), addresses: addresses.map(\.text), size: bytes.count))
  }

  private mutating func handIn(
    _ bytes: [UInt8], _ addresses: [MailAddress], _ progress: (Int) -> Void
  ) throws(BinderyError) -> MailTransport.Refusals {
    let transport = try readyTransport()
    do throws(MailError) {
      return try transport.send(
        bytes, from: from, to: addresses,
        progress: { sent in
          progress(sent)
          return true
        }, line: { options.log?($0) })
    } catch {
      throw BinderyError(mail: error, to: addresses.map(\.text))
    }
  }

  private mutating func readyTransport() throws(BinderyError) -> MailTransport {
    if let transport { return transport }
    var password: String?
    if options.user != nil {
      do {
        password = try options.password()
      } catch {
        throw BinderyError(
          options.server.address, .unsendable, explanation: "\(error)", endsRun: true)
      }
    }
    let made = MailTransport(
      MailServerAccess(
        address: options.server.address, user: options.user, password: password,
        certificates: options.certificates))
    transport = made
    return made
  }

  private mutating func note(
    _ books: [MailedBook], _ addresses: [MailAddress]
  ) throws(BinderyError) {
    guard record != nil, let path = options.record else { return }
    let day = Self.today()
    try translatingErrors(about: path) {
      try record?.note(
        books.map { ($0.digest, Path.name(of: $0.path)) }, to: addresses, on: day)
    }
  }

  private func subject(of parcel: Parcel) -> String {
    if let subject = options.subject { return subject }
    if parcel.books.count == 1 { return parcel.books[0].book.title }
    let part = parcel.count > 1 ? " (\(parcel.number + 1) of \(parcel.count))" : ""
    return "\(parcel.books.count) books\(part)"
  }

  private static func address(_ text: String) throws(BinderyError) -> MailAddress {
    guard let address = MailAddress(text) else {
      throw BinderyError(
        text, .unsendable, explanation: "is no mail address such as jo@example.org.")
    }
    return address
  }

  /// `2026-11-28`, of world time.
  private static func today() -> String {
    var (now, parts) = (time(nil), tm())
    gmtime_r(&now, &parts)
    let twoDigits = { (number: CInt) in number < 10 ? "0\(number)" : "\(number)" }
    return "\(parts.tm_year + 1900)-\(twoDigits(parts.tm_mon + 1))-\(twoDigits(parts.tm_mday))"
  }
}
