"""Who speaks most: a table."""

from newsmodel.kinds import ActorKind
from newsmodel.report.board import Board, Party
from newsmodel.report.markup import Safe, element
from newsmodel.report.wording import counted

__all__ = ["ranking"]

_FIRST, _MOST = 12, 500


def ranking(board: Board) -> Safe:
    """The parties, as far as they are named, those who say most first."""
    speaking = [party for party in board.parties if party.said]
    parties = speaking[:_MOST]
    names = ("", "Who", "Statements", "Disputed", "Disputing")
    head = (element("th", name, scope="col") if name else element("td") for name in names)
    most = max((party.said for party in parties), default=0)
    rows = (_row(rank, party, most) for rank, party in enumerate(parties))
    more = None
    if len(parties) > _FIRST:
        more = element("button", f"Show {counted(len(parties), 'speaker')}", type="button", class_="more")
    left_out = len(speaking) - len(parties)
    rest = element("p", f"{counted(left_out, 'more speaker')} not listed.", class_="lead") if left_out else None
    body = element("tbody", *rows)
    return element("div", element("table", element("thead", element("tr", *head)), body), more, rest, class_="ranking")


def _row(rank: int, party: Party, most: int) -> Safe:
    kind = "" if party.actor.kind is ActorKind.PERSON else party.actor.kind
    role = next((str(role) for role in party.actor.roles), kind)
    bar = element(
        "svg",
        element("rect", width=f"{party.said / (most or 1) * 100:.1f}", height=6, class_="said"),
        viewBox="0 0 100 6",
        preserveAspectRatio="none",
        aria_hidden="true",
    )
    name = element("button", element("bdi", party.name), type="button", class_="name", data_name=party.name)
    return element(
        "tr",
        element("td", rank + 1, class_="rank"),
        element("th", name, " ", element("span", role, class_="role"), scope="row"),
        element("td", element("span", party.said), bar, class_="bar"),
        element("td", party.disputed or "–", class_="number"),
        element("td", party.disputing or "–", class_="number"),
        hidden=rank >= _FIRST,
    )
