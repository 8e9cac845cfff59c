/// How likely letters beyond ASCII are in the text of one language or of a few that are alike.
struct LetterProfile: Sendable {
  enum Script { case latin, cyrillic, chinese, japanese, korean }

  let script: Script
  /// The logarithm of a letter's share, by scalar.
  private let weights: [UInt32: Float]

  /// A profile of letters in tiers, the commonest first; `weights` are the tiers' logarithms.
  private init(_ script: Script, _ tiers: [String], _ steps: [Float] = latinSteps) {
    self.script = script
    var weights: [UInt32: Float] = [:]
    for (tier, step) in zip(tiers, steps) {
      for scalar in tier.unicodeScalars {
        weights[scalar.value] = step
        let capital = scalar.properties.uppercaseMapping.unicodeScalars
        if capital.count == 1, let first = capital.first, first != scalar {
          weights[first.value] = step - 1.5
        }
      }
    }
    self.weights = weights
  }

  /// The logarithm of the share of `scalar`, low where the language does not have it.
  func weight(_ scalar: UInt32) -> Float {
    if let weight = weights[scalar] { return weight }
    switch scalar {
    case _ where script == .latin || script == .cyrillic: return -9
    case 0x3041...0x3096, 0x30A1...0x30FC: return script == .japanese ? -6 : -18
    case 0x3000...0x3020: return -6
    case 0xFF01...0xFF5E: return -7
    case 0x4E00...0x9FFF: return script == .korean ? -18 : -14
    case 0xAC00...0xD7A3: return script == .korean ? -12 : -18
    default: return -20
    }
  }

  private static let latinSteps: [Float] = [-0.7, -1.8, -3, -4.5]
  private static let cyrillicSteps: [Float] = [-2.4, -3.2, -4.2, -5.2]
  // An East Asian character takes two bytes, so its logarithm counts double.
  private static let eastAsianSteps: [Float] = [-6]

  /// English and what its names and loan words bring along.
  static let western = [
    LetterProfile(.latin, ["é", "ëïèöüäñ", "àâáóíúçêôûåøîæœßã", "ìòùõýÿšž"]),
    LetterProfile(.latin, ["é", "èàê", "çôûîâùœ", "ëïüæÿ"]),
    LetterProfile(.latin, ["", "üäöß", "é", "èàç"]),
    LetterProfile(.latin, ["éáíó", "ñú", "ü", ""]),
    LetterProfile(.latin, ["", "ãçéáí", "óêõúâ", "àôü"]),
    LetterProfile(.latin, ["", "èàùòé", "ì", "î"]),
    LetterProfile(.latin, ["", "åäöøæ", "é", "üð"]),
  ]
  static let central = [
    LetterProfile(.latin, ["", "łęóążś", "ćńź", ""]),
    LetterProfile(.latin, ["", "íáéěšžčřý", "ůúó", "ďťň"]),
    LetterProfile(.latin, ["", "áíéčšžýúľ", "ťňôóďä", "ŕĺ"]),
    LetterProfile(.latin, ["éá", "őóöíüúű", "", ""]),
    LetterProfile(.latin, ["", "ăîşţâ", "șț", ""]),
    LetterProfile(.latin, ["", "čšžćđ", "", ""]),
  ]
  static let turkish = [LetterProfile(.latin, ["", "ıüşğçöİ", "", "âî"])]
  static let cyrillic = [
    LetterProfile(
      .cyrillic, ["оеаинтс", "рвлкмдпу", "яыьгзбчй", "хжшюцщэфъёіїєґ"], cyrillicSteps)
  ]
  static let simplifiedChinese = [
    LetterProfile(
      .chinese,
      [
        "的一是了我不人在他有这上们来到时大地为子中你说生国年着就那和要她出也得里后自以会家可下而过天去能对小多然于心学么之都好看起发当没成只如事把还用第样道想作种开手它前面知己些回头眼笑声走门问站坐夜听话等被从向又很见让给吗呢吧她，。！？“”‘’…—：、"
      ], eastAsianSteps)
  ]
  static let traditionalChinese = [
    LetterProfile(
      .chinese,
      [
        "的一是了我不人在他有這上們來到時大地為子中你說生國年著就那和要她出也得裡後自以會家可下而過天去能對小多然於心學麼之都好看起發當沒成只如事把還用第樣道想作種開手它前面知己些回頭眼笑聲走門問站坐夜聽話等被從向又很見讓給嗎呢吧，。！？「」『』…—：、"
      ], eastAsianSteps)
  ]
  static let japanese = [
    LetterProfile(
      .japanese,
      [
        "のにはをたがでとしれさいてるかなもっこそらだまりくんあう、。「」一人見彼私言手目何今日時出本間上前大中気思声自分笑来行後子年家者"
      ], [-5])
  ]
  static let korean = [
    LetterProfile(
      .korean,
      [
        "이다는가을를의에은고그지나하도한어있로리서기사아니들자해대라시인과게았었했보너내것만안정수말으마여일우와거없던면러스려같오제못때까두물방문무눈람손당신진저부동은전상음소더네모원주야운구세미게요왔갔였"
      ], eastAsianSteps)
  ]
}
