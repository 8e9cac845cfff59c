"""The rules of OPDS 1.2, and of Atom below it, for a single document.

From RFC 4287, RFC 5005, RFC 4685, the OPDS 1.2 specification and OpenSearch 1.1.
"""

import re

from atomxml import NotWellFormed, parsed, wrong_declarations
from catalogue import REFERENCE, media_type

SPEC = "http://opds-spec.org"
FEED = "application/atom+xml;profile=opds-catalog;kind="
ENTRY = "application/atom+xml;type=entry;profile=opds-catalog"
DESCRIPTION = "application/opensearchdescription+xml"
EPUB = "application/epub+zip"
PICTURES = {"image/jpeg", "image/png", "image/gif"}
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)\Z")
DAY = re.compile(r"\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?)?)?\Z")
LANGUAGE = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*\Z")
URN = re.compile(r"urn:[a-z0-9][a-z0-9-]{0,31}:\S+\Z", re.IGNORECASE)
UUID = re.compile(r"urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\Z")
MARKUP = re.compile(r"</?[A-Za-z][^<>]*>|&(amp|lt|gt|quot|nbsp|#\d+);")
RELATIONS = {
    "self", "start", "up", "next", "previous", "first", "last", "search", "subsection", "alternate",
    "related", "collection", "http://opds-spec.org/sort/new", "http://opds-spec.org/sort/popular",
    "http://opds-spec.org/featured", "http://opds-spec.org/recommended",
    "http://opds-spec.org/shelf", "http://opds-spec.org/crawlable", "http://opds-spec.org/facet",
    "http://opds-spec.org/auth/document",
    "http://opds-spec.org/image", "http://opds-spec.org/image/thumbnail",
    "http://opds-spec.org/acquisition", "http://opds-spec.org/acquisition/open-access",
    "http://opds-spec.org/acquisition/borrow", "http://opds-spec.org/acquisition/buy",
    "http://opds-spec.org/acquisition/sample", "http://opds-spec.org/acquisition/subscribe"}
LINK_ATTRIBUTES = {"href", "rel", "type", "title", "hreflang", "length", "thr:count",
                   "opds:facetGroup", "opds:activeFacet"}
FEED_ELEMENTS = {"id", "title", "subtitle", "updated", "author", "contributor", "category", "link",
                 "icon", "logo", "rights", "generator", "entry", "opensearch:totalResults",
                 "opensearch:itemsPerPage", "opensearch:startIndex", "opensearch:Query"}
ENTRY_ELEMENTS = {"id", "title", "updated", "published", "author", "contributor", "category",
                  "link", "rights", "source", "summary", "content"}
DC_ELEMENTS = {"dc:language", "dc:issued", "dc:identifier", "dc:publisher", "dc:extent",
               "dc:isPartOf", "dc:rights", "dc:source", "dc:format", "dc:date", "dc:isVersionOf"}
NOT_DC = {"dc:title", "dc:creator", "dc:subject", "dc:description", "dc:contributor"}


def is_acquisition(link):
    return link.get("rel", "").startswith(f"{SPEC}/acquisition")


def kind_of_entry(entry):
    return "acquisition" if any(map(is_acquisition, entry.links())) else "navigation"


def kind_of(root):
    """Of a feed, by its entries; an empty one is what it says of itself."""
    if root.all("entry"):
        return kind_of_entry(root.all("entry")[0])
    own = (root.links("self") or [None])[0]
    return media_type(own.get("type"))[1].get("kind") if own else None


