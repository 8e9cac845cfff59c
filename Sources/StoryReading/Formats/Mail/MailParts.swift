import StoryModel

/// What the parts of a mail hold: texts in their order, and files (RFC 2045 to 2049, 2387, 1847).
struct MailParts {
  private(set) var texts: [MailText] = []
  private(set) var attachments: [MailMessage.Attachment] = []
  private(set) var diagnostics: [Diagnostic] = []
  private var partCount = 0

  /// How deep parts inside parts are read, and how many.
  static let greatestDepth = 32
  static let greatestCount = 1000

  /// Reads a body that stands behind the fields that say how it is made.
  mutating func read(_ mail: ContiguousArray<UInt8>) {
    var mail = mail
    if let end = MailBounds.end(of: mail) {
      noteLimit(0)
      mail.removeLast(mail.count - end)
    }
    let isList = ParsedMail(mail)?.withRoot { root in
      read(root)
      return root.kind == .multipart
    }
    // Lists of parts whose boundaries are nowhere hold their text all the same.
    if isList == true, texts.isEmpty, attachments.isEmpty, diagnostics.isEmpty,
      let start = Self.bodyStart(of: mail)
    {
      readPlain(ContiguousArray(mail[start...]))
      if !texts.isEmpty {
        note(.damagedMailPart, "The mail says that it has parts and has none; it was read as text.")
      }
    }
  }

  /// The place behind the first empty line.
  private static func bodyStart(of mail: ContiguousArray<UInt8>) -> Int? {
    mail.withUnsafeBufferPointer { $0.firstPlace(of: [0x0A, 0x0A]) }.map { $0 + 2 }
  }

  /// Reads `entity` and what is inside it.
  private mutating func read(_ entity: MailEntity, depth: Int = 0) {
    partCount += 1
    guard depth <= Self.greatestDepth, partCount <= Self.greatestCount else {
      return noteLimit(depth)
    }
    switch entity.kind {
    case .leaf: readLeaf(entity)
    case .message: readMessage(entity, depth)
    case .multipart:
      switch entity.subtype {
      case "alternative": readAlternatives(entity, depth)
      case "related": readRelated(entity, depth)
      case "signed":
        // The second part is the signature.
        if let content = entity.child(0) { read(content, depth: depth + 1) }
      case "encrypted": noteEncrypted()
      default: for child in children(entity) { read(child, depth: depth + 1) }
      }
    }
  }

  private func children(_ entity: MailEntity) -> [MailEntity] {
    // One more than is read, so that the limit is noticed.
    (0..<min(entity.count, Self.greatestCount + 1)).compactMap(entity.child)
  }

  // MARK: Lists of parts

  /// The same text in several forms: plain text, HTML, and what other forms there are as files.
  private mutating func readAlternatives(_ entity: MailEntity, _ depth: Int) {
    let before = texts
    var forms: [[MailText]] = []
    for child in children(entity) {
      texts = []
      read(child, depth: depth + 1)
      if texts.contains(where: \.hasWords) { forms.append(texts) }
    }
    texts = before
    // The last one is the richest that the sender made.
    let html = forms.last { $0.contains { $0.html != nil } } ?? []
    let plain = forms.last { $0.allSatisfy { $0.html == nil } } ?? []
    if let text = MailText(plain: plain, html: html) { texts.append(text) }
  }

  /// A page and what it shows.
  private mutating func readRelated(_ entity: MailEntity, _ depth: Int) {
    let all = children(entity)
    let start = entity.parameter("start").map { $0.filter { !"<>".contains($0) } }
    let root = all.firstIndex { start != nil && $0.contentID == start } ?? 0
    for (number, child) in all.enumerated() {
      if number == root {
        read(child, depth: depth + 1)
      } else if child.kind == .leaf {
        partCount += 1
        if partCount > Self.greatestCount { return noteLimit(depth) }
        attach(child)
      } else {
        read(child, depth: depth + 1)
      }
    }
  }

  /// A mail inside the mail: its head as a forwarding mail program writes it, and its text.
  private mutating func readMessage(_ entity: MailEntity, _ depth: Int) {
    let fields = entity.head.map(MailMessage.envelope) ?? []
    let head = fields.map { "\($0.name): \($0.value)\n" }.joined()
    let mark = "---------- Forwarded message ----------\n"
    texts.append(MailText(plain: ContiguousArray((mark + head).utf8), encoding: "us-ascii"))
    if let root = entity.child(0) { read(root, depth: depth + 1) }
  }

  // MARK: Parts

