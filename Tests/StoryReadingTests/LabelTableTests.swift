import StoryModel
import Testing

@testable import StoryReading

/// Every label that stories were seen with, by the field that it names.
@Suite("Labels")
struct LabelTableTests {
  static let table: [(HeaderKey, [String])] = [
    (
      .title,
      [
        "Title", "TITLE", "Story Title", "Fic", "Name of story", "Story", "Title of Story",
        "Fic Title", "Titel", "Название", "Titre", "Título", "Tytuł",
      ]
    ),
    (
      .author,
      [
        "Author", "AUTHOR", "Author's Name", "by", "By", "Written by", "Author Name", "penname",
        "Autor", "Автор", "Writer", "Authors", "Co-author", "Author(s)", "Penned by", "Pseud",
        "Auteur", "Autora", "Autorka",
      ]
    ),
    (
      .email,
      [
        "E-mail", "E-MAIL", "E-MAIL ADDRESS", "Email", "Author's email", "Contact",
        "Email address", "Mail to", "Addy", "E-addy",
      ]
    ),
    (
      .url,
      [
        "Author's URL", "Author Website", "Website", "Website address", "Homepage", "URL", "Site",
        "LJ", "Archived at",
      ]
    ),
    (
      .feedback,
      [
        "Feedback", "FEEDBACK", "Concrit/Feedback", "Feed(back)", "C&C", "Feedbackadresse",
        "Comments", "FB", "Reviews", "Flames", "Commentaires", "Отзывы",
      ]
    ),
    (
      .archive,
      [
        "Archive", "ARCHIVE", "Archiving", "Distribution", "DISTRIBUTION STATEMENT",
        "Circuit Archive (yes/no)", "Archiv", "Размещение", "Posting", "Permission to archive",
        "Forward", "Archivage",
      ]
    ),
    (
      .rating,
      [
        "Rating", "RATING", "Rated", "Рейтинг", "Rate", "Age rating", "Content rating", "Censor",
        "Altersfreigabe", "Clasificación", "Ograniczenie wiekowe", "Classement",
      ]
    ),
    (
      .pairing,
      [
        "Pairing", "PAIRING", "Pairings", "Pairing(s)", "Relationship(s)", "Relationships",
        "Paarung", "Пейринг", "Ship", "'Ship", "Ships", "Couple(s)", "Coupling", "Main Pairing",
        "Other pairings", "Side pairings", "P/C", "Couple", "Pareja", "Pary",
      ]
    ),
    (
      .characters,
      [
        "Characters", "Character(s)", "Cast", "Main characters", "Starring", "Featuring",
        "POV character", "Personnages", "Personajes", "Персонажи", "Postacie",
      ]
    ),
    (
      .fandom,
      ["Fandom", "FANDOM", "Fandoms", "Show", "Universe", "Source", "Canon", "Фандом"]
    ),
    (
      .category,
      [
        "Category", "Categories", "CATEGORY", "Classification", "CLASSIFICATION", "Genre",
        "Genre(s)", "Type", "Story Type", "Жанр", "Class", "Style", "Kind", "Género", "Gatunek",
      ]
    ),
    (
      .keywords,
      [
        "Keywords", "KEYWORDS", "Codes", "Content", "CONTENT", "Tags", "Kinks", "Elements",
        "Themes",
      ]
    ),
    (
      .spoilers,
      ["Spoilers", "SPOILERS", "Spoiler", "SPOILER WARNING", "Spoils", "Spoilage", "Спойлеры"]
    ),
    (
      .timeline,
      [
        "Setting", "SETTING", "Timeline", "Set in", "Takes place", "Year", "Time", "Season", "Era",
        "When", "Continuity", "Place in canon", "Season Info",
      ]
    ),
    (
      .warnings,
      [
        "Warning", "WARNING", "Warnings", "Content Warning", "Content Warning(s)",
        "Предупреждения", "Caution", "Cautions", "Advisory", "Squicks", "Triggers", "Be warned",
        "Warnungen", "Avertissements", "Advertencias", "Ostrzeżenia",
      ]
    ),
    (
      .summary,
      [
        "Summary", "SUMMARY", "Story Summary", "Description", "Synopsis", "Teaser", "Саммари",
        "Содержание", "Kurze Zusammenfassung", "Zusammenfassung", "Inhalt", "Résumé", "Resumen",
        "Streszczenie", "Blurb", "Plot", "Premise",
      ]
    ),
    (
      .disclaimer,
      [
        "Disclaimer", "DISCLAIMER", "Disclaimers", "Standard disclaimer",
        "They Make Me Say This Dept.", "Disclaim", "Дисклеймер", "Legal stuff", "Copyright",
        "Usual disclaimers apply", "Not mine", "Zastrzeżenie", "Descargo de responsabilidad",
      ]
    ),
    (
      .notes,
      [
        "Notes", "Note", "Author's Note", "Author's Note(s)", "Author Notes", "Author Note's",
        "A/N", "AN", "Story Notes", "Заметка от автора", "Blah", "Ramblings", "Anmerkung",
        "Note de l'auteur", "Nota de la autora", "Uwagi", "Od autorki",
      ]
    ),
    (
      .beta,
      [
        "Beta", "BETA", "Betas", "Beta-read by", "Britpicker", "Name des Betalesers", "Бета",
        "Editor", "Proofread by",
      ]
    ),
    (
      .acknowledgements,
      [
        "Thanks", "THANKS", "Acknowledgements", "ACKNOWLEDGEMENTS", "Thank you to", "Props",
        "Kudos", "Danksagung", "Remerciements", "Благодарности", "Podziękowania",
      ]
    ),
    (
      .dedication,
      ["Dedication", "DEDICATION", "Dedicated to", "For", "Widmung", "Dédicace", "Посвящение"]
    ),
    (
      .series,
      [
        "Series", "SERIES", "Series/Sequel", "Sequel to", "Prequel to", "Part of", "Arc", "'verse",
        "Book", "Follows", "Серия",
      ]
    ),
    (.part, ["Part", "Chapter", "Chapters", "Teil", "Episode", "Installment", "Глава", "Część"]),
    (
      .status,
      [
        "Status", "WIP", "Complete", "Completed", "Complete(d)", "Статус", "In progress",
        "Unfinished", "Finished",
      ]
    ),
    (
      .date,
      [
        "Date", "DATE", "Posted", "Published", "Updated", "Date Sent to FFML", "Written", "Started",
        "Completed on", "Datum", "Дата",
      ]
    ),
    (
      .words,
      [
        "Word Count", "Words", "Word count", "Length", "Size", "Format", "Размер", "Wordcount",
        "WC",
      ]
    ),
    (
      .challenge,
      [
        "Challenge", "Prompt", "Fest", "Written for", "Improv", "Response to", "Challenge #79",
        "Ficathon", "Secret Santa", "Request", "Fulfils",
      ]
    ),
    (.pointOfView, ["POV", "Point of view", "Told by"]),
  ]

