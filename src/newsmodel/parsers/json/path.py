"""Paths to what stands in a JSON object.

headline                    a value by its name; a name with dots is tried as it is written first
item.headline               a value of an inner object; a list on the way is gone through
bodies[role=main].value     of a list, only the objects with that value; also bodies[0]
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from newsmodel.parsers.json.decoding import Json

__all__ = ["Address", "JsonPath", "without"]

Address = tuple[str | int | None, ...]
"""Where in an object something stands: names, numbers of lists; what begins with `None` stands around it."""

_STEP = re.compile(r"(?P<dot>\.|)(?P<name>[^.\[\]]+)?(?P<tests>(?:\[[^\[\]]*\])*)")
_TEST = re.compile(r"\[(?:(\d+)|([^\[\]=]+)=([^\[\]]*)|)\]")


@dataclass(frozen=True, slots=True)
class _Step:
    name: str | None
    tests: tuple[re.Match[str], ...]


@dataclass(frozen=True, slots=True)
class JsonPath:
    """A path that has been read.

    >>> record = {"by": [{"role": "a", "name": "Jane"}, {"role": "b", "name": "John"}]}
    >>> JsonPath.of("by[role=b].name").find(record), JsonPath.of("by.name").find(record)[0]
    ([(('by', 1, 'name'), 'John')], (('by', 0, 'name'), 'Jane'))
    """

    written: str
    steps: tuple[_Step, ...]
    absolute: bool = False
    is_name: bool = False  # no more than a name, which an object has or has not

    @classmethod
    def of(cls, written: str) -> "JsonPath":
        """Read a path.

        Raises:
            ValueError: It is not of the kinds above.
        """
        if written.startswith("/"):
            return replace(cls.of(written[1:]), absolute=True)
        steps, at = [], 0
        while at < len(written) and (match := _STEP.match(written, at)) and match.end() > at:
            if bool(match["dot"]) != bool(at) or not (match["name"] or (match["tests"] and not at)):
                break
            tests = tuple(_TEST.fullmatch(part) for part in re.findall(r"\[[^\[\]]*\]", match["tests"]))
            if None in tests:
                break
            steps.append(_Step(match["name"], tuple(test for test in tests if test)))
            at = match.end()
        if at < len(written):
            raise ValueError(f"not a path of JSON: {written!r}; what one may be, newsmodel.parsers.JsonMapping says")
        return cls(written, tuple(steps), is_name=re.fullmatch(r"[^.\[\]]+", written) is not None)

    def find(self, record: Json) -> list[tuple[Address, Json]]:
        """What stands there, and where: what is null or empty is not there."""
        if isinstance(record, dict) and self.written in record:
            found: list[tuple[Address, Json]] = [((self.written,), record[self.written])]
        elif self.is_name and not isinstance(record, list):
            return []
        else:
            found = [((), record)]
            for step in self.steps:
                found = [inner for outer in found for inner in _inner(*outer, step)]
        at = (None,) if self.absolute else ()  # nothing of the object
        return [((*at, *address), value) for address, value in found if value not in (None, "", [], {})]


def _inner(address: Address, value: Json, step: _Step) -> Iterable[tuple[Address, Json]]:
    if step.name is None:
        found = [(address, value)]
    elif isinstance(value, dict):
        found = [((*address, step.name), value[step.name])] if step.name in value else []
    elif isinstance(value, list):
        found = [
            ((*address, number, step.name), item[step.name])
            for number, item in enumerate(value)
            if isinstance(item, dict) and step.name in item
        ]
    else:
        found = []
    for test in step.tests:
        found = [inner for outer in found for inner in _tested(*outer, test)]
    return found


def _tested(address: Address, value: Json, test: re.Match[str]) -> Iterable[tuple[Address, Json]]:
    items = list(enumerate(value)) if isinstance(value, list) else [(None, value)]
    for number, item in items:
        if test[1] is not None:
            holds = number == int(test[1])
        elif test[2] is not None:
            given = item.get(test[2].strip()) if isinstance(item, dict) else None
            holds = given is not None and str(given) == test[3].strip().strip("'\"")
        else:
            holds = True
        if holds:
            yield (address if number is None else (*address, number)), item


def without(record: dict[str, Json], taken: Iterable[Address]) -> dict[str, Json]:
    """The object without what stands at these places, and without what is null or empty then.

    >>> without({"a": {"b": 1, "c": 2}, "d": [{"e": 3}]}, [("a", "b"), ("d", 0, "e")])
    {'a': {'c': 2}}
    """
    tree: dict[str | int | None, object] = {}
    for address in taken:
        branch = tree
        for part in address[:-1]:
            inner = branch.setdefault(part, {})
            if not isinstance(inner, dict):  # the whole is taken already
                break
            branch = inner
        else:
            if address:
                branch[address[-1]] = None
    left = _pruned(record, tree)
    assert isinstance(left, dict)
    return left


def _pruned(value: Json, tree: dict[str | int | None, object]) -> Json:
    def rest(part: str | int, item: Json) -> Json:
        branch = tree.get(part, tree)
        if branch is tree:
            return item
        return _pruned(item, branch) if isinstance(branch, dict) else None

    if isinstance(value, dict):
        pairs = {name: rest(name, item) for name, item in value.items()}
        return {name: item for name, item in pairs.items() if item not in (None, "", [], {})}
    if isinstance(value, list):
        items = [rest(number, item) for number, item in enumerate(value)]
        return [item for item in items if item not in (None, "", [], {})]
    return value
