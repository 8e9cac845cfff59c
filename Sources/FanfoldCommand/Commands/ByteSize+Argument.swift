import ArgumentParser
import FanfoldConfiguration

extension ByteSize: ExpressibleByArgument {
  package init?(argument: String) { self.init(argument) }
}
