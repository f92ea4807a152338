"""What has been gathered of an article so far, with the place that each field came from."""

from dataclasses import dataclass, field

from newsmodel.model import Issue, When
from newsmodel.parsers.fields.byline import Byline
from newsmodel.parsers.fields.dates import Moment

__all__ = ["Collected"]


@dataclass(slots=True)
class Collected:
    """Values of `Article` by the name of the field; the first that is put stays, a later one goes to `extra`.

    `origins` says where each field came from, `extra` holds what no field took.
    """

    fields: dict[str, str | When | tuple[str, ...]] = field(default_factory=dict)
    origins: dict[str, str] = field(default_factory=dict)
    extra: dict[str, str] = field(default_factory=dict)
    issues: list[Issue] = field(default_factory=list)

    def put(self, name: str, value: str | When | tuple[str, ...], origin: str, raw: str) -> None:
        """Set a field; where it is set already, keep the raw value."""
        if name in self.fields:
            self.keep(origin.removeprefix("header."), raw)
        else:
            self.fields[name], self.origins[name] = value, origin

    def keep(self, label: str, raw: str) -> None:
        """Keep a value that no field takes."""
        self.extra[label] = f"{self.extra[label]}\n{raw}" if label in self.extra else raw

    def put_moment(self, name: str, moment: Moment, origin: str, raw: str) -> None:
        """Set a time, and say where its zone could not be told."""
        self.put(name, moment.when(origin), origin, raw)
        if moment.zone and moment.utc_offset is None:
            message = "the time zone has several meanings"
            self.issues.append(Issue(code="ambiguous-zone", message=message, value=moment.zone))

    def put_byline(self, byline: Byline, origin: str, raw: str) -> None:
        """Set the authors and the agency of a byline, and keep the rest."""
        if byline.names:
            self.put("bylines", byline.names, origin, raw)
        if byline.agency:
            self.put("agency", byline.agency, origin, raw)
        if byline.rest:
            self.keep("byline", byline.rest)
