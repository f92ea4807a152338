"""A question as one statement of SQL: where to begin, what must hold, in which order."""

from typing import TYPE_CHECKING, Any, NamedTuple

from newsmodel.corpus.conditions import STANDS, Condition, all_of, condition, whose
from newsmodel.corpus.predicates import Both, Predicate, Term
from newsmodel.corpus.times import Clock, Match, reached, slot, windows
from newsmodel.corpus.words import expression, phrases
from newsmodel.model import When

if TYPE_CHECKING:  # sqlite3 is loaded by the first corpus
    from newsmodel.corpus.store import Store

__all__ = ["ARTICLE_OF", "AsOf", "Question", "Source", "source"]


class AsOf(NamedTuple):
    """What had been published, or was held, by some time."""

    when: When
    match: Match
    clock: Clock = "reported"


class Question(NamedTuple):
    """What is asked of a table, by the letter under which SQL knows it."""

    table: str
    predicates: tuple[Predicate[Any], ...] = ()
    as_of: AsOf | None = None
    limit: int | None = None
    oldest: bool = False
    ranked: bool = False

    @property
    def terms(self) -> list[Predicate[Any]]:
        """What must hold, each by itself."""
        left, found = list(reversed(self.predicates)), []
        while left:
            match left.pop():
                case Both(parts=parts):
                    left += reversed(parts)
                case other:
                    found.append(other)
        return found


class Source(NamedTuple):
    """Where the rows come from: a FROM clause with its values, a condition, and the key that puts them in order."""

    tables: str
    article: str  # what joins the article, where the condition needs that
    values: tuple[Any, ...]
    where: Condition
    key: str

    def sql(self, columns: str, joins: str | None = None, rest: str = "") -> str:
        """The statement that selects these columns; joins that are given bring the article along."""
        joined = self.article if joins is None else joins
        return f"SELECT {columns} FROM {self.tables} {joined} WHERE {self.where.sql} {rest}"

    def order(self, question: "Question") -> str:
        """How the rows of a question are put in order."""
        if question.ranked:
            return f"ORDER BY f.rank, {self.key}"
        return f"ORDER BY {self.key}{' DESC' if question.oldest else ''}"

    @property
    def marks(self) -> tuple[Any, ...]:
        """All values, in the order of their marks."""
        return (*self.values, *self.where.values)


ARTICLE_OF = "CROSS JOIN article a ON a.k = {}.article"
_FEW_DAYS = 8 * 86_400
_BEYOND = (1 << 63) - 1  # a key that nothing has
_TABLES = {"s": "statement", "c": "claim", "r": "rebuttal", "n": "actor", "a": "article"}


def source(question: Question, store: "Store") -> Source:
    """Where the rows of a question come from; names are looked up in the store."""
    table = question.table
    terms = question.terms
    tables, values, start, key = _start(question, terms, store)
    article = ARTICLE_OF.format(table) if table != "a" and _of_article(question) else ""
    last = _looked_up(terms) if key == "s.k" else []
    parts = [*start, *_published(question, terms, key, store), *(condition(term, table, store) for term in terms)]
    parts += last
    if question.as_of is None:
        parts.append(Condition(f"{table}.current = 1"))
        return Source(tables, article, values, all_of(parts), key)
    then = _stood(question.as_of, "v")
    parts = [part._replace(sql=part.sql.replace(STANDS, _disputed_then(then))) for part in parts]
    parts.append(_stood(question.as_of, "a"))
    if table == "r":
        missing = "SELECT 1 FROM link l JOIN article v ON v.k = l.other WHERE l.rebuttal = r.k AND NOT"
        parts.append(Condition(f"NOT EXISTS ({missing} ({then.sql}))", then.values))
    return Source(tables, article, values, all_of(parts), key)


def _of_article(question: Question) -> bool:
    def asks(predicate: Predicate[Any]) -> bool:
        if isinstance(predicate, Term):
            return predicate.name == "reported" or (question.table == "n" and predicate.name == "outlet")
        return any(asks(part) for part in predicate.parts)  # type: ignore[attr-defined]

    return question.as_of is not None or any(asks(predicate) for predicate in question.predicates)


def _start(
    question: Question, terms: list[Predicate[Any]], store: "Store"
) -> tuple[str, tuple[Any, ...], list[Condition], str]:
    """The table to begin with and the index to use, taken out of the terms that it answers.

    SQLite keeps no statistics here, so it is told: what is asked for most narrowly comes first.
    """
    table = question.table
    name = f"{_TABLES[table]} {table}"
    asked = {term.name: term for term in terms if isinstance(term, Term)}
    if table == "s":
        if question.ranked or ("about" in asked and not asked.keys() & {"by", "in_article"}):
            terms.remove(asked["about"])
            wanted = Condition("f.words MATCH ?", (expression(phrases(asked["about"].value)),))  # type: ignore[arg-type]
            return f"words f CROSS JOIN {name} ON s.k = f.rowid", (), [wanted], "f.rowid"
        if "in_article" in asked:
            return f"{name} INDEXED BY statement_article", (), [], "s.k"
        if "by" in asked and "said" in asked:
            terms.remove(asked["by"])
            who = whose("s.canonical", asked["by"].value, store)
            sql, values = _windows(asked["said"].value, "statement_by_said", who)  # type: ignore[arg-type]
            return sql, values, [], "s.k"
        if "said" in asked and "by" not in asked:
            return *_windows(asked["said"].value, "statement_said", Condition("1")), [], "s.k"  # type: ignore[arg-type]
        for term, index in (("by", "statement_by"), ("outlet", "statement_outlet"), ("act", "statement_act")):
            if term in asked:
                return f"{name} INDEXED BY {index}", (), [], "s.k"
    return name, (), [], f"{table}.k"


