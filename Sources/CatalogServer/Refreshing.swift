import Catalog
import Logging
import ServiceLifecycle

/// Looks at the folder now and then, so that a book that is put there is soon in the catalogue.
struct Refreshing: Service {
  let catalog: Catalog
  let settings: CatalogServer.Settings
  let state: ServerState
  let logger: Logger

  func run() async throws {
    try? await cancelWhenGracefulShutdown {
      while true {
        try await Task.sleep(for: .seconds(settings.interval))
        await look()
      }
    }
  }

  private func look() async {
    do throws(CatalogError) {
      let change = try await catalog.refresh(jobs: settings.jobs)
      if change.read > 0 || change.removed > 0 { state.noteChange() }
    } catch {
      // A disk that is not there now may be there again later.
      logger.error("\(error)")
    }
  }
}
