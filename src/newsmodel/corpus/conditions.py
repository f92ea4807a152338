"""Predicates as conditions in SQL.

A question of a table looks at rows under one letter: `s` statements, `c` claims, `r` rebuttals, `n` actors, `a` their
articles. Each condition is true or false, never unknown, so that `~` finds exactly the rest.
"""

from collections.abc import Callable, Iterable
from datetime import timedelta
from typing import TYPE_CHECKING, Any, NamedTuple

from newsmodel.corpus.names import bare
from newsmodel.corpus.predicates import Both, Either, Not, Predicate, Term
from newsmodel.corpus.times import contained
from newsmodel.corpus.who import meant
from newsmodel.corpus.words import expression, phrases, words

if TYPE_CHECKING:  # sqlite3 is loaded by the first corpus
    from newsmodel.corpus.store import Store

__all__ = ["STANDS", "Condition", "all_of", "condition", "whose"]

STANDS = "d.current"
"""That a dispute is one of the present; a question of another time puts its own condition in the place of this."""


class Condition(NamedTuple):
    """An expression of SQL, and the values for its marks."""

    sql: str
    values: tuple[Any, ...] = ()


def all_of(conditions: Iterable[Condition]) -> Condition:
    """All are so."""
    parts = list(conditions)
    return Condition(" AND ".join(part.sql for part in parts) or "1", tuple(v for part in parts for v in part.values))


def condition(predicate: Predicate[Any], table: str, store: "Store") -> Condition:
    """A predicate of the rows of a table."""
    match predicate:
        case Both(parts=parts):
            found = all_of(condition(part, table, store) for part in parts)
            return Condition(f"({found.sql})", found.values)
        case Either(parts=parts):
            each = [condition(part, table, store) for part in parts]
            return Condition(f"({' OR '.join(p.sql for p in each)})", tuple(v for p in each for v in p.values))
        case Not(parts=(part,)):
            inner = condition(part, table, store)
            return Condition(f"NOT {inner.sql}", inner.values)
        case Term():
            return _term(predicate, table, store)
    raise TypeError(f"expected a predicate, not {type(predicate).__name__}")


def _term(term: Term[Any], table: str, store: "Store") -> Condition:
    made = _TERMS.get((table, term.name))
    if made:
        return made(term, store)
    if table == "s" or ("s", term.name) not in _TERMS:
        raise TypeError(f"{term!r} is not asked of these records")
    inner = _TERMS["s", term.name](term, store)
    return Condition(_LIFTED[table].format(inner.sql), inner.values)


# What holds of a claim, a rebuttal or an article because it holds of a statement of it.
_LIFTED = {
    "c": "c.k IN (SELECT l.claim FROM statement s CROSS JOIN claim_statement l ON l.statement = s.k WHERE {})",
    "r": "r.statement IN (SELECT s.k FROM statement s WHERE {})",
    "a": "a.k IN (SELECT s.article FROM statement s WHERE {})",
}


# The actor of the article itself, by the column of who stands behind it.
_OWN = {
    "s.canonical": "s.speaker",
    "p.canonical": "p.actor",
    "n.canonical": "n.k",
    "r.canonical": "(SELECT speaker FROM statement WHERE k = r.statement)",
    "d.disputing": "(SELECT speaker FROM statement WHERE k = d.statement)",
    "d.disputed": "(SELECT speaker FROM statement WHERE k = d.target)",
}


def whose(column: str, who: Any, store: "Store") -> Condition:  # noqa: ANN401 - a name or an actor
    """A column holds one of the canonical actors that are meant, or the very actor of whom nothing more is known."""
    known = meant(store, who)
    found = tuple(one.k for one in known) or (-1,)
    if known and known[0].actor is not None:
        own = f"({column} IS NOT NULL AND {column} = ? AND {_OWN[column]} = ?)"
        return Condition(own, (*found, known[0].actor))
    if len(found) == 1:
        return Condition(f"({column} IS NOT NULL AND {column} = ?)", found)
    return Condition(f"({column} IS NOT NULL AND {column} IN ({', '.join('?' * len(found))}))", found)


def _outlet_key(name: str, store: "Store") -> int:
    """The key of an outlet; one that none has where it is not known."""
    found = store.row("SELECT k FROM outlet WHERE bare = ?", (" ".join(bare(name)),))
    return found[0] if found else -1


def _by(term: Term[Any], store: "Store") -> Condition:
    return whose("s.canonical", term.value, store)


def _about(term: Term[Any], _: "Store") -> Condition:
    return Condition("s.k IN (SELECT rowid FROM words WHERE words MATCH ?)", (expression(phrases(str(term.value))),))


def _about_claim(term: Term[Any], store: "Store") -> Condition:
    """First what the index finds in the statements, then whether it is this claim of them."""
    inner = _about(term, store)
    wanted = "|".join(" ".join(phrase) for phrase in phrases(str(term.value)))
    return Condition(f"({_LIFTED['c'].format(inner.sql)} AND holds(?, c.text, c.about))", (*inner.values, wanted))


def _about_rebuttal(term: Term[Any], store: "Store") -> Condition:
    inner = _about(term, store)
    sql = (
        f"(r.statement IN (SELECT s.k FROM statement s WHERE {inner.sql}) OR r.k IN (SELECT d.rebuttal FROM dispute d"
        f" WHERE d.target IN (SELECT s.k FROM statement s WHERE {inner.sql})))"
    )
    return Condition(sql, inner.values * 2)


