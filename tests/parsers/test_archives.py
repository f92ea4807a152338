"""Web archives and WordPress exports."""

from importlib.util import find_spec
from io import BytesIO

import pytest

from newsmodel.errors import MissingExtra, ParseError
from newsmodel.parsers import Limits, WebPage, detect, read, read_one

PAGE = (
    "<html><title>{}</title><p>Rain fell on Tuesday in the whole of the valley, and the café by the river has closed."
)
EXPORT = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:wp="http://wordpress.org/export/1.2/"><channel>
<title>The Valley Bee</title><language>en-US</language>
<wp:author><wp:author_login>jd</wp:author_login><wp:author_display_name>Jane Doe</wp:author_display_name></wp:author>
{}</channel></rss>"""
POST = """<item><title>Rain &amp; wind</title><link>https://bee.example/rain</link>
<pubDate>Tue, 14 May 2024 10:05:00 +0200</pubDate><dc:creator>{creator}</dc:creator><guid>bee-1</guid>
<content:encoded><![CDATA[{content}]]></content:encoded><wp:status>{status}</wp:status><wp:post_type>{type}</wp:post_type>
<category domain="category">Weather</category><category domain="post_tag">rain</category></item>"""


def post(content: str = "Rain fell.", creator: str = "jd", status: str = "publish", kind: str = "post") -> str:
    return POST.format(content=content, creator=creator, status=status, type=kind)


def record(number: int, body: str, status: str = "200 OK", kind: str = "text/html; charset=iso-8859-1") -> bytes:
    answer = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n\r\n".encode() + body.encode("latin-1")
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://bee.example/{number}\r\n"
        f"WARC-Date: 2024-05-14T10:05:00Z\r\nWARC-Record-ID: <urn:uuid:{number}>\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(answer)}\r\n\r\n"
    )
    return head.encode() + answer + b"\r\n\r\n"


def test_an_archive_is_recognised() -> None:
    assert detect(record(1, PAGE.format("One")))[0].name == "warc"


def test_without_the_extra_an_archive_says_what_to_install() -> None:
    if find_spec("warcio"):
        pytest.skip("warcio is installed")
    with pytest.raises(MissingExtra, match=r"newsmodel\[warc\]"):
        read_one(record(1, PAGE.format("One")))


def test_without_the_extra_a_second_reading_says_what_to_install() -> None:
    if find_spec("trafilatura"):
        pytest.skip("trafilatura is installed")
    with pytest.raises(MissingExtra, match=r"newsmodel\[html\]"):
        read_one(PAGE.format("One").encode(), WebPage(trafilatura=True))


def test_a_second_reading_fills_what_is_missing() -> None:
    pytest.importorskip("trafilatura", reason="needs newsmodel[html]")
    page = PAGE.format("One").encode()
    one, other = read_one(page), read_one(page, WebPage(trafilatura=True))
    assert (one.title, one.text) == (other.title, other.text)


def test_the_pages_of_an_archive_are_articles() -> None:
    pytest.importorskip("warcio", reason="needs newsmodel[warc]")
    records = [
        record(1, PAGE.format("One")),
        record(2, PAGE.format("Gone"), status="404 Not Found"),
        record(3, "{}", kind="application/json"),
        record(4, "<html></html>"),
        record(5, PAGE.format("Two") + "x" * 2_000),
        record(6, PAGE.format("Three")),
    ]
    reading = read(b"".join(records), on_error="collect", limits=Limits(page_bytes=1_000))
    articles = list(reading)
    assert [(article.title, article.url) for article in articles] == [
        ("One", "https://bee.example/1"),
        ("Three", "https://bee.example/6"),
    ]
    assert "café" in articles[0].text
    assert '"WARC-Record-ID": "<urn:uuid:1>"' in dict(articles[0].extra)["warc"]
    assert [type(error).__name__ for error in reading.errors] == ["ParseError", "LimitExceeded"]


def test_published_posts_of_an_export_are_articles() -> None:
    items = [
        post(),
        post(status="draft"),
        post(kind="page"),
        post("One.\n\n[gallery id=1]Two <b>more</b>.", "Ola Berg"),
    ]
    data = EXPORT.format("".join(items)).encode()
    assert detect(data)[0].name == "wordpress"
    first, second = read(data)
    assert (first.title, first.text, first.bylines, first.outlet) == (
        "Rain & wind",
        "Rain fell.",
        ("Jane Doe",),
        "The Valley Bee",
    )
    assert (str(first.published), first.language, first.url) == (
        "2024-05-14T10:05:00+02:00",
        "en-US",
        "https://bee.example/rain",
    )
    assert (first.guid, first.section, first.keywords) == ("bee-1", "Weather", ("rain",))
    assert (second.text, second.bylines) == ("One.\n\nTwo more.", ("Ola Berg",))


def test_the_name_that_somebody_logs_in_with_is_no_byline() -> None:
    article = read_one(EXPORT.format(post(creator="admin")).encode())
    assert article.bylines == ()
    assert dict(article.extra)["creator"] == '"admin"'


def test_a_broken_export_gives_the_posts_before_the_fault() -> None:
    data = EXPORT.format(post() + post()).encode()
    reading = read(BytesIO(data[: data.rindex(b"</item>")]), on_error="collect")
    assert len(list(reading)) == 1
    [error] = reading.errors
    assert isinstance(error, ParseError)
    assert (error.parser, error.item) == ("wordpress", 1)
    assert error.line


def test_entities_are_neither_fetched_nor_blown_up() -> None:
    for entities in (
        '<!ENTITY x SYSTEM "file:///etc/hostname">',
        "".join(f'<!ENTITY x{n} "{f"&x{n - 1};" * 10}">' for n in range(1, 12))
        + '<!ENTITY x0 "ha"><!ENTITY x "&x11;">',
    ):
        data = EXPORT.replace("<rss", f"<!DOCTYPE rss [{entities}]><rss").format(
            post().replace("Rain &amp;", "&x; &amp;")
        )
        with pytest.raises(ParseError):
            list(read(data.encode(), "wordpress"))
