/// The elements of WordprocessingML that mean something here (ECMA-376 part 1, section 17).
enum WordElement {
  case body, paragraph, paragraphProperties, run, runProperties, text
  case tab, lineBreak, carriageReturn, noBreakHyphen, symbol, fieldCharacter
  case hyperlink, deleted, inserted
  case table, gridColumn, row, cell
  case noteReference(WordNotes.Kind)
  case noteMark, commentReference
  case contentControl, contentControlProperties, placeholder
  case textBox, alternateContent, choice, fallback, otherFile
  case drawing, drawnParagraph, drawingProperties, picture, oldPicture, rectangle, object
  case ruby, rubyText, rubyBase
  // Properties
  case paragraphStyle, textFrame, alignment, bidirectional, outlineLevel, borders, border
  case numbering, numberingLevel, numberingID
  case runStyle, italic, bold, underline, strike, vanish, emphasisMark, language
  // Styles
  case style, styleName, basedOn, defaults
  // Notes
  case note(WordNotes.Kind)
  /// The end of a section.
  case section
  /// Not read, with all that is in it.
  case ignored

  static func names() -> XMLNames<WordElement> { XMLNames(prefixes: prefixes, kinds: named) }

  /// The namespaces of ECMA-376, transitional and strict (part 4, annex A).
  private static let prefixes = [
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
    "http://schemas.openxmlformats.org/drawingml/2006/main": "a",
    "http://purl.oclc.org/ooxml/drawingml/main": "a",
    "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing": "wp",
    "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing": "wp",
    "urn:schemas-microsoft-com:vml": "v",
  ]

  private static let named: [String: WordElement] = [
    "w:body": .body, "w:p": .paragraph, "w:pPr": .paragraphProperties, "w:r": .run,
    "w:rPr": .runProperties, "w:t": .text, "m:r": .run, "m:t": .text, "a:t": .text,
    "w:tab": .tab, "w:ptab": .tab, "w:br": .lineBreak, "w:cr": .carriageReturn,
    "w:noBreakHyphen": .noBreakHyphen, "w:sym": .symbol, "w:fldChar": .fieldCharacter,
    "w:hyperlink": .hyperlink, "w:del": .deleted, "w:moveFrom": .deleted, "w:ins": .inserted,
    "w:tbl": .table, "w:gridCol": .gridColumn, "w:tr": .row, "w:tc": .cell,
    "w:footnoteReference": .noteReference(.footnote),
    "w:endnoteReference": .noteReference(.endnote), "w:footnoteRef": .noteMark,
    "w:endnoteRef": .noteMark, "w:commentReference": .commentReference,
    "w:sdt": .contentControl, "w:sdtPr": .contentControlProperties,
    "w:showingPlcHdr": .placeholder, "w:txbxContent": .textBox,
    "mc:AlternateContent": .alternateContent, "mc:Choice": .choice, "mc:Fallback": .fallback,
    "w:altChunk": .otherFile, "w:drawing": .drawing, "w:pict": .drawing, "a:p": .drawnParagraph,
    "wp:docPr": .drawingProperties, "a:blip": .picture, "v:imagedata": .oldPicture,
    "v:rect": .rectangle, "w:object": .object, "w:ruby": .ruby, "w:rt": .rubyText,
    "w:rubyBase": .rubyBase,
    "w:pStyle": .paragraphStyle, "w:jc": .alignment, "w:bidi": .bidirectional,
    "w:outlineLvl": .outlineLevel, "w:pBdr": .borders, "w:bottom": .border, "w:top": .border,
    "w:numPr": .numbering, "w:ilvl": .numberingLevel, "w:numId": .numberingID,
    "w:framePr": .textFrame, "w:rStyle": .runStyle, "w:i": .italic, "w:b": .bold, "w:u": .underline,
    "w:strike": .strike,
    "w:dstrike": .strike, "w:vanish": .vanish, "w:em": .emphasisMark, "w:lang": .language,
    "w:style": .style, "w:name": .styleName, "w:basedOn": .basedOn, "w:docDefaults": .defaults,
    "w:footnote": .note(.footnote), "w:endnote": .note(.endnote),
    // The text of instructions, old properties of tracked changes, layout.
    "w:instrText": .ignored, "w:delText": .ignored, "w:delInstrText": .ignored,
    "w:fldData": .ignored, "w:ffData": .ignored, "w:pPrChange": .ignored,
    "w:rPrChange": .ignored, "w:sectPr": .section, "w:sectPrChange": .ignored,
    "w:tblPr": .ignored, "w:tblPrEx": .ignored, "w:trPr": .ignored, "w:tcPr": .ignored,
    "w:rubyPr": .ignored, "w:sdtEndPr": .ignored, "w:tblGridChange": .ignored,
    "w:numberingChange": .ignored, "w:latentStyles": .ignored,
  ]
}
