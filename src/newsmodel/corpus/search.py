"""`Search`: what the statements of an article answer, looked for with the indexes of the store."""

import json
import re
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import combinations

from newsmodel.corpus import links
from newsmodel.corpus.disputing import Sign, is_dispute, named, sign_of, sign_told
from newsmodel.corpus.names import bare
from newsmodel.corpus.replies import Answered, Candidate, Reply, answered, is_negated, runs, told
from newsmodel.corpus.surroundings import Said, Surroundings
from newsmodel.corpus.words import expression, words

__all__ = ["Search"]

_MOST = 200  # statements of somebody that are looked at, the newest first
_LIKE = 64  # statements that share words
_RAREST = 4  # words by which they are found
_BESIDE = 2  # statements of the same speaker around one that only points at something
_FEW, _FEW_OF = 5, 300  # statements that have a rare word: so many, or one of so many
_AROUND = 6  # statements around one that may stand within it
_LONGEST = 1_000  # characters of a statement
_LITTLE = 3  # stems, below which a statement only points
_QUOTED = re.compile(r"[“\"]([^“”\"\n]{10,200})[”\"]")
_CANDIDATE = """s.k, s.canonical, substr(s.text, 1, 1000), json_extract(s.body, '$.cue.lemma')
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
        said = [Said(k, who, text, json.loads(body)) for k, who, text, body in self.db.execute(sql, (article,))]
        if not said:
            return
        page = Surroundings(self.db, article)
        for place, one in enumerate(said):
            if one.canonical is None or one.k in page.repeats:
                continue
            sign = sign_of(page.text, one.content, one.cue, one.lemma)
            if sign is None and (source := one.body.get("source")) and source[1] < one.content[0]:
                sign = sign_told(page.text, (source[1], one.content[0]))
            near = said[max(0, place - _AROUND) : place + 1 + _AROUND]
            if sign is None or (not sign.asserts and _is_of_another(near, one, sign)):
                continue
            window = page.sentence(one)
            inner = page.targets(one, window)
            if inner is None:
                continue  # its own article reports what it disputes
            reply = _reply(page, said, place, sign, window, inner)
            found = self._answered(page, one.canonical, reply, page.names(one.canonical, reply.named))
            if found is not None:
                yield links.Found(one.k, sign, found)

    def _answered(self, page: Surroundings, who: int, reply: Reply, names: frozenset[str]) -> Answered | None:
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
            Candidate(k, other, words(text), told([text]), is_dispute(lemma))
            for k, other, text, lemma in rows
            if other != who and not self._are_of_one_side(who, other)
        ]
        return answered(reply, candidates, names, self._rare(reply.words)) if candidates else None

    def _rare(self, known: Iterable[str]) -> frozenset[str]:
        """The stems of those words that few statements have."""
        wanted = sorted(known)
        sql = f"SELECT term FROM vocabulary WHERE term IN ({', '.join('?' * len(wanted))}) AND doc <= ?"
        return told(term for (term,) in self.db.execute(sql, (*wanted, max(_FEW, self._few))))

    def _rarest(self, reply: Reply, names: frozenset[str]) -> list[str]:
        """The words of a reply that the fewest statements have."""
        known = [word for word in sorted(reply.words) if not told([word]) <= names]
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


def _is_of_another(near: Iterable[Said], one: Said, sign: Sign) -> bool:
    """Whether the words that dispute are those of somebody whom the speaker quotes, or the cue of another statement."""
    for other in near:
        spans = [other.cue] if sign.is_told and other.cue else []
        spans += other.body["content"] if other.canonical != one.canonical else []
        if other.k != one.k and any(start <= sign.cue.start < end for start, end in spans):
            return True
    return False


def _reply(
    page: Surroundings, said: list[Said], place: int, sign: Sign, window: tuple[int, int], inner: frozenset[int]
) -> Reply:
    one = said[place]
    near_by = page.named_in(window)
    known = named(page.text, window, sign, near_by) | inner
    texts = [one.text[:_LONGEST]]
    stems = told(texts) - told(page.text[slice(*each.span)] for each in near_by)
    if len(stems) < _LITTLE:
        near = said[max(0, place - _BESIDE) : place + 1 + _BESIDE]
        texts += [other.text[:_LONGEST] for other in near if other.canonical == one.canonical and other.k != one.k]
    first, last = one.content
    if sign.is_told:
        texts.append(page.text[sign.cue.end : min(first, sign.cue.end + _LONGEST)])
    own = one.body.get("quoted", ()) if sign.asserts and not one.body.get("rule", "").endswith("as") else ()
    quoted = [page.text[start : min(end, start + _LONGEST)] for start, end in own]
    quoted += [m[1] for m in _QUOTED.finditer(page.text, *window) if not first - 1 <= m.start() <= last]
    return Reply(
        sign=sign,
        named=known - {one.canonical},
        quoted=runs(quoted),
        proposes=sign.asserts and (len(texts) > 1 or not one.body.get("rule", "").endswith("_np")),
        words=frozenset(word for text in texts for word in words(text) if told([word])),
        stems=told(texts) - told([page.text[slice(*sign.cue)]]),
        negated=is_negated(words(texts[0])),
    )
