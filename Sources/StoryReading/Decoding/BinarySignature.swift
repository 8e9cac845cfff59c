/// The first bytes of files that are no text.
enum BinarySignature {
  /// The kind of file that `bytes` begin, nil where they may be text.
  static func kind(of bytes: ContiguousArray<UInt8>) -> String? {
    for (kind, signature) in signatures where bytes.starts(with: signature) { return kind }
    return nil
  }

  private static let signatures: [(String, [UInt8])] = [
    ("PNG", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A]),
    ("JPEG", [0xFF, 0xD8, 0xFF]),
    ("GIF", Array("GIF8".utf8) + [0x37, 0x61]),
    ("GIF", Array("GIF8".utf8) + [0x39, 0x61]),
    ("PDF", Array("%PDF-".utf8)),
    ("ZIP", [0x50, 0x4B, 0x03, 0x04]),
    ("gzip", [0x1F, 0x8B, 0x08]),
    ("ELF", [0x7F, 0x45, 0x4C, 0x46]),
    ("Word", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1]),
    ("RAR", Array("Rar!".utf8) + [0x1A, 0x07]),
    ("7z", [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]),
  ]
}