def _said(term: Term[Any], _: "Store") -> Condition:
    sql, values = contained("s.said", term.value, term.options["match"])  # type: ignore[arg-type]
    return Condition(f"(s.said_from IS NOT NULL AND {sql})", tuple(values))


def _about_time(term: Term[Any], _: "Store") -> Condition:
    sql, values = contained("c.time", term.value, term.options["match"])  # type: ignore[arg-type]
    return Condition(f"(c.time_from IS NOT NULL AND {sql})", tuple(values))


def _reported(term: Term[Any], _: "Store") -> Condition:
    sql, values = contained("a.published", term.value, term.options["match"])  # type: ignore[arg-type]
    return Condition(f"(a.published_from IS NOT NULL AND {sql})", tuple(values))


def _party(term: Term[Any], store: "Store") -> Condition:
    inner = whose("p.canonical", term.value, store)
    sql = f"s.k IN (SELECT p.statement FROM party p WHERE {inner.sql} AND p.role = ?)"
    if term.name == "via":
        return Condition(sql, (*inner.values, "via"))
    called = " ".join(bare(str(term.value)))
    return Condition(f"({sql} OR (s.addressee IS NOT NULL AND s.addressee = ?))", (*inner.values, "to", called))


def _column(column: str, compared: str = "=") -> "Callable[[Term[Any], Store], Condition]":
    return lambda term, _: Condition(f"({column} IS NOT NULL AND {column} {compared} ?)", (term.value,))


def _channel(term: Term[Any], _: "Store") -> Condition:
    platform = "(s.platform IS NOT NULL AND plain(s.platform) = ?)"
    sql = f"(s.channel IS NOT NULL AND (s.channel = ? OR {platform}))"
    return Condition(sql, (term.value, " ".join(words(str(term.value)))))


def _outlet(table: str) -> "Callable[[Term[Any], Store], Condition]":
    return lambda term, store: Condition(
        f"({table}.outlet IS NOT NULL AND {table}.outlet = ?)", (_outlet_key(str(term.value), store),)
    )


def _in_article(table: str) -> "Callable[[Term[Any], Store], Condition]":
    return lambda term, _: Condition(f"{table}.article IN (SELECT k FROM article WHERE id = ?)", (term.value,))


def _disputed(term: Term[Any], store: "Store") -> Condition:
    rebutted = term.name == "rebutted"
    side, name, column = ("target", "by", "disputing") if rebutted else ("statement", "of", "disputed")
    options = term.options
    parts = [Condition(f"d.{side} = s.k AND {STANDS}")]
    if options[name] is not None:
        parts.append(whose(f"d.{column}", options[name], store))
    if options["kind"]:
        parts.append(Condition("d.kind = ?", (options["kind"],)))
    if isinstance(within := options["within"], timedelta):
        limit = (
            "d.lag_from <= ? AND d.lag_to >= 0"
            if options["match"] == "possible"
            else "d.lag_to <= ? AND d.lag_from >= 0"
        )
        parts.append(Condition(limit, (within.total_seconds(),)))
    found = all_of(parts)
    return Condition(f"EXISTS (SELECT 1 FROM dispute d WHERE {found.sql})", found.values)


def _of(term: Term[Any], store: "Store") -> Condition:
    sql = "r.k IN (SELECT d.rebuttal FROM dispute d WHERE {})"
    if term.options.get("statement"):
        inner = Condition("d.target IN (SELECT k FROM statement WHERE id = ?)", (term.value,))
    else:
        inner = whose("d.disputed", term.value, store)
    return Condition(sql.format(inner.sql), inner.values)


_TERMS: dict[tuple[str, str], "Callable[[Term[Any], Store], Condition]"] = {
    ("s", "by"): _by,
    ("s", "about"): _about,
    ("s", "said"): _said,
    ("s", "via"): _party,
    ("s", "to"): _party,
    ("s", "channel"): _channel,
    ("s", "quote_kind"): _column("s.quote_kind"),
    ("s", "act"): _column("s.act"),
    ("s", "stance"): _column("s.stance"),
    ("s", "sure"): _column("s.confidence", ">="),
    ("s", "outlet"): _outlet("s"),
    ("s", "in_article"): _in_article("s"),
    ("s", "distinct"): lambda _, __: Condition("s.k NOT IN (SELECT statement FROM repeat)"),
    ("s", "rebutted"): _disputed,
    ("s", "rebutting"): _disputed,
    ("c", "about"): _about_claim,
    ("c", "claim_kind"): _column("c.kind"),
    ("c", "polarity"): _column("c.polarity"),
    ("c", "about_time"): _about_time,
    ("c", "outlet"): _outlet("c"),
    ("c", "in_article"): _in_article("c"),
    ("r", "by"): lambda term, store: whose("r.canonical", term.value, store),
    ("r", "about"): _about_rebuttal,
    ("r", "of"): _of,
    ("r", "rebuttal_kind"): _column("r.kind"),
    ("r", "explicit"): lambda _, __: Condition("r.explicit"),
    ("r", "sure"): _column("r.confidence", ">="),
    ("r", "outlet"): _outlet("r"),
    ("r", "in_article"): _in_article("r"),
    ("n", "named"): lambda term, store: whose("n.canonical", term.value, store),
    ("n", "kind"): _column("n.kind"),
    ("n", "outlet"): _outlet("a"),
    ("n", "in_article"): _in_article("n"),
    ("a", "outlet"): _outlet("a"),
    **{(table, "reported"): _reported for table in "scrna"},
}
