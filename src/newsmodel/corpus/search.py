"""`Search`: what the statements of an article answer, looked for with the indexes of the store."""

import json
import re
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import combinations
from typing import Any

from newsmodel.corpus import links, replies
from newsmodel.corpus.names import bare
from newsmodel.corpus.replies import Candidate, Mentioned, Reply, Sign
from newsmodel.corpus.words import expression, words

__all__ = ["Search"]

_TITLES = frozenset({"mr", "mrs", "ms", "dr", "sir", "dame", "lord", "prof", "sen", "gov", "gen"})
_MOST = 200  # statements of somebody that are looked at, the newest first
_LIKE = 64  # statements that share words
_RAREST = 4  # words by which they are found
_BESIDE = 2  # statements of the same speaker around one that only points at something
_FEW, _FEW_OF = 5, 300  # statements that have a rare word: so many, or one of so many
_LITTLE = 3  # stems, below which a statement only points
_BEFORE, _BEHIND = 300, 200  # characters of a sentence around a statement
_ENDS = re.compile(r"(?<!\bMr)(?<!\bMs)(?<!\bDr)(?<!\bMrs)(?<!\bSt)(?<!\bSen)(?<!\bGen)(?<!\bRep)[.!?…][\"”’)]*\s|\n")
_NAMES = frozenset({"name", "short_name"})
_NAME = re.compile(r"(?<![\w’'])[A-Z][^\W\d_]+(?:[- ][A-Z][^\W\d_]+)*")
_QUOTED = re.compile(r"[“\"]([^“”\"\n]{10,200})[”\"]")
_CANDIDATE = """s.k, s.canonical, s.text, json_extract(s.body, '$.cue.lemma')
    FROM {} WHERE {} AND s.current AND s.article != ? AND s.canonical IS NOT NULL
    AND s.k NOT IN (SELECT statement FROM repeat)
    AND NOT EXISTS (SELECT 1 FROM dispute d WHERE d.target = s.k AND d.disputing = ?
        AND d.rebuttal NOT IN (SELECT rebuttal FROM link))
    ORDER BY s.k LIMIT {}"""  # what the same person disputes in that article is only told there again
_BY = "SELECT " + _CANDIDATE.format(
    "statement s INDEXED BY statement_by", "s.canonical = ? AND s.k >= ? AND s.k <= ?", _MOST
)
_LIKE_IT = "SELECT " + _CANDIDATE.format(
    "words f CROSS JOIN statement s ON s.k = f.rowid", "f.words MATCH ? AND f.rowid >= ? AND f.rowid <= ?", _LIKE
).replace("ORDER BY s.k", "ORDER BY f.rowid")


@dataclass(frozen=True, slots=True)
class _Said:
    """A statement of the article in hand."""

    k: int
    canonical: int | None
    text: str
    body: dict[str, Any]

    @property
    def content(self) -> tuple[int, int]:
        spans = self.body["content"]
        return spans[0][0], spans[-1][1]

    @property
    def cue(self) -> tuple[int, int] | None:
        cue = self.body.get("cue")
        return (cue["span"][0], cue["span"][1]) if cue else None

    @property
    def lemma(self) -> str | None:
        cue = self.body.get("cue")
        return cue.get("lemma") if cue else None


