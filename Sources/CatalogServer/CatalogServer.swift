import Catalog
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import ServiceLifecycle
import UnixSignals

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Serves a catalogue over HTTP: pages at `/`, OPDS 1.2 at `/opds`, OPDS 2.0 at `/opds/v2`.
package struct CatalogServer: Sendable {
  private let catalog: Catalog
  private let settings: Settings
  private let state = ServerState()

  /// Connections at once; others wait. A home has a few, a careless program many.
  private static let mostConnections = 256
  /// How long a client may be silent, or take nothing.
  private static let patience = TimeAmount.seconds(30)

  /// - Parameter catalog: refreshed once.
  /// - Throws: where the network could reach it and nobody is asked for a password.
  package init(_ catalog: Catalog, _ settings: Settings) throws(ServerError) {
    try settings.check()
    self.catalog = catalog
    self.settings = settings
  }

  /// Serves until a signal ends it (SIGTERM, SIGINT): what is under way is finished, for a few
  /// seconds at the most.
  ///
  /// - Parameter isReady: called with the port when the server can be asked.
  package func run(isReady: @escaping @Sendable (Int) -> Void) async throws(ServerError) {
    var logger = Logger(label: "fanfold")
    logger.logLevel = .error
    let ending = Ending(catalog: catalog)
    let services: [any Service] = [
      application(logger, isReady), ending,
      Refreshing(catalog: catalog, settings: settings, state: state, logger: logger),
    ]
    let group = ServiceGroup(
      configuration: .init(
        services: services, gracefulShutdownSignals: [.sigterm, .sigint], logger: logger))
    do {
      try await group.run()
    } catch let error as IOError {
      throw .address(
        host: settings.host, port: settings.port, reason: String(cString: strerror(error.errnoCode))
      )
    } catch {
      throw .address(host: settings.host, port: settings.port, reason: "\(error)")
    }
  }

  /// What answers requests, for a test without a network too.
  func application(
    _ logger: Logger, _ isReady: @escaping @Sendable (Int) -> Void = { _ in }
  ) -> Application<CatalogResponder> {
    let configuration = HTTP1Channel.Configuration(
      additionalChannelHandlers: [StalledConnectionHandler(patience: Self.patience)],
      idleTimeout: Self.patience,
      httpDecoderConfiguration: .init(
        maxHeaderFieldSize: 16 << 10, maxHeaderListSize: 32 << 10, maxHeaderFieldCount: 100))
    return Application(
      responder: CatalogResponder(
        catalog: catalog, settings: settings, state: state,
        desk: UploadDesk(settings.binding, places: settings.jobs * 2)),
      server: .http1(configuration: configuration),
      configuration: ApplicationConfiguration(
        address: .hostname(settings.host, port: settings.port),
        availableConnectionsDelegate: MaximumAvailableConnections(Self.mostConnections)),
      onServerRunning: { channel in isReady(channel.localAddress?.port ?? 0) },
      logger: logger)
  }
}
