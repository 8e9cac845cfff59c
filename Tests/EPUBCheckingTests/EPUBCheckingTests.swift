import Testing

@testable import EPUBChecking
