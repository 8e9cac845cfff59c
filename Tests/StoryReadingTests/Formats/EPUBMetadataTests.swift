import StoryModel
import Testing

@testable import StoryReading

/// What package documents say of a story.
@Suite("Metadata of EPUB")
struct EPUBMetadataTests {
  private func outline(_ metadata: String, name: String = "book.epub") throws -> [String] {
    let book = SampleEPUB(
      metadata: metadata, pages: [("a.xhtml", "<p>\(prose)</p><p>It rained.</p>")])
    return try book.read(name: name).outline
  }

  @Test("OPF 2 with what calibre adds")
  func two() throws {
    let outline = try outline(
      """
      <dc:title>Low Water</dc:title>
      <dc:creator opf:role="aut" opf:file-as="Reed, Sal">Sal Reed</dc:creator>
      <dc:creator opf:role="ill">Ann Other</dc:creator>
      <dc:contributor opf:role="bkp">calibre (6.13.0)</dc:contributor>
      <dc:description>&lt;p&gt;A mill,&lt;br/&gt;and a &lt;i&gt;river&lt;/i&gt;.&lt;/p&gt;</dc:description>
      <dc:date opf:event="modification">2020-01-01</dc:date>
      <dc:date opf:event="publication">2009-01-08T00:00:00+00:00</dc:date>
      <dc:source>http://example.org/s/1</dc:source>
      <dc:subject>Teen And Up Audiences</dc:subject><dc:subject>Fanworks</dc:subject>
      <dc:subject>Ann Lee/Bo Reed</dc:subject><dc:subject>Hurt/Comfort</dc:subject>
      <dc:subject>Major Character Death</dc:subject>
      <meta name="calibre:series" content="Rivers"/>
      <meta name="calibre:series_index" content="2.0"/>
      """)
    #expect(
      outline.sorted() == [
        "author[dc:creator]=Sal Reed", "date[dc:date]=2009-01-08",
        "keywords[dc:subject]=Hurt/Comfort", "pairing[dc:subject]=Ann Lee/Bo Reed",
        "rating[dc:subject]=Teen And Up Audiences", "series[calibre:series]=Rivers #2",
        "summary[dc:description]=A mill, and a river.", "title[dc:title]=Low Water",
        "url[dc:source]=http://example.org/s/1", "warnings[dc:subject]=Major Character Death",
      ])
  }

  @Test("EPUB 3, whose metadata refine one another")
  func three() throws {
    let outline = try outline(
      """
      <dc:title id="t1">A River Story</dc:title><dc:title id="t2">Low Water</dc:title>
      <meta refines="#t1" property="title-type">subtitle</meta>
      <meta refines="#t2" property="title-type">main</meta>
      <dc:creator id="c1">Sal Reed</dc:creator><dc:creator id="c2">Ann Other</dc:creator>
      <meta refines="#c1" property="role" scheme="marc:relators">aut</meta>
      <meta refines="#c2" property="role" scheme="marc:relators">edt</meta>
      <meta property="belongs-to-collection" id="s">Rivers</meta>
      <meta refines="#s" property="collection-type">series</meta>
      <meta refines="#s" property="group-position">3</meta>
      """)
    #expect(
      outline.sorted() == [
        "author[dc:creator]=Sal Reed", "series[belongs-to-collection]=Rivers #3",
        "title[dc:title]=Low Water",
      ])
  }

  @Test(
    "What a tool put where nobody said anything is no title, author or date",
    arguments: [
      "<dc:title>Unknown</dc:title>", "<dc:title>story.html</dc:title>",
      "<dc:title>my_fic_12</dc:title>", "<dc:creator>Unknown</dc:creator>",
      "<dc:date>0101-01-01T00:00:00+00:00</dc:date>",
    ])
  func nothing(metadata: String) throws {
    #expect(try outline(metadata, name: "my_fic_12.epub") == [])
  }

  @Test("The text's own header goes before the metadata")
  func header() throws {
    let book = SampleEPUB(pages: [
      (
        "a.xhtml",
        """
        <p>Title: High Water</p><p>Author: Bo</p><p>Rating: PG</p><p>\(prose)</p><p>It rained.</p>
        """
      )
    ])
    let draft = try book.read()
    #expect(
      draft.outline == ["title[Title]=High Water", "author[Author]=Bo", "rating[Rating]=PG"])
    #expect(draft.everything.contains("Low Water"))
  }
}
