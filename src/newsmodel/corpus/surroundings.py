"""`Surroundings`: an article of the store around its statements, with what its sentences name."""

import json
import re
import sqlite3
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from newsmodel.corpus.disputing import Mentioned
from newsmodel.corpus.names import bare
from newsmodel.corpus.replies import told

__all__ = ["Said", "Surroundings"]

_TITLES = frozenset({"mr", "mrs", "ms", "dr", "sir", "dame", "lord", "prof", "sen", "gov", "gen"})
_BEFORE, _BEHIND = 300, 200  # characters of a sentence around a statement
_ENDS = re.compile(r"(?<!\bMr)(?<!\bMs)(?<!\bDr)(?<!\bMrs)(?<!\bSt)(?<!\bSen)(?<!\bGen)(?<!\bRep)[.!?…][\"”’)]*\s|\n")
_LONGEST = 2_000  # characters of a statement
_MOST = 100  # names in them
_NAMES = frozenset({"name", "short_name"})
_NAME = re.compile(r"(?<![\w’'])[A-Z][^\W\d_]+(?:[- ][A-Z][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Said:
    """A statement of the article in hand."""

    k: int
    canonical: int | None
    text: str
    body: dict[str, Any]

    @property
    def content(self) -> tuple[int, int]:
        """Where it begins and ends."""
        spans = self.body["content"]
        return spans[0][0], spans[-1][1]

    @property
    def cue(self) -> tuple[int, int] | None:
        """Where its cue stands."""
        cue = self.body.get("cue")
        return (cue["span"][0], cue["span"][1]) if cue else None

    @property
    def lemma(self) -> str | None:
        """The lemma of its cue."""
        cue = self.body.get("cue")
        return cue.get("lemma") if cue else None


class Surroundings:
    """An article, with what its sentences name and what it says itself of disputes."""

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
    def _mentions(self) -> list[tuple[int, int, int]]:
        """Where whom is named, in order; pronouns and descriptions are not names."""
        sql = """SELECT n.canonical, n.body, t.sort, t.bare FROM actor n JOIN canonical w ON w.k = n.canonical
            JOIN account t ON t.k = n.account WHERE n.article = ? AND w.named"""
        # whom an article only names it may take for a body
        person = """SELECT DISTINCT t.canonical FROM account t JOIN canonical w ON w.k = t.canonical
            WHERE t.bare = ? AND t.sort = 'person' AND t.uses > 0 AND w.named LIMIT 2"""
        found = []
        for canonical, body, sort, name in self._db.execute(sql, (self.article,)).fetchall():
            people = self._db.execute(person, (name,)).fetchall() if sort != "person" and " " in name else ()
            who = people[0][0] if len(people) == 1 else canonical
            mentions = json.loads(body).get("mentions", ())
            found += [(*mention["span"], who) for mention in mentions if mention.get("form", "name") in _NAMES]
        return sorted(found)

    @cached_property
    def _people(self) -> frozenset[int]:
        return frozenset(who for *_, who in self._mentions)

    def named_in(self, window: tuple[int, int]) -> list[Mentioned]:
        """Who is named in a sentence: its actors, and whom a name can mean that is nobody's in the article."""
        first = bisect_left(self._mentions, window)
        known = [each for each in self._mentions[first : first + _MOST] if each[1] <= window[1]]
        found = [Mentioned(who, (start, end)) for start, end, who in known]
        for each in _NAME.finditer(self.text, *window):
            if not any(start < each.end() and each.start() < end for start, end, _ in known):
                who = self._called(each[0])
                found += [] if who is None else [Mentioned(who, each.span())]
        return found

    def _called(self, name: str) -> int | None:
        """The only one of whom a name can be the end, in all of the corpus."""
        called = bare(name)
        while called and called[0] in _TITLES:
            called = called[1:]
        sql = """SELECT DISTINCT t.canonical, l.form FROM spelling l JOIN account t ON t.k = l.account
            JOIN canonical w ON w.k = t.canonical WHERE l.last = ? AND t.uses > 0 AND w.named"""
        rows = self._db.execute(sql, (called[-1],)).fetchall() if called else []
        fits = {who for who, form in rows if tuple(bare(form))[-len(called) :] == tuple(called)}
        return fits.pop() if len(fits) == 1 == len({who for who, _ in rows}) else None

    @cached_property
    def _disputes(self) -> dict[int, list[tuple[int, int | None, str]]]:
        """What the article itself says that its statements dispute."""
        sql = """SELECT d.statement, t.canonical, t.body FROM rebuttal r JOIN dispute d ON d.rebuttal = r.k
            JOIN statement t ON t.k = d.target WHERE r.article = ? AND r.k NOT IN (SELECT rebuttal FROM link)"""
        found: dict[int, list[tuple[int, int | None, str]]] = {}
        for by, canonical, body in self._db.execute(sql, (self.article,)):
            found.setdefault(by, []).append((by, canonical, body))
        return found

    def targets(self, one: Said, window: tuple[int, int]) -> frozenset[int] | None:
        """Those whose words a statement disputes that only its own sentence tells; `None` where others are there."""
        found = set[int]()
        for _, canonical, body in self._disputes.get(one.k, ()):
            spans = json.loads(body)["content"]
            if not (window[0] <= spans[0][0] and spans[-1][1] <= window[1]):
                return None
            if canonical is not None and canonical in self._people:
                found.add(canonical)
        return frozenset(found)

    def sentence(self, one: Said) -> tuple[int, int]:
        """The sentence around a statement and its cue."""
        places = [*one.content, *(one.cue or ()), *one.body.get("source", ())]
        first, last = min(places), max(places)
        low = max(0, first - _BEFORE)
        before = [each.end() for each in _ENDS.finditer(self.text, low, first)]
        low = before[-1] if before else low
        last = min(last, low + _LONGEST)
        behind = _ENDS.search(self.text, last, last + _BEHIND)
        return low, (behind.start() if behind else min(len(self.text), last + _BEHIND))

    def within(self, seconds: float) -> tuple[int, int]:
        """The keys of what was published before the end of its day, and not too long before."""
        second = self.article >> 24
        width = 0 if self._from is None or self._to is None else max(0, min(int(self._to - self._from) - 1, 86_399))
        return (second - width) << 24, ((second + int(seconds)) << 24) + (1 << 24) - 1

    def names(self, who: int, others: Iterable[int]) -> frozenset[str]:
        """The stems of the names of some people."""
        keys = (who, *others)
        sql = f"SELECT name FROM canonical WHERE k IN ({', '.join('?' * len(keys))})"
        return told(name for (name,) in self._db.execute(sql, keys))
