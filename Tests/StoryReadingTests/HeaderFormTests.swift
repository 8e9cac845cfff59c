import StoryModel
import Testing

@testable import StoryReading

/// The forms in which headers were laid out, and what only looks like one.
@Suite("Forms of headers")
struct HeaderFormTests {
  struct Form: Sendable, CustomTestStringConvertible {
    let header: String
    let fields: [String]
    var testDescription: String { header }

    init(_ header: String, _ fields: String...) {
      self.header = header
      self.fields = fields
    }
  }

  static let forms = [
    Form("PAIRING: Jo/Wren\nrating: PG", "pairing[PAIRING]=Jo/Wren", "rating[rating]=PG"),
    Form("Title : Long Rain\nAuthor : Wren", "title[Title]=Long Rain", "author[Author]=Wren"),
    Form(
      "Title : Long Rain Author : Wren Pairing : A/B Rating : R Beta : Jo Feedback : I live on it.",
      "title[Title]=Long Rain", "author[Author]=Wren", "pairing[Pairing]=A/B", "rating[Rating]=R",
      "beta[Beta]=Jo", "feedback[Feedback]=I live on it."),
    Form(
      "Title: Rain\nRating PG: seems too wet to be G", "title[Title]=Rain",
      "rating[Rating]=PG: seems too wet to be G"),
    Form(
      "Rain\nby Wren\nNC-17. Slash A/B, C/D, violence, abuse", "title[-]=Rain", "author[by]=Wren",
      "rating[-]=NC-17", "pairing[-]=Slash A/B, C/D", "keywords[-]=violence, abuse"),
    Form(
      "Rain\nby Wren\n(Harbour. A/B, R for language.)", "title[-]=Rain", "author[by]=Wren",
      "keywords[-]=Harbour", "pairing[-]=A/B", "rating[-]=R for language"),
    Form("Title: Rain\nRated: G", "title[Title]=Rain", "rating[Rated]=G"),
    Form("Title: Rain\nRated PG-13", "title[Title]=Rain", "rating[Rated]=PG-13"),
    Form(
      "Title: Rain\nNotes/Spoilers/Warnings: none", "title[Title]=Rain",
      "notes[Notes/Spoilers/Warnings]=none"),
    Form(
      "Title: Rain\nPairing: [Jo/Wren]\nRating: [R]", "title[Title]=Rain",
      "pairing[Pairing]=[Jo/Wren]", "rating[Rating]=[R]"),
    Form(
      "Title: Rain\nStandard disclaimer:: not mine", "title[Title]=Rain",
      "disclaimer[Standard disclaimer]=not mine"),
    Form("~Title~ Rain\n~Author~ Wren", "title[Title]=Rain", "author[Author]=Wren"),
    Form("* Title: Rain\n* Author: Wren", "title[Title]=Rain", "author[Author]=Wren"),
    Form("• Title: Rain\n• Author: Wren", "title[Title]=Rain", "author[Author]=Wren"),
    Form("- Название: Дождь\n- Автор: Рен", "title[Название]=Дождь", "author[Автор]=Рен"),
    Form("*Title:* Rain\n_Author:_ Wren", "title[Title]=Rain", "author[Author]=Wren"),
    Form("**Title:** Rain\n**Author:** Wren", "title[Title]=Rain", "author[Author]=Wren"),
    Form("[b]Title:[/b] Rain\n[b]Author[/b]: Wren", "title[Title]=Rain", "author[Author]=Wren"),
    Form("<b>Title:</b> Rain\n<i>Author:</i> Wren", "title[Title]=Rain", "author[Author]=Wren"),
    Form("Title - Rain\nAuthor -- Wren", "title[Title]=Rain", "author[Author]=Wren"),
    Form("Title – Rain\nAuthor — Wren", "title[Title]=Rain", "author[Author]=Wren"),
    Form(
      "RATING: NC-17 for a great deal of weather and the death of a\n     major bridge\nAuthor: Wren",
      "rating[RATING]=NC-17 for a great deal of weather and the death of a major bridge",
      "author[Author]=Wren"),
    Form(
      "TITLE\t\tRain\nTitle:\tRain\nAuthor:\tWren", "title[Title]=Rain", "author[Author]=Wren"),
    Form("Title: Rain\nAuthor: Wren\n\n* * * * *", "title[Title]=Rain", "author[Author]=Wren"),
    Form("Title: Rain\nAuthor: Wren\n------------", "title[Title]=Rain", "author[Author]=Wren"),
    Form(
      "\"Mad Rain\"\nby Wren Vale\ncopyright 1997", "title[-]=Mad Rain", "author[by]=Wren Vale",
      "disclaimer[-]=copyright 1997"),
    Form("Mad Rain\nwritten by Wren", "title[-]=Mad Rain", "author[written by]=Wren"),
    Form("Mad Rain\na story by Wren", "title[-]=Mad Rain", "author[a story by]=Wren"),
    Form("Mad Rain\nBy: Wren", "title[-]=Mad Rain", "author[By]=Wren"),
    Form("Mad Rain by Wren", "title[-]=Mad Rain", "author[by]=Wren"),
    Form("_Mad Rain_\nby Wren", "title[-]=Mad Rain", "author[by]=Wren"),
    Form("MAD RAIN\nby Wren", "title[-]=MAD RAIN", "author[by]=Wren"),
    Form("Mad Rain\nby\nWren", "title[-]=Mad Rain", "author[by]=Wren"),
    Form(
      "Rating: PG\nPairing: A/B\n\nMad Rain\nby\nWren", "rating[Rating]=PG", "pairing[Pairing]=A/B",
      "title[-]=Mad Rain", "author[by]=Wren"),
    Form("Rating: PG\n\nMad Rain", "rating[Rating]=PG", "title[-]=Mad Rain"),
    Form(
      "author: wren\nset in/post AU season 7.", "author[author]=wren",
      "timeline[-]=set in/post AU season 7."),
  ]

