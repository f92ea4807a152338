"""Score the library on articles annotated by hand: `python -m benchmarks.gold DIR [--only PATTERN]`.

`--cross FILE` scores who is who across articles by pairs of [article, name] that are the same person or different ones.
`DIR` holds articles in the form of `tests/gold`; the measures are those of `benchmarks.score_gold`.
"""

import argparse
import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

import newsmodel as nm
from benchmarks.score_gold import Score
from benchmarks.score_gold.words import norm
from newsmodel.corpus.appearances import Appearance, appearances
from newsmodel.corpus.identity import identify
from newsmodel.kinds import Granularity, TimeType

__all__ = ["analyzed", "as_gold", "read_gold"]


_DATED = frozenset({TimeType.DATE, TimeType.TIME})
_CLOCK = frozenset({Granularity.HOUR, Granularity.MINUTE, Granularity.SECOND})  # the annotation marks days


def read_gold(folder: Path, only: str = "*") -> dict[str, dict[str, Any]]:
    """The annotated articles of a folder, by id."""
    found = {}
    for path in sorted(folder.glob("*.json")):
        data = json.loads(path.read_text(encoding="utf-8"))
        if "statements" in data and fnmatch(data["id"], only):
            found[data["id"]] = data
    return found


def analyzed(gold: Mapping[str, Any]) -> nm.Analysis:
    """The library's analysis of an annotated article, told no more than its text, day and publisher."""
    article = nm.Article.from_text(gold["text"], published=gold["published"], outlet=gold["publisher"])
    return nm.analyze(article)


def as_gold(analysis: nm.Analysis) -> dict[str, Any]:
    """An analysis in the form of the annotation: days with the end included, ids for records."""
    return {
        "statements": [_statement(statement) for statement in analysis.statements],
        "actors": [_actor(actor) for actor in analysis.actors],
        "times": [
            {"span": list(time.span), **dict(zip(("start", "end"), _days(time.when), strict=True))}
            for time in analysis.times
            if time.when is not None and time.type in _DATED and time.when.granularity not in _CLOCK
        ],
        "rebuttals": [
            {
                "by_statement": rebuttal.by.id,
                "targets": [target.id for target in rebuttal.targets],
                "kind": rebuttal.kind.value,
                "cue": list(rebuttal.cue) if rebuttal.cue else None,
                "explicit": rebuttal.explicit,
            }
            for rebuttal in analysis.rebuttals
        ],
    }


def _statement(statement: nm.Statement) -> dict[str, Any]:
    addressee, channel = statement.addressee, statement.channel
    said = statement.said and _days(statement.said)
    return {
        "id": statement.id,
        "content": [list(span) for span in statement.content],
        "source": [list(statement.source)] if statement.source else [],
        "cue": [list(statement.cue.span)] if statement.cue else [],
        "speaker": statement.speaker.id if statement.speaker else None,
        "quote_kind": statement.quote_kind.value,
        "act": statement.act.value,
        "said_on": said and (said[0] if said[0] == said[1] else "/".join(said)),
        "addressee": addressee and {"text": addressee.text, "span": list(addressee.span)},
        "channel": channel and {"type": channel.type.value, "platform": channel.platform},
        "via": [{"actor": via.actor.id, "span": list(via.span)} for via in statement.via],
    }


def _actor(actor: nm.Actor) -> dict[str, Any]:
    return {
        "id": actor.id,
        "name": actor.name,
        "kind": actor.kind.value,
        "role": [role.title for role in actor.roles if role.title],
        "affiliation": [role.organization for role in actor.roles if role.organization],
        "aliases": list(actor.aliases),
        "mentions": [list(mention.span) for mention in actor.mentions],
    }


def _days(when: nm.When) -> tuple[str, str]:
    start, end = when.start or datetime.min, when.end or datetime.max
    return start.date().isoformat(), (end - timedelta(microseconds=1)).date().isoformat()


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", default="*")
    parser.add_argument("--cross", type=Path)
    parser.add_argument("--brief", action="store_true", help="a line for each measure")
    options = parser.parse_args()
    score, everybody = Score(), []
    for key, data in read_gold(options.folder, options.only).items():
        analysis = analyzed(data)
        everybody += [(key, each) for each in appearances(analysis)]
        score.file(data, as_gold(analysis))
    report = score.report()
    if options.cross:
        report["cross_article"] = cross(json.loads(options.cross.read_text(encoding="utf-8")), everybody)
    print("\n".join(brief(report)) if options.brief else json.dumps(report, indent=1))


def brief(report: Mapping[str, Any]) -> Iterator[str]:
    """A line for each measure: F1 with precision and recall, or how many are right of how many."""
    for name, found in report.items():
        if isinstance(found, dict) and "f1" in found:
            yield f"{name:24} F1 {found['f1']:.3f}   precision {found['p']:.3f}   recall {found['r']:.3f}"
        elif isinstance(found, dict) and "acc" in found:
            yield f"{name:24} right {found['acc']:.3f} of {found['n']}"
        else:
            yield f"{name:24} {found}"


def cross(pairs: Mapping[str, Any], everybody: Sequence[tuple[str, Appearance]]) -> dict[str, str]:
    """How many of the pairs are told rightly; whoever was not found is told wrongly."""
    canonical = {m.actor.id: one.actor.id for one in identify(each for _, each in everybody) for m in one.members}
    known = {(key, norm(each.actor.name)): canonical[each.actor.id] for key, each in reversed(everybody)}
    report = {}
    for answer in ("same", "different"):
        found = [[known.get((key, norm(name))) for key, name in pair] for pair in pairs[answer]]
        right = sum(bool(one and other and (one == other) == (answer == "same")) for one, other in found)
        report[answer] = f"{right}/{len(found)}"
    return report


if __name__ == "__main__":
    main()
