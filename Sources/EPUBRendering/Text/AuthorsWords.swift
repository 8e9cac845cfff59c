import EPUBModel
import Markup
import StoryModel

/// Writes the words of an author, marked with their language where it is not the page's.
struct AuthorsWords {
  private let wording: Wording
  private let corrected: Set<Overrides.Field>
  /// The author's language; nil where it is the page's.
  private let language: String?
  private let typesetter: Typesetter?

  /// - Parameter typesetter: of the author's language; nil where paragraphs, too, stay as typed.
  init(_ entry: Book.Entry, _ wording: Wording, _ typesetter: Typesetter? = nil) {
    self.wording = wording
    corrected = entry.story.corrected
    language = entry.language == wording.language ? nil : entry.language
    self.typesetter = typesetter
  }

  /// The author's words as they stand.
  func plain(_ text: Text, into writer: inout MarkupWriter) {
    element("span", of: text, isNeeded: false, into: &writer) { $0.text(text) }
  }

  /// The author's words as a paragraph, set as the story is.
  func paragraph(_ text: Text, into writer: inout MarkupWriter) {
    guard !text.isBlank else { return }
    element("p", of: text, isNeeded: true, into: &writer) { writer in
      if let typesetter, typesetter.set([.text(text)]) {
        typesetter.writeNext(into: &writer)
      } else {
        writer.text(text)
      }
    }
    writer.raw("\n")
  }

  /// A part of a page that holds nothing but the author's words.
  func section(into writer: inout MarkupWriter, _ content: (inout MarkupWriter) -> Void) {
    writer.raw("<section")
    if let language {
      writer.languageAttributes(language)
      let direction = WritingDirection(ofLanguage: language)
      if direction == .rightToLeft { writer.attribute("dir", direction.rawValue) }
    }
    writer.raw(">\n")
    content(&writer)
    writer.raw("</section>\n")
  }

  /// The author's words in quotation marks.
  func quoted(_ text: Text, into writer: inout MarkupWriter) {
    element("span", of: text, isNeeded: false, into: &writer) { writer in
      writer.text(wording.openingQuote)
      writer.text(text)
      writer.text(wording.closingQuote)
    }
  }

  /// `name` alone, and how Fanfold knows; where a person corrected it, also what the file says.
  func known<Value>(_ stated: Stated<Value>, _ name: String, into writer: inout MarkupWriter) {
    value(
      name, written: stated.evidence == .override ? stated.written?.text : nil, remarks: [],
      stated.evidence, into: &writer)
  }

  /// A date in words. The author's form of it stands beside it where it is all figures, since only
  /// the author knew which of them was the month.
  func date(_ date: Stated<String>, into writer: inout MarkupWriter) {
    let isFigures = date.written.map { written in
      written.text.withBytes { $0.allSatisfy { $0 < 0x3A } } && written.text.string != date.value
    }
    value(
      wording.date(date.value), written: isFigures == true ? date.written?.text : nil, remarks: [],
      date.evidence, into: &writer)
  }

  /// A rating by its name. That there is none is nothing that was inferred.
  func rating(
    _ rating: Stated<Rating>, showsWords: Bool = true, into writer: inout MarkupWriter
  ) {
    let isSilence = rating.value == .notRated && rating.evidence == .inferred
    let evidence = isSilence ? .header : rating.evidence
    let written = showsWords || evidence == .override ? rating.written?.text : nil
    value(rating.value.name, written: written, remarks: [], evidence, into: &writer)
  }

  /// A pairing by its canonical names, with its qualifier in words.
  func pairing(_ pairing: Pairing, showsWords: Bool = true, into writer: inout MarkupWriter) {
    let isShown = showsWords || pairing.evidence == .override
    value(
      pairing.displayName, written: isShown ? pairing.written?.text : nil,
      remarks: [wording.qualifier(pairing.qualifier)].compactMap { $0 }, pairing.evidence,
      into: &writer)
  }

  /// A warning by its canonical name, and in the author's words where they may be shown.
  func warning(
    _ warning: ContentWarning, showsWords: Bool = true, into writer: inout MarkupWriter
  ) {
    let written = showsWords ? warning.asWritten : nil
    let evidence: Evidence = corrected.contains(.warnings) ? .override : .header
    value(warning.name, written: written, remarks: [], evidence, into: &writer)
  }

  private func value(
    _ name: String, written: Text?, remarks: [String], _ evidence: Evidence,
    into writer: inout MarkupWriter
  ) {
    writer.text(name)
    let remarks = remarks + [wording.evidence(evidence)].compactMap { $0 }
    if !remarks.isEmpty { writer.text(" (\(remarks.joined(separator: "; ")))") }
    guard let written, differs(written, from: name) else { return }
    writer.text(" — ")
    quoted(written, into: &writer)
  }

  /// Whether the author says more or other than `name`; case apart.
  private func differs(_ written: Text, from name: String) -> Bool {
    if written.isBlank { return false }
    if written.byteCount != name.utf8.count { return true }
    return written.withBytes { !zip($0, name.utf8).allSatisfy { $0.lowerCased == $1.lowerCased } }
  }

  /// An author who writes from right to left may still say `PG`, so there the words themselves give
  /// their direction.
  private func element(
    _ name: StaticString, of text: Text, isNeeded: Bool, into writer: inout MarkupWriter,
    _ content: (inout MarkupWriter) -> Void
  ) {
    if let language, WritingDirection(ofLanguage: language) == .rightToLeft {
      writer.element(
        name,
        [
          "lang": language, "xml:lang": language,
          "dir": WritingDirection(of: text.string).rawValue,
        ], content)
    } else if let language {
      writer.element(name, ["lang": language, "xml:lang": language], content)
    } else if isNeeded {
      writer.element(name) { content(&$0) }
    } else {
      content(&writer)
    }
  }
}

extension UInt8 {
  /// The byte, a capital letter of ASCII as its small one.
  fileprivate var lowerCased: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
}
