/// How large a picture is, by the first bytes of its file; nothing is decoded.
struct PictureSize: Hashable {
  let width: Int
  let height: Int

  init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }

  /// - Returns: nil where the file is no JPEG, PNG or GIF, or does not say.
  init?(file: [UInt8]) {
    if file.starts(with: [0x89, 0x50, 0x4E, 0x47]), file.count >= 24 {
      // The header chunk comes first (PNG, section 11.2.1).
      (width, height) = (Self.number(file, 16, 4), Self.number(file, 20, 4))
    } else if file.starts(with: "GIF8".utf8), file.count >= 10 {
      (width, height) = (Int(file[6]) | Int(file[7]) << 8, Int(file[8]) | Int(file[9]) << 8)
    } else if file.starts(with: [0xFF, 0xD8]), let frame = Self.frame(file) {
      (width, height) = (Self.number(file, frame + 7, 2), Self.number(file, frame + 5, 2))
    } else {
      return nil
    }
  }

  /// Where the frame header of a JPEG begins (ITU-T T.81, section B.2.2).
  private static func frame(_ file: [UInt8]) -> Int? {
    var place = 2
    while place + 9 <= file.count, file[place] == 0xFF {
      let marker = file[place + 1]
      let isFrame = (0xC0...0xCF).contains(marker) && ![0xC4, 0xC8, 0xCC].contains(marker)
      if isFrame { return place }
      place += marker == 0xFF ? 1 : 2 + number(file, place + 2, 2)
    }
    return nil
  }

  private static func number(_ file: [UInt8], _ start: Int, _ count: Int) -> Int {
    file[start..<start + count].reduce(0) { $0 << 8 | Int($1) }
  }
}
