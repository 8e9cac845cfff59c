import ArgumentParser
import Fanfold

extension PublicationProfile: ExpressibleByArgument {}
extension PublicationOptions.Typography: ExpressibleByArgument {}
extension PublicationOptions.Opening: ExpressibleByArgument {}

/// What the commands understand that make books.
struct BookOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The dialect of the books: epub3 for most readers, epub2 for very old ones, kepub for a "
        + "Kobo, kindle for Send to Kindle.", valueName: "dialect"))
  var format = PublicationProfile.epub3

  @Option(help: "Set quotation marks, dashes and spaces as a printer would, or leave them.")
  var typography = PublicationOptions.Typography.full

  @Option(help: "The look of the books.")
  var theme = "classic"

  @Option(help: "How chapters begin.")
  var opening = PublicationOptions.Opening.plain

  /// What the library is to do.
  var publication: PublicationOptions {
    var options = PublicationOptions()
    options.profile = format
    options.typography = typography
    options.theme = theme
    options.opening = opening
    return options
  }
}
