import StoryModel

/// What the format says of the lines of a body, as far as it means something.
///
/// A page that is centred or indented as a whole says nothing by that, so what most lines have counts
/// for nothing.
struct BodySettings {
  private let manuscript: Manuscript
  private let body: Range<Int>
  /// Whether no line has any setting: in plain text.
  let areDefault: Bool
  private let usualAlignment: Block.Alignment?
  private let usesQuotations: Bool
  let keepsPreformatted: Bool

  init(_ manuscript: Manuscript, _ body: Range<Int>) {
    self.manuscript = manuscript
    self.body = body
    let lines = manuscript.lines[body]
    let usual = LineSetting()
    areDefault = lines.allSatisfy { $0.setting == usual }
    func most(_ isSo: (LineSetting) -> Bool) -> Bool {
      lines.count { isSo($0.setting) } * 2 > lines.count
    }
    usualAlignment =
      most { $0.alignment == .center } ? .center : most { $0.alignment == .end } ? .end : nil
    usesQuotations = !most(\.isQuoted)
    keepsPreformatted = !most { $0.kind == .preformatted }
  }

  /// The alignment of line `line` where it is not that of all lines.
  func alignment(_ line: Int) -> Block.Alignment? {
    let alignment = manuscript.lines[line].setting.alignment
    return alignment == usualAlignment ? nil : alignment
  }

  /// How the passage is set off that line `line` stands in.
  func passage(_ line: Int) -> ChapterBuilder.Setting? {
    let setting = manuscript.lines[line].setting
    if setting.part == .note { return .note }
    return setting.isQuoted && usesQuotations ? .quotation : nil
  }

  /// Whether two lines may be one paragraph.
  func areAlike(_ first: Int, _ second: Int) -> Bool {
    let settings = (manuscript.lines[first].setting, manuscript.lines[second].setting)
    return settings.0.kind == settings.1.kind && settings.0.alignment == settings.1.alignment
      && passage(first) == passage(second)
  }

  /// The end of the lines from `line` on that are of its kind.
  func runEnd(_ line: Int, throughGaps: Bool) -> Int {
    var end = line + 1
    while end < body.upperBound, areAlike(line, end),
      throughGaps || manuscript.lines[end].gap == 0
    {
      end += 1
    }
    return end
  }
}
