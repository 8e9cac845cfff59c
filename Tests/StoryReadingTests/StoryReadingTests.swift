import Testing

@testable import StoryReading