@dataclass(slots=True)
class Search:
    """Looks for what is answered, in one transaction."""

    db: sqlite3.Connection
    seconds: float
    _of_sides: dict[int, frozenset[str]] = field(default_factory=dict)
    _few: int = 0

    def __post_init__(self) -> None:
        self.db.execute("CREATE VIRTUAL TABLE IF NOT EXISTS temp.vocabulary USING fts5vocab('main', 'words', 'row')")
        (number,) = self.db.execute("SELECT count(*) FROM words_docsize").fetchone()
        self._few = number // _FEW_OF

    def link(self, article: int, next_key: Callable[[str, int], int]) -> None:
        """Find again what the statements of an article answer elsewhere."""
        links.drop_of(self.db, article)
        for found in self._found(article):
            links.put(self.db, found, next_key)

    def _found(self, article: int) -> Iterator[links.Found]:
        sql = "SELECT k, canonical, text, body FROM statement WHERE article = ? AND current ORDER BY k"
        said = [_Said(k, who, text, json.loads(body)) for k, who, text, body in self.db.execute(sql, (article,))]
        if not said:
            return
        page = _Page(self.db, article)
        for place, one in enumerate(said):
            if one.canonical is None or one.k in page.repeats:
                continue
            sign = replies.sign_of(page.text, one.content, one.cue, one.lemma)
            if sign is None and (source := one.body.get("source")) and source[1] < one.content[0]:
                sign = replies.sign_told(page.text, (source[1], one.content[0]))
                if sign and any(
                    other.cue and other.cue[0] < sign.cue.end and sign.cue.start < other.cue[1] for other in said
                ):
                    continue  # it is told of another statement, which is looked at by itself
            if sign is None or (not sign.asserts and _is_told_within(said, one, sign)):
                continue
            window = page.sentence(one)
            inner = page.targets(one, window)
            if inner is None:
                continue  # its own article reports what it disputes
            reply = _reply(page, said, place, sign, window, inner)
            found = self._answered(page, one.canonical, reply, page.names(one.canonical, reply.named))
            if found is not None:
                yield links.Found(one.k, sign, found)

    def _answered(self, page: "_Page", who: int, reply: Reply, names: frozenset[str]) -> "replies.Answered | None":
        within = page.within(self.seconds)
        rows: list[tuple[int, int, str, str | None]] = []
        if reply.named:
            for other in sorted(reply.named):
                rows += self.db.execute(_BY, (other, *within, page.article, who)).fetchall()
        elif reply.sign.asserts:
            wanted = [f"({expression([run[:8]])})" for run in reply.quoted]
            rarest = self._rarest(reply, names)
            wanted += [f"({expression([(one,), (other,)])})" for one, other in combinations(rarest, 2)]
            if wanted:
                sql, marks = _LIKE_IT, (" OR ".join(wanted), *within, page.article, who)
                rows += self.db.execute(sql, marks).fetchall()
        candidates = [
            Candidate(k, other, words(text), replies.told([text]), replies.is_dispute(lemma))
            for k, other, text, lemma in rows
            if other != who and not self._are_of_one_side(who, other)
        ]
        return replies.answered(reply, candidates, names, self._rare(reply.words)) if candidates else None

    def _rare(self, known: Iterable[str]) -> frozenset[str]:
        """The stems of those words that few statements have."""
        wanted = sorted(known)
        sql = f"SELECT term FROM vocabulary WHERE term IN ({', '.join('?' * len(wanted))}) AND doc <= ?"
        return replies.told(term for (term,) in self.db.execute(sql, (*wanted, max(_FEW, self._few))))

    def _rarest(self, reply: Reply, names: frozenset[str]) -> list[str]:
        """The words of a reply that the fewest statements have."""
        known = [word for word in sorted(reply.words) if not replies.told([word]) <= names]
        sql = f"SELECT term FROM vocabulary WHERE term IN ({', '.join('?' * len(known))}) ORDER BY doc, term LIMIT ?"
        return [term for (term,) in self.db.execute(sql, (*known, _RAREST))]

    def _are_of_one_side(self, one: int, other: int) -> bool:
        """Whether one speaks for the other: a company, and whoever an article says is of it."""
        first, second = self._sides(one), self._sides(other)
        return not first.isdisjoint(second)

    def _sides(self, canonical: int) -> frozenset[str]:
        known = self._of_sides.get(canonical)
        if known is None:
            sql = "SELECT name, sort, told FROM account WHERE canonical = ? AND uses > 0 LIMIT 64"
            found = set[str]()
            for name, sort, told in self.db.execute(sql, (canonical,)):
                if sort != "person":
                    found.add(" ".join(bare(name)))
                for _, body in json.loads(told)[1]:
                    if body:
                        found.add(" ".join(bare(body)))
            known = self._of_sides[canonical] = frozenset(found)
        return known


