"""`Retellings`: what comes again in a corpus, a story in many outlets or a statement in many articles."""

import json
from typing import TYPE_CHECKING

from newsmodel.corpus import reading
from newsmodel.corpus.repeats import Repeated, Utterance, age, repeated
from newsmodel.corpus.words import expression, words
from newsmodel.model import Article, Claim, Statement

if TYPE_CHECKING:  # sqlite3 is loaded by the first corpus
    from newsmodel.corpus.store import Store

__all__ = ["Retellings"]

_SPEAKER = "the speaker"  # all that are compared are of one
_RUN = 4  # words by which what is said again is found
_MOST = 1000


class Retellings:
    """What a corpus has more than once."""

    _store: "Store"

    def copy_of(self, article: Article | str) -> Article | None:
        """The earliest article of which this one is a copy, whole or cut; `None` where it is no copy."""
        sql = """SELECT f.body FROM article a JOIN article f ON f.k = a.story WHERE a.id = ? AND a.replaced IS NULL
            AND f.key != a.key"""
        row = self._store.row(sql, (article if isinstance(article, str) else article.id,))
        return Article(**json.loads(row[0])) if row else None

    def repeated(self, said: Statement | Claim) -> Repeated:
        """All statements by which the same speaker is reported to have said the same, with this one; of a claim, its.

        Whole articles that are copies of each other count, whoever speaks. `first_said` and `outlets` of what comes
        back tell when it was said first, and where it stood.
        """
        statement = said.statements[0] if isinstance(said, Claim) else said
        sql = """SELECT s.k, w.k, a.story FROM statement s JOIN article a ON a.k = s.article
            LEFT JOIN canonical w ON w.k = s.canonical AND w.named WHERE s.id = ? ORDER BY s.current DESC"""
        k, who, story = self._store.row(sql, (statement.id,)) or (None, None, None)
        kept = reading.STATEMENT
        told = words(statement.text)
        runs = [told[place : place + _RUN] for place in {0, max(0, len(told) - _RUN)} if told]
        wanted = " OR ".join(f"({expression([run])})" for run in runs)
        sql = f"""SELECT s.k, u.name, w.k, {kept.columns}
            FROM words f CROSS JOIN statement s ON s.k = f.rowid {kept.joins}
            LEFT JOIN outlet u ON u.k = s.outlet LEFT JOIN canonical w ON w.k = s.canonical AND w.named
            WHERE f.words MATCH ? AND s.current AND (s.canonical = ? OR a.story = ?) LIMIT {_MOST}"""
        read = reading.Reader()
        found, copied = [], []
        for place, outlet, speaker, *columns in self._store.rows(sql, (wanted, who, story)) if wanted else ():
            one = Utterance(statement if place == k else read.statement(columns), _SPEAKER, outlet)
            if who is not None and speaker == who:
                found.append(one)
            elif place == k or (words(one.statement.text) == told and (who is None or speaker is None)):
                copied.append(one)
        groups = (one for one in repeated(found) if statement in one.statements)
        same = {one.statement.id: one for one in (*next(groups, Repeated(())).utterances, *copied)}
        same |= {one.statement.id: one for one in found if words(one.statement.text) == told}
        same.setdefault(statement.id, Utterance(statement, _SPEAKER))
        return Repeated(tuple(sorted(same.values(), key=age)))
