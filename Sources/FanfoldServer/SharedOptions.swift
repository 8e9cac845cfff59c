import ArgumentParser
import Catalog
import FanfoldConfiguration
import Glibc

/// What both commands understand.
struct SharedOptions: ParsableArguments {
  @Option(help: "What the catalogue is called (default: the name of the folder).")
  var title: String?

  @Option(
    name: .shortAndLong,
    help: "How many books to read at once (default: one for each processor).")
  var jobs: Int?

  @Flag(name: .shortAndLong, help: "Say nothing but errors.")
  var quiet = false

  @Option(
    help: ArgumentHelp(
      "The configuration, or “none” (default: $FANFOLD_CONFIG, else "
        + "~/.config/fanfold/fanfold.toml).", valueName: "file"),
    completion: .file(extensions: ["toml"]))
  var config: String?

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs takes a number from 1 up.") }
  }

  func settings() throws -> Settings {
    do throws(ConfigurationError) {
      return try ConfigurationFile.settings(named: config)
    } catch {
      throw Words.end(error)
    }
  }

  func jobs(_ settings: Settings) -> Int {
    jobs ?? settings.reading.jobs ?? sysconf(Int32(_SC_NPROCESSORS_ONLN))
  }

  /// The catalogue of a folder, looked at once. Says which files are no books.
  func catalog(of folder: String, _ settings: Settings) async throws -> Catalog {
    do throws(CatalogError) {
      let catalog = try Catalog(of: folder, title: title ?? settings.server.title)
      let change = try await catalog.refresh(jobs: jobs(settings)) { done, total in
        if !quiet { Words.progress(done, of: total) }
      }
      if !quiet {
        for problem in change.problems {
          Words.note("\(problem.path) is left out: \(problem.reason)")
        }
      }
      return catalog
    } catch {
      throw Words.end(error)
    }
  }
}
