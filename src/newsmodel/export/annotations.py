"""W3C Web Annotations: each place by its words and by its offsets, so that it is found again in a changed text."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from newsmodel.export.parts import Parts, Said, Somebody
from newsmodel.kinds import ActorKind, RebuttalKind
from newsmodel.model import Actor, Analysis, Article, Rebuttal, Span, Statement
from newsmodel.text.anchor import find, find_all

__all__ = ["from_annotations", "to_annotations"]

Json = dict[str, Any]

_CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_AROUND = 32  # code points before and behind the words
_STATEMENT = "urn:newsmodel:statement:"
_ARTICLE = "urn:newsmodel:article:"
_UNFIT = (AttributeError, LookupError, TypeError, ValueError)  # of what is not as an annotation is


def to_annotations(analysis: Analysis) -> list[Json]:
    """The statements of an analysis as W3C Web Annotations, with their parts and their disputes.

    A statement is an annotation (`describing`) whose targets are its words, each with a `TextQuoteSelector` and a
    `TextPositionSelector`; what is known of it stands in a body of JSON. Each of its parts, a cue, the words that name
    the speaker, is another (`linking`), and so is a rebuttal (`replying`), whose targets are annotations.

    >>> import newsmodel as nm
    >>> [statement, source, cue] = to_annotations(nm.analyze("“It rained all day,” Ana Ruiz said."))
    >>> statement["target"][0]["selector"][0]
    {'type': 'TextQuoteSelector', 'exact': 'It rained all day', 'prefix': '“', 'suffix': ',” Ana Ruiz said.'}
    >>> cue["id"].partition("#")[2], cue["target"][0]["selector"][1]
    ('cue', {'type': 'TextPositionSelector', 'start': 30, 'end': 34})
    """
    found = [annotation for statement in analysis.statements for annotation in _statement(analysis.article, statement)]
    return found + [_rebuttal(analysis.article, rebuttal) for rebuttal in analysis.rebuttals]


def _statement(article: Article, statement: Statement) -> Iterator[Json]:
    channel = statement.channel
    notes = {
        "speaker": _person(statement.speaker),
        "act": statement.act,
        "stance": statement.stance,
        "quote_kind": statement.quote_kind,
        "said": str(statement.said) if statement.said else None,
        "lemma": statement.cue.lemma if statement.cue else None,
        "channel": channel.type if channel else None,
        "platform": channel.platform if channel else None,
        "via": [_person(relay.actor) for relay in statement.via],
        "confidence": statement.confidence,
        "rule": statement.rule,
    }
    own = _STATEMENT + statement.id
    known = json.dumps({name: value for name, value in notes.items() if value not in (None, [])}, ensure_ascii=False)
    body = {"type": "TextualBody", "purpose": "describing", "format": "application/json", "value": known}
    yield _annotation(own, "describing", [body], [_target(article, span) for span in statement.content])
    parts = {
        "source": statement.source,
        "cue": statement.cue.span if statement.cue else None,
        "addressee": statement.addressee.span if statement.addressee else None,
        "channel": channel.span if channel else None,
        **{f"via-{number}": relay.span for number, relay in enumerate(statement.via)},
    }
    for name, span in parts.items():
        if span is not None:
            yield _annotation(f"{own}#{name}", "linking", [own], [_target(article, span)])


def _person(actor: Actor | None) -> Json | None:
    return None if actor is None else {"name": actor.name, "kind": actor.kind}


def _rebuttal(article: Article, rebuttal: Rebuttal) -> Json:
    kind = {"type": "TextualBody", "purpose": "tagging", "value": rebuttal.kind.value}
    targets: list[Any] = [_STATEMENT + target.id for target in rebuttal.targets]
    urn = f"urn:newsmodel:rebuttal:{rebuttal.id}"
    return _annotation(urn, "replying", [_STATEMENT + rebuttal.by.id, kind], targets or [_source(article)])


def _annotation(urn: str, motivation: str, body: list[Any], target: list[Any]) -> Json:
    return {
        "@context": _CONTEXT,
        "id": urn,
        "type": "Annotation",
        "motivation": motivation,
        "body": body,
        "target": target,
    }


def _target(article: Article, span: Span) -> Json:
    text = article.text
    quote = {
        "type": "TextQuoteSelector",
        "exact": span.of(text),
        "prefix": text[max(0, span.start - _AROUND) : span.start],
        "suffix": text[span.end : span.end + _AROUND],
    }
    position = {"type": "TextPositionSelector", "start": span.start, "end": span.end}
    return {"source": _source(article), "selector": [quote, position]}


def _source(article: Article) -> str:
    return article.url or _ARTICLE + article.id


def from_annotations(article: Article, annotations: Iterable[Mapping[str, Any]]) -> Analysis:
    """The statements that annotations describe, on an article whose text may have changed since.

    Each place is looked for by its words and what stood around them, the nearest to its offsets first. A statement
    whose words are gone is refused, and an issue `not_in_text` gives it back; without a part it stands. What is no
    annotation, or says what no statement can hold, gives an issue `not_understood`, and the others stand.

    Args:
        article: The article.
        annotations: What `to_annotations` made, or others that have a `TextQuoteSelector`.

    >>> import newsmodel as nm
    >>> annotations = to_annotations(nm.analyze("“It rained all day,” Ana Ruiz said."))
    >>> newer = nm.Article.from_text("BONN (AP) - “It rained  all day”, Ana Ruiz said.")
    >>> print(from_annotations(newer, annotations).statements[0])
    Ana Ruiz: It rained  all day
    """
    parts = Parts(article)
    kept = [(annotation, _reader(annotation)) for annotation in annotations]
    for first in (True, False):  # parts and rebuttals are of statements
        for annotation, read in kept:
            if (read is _read_statement) == first:
                try:
                    read(parts, annotation)
                except _UNFIT as fault:
                    parts.refuse("not_understood", f"an annotation that cannot be read: {fault}", _named(annotation))
    return parts.analysis()


def _reader(annotation: object) -> Callable[[Parts, Any], None]:
    motivation = annotation.get("motivation") if isinstance(annotation, Mapping) else None
    readers = {"linking": _read_part, "replying": _read_rebuttal}
    return readers.get(motivation, _read_statement) if isinstance(motivation, str) else _read_statement


def _named(annotation: object) -> str:
    return str(annotation.get("id", annotation) if isinstance(annotation, Mapping) else annotation)[:200]


def _read_statement(parts: Parts, annotation: Json) -> None:
    text, key = parts.article.text, str(annotation.get("id", f"annotation {len(parts.statements)}"))
    content: list[Span] = []
    for target in _several(annotation.get("target")):
        span = _place(text, target)
        if span is None or (content and span.start < content[-1].end):
            parts.refuse("not_in_text", "a statement whose words are not in the text was refused", _exact(target))
            return
        content.append(span)
    if not content:
        parts.refuse("not_understood", "an annotation without a target", key)
        return
    said = Said(content)
    for body in _several(annotation.get("body")):
        if isinstance(body, Mapping) and body.get("format") == "application/json":
            said.notes = dict(json.loads(body["value"]))
    speaker = said.notes.pop("speaker", None)
    said.speaker = speaker and _meet(parts, speaker)
    said.notes["via"] = [_meet(parts, relay) for relay in said.notes.get("via", [])]
    parts.statements[key] = said


def _meet(parts: Parts, person: Json) -> str:
    kind = ActorKind(person.get("kind", ActorKind.PERSON))
    key = f"{kind} {person['name']}"
    if key not in parts.actors:
        places = [Span(match.start, match.end) for match in find_all(parts.article.text, person["name"])]
        parts.actors[key] = Somebody(person["name"], kind, places)
    return key


def _read_part(parts: Parts, annotation: Json) -> None:
    own, _, name = str(annotation.get("id")).partition("#")
    said = parts.statements.get(own)
    targets = _several(annotation.get("target"))
    span = _place(parts.article.text, targets[0]) if said and targets else None
    if said is None or span is None:
        parts.refuse("not_in_text", f"{name}: its words are not in the text", _exact(targets[0]) if targets else own)
    elif name.startswith("via-"):
        key = said.notes["via"][int(name.removeprefix("via-"))]
        said.via.append((key, span))
    else:
        said.places[name] = span
        if name == "source" and said.speaker:
            parts.actors[said.speaker].places.append(span)


def _read_rebuttal(parts: Parts, annotation: Json) -> None:
    bodies = _several(annotation.get("body"))
    by = next((body for body in bodies if isinstance(body, str)), "")
    kinds = [body["value"] for body in bodies if isinstance(body, Mapping) and body.get("value")]
    targets = tuple(target for target in _several(annotation.get("target")) if target in parts.statements)
    kind = RebuttalKind(kinds[0]) if kinds and kinds[0] in set(RebuttalKind) else RebuttalKind.COUNTER_CLAIM
    parts.rebuttals.append((by, targets, kind, None))


def _place(text: str, target: object) -> Span | None:
    """Where a target stands now: at its offsets, with the words around it, or by its words alone."""
    selectors = {s.get("type"): s for s in _several(target.get("selector"))} if isinstance(target, Mapping) else {}
    quote, position = selectors.get("TextQuoteSelector"), selectors.get("TextPositionSelector", {})
    if quote is None:
        return None
    exact, near = quote["exact"], position.get("start")
    prefix, suffix = quote.get("prefix", ""), quote.get("suffix", "")
    if near is not None and text[near - len(prefix) : near + len(exact + suffix)] == prefix + exact + suffix:
        return Span(near, near + len(exact))
    for before, behind in ((prefix, suffix), (prefix, ""), ("", suffix)):
        place = text.find(before + exact + behind) if before or behind else -1
        if place >= 0:
            return Span(place + len(before), place + len(before) + len(exact))
    match = find(text, exact, near=near)
    return Span(match.start, match.end) if match else None


def _exact(target: object) -> str:
    selectors = _several(target.get("selector")) if isinstance(target, Mapping) else []
    return next((str(selector["exact"]) for selector in selectors if "exact" in selector), str(target))


def _several(value: object) -> list[Any]:
    return [] if value is None else list(value) if isinstance(value, list | tuple) else [value]
