"""Who disputes whom, drawn: names below one another, and an arrow for each pair."""

from collections import Counter, defaultdict

from newsmodel.report.board import Board
from newsmodel.report.markup import Safe, element

__all__ = ["graph", "pairs"]

_NAMES = 20  # more cannot be followed with the eye
_ROW, _LEFT, _RIGHT = 32, 216, 204
_ROUNDS = 12
_FAR = 6  # rows, at which an arc goes all the way out

Pairs = Counter[tuple[int, int]]


def pairs(board: Board) -> Pairs:
    """How often each party disputes another, by their ranks: who, and whom."""
    return Counter(
        (dispute.who, dispute.whom)
        for dispute in board.disputes
        if dispute.who is not None and dispute.whom is not None and dispute.who != dispute.whom
    )


def graph(board: Board) -> Safe:
    """The drawing, and beside it the pairs that dispute most, in words."""
    found = pairs(board)
    if not found:
        return element("p", "Nobody who is named disputes another who is.", class_="lead")
    often = sorted(found, key=lambda pair: (-found[pair], pair))
    names = dict[int, None]()
    for pair in often:
        if len(names.keys() | pair) <= _NAMES:
            names.update(dict.fromkeys(pair))
    kept = Counter({pair: found[pair] for pair in often if names.keys() >= set(pair)})
    return element("div", _drawn(_ordered(list(names), kept), kept, board), _listed(found, board), class_="graph")


def _ordered(names: list[int], kept: Pairs) -> list[int]:
    """Those next to each other who dispute each other: each moves to the middle of its opponents, again and again.

    Those whom no dispute links stay apart.
    """
    near = defaultdict[int, Counter[int]](Counter)
    for (who, whom), number in kept.items():
        near[who][whom] += number
        near[whom][who] += number
    order = list(names)
    for _ in range(_ROUNDS):
        place = {name: float(rank) for rank, name in enumerate(order)}

        def middle(name: int, place: dict[int, float] = place) -> float:
            opponents = near[name]
            return (
                place[name] + sum(place[other] * number for other, number in opponents.items()) / opponents.total()
            ) / 2

        order.sort(key=middle)
    return list(dict.fromkeys(name for first in order for name in order if name in _linked(first, near)))


def _linked(first: int, near: dict[int, Counter[int]]) -> set[int]:
    """All whom disputes lead to, from one on."""
    found, left = {first}, [first]
    while left:
        new = near[left.pop()].keys() - found
        found |= new
        left += new
    return found


def _drawn(order: list[int], kept: Pairs, board: Board) -> Safe:
    place = {name: rank * _ROW + _ROW // 2 for rank, name in enumerate(order)}
    most = max(kept.values(), default=1)
    farthest = max(_FAR * _ROW, *(abs(place[who] - place[whom]) for who, whom in kept))
    labels = (element("text", _short(board.parties[name].name), x=_LEFT - 14, y=place[name] + 4) for name in order)
    dots = (element("circle", cx=_LEFT, cy=place[name], r=4) for name in order)
    arcs = (
        _arc(place[who], place[whom], farthest, number / most, _told(who, whom, number, board))
        for (who, whom), number in sorted(kept.items(), key=lambda one: one[1])
    )
    height = len(order) * _ROW
    return element(
        "svg",
        *arcs,
        *dots,
        *labels,
        viewBox=f"0 0 {_LEFT + _RIGHT} {height}",
        role="img",
        aria_label="Who disputes whom; the list that follows says it in words",
    )


def _arc(start: int, end: int, farthest: int, share: float, told: str) -> Safe:
    """Down on the near side, up on the far side, so that two who dispute each other have two arcs."""
    reach = 30 + (_RIGHT - 12) * abs(end - start) / farthest * (1 if end > start else 0.82)
    way = 1 if end > start else -1
    begin, tip = start + 2 * way, end - 8 * way
    line = f"M{_LEFT + 6} {begin}C{_LEFT + reach:.0f} {begin} {_LEFT + reach:.0f} {tip} {_LEFT + 13} {tip}"
    head = f"M{_LEFT + 6} {tip}l9 -4v8Z"
    return element(
        "g",
        element("title", told),
        element("path", d=line, stroke_width=f"{1.2 + 3 * share:.1f}"),
        element("path", d=head, class_="tip"),
        class_="arc",
    )


def _listed(found: Pairs, board: Board) -> Safe:
    often = sorted(found.items(), key=lambda one: (-one[1], one[0]))[:_NAMES]
    rows = (
        element(
            "li",
            element("span", number, class_="number"),
            element(
                "span",
                element("bdi", board.parties[who].name),
                element("span", " disputes ", class_="verb"),
                element("bdi", board.parties[whom].name),
            ),
        )
        for (who, whom), number in often
    )
    return element("ol", *rows, class_="pairs")


def _told(who: int, whom: int, number: int, board: Board) -> str:
    times = "once" if number == 1 else f"{number} times"
    return f"{board.parties[who].name} disputes {board.parties[whom].name} {times}"


def _short(name: str) -> str:
    return name if len(name) <= 30 else name[:29] + "…"
