import Fanfold
import Foundation
import TestSupport
import Testing

/// Books in every dialect, kept for EPUBCheck to look at.
@Suite struct ProfileBooksTests {
  private func bindery(_ profile: PublicationProfile) -> Bindery {
    serialBindery { $0.publication.profile = profile }
  }

  @Test(arguments: PublicationProfile.allCases) func anAnthologyOfTheSeeds(
    profile: PublicationProfile
  ) async throws {
    let out = try KeptBooks.folder("profile-\(profile.rawValue)-anthology")
    let bindery = bindery(profile)
    let outcome = try await bindery.bundle(Samples.seeds, by: .none, into: out, tell: { _ in })
    #expect(outcome.failures.isEmpty)
    for name in try FileManager.default.contentsOfDirectory(atPath: out) {
      #expect(try bindery.check("\(out)/\(name)").map(\.message) == [])
    }
  }

  @Test(arguments: PublicationProfile.allCases) func aBookOfEachSeed(
    profile: PublicationProfile
  ) async throws {
    let out = try KeptBooks.folder("profile-\(profile.rawValue)")
    let bindery = bindery(profile)
    let outcome = try await bindery.export(Samples.seeds, to: .folder(out), tell: { _ in })
    #expect(outcome.failures.isEmpty)
    for name in try FileManager.default.contentsOfDirectory(atPath: out) {
      #expect(try bindery.check("\(out)/\(name)").map(\.message) == [], "\(name)")
    }
  }
}
