"""Who is meant by a name: the canonical actors of a corpus that it fits."""

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from newsmodel.corpus.drafting import sort_of
from newsmodel.corpus.names import asked, bare
from newsmodel.errors import AmbiguousName
from newsmodel.kinds import ActorKind
from newsmodel.model import Actor

if TYPE_CHECKING:  # sqlite3 is loaded by the first corpus
    from newsmodel.corpus.store import Store

__all__ = ["Known", "meant"]


class Known(NamedTuple):
    """Somebody whom a name fits."""

    k: int
    name: str
    aliases: tuple[str, ...]
    person: bool


def meant(store: "Store", who: str | Actor) -> list[Known]:
    """Those who are meant and are taken to be one; nobody where nobody fits.

    Whoever is known by a short form alone, or by what is an alias of another, is taken to be the one whose full name
    fits, if there is one and no other.

    Raises:
        AmbiguousName: Two full names fit, and neither is the one that was asked for, word for word.
    """
    if isinstance(who, Actor):
        return _behind(store, who)
    found = _fitting(store, who)
    fullest = _fullest(found)
    if len(fullest) < 2:
        return found
    wanted = asked(who)
    whole = [one for one in found if wanted.is_name_of(one.name, person=one.person)]
    if len(_fullest(whole)) == 1:
        return whole
    raise AmbiguousName(who, tuple(sorted(one.name for one in fullest)))


def _fitting(store: "Store", name: str) -> list[Known]:
    """All whom the name fits, by their name or by an alias."""
    wanted = asked(name)
    lasts = sorted(wanted.lasts)
    marks = ", ".join("?" * len(lasts))
    sql = f"""SELECT w.k, w.name, w.sort, l.form, l.alias FROM spelling l JOIN canonical w ON w.k = l.canonical
        WHERE l.last IN ({marks}) AND w.uses > 0 ORDER BY w.k"""
    aliases: dict[tuple[int, str, bool], list[str]] = defaultdict(list)
    for k, full, sort, form, alias in store.rows(sql, lasts):
        aliases[k, full, sort == ActorKind.PERSON] += [form] if alias else []
    found = (Known(k, full, tuple(others), person) for (k, full, person), others in aliases.items())
    return [one for one in found if wanted.fits(one.name, one.aliases, person=one.person)]


def _fullest(found: list[Known]) -> list[Known]:
    """Those who are not another of them under a shorter name."""
    tops: list[Known] = []
    for one in sorted(found, key=lambda one: (-len(bare(one.name)), one.k)):
        if not any(_is(one, top) for top in tops):
            tops.append(one)
    return [one for one in tops if not any(_is(one, top) for top in tops if top is not one)]


def _is(one: Known, other: Known) -> bool:
    """Whether the name of one fits the other; what has more than one word fits whatever it is taken for."""
    if one.person != other.person:
        return bare(one.name) == bare(other.name) and len(bare(one.name)) > 1
    return bool(bare(one.name)) and asked(one.name).fits(other.name, other.aliases, person=other.person)


def _behind(store: "Store", actor: Actor) -> list[Known]:
    """The canonical actor behind one that this corpus gave, or another."""
    sql = "SELECT w.k, w.name, w.sort FROM {} AND w.uses > 0"
    row = None
    if actor.article_id:
        row = store.row(sql.format("actor n JOIN canonical w ON w.k = n.canonical WHERE n.id = ?"), (actor.id,))
    if row is None:
        words = " ".join(bare(actor.name)) or actor.name
        row = store.row(sql.format("canonical w WHERE w.sort = ? AND w.bare = ?"), (sort_of(actor.kind), words))
    return [Known(row[0], row[1], (), row[2] == ActorKind.PERSON)] if row else []
