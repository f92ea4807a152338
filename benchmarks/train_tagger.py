"""Train the tagger of `newsmodel.text.tagger`, measure it, and write its data file.

    python -m benchmarks.train_tagger --gum DIR --out FILE [--held-out]

Text: the GUM corpus (https://gucorpling.org/gum/), the files `dep/*.conllu` of those genres whose texts and
annotations may be shared with credit. Word list: the inflection table of LemmInflect
(`pip install --no-deps lemminflect`). `--held-out` prints how four models tag the news documents that each was
trained without, a quarter each; the written model has seen all of them. The same input gives the same file, byte
for byte.
"""

import argparse
import gzip
import importlib.util
import json
import os
import random
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from pathlib import Path

from newsmodel.text.classes import OPENERS, Classes
from newsmodel.text.tagger import VERBS, Tagger
from newsmodel.text.weights import BYTES, SHIFTS, Weights, choices, contexts

Sentence = list[tuple[str, str]]  # words and tags
Learned = dict[str, dict[str, float]]  # feature -> tag -> weight

GENRES = ("news", "interview", "bio", "academic", "voyage", "court")
ROUNDS = 8
SCALE, LEAST = 16, 4  # weights are rounded to 1/16; smaller ones than 4/16 are dropped
OFTEN = 12  # a word seen that often is what it was seen as
HEADLINES = 0.03  # share of sentences learned in capitals, and with capitals

ABOUT = {
    "what": "Part-of-speech tagger for English: word classes, endings, averaged-perceptron weights",
    "command": "python -m benchmarks.train_tagger --gum DIR --out FILE",
    "sections": "this header; classes with their words; classes with their endings; features; packed weights",
    "credit": {
        "GUM corpus": "https://gucorpling.org/gum/. Zeldes, Amir (2017), The GUM Corpus: Creating Multilayer Resources"
        " in the Classroom, Language Resources and Evaluation 51(3), 581-612. Annotations CC BY 4.0. Texts of the"
        " genres news and interview (Wikinews, CC BY 2.5), bio (Wikipedia, CC BY-SA 3.0), voyage (Wikivoyage, CC BY-SA"
        " 3.0), academic (CC BY 4.0), court (CC BY 4.0).",
        "LemmInflect": "https://github.com/bjascob/LemmInflect, Brad Jascob, MIT licence. Its table comes from the"
        " SPECIALIST Lexicon of the U.S. National Library of Medicine.",
    },
    "licence": "CC BY-SA 4.0 (statistics of the above; no text of them)",
}

FOLDED = {
    "JJR": "JJ", "JJS": "JJ", "AFX": "JJ", "RBR": "RB", "RBS": "RB", "PDT": "DT", "WP$": "WP", "LS": "CD", "-LRB-": "(",
    "-RRB-": ")", "HYPH": ":", "NFP": ":", "GW": "NN", "XX": "NN", "ADD": "NNP",
}  # fmt: skip

# What the training text has too little of, or tags in ways of its own.
CLOSED = {
    "DT": "the a an every these those",
    "CC": "and or & nor",
    "CC|DT|RB": "both either neither",
    "PRP": "i I he it we they me him us them 'em you himself herself itself themselves ourselves myself yourself",
    "PRP$": "my your our their its",
    "PRP|PRP$": "her",
    "MD": "would could should must 'll ll cannot shall",
    "MD|VBD": "'d",
    "VBP": "'re 'm are",
    "RB|VBP": "am",
    "VBZ": "is has does",
    "VBD": "was were did",
    "POS|VBZ|PRP": "'s",
    "RB": "n't not",
    "WP": "who whom whose whoever",
    "WRB": "why how whereby",
    "TO": "to",
    "DT|IN|WDT|RB": "that",
    "IN": "of from with at for into during among amongst amid amidst despite toward towards upon onto if because"
    " although unless whether whilst whereas via per beneath beyond notwithstanding",
    "CD": "zero two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion"
    " bn II III IV VI VII VIII IX XI XII",
    "NN": "% percent",
    ",": ",",
    ".": ". ? !",
    ":": ": ; - – — -- ... …",
    "(": "( [ {",
    ")": ") ] }",
    "$": "$ £ € ¥",
    "#": "#",
    "``": "“ ‘ `` « „",
    "''": "” '' »",
    "POS|''|``": "'",
    "SYM": "/ + = * • § © ® _ < > | ~ ^ \\ @",
}

