"""Follows every link of a catalogue in one of its two dialects, and keeps what stands where."""

from collections import deque
from dataclasses import dataclass, field

import opds1
import opds2
from catalogue import agree, media_type

# Facets multiply: they are followed from the first few lists alone, and not from one another.
FACETED_LISTS = 5


@dataclass
class Link:
    relation: str
    href: str
    type: str
    # How many books or headings the link says there are behind it.
    count: int | None = None
    group: str | None = None


@dataclass
class Visit:
    """A document of the catalogue, the same for both dialects."""
    address: str
    root: object
    kind: str
    id: str
    title: str
    links: list
    # Identifier, title and date of each book or heading, in order.
    entries: list
    total: int | None
    below: dict = field(default_factory=dict)
    is_faceted: bool = False


def number(text):
    return int(text) if text and str(text).isdigit() else None


def of_atom(address, root):
    """A visit of a feed or an entry in OPDS 1.2."""
    def told(link):
        return Link(link.get("rel", "alternate"), link.get("href", ""), link.get("type") or "",
                    number(link.get("thr:count")), link.get("opds:facetGroup"))
    entries = root.all("entry")
    links = [told(link) for each in (root, *entries) for link in each.links()]
    kind = "entry" if root.name == "entry" else opds1.kind_of(root)
    return Visit(address, root, kind, root.text("id"), root.text("title"), links,
                 [(each.text("id"), each.text("title"), each.text("updated")) for each in entries],
                 number(root.text("opensearch:totalResults")))


def of_json(address, root):
    """A visit of a feed or a publication in OPDS 2.0."""
    links = []

    def add(these, group=None):
        for link in opds2.listed(these):
            if not isinstance(link, dict) or link.get("templated"):
                continue
            count = (link.get("properties") or {}).get("numberOfItems")
            for relation in opds2.relations(link) or ["alternate"]:
                links.append(Link(relation, str(link.get("href", "")), link.get("type") or "",
                                  count, group))

    def add_publication(publication):
        add(publication.get("links"))
        add(publication.get("images"))

    add(root.get("links"))
    add(root.get("images"))
    add(root.get("navigation"))
    for facet in root.get("facets", []):
        add(facet.get("links"), (facet.get("metadata") or {}).get("title"))
    publications = list(root.get("publications", []))
    for group in root.get("groups", []):
        add(group.get("links"))
        add(group.get("navigation"))
        publications += group.get("publications", [])
    for publication in publications:
        add_publication(publication)
    metadata = root.get("metadata") or {}
    told = [each.get("metadata") or {} for each in root.get("publications", [])]
    entries = [(each.get("identifier"), each.get("title"), each.get("modified")) for each in told]
    entries += [(each.get("href"), each.get("title"), None) for each in root.get("navigation", [])]
    is_feed = {"navigation", "publications", "groups"} & root.keys()
    kind = "entry" if not is_feed else "acquisition" if "publications" in root else "navigation"
    return Visit(address, root, kind, metadata.get("identifier"), metadata.get("title"), links,
                 entries, metadata.get("numberOfItems"))


class Crawl:
    """Everything that can be reached from a root. `visits` are the documents by address, `others`
    the addresses of books, pictures and descriptions with what links say of them."""

    def __init__(self, catalogue, findings, root, dialect, limit=1500):
        self.catalogue, self.findings, self.dialect = catalogue, findings, dialect
        self.limit, self.faceted = limit, 0
        self.visits, self.others, self.declared, self.counts = {}, {}, {}, []
        self.queue, self.known = deque([(root, False)]), {root}
        while self.queue and len(self.visits) < self.limit:
            self.visit(*self.queue.popleft())
        if self.queue and limit > 1:
            findings.tell(f"stopped at {limit} documents, {len(self.queue)} not visited")

    def visit(self, address, is_faceted):
        where = self.catalogue.shown(address)
        answer = self.catalogue.get(address)
        if not self.findings.check(answer.status == 200, where, "a link leads somewhere",
                                   f"{answer.status}, linked as {self.declared.get(address)}"):
            return
        rules = (opds1 if self.dialect == 1 else opds2).Rules(self.findings, where)
        root = rules.document(answer.body)
        if root is None:
            return
        visit = (of_atom if self.dialect == 1 else of_json)(address, root)
        visit.is_faceted = is_faceted
        visit.answer = answer
        self.visits[address] = visit
        self.follow(visit, where)

    def follow(self, visit, where):
        facets = any(link.group for link in visit.links)
        takes_facets = facets and not visit.is_faceted and self.faceted < FACETED_LISTS
        self.faceted += takes_facets
        for link in visit.links:
            relative = ":" not in link.href.partition("/")[0] and not link.href.startswith("/")
            self.findings.check(self.catalogue.is_live or relative, where,
                                "links of a folder are relative", link.href)
            target = self.catalogue.resolve(visit.address, link.href)
            if not self.findings.check(target, where, "a link stays in the catalogue", link.href):
                continue
            visit.below.setdefault(link.relation, []).append(target)
            if not self.is_document(link):
                self.others.setdefault(target, set()).add(link.type)
                continue
            self.declared.setdefault(target, set()).add((link.type, link.relation, where))
            if link.count is not None:
                self.counts.append((target, link.count, where))
            if target not in self.known and (not link.group or takes_facets):
                self.known.add(target)
                self.queue.append((target, visit.is_faceted or bool(link.group)))

    def is_document(self, link):
        """Whether a link leads to a document of this dialect."""
        name = media_type(link.type)[0]
        if self.dialect == 1:
            return name == "application/atom+xml"
        return name in (opds2.FEED, opds2.PUBLICATION)

    def check_types(self):
        """Every document is what each link to it says."""
        for address, said in self.declared.items():
            visit = self.visits.get(address)
            if visit is None:
                continue
            for declared, relation, where in said:
                if self.catalogue.is_live:
                    holds = agree(declared, visit.answer.type)
                    found = visit.answer.type
                else:
                    holds, found = self.is_kind(declared, visit.kind), visit.kind
                self.findings.check(holds, where, "a link says what it leads to",
                                    f"{relation} to {self.catalogue.shown(address)}: {declared}, "
                                    f"there is {found}")

    def is_kind(self, declared, kind):
        if self.dialect == 2:
            return declared == (opds2.PUBLICATION if kind == "entry" else opds2.FEED)
        return declared == (opds1.ENTRY if kind == "entry" else opds1.FEED + kind)

    def stable(self):
        """What must be the same whenever the catalogue is asked."""
        return {address: (visit.id, visit.entries) for address, visit in self.visits.items()}
