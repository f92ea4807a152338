"""What is right about a statement that was found: speaker, source, cue, kind, act, day, addressee, channel, relay."""

from collections.abc import Iterable
from typing import Any

from benchmarks.score_gold.article import Article
from benchmarks.score_gold.tally import Tally
from benchmarks.score_gold.words import Json, likeness, names, norm, overlap

__all__ = ["attributes"]

SAME_ADDRESSEE = 0.6


def attributes(article: Article, published: str, tally: Tally) -> None:
    """Compare every required statement with the one that it is paired with."""
    for i, j in article.found.items():
        if not article.required(i):
            continue
        gold, predicted = article.gold.statements[i], article.predicted.statements[j]
        _speaker(article, gold, predicted, tally)
        _words(gold, predicted, tally)
        _day(gold, predicted, published, tally)
        _addressee(gold, predicted, tally)
        _channel(gold, predicted, tally)
        if gold.get("via"):
            _via(article, gold["via"], predicted.get("via") or [], tally)


def _other(gold: Json, attribute: str) -> list[Any]:
    """What the annotator accepts, too."""
    others: list[Any] = (gold.get("alt") or {}).get(attribute, [])
    return others


def _speaker(article: Article, gold: Json, predicted: Json, tally: Tally) -> None:
    """Right: by any name of an accepted actor; canonical: by the name."""
    actors = article.gold.actors
    accepted = [actors[gold["speaker"]], *(actors[key] for key in _other(gold, "speaker") if key in actors)]
    key = predicted.get("speaker")
    actor = article.predicted.actors.get(key) if key else None
    name = norm(actor.get("name", "") if actor else key)
    right = name in _any_name(accepted, article.text)
    tally.answer("speaker_lenient", right)
    tally.answer("speaker_canonical", name in {norm(actor["name"]) for actor in accepted})
    words = [article.text[start:end].lower() for start, end in gold["source"]]
    if words and all(word in {"he", "she", "it", "they"} for word in words):
        tally.answer("speaker_when_pronoun", right)
    tally.counts["who:tp"] += right


def _any_name(actors: Iterable[Json], text: str) -> set[str]:
    return set().union(*(names(actor, text) for actor in actors))


def _words(gold: Json, predicted: Json, tally: Tally) -> None:
    """Source, cue, and the two kinds that have no words of their own."""
    if gold["source"]:
        tally.answer("source_overlap", overlap(gold["source"], predicted.get("source") or []))
    tally.answer("cue_overlap", overlap(gold["cue"], predicted.get("cue") or []))
    ours, theirs = gold["quote_kind"], predicted.get("quote_kind")
    tally.answer("quote_kind", theirs == ours)
    tally.answer("quote_kind_coarse", _coarse(theirs) == _coarse(ours))
    tally.answer("act", predicted.get("act") == gold["act"])


def _coarse(kind: str | None) -> str | None:
    return "mixed" if kind == "partial" else kind


def _day(gold: Json, predicted: Json, published: str, tally: Tally) -> None:
    """The day on which it was said, where the text tells; no day, where it does not."""
    day, found = gold["said_on"], predicted.get("said_on")
    right = found in [day, *_other(gold, "said_on")]
    if day is None:
        tally.answer("said_on_undated_ok", right)
    else:
        tally.answer("said_on_dated", right)
        if day != published:
            tally.answer("said_on_other_day", right)
    tally.answer("said_on", right)


def _addressee(gold: Json, predicted: Json, tally: Tally) -> None:
    ours, theirs = gold.get("addressee"), predicted.get("addressee")
    if ours:
        text, spans = theirs or "", []
        if isinstance(theirs, dict):
            text, spans = theirs.get("text", ""), [theirs["span"]] if theirs.get("span") else []
        same = overlap([ours["span"]], spans) or likeness(ours["text"], text) >= SAME_ADDRESSEE
        tally.answer("addressee", same)
    elif "addressee" not in (gold.get("alt") or {}):
        tally.answer("addressee_none_ok", not theirs)


def _channel(gold: Json, predicted: Json, tally: Tally) -> None:
    ours, theirs = gold.get("channel"), predicted.get("channel")
    found = theirs.get("type") if isinstance(theirs, dict) else theirs
    others = _other(gold, "channel")
    if not ours:
        tally.answer("channel_none_ok", not found or found in others)
        return
    tally.answer("channel", found in [ours["type"], *others])
    if ours.get("platform"):
        named = isinstance(theirs, dict) and norm(theirs.get("platform")) == norm(ours["platform"])
        tally.answer("platform", named)


def _via(article: Article, gold: list[Json], predicted: list[Json | str], tally: Tally) -> None:
    """Right where any of those who passed it on is named."""
    wanted = _any_name((article.gold.actors[via["actor"]] for via in gold), article.text)
    tally.answer("via", any(_relay(article, via) in wanted for via in predicted))


def _relay(article: Article, via: Json | str) -> str:
    """The name of who passed it on: of an actor, or given as such."""
    if isinstance(via, str):
        return norm(via)
    actor = article.predicted.actors.get(via.get("actor", ""))
    return norm(actor["name"] if actor else via.get("name", ""))
