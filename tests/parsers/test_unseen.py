"""What a page or feed hides from its readers, its scripts, and addresses that run one never reach a field."""

import json
from collections.abc import Callable
from html import escape

import pytest

from newsmodel.model import Article
from newsmodel.parsers import read, read_one

PROSE = "<p>Rain fell over Lindmar on Tuesday, and the harbour was closed for the day, the mayor said.</p>"

# What is written in capitals is not for readers. The first ones are well-formed XML as well.
UNSEEN_IN_XML = (
    "<script>SECRET()</script>",
    "<style>.SECRET{}</style>",
    "<!-- SECRET -->",
    "<template><p>SECRET</p></template>",
    "<noscript><p>SECRET</p></noscript>",
    "<svg><title>SECRET</title><text>SECRET</text><script>SECRET</script></svg>",
    "<math><annotation>SECRET</annotation></math>",
    "<p hidden='hidden'>SECRET</p>",
    "<div hidden=''><div><p>SECRET</p></div></div>",
    "<p aria-hidden='true'>SECRET</p>",
    "<p style='display:none'>SECRET</p>",
    "<p style='color:red; DISPLAY : NONE !important'>SECRET</p>",
    "<p style='display:/* so */none'>SECRET</p>",
    "<p style='display:&#110;one'>SECRET</p>",
    "<p style='visibility: hidden'>SECRET</p>",
    "<p onclick='SECRET()'>Click.</p>",
    "<p title='SECRET'>Here.</p>",
    "<p>See <a href='javascript:SECRET()'>this</a>.</p>",
    "<pre>Rain<script>SECRET</script></pre>",
    "<pre hidden='hidden'>SECRET</pre>",
    "<iframe src='a'><p>SECRET</p></iframe>",
    "<object data='data:text/html,SECRET'><p>SECRET</p></object>",
    "<select><option>SECRET</option></select>",
    "<textarea>SECRET</textarea>",
    "<noembed>SECRET</noembed>",
    "<audio><p>SECRET</p></audio>",
    "<dialog><p>SECRET</p></dialog>",
)
UNSEEN = (
    *UNSEEN_IN_XML,
    "<SCRIPT type=a >SECRET</SCRIPT >",
    "<script\n>SECRET</script\n>",
    "<script/x>SECRET</script>",
    f"<script data-x='{'x' * 300}'>SECRET</script>",
    '<script>"<!--<script>" SECRET</script>--></script>',
    "<p hidden>SECRET</p>",
    "<p title='<script>SECRET</script>'>Here.</p>",
    "<input type=hidden value=SECRET>",
    "<img src='data:image/svg+xml,SECRET' alt=SECRET>",
    "<iframe srcdoc='&lt;p&gt;SECRET&lt;/p&gt;'></iframe>",
)
NEWSML = (
    "<newsItem xmlns='http://iptc.org/std/nar/2006-10-01/' guid='a' version='1'><contentMeta><headline>{}</headline>"
    "</contentMeta><contentSet>{}</contentSet></newsItem>"
)


def page(body: str, head: str = "") -> str:
    return f"<!DOCTYPE html><title>Rain</title>{head}<article><h1>Rain</h1>{PROSE}{body}{PROSE}</article>"


def as_json(made: Callable[[str], object]) -> Callable[[str], str]:
    return lambda unseen: json.dumps(made(unseen))


def rss(title: str, inside: str) -> str:
    return f"<rss version='2.0'><channel><item><title>{title}</title>{inside}</item></channel></rss>"


def atom(title: str, content: str) -> str:
    return f"<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>{title}</title>{content}</entry></feed>"


def nitf(title: str, content: str) -> str:
    return (
        f"<nitf><body><body.head><hedline><hl1>{title}</hl1></hedline><byline>By Jane Doe{title}</byline></body.head>"
        f"<body.content>{PROSE}{content}{PROSE}</body.content></body></nitf>"
    )


def jsonld(unseen: str) -> str:
    thing = {"@type": "NewsArticle", "headline": f"Rain {unseen}", "author": {"name": f"Jane Doe {unseen}"}}
    block = json.dumps({**thing, "articleBody": f"{PROSE}{unseen}"}).replace("</", "<\\/")
    return page("", f"<script type='application/ld+json'>{block}</script>")


def in_attributes(unseen: str) -> str:
    said = escape(f"Rain {unseen}")
    return page("", f"<meta property='og:title' content='{said}'><meta name=author content='Jane Doe {said[5:]}'>")


