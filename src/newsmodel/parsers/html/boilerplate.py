"""The words that authors of pages give to what stands around an article, and to the article, as data.

They are looked up among the words of `class`, `id` and the like: "relatedArticles-box" is related, articles, box.
"""

import re

__all__ = ["hints", "is_around", "is_byline", "is_changed", "is_day", "is_lead", "is_pointer"]

_WORDS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+")

# One such word is enough.
_AROUND = frozenset(
    """
    ad ads adbox adslot advert advertisement advertising advertorial anzeige publicidad publicite pub werbung
    sponsor sponsored outbrain taboola plista dfp gpt mpu breadcrumb breadcrumbs nav navi navigation navbar menu
    submenu pagination pager paging toc skip comment comments commenting kommentare comentarios disqus discussion
    forum share sharing shares sharebar social socials sociales facebook whatsapp twitter follow related relateds
    recommended recommendation recommendations recirc recirculation recommender more readmore lesmore mostread
    popular trending latest teaser teasers promo promos promotion crosslink crosslinks lire newsletter newsletters
    subscribe subscription subscriptions signup login register registration abo premium identity blocker upsell cta
    consent cookie cookies gdpr cmp modal popup overlay toast tooltip banner notification sidebar aside rail footer
    foot copyright imprint disclaimer caption captions credit credits gallery slideshow carousel swiper slider photo
    image picture media video player podcast audio embed tweet instagram author authors autor byline bio biography
    profile contributor contributors tags topics keywords hashtag hashtags categories kicker topline overline
    toolbar tools tool actions buttons button btn print icon icons badge labels date datetime timestamp time pubdate
    dateline published updated feedback rating ratings vote poll quiz survey search correction infobox factbox shop
    shopping affiliate product coupon donate donation support spende
    """.split()
)
_LEAD = frozenset(
    """
    lead lede standfirst intro introduction teaser subtitle subheadline subhead subheading sub subline deck dek
    chapo chapeau sapo ingress summary abstract excerpt description desc sommario bajada entradilla manchet vorspann
    anrisstext underrubrik spot
    """.split()
)

_BYLINE = frozenset(
    "byline bylines author authors autor autoren auteur auteurs autore autori forfatter reporter".split()
)
_DAY = frozenset("date datetime pubdate dateline published postdate timestamp time datum fecha fecha stand".split())
_CHANGED = frozenset("modified updated lastmod lastmodified lastupdated aktualisiert uppdaterad".split())

# How a line begins that points to another article.
_POINTERS = re.compile(
    r"\W*(?:{})(?!\w)".format(
        "|".join(
            re.escape(words.strip())
            for words in """
            read more; read also; read next; also read; more on this; see also; related; recommended;
            don't miss; click here; watch:; listen:; sign up; subscribe; follow us; lesen sie auch;
            lesen sie hier; lesen sie mehr; lesen sie; lies auch; mehr zum thema; mehr dazu; mehr lesen;
            auch interessant; siehe auch; hier lesen; hier geht; à lire aussi; lire aussi; à lire
            également; lire également; lire la suite; voir aussi; leggi anche; leggi tutto; lea también;
            lea además; lee también; lee más; te puede interesar; más información; leia também; leia
            mais; les også; les mer; læs også; læs mere; läs också; läs även; läs mer; lees ook; lees
            meer; lue myös; lue lisää; czytaj też; czytaj także; czytaj więcej; zobacz też; zobacz
            także; čtěte také; citește și; baca juga; читайте также; читайте ещё; читайте також; 관련기사;
            あわせて読みたい; 関連記事
            """.split(";")
        )
    ),
    re.IGNORECASE,
)


def hints(written: str) -> frozenset[str]:
    """The words of a `class` or `id`.

    >>> sorted(hints("relatedArticles-box"))
    ['articles', 'box', 'related']
    """
    return frozenset(word.lower() for word in _WORDS.findall(written[:400]))


def is_around(written: str) -> bool:
    """Whether a `class` or `id` says that what it names stands around an article."""
    return not hints(written).isdisjoint(_AROUND)


def is_lead(written: str) -> bool:
    """Whether a `class` or `id` says that what it names leads in to an article."""
    return not hints(written).isdisjoint(_LEAD)


def is_byline(written: str) -> bool:
    """Whether a `class` says that what it names is a byline."""
    return not hints(written).isdisjoint(_BYLINE)


def is_day(written: str) -> bool:
    """Whether a `class` or `id` says that what it names is the day of publication."""
    return not hints(written).isdisjoint(_DAY)


def is_changed(written: str) -> bool:
    """Whether a `class` or `itemprop` says that what it names is the day of a change, and of no publication."""
    words = hints(written)
    return not words.isdisjoint(_CHANGED) and "published" not in words


def is_pointer(text: str, linked: int) -> bool:
    """Whether a text only points to another one: "Read more: ..."."""
    return bool(len(text) < 250 and (linked or len(text) < 40) and _POINTERS.match(text))
