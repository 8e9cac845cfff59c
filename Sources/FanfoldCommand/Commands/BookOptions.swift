import ArgumentParser
import Fanfold
import FanfoldConfiguration

extension PublicationProfile: ExpressibleByArgument {}
extension PublicationOptions.Typography: ExpressibleByArgument {}
extension PublicationOptions.Opening: ExpressibleByArgument {}
extension NotesPlacement: ExpressibleByArgument {}

/// What the commands understand that make books.
struct BookOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The dialect of the books: epub3 for most readers, epub2 for very old ones, kepub for a "
        + "Kobo, kindle for Send to Kindle (default: epub3; “load” takes what the device reads "
        + "best).", valueName: "dialect"))
  var format: PublicationProfile?

  @Option(
    help:
      "Set quotation marks, dashes and spaces as a printer would, or leave them (default: full).")
  var typography: PublicationOptions.Typography?

  @Option(
    help: ArgumentHelp(
      "The look of the books: \(Bindery.themes.joined(separator: ", ")) (default: classic).",
      valueName: "theme"))
  var theme: String?

  @Option(
    help: """
      Where authors' notes stand: where they were, behind the story, or nowhere (default: keep).
      """)
  var notes: NotesPlacement?

  @Option(help: "How chapters begin (default: plain).")
  var opening: PublicationOptions.Opening?

  @Option(
    help: ArgumentHelp(
      "A JPEG or PNG file for the cover, or “none” (default: one is drawn).", valueName: "file"),
    completion: .file(extensions: ["jpg", "jpeg", "png"]))
  var cover: String?

  @Option(
    help: ArgumentHelp(
      "The design of the cover: \(CoverChoice.designs.joined(separator: ", ")) "
        + "(default: the book decides).", valueName: "name"))
  var coverDesign: String?

  @Option(
    help: ArgumentHelp(
      "What the books are called, such as “{author}/{title}”; a slash makes folders. "
        + "docs/Names.md lists the fields.", valueName: "template"),
    transform: { try NameTemplate($0) })
  var name: NameTemplate?

  func validate() throws {
    if let theme, !Bindery.themes.contains(theme) {
      throw ValidationError(
        "There is no theme “\(theme)”; there are \(Bindery.themes.joined(separator: ", ")).")
    }
    if let coverDesign, !CoverChoice.designs.contains(coverDesign) {
      throw ValidationError(
        "There is no design “\(coverDesign)”; there are \(CoverChoice.designs.joined(separator: ", "))."
      )
    }
    if cover != nil, coverDesign != nil {
      throw ValidationError("--cover and --cover-design exclude each other.")
    }
  }

  /// Which picture is to stand for a book.
  ///
  /// - Throws: `BinderyError` where the file is no picture.
  func coverChoice(_ settings: BookSettings) throws(BinderyError) -> CoverChoice {
    if let coverDesign { return .drawn(design: coverDesign) }
    return switch cover ?? settings.cover {
    case nil: .drawn(design: settings.coverDesign)
    case "none": CoverChoice.none
    case let path?: try CoverChoice(pictureAt: path)
    }
  }

  /// What the library is to do: what the command line says, else what the configuration says.
  func publication(_ settings: BookSettings) -> PublicationOptions {
    var options = PublicationOptions()
    options.profile = format ?? settings.format
    options.typography = typography ?? settings.typography
    options.theme = theme ?? settings.theme
    options.opening = opening ?? settings.opening
    return options
  }
}
