import CUchardet
import StoryModel

/// What text in an old encoding is probably encoded in.
///
/// Files of fan fiction that are no UTF-8 are Windows-1252 far more often than anything else, so
/// the detector is believed only where the bytes speak against that.
enum EncodingGuess {
  /// The text, decoded by the likeliest encoding.
  static func decode(_ bytes: ContiguousArray<UInt8>) -> DecodedSource {
    let name = likeliest(bytes)
    var source =
      name == "windows-1252" ? Iconv.windows1252(bytes[...]) : Iconv.decode(bytes[...], from: name)
    source.diagnostics.append(Diagnostic(.guessedEncoding, "The file was read as \(name)."))
    return source
  }

  /// Seven-bit text that shifts between character sets by escape sequences (RFC 1468, RFC 1557).
  static func shifted(_ bytes: ContiguousArray<UInt8>) -> DecodedSource? {
    guard let name = detected(bytes), name.hasPrefix("iso-2022") else { return nil }
    return Iconv.decode(bytes[...], from: name)
  }

  private static func likeliest(_ bytes: ContiguousArray<UInt8>) -> String {
    let evidence = LatinEvidence(bytes)
    if evidence.isMacintosh { return "macintosh" }
    guard let detected = detected(bytes), !western.contains(detected) else { return "windows-1252" }
    if latin.contains(detected) {
      guard evidence.speaksAgainstWindows1252 else { return "windows-1252" }
      return detected == "iso-8859-2" && evidence.hasC1 ? "windows-1250" : detected
    }
    let isForeign = evidence.high * 8 > bytes.count || evidence.speaksAgainstWindows1252
    return isForeign ? detected : "windows-1252"
  }

  /// What the detector says, by its IANA name in lower case.
  private static func detected(_ bytes: ContiguousArray<UInt8>) -> String? {
    guard let detector = uchardet_new() else { return nil }
    defer { uchardet_delete(detector) }
    bytes.withUnsafeBytes { buffer in
      // A megabyte says all that there is to say.
      let data = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      _ = uchardet_handle_data(detector, data, min(buffer.count, 1 << 20))
    }
    uchardet_data_end(detector)
    let name = String(cString: uchardet_get_charset(detector)).lowercased()
    return name.isEmpty ? nil : names[name] ?? name
  }

  private static let names = [
    "mac-cyrillic": "x-mac-cyrillic", "gb2312": "gb18030", "euc-kr": "euc-kr", "uhc": "cp949",
    "mac-centraleurope": "macintosh",
  ]
  private static let western: Set<String> = [
    "ascii", "us-ascii", "windows-1252", "iso-8859-1", "iso-8859-15", "utf-8",
  ]
  private static let latin: Set<String> = [
    "iso-8859-2", "windows-1250", "iso-8859-3", "iso-8859-4", "iso-8859-9", "windows-1254",
    "iso-8859-10", "iso-8859-13", "windows-1257", "iso-8859-14", "iso-8859-16", "ibm852",
    "macintosh", "windows-1258", "viscii", "tis-620", "ibm865",
  ]
}
