"""Who is meant by a name: the canonical actors of a corpus that it fits."""

from typing import TYPE_CHECKING, NamedTuple

from newsmodel.corpus.accounts import sort_of
from newsmodel.corpus.names import asked, bare
from newsmodel.errors import AmbiguousName
from newsmodel.kinds import ActorKind
from newsmodel.model import Actor

if TYPE_CHECKING:  # sqlite3 is loaded by the first corpus
    from newsmodel.corpus.store import Store

__all__ = ["Known", "meant"]


class Known(NamedTuple):
    """Somebody whom a name fits.

    Attributes:
        k: The key of the canonical actor.
        name: Its name.
        names: All full names and short ones that articles have.
        aliases: Others.
        person: Whether it is one.
        named: Whether it is somebody, not all who are called alike.
        actor: The key of the actor of an article that alone is meant, where nothing tells who it is.
    """

    k: int
    name: str
    names: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    person: bool = False
    named: bool = False
    actor: int | None = None


def meant(store: "Store", who: str | Actor) -> list[Known]:
    """Those who are meant; nobody where nobody fits. Of those who are named it is one, and not a mixture.

    A body that is known by an alias of another alone is taken to be that, if it is of no other.

    Raises:
        AmbiguousName: Two who are not known to be one fit, and neither is the one that was asked for, word for word.
    """
    if isinstance(who, Actor):
        return _behind(store, who)
    wanted = asked(who)
    if " (" in who and (exact := _called(store, "w.name = ? AND w.named", (who,))):
        return exact
    fits = _fitting(store, who)
    fullest = _fullest(fits)
    if len(fullest) < 2:
        return fits
    whole = [one for one in fits if any(wanted.is_name_of(name, person=one.person) for name in one.names)]
    if len(_fullest(whole)) == 1:
        return whole
    raise AmbiguousName(who, tuple(sorted(one.name for one in fullest)))


def _called(store: "Store", condition: str, values: tuple[object, ...]) -> list[Known]:
    sql = f"SELECT w.k, w.name, w.sort, w.named FROM canonical w WHERE {condition} ORDER BY w.k"
    return [
        Known(k, name, (name,), (), sort == ActorKind.PERSON, bool(named))
        for k, name, sort, named in store.rows(sql, values)
    ]


def _fitting(store: "Store", name: str) -> list[Known]:
    """All whom the name fits, by one of their names or by an alias."""
    wanted = asked(name)
    lasts = sorted(wanted.lasts)
    marks = ", ".join("?" * len(lasts))
    sql = f"""SELECT DISTINCT w.k, w.name, w.sort, w.named, l.form, l.alias FROM spelling l
        JOIN account t ON t.k = l.account JOIN canonical w ON w.k = t.canonical
        WHERE l.last IN ({marks}) AND t.uses > 0 ORDER BY w.k, l.form"""
    found: dict[int, Known] = {}
    for k, full, sort, named, form, alias in store.rows(sql, lasts):
        one = found.get(k) or Known(k, full, (), (), sort == ActorKind.PERSON, bool(named))
        found[k] = one._replace(aliases=(*one.aliases, form)) if alias else one._replace(names=(*one.names, form))
    return [
        one
        for one in found.values()
        if any(wanted.fits(full, one.aliases, person=one.person) for full in one.names or (one.name,))
    ]


def _fullest(found: list[Known]) -> list[Known]:
    """Those who are somebody, and not another of them under a shorter name."""
    tops: list[Known] = []
    for one in sorted(found, key=lambda one: (-len(bare(one.name)), one.k)):
        if one.named and not any(_is(one, top) for top in tops):
            tops.append(one)
    return [one for one in tops if not any(_is(one, top) for top in tops if top is not one)]


def _is(one: Known, other: Known) -> bool:
    """Whether what articles call a body is what another goes by, or one name is taken for a person's and a body's."""
    if one.person != other.person:
        return bare(one.name) == bare(other.name) and len(bare(one.name)) > 1
    return not one.person and asked(one.name).fits(other.name, other.aliases, person=False)


def _behind(store: "Store", actor: Actor) -> list[Known]:
    """Who stands behind an actor of an article, or a canonical one."""
    if actor.article_id:
        sql = "SELECT canonical, k FROM actor WHERE id = ? ORDER BY current DESC"
        row = store.row(sql, (actor.id,))
        if row:
            found = _called(store, "w.k = ?", row[:1])
            return [one if one.named else one._replace(actor=row[1]) for one in found]
    sort = sort_of(actor.kind)
    if exact := _called(store, "w.name = ? AND w.sort = ?", (actor.name, sort)):
        return [one for one in exact if one.named] or exact
    words = " ".join(bare(actor.name)) or actor.name
    of_name = "w.k IN (SELECT canonical FROM account WHERE bare = ? AND sort = ?)"
    found = _called(store, of_name, (words, sort))
    named = [one for one in found if one.named]
    if len(named) > 1:
        raise AmbiguousName(actor.name, tuple(sorted(one.name for one in named)))
    return named or found
