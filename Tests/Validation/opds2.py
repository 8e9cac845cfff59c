"""The rules of OPDS 2.0, and of the Readium Web Publication Manifest below it, for one document.

From the draft of OPDS 2.0, the schemas beside it and Authentication for OPDS 1.0, told anew.
"""

import json
import re

from catalogue import REFERENCE, media_type
from opds1 import DAY, EPUB, LANGUAGE, MOMENT, PICTURES, SPEC

FEED = "application/opds+json"
PUBLICATION = "application/opds-publication+json"
AUTHENTICATION = "application/opds-authentication+json"
URI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:\S+\Z")
TEMPLATE = re.compile(r"\{\?([A-Za-z,]+)\}")
LINK_KEYS = {"href", "type", "templated", "title", "rel", "properties", "height", "width",
             "bitrate", "duration", "language", "alternate", "children"}
FEED_KEYS = {"metadata", "links", "navigation", "publications", "facets", "groups", "@context"}
METADATA_KEYS = {
    "identifier", "@type", "conformsTo", "title", "sortAs", "subtitle", "accessibility", "modified",
    "published", "language", "author", "translator", "editor", "artist", "illustrator", "letterer",
    "penciler", "colorist", "inker", "narrator", "contributor", "publisher", "imprint", "subject",
    "readingProgression", "description", "duration", "numberOfPages", "belongsTo", "presentation",
    "layout", "rights"}
PEOPLE = ("author", "translator", "editor", "contributor", "publisher", "imprint")


def listed(value):
    """A value that may stand alone or in a list, as a list."""
    return value if isinstance(value, list) else [] if value is None else [value]


def relations(link):
    return [each for each in listed(link.get("rel")) if isinstance(each, str)]


def with_relation(links, relation):
    return [link for link in links if isinstance(link, dict) and relation in relations(link)]


def is_whole(value, least=0):
    return isinstance(value, int) and not isinstance(value, bool) and value >= least


def loaded(data):
    """The value of a JSON text in UTF-8; refuses keys that stand twice."""
    def once(pairs):
        if len(dict(pairs)) != len(pairs):
            raise ValueError("a key stands twice")
        return dict(pairs)
    return json.loads(data.decode("utf-8"), object_pairs_hook=once)


