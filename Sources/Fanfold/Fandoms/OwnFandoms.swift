import FandomCanon
import Storage

/// The fandoms that a person brings, in files like those of `Resources/Fandoms`.
///
/// A fandom that is built in is added to, and the person's names win; another stands for itself.
public struct OwnFandoms: Sendable, Hashable {
  /// No fandoms but those that are built in.
  public static let none = OwnFandoms()

  /// Files and entries that cannot be used, each with its place and the reason.
  public private(set) var problems: [Diagnostic] = []
  private(set) var files: [FandomFile] = []

  private init() {}

  /// Reads every `.toml` file of `folder`, in the order of their names; no folder, no fandoms.
  public init(in folder: String) {
    guard Folder.isFolder(folder) else { return }
    do {
      let names = try FileSystem.names(in: folder)
      for name in names.sorted() where name.hasSuffix(".toml") && !name.hasPrefix(".") {
        read(Path.join(folder, name))
      }
    } catch {
      report(folder, nil, error.explanation)
    }
  }

  private mutating func read(_ path: String) {
    do {
      let bytes = try StoredFile.read(path, limit: 1 << 24).bytes
      let file = try FandomFile(toml: String(decoding: bytes, as: UTF8.self))
      files.append(file)
      for problem in file.problems { report(path, problem.line, problem.reason) }
    } catch let problem as FandomFile.Problem {
      report(path, problem.line, problem.reason)
    } catch let error as StorageError {
      report(path, nil, error.explanation)
    } catch {
      report(path, nil, "\(error)")
    }
  }

  private mutating func report(_ path: String, _ line: Int?, _ reason: String) {
    let place = line.map { ", line \($0)" } ?? ""
    problems.append(Diagnostic(.unusableFandoms, "\(path)\(place): \(reason)."))
  }
}
