import Testing

@testable import EPUBRendering
