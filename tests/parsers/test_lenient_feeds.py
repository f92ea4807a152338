"""Feeds that are not well-formed."""

import sys

import pytest

from newsmodel.errors import LimitExceeded, MissingExtra, ParseError
from newsmodel.parsers import Limits, detect, read, read_one

BROKEN = b"""<rss version="2.0"><channel><title>The Bee & Post</title><language>en</language>
<item><title>Rain & wind</title><link>https://bee.example/1</link><guid>bee-1</guid>
<author>jane@example.org (Jane Doe)</author>
<pubDate>Tue, 14 May 2024 10:05:00 +0200</pubDate><category>weather</category>
<description>&lt;p&gt;Rain fell.&lt;/p&gt;&lt;p&gt;Then not.&lt;/p&gt;</description><rank>3</rank></item>
<item><title>Ferry runs</title>
<link>https://bee.example/2</link><description>It sailed.</description></item></channel>"""
CHANNEL = b"""<?xml version="1.0"?>
<CHANNEL HREF="https://bee.example/"><TITLE>The Bee</TITLE>
<ITEM HREF="https://bee.example/1" LASTMOD="2024-05-14T10:05">
<TITLE>Rain</TITLE><ABSTRACT>It fell.</ABSTRACT></ITEM></CHANNEL>"""


def test_a_broken_feed_names_the_parser_that_reads_it() -> None:
    with pytest.raises(ParseError, match="the parser 'feedparser' reads what is not well-formed"):
        list(read(BROKEN))


@pytest.mark.parametrize(
    "declared", ['<!ENTITY a "aaaa"><!ENTITY j "&a;&a;">', '<!ENTITY j SYSTEM "file:///etc/hosts">']
)
def test_harmful_entities_are_refused_and_no_other_parser_is_named(declared: str) -> None:
    pytest.importorskip("feedparser", reason="needs newsmodel[feeds]")
    data = f"<!DOCTYPE rss [{declared}]><rss><channel><item><title>&j;</title></item></channel></rss>".encode()
    for parser in (None, "feedparser"):
        with pytest.raises(ParseError, match=r"which is refused: '?j") as caught:
            list(read(data, parser))
        assert "feedparser" not in str(caught.value)


def test_it_reads_what_the_parser_of_rss_reads() -> None:
    pytest.importorskip("feedparser", reason="needs newsmodel[feeds]")
    feed = b"""<rss version="2.0"><channel><title>The Bee &amp;amp; Post</title><link>https://bee.example/feed</link>
<item><title>Rain &amp;amp; wind</title><link>/rain</link><author>desk@bee.example (Jane Doe)</author>
<author>sport@bee.media (John Roe)</author><category>wind &amp;amp; rain</category>
<pubDate>Tue, 14 May 24 10:05:00 GMT</pubDate><description>Rain fell.

\xe2\x80\x9cAll day,\xe2\x80\x9d she said.</description></item></channel></rss>"""
    ours, theirs = read_one(feed), read_one(feed, "feedparser")
    for article in (ours, theirs):
        assert (article.title, article.url, article.outlet) == (
            "Rain & wind",
            "https://bee.example/rain",
            "The Bee & Post",
        )
        assert article.bylines == ("Jane Doe", "John Roe")
        assert str(article.published) == "2024-05-14T10:05:00+00:00"
        assert [span.of(article.text) for span in article.paragraphs] == ["Rain fell.", "“All day,” she said."]
        assert not article.issues


def test_without_the_extra_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "feedparser", None)
    with pytest.raises(MissingExtra, match=r"newsmodel\[feeds\]"):
        list(read(BROKEN, "feedparser"))


def test_a_broken_feed_is_read() -> None:
    pytest.importorskip("feedparser", reason="needs newsmodel[feeds]")
    one, two = read(BROKEN, "feedparser")
    assert (one.title, one.outlet, one.language, one.bylines) == ("Rain & wind", "The Bee & Post", "en", ("Jane Doe",))
    assert [span.of(one.text) for span in one.paragraphs] == ["Rain fell.", "Then not."]
    assert (str(one.published), one.url, one.guid, one.keywords) == (
        "2024-05-14T10:05:00+02:00",
        "https://bee.example/1",
        "bee-1",
        ("weather",),
    )
    assert dict(one.extra)["rank"] == '"3"'
    assert two.title == "Ferry runs"
    assert two.text.startswith("It sailed.")


def test_a_channel_is_recognised_and_read() -> None:
    pytest.importorskip("feedparser", reason="needs newsmodel[feeds]")
    assert detect(CHANNEL)[0].name == "feedparser"
    article = read_one(CHANNEL)
    assert (article.title, article.text, article.url) == ("Rain", "It fell.", "https://bee.example/1")


@pytest.mark.parametrize("data", [b"/etc/hostname", b"http://bee.example/feed.xml", b"<html><p>Rain", b"{}"])
def test_what_is_no_feed_is_refused_and_nothing_is_opened(data: bytes) -> None:
    pytest.importorskip("feedparser", reason="needs newsmodel[feeds]")
    with pytest.raises(ParseError):
        list(read(data, "feedparser"))


def test_files_and_networks_stay_shut() -> None:
    pytest.importorskip("feedparser", reason="needs newsmodel[feeds]")
    doctype = b'<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY y "yyyy">]>'
    data = doctype + BROKEN.replace(b"Rain &", b"&x; &y; Rain &")
    with pytest.raises(ParseError, match="lies elsewhere, which is refused: 'x'"):
        list(read(data, "feedparser"))


def test_its_length_has_a_limit() -> None:
    pytest.importorskip("feedparser", reason="needs newsmodel[feeds]")
    with pytest.raises(LimitExceeded, match="page_bytes"):
        list(read(BROKEN, "feedparser", limits=Limits(page_bytes=100)))
