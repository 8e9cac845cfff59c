import ArgumentParser
import Fanfold

/// `fanfold devices`: which e-readers are there?
struct Devices: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show the e-readers that are connected, and where books would go.",
    discussion: """
      Looks at what is mounted and tells e-readers by their folders, their USB numbers and the names \
      of their volumes. That none is there is no error.
      """)

  @Flag(help: "Print one line of JSON for each e-reader.")
  var json = false

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let console = Console(shared)
    let search = EReaderSearch()
    let readers = search.mounted()
    let page = ReportPage(shared)
    for reader in readers {
      if json {
        console.result(bytes: EReaderRecord(reader).json)
      } else {
        console.result(EReaderReport(reader, on: page).text)
      }
    }
    if readers.isEmpty { EReaderReport.none(search.otherDrives()).forEach(console.note) }
    console.finish()
  }
}
