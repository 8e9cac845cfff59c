import ArgumentParser
import Fanfold
import FanfoldConfiguration
import Glibc

/// How anthologies are put together.
struct AnthologyArguments: ParsableArguments {
  @Flag(
    inversion: .prefixedNo, help: "Bind all anthologies in one volume, each a section of it.")
  var oneVolume: Bool?

  @Option(
    help: ArgumentHelp(
      "The order of the stories: title, author, date, series, length, file (as named), or a file "
        + "that lists them, a path, file name or title a line (default: title; a series by its "
        + "positions).", valueName: "order"),
    completion: .file(extensions: ["txt"]))
  var order: String?

  @Option(
    help: ArgumentHelp("The largest file of a volume, such as 50MB.", valueName: "size"))
  var maxSize: ByteSize?

  @Option(help: ArgumentHelp("The most stories of a volume.", valueName: "number"))
  var maxStories: Int?

  @Option(help: "The title, where one anthology is made.")
  var title: String?

  @Option(help: ArgumentHelp("Who put the anthology together.", valueName: "name"))
  var compiler: String?

  @Option(help: ArgumentHelp("What catalogues are to say of the anthology.", valueName: "text"))
  var description: String?

  @Flag(inversion: .prefixedNo, help: "Of several copies of a story bind only the longest.")
  var keepLongest: Bool?

  func validate() throws {
    if let maxStories, maxStories < 1 {
      throw ValidationError("--max-stories takes a number from 1 up.")
    }
    guard let order, StoryOrder.named[order] == nil, access(order, R_OK) != 0 else { return }
    let names = StoryOrder.named.keys.sorted().joined(separator: ", ")
    throw ValidationError(
      "--order takes \(names), or a file that can be read; “\(order)” is neither.")
  }

  /// What the library is to do: what the command line says, else what the configuration says.
  ///
  /// - Throws: `BinderyError` where the list cannot be read.
  func options(_ settings: AnthologySettings) throws(BinderyError) -> AnthologyOptions {
    var options = AnthologyOptions()
    options.isOneVolume = oneVolume ?? settings.isOneVolume
    if let order = order ?? settings.order {
      options.order =
        if let known = StoryOrder.named[order] { known } else { try StoryOrder(listAt: order) }
    }
    options.maxSize = (maxSize ?? settings.maxSize)?.bytes
    options.maxStories = maxStories ?? settings.maxStories
    options.title = title
    options.compiler = compiler ?? settings.compiler
    options.description = description
    options.keepsLongest = keepLongest ?? settings.keepsLongest
    return options
  }
}
