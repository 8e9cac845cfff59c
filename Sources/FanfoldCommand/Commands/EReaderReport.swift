import Fanfold

/// An e-reader, for people.
struct EReaderReport {
  let text: String

  init(_ reader: EReader, on page: ReportPage) {
    var lines = ReportLines(on: page)
    lines.heading(Printable.text(reader.fullName))
    if let firmware = reader.firmware { lines.row("firmware", Printable.text(firmware)) }
    if let label = reader.label { lines.row("volume", Printable.text(label)) }
    lines.row("mounted", Printable.text(reader.path), note: Self.mount(reader))
    lines.row("books", Printable.text(reader.books))
    lines.row("gets", Self.format(reader))
    lines.row("free", Self.space(reader))
    if reader.isReadOnly { lines.row("writing", "not possible: it is mounted for reading only") }
    if reader.hasKOReader { lines.row("KOReader", "is installed, and opens the books as well") }
    if !reader.advice.isEmpty { lines.row("note", reader.advice) }
    text = lines.text
  }

  private static func mount(_ reader: EReader) -> String {
    let words = [reader.source, reader.fileSystem].compactMap(\.self).map(Printable.text)
    return words.isEmpty ? "" : "[\(words.joined(separator: ", "))]"
  }

  private static func space(_ reader: EReader) -> String {
    guard let (free, total) = reader.space else { return "not known" }
    return "\(ByteCount.text(free)) of \(ByteCount.text(total))"
  }

  private static func format(_ reader: EReader) -> String {
    switch (reader.formatName, reader.dialect) {
    case ("kepub", _): "KEPUB, Kobo's EPUB"
    case ("azw3", .kindle): EReader.canConvert ? "AZW3, made by calibre" : noCalibre
    case ("azw3", _): "EPUB for KOReader; calibre, which makes AZW3, is not installed"
    default: "EPUB"
    }
  }

  private static let noCalibre =
    "nothing until calibre is installed, which makes AZW3; “fanfold send” mails books to it"

  /// What to say where no e-reader is found.
  ///
  /// - Parameter drives: what else is mounted.
  static func none(_ drives: [EReader]) -> [String] {
    var words = [
      "No e-reader is mounted. Connect it, say on its screen that it may be read (a Kobo asks for "
        + "“Connect”), and wait until the desktop shows its drive.",
      "A Kindle of 2024 or later is no drive: send it the books with Send to Kindle (“fanfold send”). "
        + "A reMarkable takes books through its own program or its page at http://10.11.99.1.",
    ]
    for drive in drives {
      words.append(
        "\(drive.path) is a drive without the marks of an e-reader: “fanfold load BOOK --to "
          + "\(drive.path)” puts EPUBs there.")
    }
    return words
  }
}