class Rules:
    """Holds one document against the rules. `where` is what it is called in a report."""

    def __init__(self, findings, where):
        self.findings, self.where = findings, where

    def check(self, holds, rule, detail=""):
        return self.findings.check(holds, self.where, rule, detail)

    def document(self, data):
        """The root of a feed or an entry; None where it cannot be read."""
        try:
            root = parsed(data)
        except NotWellFormed as problem:
            self.check(False, "is not well-formed", problem)
            return None
        wrong = list(wrong_declarations(root))
        self.check(not wrong, "namespaces are not declared as readers expect them", wrong[:3])
        if root.name == "feed":
            self.feed(root)
        elif self.check(root.name == "entry", "is neither feed nor entry", root.name):
            self.entry(root, alone=True)
        return root

    def one(self, element, *names):
        for name in names:
            found = len(element.all(name))
            self.check(found == 1, f"{element.name} has one {name}", found)

    def at_most_one(self, element, *names):
        for name in names:
            found = len(element.all(name))
            self.check(found <= 1, f"{element.name} has one {name} at most", found)

    def common(self, element):
        """What feeds and entries share."""
        self.one(element, "id", "title", "updated")
        identifier = element.text("id") or ""
        self.check(URN.match(identifier), "an id is a URN", identifier)
        if identifier.startswith("urn:uuid:"):
            self.check(UUID.match(identifier), "a UUID is written in full", identifier)
        self.check(element.text("title"), f"{element.name} has a title with words in it")
        for name in ("updated", "published"):
            for each in element.all(name):
                self.check(MOMENT.match(each.text()), "a date is one of RFC 3339", each.text())
        for person in element.all("author") + element.all("contributor"):
            self.check(len(person.all("name")) == 1 and person.text("name"),
                       "a person has one name")
        for name in ("title", "subtitle", "rights", "summary", "content"):
            for each in element.all(name):
                self.text(each)
        for each in element.all("category"):
            self.check(each.get("term"), "a category has a term")
        for link in element.links():
            self.link(link, element)

    def text(self, element):
        kind = element.get("type", "text")
        if element.name == "summary":
            self.check(kind == "text", "a summary is plain text", kind)
        self.check(kind in ("text", "html", "xhtml") or element.name == "content",
                   "a text is of a known type", kind)
        if kind == "text":
            self.check(not element.children, f"{element.name} of type text has no elements")
        # Titles are as their authors wrote them, and some wrote angle brackets.
        if kind == "text" and element.name in ("summary", "content"):
            self.check(not MARKUP.search(element.own), "a description has no markup", element.own)

    def feed(self, feed):
        self.common(feed)
        self.at_most_one(feed, "subtitle", "icon", "logo", "rights", "generator",
                         "opensearch:totalResults", "opensearch:itemsPerPage",
                         "opensearch:startIndex")
        strange = {child.name for child in feed.children} - FEED_ELEMENTS
        self.check(not strange, "a feed has elements that are known", strange)
        entries = feed.all("entry")
        self.check(feed.all("author") or all(each.all("author") for each in entries),
                   "a feed has an author, or every entry has")
        self.feed_links(feed)
        for entry in entries:
            self.entry(entry)
        ids = [entry.text("id") for entry in entries]
        twice = {each for each in ids if ids.count(each) > 1}
        self.check(not twice, "an entry is in a feed once", twice)
        kinds = {kind_of_entry(entry) for entry in entries}
        self.check(len(kinds) <= 1, "a feed is of navigation or of acquisition, not both")
        self.facets(feed, kind_of(feed))
        self.counts(feed, len(entries))

    def feed_links(self, feed):
        kind = kind_of(feed)
        own = feed.links("self")
        if self.check(len(own) == 1, "a feed has one self link", len(own)):
            self.check(own[0].get("type") == FEED + str(kind),
                       "the self link has the type of the feed", own[0].get("type"))
        start = feed.links("start")
        if self.check(len(start) == 1, "a feed has one start link", len(start)):
            self.check(start[0].get("type") == FEED + "navigation",
                       "the start link leads to navigation", start[0].get("type"))
        for relation in ("up", "next", "previous", "first", "last", "search"):
            found = len(feed.links(relation))
            self.check(found <= 1, f"a feed has one {relation} link at most", found)
        for relation in ("next", "previous", "first", "last"):
            for link in feed.links(relation):
                self.check(link.get("type") == FEED + str(kind),
                           f"the {relation} link has the type of the feed", link.get("type"))
        for link in feed.links("search"):
            self.check(link.get("type") == DESCRIPTION or "{searchTerms}" in link.get("href", ""),
                       "the search link leads to an OpenSearch description", link.get("type"))

    def facets(self, feed, kind):
        facets = feed.links(f"{SPEC}/facet")
        self.check(not facets or kind == "acquisition", "facets are in acquisition feeds alone")
        groups, homes = {}, {}
        for facet in facets:
            group = facet.get("opds:facetGroup")
            self.check(group, "a facet is in a group", facet.get("href"))
            self.check(facet.get("title"), "a facet has a title", facet.get("href"))
            groups.setdefault(group, []).append(facet.get("opds:activeFacet"))
            homes.setdefault((facet.get("href"), facet.get("title")), set()).add(group)
        for group, active in groups.items():
            self.check(set(active) <= {None, "true", "false"}, "activeFacet is true or false",
                       active)
            self.check(active.count("true") <= 1, "one facet of a group is active at most", group)
        self.check(all(len(each) == 1 for each in homes.values()), "a facet is in one group alone")

    def counts(self, feed, entries):
        for name in ("totalResults", "itemsPerPage", "startIndex"):
            for each in feed.all(f"opensearch:{name}"):
                self.check(each.text().isdigit(), "OpenSearch's counts are numbers", each.text())
        limit = feed.text("opensearch:itemsPerPage")
        if limit and limit.isdigit():
            self.check(entries <= int(limit), "a page has itemsPerPage entries at most", entries)

    def entry(self, entry, alone=False):
        self.common(entry)
        self.at_most_one(entry, "summary", "content", "published", "rights")
        strange = {child.name for child in entry.children} - ENTRY_ELEMENTS - DC_ELEMENTS - NOT_DC
        self.check(not strange, "an entry has elements that are known", strange)
        doubled = {child.name for child in entry.children} & NOT_DC
        self.check(not doubled, "Atom's own elements go before Dublin Core's", doubled)
        self.check(entry.all("content") or entry.links("alternate"),
                   "an entry without content has an alternate link", entry.text("title"))
        for each in entry.all("dc:language"):
            self.check(LANGUAGE.match(each.text()), "a language is a tag of BCP 47", each.text())
        for each in entry.all("dc:issued"):
            self.check(DAY.match(each.text()), "dc:issued is a date", each.text())
        if alone:
            self.check(kind_of_entry(entry) == "acquisition", "a complete entry can be acquired")
            own = entry.links("self")
            self.check(len(own) == 1 and own[0].get("type") == ENTRY,
                       "a complete entry has a self link with its type")
        if kind_of_entry(entry) == "navigation":
            feeds = [link for link in entry.links() if (link.get("type") or "").startswith(FEED)]
            self.check(feeds, "an entry of navigation leads to a feed", entry.text("title"))

    def link(self, link, parent):
        href, relation = link.get("href", ""), link.get("rel", "alternate")
        template = "{" in href and relation == "search"
        self.check(href and (template or REFERENCE.match(href)), "a link's href is a URI", href)
        self.check(relation in RELATIONS, "a link's relation is registered", relation)
        strange = {name for name in link.attributes if not name.startswith("xmlns")}
        strange -= LINK_ATTRIBUTES
        self.check(not strange, "a link has attributes that are known", strange)
        for name in ("thr:count", "length"):
            self.check(link.get(name, "0").isdigit(), f"{name} is a number", link.get(name))
        if relation != f"{SPEC}/facet":
            self.check("opds:facetGroup" not in link.attributes,
                       "only facets are in groups of facets", relation)
        if relation.startswith(f"{SPEC}/image"):
            self.check(link.get("type") in PICTURES, "pictures are JPEG, PNG or GIF",
                       link.get("type"))
        if is_acquisition(link):
            self.check(parent.name == "entry", "books are acquired from entries")
            self.check(link.get("type") == EPUB, "an acquisition link says that it is an EPUB",
                       link.get("type"))
            path = href.partition("?")[0]
            self.check(path.endswith(".epub"), "the address of a book ends in .epub", href)
        kind = link.get("type") or ""
        if "atom+xml" in kind:
            self.check(kind in (FEED + "navigation", FEED + "acquisition", ENTRY),
                       "a link into the catalogue has one of its three types", kind)


