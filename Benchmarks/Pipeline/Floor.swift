import CDeflate
import Glibc
import Storage

/// What nobody can do without: read each story, deflate it at level 6, write as many files.
struct Floor {
  private let corpus: Corpus
  private let folder: String

  init(_ corpus: Corpus, folder: String) {
    self.corpus = corpus
    self.folder = folder
  }

  func measure() throws -> Row {
    let folder = Path.join(folder, "floor")
    try Folder.make(folder)
    let compressor = libdeflate_alloc_compressor(6)
    defer { libdeflate_free_compressor(compressor) }
    let watch = Stopwatch()
    for (number, path) in corpus.paths.enumerated() {
      let source = try StoredFile.read(path, limit: .max).bytes
      let compressed = [UInt8](
        unsafeUninitializedCapacity: libdeflate_deflate_compress_bound(compressor, source.count)
      ) { buffer, count in
        count = source.withUnsafeBytes {
          libdeflate_deflate_compress(
            compressor, $0.baseAddress, $0.count, buffer.baseAddress, buffer.count)
        }
      }
      let file = open("\(folder)/\(number)", O_WRONLY | O_CREAT | O_EXCL, 0o644)
      _ = compressed.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
      close(file)
    }
    return Row(
      name: "floor: read, deflate, write", stories: corpus.paths.count, cpu: watch.cpu,
      wall: watch.wall, peak: nil)
  }
}
