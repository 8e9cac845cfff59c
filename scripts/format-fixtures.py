"""Writes Tests/Fixtures/Formats/: one small file for each thing that a format can do to a story.

Beside each stands NAME.expected.txt, what its body must be, one block a line, as in
Tests/Fixtures/SameStory/README.md. No clock and no chance: the same bytes each time.
"""

import base64
import struct
import sys
import zipfile
import zlib
from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent / "Tests/Fixtures/Formats"


def png(width, height):
    """A grey picture of that size."""

    def chunk(kind, data):
        body = kind + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))

    rows = (b"\0" + b"\x80" * width) * height
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def archive(path, entries):
    with zipfile.ZipFile(path, "w") as container:
        for name, data in entries.items():
            entry = zipfile.ZipInfo(name, (2009, 1, 8, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            container.writestr(entry, data)


XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    f'xmlns:r="{OFFICE}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
STYLES = XML + f"""<w:styles {NAMESPACES}>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/>
<w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="Gedanke"><w:name w:val="Thought"/><w:rPr><w:i/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Hervorhebung"><w:name w:val="Emphasis"/><w:rPr><w:i/></w:rPr></w:style>
</w:styles>
"""


def docx(name, body, expected, parts=None, links=""):
    """A document in the shape that Word writes; `parts`: further parts by name."""
    parts = parts or {}
    overrides = "".join(
        f'<Override PartName="/word/{part}.xml" ContentType="{WORD}.{part}+xml"/>' for part in parts
    )
    relations = "".join(
        f'<Relationship Id="rId{number}" Type="{OFFICE}/{part}" Target="{part}.xml"/>'
        for number, part in enumerate(parts, 10)
    )
    entries = {
        "[Content_Types].xml": XML + f'<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{WORD}.document.main+xml"/>'
        f'<Override PartName="/word/styles.xml" ContentType="{WORD}.styles+xml"/>{overrides}</Types>',
        "_rels/.rels": XML + f'<Relationships xmlns="{PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="word/document.xml"/>'
        f'<Relationship Id="rId2" Type="{PACKAGE}/relationships/metadata/core-properties"'
        ' Target="docProps/core.xml"/></Relationships>',
        "word/_rels/document.xml.rels": XML + f'<Relationships xmlns="{PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{OFFICE}/styles" Target="styles.xml"/>{relations}{links}'
        "</Relationships>",
        "word/document.xml": XML + f'<w:document {NAMESPACES} mc:Ignorable="wps"><w:body>\n{body}\n'
        '<w:sectPr w:rsidR="00A77427"><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'
        "</w:body></w:document>\n",
        "word/styles.xml": STYLES,
        "docProps/core.xml": XML + f'<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>A Jar of Buttons</dc:title>'
        "<dc:creator>Marn Oakley</dc:creator></cp:coreProperties>\n",
    }
    entries |= {f"word/{part}.xml": data for part, data in parts.items()}
    archive(FOLDER / f"{name}.docx", entries)
    (FOLDER / f"{name}.docx.expected.txt").write_text(expected, encoding="utf-8")


def p(runs, properties=""):
    if not runs.startswith("<"):
        runs = f'<w:r><w:t xml:space="preserve">{runs}</w:t></w:r>'
    return f'<w:p w:rsidR="00A77427" w:rsidRDefault="00A77427"><w:pPr>{properties}</w:pPr>{runs}</w:p>'


def r(text, properties=""):
    return f'<w:r w:rsidRPr="00B1"><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


HEAD = p("A Jar of Buttons", '<w:pStyle w:val="Titel"/>') + p("by Marn Oakley")
HEADING = p("Chapter 1: The Jar", '<w:pStyle w:val="berschrift1"/>')
CHANGE = 'w:author="Bess" w:date="2009-01-08T20:00:00Z"'


def word_documents():
    docx(
        "tracked-changes",
        HEAD + HEADING
        + p(
            r("Obi-Wan kept ")
            + f'<w:ins w:id="1" {CHANGE}>{r("every one of ")}</w:ins>'
            + f'<w:del w:id="2" {CHANGE}><w:r><w:delText xml:space="preserve">some of </w:delText></w:r></w:del>'
            + r("the buttons in a jar.")
        )
        + p(
            f'<w:del w:id="3" {CHANGE}><w:r><w:delText>He was proud of it.</w:delText></w:r></w:del>',
            f'<w:rPr><w:del w:id="4" {CHANGE}/></w:rPr>',
        )
        + p(
            f'<w:moveFrom w:id="5" {CHANGE}>{r("Nobody asked him why. ")}</w:moveFrom>'
            + '<w:commentRangeStart w:id="0"/>' + r("It was nearly full.") + '<w:commentRangeEnd w:id="0"/>'
            + '<w:r><w:commentReference w:id="0"/></w:r>'
            + f'<w:moveTo w:id="6" {CHANGE}>{r(" Nobody asked him why.")}</w:moveTo>'
        ),
        "chapter: Chapter 1: The Jar\n"
        "p: Obi-Wan kept every one of the buttons in a jar.\n"
        "p: It was nearly full. Nobody asked him why.\n",
        {"comments": XML + f'<w:comments {NAMESPACES}><w:comment w:id="0" {CHANGE}>'
         + p("Nearly? Say how full.") + "</w:comment></w:comments>"},
    )

    separators = (
        '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
        '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/>'
        "</w:r></w:p></w:footnote>"
    )
    note = '<w:footnote w:id="{}"><w:p><w:r><w:footnoteRef/></w:r>{}</w:p></w:footnote>'
    docx(
        "footnotes",
        HEAD + HEADING
        + p(r("Obi-Wan kept the buttons in a jar.") + '<w:r><w:footnoteReference w:id="1"/></w:r>')
        + p(r("It stood on the sill") + '<w:r><w:footnoteReference w:id="2"/></w:r>'
            + r(", in the light") + '<w:r><w:endnoteReference w:id="1"/></w:r>' + r(".")),
        "chapter: Chapter 1: The Jar\n"
        "p: Obi-Wan kept the buttons in a jar.[1]\n"
        "p: It stood on the sill[2], in the light[i].\n"
        "note: A jam jar, washed.\n"
        "note: The <em>east</em> sill.\n"
        "note: Both suns.\n",
        {
            "footnotes": XML + f"<w:footnotes {NAMESPACES}>" + separators
            + note.format(1, r(" A jam jar, washed.")) + note.format(2, r(" The ") + r("east", "<w:i/>") + r(" sill."))
            + "</w:footnotes>",
            "endnotes": XML + f'<w:endnotes {NAMESPACES}><w:endnote w:id="1"><w:p><w:r><w:endnoteRef/>'
            f"</w:r>{r(' Both suns.')}</w:p></w:endnote></w:endnotes>",
        },
    )

    def item(text, level=0, number=1):
        return p(text, '<w:pStyle w:val="ListParagraph"/><w:numPr>'
                 f'<w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')

    docx(
        "list",
        HEAD + HEADING + p("There were, in the jar:")
        + item("buttons of bone") + item("buttons of brass") + item("two from the same coat", 1)
        + p("And, in this order, he had lost:") + item("a coat", 0, 2) + item("a friend", 0, 2)
        + p("He did not count the second."),
        "chapter: Chapter 1: The Jar\np: There were, in the jar:\n"
        "p: • buttons of bone\np: • buttons of brass\np: • two from the same coat\n"
        "p: And, in this order, he had lost:\np: 1. a coat\np: 2. a friend\n"
        "p: He did not count the second.\n",
        {"numbering": XML + f'<w:numbering {NAMESPACES}>'
         '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/>'
         '<w:lvlText w:val="&#xF0B7;"/></w:lvl></w:abstractNum>'
         '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
         '<w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>'
         '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
         '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>'},
    )

    box = "<w:txbxContent>" + p("Not for sale.") + "</w:txbxContent>"
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> HYPERLINK '
        '"http://www.example.org/" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        + r("the market") + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    docx(
        "word-habits",
        HEAD + HEADING
        + p('<w:proofErr w:type="spellStart"/>' + r("Obi") + "<w:r><w:noBreakHyphen/></w:r>" + r("W")
            + r("an") + '<w:proofErr w:type="spellEnd"/>' + r(" sm") + "<w:r><w:softHyphen/></w:r>"
            + r("iled. ") + r("No,", "<w:i/>") + r(" he ", '<w:i w:val="0"/>') + r("said", "<w:i w:val='false'/>")
            + r(".") + "<w:r><w:lastRenderedPageBreak/><w:t xml:space=\"preserve\"> And again: </w:t></w:r>"
            + r("never", '<w:rStyle w:val="Hervorhebung"/><w:b/>') + r(".") + r(" Hidden.", "<w:vanish/>"))
        + p('<w:smartTag w:uri="urn:schemas-microsoft-com:office:smarttags" w:element="place">'
            + r("Tatooine") + "</w:smartTag>" + r(" was hot at ") + field + r(", and he bought one at ")
            + f'<w:hyperlink r:id="rId5">{r("Watto’s")}</w:hyperlink>' + r(" on a ")
            + '<w:fldSimple w:instr=" DATE ">' + r("Tuesday") + "</w:fldSimple>" + r("."))
        + p("<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx>" + box
            + "</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>" + box
            + "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>")
        + "<w:sdt><w:sdtContent>" + p("He paid in advance.") + "</w:sdtContent></w:sdt>"
        + p('<w:r><w:br w:type="page"/></w:r>')
        + p(r("one") + "<w:r><w:tab/></w:r>" + r("two") + "<w:r><w:br/></w:r>" + r("three") + "<w:r><w:cr/></w:r>"
            + r("four") + '<w:r><w:sym w:font="Wingdings" w:char="F0E0"/></w:r>')
        + "<w:tbl><w:tr><w:tc>" + p("bone") + "</w:tc><w:tc>" + p("brass") + "</w:tc></w:tr></w:tbl>"
        + p("Is it lost?", '<w:pStyle w:val="Gedanke"/>')
        + p("", '<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="1"/></w:pBdr>')
        + p("# # #", '<w:jc w:val="center"/>') + p("It was not."),
        "chapter: Chapter 1: The Jar\n"
        "p: Obi\u2011Wan smiled. <em>No,</em> he said. And again: <strong><em>never</em></strong>.\n"
        "p: Tatooine was hot at the market, and he bought one at Watto’s on a Tuesday.\n"
        "p: Not for sale.\np: He paid in advance.\n"
        "lines: one two / three / four→\np: bone\np: brass\np: <em>Is it lost?</em>\n"
        "break\nbreak\np: It was not.\n",
        links=f'<Relationship Id="rId5" Type="{OFFICE}/hyperlink" Target="http://www.example.org/w" '
        'TargetMode="External"/>',
    )


RTF = rb"""{\rtf1\ansi\ansicpg1252\uc1\deff0\deflang1033{\fonttbl{\f0\froman\fcharset0\fprq2 Times New Roman;}
{\f1\fnil\fcharset2\fprq2 Symbol;}{\f2\froman\fcharset204\fprq2 Times New Roman Cyr;}}
{\colortbl;\red0\green0\blue0;\red0\green0\blue255;}
{\stylesheet{\widctlpar\adjustright \fs20\cgrid \snext0 Normal;}{\s1\qc\sb240\keepn \b\fs28 \sbasedon0\snext0 heading 1;}
{\*\cs10 \additive Default Paragraph Font;}}
{\info{\title A Jar of Buttons}{\subject Star Wars}{\author Marn Oakley}{\operator Bess}{\creatim\yr1998\mo1\dy8}
{\doccomm Nobody asked him why.}}
\widowctrl\ftnbj\aenddoc\viewkind1 \fet0\sectd \linex0\endnhere
{\header \pard\plain \qr {\fs16 A Jar of Buttons, page }{\field{\*\fldinst { PAGE }}{\fldrslt {1}}}\par }
{\*\pnseclvl1\pnucrm\pnstart1\pnindent720\pnhang{\pntxta .}}
\pard\plain \s1\qc\sb240\keepn\widctlpar\outlinelevel0 \b\fs28 {A Jar of Buttons
\par }\pard\plain \qc\widctlpar \fs20 by Marn Oakley
\par \pard\plain \widctlpar \fs20 {\b Fandom:} Star Wars
\par {\b Rating:} G
\par
\par \pard\plain \s1\qc \b\fs28 Chapter 1: The Jar
\par \pard\plain \fi720\widctlpar \fs20 \'93Every one,\'94 said {\i Obi-Wan}\plain\f0\fs20 . \'93It\'92s na\'efve, I know.\'94 He put it down \'97 gently.
\par \u8220?None of them,\u8221? said \i Qui-Gon\i0 , \ldblquote is \b mine\b0 .\rdblquote\~Nothing\emdash nothing at all\bullet  \endash  was.
\par {\uc2 Three for one: \u8217\'a1\'a5s. }{\uc0 None: \u8217s.} Negative: \u-3913?, and {\f2\lang1049 \'ef\'f3\'e3\'ee\'e2\'e8\'f6\'e0} is a button.
\par {\v This is hidden text.}{\*\unknown So is {\b this}.}{\*\bkmkstart a}{\*\bkmkend a}A brace \{ and \} and a \\ stay.{\deleted  This is gone.}
\par \page \pard\plain \fs20 Bone\tab brass\line horn\line wood
\par {\pict\wmetafile8\bin8 {{}}\p}{}After the picture.
\par {\field{\*\fldinst { HYPERLINK "http://www.example.org/" }}{\fldrslt {\ul\cf2 The market}}} was closed.{\super \chftn {\footnote \pard\plain \fs20 {\super \chftn } It was Tuesday.}}
\par \pard\plain \qc \fs20 ***
\par \pard\plain \fs20 {\scaps Last} of {\strike all}, soft\-hyphen and hard\_hyphen.\
The new line above is a paragraph\'85
\par {\pntext\f1 \'b7\tab}{\*\pn\pnlvlblt{\pntxtb\'b7}}a list of one
\par \trowd \cellx2000\cellx4000 \pard\intbl bone\cell brass\cell \pard\intbl\row
\pard\plain \qc \fs20 The End
\par }
"""
RTF_EXPECTED = """chapter: Chapter 1: The Jar
p: “Every one,” said <em>Obi-Wan</em>. “It’s naïve, I know.” He put it down — gently.
p: “None of them,” said <em>Qui-Gon</em>, “is <strong>mine</strong>.”\u00a0Nothing—nothing at all• – was.
p: Three for one: ’s. None: ’s. Negative: \uf0b7, and пуговица is a button.
p: A brace { and } and a \\ stay.
lines: Bone brass / horn / wood
p: After the picture.
p: The market was closed.[1]
break
p: Last of all, soft-hyphen and hard‑hyphen.
p: The new line above is a paragraph…
p: • a list of one
p: bone
p: brass
note: It was Tuesday.
"""

FB2 = """<?xml version="1.0" encoding="windows-1251"?>
<FictionBook xmlns="http://www.gribuser.ru/xml/fictionbook/2.0" xmlns:l="http://www.w3.org/1999/xlink">
<description>
 <title-info>
  <genre match="80">sf_space</genre>
  <genre>love_contemporary</genre>
  <author><first-name>Марина</first-name><middle-name>П.</middle-name><last-name>Дубова</last-name><nickname>marn</nickname></author>
  <author><nickname>Bess</nickname></author>
  <book-title>Фонарь на восточном пирсе</book-title>
  <annotation><p>Фонарь погас, и <emphasis>никто</emphasis> не сказал об этом Родни.</p><p>Рейтинг: PG-13</p></annotation>
  <keywords>Stargate Atlantis, слэш</keywords>
  <date value="2009-01-08">8 января 2009</date>
  <coverpage><image l:href="#cover.png"/></coverpage>
  <lang>ru</lang>
  <sequence name="Огни на воде" number="2"/>
 </title-info>
 <document-info>
  <author><nickname>scanner</nickname></author>
  <program-used>вручную</program-used>
  <date>2010</date>
  <id>7c1d3c5e-0000-4a55-9f0b-0d4e7a1c2b90</id>
  <version>1.0</version>
  <history><p>Первая версия.</p></history>
 </document-info>
 <custom-info info-type="fandom">Stargate Atlantis</custom-info>
</description>
<body>
 <title><p>Марина Дубова</p><empty-line/><p>Фонарь на восточном пирсе</p></title>
 <epigraph><p>Море помнит всех.</p><text-author>надпись на камне</text-author></epigraph>
 <section>
  <title><p>Глава 1</p><p>Тёмный пирс</p></title>
  <p>Фонарь не горел <strong>девять</strong> дней<a l:href="#n1" type="note">[1]</a>, и город успел привыкнуть к темноте.</p>
  <p>— Это же <emphasis>фонарь</emphasis>, — сказал Родни. — Не двигатель.</p>
  <empty-line/>
  <p>Шеппард промолчал.</p>
  <subtitle>* * *</subtitle>
  <poem>
   <title><p>Надпись</p></title>
   <stanza><v>Зажги фонарь для лодок в темноте,</v><v>зажги для тех, кто опоздает.</v></stanza>
   <stanza><v>У моря дверь стоит на высоте,</v><v>и кто-то за неё встречает.</v></stanza>
   <text-author>Карсон</text-author>
  </poem>
  <p>Он прочёл это <strikethrough>трижды</strikethrough> дважды, H<sub>2</sub>O и <code>x = 1</code>.</p>
 </section>
 <section>
  <title><p>Глава 2</p></title>
  <cite><p>Дорогой Родни!</p><p>Чинить ничего не надо.</p><text-author>Карсон</text-author></cite>
  <image l:href="#pier.png" alt="Пирс ночью"/>
  <p>За их спинами загорелся фонарь.</p>
  <subtitle>Конец</subtitle>
 </section>
</body>
<body name="notes">
 <title><p>Примечания</p></title>
 <section id="n1"><title><p>1</p></title><p>Десять, если считать с ночи.</p></section>
</body>
<binary id="cover.png" content-type="image/png">{cover}</binary>
<binary id="pier.png" content-type="image/png">{pier}</binary>
</FictionBook>
"""
FB2_EXPECTED = """chapter: Глава 1. Тёмный пирс
p: Фонарь не горел <strong>девять</strong> дней[1], и город успел привыкнуть к темноте.
p: — Это же <em>фонарь</em>, — сказал Родни. — Не двигатель.
break
p: Шеппард промолчал.
break
heading: Надпись
verse: Зажги фонарь для лодок в темноте, / зажги для тех, кто опоздает. / / У моря дверь стоит на высоте, / и кто-то за неё встречает.
p: Карсон
p: Он прочёл это трижды дважды, H2O и x = 1.
chapter: Глава 2
p: Дорогой Родни!
p: Чинить ничего не надо.
p: Карсон
image: pier.png Пирс ночью
p: За их спинами загорелся фонарь.
note: Десять, если считать с ночи.
"""
FB2_IMAGES = """<?xml version="1.0" encoding="UTF-8"?>
<fb:FictionBook xmlns:fb="http://www.gribuser.ru/xml/fictionbook/2.0" xmlns:xlink="http://www.w3.org/1999/xlink">
<fb:description><fb:title-info><fb:genre>sf</fb:genre><fb:author><fb:nickname>Marn</fb:nickname></fb:author>
<fb:book-title>Three Pictures</fb:book-title><fb:lang>en</fb:lang>
<fb:coverpage><fb:image xlink:href="#cover.png"/></fb:coverpage></fb:title-info></fb:description>
<fb:body><fb:section><fb:title><fb:p>Chapter 1</fb:p></fb:title>
<fb:p>The first is here: <fb:image xlink:href="#one.png" alt="A grey square"/> and it is grey.</fb:p>
<fb:image xlink:href="#two.png"/>
<fb:p>The third is not in the book.</fb:p>
<fb:image xlink:href="#three.png" alt="Not there"/>
<fb:image xlink:href="http://www.example.org/four.png" alt="Far away"/>
</fb:section></fb:body>
<fb:binary id="cover.png" content-type="image/png">{cover}</fb:binary>
<fb:binary id="one.png" content-type="image/jpeg">{one}</fb:binary>
<fb:binary id="two.png" content-type="image/png">{two}</fb:binary>
</fb:FictionBook>
"""
FB2_IMAGES_EXPECTED = """chapter: Chapter 1
p: The first is here: [image: one.png A grey square] and it is grey.
image: two.png
p: The third is not in the book.
"""


def text(name, data, expected, encoding="utf-8"):
    data = data if isinstance(data, bytes) else data.encode(encoding)
    (FOLDER / name).write_bytes(data)
    (FOLDER / f"{name}.expected.txt").write_text(expected, encoding="utf-8")


def folded(data):
    """Base64 in lines of 60, as writers of FB2 fold it."""
    whole = base64.b64encode(data).decode()
    return "\n" + "\n".join(whole[at : at + 60] for at in range(0, len(whole), 60)) + "\n"


FOLDER.mkdir(parents=True, exist_ok=True)
word_documents()
text("word97.rtf", RTF.replace(b"\n", b"\r\n"), RTF_EXPECTED)
text("russian.fb2", FB2.format(cover=folded(png(60, 80)), pier=folded(png(40, 20))), FB2_EXPECTED, "windows-1251")
text(
    "images.fb2",
    FB2_IMAGES.format(cover=folded(png(60, 80)), one=folded(png(8, 8)), two=folded(png(16, 16))),
    FB2_IMAGES_EXPECTED,
)
sys.stdout.write("\n".join(sorted(path.name for path in FOLDER.iterdir())) + "\n")
