/// The registry of diagnostics: every ID, with its severity, its meaning and what to do.
///
/// `docs/Diagnostics.md` is generated from it. An ID, once published, keeps its meaning.
public enum DiagnosticID: String, Sendable, Hashable, CaseIterable {
  // Decoding
  case undecodableBytes = "DEC-001"
  case mixedEncodings = "DEC-002"
  case repairedDoubleEncoding = "DEC-003"
  case removedControlCharacters = "DEC-004"
  case guessedEncoding = "DEC-005"
  case decodedQuotedPrintable = "DEC-006"
  case repairedCharacterReferences = "DEC-007"
  // Formats
  case strippedActiveContent = "FMT-001"
  case missingPictures = "FMT-002"
  case refusedPictures = "FMT-003"
  case refusedEntry = "FMT-004"
  case damagedPart = "FMT-005"
  case leftOut = "FMT-006"
  // Header
  case titleFromFileName = "HDR-001"
  case authorUnknown = "HDR-002"
  case unlabelledHeaderLine = "HDR-003"
  case unknownLabel = "HDR-004"
  // Body
  case emptyBody = "BDY-001"
  case veryLongLine = "BDY-002"
  // Mail
  case encryptedMail = "EML-001"
  case mailBeyondLimits = "EML-002"
  case wrongMailCharset = "EML-003"
  case damagedMailPart = "EML-004"
  case mailWithoutText = "EML-005"
  case repostedPart = "BOX-001"
  case mailsPassedOver = "BOX-002"
  // Understanding
  case ambiguousName = "CAN-001"
  case unresolvedName = "CAN-002"
  case inferredPairing = "CAN-003"
  case unknownRating = "CAN-004"
  case freeFormWarning = "CAN-005"
  // What people bring
  case unusableCorrection = "OWN-001"
  case unusableFandoms = "OWN-002"
  // Putting parts together
  case missingPart = "PRT-001"
  // Anthologies
  case storyKeptTwice = "ANT-001"
  case overlappingStories = "ANT-002"
  case unknownInOrder = "ANT-003"
  case storyOverVolumeSize = "ANT-004"
  // Covers
  case coverFonts = "CVR-001"
  case coverSigns = "CVR-002"
  // Structure of a book
  case container = "OCF-001"
  case mimetype = "OCF-002"
  case fileName = "OCF-003"
  case package = "OPF-001"
  case metadata = "OPF-002"
  case manifest = "OPF-003"
  case spine = "OPF-004"
  case navigation = "NAV-001"
  case ncx = "NCX-001"
  case malformedMarkup = "XHT-001"
  case deadLink = "LNK-001"
  case remoteResource = "LNK-002"
  case linkOutsideSpine = "LNK-003"
  case unlistedFile = "OPF-005"
  case mediaType = "OPF-006"
  case navigationOrder = "NAV-002"
  case repeatedID = "XHT-002"
  case missingAlternative = "XHT-003"
  // A book and its sources
  case missingWords = "CMP-001"
  case changedWords = "CMP-002"
  case movedWords = "CMP-003"
  case addedWords = "CMP-004"
  case sceneBreak = "CMP-005"
  case emphasis = "CMP-006"
  case lineEnds = "CMP-007"
  case changedSigns = "CMP-008"
  case missingHeader = "CMP-009"
  case unreadWords = "CMP-010"
  case missingStory = "CMP-011"
  case storyWithoutSource = "CMP-012"
  case copiedStory = "CMP-013"
  // Send to Kindle
  case kindleNoCover = "KDL-001"
  case kindleSmallCover = "KDL-002"
  case kindleRepairedPage = "KDL-003"
  case kindleUnreadablePage = "KDL-004"
  case kindleLoss = "KDL-005"
  case kindleBookTooLarge = "KDL-006"
  // Delivery
  case opensNoEPUB = "DEV-001"
  case deviceAdvice = "DEV-002"
  case hasKOReader = "DEV-003"
  case changedOnDevice = "DEV-004"
  case mirrorLeftOut = "DEV-005"
  case ejectByHand = "DEV-006"

  /// How grave it is.
  public var severity: Diagnostic.Severity { entry.severity }
  /// What it means, in one sentence.
  public var meaning: String { entry.meaning }
  /// What to do about it; empty where nothing need be done.
  public var hint: String { entry.hint }
}
