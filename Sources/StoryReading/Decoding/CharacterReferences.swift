import StoryModel

/// HTML's character references that were left in plain text: `&#39;`, `&quot;`, `&amp;#8217;`.
enum CharacterReferences {
  /// Replaces them by the characters that they name, and says so.
  static func repair(_ source: inout DecodedSource) {
    var repairs = 0
    let text = source.text.withUnsafeBufferPointer { buffer in
      guard find(buffer, from: 0) != nil else { return nil as ContiguousArray<UInt8>? }
      return replaced(buffer, &repairs)
    }
    guard let text else { return }
    source.text = text
    source.isConverted = true
    source.diagnostics.append(
      Diagnostic(
        .repairedCharacterReferences,
        "\(repairs) HTML character references were replaced by their characters."))
  }

  /// A reference: where it stands, and the character that it names.
  private typealias Reference = (range: Range<Int>, scalar: UInt32)

  private static func replaced(
    _ buffer: UnsafeBufferPointer<UInt8>, _ repairs: inout Int
  ) -> ContiguousArray<UInt8> {
    var text = ContiguousArray<UInt8>()
    text.reserveCapacity(buffer.count)
    var place = 0
    while let found = find(buffer, from: place) {
      text.append(contentsOf: buffer[place..<found.range.lowerBound])
      UTF8Bytes.append(found.scalar, to: &text)
      place = found.range.upperBound
      repairs += 1
    }
    text.append(contentsOf: buffer[place...])
    return text
  }

  private static func find(
    _ buffer: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Reference? {
    var place = start
    while let ampersand = buffer[place...].firstIndex(of: UInt8(ascii: "&")) {
      if let found = reference(buffer, at: ampersand) { return found }
      place = ampersand + 1
    }
    return nil
  }

  /// The reference at `place`, through any `amp;` of one that was escaped again.
  private static func reference(
    _ buffer: UnsafeBufferPointer<UInt8>, at place: Int
  ) -> Reference? {
    guard let first = name(buffer, from: place + 1), let scalar = scalar(buffer[first]) else {
      return nil
    }
    var found = (range: place..<first.upperBound + 1, scalar: scalar)
    while found.scalar == 0x26, let next = name(buffer, from: found.range.upperBound),
      let scalar = self.scalar(buffer[next])
    {
      found = (place..<next.upperBound + 1, scalar)
    }
    return found
  }

  /// The letters and digits from `start` on with a semicolon behind them.
  private static func name(
    _ buffer: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Range<Int>? {
    var end = start
    while end < buffer.count, end - start < 10,
      0x61...0x7A ~= buffer[end] | 0x20 || 0x30...0x39 ~= buffer[end]
        || (end == start && buffer[end] == UInt8(ascii: "#"))
    {
      end += 1
    }
    return end > start && end < buffer.count && buffer[end] == UInt8(ascii: ";") ? start..<end : nil
  }

  private static func scalar(_ name: Slice<UnsafeBufferPointer<UInt8>>) -> UInt32? {
    let string = String(decoding: name, as: UTF8.self)
    guard string.hasPrefix("#") else { return names[string]?.value }
    let digits = string.dropFirst()
    let number =
      digits.hasPrefix("x") || digits.hasPrefix("X")
      ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    guard let number, number >= 0x20, number != 0x7F, Unicode.Scalar(number) != nil else {
      return nil
    }
    // Browsers read these as Windows-1252 (HTML, 13.2.5.80).
    return 0x80...0x9F ~= number ? Windows1252.scalar(UInt8(number)) : number
  }

  private static let names: [String: Unicode.Scalar] = [
    "amp": "&", "quot": "\"", "apos": "'", "lt": "<", "gt": ">", "nbsp": "\u{A0}",
    "ldquo": "“", "rdquo": "”", "lsquo": "‘", "rsquo": "’", "bdquo": "„", "sbquo": "‚",
    "laquo": "«", "raquo": "»", "mdash": "—", "ndash": "–", "hellip": "…", "bull": "•",
    "middot": "·", "shy": "\u{AD}", "copy": "©", "reg": "®", "trade": "™", "deg": "°",
    "sect": "§", "para": "¶", "times": "×", "divide": "÷", "frac12": "½", "frac14": "¼",
    "frac34": "¾", "pound": "£", "euro": "€", "cent": "¢", "yen": "¥", "iexcl": "¡",
    "iquest": "¿", "acute": "´", "uml": "¨", "hearts": "♥", "ensp": "\u{2002}",
    "emsp": "\u{2003}", "thinsp": "\u{2009}", "dagger": "†", "tilde": "˜", "circ": "ˆ",
    "aacute": "á", "agrave": "à", "acirc": "â", "atilde": "ã", "auml": "ä", "aring": "å",
    "aelig": "æ", "ccedil": "ç", "eacute": "é", "egrave": "è", "ecirc": "ê", "euml": "ë",
    "iacute": "í", "igrave": "ì", "icirc": "î", "iuml": "ï", "ntilde": "ñ", "oacute": "ó",
    "ograve": "ò", "ocirc": "ô", "otilde": "õ", "ouml": "ö", "oslash": "ø", "oelig": "œ",
    "szlig": "ß", "uacute": "ú", "ugrave": "ù", "ucirc": "û", "uuml": "ü", "yacute": "ý",
    "yuml": "ÿ", "scaron": "š", "eth": "ð", "thorn": "þ",
    "Aacute": "Á", "Agrave": "À", "Acirc": "Â", "Atilde": "Ã", "Auml": "Ä", "Aring": "Å",
    "AElig": "Æ", "Ccedil": "Ç", "Eacute": "É", "Egrave": "È", "Ecirc": "Ê", "Euml": "Ë",
    "Iacute": "Í", "Icirc": "Î", "Ntilde": "Ñ", "Oacute": "Ó", "Ocirc": "Ô", "Ouml": "Ö",
    "Oslash": "Ø", "OElig": "Œ", "Uacute": "Ú", "Ucirc": "Û", "Uuml": "Ü", "Scaron": "Š",
  ]
}
