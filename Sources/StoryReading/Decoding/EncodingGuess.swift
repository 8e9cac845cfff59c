import CUchardet
import StoryModel

/// What text in an old encoding is probably encoded in.
///
/// Files of fan fiction that are no UTF-8 are Windows-1252 far more often than anything else. Where
/// the bytes do not read well as that, the encodings that stories are found in are compared by what
/// letters they make; the detector is asked only where none of them makes sense.
enum EncodingGuess {
  /// The text, decoded by the likeliest encoding.
  static func decode(_ bytes: ContiguousArray<UInt8>) -> DecodedSource {
    let (name, converter) = likeliest(bytes)
    var source =
      name == "windows-1252"
      ? Iconv.windows1252(bytes[...]) : Iconv.decode(bytes[...], from: converter)
    source.encoding = name
    source.diagnostics.append(Diagnostic(.guessedEncoding, "The file was read as \(name)."))
    return source
  }

  /// Seven-bit text that shifts between character sets by escape sequences (RFC 1468, RFC 1557).
  static func shifted(_ bytes: ContiguousArray<UInt8>) -> DecodedSource? {
    guard let name = detected(bytes), name.hasPrefix("iso-2022") else { return nil }
    return Iconv.decode(bytes[...], from: name)
  }

  private static func likeliest(_ bytes: ContiguousArray<UInt8>) -> (String, String) {
    let (sample, high) = sample(bytes)
    var best = (EncodingCandidate.windows1252, Float(0))
    best.1 = best.0.score(sample, highBytes: high)
    if best.1 > surely { return (best.0.name, best.0.converter) }
    var candidates = EncodingCandidate.singleByte
    if high * 8 > sample.count { candidates += EncodingCandidate.multiByte }
    for candidate in candidates {
      let score = candidate.score(sample, highBytes: high)
      if score > best.1 { best = (candidate, score) }
    }
    if best.1 < unlikely, high * 8 > sample.count, let name = detected(bytes),
      !western.contains(name)
    {
      return (name, name)
    }
    return (best.0.name, best.0.converter)
  }

  /// Scores above this need no comparison.
  private static let surely: Float = -1.2
  /// Scores below this are those of text in an encoding that is not among the candidates.
  private static let unlikely: Float = -7

  /// The lines that have bytes above 0x7F, as far as they fit, and how many such bytes there are.
  private static func sample(_ bytes: ContiguousArray<UInt8>) -> (ContiguousArray<UInt8>, Int) {
    var (sample, high): (ContiguousArray<UInt8>, Int) = ([], 0)
    var (start, place, seen) = (0, 0, 0)
    while place <= bytes.count, sample.count < 4096 {
      if place == bytes.count || bytes[place] == 0x0A || bytes[place] == 0x0D
        || place - start == 8192
      {
        if seen > 0 {
          sample.append(contentsOf: bytes[start..<place])
          sample.append(0x0A)
          high += seen
        }
        (start, seen) = (place + 1, 0)
      } else if bytes[place] >= 0x80 {
        seen += 1
      }
      place += 1
    }
    return (sample, high)
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

  private static let names = ["gb2312": "gb18030", "uhc": "euc-kr"]
  private static let western: Set<String> = [
    "ascii", "us-ascii", "windows-1252", "iso-8859-1", "iso-8859-15", "utf-8", "macintosh",
    "mac-centraleurope", "mac-cyrillic",
  ]
}
