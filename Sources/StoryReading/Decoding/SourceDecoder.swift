import StoryModel

/// A file's text as UTF-8 with `\n` line ends and no control characters, and how it was had.
struct DecodedSource {
  var text: ContiguousArray<UInt8>
  /// The IANA name in lower case.
  var encoding: String
  var hasByteOrderMark = false
  /// Whether the text is other bytes than the file's.
  var isConverted: Bool
  var diagnostics: [Diagnostic]

  init(
    text: ContiguousArray<UInt8>, encoding: String, isConverted: Bool = true,
    diagnostics: [Diagnostic] = []
  ) {
    self.text = text
    self.encoding = encoding
    self.isConverted = isConverted
    self.diagnostics = diagnostics
  }
}

/// Makes UTF-8 of a file's bytes.
enum SourceDecoder {
  /// Decodes by byte-order mark, as UTF-8, as a mixture, or as what the bytes look like, in this
  /// order; then repairs what was encoded twice and puts line ends and control characters in order.
  static func decode(_ bytes: ContiguousArray<UInt8>) throws(ReadingError) -> DecodedSource {
    if bytes.isEmpty { throw .empty }
    if let kind = BinarySignature.kind(of: bytes) { throw .binary(kind: kind) }
    let census = ByteCensus(bytes)
    if census.hasEquals, let (decoded, escapes) = QuotedPrintable.decode(bytes), !decoded.isEmpty {
      var source = try decode(decoded, ByteCensus(decoded))
      source.isConverted = true
      source.diagnostics.append(
        Diagnostic(
          .decodedQuotedPrintable, "\(escapes) escapes of quoted-printable mail were decoded."))
      return source
    }
    return try decode(bytes, census)
  }

  /// Decodes a page: by byte-order mark, as UTF-8, as the page declares, or as what the bytes look
  /// like. References stay: they are the markup's.
  static func decodeMarkup(
    _ bytes: ContiguousArray<UInt8>
  ) throws(ReadingError) -> DecodedSource {
    let census = ByteCensus(bytes)
    var source =
      census.isClean && census.isASCII
      ? DecodedSource(text: bytes, encoding: "us-ascii", isConverted: false)
      : try characters(bytes, census, declared: DeclaredEncoding.name(in: bytes))
    if source.isConverted || census.maybeLatinTwice { DoubleEncoding.repair(&source) }
    if source.isConverted || census.maybeCyrillicTwice { CyrillicDoubleEncoding.repair(&source) }
    if !census.isClean || source.isConverted { TextCleaning.clean(&source) }
    return source
  }

  private static func decode(
    _ bytes: ContiguousArray<UInt8>, _ census: ByteCensus
  ) throws(ReadingError) -> DecodedSource {
    var source =
      census.isClean && census.isASCII
      ? DecodedSource(text: bytes, encoding: "us-ascii", isConverted: false)
      : try characters(bytes, census)
    let isOther = source.isConverted && !census.isASCII
    if isOther || census.maybeLatinTwice { DoubleEncoding.repair(&source) }
    if isOther || census.maybeCyrillicTwice { CyrillicDoubleEncoding.repair(&source) }
    if census.hasAmpersand { CharacterReferences.repair(&source) }
    if !census.isClean || source.isConverted { TextCleaning.clean(&source) }
    return source
  }

  private static func characters(
    _ bytes: ContiguousArray<UInt8>, _ census: ByteCensus, declared: String? = nil
  ) throws(ReadingError) -> DecodedSource {
    if let marked = ByteOrderMark.decode(bytes) { return marked }
    if let wide = ByteOrderMark.decodeUnmarked(bytes, census) { return wide }
    if census.isBinary(of: bytes.count) { throw .binary(kind: nil) }
    if census.isASCII {
      if census.hasEscape, let shifted = EncodingGuess.shifted(bytes) { return shifted }
      return DecodedSource(text: bytes, encoding: "us-ascii")
    }
    let sequences = UTF8Sequences(bytes)
    if sequences.isValid {
      return DecodedSource(text: bytes, encoding: "utf-8", isConverted: false)
    }
    if let declared, declared != "utf-8", let source = DeclaredEncoding.decode(bytes, declared) {
      return source
    }
    if sequences.looksMixed { return MixedRuns.decode(bytes) }
    return EncodingGuess.decode(bytes)
  }
}