  static let labels = table.flatMap { key, labels in labels.map { (key, $0) } }

  @Test("Every label names its field", arguments: labels)
  func known(key: HeaderKey, label: String) throws {
    let draft = try read(
      "Fandom: Rainfall\nDisclaimer: None of it is mine.\n\(label): Wet\n\n\n\(prose)\n\n\(prose)")
    let field = try #require(draft.fields.last)
    #expect(field.key == key)
    #expect(field.value == "Wet")
    #expect(draft.shape == ["P \(prose)", "P \(prose)"])
  }

  @Test(
    "Combined labels name several fields",
    arguments: [
      ("Notes/Spoilers/Warnings", [HeaderKey.notes, .spoilers, .warnings]),
      ("Concrit/Feedback", [.feedback]), ("Rating/Warnings", [.rating, .warnings]),
      ("Characters/Pairing", [.characters, .pairing]),
      ("Warnings/Spoilers", [.warnings, .spoilers]), ("Series/Sequel", [.series]),
      ("Disclaimer/Distribution", [.disclaimer, .archive]),
      ("Notes & Warnings", [.notes, .warnings]), ("Story notes/Warnings", [.notes, .warnings]),
      ("Sequel/Season Info", [.series, .timeline]),
    ])
  func combined(label: String, keys: [HeaderKey]) throws {
    let draft = try read("Title: Rain\n\(label): Wet\n\n\n\(prose)\n\n\(prose)")
    let field = try #require(draft.fields.last)
    #expect([field.key] + field.alsoKeys == keys)
  }
}
