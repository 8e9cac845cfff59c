import Storage

/// Which books are on the device already, and which have to be copied under which names.
struct LoadPlan {
  private(set) var copies: [Copy] = []
  private(set) var present: [LoadedBook] = []

  /// A book that is to be copied.
  struct Copy {
    let loaded: LoadedBook
    let row: LoadRecord.Row

    var size: Int { row.size }
  }

  init(
    _ books: [BookFile], folder: DeviceFolder, record: LoadRecord
  ) throws(DeliveryError) {
    var names = DeviceNames(folder: folder, record: record, taken: try folder.names())
    for book in books {
      let content = try BookContent.read(book.path)
      let place = names.place(for: book, content)
      let loaded = LoadedBook(source: book.path, name: place.row.name)
      if place.isPresent {
        present.append(loaded)
      } else {
        copies.append(Copy(loaded: loaded, row: place.row))
      }
    }
  }
}
