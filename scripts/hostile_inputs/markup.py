"""HTML and XML that grow, nest, reach out or run."""

from . import LINE, STORY


def page(body, head=""):
    return (
        '<!DOCTYPE html>\n<html><head><meta charset="utf-8"><title>The Lamp</title>'
        f"{head}</head>\n<body>\n<h1>The Lamp</h1>\n<p>by Marn Oakley</p>\n<p>Rating: G</p>\n"
        f"{body}\n</body></html>\n"
    )


def fictionbook(body, doctype=""):
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n{doctype}'
        '<FictionBook xmlns="http://www.gribuser.ru/xml/fictionbook/2.0"'
        ' xmlns:l="http://www.w3.org/1999/xlink">\n<description><title-info><genre>sf</genre>'
        "<author><nickname>Marn</nickname></author><book-title>The Lamp</book-title>"
        f"<lang>en</lang></title-info></description>\n<body>{body}</body></FictionBook>\n"
    )


P = f"<p>{LINE}</p>\n"
SECTION = f"<section><title><p>One</p></title><p>{LINE}</p>%s</section>"


def laughs(root):
    """Ten entities, each ten times the one before: ten thousand million laughs."""
    lines = ['<!ENTITY a0 "ha ">']
    lines += [f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 11)]
    return f"<!DOCTYPE {root} [\n" + "\n".join(lines) + "\n]>\n"


def external(root, place):
    return f'<!DOCTYPE {root} [<!ENTITY e SYSTEM "{place}">]>\n'


REACHES = {
    "script": '<script>alert("run")</script><script src="http://www.example.org/a.js"></script>',
    "events": '<p onclick="alert(1)" onmouseover=alert(2)>A click.</p><img src="x" onerror="alert(3)">'
    "<svg onload=alert(4)></svg><details ontoggle=alert(5) open>x</details>",
    "javascript-links": '<a href="javascript:alert(1)">one</a> <a href="JaVaScRiPt:alert(2)">two</a> '
    '<a href="&#106;avascript:alert(3)">three</a> <a href="java\tscript:alert(4)">four</a> '
    '<a href=" &#1;javascript:alert(5)">five</a> <a href="vbscript:x">six</a>',
    "data-urls": '<a href="data:text/html,<script>alert(1)</script>">one</a> '
    '<img src="data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9ImFsZXJ0KDEpIi8+"> '
    '<iframe src="data:text/html;base64,PHNjcmlwdD4="></iframe>',
    "svg": '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script><a href="javascript:x">'
    "<text>Words in a picture.</text></a><foreignObject><iframe src='http://www.example.org/'/>"
    '</foreignObject><image href="http://www.example.org/a.png"/><use href="file:///etc/passwd#a"/></svg>',
    "remote": '<img src="http://www.example.org/pixel.gif"><img src="//www.example.org/b.gif">'
    '<img src="https://www.example.org/c.png" srcset="http://www.example.org/d.png 2x">'
    '<video poster="http://www.example.org/e.png" src="http://www.example.org/f.mp4"></video>'
    '<object data="http://www.example.org/g.swf"></object><embed src="http://www.example.org/h.swf">',
    "frames": '<iframe src="http://www.example.org/"></iframe><iframe srcdoc="<script>x</script>"></iframe>'
    '<form action="http://www.example.org/" method="post"><input name="q" value="v"></form>',
    "style": "<style>@import url(http://www.example.org/a.css); p { background: url(file:///etc/passwd);"
    " behavior: url(#x) }</style>"
    '<p style="background: url(javascript:alert(1)); width: expression(alert(2))">Styled.</p>',
    "climbing-images": '<img src="../../../etc/passwd"><img src="/etc/passwd"><img src="file:///etc/passwd">'
    '<img src="..%2f..%2f..%2fetc%2fpasswd"><img src="..\\..\\boot.ini"><img src="\\\\server\\share\\a.png">',
    "mutation": "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>"
    "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(2)&gt;\">"
    "</table></mtext></math>",
}
WHAT = {
    "script": "scripts", "events": "event attributes", "svg": "an SVG that runs and reaches out",
    "javascript-links": "javascript: links, plain and disguised", "data-urls": "data: addresses",
    "remote": "pictures and media elsewhere", "frames": "frames and a form",
    "style": "style sheets that reach out", "climbing-images": "pictures outside of the folder",
    "mutation": "markup that changes its meaning when written again",
    "refresh": "a refresh to elsewhere", "base": "a base and style sheets elsewhere",
}
HEADS = {
    "refresh": '<meta http-equiv="refresh" content="0;url=http://www.example.org/">',
    "base": '<base href="http://www.example.org/"><link rel="stylesheet" href="a.css">'
    '<link rel="prefetch" href="http://www.example.org/b">',
}
OPEN = {
    "comment": ("<!-- ", "a comment"), "script": ("<script>", "a script"), "style": ("<style>", "a style"),
    "title": ("<title>", "a title"), "textarea": ("<textarea>", "a text area"),
    "cdata": ("<![CDATA[", "a CDATA section"), "quote": ('<a href="', "an attribute"),
    "plaintext": ("<plaintext>", "plain text"), "select": ("<select><option>", "a menu"),
}