class _Page:
    """An article, with what its sentences name."""

    def __init__(self, db: sqlite3.Connection, article: int) -> None:
        self._db, self.article = db, article
        sql = "SELECT body, published_from, published_to FROM article WHERE k = ?"
        body, self._from, self._to = db.execute(sql, (article,)).fetchone()
        self.text: str = json.loads(body)["text"]

    @cached_property
    def repeats(self) -> frozenset[int]:
        """What an earlier text of the story has, too."""
        sql = "SELECT statement FROM repeat WHERE statement IN (SELECT k FROM statement WHERE article = ?)"
        return frozenset(k for (k,) in self._db.execute(sql, (self.article,)))

    @cached_property
    def mentioned(self) -> list[Mentioned]:
        """Who is named, and where; pronouns and descriptions are not names."""
        sql = """SELECT n.canonical, n.body, t.sort, t.bare FROM actor n JOIN canonical w ON w.k = n.canonical
            JOIN account t ON t.k = n.account WHERE n.article = ? AND w.named"""
        # whom an article only names it may take for a body
        person = """SELECT DISTINCT t.canonical FROM account t JOIN canonical w ON w.k = t.canonical
            WHERE t.bare = ? AND t.sort = 'person' AND t.uses > 0 AND w.named LIMIT 2"""
        found = []
        for canonical, body, sort, name in self._db.execute(sql, (self.article,)).fetchall():
            people = self._db.execute(person, (name,)).fetchall() if sort != "person" and " " in name else ()
            if len(people) == 1:
                ((canonical,),) = people  # noqa: PLW2901 - it is this one who is named
            mentions = json.loads(body).get("mentions", ())
            spans = tuple((m["span"][0], m["span"][1]) for m in mentions if m.get("form", "name") in _NAMES)
            found.append(Mentioned(canonical, spans))
        return found

    def named_in(self, window: tuple[int, int]) -> list[Mentioned]:
        """Who is named in a sentence: its actors, and whom a name can mean that is nobody's in the article."""
        known = [span for one in self.mentioned for span in one.spans]
        found = list(self.mentioned)
        for each in _NAME.finditer(self.text, *window):
            if any(start < each.end() and each.start() < end for start, end in known):
                continue
            called = bare(each[0])
            while called and called[0] in _TITLES:
                called = called[1:]
            sql = """SELECT DISTINCT t.canonical, l.form FROM spelling l JOIN account t ON t.k = l.account
                JOIN canonical w ON w.k = t.canonical WHERE l.last = ? AND t.uses > 0 AND w.named"""
            rows = self._db.execute(sql, (called[-1],)).fetchall() if called else []
            fits = {who for who, form in rows if tuple(bare(form))[-len(called) :] == tuple(called)}
            if len(fits) == 1 == len({who for who, _ in rows}):
                found.append(Mentioned(fits.pop(), (each.span(),)))
        return found

    @cached_property
    def _disputes(self) -> dict[int, list[tuple[int, int | None, str]]]:
        """What the article itself says that its statements dispute."""
        sql = """SELECT d.statement, t.canonical, t.body FROM rebuttal r JOIN dispute d ON d.rebuttal = r.k
            JOIN statement t ON t.k = d.target WHERE r.article = ? AND r.k NOT IN (SELECT rebuttal FROM link)"""
        found: dict[int, list[tuple[int, int | None, str]]] = {}
        for by, canonical, body in self._db.execute(sql, (self.article,)):
            found.setdefault(by, []).append((by, canonical, body))
        return found

    def targets(self, one: _Said, window: tuple[int, int]) -> frozenset[int] | None:
        """Those whose words a statement disputes that only its own sentence tells; `None` where others are there."""
        found = set[int]()
        for _, canonical, body in self._disputes.get(one.k, ()):
            spans = json.loads(body)["content"]
            if not (window[0] <= spans[0][0] and spans[-1][1] <= window[1]):
                return None
            if canonical is not None and any(canonical == each.canonical for each in self.mentioned):
                found.add(canonical)
        return frozenset(found)

    def sentence(self, one: _Said) -> tuple[int, int]:
        """The sentence around a statement and its cue."""
        places = [*one.content, *(one.cue or ()), *one.body.get("source", ())]
        first, last = min(places), max(places)
        low = max(0, first - _BEFORE)
        before = [each.end() for each in _ENDS.finditer(self.text, low, first)]
        behind = _ENDS.search(self.text, last, last + _BEHIND)
        return (before[-1] if before else low), (behind.start() if behind else min(len(self.text), last + _BEHIND))

    def within(self, seconds: float) -> tuple[int, int]:
        """The keys of what was published before the end of its day, and not too long before."""
        second = self.article >> 24
        width = 0 if self._from is None or self._to is None else max(0, min(int(self._to - self._from) - 1, 86_399))
        return (second - width) << 24, ((second + int(seconds)) << 24) + (1 << 24) - 1

    def names(self, who: int, others: Iterable[int]) -> frozenset[str]:
        """The stems of the names of some people."""
        keys = (who, *others)
        sql = f"SELECT name FROM account WHERE canonical IN ({', '.join('?' * len(keys))})"
        return replies.told(name for (name,) in self._db.execute(sql, keys))


def _is_told_within(said: list[_Said], one: _Said, sign: Sign) -> bool:
    """Whether the words that dispute are those of somebody else, whom the speaker quotes."""
    return any(
        start <= sign.cue.start < end
        for other in said
        if other.k != one.k and other.canonical != one.canonical
        for start, end in other.body["content"]
    )


def _reply(
    page: _Page, said: list[_Said], place: int, sign: Sign, window: tuple[int, int], inner: frozenset[int]
) -> Reply:
    one = said[place]
    near_by = page.named_in(window)
    known = replies.named(page.text, window, sign, near_by) | inner
    texts = [one.text]
    stems = replies.told(texts) - replies.told(page.text[slice(*span)] for m in near_by for span in m.spans)
    if len(stems) < _LITTLE:
        near = said[max(0, place - _BESIDE) : place + 1 + _BESIDE]
        texts += [other.text for other in near if other.canonical == one.canonical and other.k != one.k]
    first, last = one.content
    if sign.is_told:
        texts.append(page.text[sign.cue.end : first])
    own = one.body.get("quoted", ()) if sign.asserts and not one.body.get("rule", "").endswith("as") else ()
    quoted = [page.text[start:end] for start, end in own]
    quoted += [m[1] for m in _QUOTED.finditer(page.text, *window) if not first - 1 <= m.start() <= last]
    return Reply(
        sign=sign,
        named=known - {one.canonical},
        quoted=replies.runs(quoted),
        proposes=sign.asserts and (len(texts) > 1 or not one.body.get("rule", "").endswith("_np")),
        words=frozenset(word for text in texts for word in words(text) if replies.told([word])),
        stems=replies.told(texts) - replies.told([page.text[slice(*sign.cue)]]),
        negated=replies.is_negated(words(one.text)),
    )
