"""The rules of Ace, the accessibility checker for EPUB, that are neither axe's nor the Nu checker's.

usage: ace.py BOOK…                 `-` reads paths from standard input

Ace itself is a program for Node, which few machines have. Its rules are few and are written here
anew, with its names for them. Writes a line for every breach. Status 1 where there is one.
"""

import posixpath
import sys

from book import DC, EPUB, NCX, OPF, XHTML, Book, paths_of_books, resolved, tag

ACCESS_MODES = set(
    "auditory tactile textual visual chartOnVisual chemOnVisual colorDependent diagramOnVisual"
    " mathOnVisual musicOnVisual textOnVisual".split())
SUFFICIENT = {"auditory", "tactile", "textual", "visual"}
HAZARDS = set(
    "none unknown flashing motionSimulation sound noFlashingHazard noMotionSimulationHazard"
    " noSoundHazard unknownFlashingHazard unknownMotionSimulationHazard"
    " unknownSoundHazard".split())
FEATURES = set(
    "alternativeText annotations ARIA audioDescription bookmarks braille captions ChemML"
    " describedMath displayTransformability fullRubyAnnotations highContrastAudio"
    " highContrastDisplay horizontalWriting index largePrint latex latex-chemistry longDescription"
    " MathML MathML-chemistry none openCaptions pageBreakMarkers pageNavigation printPageNumbers"
    " readingOrder rubyAnnotations signLanguage structuralNavigation synchronizedAudioText"
    " tableOfContents tactileGraphic tactileObject taggedPDF timingControl transcript ttsMarkup"
    " unknown unlocked verticalWriting withAdditionalWordSegmentation"
    " withoutAdditionalWordSegmentation".split())
CONFORMANCE = {f"EPUB Accessibility 1.1 - WCAG 2.{version} Level {level}"
               for version in "012" for level in ("A", "AA", "AAA")}

ROLES = {name: f"doc-{name}" for name in (
    "abstract acknowledgments afterword appendix backlink biblioentry bibliography biblioref"
    " chapter colophon conclusion credit credits dedication endnote endnotes epigraph epilogue"
    " errata footnote foreword glossary glossref index introduction noteref notice pagebreak part"
    " preface prologue pullquote qna subtitle tip toc").split()}
ROLES |= {"figure": "figure", "glossdef": "definition", "glossterm": "term", "help": "doc-tip",
          "page-list": "doc-pagelist", "referrer": "doc-backlink"}
OWN_ROLES = {"figure": "figure", "dfn": "term"}


def title_and_language(book):
    if not (book.package.findtext(f"{OPF}metadata/{DC}title") or "").strip():
        yield "epub-title", "the book has no title"
    if book.is_epub3 and not book.package.get("{http://www.w3.org/XML/1998/namespace}lang"):
        yield "epub-lang", "the package document states no language"


def vocabulary(book):
    required = (("accessMode", ACCESS_MODES), ("accessibilityFeature", FEATURES),
                ("accessibilityHazard", HAZARDS), ("accessModeSufficient", SUFFICIENT))
    for name, allowed in required:
        values = book.metas(f"schema:{name}")
        if not values:
            yield f"metadata-{name.lower()}", "not stated"
        for value in values:
            parts = value.split(",") if allowed is SUFFICIENT else [value]
            for part in (each.strip() for each in parts):
                if part not in allowed:
                    yield f"metadata-{name.lower()}-invalid", f"‘{part}’"
    if not any(book.metas("schema:accessibilitySummary")):
        yield "metadata-accessibilitysummary", "not stated"
    for name in ("accessibilityAPI", "accessibilityControl"):
        if book.metas(f"schema:{name}"):
            yield f"metadata-{name.lower()}", "is discouraged"


def contradictions(book):
    for name in ("accessibilityFeature", "accessibilityHazard"):
        values = book.metas(f"schema:{name}")
        if len(values) > 1 and {"none", "unknown"} & set(values):
            yield f"metadata-{name.lower()}-invalid", f"none or unknown beside another: {values}"
    hazards = set(book.metas("schema:accessibilityHazard"))
    for name, kind in (("flashing", "Flashing"), ("motionSimulation", "MotionSimulation"),
                       ("sound", "Sound")):
        if len(hazards & {name, f"no{kind}Hazard", f"unknown{kind}Hazard"}) > 1:
            yield "metadata-accessibilityhazard-invalid", f"contradictory: {sorted(hazards)}"
    for value in book.metas("dcterms:conformsTo"):
        if value.startswith("EPUB Accessibility 1.1") and value not in CONFORMANCE:
            yield "metadata-conformsto-invalid", f"‘{value}’"