def files():
    for name, body in REACHES.items():
        yield (
            f"html-{name}.html", "any" if name == "mutation" else "stripped", f"a page with {WHAT[name]}",
            "words kept, everything that runs or reaches out left out", page(P + body + P),
        )
    for name, head in HEADS.items():
        yield (
            f"html-{name}.html", "stripped", f"a page whose head has {WHAT[name]}",
            "read the story, follow nothing", page(P, head),
        )
    for name, (mark, what) in OPEN.items():
        yield (
            f"html-open-{name}.html", "partial" if name in ("comment", "script", "style", "quote") else "read",
            f"{what} that never ends, in the middle of the story",
            "the words behind it are kept, or a diagnostic says that they were not read",
            page(P + mark + P + "<p>Nobody saw it.</p>"),
        )
    yield (
        "html-deep.html", "any", "300,000 nested div elements around the story",
        "no recursion by depth; read, or cut the depth and say so",
        page("<div>" * 300000 + P + "</div>" * 300000),
    )
    yield (
        "html-open-formatting.html", "read", "50,000 unclosed b, i and font before the story",
        "in linear time", page("<p><b><i><font color=red>x" * 50000 + P),
    )
    yield (
        "html-misnested.html", "read", "20,000 times <b><p></b><i></p>", "in linear time",
        page("<b><p>x</b><i></p>y" * 20000 + P),
    )
    yield (
        "html-deep-tables.html", "any", "5,000 nested tables", "read, or cut the depth and say so",
        page("<table><tr><td>" * 5000 + P),
    )
    yield (
        "html-attributes.html", "read", "an element with 100,000 attributes and one of 5 MB",
        "in linear time", page("<p " + " ".join(f"a{n}=1" for n in range(100000)) + f' b="{"x" * 5000000}">{LINE}</p>'),
    )
    yield "html-entities.html", "read", "references to no character", "replacement characters, no crash", page(
        P + "<p>&#0; &#xD800; &#x110000; &#99999999999999; &#x1F; &nosuch; &amp &lt</p>"
    )
    yield "html-nul.html", "read", "NUL bytes between letters", "NUL left out", page(P).replace("lit", "l\0it")
    yield (
        "html-utf7.html", "read", "a page that says UTF-7 and hides a script in it",
        "UTF-7 is not an encoding of pages", page("<p>+ADw-script+AD4-alert(1)+ADw-/script+AD4-</p>" + P).replace("utf-8", "utf-7"),
    )
    yield (
        "html-wrong-charset.html", "read", "a page that says Shift_JIS and is Windows-1252",
        "the declaration does not hold, guess", page(P + "<p>“naïve”</p>").replace("utf-8", "shift_jis").encode("cp1252"),
    )
    yield (
        "html-utf16.html", "read", "UTF-16 that says UTF-8 in its head", "the byte-order mark wins",
        b"\xff\xfe" + page(P).encode("utf-16-le"),
    )
    yield "html-empty.html", "refused", "a page without a word", "say that there is no story", "<html><body></body></html>"
    yield (
        "html-binary.html", "refused", "random bytes named .html", "say that it is no text",
        bytes((n * n * 7 + n) % 256 for n in range(4096)),
    )
    yield (
        "html-long-line.html", "read", "one paragraph of 8 MB", "in linear time",
        page(f"<p>{(LINE + ' ') * 450000}</p>"),
    )

    yield (
        "xml-laughs.fb2", "stripped", "ten thousand million laughs from 1 KB", "never expand an entity, say so",
        fictionbook(SECTION % "<p>&a10;</p>", laughs("FictionBook")),
    )
    yield (
        "xml-quadratic.fb2", "stripped", "an entity of 100 KB used 20,000 times", "never expand an entity, say so",
        fictionbook(SECTION % f"<p>{'&a;' * 20000}</p>", f'<!DOCTYPE FictionBook [<!ENTITY a "{"ha " * 33000}">]>'),
    )
    for name, place in (("file", "file:///etc/passwd"), ("remote", "http://www.example.org/e")):
        yield (
            f"xml-external-{name}.fb2", "stripped", f"an external entity: {place}",
            "never loaded; the story is read without it",
            fictionbook(SECTION % "<p>&e;</p>", external("FictionBook", place)),
        )
    yield (
        "xml-external-dtd.fb2", "stripped", "a DTD elsewhere and parameter entities",
        "never loaded; the story is read",
        fictionbook(SECTION % "", '<!DOCTYPE FictionBook SYSTEM "http://www.example.org/f.dtd" '
                    '[<!ENTITY % p SYSTEM "file:///etc/passwd"> %p;]>\n'),
    )
    yield (
        "xml-include.fb2", "stripped", "XInclude of /etc/passwd", "never followed",
        fictionbook(SECTION % '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd" parse="text"/>'),
    )
    yield (
        "xml-deep.fb2", "any", "200,000 nested emphasis elements", "stop at the depth, or cut it",
        fictionbook(SECTION % ("<p>" + "<emphasis>" * 200000 + "x" + "</emphasis>" * 200000 + "</p>")),
    )
    yield (
        "xml-broken.fb2", "partial", "XML that breaks off in the middle", "what was read until there",
        fictionbook(SECTION % "<p>Nobody").rsplit("</section>", 1)[0],
    )
    yield (
        "xml-sections.fb2", "any", "a million nested sections", "stop at the depth, or cut it",
        fictionbook(SECTION % ("<section>" * 1000000 + P + "</section>" * 1000000)),
    )
    yield (
        "xml-base64.fb2", "stripped", "pictures that are no base64, or no pictures", "read the story, name the pictures",
        fictionbook(SECTION % '<image l:href="#a"/><image l:href="#b"/><image l:href="file:///etc/passwd"/>').replace(
            "</FictionBook>", '<binary id="a" content-type="image/png">!!!! *** ~~~ =A=</binary>'
            '<binary id="b" content-type="image/png">PGh0bWw+</binary>'
            '<binary id="b" content-type="image/png">again</binary></FictionBook>'),
    )
    yield "xml-namespace.fb2", "read", "FictionBook in a namespace of its own make", "read", fictionbook(
        SECTION % "").replace("http://www.gribuser.ru/xml/fictionbook/2.0", "urn:x-none")
    yield "md-html.md", "stripped", "Markdown with scripts and javascript: links", "words kept", (
        f"# {STORY.splitlines()[0]}\n\nby Marn Oakley\n\n{LINE}\n\n<script>alert(1)</script>\n\n"
        "[one](javascript:alert(1)) ![two](http://www.example.org/a.png) <img src=x onerror=alert(2)>\n"
    )
    yield "md-nested.md", "read", "Markdown with 50,000 brackets and quotation marks", "in linear time", (
        f"# The Lamp\n\n{LINE}\n\n" + "[" * 50000 + "\n\n" + ">" * 20000 + " deep\n\n" + "*_" * 30000 + "\n"
    )
    yield "md-yaml.md", "read", "a YAML head of anchors that grow", "aliases are not expanded", (
        "---\na: &a [x, x, x, x, x, x, x, x, x]\n"
        + "".join(f"{k}: &{k} [{', '.join(['*' + j] * 9)}]\n" for j, k in zip("abcdefgh", "bcdefghi"))
        + f"title: The Lamp\n---\n\n{LINE}\n"
    )
