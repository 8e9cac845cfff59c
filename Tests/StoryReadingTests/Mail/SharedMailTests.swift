import Foundation
import Storage
import StoryModel
import TestSupport
import Testing

@testable import StoryReading

/// Mails that are not ours to copy, read where they are.
@Suite("Mails kept by people", .enabled(if: SharedFolder.path != nil))
struct SharedMailTests {
  struct Truth: Decodable {
    let encoding: String
    let title: String?
    let authors, chapters: [String]
    let date, endMark, summary, disclaimer, notesBefore: String?
    let sceneBreaks, paragraphs: Int
    let bodyFirstWords, bodyLastWords: String
  }

  private static func names(_ suffix: String) -> [String] {
    SharedStoryTests.names(in: "corpus/dev", suffix: suffix)
  }

  @Test("Mailboxes and mails are what their truth says", arguments: names(".mbox") + names(".eml"))
  func truth(name: String) throws {
    let data = try SharedStoryTests.data(name)
    let json = String(name.prefix(upTo: name.lastIndex(of: ".")!)) + ".json"
    let truth = try JSONDecoder().decode(Truth.self, from: SharedStoryTests.data(json))
    let bytes = ContiguousArray(data)
    let drafts =
      Mailbox.begins(bytes)
      ? try Mailbox(source: RangedSource(bytes)).drafts() : [try draft([MailMessage(bytes)])]
    let story = try #require(drafts.first)
    #expect(drafts.count == 1)
    func value(_ key: HeaderKey) -> String? { story.fields.first { $0.key == key }?.value.string }
    #expect(story.source.encoding == truth.encoding)
    #expect(value(.title) == truth.title)
    #expect(story.fields.filter { $0.key == .author }.map(\.value.string) == truth.authors)
    #expect(value(.summary) == truth.summary)
    #expect(value(.disclaimer) == truth.disclaimer)
    #expect(value(.part) == nil)
    if let notes = truth.notesBefore { #expect(value(.notes) == notes) }
    #expect(story.chapters.compactMap { $0.title?.text.string } == truth.chapters)
    #expect(story.endMark?.text.string == truth.endMark)
    let shape = story.shape
    #expect(shape.filter { $0.hasPrefix("---") }.count == truth.sceneBreaks)
    #expect(shape.filter { $0.hasPrefix("P ") }.count == truth.paragraphs)
    let words = story.chapters.flatMap(\.blocks).map(\.text).joined(separator: " ").collapsed
    #expect(words.hasPrefix(truth.bodyFirstWords))
    #expect(words.hasSuffix(truth.bodyLastWords))
    let day = try #require(value(.date)).split(separator: " ")[1]
    #expect(truth.date.map { Int($0.suffix(2)) } == Int(day))
  }

  @Test("No word of theirs is lost", arguments: names(".mbox") + names(".eml"))
  func nothingLost(name: String) throws {
    let bytes = ContiguousArray(try SharedStoryTests.data(name))
    let box = Mailbox(source: RangedSource(bytes))
    let index = try box.index()
    let mails = try index.map { try box.message($0) }
    let source = mails.map { mail in
      let head = mail.envelope.filter {
        ["From", "To", "Subject", "Date"].contains($0.name)
      }
      return head.map { "\($0.name): \($0.value)\n" }.joined()
        + String(mail.shown.drop { $0 != " " })
    }
    let difference = wordDifference(
      of: source.joined(separator: "\n"), and: try draft(mails).everything)
    #expect(difference.lost.isEmpty)
    #expect(difference.added.isEmpty)
  }
}
