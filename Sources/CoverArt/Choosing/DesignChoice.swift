/// Which design a book gets: by what it holds and by its key.
struct DesignChoice {
  private let name: String?

  /// - Parameter name: The design of all books; nil chooses.
  init(_ name: String?) { self.name = name }

  func design(for subject: CoverSubject) throws(CoverError) -> Design {
    let designs = CoverData.shared.designs
    if let name {
      guard let design = designs.first(where: { $0.name == name }) else {
        throw .unknownDesign(name)
      }
      return design
    }
    let suited = designs.filter { $0.suits.contains(subject.kind) }
    guard let index = Chance.draw(subject.key, from: suited.map(\.name), for: "design") else {
      preconditionFailure("no design suits \(subject.kind)")
    }
    return suited[index]
  }
}

/// What a book holds, as far as its design depends on it.
enum SubjectKind: String, Sendable, CaseIterable {
  /// A story without a pairing.
  case story
  /// A story of two or more people.
  case pairing
  case anthology
}

extension CoverSubject {
  var kind: SubjectKind {
    if collection != nil || contents.count > 1 { return .anthology }
    return peopleCount > 1 ? .pairing : .story
  }

  /// How many people the pairing names; 1 where it names none.
  var peopleCount: Int { about.map { $0.utf8.count { $0 == UInt8(ascii: "/") } + 1 } ?? 1 }
}
