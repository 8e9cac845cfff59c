import Testing

@testable import FandomCanon
