import EPUBModel
import Fanfold
import StoryModel
import Testing

/// Every property of the checklist on every book of the shelf: docs/Checklist.md.
@Suite("Checklist") struct ChecklistTests {
  private func check(_ property: Property, _ entry: ChecklistEntry) async throws {
    let book = try await ChecklistShelf.book(entry)
    let findings = try property.findings(in: book)
    #expect(findings.isEmpty, "\(findings)")
  }

  @Test(arguments: ContainerProperties.all, ChecklistShelf.entries)
  func container(property: Property, entry: ChecklistEntry) async throws {
    try await check(property, entry)
  }

  @Test(arguments: PackageProperties.all + MetadataProperties.all, ChecklistShelf.entries)
  func package(property: Property, entry: ChecklistEntry) async throws {
    try await check(property, entry)
  }

  @Test(arguments: NavigationProperties.all, ChecklistShelf.entries)
  func navigation(property: Property, entry: ChecklistEntry) async throws {
    try await check(property, entry)
  }

  @Test(arguments: contentProperties, ChecklistShelf.entries)
  func content(property: Property, entry: ChecklistEntry) async throws {
    try await check(property, entry)
  }

  @Test(arguments: AccessibilityProperties.all, ChecklistShelf.entries)
  func accessibility(property: Property, entry: ChecklistEntry) async throws {
    try await check(property, entry)
  }

  @Test(arguments: KoboProperties.all, ChecklistShelf.entries.filter { $0.profile == .kepub })
  func kobo(property: Property, entry: ChecklistEntry) async throws {
    try await check(property, entry)
  }

  @Test(arguments: KindleProperties.all, ChecklistShelf.entries)
  func kindle(property: Property, entry: ChecklistEntry) async throws {
    try await check(property, entry)
  }

  @Test(arguments: AnthologyProperties.all, ChecklistShelf.entries.filter { $0.grouping != nil })
  func anthology(property: Property, entry: ChecklistEntry) async throws {
    try await check(property, entry)
  }

  static let contentProperties =
    ContentProperties.all + TextProperties.all + StyleProperties.all

  static let allProperties =
    ContainerProperties.all + PackageProperties.all + MetadataProperties.all
    + NavigationProperties.all + contentProperties + AccessibilityProperties.all
    + KoboProperties.all + KindleProperties.all + AnthologyProperties.all

  // MARK: What shows in several books

  /// E of the checklist: our own checker here, EPUBCheck in `make test`.
  @Test(arguments: ChecklistShelf.entries)
  func ourCheckerFindsNothing(entry: ChecklistEntry) async throws {
    let book = try await ChecklistShelf.book(entry)
    let path =
      "\(KeptBooks.root)/checklist-\(entry.name)-\(entry.profile.rawValue)/\(book.fileName)"
    #expect(try Bindery().check(path).map(\.message) == [])
  }

  /// T12: a selector that no page needs is a mistake in one of the two.
  @Test func everyClassIsUsed() async throws {
    var used: Set<String> = []
    var defined: Set<String> = []
    for entry in ChecklistShelf.entries + [ChecklistShelf.withoutPicture] {
      let book = try await ChecklistShelf.book(entry)
      used.formUnion(StyleProperties.used(by: book))
      for sheet in book.sheets { defined.formUnion(sheet.classes) }
    }
    #expect(defined.subtracting(used) == [])
  }

  /// No property stands twice, and each says which one of the checklist it is.
  @Test func propertiesAreNamed() {
    let numbers = Self.allProperties.map { $0.name.prefix(3) }
    #expect(Set(numbers).count == numbers.count)
  }
}
