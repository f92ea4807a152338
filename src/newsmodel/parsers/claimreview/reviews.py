"""The three shapes in which fact checks are published, as one: `Review`."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from newsmodel.kinds import ActorKind
from newsmodel.parsers.html import readers
from newsmodel.parsers.html.things import Thing, is_type, types_of

__all__ = ["Party", "Review", "reviews_in"]


_MOST_PARTIES = 50


@dataclass(frozen=True, slots=True)
class Party:
    """Who claims, or who reviews."""

    name: str
    kind: ActorKind = ActorKind.ORGANIZATION
    title: str | None = None


@dataclass(frozen=True, slots=True)
class Review:
    """One fact check: what is claimed by whom and when, and what is found by whom and when; `raw` as it stood."""

    claim: str | None
    claimants: tuple[Party, ...] = ()
    claimed: Any = None
    reviewer: Party | None = None
    reviewed: Any = None
    verdict: str | None = None
    rating: Thing = field(default_factory=dict)
    title: str | None = None
    url: str | None = None
    language: str | None = None
    raw: Any = None


def reviews_in(things: Iterable[Thing]) -> Iterator[Review]:
    """The fact checks among things: in the words of schema.org, or as a search for claims answers."""
    for thing in things:
        if is_type(thing, "ClaimReview"):
            yield _of_thing(thing)
        elif isinstance(thing.get("claims"), list):
            for claim in thing["claims"]:
                yield from _of_answer(claim)


def _of_thing(thing: Thing) -> Review:
    rating = _first(thing.get("reviewRating"))
    subject = _first(thing.get("itemReviewed"))
    words = rating.get("alternateName") or rating.get("description") or thing.get("reviewBody")
    return Review(
        claim=_text(thing.get("claimReviewed")) or _text(subject.get("text") or subject.get("name")),
        claimants=_parties(subject.get("author") or subject.get("creator"), ActorKind.PERSON),
        claimed=subject.get("datePublished") or subject.get("dateCreated"),
        reviewer=_party(thing.get("author") or thing.get("publisher"), ActorKind.ORGANIZATION),
        reviewed=thing.get("datePublished"),
        verdict=_text(words) or _text(thing.get("headline")) or _text(rating.get("ratingValue")),
        rating=rating,
        title=_text(thing.get("headline")) or _text(thing.get("name")),
        url=readers.address(thing.get("url")),
        language=readers.language(thing.get("inLanguage")),
        raw=thing,
    )


def _of_answer(claim: Any) -> Iterator[Review]:  # noqa: ANN401
    for review in claim.get("claimReview") or () if isinstance(claim, dict) else ():
        if isinstance(review, dict):
            yield Review(
                claim=_text(claim.get("text")),
                claimants=_parties(claim.get("claimant"), ActorKind.PERSON),
                claimed=claim.get("claimDate"),
                reviewer=_party(_named(review.get("publisher")), ActorKind.ORGANIZATION),
                reviewed=review.get("reviewDate"),
                verdict=_text(review.get("textualRating")),
                title=_text(review.get("title")),
                url=readers.address(review.get("url")),
                language=readers.language(review.get("languageCode")),
                raw={**claim, "claimReview": [review]},
            )


def _named(publisher: Any) -> Any:  # noqa: ANN401
    """A publisher of a search's answer may have no name, but the site."""
    return publisher.get("name") or publisher.get("site") if isinstance(publisher, dict) else publisher


def _parties(value: Any, otherwise: ActorKind) -> tuple[Party, ...]:  # noqa: ANN401
    """All that a value names, each once."""
    items = value[:_MOST_PARTIES] if isinstance(value, list) else [value]
    found: dict[str, Party] = {}
    for party in (_party(item, otherwise) for item in items):
        if party:
            found.setdefault(party.name, party)
    return tuple(found.values())


def _party(value: Any, otherwise: ActorKind) -> Party | None:  # noqa: ANN401
    thing = _first(value)
    name = _text(thing.get("name") if thing else value)
    if not name:
        return None
    kind = otherwise
    if is_type(thing, "Person"):
        kind = ActorKind.PERSON
    elif any(named.endswith("Organization") for named in types_of(thing)):
        kind = ActorKind.ORGANIZATION
    return Party(name, kind, _text(thing.get("jobTitle")))


def _first(value: Any) -> Thing:  # noqa: ANN401
    """The first thing of a value; an empty one where there is none."""
    items = value if isinstance(value, list) else [value]
    return next((item for item in items if isinstance(item, dict)), {})


def _text(value: Any) -> str | None:  # noqa: ANN401
    return readers.plain(value) if isinstance(value, str | int | float | list) else None
