extension DiagnosticID {
  /// One row of the registry.
  struct Entry {
    let severity: Diagnostic.Severity
    let meaning: String
    let hint: String

    init(_ severity: Diagnostic.Severity, _ meaning: String, hint: String = "") {
      self.severity = severity
      self.meaning = meaning
      self.hint = hint
    }
  }

  var entry: Entry {
    switch self {
    case .undecodableBytes, .mixedEncodings, .repairedDoubleEncoding, .removedControlCharacters,
      .guessedEncoding, .decodedQuotedPrintable, .repairedCharacterReferences:
      decodingEntry
    case .strippedActiveContent, .missingPictures, .refusedPictures, .refusedEntry, .damagedPart,
      .leftOut:
      formatEntry
    case .titleFromFileName, .authorUnknown, .unlabelledHeaderLine, .unknownLabel, .emptyBody,
      .veryLongLine:
      readingEntry
    case .encryptedMail, .mailBeyondLimits, .wrongMailCharset, .damagedMailPart, .mailWithoutText,
      .repostedPart, .mailsPassedOver:
      mailEntry
    case .ambiguousName, .unresolvedName, .inferredPairing, .unknownRating, .freeFormWarning:
      canonEntry
    case .unusableCorrection:
      Entry(
        .warning, "A correction cannot be used; the others count.",
        hint: "docs/Reviewing.md lists the fields and the forms of their values.")
    case .unusableFandoms:
      Entry(
        .warning, "A file of your own fandoms, or an entry of it, cannot be used.",
        hint: "Resources/README.md describes these files.")
    case .opensNoEPUB, .deviceAdvice, .hasKOReader, .changedOnDevice, .mirrorLeftOut, .ejectByHand:
      deliveryEntry
    case .kindleNoCover, .kindleSmallCover, .kindleRepairedPage, .kindleUnreadablePage,
      .kindleLoss, .kindleBookTooLarge:
      kindleEntry
    case .missingWords, .changedWords, .movedWords, .addedWords, .sceneBreak, .emphasis, .lineEnds,
      .changedSigns, .missingHeader, .unreadWords, .missingStory, .storyWithoutSource, .copiedStory:
      comparisonEntry
    case .missingPart:
      Entry(
        .warning, "A story is kept in several files, and some of its parts are not there.",
        hint: "Name the files of the other parts as well.")
    default:
      anthologyEntry
    }
  }

  private var deliveryEntry: Entry {
    switch self {
    case .deviceAdvice:
      Entry(.note, "What is good to know of a device.")
    case .hasKOReader:
      Entry(.note, "KOReader is installed on the device, and opens the books as well.")
    case .changedOnDevice:
      Entry(
        .warning, "A book that is no longer wanted was changed on the device, and stays there.",
        hint: "Remove it by hand if it is to go.")
    case .mirrorLeftOut:
      Entry(
        .warning,
        "With --mirror nothing was removed, since some books could not be read, or there were none.",
        hint: "What cannot be read may be on the device already. Mend it, or leave it out.")
    case .ejectByHand:
      Entry(
        .note, "All is written, but Fanfold cannot eject the device.",
        hint: "Eject it as usual before you unplug it.")
    default:
      Entry(
        .note, "The device does not open EPUB files that come over the cable.",
        hint: "Leave --format out, so that they are converted, or send them with Send to Kindle.")
    }
  }

  private var anthologyEntry: Entry {
    switch self {
    case .storyKeptTwice:
      Entry(
        .warning, "Two files hold the same story, one of them perhaps more of it.",
        hint: "With --keep-longest only the longest is bound.")
    case .overlappingStories:
      Entry(.warning, "Two stories have much of their text in common.")
    case .unknownInOrder:
      Entry(
        .warning, "A line of the list that gives the order names no story.",
        hint: "A line is a path, the name of a file, or a title.")
    case .storyOverVolumeSize:
      Entry(
        .warning, "A story is larger than a volume may be, and stands in one by itself.",
        hint: "Allow larger volumes, or leave out its pictures.")
    case .coverFonts:
      Entry(
        .note, "A cover was drawn with other fonts than those that its design names.",
        hint: "Install the fonts that scripts/setup.sh names.")
    case .coverSigns:
      Entry(
        .warning, "Signs on a cover are in no font that is there.",
        hint: "Install fonts for the script, such as Debian’s fonts-noto-cjk.")
    default:
      bookEntry
    }
  }

