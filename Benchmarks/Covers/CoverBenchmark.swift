import CoverArt
import EPUBModel
import Glibc

// Measures covers, or draws samples of them into a folder: each subject in the design that it gets,
// in the one that is named, or in all.
//
//     cover-benchmark [FOLDER [DESIGN|all]]

@main
struct CoverBenchmark {
  static func main() async throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard let folder = arguments.first else { return try await Measurement().run() }
    let wish = arguments.dropFirst().first
    let designs: [String?] = wish == "all" ? CoverArtist.designs : [wish]
    for design in designs {
      let artist = CoverArtist(.init(design: design))
      for subject in Samples.all {
        let cover = try artist.draw(subject)
        write(cover.image.bytes, to: "\(folder)/\(cover.design)-\(subject.key).jpg")
      }
    }
  }

  private static func write(_ bytes: [UInt8], to path: String) {
    guard let file = fopen(path, "wb") else {
      print("cannot write \(path)")
      exit(73)
    }
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
  }
}
