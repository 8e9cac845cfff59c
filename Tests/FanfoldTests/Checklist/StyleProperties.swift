import EPUBModel

/// T11 and T12: the style sheets.
enum StyleProperties {
  static let all = [
    Property("t11MainSheetIsModest", t11MainSheetIsModest),
    Property("t12ClassesAreDefined", t12ClassesAreDefined),
  ]

  static func t11MainSheetIsModest(_ book: ChecklistBook) -> [String] {
    let sheet = book.mainSheet
    return sheet.declarations.filter { property, value in
      let words = value.split { " (),/".contains($0) }
      let isColoured =
        property.hasSuffix("color") && value != "transparent" && value != "currentcolor"
      return property == "color" || isColoured || property.hasPrefix("background")
        || property == "position" || value.contains("!important") || property.hasPrefix("--")
        || value.contains("var(")
        || words.contains { word in
          word.first?.isNumber == true && ["px", "pt", "rem"].contains(where: word.hasSuffix)
            || word.first == "-" && word.dropFirst().first.map { $0.isNumber || $0 == "." } ?? false
        }
    }.map { "\($0.property): \($0.value)" }
      + sheet.atRules + unless(!sheet.rules.isEmpty, "no rules")
  }

  /// That no selector is without use shows only in many books: `ChecklistTests.everyClassIsUsed`.
  static func t12ClassesAreDefined(_ book: ChecklistBook) -> [String] {
    let defined = book.sheets.reduce(into: Set<String>()) { $0.formUnion($1.classes) }
    let kobos: Set = ["koboSpan", "kobostylehacks"]
    return used(by: book).subtracting(defined).subtracting(kobos).sorted()
  }

  static func used(by book: ChecklistBook) -> Set<String> {
    Set(book.documents.flatMap { $0.tree.elements.flatMap { $0.words("class") } })
  }
}
