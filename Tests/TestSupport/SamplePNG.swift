/// The shortest thing that counts as a picture of that size: its header and its end.
public func samplePNG(width: UInt8, height: UInt8) -> [UInt8] {
  var bytes: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]
  bytes += Array("IHDR".utf8) + [0, 0, 0, width, 0, 0, 0, height, 8, 2, 0, 0, 0, 0, 0, 0, 0]
  bytes += [0, 0, 0, 0] + Array("IDAT".utf8) + [0, 0, 0, 0]
  bytes += [0, 0, 0, 0] + Array("IEND".utf8) + [0xAE, 0x42, 0x60, 0x82]
  return bytes
}
