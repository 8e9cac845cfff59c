import Catalog
import CatalogRendering
import Hummingbird

/// A request with what is needed to answer it.
struct Visit: Sendable {
  let request: Request
  let context: BasicRequestContext
  let catalog: Catalog
  let state: ServerState
  let addresses: Addresses

  struct Addresses: Sendable {
    /// For pages.
    let pages: LiveAddresses
    /// For feeds.
    let feeds: LiveAddresses
    /// What stands before the path of whole addresses.
    let whole: String
  }
}