  private var decodingEntry: Entry {
    switch self {
    case .undecodableBytes:
      Entry(
        .warning, "Some bytes belong to no character of the file's encoding; each shows as U+FFFD.",
        hint: "Open the file in an editor and save it as UTF-8.")
    case .mixedEncodings:
      Entry(.note, "The file mixes UTF-8 with Windows-1252; each run was read as what it is.")
    case .repairedDoubleEncoding:
      Entry(.note, "Text that had been encoded twice (â€™) was repaired.")
    case .removedControlCharacters:
      Entry(.note, "Control characters were taken out of the text.")
    case .decodedQuotedPrintable:
      Entry(.note, "Leftovers of quoted-printable mail (=20, =92) were decoded.")
    case .repairedCharacterReferences:
      Entry(.note, "HTML character references in the text (&#39;) were replaced.")
    default:
      Entry(
        .note, "The file does not say its encoding; it was guessed from the bytes.",
        hint: "Compare accented letters and quotation marks with what you expect.")
    }
  }

  private var formatEntry: Entry {
    switch self {
    case .strippedActiveContent:
      Entry(
        .note, "The file holds scripts, links that run scripts or embedded data; they are left out."
      )
    case .missingPictures:
      Entry(
        .note, "Pictures that the file names are not beside it.",
        hint: "Save the page with its pictures, and keep its folder beside it.")
    case .refusedPictures:
      Entry(
        .note,
        "A picture is not taken: it lies on another host or outside the folder, is too large, or is "
          + "no picture.")
    case .refusedEntry:
      Entry(
        .warning,
        "A file inside an archive is not read: its path, its size or its nesting is not safe.")
    case .damagedPart:
      Entry(.warning, "A part of the file is damaged; the rest was read.")
    default:
      Entry(.note, "Something that is no text of the story was left out.")
    }
  }

  private var readingEntry: Entry {
    switch self {
    case .titleFromFileName:
      Entry(.note, "The story states no title; the file's name stands in for it.")
    case .authorUnknown:
      Entry(.note, "The story names no author.")
    case .unlabelledHeaderLine:
      Entry(.note, "A line of the header has no label; it is kept as an author's note.")
    case .unknownLabel:
      Entry(.note, "A label of the header is not in the vocabulary; the field is kept as written.")
    case .emptyBody:
      Entry(.warning, "There is a header but no story after it.")
    default:
      Entry(.note, "A line is longer than a megabyte; the file may have lost its line ends.")
    }
  }

  private var mailEntry: Entry {
    switch self {
    case .encryptedMail:
      Entry(
        .warning, "A mail, or a part of it, is encrypted and was not read.",
        hint: "Decrypt it in your mail program and save it again.")
    case .mailBeyondLimits:
      Entry(.warning, "A mail has more parts, or parts deeper inside one another, than are read.")
    case .wrongMailCharset:
      Entry(
        .note, "A mail's text is not in the character set that the mail says.",
        hint: "Compare accented letters and quotation marks with what you expect.")
    case .damagedMailPart:
      Entry(
        .warning, "The transfer encoding of a mail's part is damaged; some of it may be missing.")
    case .mailWithoutText:
      Entry(
        .warning, "A mail has no text of its own.", hint: "The story may be in a file attached.")
    case .repostedPart:
      Entry(.note, "A part of a story was posted more than once; the last one counts.")
    default:
      Entry(.note, "Mails of a mailbox are no stories: replies, announcements, short notes.")
    }
  }

  private var canonEntry: Entry {
    switch self {
    case .ambiguousName:
      Entry(.note, "A name or initial fits several characters; the story itself decided.")
    case .unresolvedName:
      Entry(.note, "A name fits no character that is known; it stands as the author wrote it.")
    case .inferredPairing:
      Entry(
        .note, "The story states no pairing; one was inferred from its text.",
        hint: "--no-infer switches this off.")
    case .unknownRating:
      Entry(.note, "The rating is on no scale that is known; the story counts as not rated.")
    default:
      Entry(.note, "A warning is none of the canonical ones; it stands as the author wrote it.")
    }
  }

