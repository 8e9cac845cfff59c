extension Mutation {
  static let container = [
    archive("c01") { $0.entries.swapAt(0, 1) },
    archive("c02") { $0.entries[0].local.method = 8 },
    archive("c03") { $0.entries[0].replace(Array("application/epub+zip\n".utf8)) },
    archive("c04") { $0.entries[0].local.extraLength = 4 },
    archive("c05") { $0.entries[2].central.method = 12 },
    archive("c06") { $0.entries[0].local.flags = 1 << 3 },
    archive("c07") { $0.entries.append(.init("EPUB/PACKAGE.OPF", [])) },
    archive("c08") { $0.entries.append(.init("EPUB/a b.css", [])) },
    archive("c09") {
      $0.entries.append(.init("META-INF/com.apple.ibooks.display-options.xml", []))
    },
    Mutation("c10") { $0.replacing("package.opf", "book.opf", in: "META-INF/container.xml") },
    archive("c12") { $0.entries[3].central.time = 0 },
    archive("c13") { $0.entries[3].central.crc ^= 1 },
    Mutation("c14") { book in
      var book = book
      book.fileName = "plain.EPUB"
      return book
    },
    Mutation("c15", "nav.xhtml", "<?xml version=\"1.0\" encoding=\"utf-8\"?>", ""),
    archive("c16") { $0.entries.append(.init("EPUB/notes.txt", [])) },
  ]
}
