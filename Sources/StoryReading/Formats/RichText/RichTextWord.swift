/// The control words that mean something to a reader of stories (RTF 1.9.1, appendix B).
enum RichTextWord {
  /// A character that has a name.
  case character(UInt32)
  case unicode, unicodeSkip
  case paragraph, line, tab, cell, row, pageBreak
  case paragraphDefaults, characterDefaults
  // Characters
  case bold, italic, underline, noUnderline, strike, hidden, deleted
  // Paragraphs
  case left, center, right, style, outlineLevel, inTable
  case border(Borders)
  case noBorder
  // Encodings
  case ansi, mac, pc, pca, codePage, font, defaultFont, characterSet, fontCodePage
  // Pictures and data
  case png, jpeg, binary
  case destination(Destination)

  /// What the text of a group is for.
  enum Destination: Equatable {
    /// The story, or whatever the group round it is for.
    case inherited
    case body
    /// Nothing that can be read.
    case skipped
    case fontTable, styleSheet, information
    case fact(RichTextFacts.Name)
    /// The head or foot of pages.
    case pageMargin
    case footnote, annotation
    /// What a field does, and what it shows.
    case instruction, fieldResult
    case picture
    /// Drawings: they may hold pictures and text.
    case drawing
    /// The same text twice: once for old readers, once in Unicode.
    case alternatives, unicodeAlternative
  }

  /// The sides at which a paragraph has a line.
  struct Borders: OptionSet {
    let rawValue: UInt8
    static let top = Borders(rawValue: 1)
    static let bottom = Borders(rawValue: 2)
    static let side = Borders(rawValue: 4)
  }

  /// Whether it says something of the encoding of the whole document.
  var isOfDocument: Bool {
    switch self {
    case .ansi, .mac, .pc, .pca, .codePage, .defaultFont: true
    default: false
    }
  }

  /// The words by their names, each letter a byte of the key.
  static let named: [UInt128: RichTextWord] = {
    var table: [UInt128: RichTextWord] = [:]
    for (names, word) in words {
      for name in names.split(separator: " ") {
        table[name.utf8.reduce(UInt128(0)) { $0 << 8 | UInt128($1) }] = word
      }
    }
    return table
  }()

  private static let words: [(String, RichTextWord)] = characters + structure + destinations

  private static let characters: [(String, RichTextWord)] = [
    ("emdash", .character(0x2014)), ("endash", .character(0x2013)),
    ("lquote", .character(0x2018)), ("rquote", .character(0x2019)),
    ("ldblquote", .character(0x201C)), ("rdblquote", .character(0x201D)),
    ("bullet", .character(0x2022)), ("emspace enspace qmspace", .character(0x20)),
    ("zwj", .character(0x200D)), ("zwnj", .character(0x200C)),
    ("u", .unicode), ("uc", .unicodeSkip),
  ]

  private static let structure: [(String, RichTextWord)] = [
    ("par", .paragraph), ("line", .line), ("tab", .tab),
    ("cell nestcell", .cell), ("row nestrow", .row), ("page sect column", .pageBreak),
    ("pard", .paragraphDefaults), ("plain", .characterDefaults),
    ("b", .bold), ("i", .italic), ("strike striked", .strike), ("v", .hidden),
    ("deleted", .deleted), ("ulnone", .noUnderline),
    ("ul uld uldash uldashd uldashdd uldb ulth ulw ulwave", .underline),
    ("ql qj qd qt", .left), ("qc", .center), ("qr", .right),
    ("s", .style), ("outlinelevel", .outlineLevel), ("intbl", .inTable),
    ("brdrt", .border(.top)), ("brdrb", .border(.bottom)),
    ("brdrl brdrr box", .border(.side)), ("brdrnone brdrnil", .noBorder),
    ("ansi", .ansi), ("mac", .mac), ("pc", .pc), ("pca", .pca), ("ansicpg", .codePage),
    ("f", .font), ("deff", .defaultFont), ("fcharset", .characterSet), ("cpg", .fontCodePage),
    ("pngblip", .png), ("jpegblip", .jpeg), ("bin", .binary),
  ]

  private static let destinations: [(String, RichTextWord)] = [
    (
      """
      colortbl datafield formfield objdata objclass objname objalias objsect objtime \
      nonshppict nonesttables shprslt themedata colorschememapping latentstyles listtable \
      listoverridetable revtbl rsidtbl generator xmlnstbl xe tc rxe txe bkmkstart bkmkend filetbl \
      picprop blipuid template private pntxta pntxtb ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn \
      atnid atnauthor atntime atnref atndate atnparent atnicn background mmathPr datastore
      """, .destination(.skipped)
    ),
    ("fonttbl", .destination(.fontTable)), ("stylesheet", .destination(.styleSheet)),
    ("info", .destination(.information)),
    ("title", .destination(.fact(.title))), ("subject", .destination(.fact(.subject))),
    ("author", .destination(.fact(.author))), ("keywords", .destination(.fact(.keywords))),
    ("doccomm", .destination(.fact(.comment))),
    (
      "header headerl headerr headerf footer footerl footerr footerf",
      .destination(.pageMargin)
    ),
    ("footnote", .destination(.footnote)), ("annotation", .destination(.annotation)),
    ("fldinst", .destination(.instruction)), ("fldrslt", .destination(.fieldResult)),
    ("pict", .destination(.picture)),
    ("shppict shpinst shpgrp field object result listtext pntext", .destination(.inherited)),
    ("sp do", .destination(.drawing)), ("shptxt dptxbxtext", .destination(.body)),
    ("upr", .destination(.alternatives)), ("ud", .destination(.unicodeAlternative)),
  ]
}
