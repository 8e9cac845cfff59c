import Testing

@testable import EPUBPackaging
