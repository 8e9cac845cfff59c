import Foundation
import Storage
import TestSupport
import Testing
import ZIPArchive

/// The program itself, killed twenty times while it loads books: the device holds whole books, and the next run
/// goes on.
@Suite(.serialized) struct KilledLoadTests {
  let desk: ScratchFolder
  init() throws {
    desk = try ScratchFolder()
    try makeBooks(edition: "first", count: Self.count)
    try makeBooks(edition: "second", count: Self.count)
  }

  private static let count = 16
  /// Half of them with an earlier edition on the device.
  private static let kills = 20

  /// Books that are converted on their way, some of them long enough to take a while.
  private func makeBooks(edition: String, count: Int) throws {
    for number in 0..<count {
      let folder = "\(edition)/Author \(number % 4)"
      try FileManager.default.createDirectory(
        atPath: desk.path(folder), withIntermediateDirectories: true)
      let picture = String(repeating: "\(number)", count: number % 8 == 0 ? 200_000 : 2_000)
      try SampleEPUB()
        .changing("OPS/text/one.xhtml", "Once. Upon.", "Once. The \(edition) \(number).")
        .changing("OPS/package.opf", "urn:", "urn:\(number):")
        .adding("OPS/lamp.png", picture)
        .write(to: desk.path("\(folder)/Tale \(number).epub"))
    }
  }

  private func makeDevice() throws -> ScratchFolder {
    let device = try ScratchFolder()
    try device.write("N418,4.1.15,4.38.21908", to: ".kobo/version")
    return device
  }

  /// Starts the program, and kills it after a while, if one is given; gives what it printed.
  @discardableResult
  private func load(
    _ edition: String, onto device: String, killingAfter pause: Duration? = nil
  ) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Program.path)
    process.arguments = ["load", desk.path(edition), "--to", device, "-q"]
    process.environment = ["TMPDIR": desk.path, "PATH": "/usr/bin:/bin"]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    if let pause {
      usleep(UInt32(pause / .microseconds(1)))
      kill(process.processIdentifier, SIGKILL)
    }
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    if pause == nil { #expect(process.terminationStatus == 0) }
    return String(decoding: output, as: UTF8.self)
  }

  /// The books on a device, by their digests; everything else is told of.
  private func books(on device: String) throws -> (books: [String: FileDigest], rest: [String]) {
    var (books, rest): ([String: FileDigest], [String]) = ([:], [])
    for path in try FileManager.default.subpathsOfDirectory(atPath: device) {
      if FileSystem.isFolder(device + "/" + path) { continue }
      if path.hasPrefix(".kobo") || path == ".fanfold/loaded.tsv" { continue }
      if path.hasSuffix(".epub"), !Path.name(of: path).hasPrefix(".") {
        books[path] = try FileDigest(ofFileAt: device + "/" + path)
      } else {
        rest.append(path)
      }
    }
    return (books, rest)
  }

  @Test(
    .enabled(if: Program.isBuilt, "the program is not built"),
    arguments: [true, false])
  func theDeviceHoldsWholeBooksAndTheNextRunGoesOn(_ holdsAnEarlierEdition: Bool) throws {
    let clock = ContinuousClock()
    let (first, second) = (try makeDevice(), try makeDevice())
    try load("first", onto: first.path)
    let length = try clock.measure { try load("second", onto: second.path) }
    let earlier = try books(on: first.path).books
    let whole = try books(on: second.path).books
    #expect(whole.count == Self.count)
    #expect(Set(whole.values).isDisjoint(with: earlier.values))

    var random = SplitMix(seed: holdsAnEarlierEdition ? 1 : 2)
    var interrupted = 0
    for _ in 0..<Self.kills / 2 {
      let device = try makeDevice()
      if holdsAnEarlierEdition { try load("first", onto: device.path) }
      let pause = length * Double(random.next(below: 1000)) / 1000
      try load("second", onto: device.path, killingAfter: pause)

      let left = try books(on: device.path)
      for (path, digest) in left.books {
        #expect(
          digest == whole[path] || holdsAnEarlierEdition && digest == earlier[path],
          "\(path) is not whole after \(pause)")
      }
      if holdsAnEarlierEdition { #expect(left.books.count == Self.count) }
      if left.books != whole { interrupted += 1 }

      try load("second", onto: device.path)
      let after = try books(on: device.path)
      #expect(after.books == whole)
      #expect(after.rest.isEmpty, "left over: \(after.rest)")
      #expect(try load("second", onto: device.path) == "", "something was copied again")
    }
    // A test that always kills too late would show nothing.
    #expect(interrupted >= 4, "\(interrupted) of \(Self.kills / 2) were interrupted")
  }
}

/// Numbers that look random and are the same each time (Steele, Lea and Flood 2014).
private struct SplitMix {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next(below bound: UInt64) -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return (z ^ (z >> 31)) % bound
  }
}