def _looked_up(terms: list[Predicate[Any]]) -> list[Condition]:
    """Words that are looked up for each row, where there are few rows, taken out of the terms.

    Otherwise all rows that hold the words are listed first, as many as ten thousands for a frequent word.
    """
    asked = {term.name: term for term in terms if isinstance(term, Term)}
    about, said = asked.get("about"), asked.get("said")
    if about is None or not (asked.keys() & {"rebutted", "rebutting"} or (said is not None and _is_short(said.value))):  # type: ignore[arg-type]
        return []
    terms.remove(about)
    sql = "EXISTS (SELECT 1 FROM words WHERE words MATCH ? AND rowid = s.k)"
    return [Condition(sql, (expression(phrases(str(about.value))),))]


def _is_short(when: When) -> bool:
    start, end, *_ = reached(when)
    return start is not None and end is not None and end - start <= _FEW_DAYS


def _windows(when: When, index: str, who: Condition) -> tuple[str, tuple[Any, ...]]:
    found = windows(when)
    rows = ", ".join("(?, ?, ?)" for _ in found)
    sql = (
        f"(VALUES {rows}) v CROSS JOIN statement s INDEXED BY {index} ON {who.sql} AND s.said_width = v.column1"
        " AND s.said_from >= v.column2 AND s.said_from < v.column3"
    )
    return sql, (*(value for row in found for value in row), *who.values)


def _published(question: Question, terms: list[Predicate[Any]], key: str, store: "Store") -> list[Condition]:
    """Keys grow with age, so what was published by some day begins at some key."""
    ends = [reached(term.value)[1] for term in terms if isinstance(term, Term) and term.name == "reported"]  # type: ignore[arg-type]
    if question.as_of and question.as_of.clock == "recorded":
        return [_held_first(question.as_of, key, store)]
    if question.as_of:
        ends.append(reached(question.as_of.when)[1])
    known = [end for end in ends if end is not None and end != float("inf")]
    if not known or store.row("SELECT 1 FROM article WHERE vague"):
        return []
    return [Condition(f"{key} >= ?", (slot(min(known) + 2 * 86_400),))]


def _held_first(as_of: AsOf, key: str, store: "Store") -> Condition:
    """Where what was held begins, the newest first."""
    row = store.row(
        "SELECT newest FROM article WHERE recorded < ? ORDER BY recorded DESC, newest LIMIT 1", (_recorded(as_of),)
    )
    return Condition(f"{key} >= ?", row or (_BEYOND,))


def _recorded(as_of: AsOf) -> float:
    """The end of a time on the clock of the corpus, which is that of UTC."""
    found = reached(as_of.when)
    end = found.end if found.utc_end is None else found.utc_end
    assert end is not None
    return end


def _disputed_then(stood: Condition) -> str:
    """That both sides of a dispute stood, which may be in two articles; with the values written in their places."""
    sql = stood.sql
    for value in stood.values:
        sql = sql.replace("?", "9e999" if value == float("inf") else repr(float(value)), 1)
    sides = "(SELECT article FROM statement WHERE k = d.statement), (SELECT article FROM statement WHERE k = d.target)"
    return f"NOT EXISTS (SELECT 1 FROM article v WHERE v.k IN ({sides}) AND NOT ({sql}))"


def _stood(as_of: AsOf, a: str) -> Condition:
    """The version of the article, under this name, that had appeared, and not yet the next."""
    if as_of.clock == "recorded":
        end = _recorded(as_of)
        return Condition(f"{a}.recorded < ? AND ({a}.held_until IS NULL OR {a}.held_until >= ?)", (end, end))
    side = "from" if as_of.match == "possible" else "to"
    compared = "<" if as_of.match == "possible" else "<="
    found = reached(as_of.when)
    parts = []
    for name in ("since", "until"):
        local, utc = f"{a}.{name}_{side} {compared} ?", f"{a}.{name}_utc_{side} {compared} ?"
        if found.utc_end is None:
            parts.append(Condition(f"({local})", (found.end,)))
        else:
            sql = f"(CASE WHEN {a}.{name}_utc_{side} IS NULL THEN {local} ELSE {utc} END)"
            parts.append(Condition(sql, (found.end, found.utc_end)))
    since, until = parts
    return all_of(
        [Condition(f"{since.sql} IS TRUE", since.values), Condition(f"{until.sql} IS NOT TRUE", until.values)]
    )
