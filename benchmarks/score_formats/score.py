"""`Score`: the figures of all formats.

Pages (`html.*`): of the text bags of words, precision, recall and F1 of each page and then their mean; of the title
whether it is the same as it stands, and as `words.normal` leaves it; the day in the zone of the annotation; the instant
within a minute; of the authors precision and recall over all names of pages that have some.
Datelines: place, agency and day where a row has one; all three (`exact`); rows without one in which some was found.
Recognition (`sniff.*`): the name of the format is one of those in `_NAMES`.
"""

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from benchmarks.score_formats.wire import LENIENT, WIRE, gold_values, is_right, values
from benchmarks.score_formats.words import name, normal, on_one_line, same_day, same_instant, time_in

__all__ = ["NOT_INPUT", "ROWS", "Score"]

NOT_INPUT = {"PROVENANCE.md", "expected.jsonl", "datelines.jsonl"}
ROWS = "dateline/datelines.jsonl"
_NAMES = {  # letters only
    "anpa1312": "anpa",
    "ap-media-api": "apmediaapi apmedia ap ninjs",
    "custom-xml": "customxml xml ritzau rbnews",
    "dpa-digitalwires": "dpadigitalwires digitalwires dpa",
    "email": "email eml mail rfc mime mbox",
    "europresse": "europresse europressehtml",
    "factiva": "factiva factivahtml factivaxml",
    "html-fundus": "html jsonld htmljsonld",
    "iptc7901": "iptc",
    "jsonld": "html jsonld htmljsonld claimreview schemaorg",
    "lexisnexis": "lexisnexis nexis lexisnexistxt lexisnexisdocx nexistxt nexisdocx",
    "newsml-1": "newsml newsmlx",
    "newsml-g2": "newsmlg",
    "ninjs": "ninjs",
    "nitf": "nitf",
    "plain-wire": "plain plainwire plaintext text txt wire zczc",
    "rss-atom": "rss atom rdf rssatom feed feeds jsonfeed cdf",
    "warc": "warc arc",
    "wordpress-wxr": "wordpresswxr wxr wordpress rss",
}
_UNPOOLED = re.compile(r"custom-xml/|jsonld/.*\.json$")  # of one agency alone; lists that no format names
_PARTS = ("place", "agency", "date")

Row = dict[str, Any]


