"""`Comparing`: what the claims of an article say otherwise than those of others, looked for with the indexes."""

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from newsmodel.corpus.disagreements import Put, disagreeing
from newsmodel.corpus.replies import told
from newsmodel.corpus.words import expression, words

__all__ = ["Comparing"]

_RAREST = 3  # words by which a claim is found again
_LIKE = 32  # statements that have two of them
_LONGEST = 1_000  # characters of a claim
_FEW, _FEW_OF = 5, 300  # statements that have a rare word: so many, or one of so many
_COLUMNS = "c.k, c.article, c.text, c.polarity, json_extract(c.body, '$.figures'), c.time_from, c.time_to"
_OWN = f"""SELECT {_COLUMNS} FROM claim c WHERE c.article = ? AND c.current
    AND (json_extract(c.body, '$.figures') IS NOT NULL OR c.time_to - c.time_from <= 86400)"""
_LIKE_IT = f"""SELECT DISTINCT {_COLUMNS}, s.canonical FROM (SELECT rowid AS place FROM words
        WHERE words MATCH ? AND rowid >= ? AND rowid <= ? ORDER BY rowid LIMIT {_LIKE}) f
    CROSS JOIN claim_statement l ON l.statement = f.place CROSS JOIN claim c ON c.k = l.claim
    CROSS JOIN statement s ON s.k = l.statement
    WHERE c.current AND c.article != ? AND s.k NOT IN (SELECT statement FROM repeat)"""


@dataclass(slots=True)
class Comparing:
    """Compares claims, in one transaction."""

    db: sqlite3.Connection
    seconds: float
    _few: int = 0

    def __post_init__(self) -> None:
        self.db.execute("CREATE VIRTUAL TABLE IF NOT EXISTS temp.vocabulary USING fts5vocab('main', 'words', 'row')")
        (number,) = self.db.execute("SELECT count(*) FROM words_docsize").fetchone()
        self._few = max(_FEW, number // _FEW_OF)

    def link(self, article: int) -> None:
        """Find again what the claims of an article say otherwise than earlier ones."""
        self.db.execute("DELETE FROM disagreement WHERE article = ?", (article,))
        for row in self.db.execute(_OWN, (article,)).fetchall():
            if speakers := self._speakers(row[0]):
                self._compare(row, speakers)

    def _speakers(self, claim: int) -> set[int | None]:
        """Who puts a claim forward, in statements that repeat nothing of an earlier text of the story."""
        sql = """SELECT s.canonical FROM claim_statement l JOIN statement s ON s.k = l.statement
            WHERE l.claim = ? AND s.k NOT IN (SELECT statement FROM repeat)"""
        return {who for (who,) in self.db.execute(sql, (claim,))}

    def _compare(self, row: tuple[int, int, str, str, str | None, float, float], speakers: set[int | None]) -> None:
        k, article, *_ = row
        one = _put(row[2:])
        known = [word for word in dict.fromkeys(words(one.text[:_LONGEST])) if not word.isdigit() and told([word])]
        rare = self._rare(known)
        pairs = combinations(rare[:_RAREST], 2)
        wanted = " OR ".join(f"({expression([(first,), (second,)])})" for first, second in pairs)
        if not wanted:
            return
        second = article >> 24
        within = second << 24, ((second + int(self.seconds)) << 24) + (1 << 24) - 1
        stems = told(rare)
        for other, place, *columns, who in self.db.execute(_LIKE_IT, (wanted, *within, article)).fetchall():
            kind = disagreeing(one, _put(columns), stems)
            if kind is not None:
                same = who is not None and who in speakers
                later, earlier = sorted(((k, article), (other, place)))
                values = (later[0], earlier[0], later[1], earlier[1], kind.value, 0.8 if same else 0.6)
                self.db.execute("INSERT OR REPLACE INTO disagreement VALUES (?, ?, ?, ?, ?, ?)", values)

    def _rare(self, known: list[str]) -> list[str]:
        sql = f"""SELECT term FROM vocabulary WHERE term IN ({", ".join("?" * len(known))}) AND doc <= ?
            ORDER BY doc, term"""
        return [term for (term,) in self.db.execute(sql, (*known, self._few))]


def _put(row: Iterable[object]) -> Put:
    text, polarity, figures, start, end = row
    found = json.loads(str(figures)) if figures else ()
    return Put(
        text=str(text)[:_LONGEST],
        polarity=str(polarity),
        figures=tuple((Decimal(str(f["value"])), f.get("unit"), bool(f.get("approximate"))) for f in found),
        time=(start, end) if isinstance(start, float) and isinstance(end, float) else None,
    )