  private mutating func readLeaf(_ entity: MailEntity) {
    if Self.encrypted.contains(entity.mediaType) { return noteEncrypted() }
    if entity.mediaType == "message/external-body" {
      note(.strippedActiveContent, "A text that lies elsewhere is not fetched.")
    }
    let isFragment = entity.mediaType == "message/partial"
    if isFragment { noteFragment(entity) }
    let isText =
      entity.mediaType == "text/plain" || entity.mediaType == "text/html" || isFragment
    guard isText, !entity.isAttachment else { return attach(entity) }
    let isHTML = entity.subtype == "html"
    let bytes = content(entity)
    var charset = entity.parameter("charset")
    if charset == nil, isHTML {
      charset = MailCharset.declared(
        in: String(decoding: bytes.prefix(1024), as: UTF8.self).lowercased())
    }
    let decoded = MailCharset.decode(MailLines.withLineFeeds(bytes), declared: charset)
    diagnostics += decoded.diagnostics
    if isHTML {
      add(MailText(html: decoded.text, encoding: decoded.encoding))
    } else {
      addPlain(decoded, flowed(entity, decoded.text))
    }
  }

  private func flowed(_ entity: MailEntity, _ text: ContiguousArray<UInt8>) -> ContiguousArray<
    UInt8
  > {
    guard entity.parameter("format")?.lowercased() == "flowed" else { return text }
    let deletes = entity.parameter("delsp")?.lowercased() == "yes"
    return FlowedText.unwrapped(text, deletesSpaces: deletes)
  }

  /// Reads the body of a mail that says nothing about it.
  mutating func readPlain(_ bytes: ContiguousArray<UInt8>) {
    let decoded = MailCharset.decode(bytes, declared: nil)
    diagnostics += decoded.diagnostics
    addPlain(decoded, decoded.text)
  }

  /// Adds plain text without the files in it. Some mail programs send HTML and call it plain.
  private mutating func addPlain(_ decoded: DecodedSource, _ text: ContiguousArray<UInt8>) {
    var text = text
    for file in UUEncoding.takeFiles(&text) {
      attachments.append(
        .init(name: file.name, mediaType: "application/octet-stream", bytes: file.bytes))
    }
    let start = String(decoding: text.drop { $0 <= 0x20 }.prefix(14), as: UTF8.self).lowercased()
    if start.hasPrefix("<html") || start.hasPrefix("<!doctype html") {
      add(MailText(html: text, encoding: decoded.encoding))
    } else {
      add(MailText(plain: text, encoding: decoded.encoding))
    }
  }

  private mutating func add(_ text: MailText) {
    if text.hasWords { texts.append(text) }
  }

  private mutating func attach(_ entity: MailEntity) {
    attachments.append(
      .init(
        name: entity.fileName, mediaType: entity.mediaType, contentID: entity.contentID,
        location: entity.contentLocation, bytes: content(entity)))
  }

  /// The content of a part; of one that says base64 and is none, the bytes as they stand.
  private mutating func content(_ entity: MailEntity) -> ContiguousArray<UInt8> {
    guard let damage = entity.base64Damage, damage.wrong > 0 else { return entity.content }
    let isOther = damage.wrong * 20 > damage.all
    diagnostics.append(
      Diagnostic(
        .damagedMailPart,
        isOther
          ? "A part says that it is base64 and is none; it was read as it stands."
          : "\(damage.wrong) of \(damage.all) signs of a part belong to no base64."))
    return isOther ? entity.rawContent : entity.content
  }

  // MARK: Diagnostics

  private static let encrypted: Set<String> = [
    "application/pgp-encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime",
  ]

  private mutating func noteEncrypted() {
    note(.encryptedMail, "The mail is encrypted, or signed in a way that hides its text.")
  }

  /// A mail that was sent in pieces (RFC 2046, section 5.2.2).
  private mutating func noteFragment(_ entity: MailEntity) {
    let (number, total) = (entity.parameter("number") ?? "?", entity.parameter("total") ?? "?")
    note(
      .damagedMailPart,
      "This is piece \(number.prefix(9)) of \(total.prefix(9)) of a mail; the others are not in it."
    )
  }

  private mutating func noteLimit(_ depth: Int) {
    note(
      .mailBeyondLimits,
      depth > Self.greatestDepth
        ? "Parts more than \(Self.greatestDepth) deep inside one another were not read."
        : "There are too many parts; those behind the first \(Self.greatestCount) were not read.")
  }

  private mutating func note(_ id: DiagnosticID, _ message: String) {
    if !diagnostics.contains(where: { $0.id == id }) { diagnostics.append(Diagnostic(id, message)) }
  }
}