def types_of(element):
    return (element.get(f"{EPUB}type") or "").split()


def navigation(book):
    """The path of the table of contents, and where its entries and those of its pages lead."""
    path = book.with_property("nav")
    if path:
        navs = {kind: nav for nav in book.parsed(path).iter(f"{XHTML}nav")
                for kind in types_of(nav)}
        lists = [[a.get("href") for a in navs[kind].iter(f"{XHTML}a")] if kind in navs else []
                 for kind in ("toc", "page-list")]
        return path, *lists
    path = next(i.path for i in book.manifest.values() if i.type == "application/x-dtbncx+xml")
    contents = book.parsed(path).find(f"{NCX}navMap")
    return path, [each.get("src") for each in contents.iter(f"{NCX}content")], []


def targets(book):
    """Every place that can be linked to, in the order of reading; which of them begin a page."""
    places, pages = {}, set()
    for path in book.spine:
        places.setdefault(path, len(places))
        for element in book.parsed(path).iter():
            if element.get("id"):
                place = f"{path}#{element.get('id')}"
                places.setdefault(place, len(places))
                if "pagebreak" in types_of(element):
                    pages.add(place)
    return places, pages


def contents_and_pages(book):
    path, contents, page_list = navigation(book)
    folder = posixpath.dirname(path)
    places, pages = targets(book)

    def place(reference):
        file, _, fragment = reference.partition("#")
        file = resolved(folder, file)
        return f"{file}#{fragment}" if fragment else file

    last = -1
    for reference in contents:
        position = places.get(place(reference))
        if position is None:
            yield "epub-toc-order", f"{reference} leads nowhere"
        elif position < last:
            yield "epub-toc-order", f"{reference} stands behind what comes after it"
        last = position if position is not None else last
    listed = {place(reference) for reference in page_list}
    for missing in sorted(listed - pages):
        yield "epub-pagelist-broken", f"{missing} begins no page"
    for missing in sorted(pages - listed):
        yield "epub-pagelist-missing-pagebreak", missing
    if listed and not book.metas("pageBreakSource") and book.package.find(f".//{DC}source") is None:
        yield "epub-pagesource", "pages of a book that is not named"
    features = book.metas("schema:accessibilityFeature")
    if {"printPageNumbers", "pageBreakMarkers"} & set(features) and not pages:
        yield "metadata-accessibilityfeature-printpagenumbers-nopagelist", "there are no pages"
    if "pageNavigation" in features and not listed:
        yield "metadata-accessibilityfeature-pagenavigation-nopagelist", "there is no page list"


def roles(page):
    """Elements whose type has a role of its own, which they do not have."""
    exempt = set()
    for nav in page.iter(f"{XHTML}nav"):
        if "landmarks" in types_of(nav):
            exempt.update(nav.iter())
    for element in page.iter():
        given = (element.get("role") or OWN_ROLES.get(tag(element)) or "").split()
        kind = next((each for each in types_of(element) if each in ROLES), None)
        if kind and element not in exempt and ROLES[kind] not in given:
            yield "epub-type-has-matching-role", f"{kind} without {ROLES[kind]}: {shown(element)}"
        is_page = "pagebreak" in types_of(element) or "doc-pagebreak" in given
        if is_page and not (element.get("aria-label") or element.get("title")):
            yield "pagebreak-label", shown(element)


def shown(element):
    attributes = "".join(f' {name.rsplit("}")[-1]}="{value}"' for name, value in element.items())
    return f"<{tag(element)}{attributes}>"


def breaches(book):
    for rule in (title_and_language, vocabulary, contradictions, contents_and_pages):
        for name, reason in rule(book):
            yield book.package_path, name, reason
    for path in book.documents:
        for name, reason in roles(book.parsed(path)):
            yield path, name, reason


def main(*arguments):
    paths = paths_of_books(arguments)
    count = 0
    for path in paths:
        for page, rule, reason in breaches(Book(path)):
            count += 1
            print(f"FAIL ace: {path}: {page}: {rule}: {reason}")
    print(f"ace: {len(paths)} books, {count} findings")
    return 1 if count else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