class Rules:
    def __init__(self, findings, where):
        self.findings, self.where = findings, where

    def check(self, holds, rule, detail=""):
        return self.findings.check(holds, self.where, rule, detail)

    def document(self, data):
        """A feed or a publication as a dictionary; None where it cannot be read."""
        try:
            root = loaded(data)
        except ValueError as problem:
            self.check(False, "is no JSON", problem)
            return None
        if not self.check(isinstance(root, dict), "is no object"):
            return None
        if {"navigation", "publications", "groups"} & root.keys():
            self.feed(root)
        else:
            self.publication(root)
        return root

    def feed(self, feed):
        strange = feed.keys() - FEED_KEYS
        self.check(not strange, "a feed has keys that are known", strange)
        self.feed_metadata(feed.get("metadata"), is_paged="publications" in feed)
        links = self.links(feed.get("links"), "a feed")
        for relation in ("self", "start"):
            found = with_relation(links, relation)
            self.check(len(found) == 1, f"a feed has one {relation} link", len(found))
        for link in with_relation(links, "self"):
            self.check(link.get("type") == FEED, "the self link has the type of the feed", link)
        for link in links:
            # KOReader looks at the first relation alone.
            self.check("next" not in relations(link) or relations(link)[0] == "next",
                       "next is the first relation of its link", link)
        for link in with_relation(links, "search"):
            self.search(link)
        self.navigation(feed.get("navigation", []))
        for publication in feed.get("publications", []):
            self.publication(publication)
        for facet in feed.get("facets", []):
            self.facet(facet)
        for group in feed.get("groups", []):
            self.group(group)

    def feed_metadata(self, metadata, is_paged=False):
        if not self.check(isinstance(metadata, dict), "there is metadata"):
            return
        title = metadata.get("title")
        self.check(isinstance(title, str) and title.strip(), "metadata has a title", title)
        modified = metadata.get("modified")
        self.check(modified is None or MOMENT.match(modified), "a date is one of RFC 3339",
                   modified)
        kind = metadata.get("@type")
        self.check(kind is None or URI.match(kind), "a type is a URI", kind)
        for name, least in (("numberOfItems", 0), ("itemsPerPage", 1), ("currentPage", 1)):
            value = metadata.get(name)
            self.check(value is None or is_whole(value, least), f"{name} is a number", value)
        if is_paged:
            self.check(is_whole(metadata.get("numberOfItems")),
                       "a list of publications says how many there are")

    def links(self, links, owner):
        if not self.check(isinstance(links, list) and links, f"{owner} has links"):
            return []
        for link in links:
            self.link(link)
        return [link for link in links if isinstance(link, dict)]

    def link(self, link, titled=False):
        if not self.check(isinstance(link, dict), "a link is an object", link):
            return
        href = link.get("href")
        is_template = link.get("templated") is True
        plain = TEMPLATE.sub("", href) if is_template and isinstance(href, str) else href
        self.check(isinstance(href, str) and href and REFERENCE.match(plain),
                   "a link's href is a URI", href)
        self.check(isinstance(link.get("type"), str), "a link has a type", link)
        self.check(link.get("templated") in (None, True, False), "templated is true or false")
        self.check(not titled or (isinstance(link.get("title"), str) and link["title"].strip()),
                   "a link that people choose has a title", link)
        rel = link.get("rel")
        self.check(rel is None or (relations(link) and len(relations(link)) == len(listed(rel))),
                   "a relation is a word or a list of them", rel)
        strange = link.keys() - LINK_KEYS
        self.check(not strange, "a link has keys that are known", strange)
        for name in ("width", "height"):
            value = link.get(name)
            self.check(value is None or is_whole(value, 1), f"{name} is a number", value)
        properties = link.get("properties", {})
        if self.check(isinstance(properties, dict), "properties are an object", properties):
            number = properties.get("numberOfItems", 0)
            self.check(is_whole(number), "numberOfItems is a number", number)

    def search(self, link):
        names = TEMPLATE.search(link.get("href", ""))
        self.check(link.get("templated") is True and names and "query" in names[1].split(","),
                   "search is a template with a place for the query", link)
        self.check(link.get("type") == FEED, "search leads to a feed", link)

    def navigation(self, links):
        for link in links:
            self.link(link, titled=True)

    def facet(self, facet):
        self.feed_metadata(facet.get("metadata"))
        links = facet.get("links") or []
        self.check(links, "a group of facets has facets")
        for link in links:
            self.link(link, titled=True)
        self.check(len(with_relation(links, "self")) <= 1,
                   "one facet of a group is active at most", facet.get("metadata"))

    def group(self, group):
        self.feed_metadata(group.get("metadata"))
        self.check(("navigation" in group) != ("publications" in group),
                   "a group is of navigation or of publications", group.keys())
        if "links" in group:
            self.links(group["links"], "a group")
        self.navigation(group.get("navigation", []))
        for publication in group.get("publications", []):
            self.publication(publication)

    def publication(self, publication):
        if not self.check(isinstance(publication, dict), "a publication is an object"):
            return
        strange = publication.keys() - {"metadata", "links", "images", "@context"}
        self.check(not strange, "a publication has keys that are known", strange)
        metadata = publication.get("metadata")
        if self.check(isinstance(metadata, dict), "a publication has metadata"):
            self.metadata(metadata)
        links = self.links(publication.get("links"), "a publication")
        own = with_relation(links, "self")
        self.check(len(own) == 1 and own[0].get("type") == PUBLICATION,
                   "a publication has a self link with its type", own)
        acquisitions = [link for link in links
                        if any(each.startswith(f"{SPEC}/acquisition") for each in relations(link))]
        self.check(acquisitions, "a publication can be acquired", metadata)
        for link in acquisitions:
            self.check(link.get("type") == EPUB, "an acquisition link says that it is an EPUB",
                       link)
            path = str(link.get("href")).partition("?")[0]
            self.check(path.endswith(".epub"), "the address of a book ends in .epub", path)
        self.images(publication.get("images"))

    def images(self, images):
        if not self.check(isinstance(images, list) and images, "a publication has a picture"):
            return
        for image in images:
            self.link(image)
        kinds = {image.get("type") for image in images if isinstance(image, dict)}
        self.check(kinds & PICTURES, "a picture is JPEG, PNG or GIF", kinds)

    def metadata(self, metadata):
        strange = metadata.keys() - METADATA_KEYS
        self.check(not strange, "metadata has keys that are known", strange)
        # The schema knows titles in several languages; KOReader does not.
        title = metadata.get("title")
        self.check(isinstance(title, str) and title, "a title is a text", title)
        kind = metadata.get("@type")
        self.check(kind == "http://schema.org/Book", "a publication is a book", kind)
        identifier = metadata.get("identifier")
        self.check(isinstance(identifier, str) and URI.match(identifier),
                   "an identifier is a URI", identifier)
        for language in listed(metadata.get("language")):
            self.check(LANGUAGE.match(language), "a language is a tag of BCP 47", language)
        modified = metadata.get("modified")
        self.check(modified is None or MOMENT.match(modified), "a date is one of RFC 3339",
                   modified)
        published = metadata.get("published")
        self.check(published is None or DAY.match(published), "published is a date", published)
        for role in PEOPLE:
            for person in listed(metadata.get(role)):
                self.named(person, role)
        for subject in listed(metadata.get("subject")):
            self.named(subject, "subject")
        self.belongings(metadata.get("belongsTo", {}))

    def belongings(self, belongings):
        self.check(isinstance(belongings, dict), "belongsTo is an object", belongings)
        for kind in ("series", "collection"):
            for each in listed(belongings.get(kind)):
                self.named(each, kind)
                if isinstance(each, dict) and "position" in each:
                    self.check(isinstance(each["position"], (int, float)),
                               "a position is a number", each)

    def named(self, value, role):
        name = value.get("name") if isinstance(value, dict) else value
        self.check(isinstance(name, str) and name.strip(), f"{role} has a name", value)
        for link in listed(value.get("links")) if isinstance(value, dict) else []:
            self.link(link)


def authentication(findings, where, answer):
    """Holds the document that says how to come in against its rules."""
    rules = Rules(findings, where)
    rules.check(media_type(answer.type)[0] == AUTHENTICATION,
                "refused readers get an authentication document", answer.type)
    try:
        root = loaded(answer.body)
    except ValueError as problem:
        rules.check(False, "is no JSON", problem)
        return
    rules.check(isinstance(root.get("id"), str) and URI.match(root["id"]),
                "an authentication document has a URI for an id", root.get("id"))
    rules.check(root.get("title"), "an authentication document has a title")
    flows = [each.get("type") for each in root.get("authentication", [])]
    rules.check("http://opds-spec.org/auth/basic" in flows, "Basic authentication is offered",
                flows)
    for link in root.get("links", []):
        rules.link(link)
