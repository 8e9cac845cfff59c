import Testing

@testable import Fanfold
