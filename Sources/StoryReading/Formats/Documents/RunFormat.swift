/// How a run of words is set; nil where nothing is said of it.
struct RunFormat: Equatable {
  var isItalic, isBold, isUnderlined, isStruck, isHidden: Bool?

  /// This format where it says something, elsewhere what `outer` says.
  func over(_ outer: RunFormat) -> RunFormat {
    RunFormat(
      isItalic: isItalic ?? outer.isItalic, isBold: isBold ?? outer.isBold,
      isUnderlined: isUnderlined ?? outer.isUnderlined, isStruck: isStruck ?? outer.isStruck,
      isHidden: isHidden ?? outer.isHidden)
  }

  /// What this format says otherwise than `other`.
  func differing(from other: RunFormat) -> RunFormat {
    RunFormat(
      isItalic: isItalic == other.isItalic ? nil : isItalic,
      isBold: isBold == other.isBold ? nil : isBold,
      isUnderlined: isUnderlined == other.isUnderlined ? nil : isUnderlined,
      isStruck: isStruck == other.isStruck ? nil : isStruck,
      isHidden: isHidden == other.isHidden ? nil : isHidden)
  }

  /// The format of a run in the character style `self` that stands in the paragraph style
  /// `paragraph`: of two slants the second turns the words upright again (ECMA-376 part 1, 17.7.3).
  func toggled(by paragraph: RunFormat) -> RunFormat {
    func toggle(_ own: Bool?, _ other: Bool?) -> Bool? {
      own.map { $0 != (other ?? false) }
    }
    return RunFormat(
      isItalic: toggle(isItalic, paragraph.isItalic), isBold: toggle(isBold, paragraph.isBold),
      isUnderlined: isUnderlined, isStruck: toggle(isStruck, paragraph.isStruck),
      isHidden: toggle(isHidden, paragraph.isHidden))
  }

  /// What the format means for words in a paragraph whose style is `paragraph`: what is set like the
  /// whole paragraph means nothing; upright words in a slanted one are emphasised.
  func styles(in paragraph: RunFormat) -> RunStyles {
    var styles: RunStyles = []
    let base = paragraph.isItalic ?? false
    if (isItalic ?? base) != base { styles.insert(.emphasis) }
    if isUnderlined ?? false, !(paragraph.isUnderlined ?? false) { styles.insert(.emphasis) }
    if isBold ?? false, !(paragraph.isBold ?? false) { styles.insert(.strong) }
    if isStruck ?? false { styles.insert(.struck) }
    return styles
  }
}

/// The styles that are on in a run of words.
struct RunStyles: OptionSet {
  let rawValue: UInt8

  static let emphasis = RunStyles(.emphasis)
  static let strong = RunStyles(.strong)
  static let struck = RunStyles(.struck)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  init(_ style: TextStyle) { rawValue = 1 << style.rawValue }
}
