import ArgumentParser
import Configuration

extension ByteSize: ExpressibleByArgument {
  package init?(argument: String) { self.init(argument) }
}