  @Test("Every form is read", arguments: forms)
  func form(form: Form) throws {
    let draft = try read("\(form.header)\n\n\n\(prose)\n\n\(prose)\n\n\(prose)\n")
    #expect(draft.outline == form.fields)
    #expect(draft.shape == Array(repeating: "P \(prose)", count: 3))
  }

  @Test(
    "Banners of sites above and below are set aside",
    arguments: [
      "All About Rain - Print Version [Back to Main Site]", "Save as new story now",
      "Site hosted by Rainfire.com", "Part 2 Part 3 Part 4", "Index Fiction Gallery Links",
    ])
  func banners(banner: String) throws {
    let story = "Title: Rain\nAuthor: Wren\n\n\(prose)\n\n\(prose)\n\n\(prose)"
    let above = try read("\(banner)\n\n\(story)\n")
    #expect(above.outline == ["title[Title]=Rain", "author[Author]=Wren"])
    #expect(above.remainder.map(\.written.text.string) == [banner])
  }

  @Test(
    "What only looks like a header is prose",
    arguments: [
      "WARNING: the sign said, and he read it twice.", "Note to self: buy a coat.",
      "12:30", "12:30 p.m.: nothing.", "He wanted one thing: rain.", "Jo/Wren stood in the rain.",
      "Spike: \"Pass the umbrella.\"", "Dear Wren,", "From: the river", "To: Jo",
      "Subject: umbrellas", "Rating the umbrellas took all day.", "Title or no title, it rained.",
      "Author and reader met in the rain.", "Summary justice, said Jo: no coats.",
      "Time: it was always about time.", "P.S.: bring a coat.", "And then: nothing.",
      "Part of him knew.", "Thanks: that was all she said.",
    ])
  func noHeader(line: String) throws {
    for story in [[prose, line, prose], [prose, prose, prose, line, prose]] {
      let draft = try read(story.joined(separator: "\n\n"))
      #expect(draft.fields.isEmpty)
      #expect(draft.shape == story.map { "P \($0)" })
    }
  }

  @Test(
    "A script, a letter and an e-mail in the story stay there",
    arguments: [
      ["Buffy: \"As I was saying.\"", "Giles: \"Quite.\"", "Buffy: \"So.\"", "Xander: \"What?\""],
      ["From: jo@rain.example", "To: wren@rain.example", "Subject: coats", "Bring one."],
      ["Dear Wren,", "It rains.", "All my love,", "Jo"],
      ["WARNING: WET FLOOR", "NOTE: No coats.", "RATING: five stars"],
    ])
  func inside(lines: [String]) throws {
    let story = [prose, prose] + lines + [prose, prose]
    let draft = try read("Title: Rain\nAuthor: Wren\n\n\n" + story.joined(separator: "\n\n"))
    #expect(draft.outline == ["title[Title]=Rain", "author[Author]=Wren"])
    #expect(draft.shape == story.map { "P \($0)" })
  }
}
