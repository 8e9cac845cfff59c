import Testing

@testable import BookComposition
