import EPUBModel
import Markup
import Resources
import StoryModel

/// In what the dialects of EPUB differ. Whoever writes a part of a book asks here.
extension PublicationProfile {
  /// Whether a book has `page`. Amazon shows the cover picture and wants no page with it besides
  /// (Kindle Publishing Guidelines, section 4.2); without a picture the title page comes first.
  func has(_ page: Page) -> Bool { !(self == .kindle && page == .cover) }

  /// Whether a book has a navigation document. In EPUB 2 the NCX is the table of contents, and a
  /// book of one story has no page of contents besides.
  var hasNavigationDocument: Bool { self != .epub2 }

  /// The file of the navigation document; nil where there is none.
  var navigationDocument: String? { hasNavigationDocument ? Layout.navigation : nil }

  /// A page, written as XHTML 5, as the dialect writes it.
  func dialect(of page: [UInt8]) -> [UInt8] {
    self == .epub2 ? XHTML11.translation.translate(page) : page
  }

  /// The languages that a book in `languages` says it is in.
  func stated(_ languages: [String]) -> [String] {
    self == .kindle ? KindleLanguages.builtIn.stated(for: languages) : languages
  }
}
