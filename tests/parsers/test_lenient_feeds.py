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
    with pytest.raises(ParseError, match="parser='feedparser'"):
        list(read(BROKEN))


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
    for article in read(data, "feedparser"):
        assert "root:" not in str(article.model_dump_json())


def test_its_length_has_a_limit() -> None:
    pytest.importorskip("feedparser", reason="needs newsmodel[feeds]")
    with pytest.raises(LimitExceeded, match="page_bytes"):
        list(read(BROKEN, "feedparser", limits=Limits(page_bytes=100)))
