"""How a debate went so far: who disputes whom, each as far as it is held to be so."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from math import prod

from newsmodel.extract.rebuttals.debate import Debate

__all__ = ["AHEAD", "SLIGHT", "Course"]

AHEAD = 6  # points that a dispute may look ahead
SLIGHT = 0.05  # chance below which a dispute is no part of the course


@dataclass(slots=True)
class Course:
    """The disputes of the points read so far, as chances: an error must not lead to the next.

    Attributes:
        disputing: For each point the chance that it disputes anything.
        targets: For each point what it may dispute, with the chance of each.
        disputed: For each point those before it in the course that may dispute it, with the chance of each.
    """

    disputing: dict[int, float] = field(default_factory=dict)
    targets: dict[int, dict[int, float]] = field(default_factory=dict)
    disputed: dict[int, dict[int, float]] = field(default_factory=dict)

    def add(self, place: int, disputes: float, shares: dict[int, float]) -> None:
        """Hold what was found of one more point; each share is the chance of one target, if the point disputes."""
        self.disputing[place] = disputes
        self.targets[place] = {other: disputes * share for other, share in shares.items() if disputes * share >= SLIGHT}
        for other, chance in self.targets[place].items():
            self.disputed.setdefault(other, {})[place] = chance

    def of_point(self, debate: Debate, place: int, others: Sequence[int]) -> dict[str, float]:
        """What the course tells of one point disputing, by name."""
        points = debate.points
        near = [other for other in others if other < place]
        facts = {"the nearest disputes": self.disputing.get(near[-1], 0.0)} if near else {}
        if place and points[place - 1].side == points[place].side:
            so_far = self.disputing.get(place - 1, 0.0)
            return facts | {"its turn disputes": so_far, "its turn does not": 1 - so_far}
        return facts | {"a new turn": 1.0}

    def of_target(self, debate: Debate, place: int, other: int) -> dict[str, float]:
        """What the course tells of one point being what another disputes, by name."""
        points = debate.points
        one, two = points[place], points[other]
        before = place - 1 if place and points[place - 1].side == one.side else None
        earlier = {} if before is None else self.targets.get(before, {})
        of_its_side = sum(chance for target, chance in earlier.items() if points[target].side == two.side)
        among = earlier.get(other, 0.0)
        return {
            "disputed by the turn so far": among,
            "its side is disputed by the turn so far": of_its_side - among,
            "is disputed by others": 1
            - prod(1 - chance for by, chance in self.disputed.get(other, {}).items() if by != before),
            "disputes": self.disputing.get(other, 0.0),
            "disputes this side": sum(
                chance for target, chance in self.targets.get(other, {}).items() if points[target].side == one.side
            ),
        }