# Where one of a set is seen and the word list knows the others, the word may be them too.
FAMILIES = ({"VB", "VBP"}, {"VBD", "VBN"}, {"NNS", "VBZ"}, {"NN", "VB", "VBP"})


def read(path: Path) -> Iterator[Sentence]:
    """The sentences of a CoNLL-U file, with the words that are split at hyphens joined again."""
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        rows = [line.split("\t") for line in block.split("\n")]
        rows = [row for row in rows if row[0].isdigit()]
        if not rows:
            continue
        starts = [place for place in range(len(rows)) if not (_hyphen(rows, place) or _hyphen(rows, place - 1))]
        yield [_token(rows[a:b]) for a, b in zip(starts, [*starts[1:], len(rows)], strict=True)]


def _hyphen(rows: list[list[str]], place: int) -> bool:
    """Whether a row is a hyphen inside a word."""
    if not 0 < place < len(rows) - 1 or rows[place][1] != "-":
        return False
    tight = "SpaceAfter=No" in rows[place - 1][9] and "SpaceAfter=No" in rows[place][9]
    return tight and rows[place - 1][1][-1:].isalnum() and rows[place + 1][1][:1].isalnum()


def _token(rows: list[list[str]]) -> tuple[str, str]:
    """A word and its tag. A compound's is that of its last piece, but JJ where it stands before a noun."""
    word, last = "".join(row[1] for row in rows), rows[-1]
    tag = "TO" if word.lower() == "to" else FOLDED.get(last[4], last[4])
    if tag == "FW":
        tag = "NNP" if word[:1].isupper() else "NN"
    if tag not in SHIFTS:
        tag = "SYM"
    if len(rows) > 1 and tag not in ("NNP", "NNPS", "CD", "NNS"):
        inside = {row[0] for row in rows}
        relation = next((row[7] for row in rows if row[6] not in inside), "")
        if relation in ("amod", "compound", "nmod:unmarked"):
            tag = "JJ"
        elif tag not in ("JJ", "RB") and tag not in VERBS:
            tag = "NN"
    return word, tag


def inflections(path: Path) -> dict[str, set[str]]:
    """Form -> tags, from lines of a lemma, its part of speech and its inflected forms."""
    forms: dict[str, set[str]] = defaultdict(set)
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            lemma, part, *rest = line.rstrip("\n").split(",")
            cells = [cell.split("/") if cell else [] for cell in rest]
            if part == "noun":
                one, many = ("NNP", "NNPS") if lemma[:1].isupper() else ("NN", "NNS")
                pairs = [([lemma], one), ([form for form in cells[0] if form != lemma], many)]
            elif part == "verb":
                past, done, doing, third = cells
                pairs = [([lemma], "VB"), ([lemma], "VBP"), (past, "VBD"), (done or past, "VBN")]
                pairs += [(doing, "VBG"), (third, "VBZ")]
            elif part in ("adj", "adv"):
                pairs = [([lemma, *chain.from_iterable(cells)], "JJ" if part == "adj" else "RB")]
            else:
                continue  # auxiliaries are in CLOSED
            for names, tag in pairs:
                for name in names:
                    if " " not in name:
                        forms[name].add(tag)
    return forms