AROUND: dict[str, Callable[[str], str]] = {
    "page": page,
    "headline of a page": lambda unseen: page("").replace("<h1>Rain", f"<h1>{unseen}Rain"),
    "byline of a page": lambda unseen: page(f"<div class=byline>By Jane Doe{unseen}</div>"),
    "time of a page": lambda unseen: page(f"<time>{unseen}14 May 2024</time>"),
    "JSON-LD": jsonld,
    "meta": in_attributes,
    "RSS": lambda unseen: rss(escape(f"Rain {unseen}"), f"<description>{escape(PROSE + unseen)}</description>"),
    "RSS with CDATA": lambda unseen: rss("Rain", f"<description><![CDATA[{PROSE}{unseen}]]></description>"),
    "author of RSS": lambda unseen: rss("Rain", f"<author>{escape(f'Jane Doe{unseen}')}</author>"),
    "Atom": lambda unseen: atom(escape(f"Rain {unseen}"), f"<content type='html'>{escape(unseen + PROSE)}</content>"),
    "NITF with CDATA": lambda unseen: nitf("Rain", f"<p><![CDATA[{unseen}]]>It fell.</p>"),
    "NewsML-G2, escaped": lambda unseen: NEWSML.format(
        escape(f"Rain {unseen}"), f"<inlineData contenttype='text/html'>{escape(unseen + PROSE)}</inlineData>"
    ),
    "ninjs": as_json(
        lambda unseen: {
            "uri": "a",
            "type": "text",
            "headline": f"Rain {unseen}",
            "byline": f"By Jane Doe{unseen}",
            "body_xhtml": f"{PROSE}{unseen}{PROSE}",
        }
    ),
    "JSON Feed": as_json(
        lambda unseen: {
            "version": "https://jsonfeed.org/version/1.1",
            "items": [{"id": "1", "title": f"Rain {unseen}", "content_html": f"{PROSE}{unseen}"}],
        }
    ),
    "JSON": as_json(
        lambda unseen: [{"title": f"Rain {unseen}", "text": f"{PROSE}{unseen}", "author": f"Jane Doe{unseen}"}]
    ),
}
AROUND_XML: dict[str, Callable[[str], str]] = {
    "XHTML in Atom": lambda unseen: atom(
        f"Rain{unseen}",
        f"<content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>{PROSE}{unseen}</div></content>",
    ),
    "NITF": lambda unseen: nitf(f"Rain{unseen}", unseen),
    "XHTML in NewsML-G2": lambda unseen: NEWSML.format(
        f"Rain{unseen}",
        "<inlineXML contenttype='application/xhtml+xml'><html xmlns='http://www.w3.org/1999/xhtml'>"
        f"<body>{PROSE}{unseen}</body></html></inlineXML>",
    ),
    "NewsML 1": lambda unseen: (
        "<NewsML><NewsItem><Identification><NewsIdentifier><NewsItemId>1</NewsItemId></NewsIdentifier></Identification>"
        f"<NewsComponent><NewsLines><HeadLine>Rain{unseen}</HeadLine></NewsLines><ContentItem><DataContent>{PROSE}"
        f"{unseen}</DataContent></ContentItem></NewsComponent></NewsItem></NewsML>"
    ),
}
ADDRESSES = (
    "javascript:SECRET()",
    "JavaScript:SECRET()",
    "java\nscript:SECRET()",
    "java&#10;script:SECRET()",
    " \x01javascript:SECRET()",
    "&#106;avascript:SECRET()",
    "javascript&colon;SECRET()",
    "\u2028javascript:SECRET()",
    "data:text/html,SECRET",
    "vbscript:SECRET",
    "https:javascript:SECRET",
    "https:///javascript:SECRET",
    "//javascript:SECRET/x",
    "https://bee.example/\njavascript:SECRET()",
    "https://bee.example/<script>SECRET</script>",
    "file:///etc/SECRET",
    "blob:https://bee.example/SECRET",
)


def fields(article: Article) -> str:
    """What stands in the fields; `extra` and `issues` keep the source as it was."""
    return repr([value for name, value in article if name not in {"extra", "issues", "provenance"}])


def check(data: str) -> None:
    articles = list(read(data.encode()))
    assert articles
    for article in articles:
        assert article.title
        assert "SECRET" not in fields(article)


@pytest.mark.parametrize("around", AROUND.values(), ids=AROUND.keys())
def test_the_unseen_reaches_no_field(around: Callable[[str], str]) -> None:
    for unseen in UNSEEN:
        check(around(unseen))


@pytest.mark.parametrize("around", AROUND_XML.values(), ids=AROUND_XML.keys())
def test_the_unseen_of_xml_reaches_no_field(around: Callable[[str], str]) -> None:
    for unseen in UNSEEN_IN_XML:
        check(around(unseen))


@pytest.mark.parametrize("address", ADDRESSES, ids=ascii)
def test_an_address_that_is_none_on_the_web_reaches_no_field(address: str) -> None:
    thing = {"@type": "NewsArticle", "headline": "Rain", "author": {"name": address}, "publisher": {"name": address}}
    block = json.dumps({**thing, "url": address, "mainEntityOfPage": {"@id": address}}).replace("</", "<\\/")
    written = escape(address.replace("\x01", ""))
    for data in (
        page("", f'<link rel=canonical href="{address}"><meta property=og:url content="{address}">'),
        page("", f'<base href="{address}"><link rel=canonical href=x>'),
        page("", f"<script type='application/ld+json'>{block}</script>"),
        page(f'<a rel=author href="{address}">Jane Doe</a>'),
        rss("Rain", f"<link>{written}</link><guid>{written}</guid>"),
        atom("Rain", f"<link rel='alternate' href='{written}'/>"),
        json.dumps({"version": "https://jsonfeed.org/version/1", "items": [{"id": "1", "title": "a", "url": address}]}),
        json.dumps([{"url": address, "title": "Rain", "text": "Rain fell."}]),
        json.dumps({"uri": "a", "type": "text", "headline": "Rain", "links": [{"href": address}]}),
    ):
        for article in read(data.encode()):
            assert not article.url or "SECRET" not in article.url
            assert "SECRET" not in repr((article.outlet, article.bylines, article.text, article.title))


def test_styles_that_hide_nothing_cost_no_text() -> None:
    shown = "<p style='text-decoration: none; border:none'>It fell.</p><p aria-hidden='false'>Then not.</p>"
    for data in (nitf("Rain", shown), page(shown)):
        text = read_one(data.encode()).text
        assert "It fell." in text
        assert "Then not." in text
