import Glibc
import Storage

// Measures the pipeline on a folder of stories, stage by stage and whole, against the floor on the
// same bytes. See Benchmarks/README.md for how to read it.
//
//     pipeline-benchmark CORPUS FANFOLD

@main
struct PipelineBenchmark {
  static func main() async throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 3 else {
      print("usage: pipeline-benchmark CORPUS-FOLDER FANFOLD-PROGRAM")
      exit(64)
    }
    let corpus = try Corpus(folder: arguments[1])
    print("\(corpus.paths.count) stories, \(corpus.byteCount / 1000) kB; CPU is user + system\n")
    print(Row.header)
    // The commands come before the stages: a child's peak memory counts from what its parent held.
    // All that is written stays until the end: ext4 is slow to give files to a folder while it
    // remembers others that were just removed.
    let folder = try Folder.makeTemporary()
    defer { Folder.remove(folder) }
    let floor = try Floor(corpus, folder: folder).measure()
    print(floor.line(relativeTo: floor))
    for command in try Commands(corpus, program: arguments[2], folder: folder).measure() {
      print(command.line(relativeTo: floor))
    }
    for stage in try await Stages(corpus).measure() { print(stage.line(relativeTo: floor)) }
    print("\nstart-up (fanfold --version), median of 21: \(try Commands.startUp(arguments[2])) ms")
  }
}