  private var kindleEntry: Entry {
    switch self {
    case .kindleNoCover:
      Entry(.note, "A book for a Kindle has no cover picture.")
    case .kindleSmallCover:
      Entry(.warning, "The cover of a book is smaller than Amazon wants it.")
    case .kindleRepairedPage:
      Entry(
        .warning, "A page of a book was not well-formed, for which Amazon refuses books.",
        hint: "Compare the page with the original.")
    case .kindleUnreadablePage:
      Entry(
        .warning,
        "A page of a book is in no encoding that is known, or too long to be looked into.",
        hint: "Amazon may refuse the book; convert it with another program first.")
    case .kindleLoss:
      Entry(
        .note,
        "A book lost what a Kindle does not show, or what Amazon refuses books for: scripts, "
          + "pictures without a file, links that lead nowhere.")
    default:
      Entry(
        .warning, "A book is larger than Send to Kindle takes.",
        hint: "Make it smaller, or several volumes of it (--max-size).")
    }
  }

  private var comparisonEntry: Entry {
    switch self {
    case .missingWords: Entry(.error, "Words of the source are not in the book.")
    case .changedWords: Entry(.error, "Words of the source are others in the book.")
    case .movedWords: Entry(.error, "Words of the source stand at another place in the book.")
    case .addedWords: Entry(.error, "In the text of a story are words that the source has not.")
    case .sceneBreak:
      Entry(.error, "A break between scenes is missing, or the source has none there.")
    case .emphasis: Entry(.error, "Words are emphasised in another way than in the source.")
    case .lineEnds:
      Entry(.error, "A paragraph or a line of verse ends where the source's does not.")
    case .changedSigns:
      Entry(
        .error,
        "The signs between two words are others than in the source, beyond the way they are set.")
    case .missingHeader:
      Entry(
        .error,
        "Words of a story's header, or of what was set aside from its file, are not in the book.")
    case .unreadWords:
      Entry(.error, "Words of the file were read neither as story nor as header.")
    case .missingStory: Entry(.error, "A source is not in the book.")
    case .copiedStory:
      Entry(.note, "A source is not in the book, but another one that has all of its text.")
    default: Entry(.error, "The book holds text that is in none of the sources.")
    }
  }

  private var bookEntry: Entry {
    switch self {
    case .container: Entry(.error, "The EPUB container is damaged or incomplete (OCF 4.2).")
    case .mimetype: Entry(.error, "`mimetype` is not the first entry, stored and exact (OCF 4.3).")
    case .fileName: Entry(.warning, "A file name in the container is not portable (OCF 4.2.3).")
    case .package: Entry(.error, "The package document is not what EPUB 3.3, section 5 asks for.")
    case .metadata: Entry(.error, "Required metadata is missing or empty (EPUB 3.3, 5.5).")
    case .manifest: Entry(.error, "Manifest and container do not agree (EPUB 3.3, 5.6).")
    case .spine: Entry(.error, "The spine is empty or names what is not there (EPUB 3.3, 5.7).")
    case .navigation: Entry(.error, "The navigation document is wrong (EPUB 3.3, 7).")
    case .ncx: Entry(.error, "The NCX is wrong or differs from the navigation document.")
    case .malformedMarkup: Entry(.error, "A document is not well-formed XML.")
    case .remoteResource: Entry(.warning, "The book asks for something outside itself.")
    case .linkOutsideSpine:
      Entry(.error, "A link leads to a document that is not in the spine (EPUB 3.3, 5.7).")
    case .unlistedFile:
      Entry(.warning, "A file of the container is not in the manifest (EPUB 3.3, 5.6).")
    case .mediaType: Entry(.error, "A file is not of the media type that the manifest says.")
    case .navigationOrder:
      Entry(.warning, "The table of contents and the spine differ in order (EPUB 3.3, 7).")
    case .repeatedID: Entry(.error, "Two elements of a document have the same ID.")
    case .missingAlternative:
      Entry(.warning, "A picture has no `alt`: not even an empty one, which says that it adorns.")
    default: Entry(.error, "A link leads nowhere.")
    }
  }
}
