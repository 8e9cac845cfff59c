import StoryModel

/// Makes UTF-8 of text whose character set a mail declares, rightly or not.
enum MailCharset {
  /// The text of `bytes`, by the declared character set where it fits them. Where it is missing,
  /// unknown or wrong, the bytes tell, as they do for files that declare nothing.
  static func decode(_ bytes: ContiguousArray<UInt8>, declared: String?) -> DecodedSource {
    let name = declared.map(canonical)
    guard let name, !isASCII(bytes) || name.hasPrefix("iso-2022") || name == "utf-7" else {
      var source = undeclared(bytes)
      if let name, source.encoding == "us-ascii", name != "utf-7" { source.encoding = name }
      return source
    }
    if let text = converted(bytes, from: name) {
      var source = undeclared(text)
      source.encoding = name == "iso-8859-1" && hasC1(bytes) ? "windows-1252" : name
      source.diagnostics.removeAll { $0.id == .guessedEncoding }
      return source
    }
    var source = undeclared(bytes)
    source.diagnostics.append(
      Diagnostic(
        .wrongMailCharset,
        "The mail says \(declared ?? "nothing"), and its text was read as \(source.encoding)."))
    return source
  }

  /// The values of a head's fields. What is no ASCII in them is UTF-8, or in the character set of
  /// the mail's body, or in what the values taken together look like.
  static func decodeHead(_ values: [ContiguousArray<UInt8>], charset: String?) -> [String] {
    guard !values.allSatisfy(isASCII) else {
      return values.map { String(decoding: $0, as: UTF8.self) }
    }
    let joined = ContiguousArray(values.joined(separator: [0x0A]))
    let text = decode(joined, declared: charset == "us-ascii" ? nil : charset).text
    let lines = text.split(separator: 0x0A, omittingEmptySubsequences: false)
    guard lines.count == values.count else {
      return values.map { String(decoding: $0, as: UTF8.self) }
    }
    return lines.map { String(decoding: $0, as: UTF8.self) }
  }

  /// The character set that `text`, a content type or the beginning of an HTML page in lower case,
  /// names: `charset="koi8-r"`.
  static func declared(in text: String) -> String? {
    guard let found = text.utf8.indices.first(where: { text[$0...].utf8.starts(with: key) }) else {
      return nil
    }
    let rest = text.utf8[found...].dropFirst(key.count).drop { " \"'".utf8.contains($0) }
    let name = rest.prefix { 0x30...0x3A ~= $0 || 0x61...0x7A ~= $0 || "-_.".utf8.contains($0) }
    return name.isEmpty ? nil : String(name)
  }

  private static let key = Array("charset=".utf8)

  /// The UTF-8 of `bytes` in the character set `name`; nil where it is unknown, or they are not.
  private static func converted(
    _ bytes: ContiguousArray<UInt8>, from name: String
  ) -> ContiguousArray<UInt8>? {
    let sequences = UTF8Sequences(bytes)
    if name == "utf-8" { return sequences.isValid ? bytes : nil }
    if name == "us-ascii" { return nil }
    // Text in a set of 256 characters is never UTF-8 by accident, unless it is very short.
    if sequences.isValid, sequences.wellFormed > 0, isSingleByte(name) { return nil }
    // Browsers and mail programs alike mean Windows-1252 by it.
    if name == "iso-8859-1" || name == "windows-1252" {
      return Iconv.windows1252(bytes[...]).text
    }
    guard Iconv.knows(name) else { return nil }
    let source = Iconv.decode(bytes[...], from: name)
    return source.diagnostics.isEmpty ? source.text : nil
  }

  /// The text of bytes that nothing is declared of; what is no text at all is read byte by byte.
  private static func undeclared(_ bytes: ContiguousArray<UInt8>) -> DecodedSource {
    do {
      return try SourceDecoder.decode(bytes)
    } catch {
      var source = Iconv.windows1252(bytes[...])
      TextCleaning.clean(&source)
      if bytes.isEmpty { source.encoding = "us-ascii" }
      return source
    }
  }

  private static func canonical(_ name: String) -> String {
    let lower = name.lowercased()
    return aliases[lower] ?? lower
  }

  private static let aliases = [
    "utf8": "utf-8", "ascii": "us-ascii", "ansi_x3.4-1968": "us-ascii", "iso8859-1": "iso-8859-1",
    "latin1": "iso-8859-1", "latin-1": "iso-8859-1", "iso_8859-1": "iso-8859-1",
    "iso8859-15": "iso-8859-15", "iso8859-2": "iso-8859-2", "cp1252": "windows-1252",
    "cp-1252": "windows-1252", "x-cp1252": "windows-1252", "ansi": "windows-1252",
    "cp1251": "windows-1251", "x-cp1251": "windows-1251", "cp1250": "windows-1250",
    "x-cp1250": "windows-1250", "koi8r": "koi8-r", "x-mac-roman": "macintosh",
    "x-sjis": "shift_jis", "sjis": "shift_jis", "gb2312": "gb18030", "gbk": "gb18030",
    "x-gbk": "gb18030", "ks_c_5601-1987": "euc-kr", "unicode-1-1-utf-7": "utf-7",
  ]

  private static func isSingleByte(_ name: String) -> Bool {
    ["iso-8859", "windows-", "koi8", "macintosh"].contains { name.hasPrefix($0) }
  }

  private static func isASCII(_ bytes: ContiguousArray<UInt8>) -> Bool {
    bytes.withUnsafeBufferPointer { $0.allSatisfy { $0 < 0x80 } }
  }

  private static func hasC1(_ bytes: ContiguousArray<UInt8>) -> Bool {
    bytes.contains { 0x80...0x9F ~= $0 }
  }
}
