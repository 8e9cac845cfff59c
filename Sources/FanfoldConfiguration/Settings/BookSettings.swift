import Fanfold

/// `[books]`: how books are made.
package struct BookSettings: Sendable {
  package let format: PublicationProfile
  package let typography: PublicationOptions.Typography
  package let theme: String
  package let notes: NotesPlacement
  package let opening: PublicationOptions.Opening
  /// The path of a picture, or `none`; nil for one that is drawn.
  package let cover: String?
  /// Nil lets the book decide.
  package let coverDesign: String?
  /// How books are called; nil for title and authors.
  package let name: NameTemplate?

  init(_ table: inout TableReader) {
    let usual = PublicationOptions()
    format = table.read("format", .choice(), otherwise: usual.profile)
    typography = table.read("typography", .choice(), otherwise: usual.typography)
    theme = table.read("theme", .name(of: Bindery.themes), otherwise: usual.theme)
    notes = table.read("notes", .choice(), otherwise: Bindery.Options().notes)
    opening = table.read("opening", .choice(), otherwise: usual.opening)
    cover = table.read("cover", .path(from: table.folder, orOneOf: ["none"]))
    coverDesign = table.read("cover-design", .name(of: CoverChoice.designs))
    name = table.read("name", .nameTemplate)
    if cover != nil, coverDesign != nil {
      table.refuse("cover-design", "“cover” and “cover-design” exclude each other")
    }
  }
}