def description(findings, where, data):
    """Holds an OpenSearch description against its rules; its template, or None."""
    rules = Rules(findings, where)
    try:
        root = parsed(data)
    except NotWellFormed as problem:
        rules.check(False, "is not well-formed", problem)
        return None
    rules.check(root.name == "OpenSearchDescription"
                and root.get("xmlns") == "http://a9.com/-/spec/opensearch/1.1/",
                "is an OpenSearch description", root.name)
    rules.one(root, "ShortName", "Description")
    rules.check(0 < len(root.text("ShortName") or "") <= 16, "a ShortName has 16 letters at most",
                root.text("ShortName"))
    rules.check(len(root.text("Description") or "") <= 1024,
                "a Description has 1024 letters at most")
    for each in root.all("InputEncoding") + root.all("OutputEncoding"):
        rules.check(each.text().upper() == "UTF-8", "search is in UTF-8", each.text())
    urls = [url for url in root.all("Url") if url.get("type") == FEED + "acquisition"]
    if not rules.check(urls, "a Url leads to an acquisition feed"):
        return None
    template = urls[0].get("template", "")
    rules.check("{searchTerms}" in template, "a template has a place for words", template)
    # KOReader takes a template as seen from the feed, not from the description.
    rules.check(template.startswith(("http://", "https://", "/")),
                "a template is the same seen from everywhere", template)
    return template
