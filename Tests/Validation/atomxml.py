"""XML as the simplest of readers see it: names with the prefixes that stand there.

KOReader looks for `opds:facetGroup`, letter by letter, so namespaces alone do not tell enough.
"""

import xml.etree.ElementTree as ElementTree
import xml.parsers.expat

NAMESPACES = {
    "": "http://www.w3.org/2005/Atom",
    "opds": "http://opds-spec.org/2010/catalog",
    "thr": "http://purl.org/syndication/thread/1.0",
    "opensearch": "http://a9.com/-/spec/opensearch/1.1/",
    "dc": "http://purl.org/dc/terms/",
}


class Element:
    def __init__(self, name, attributes):
        self.name, self.attributes = name, attributes
        self.children, self.own = [], ""

    def get(self, name, default=None):
        return self.attributes.get(name, default)

    def all(self, name):
        return [child for child in self.children if child.name == name]

    def first(self, name):
        return next(iter(self.all(name)), None)

    def text(self, name=None):
        """The text of a child, or its own; None where there is no such child."""
        if name is None:
            return self.own.strip()
        child = self.first(name)
        return child.own.strip() if child else None

    def every(self):
        yield self
        for child in self.children:
            yield from child.every()

    def links(self, relation=None):
        return [link for link in self.all("link")
                if relation is None or link.get("rel", "alternate") == relation]


class NotWellFormed(Exception):
    pass


def parsed(data):
    """The root element. Refuses what is not well-formed, in XML or in its namespaces, and document
    types, which no feed needs and many readers refuse."""
    stack, roots = [], []

    def start(name, attributes):
        element = Element(name, attributes)
        (stack[-1].children if stack else roots).append(element)
        stack.append(element)

    def text(content):
        stack[-1].own += content

    def doctype(*_):
        raise NotWellFormed("has a document type")

    parser = xml.parsers.expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = start
    parser.EndElementHandler = lambda _: stack.pop()
    parser.CharacterDataHandler = text
    parser.StartDoctypeDeclHandler = doctype
    try:
        parser.Parse(data, True)
        ElementTree.fromstring(data)
    except (xml.parsers.expat.ExpatError, ElementTree.ParseError) as problem:
        raise NotWellFormed(str(problem))
    return roots[0]


def wrong_declarations(root):
    """What is declared otherwise than readers expect, or used and not declared on the root."""
    for element in root.every():
        for name, value in element.attributes.items():
            if name != "xmlns" and not name.startswith("xmlns:"):
                continue
            prefix = name.partition(":")[2]
            if element is not root:
                yield f"{name} on {element.name}, not on the root"
            elif NAMESPACES.get(prefix) != value:
                yield f'{name}="{value}"'
    if root.get("xmlns") != NAMESPACES[""]:
        yield "the default namespace is not Atom's"
    used = {name.partition(":")[0] for each in root.every()
            for name in (each.name, *each.attributes) if ":" in name}
    for prefix in sorted(used - {"xmlns", "xml"}):
        if root.get(f"xmlns:{prefix}") is None:
            yield f"prefix {prefix} is not declared on the root"
