import CoverArt
import EPUBModel
import Glibc

// Draws sample covers into a folder: each subject in the design that it gets, or in all of them.
//
//     cover-benchmark FOLDER [DESIGN|all]

@main
struct CoverBenchmark {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count > 1 else {
      print("usage: cover-benchmark FOLDER [DESIGN|all]")
      exit(64)
    }
    let wish = arguments.count > 2 ? arguments[2] : nil
    let designs: [String?] = wish == "all" ? CoverArtist.designs : [wish]
    for design in designs {
      let artist = CoverArtist(.init(design: design, format: .png))
      for subject in Samples.all {
        let cover = try artist.draw(subject)
        write(cover.image.bytes, to: "\(arguments[1])/\(cover.design)-\(subject.key).png")
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
