import Testing

@testable import ZIPArchive
