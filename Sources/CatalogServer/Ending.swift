import Catalog
import ServiceLifecycle

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Sees to it that the server ends soon after it was asked to, whoever is still taking a book.
struct Ending: Service {
  let catalog: Catalog

  /// How long a download may go on.
  private static let patience = Duration.seconds(3)

  func run() async throws {
    try? await gracefulShutdown()
    // The others of the group have been told too; this one sees that they do not take for ever.
    let catalog = catalog
    Task.detached {
      try? await Task.sleep(for: Self.patience)
      await catalog.close()
      exit(0)
    }
  }
}