class Score:
    """The figures of predictions on the annotation in a folder.

    Attributes:
        figures: By name, the share that is right and of how many.
        misses: By name, a line for each that is not.
        folders: By folder, how many files, refusals and articles there are.
    """

    def __init__(self, folder: Path, predictions: Iterable[Row], only: str = "*") -> None:
        paths = sorted(path for path in folder.glob(f"{only}/*") if path.is_file() and path.name not in NOT_INPUT)
        self._files = [path.relative_to(folder).as_posix() for path in paths]
        shown = {path.name for path in folder.glob(only)}
        self._rows = _load(folder / ROWS) if "dateline" in shown else []
        pages = _load(folder / "html-fundus/expected.jsonl") if "html-fundus" in shown else []
        self._pages = {f"html-fundus/{row['id']}": row for row in pages}
        self._items: dict[str, list[Row]] = {
            f"{kind}/{row['file']}": row[WIRE[kind]["items"]] if "items" in WIRE[kind] else [row]
            for kind in WIRE
            if kind in shown
            for row in _load(folder / kind / "expected.jsonl")
            if "error" not in row
        }
        self._found: dict[str, list[Row]] = {file: [] for file in (*self._files, *self._items, *self._pages, ROWS)}
        for row in sorted(predictions, key=lambda row: -1 if row.get("index") is None else row["index"]):
            self._found[row["file"]].append(row)
        self._tally: defaultdict[str, list[float]] = defaultdict(list)
        self.misses: defaultdict[str, list[str]] = defaultdict(list)
        self.folders: defaultdict[str, Counter[str]] = defaultdict(Counter)
        self._score_pages()
        self._score_wire()
        self._score_datelines()
        self._score_files()
        self.figures = {
            key: {"score": sum(some) / len(some) if some else 0.0, "n": len(some)}
            for key, some in sorted(self._tally.items())
        }

    def _articles(self, file: str) -> list[Row]:
        return [row for row in self._found[file] if row.get("index") is not None and not row.get("error")]

    def _note(self, keys: list[str], right: object, file: str, gold: object, found: object) -> None:
        for key in keys:
            self._tally[key].append(float(bool(right)))
        if not right:
            self.misses[keys[0]].append(f"{file}: gold {str(gold)[:110]!r}, predicted {str(found)[:110]!r}")

    def _score_pages(self) -> None:
        for file, gold in self._pages.items():
            article = next(iter(self._articles(file)), {})
            bags = [Counter(re.findall(r"\w+", (text or "").lower())) for text in (gold["body"], article.get("text"))]
            shared = (bags[0] & bags[1]).total()
            precision, recall = (shared / max(1, bag.total()) for bag in reversed(bags))
            for key, value in zip("prf", (precision, recall, _f1(precision, recall)), strict=True):
                self._tally[f"html.body.{key}"].append(value)
            title, time, found = article.get("title") or "", time_in(gold["date"]), time_in(article.get("published"))
            assert time
            moved = found.astimezone(time.tzinfo) if found and found.tzinfo and time.tzinfo else found
            same = title.strip() == gold["title"].strip()
            self._note(["html.title.exact"], same, file, gold["title"], title)
            self._note(["html.title.norm"], normal(title) == normal(gold["title"]), file, gold["title"], title)
            self._note(["html.day"], moved and moved.date() == time.date(), file, gold["date"], found)
            self._note(["html.instant"], same_instant(time, found, 60, "minutes"), file, gold["date"], found)
            self._score_authors(file, gold, article)
        rates = [self._tally[f"html.authors.{key}"] for key in "pr"]
        if self._pages:
            precision, recall = (sum(rate) / max(1, len(rate)) for rate in rates)
            self._tally["html.authors.f"] = [_f1(precision, recall)] * len(rates[1])

    def _score_authors(self, file: str, gold: Row, article: Row) -> None:
        right, found = ({name(each) for each in row.get("authors") or []} for row in (gold, article))
        self._tally["html.authors.p"] += [float(each in right) for each in found if right]
        self._tally["html.authors.r"] += [float(each in found) for each in right]
        if right and right != found:
            self.misses["html.authors"].append(f"{file}: gold {gold['authors']}, predicted {article.get('authors')}")

    def _score_wire(self) -> None:
        for file in (file for file in self._items if "should_fail" not in file):
            kind = file.split("/")[0]
            articles = {row["index"]: row for row in self._articles(file)}
            golds = [gold_values(kind, item) for item in self._items[file]]
            ids = [set(gold.get("guid", ())) for gold in golds]
            for number, (gold, item) in enumerate(zip(golds, self._items[file], strict=True)):
                article = _article_for(number, articles, ids)
                is_text = next(values(item, WIRE[kind].get("class", "")), "text").endswith("text")
                for field, some in gold.items():
                    pools = ["wire.lenient"]
                    if field not in LENIENT:
                        pools = ["wire.strict", f"wire.strict.{kind}", *(["wire.strict_text"] if is_text else [])]
                    found = _found_for(field, article)
                    self._note([f"wire.{kind}.{field}", *pools], is_right(field, some, found), file, some, found)

    def _score_datelines(self) -> None:
        found = {row["index"]: row.get("dateline") or {} for row in self._articles(ROWS)}
        for number, gold in enumerate(self._rows):
            parts = found.get(number, {})
            if gold.get("negative"):
                if not gold.get("note", "").startswith("ambiguous"):
                    self._tally["dateline.false_positives"].append(float(any(parts.get(part) for part in _PARTS)))
                continue
            right = {part: on_one_line(gold[part]) == on_one_line(parts.get(part)) for part in _PARTS[:2]}
            right["date"] = same_day(gold["date"], parts.get("date"))
            for part in _PARTS:
                if gold[part]:
                    self._note([f"dateline.{part}"], right[part], gold["text"], gold[part], parts.get(part))
            whole = [gold[part] for part in _PARTS]
            self._note(["dateline.exact"], all(right.values()), gold["text"], whole, parts)

    def _score_files(self) -> None:
        for file in self._files:
            folder, rows, articles = file.split("/")[0], self._found[file], self._articles(file)
            refused = not articles and any(row.get("error") for row in rows)
            named = "refused" if refused else next((row["format"] for row in rows if row.get("format")), "")
            right = re.sub(r"[^a-z]", "", named.lower()) in _NAMES.get(folder, "").split()
            if refused:
                right = "should_fail" in file
            keys = [f"sniff.{folder}", *([] if _UNPOOLED.match(file) else ["sniff.pooled"])]
            self._note(keys, right, file, folder, named)
            counts = {"files": 1, "refused": int(refused), "missing": int(not rows), "articles": len(articles)}
            if file in self._items or file in self._pages:
                counts["gold"] = len(self._items.get(file, [0]))
            self.folders[folder].update(counts)


def _article_for(number: int, articles: dict[int, Row], ids: list[set[Any]]) -> Row:
    """The article with the guid of an item, else the one at its place unless that has another item's guid."""
    same = [index for index, row in articles.items() if on_one_line(row.get("guid")) in ids[number]]
    if same:
        return articles[number if number in same else same[0]]
    others = set().union(*ids) - ids[number]
    taken = on_one_line(articles.get(number, {}).get("guid")) in others
    return {} if taken else articles.get(number, {})


def _found_for(field: str, article: Row) -> list[Any]:
    if "." in field:
        return [(article.get("dateline") or {}).get(field.partition(".")[2])]
    found = article.get(LENIENT.get(field, field))
    if field == "provider":
        return [article.get("outlet"), found]
    return found if isinstance(found, list) else [found]


def _load(path: Path) -> list[Row]:
    if not path.exists():
        return []
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line.strip()]


def _f1(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0