def endings(forms: dict[str, set[str]]) -> dict[str, str]:
    """Ending -> class. An ending that says no more than the next shorter one is left out."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for form, tags in forms.items():
        if form.islower() and form.isalpha() and len(form) > 4:
            for size in range(6):
                counts[form[len(form) - size :]].update([*tags, "*"])
    table: dict[str, str] = {}
    for ending in sorted(counts, key=lambda ending: (len(ending), ending)):
        total = counts[ending].pop("*")
        if total >= 40:
            kind = _label(tag for tag, count in counts[ending].items() if count * 33 >= total)
            if kind != next((table[ending[cut:]] for cut in range(1, 6) if ending[cut:] in table), ""):
                table[ending] = kind
    return table


def dictionary(sentences: Iterable[Sentence], forms: dict[str, set[str]], ends: dict[str, str]) -> dict[str, str]:
    """Word -> class, from the text, the word list and the closed classes."""
    common: dict[str, Counter[str]] = defaultdict(Counter)
    capital: dict[str, Counter[str]] = defaultdict(Counter)
    for sentence in sentences:
        before = "."
        for written, tag in sentence:
            word = written.replace("’", "'")
            if word[:1].isupper():
                if before not in OPENERS:
                    capital[word][tag] += 1
                if tag not in ("NNP", "NNPS"):
                    common[word.lower()][tag] += 1
            elif any(map(str.isalpha, word)) and not word[0].isdigit():
                common[word][tag] += 1
            before = word
    words: dict[str, str] = {}
    for word in sorted(forms.keys() | common.keys()):
        found, listed = common.get(word, Counter()), forms.get(word, set())
        if listed or found.total() > 1:
            words[word] = _label(_tags(found, listed, 0.01))
    for word, found in sorted(capital.items()):
        tags = _tags(found, forms.get(word, set()), 0.02)
        rare_name = tags == {"NNP"} and word.lower() in words and found.total() < OFTEN
        if (word in forms or found.total() > 1) and not rare_name and tags != {words.get(word.lower())}:
            words[word] = _label(tags)
    words |= {word: kind for kind, listed in CLOSED.items() for word in listed.split()}
    words |= {word.replace("'", "’"): kind for word, kind in words.items() if "'" in word and word != "''"}
    guess = Classes({}, ends).read  # what the ending says needs no entry
    seen = common.keys() | capital.keys()
    return {
        word: kind
        for word, kind in words.items()
        if word in seen or not word.isalpha() or not word.islower() or guess(["a", word])[1][3] != kind
    }


def _tags(found: Counter[str], listed: set[str], share: float) -> set[str]:
    tags = {tag for tag, count in found.items() if count >= share * found.total()}
    if found.total() < OFTEN:
        return tags | listed
    for family in FAMILIES:
        if tags & family:
            tags |= family & listed
    return tags


def _label(tags: Iterable[str]) -> str:
    return "|".join(sorted(tags, key=lambda tag: SHIFTS[tag]))


def learn(sentences: Iterable[Sentence], words: dict[str, str], ends: dict[str, str]) -> Learned:
    """Averaged perceptron over the words whose class leaves a choice."""
    dice = random.Random(1)
    weights: Learned = defaultdict(dict)
    sums: dict[tuple[str, str], float] = defaultdict(float)
    since: dict[tuple[str, str], int] = defaultdict(int)
    clock = 0
    order = list(sentences)
    content = [
        word
        for word, kind in words.items()
        if word.isalpha() and set(kind.split("|")) & {"NN", "NNS", "NNP", "JJ", *VERBS}
    ]
    for _ in range(ROUNDS):
        dice.shuffle(order)
        unknown = set(dice.sample(content, len(content) // 25))  # so that unknown words are learned too
        known = Classes({word: kind for word, kind in words.items() if word not in unknown}, ends)
        for as_written in order:
            sentence = _recased(as_written, dice.random())
            lower, classes = known.read([word for word, _ in sentence])
            tags, verb = ["", ""], ""
            for place, (_, gold) in enumerate(sentence, 2):
                best = kind = classes[place]
                if kind not in SHIFTS:
                    clock += 1
                    features = contexts(place, lower, classes, tags, verb)
                    rows = [weights[feature] for feature in features if feature in weights]
                    scores = {tag: sum(row.get(tag, 0.0) for row in rows) for tag, _ in choices(kind)}
                    best = max(scores, key=lambda tag: scores[tag])
                    for tag, step in ((gold, 1.0), (best, -1.0)) if best != gold and gold in scores else ():
                        for feature in features:
                            value = weights[feature].get(tag, 0.0)
                            sums[feature, tag] += (clock - since[feature, tag]) * value
                            since[feature, tag] = clock
                            weights[feature][tag] = value + step
                tags.append(best)
                if best in VERBS:
                    verb = best + lower[place]
    return {
        feature: {
            tag: (sums[feature, tag] + (clock - since[feature, tag]) * value) / clock for tag, value in row.items()
        }
        for feature, row in weights.items()
    }


def _recased(sentence: Sentence, chance: float) -> Sentence:
    """Now and then a headline: in capitals, or a capital for each longer word."""
    if chance < HEADLINES:
        return [(word.upper(), tag) for word, tag in sentence]
    if chance < 2 * HEADLINES:
        return [(word[:1].upper() + word[1:] if len(word) > 3 else word, tag) for word, tag in sentence]
    return sentence


def pack(weights: Learned) -> dict[str, int]:
    """Feature -> weights as one integer; features that weigh nothing are left out."""
    packed = {}
    for feature in sorted(weights):
        row = {tag: round(weight * SCALE) for tag, weight in weights[feature].items()}
        if number := sum(weight << SHIFTS[tag] for tag, weight in row.items() if abs(weight) >= LEAST):
            packed[feature] = number
    return packed


def train(sentences: list[Sentence], forms: dict[str, set[str]]) -> tuple[Classes, dict[str, int]]:
    """Classes, and the packed weights of each feature, learned from these sentences and inflected forms."""
    ends = endings(forms)
    words = dictionary(sentences, forms, ends)
    return Classes(words, ends), pack(learn(sentences, words, ends))


def write(classes: Classes, packed: dict[str, int], path: Path) -> None:
    """Write the data file, all parts in order, so that equal input gives equal bytes."""
    head = json.dumps(ABOUT, indent=1, ensure_ascii=False)
    text = "\n\n".join((head, _section(classes.words), _section(classes.endings), "\n".join(packed), ""))
    size = BYTES * len(SHIFTS)
    rows = b"".join(row.to_bytes(size, "little", signed=True) for row in packed.values())
    path.write_bytes(gzip.compress(text.encode() + rows, 9, mtime=0))
    print(f"{path}: {path.stat().st_size:,} bytes, {len(classes.words):,} words, {len(packed):,} features")


def _section(table: Mapping[str, str]) -> str:
    keys: dict[str, list[str]] = defaultdict(list)
    for key, kind in table.items():
        keys[kind].append(key)
    return "\n".join(" ".join([kind, *sorted(keys[kind])]) for kind in sorted(keys))


def held_out(documents: dict[Path, list[Sentence]], forms: dict[str, set[str]]) -> None:
    """Print how news is tagged by models that have not seen it."""
    news = [path for path in documents if "_news_" in path.name]
    pairs: list[tuple[str, str, bool]] = []  # gold, tag, whether the word was in the training text
    for quarter in range(4):
        out = news[quarter::4]
        text = [sentence for path, sentences in documents.items() if path not in out for sentence in sentences]
        classes, packed = train(text, forms)
        tagger = Tagger(classes, Weights(packed))
        seen = {word.lower() for sentence in text for word, _ in sentence}
        for sentence in (sentence for path in out for sentence in documents[path]):
            tags = tagger.tag([word for word, _ in sentence])
            pairs += [(gold, tag, word.lower() in seen) for (word, gold), tag in zip(sentence, tags, strict=True)]
    new = [(gold, tag) for gold, tag, seen_before in pairs if not seen_before]
    print(f"held-out news: {len(pairs)} tokens, {_share(pairs):.1%} right; {len(new)} of new words, {_share(new):.1%}")
    for name in "NN NNS NNP JJ VB VBP VBZ VBD VBN VBG IN WDT RB RP POS".split():
        said, true = [pair for pair in pairs if pair[1] == name], [pair for pair in pairs if pair[0] == name]
        print(f"  {name:4} precision {_share(said):.1%}  recall {_share(true):.1%}  of {len(true)}")
    wrong = Counter((gold, tag) for gold, tag, _ in pairs if gold != tag)
    print("  most frequent errors:", ", ".join(f"{gold} as {tag} {n}" for (gold, tag), n in wrong.most_common(12)))


def _share(pairs: list[tuple[str, str, bool]] | list[tuple[str, str]]) -> float:
    return sum(pair[0] == pair[1] for pair in pairs) / max(len(pairs), 1)


def main() -> None:
    """Measure and write, as the command line asks."""
    data = os.environ.get("NEWSMODEL_DATA")
    package = importlib.util.find_spec("lemminflect")
    table = Path(package.origin).parent / "resources" / "infl_lu.csv.gz" if package and package.origin else None
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--gum", type=Path, default=Path(data, "gum") if data else None, help="folder of the corpus")
    parser.add_argument("--words", type=Path, default=table, help="LemmInflect's infl_lu.csv.gz")
    parser.add_argument("--out", type=Path, help="data file to write")
    parser.add_argument("--held-out", action="store_true", help="print the figures on unseen news")
    args = parser.parse_args()
    if not args.gum or not args.words:
        parser.error("the corpus (--gum or NEWSMODEL_DATA) and the word list (--words or lemminflect) are needed")
    paths = sorted((args.gum / "dep").glob("*.conllu"))
    documents = {path: list(read(path)) for path in paths if path.name.split("_")[1] in GENRES}
    forms = inflections(args.words)
    if args.held_out:
        held_out(documents, forms)
    if args.out:
        write(*train([sentence for sentences in documents.values() for sentence in sentences], forms), args.out)


if __name__ == "__main__":
    main()
