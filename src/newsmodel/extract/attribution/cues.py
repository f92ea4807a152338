"""Where the cues of a sentence stand, and what the verb around each of them is doing."""

from dataclasses import dataclass

from newsmodel.extract.cue_tags import attributes_quotation
from newsmodel.extract.draft import Work
from newsmodel.extract.phrases import FINITE, head_of, phrase_end
from newsmodel.extract.tagging import tag_sentence
from newsmodel.lang import CueEntry, CueRole, Form, Frame, PartOfSpeech, Tier
from newsmodel.lang.cue import DISPUTING

__all__ = ["CueUse", "find_cues", "group_start"]

SILENT = frozenset({CueRole.NONE, CueRole.CONTRAST, CueRole.ATTITUDE})
BE = frozenset("be is are was were been being 's 're 'm am".split())
HAVE = frozenset("have has had having 've 'd".split())
DO = frozenset("do does did".split())
NEGATIONS = frozenset("not n't never no".split())
CONTINUING = frozenset(
    "continue continues continued continuing begin begins began begun start starts started keep keeps kept"
    " proceed proceeds proceeded".split()
)
COMPLEMENT = frozenset({"NN", "NNS", "NNP", "NNPS", "DT", "PRP", "PRP$", "CD", "JJ", "EX"})
REACH = 200  # tokens to each side of a cue that are looked at: the length of no real sentence


@dataclass(slots=True)
class CueUse:
    """A cue in the text: tokens `first` up to `last`, and the verb group from `group` on."""

    cue: CueEntry
    first: int
    last: int
    group: int
    form: Form
    negated: bool = False
    passive: bool = False
    modal: bool = False
    infinitive: bool = False


def find_cues(work: Work, first: int, last: int) -> list[CueUse]:
    """The cues among the tokens `first` to `last` of a sentence, outside quotation marks, in order."""
    lower, quoted, forms = work.doc.lower, work.doc.quoted, work.language.cue_forms
    places = [token for token, word in enumerate(lower[first:last], first) if word in forms and not quoted[token]]
    quotes = any(quoted[first:last])
    if not any(_may_report(work, token, quotes=quotes) for token in places):
        return []  # no tag would make a cue of any word, so none is asked for
    tag_sentence(work, work.doc.sentence_of[first])
    uses: list[CueUse] = []
    done = first
    for token in places:
        use = _use(work, token, first, last) if token >= done else None
        if use:
            uses.append(use)
            done = use.last
    return uses


def _may_report(work: Work, token: int, *, quotes: bool) -> bool:
    """Whether a word can be a cue at all: many are in the lexicon because they are none, or open a longer phrase."""
    lower = work.doc.lower
    for form in work.language.cue_forms[lower[token]]:
        quoting = quotes and Frame.QUOTE in form.cue.frames
        weak = form.tier is Tier.C and form.cue.act not in DISPUTING and not quoting
        if weak and form.cue.role is CueRole.EVIDENCE:
            weak = not _after_document(work, token)
        if (
            form.cue.role not in SILENT
            and not weak
            and tuple(lower[token + 1 : token + 1 + len(form.rest)]) == form.rest
        ):
            return True
    return False


def _use(work: Work, token: int, first: int, last: int) -> CueUse | None:
    lower, tag = work.doc.lower, work.tags[token]
    for form in work.language.cue_forms[lower[token]]:
        end = token + 1 + len(form.rest)
        if end > last or tuple(lower[token + 1 : end]) != form.rest:
            continue
        cue = form.cue
        weak = form.tier is Tier.C and not (
            (cue.act in DISPUTING and _takes_speech(work, end, last))
            or (cue.role is CueRole.EVIDENCE and _after_document(work, token))
            or (Frame.QUOTE in cue.frames and attributes_quotation(work, token, end, last))
        )
        if cue.role in SILENT or weak:
            if cue.pos is PartOfSpeech.VERB and tag.startswith("VB"):
                return None  # "declined", "wants": the verb is settled, and it reports nothing
            continue
        spoken = tag == "NNS" and (_beside_quotation(work, token, end, first, last) or _between(work, token, end, last))
        if cue.pos is PartOfSpeech.VERB and (tag.startswith("VB") or spoken):
            return _verb(work, cue, form.forms, token, end, first)
        if cue.pos is PartOfSpeech.NOUN and tag.startswith("NN"):
            return CueUse(cue, token, end, token, Form.BASE)
        if cue.pos is PartOfSpeech.PREPOSITION:
            return CueUse(cue, token, end, token, Form.BASE)
    return None


def group_start(work: Work, verb: int, floor: int) -> int:
    """First token of the verb group that ends with `verb`: auxiliaries, negations and adverbs before it."""
    lower, tags = work.doc.lower, work.tags
    start = verb
    token = verb - 1
    while token >= floor and not work.doc.quoted[token]:
        word = lower[token]
        if word in BE or word in HAVE or word in DO or tags[token] in {"MD", "TO"} or word in NEGATIONS:
            if tags[token] == "POS":
                break
            start = token
        elif work.timed[token] or (work.timed[token + 1] and word in {"on", "in", "at", "late", "early"}):
            if not _auxiliary_before(work, token, floor):
                break
        elif tags[token] not in {"RB", "RBR"}:
            break
        token -= 1
    return start


def _auxiliary_before(work: Work, token: int, floor: int) -> bool:
    """Whether a time parts a verb from its auxiliary: "had on Saturday quoted"."""
    lower = work.doc.lower
    while token > floor and (work.timed[token] or lower[token] in {"on", "in", "at", "late", "early"}):
        token -= 1
    return lower[token] in HAVE or lower[token] in BE


def _beside_quotation(work: Work, token: int, end: int, first: int, last: int) -> bool:
    """Whether a quotation or a colon makes a seeming plural noun the verb that it can be: "“Q,” quips Smith"."""
    lower, quoted = work.doc.lower, work.doc.quoted
    if end < last and lower[end] == ",":
        end += 1
    after = end < last and (lower[end] == ":" or quoted[end] > 0)
    return after or (token > first and quoted[token - 1] > 0)


def _between(work: Work, token: int, end: int, last: int) -> bool:
    """Whether a seeming plural noun stands between a name and a verb: "a figure Holm insists is wrong"."""
    return token > 0 and work.tags[token - 1] == "NNP" and end < last and work.tags[end] in FINITE


def _after_document(work: Work, token: int) -> bool:
    """Whether a noun for a document stands before a verb in its sentence: "the survey shows that"."""
    first = work.doc.sentences[work.doc.sentence_of[token]][0]
    return not work.language.documents.isdisjoint(work.doc.lower[max(first, token - REACH) : token])


def _takes_speech(work: Work, start: int, last: int) -> bool:
    """Whether the object is a noun of speech: one may contest an election, and an account."""
    end = phrase_end(work, start, last)
    if end == start:
        return False
    forms = work.language.cue_forms.get(work.doc.lower[head_of(work, start, end)], ())
    return any(form.cue.pos is PartOfSpeech.NOUN for form in forms)


def _takes_complement(work: Work, token: int) -> bool:
    """Whether an object or a clause follows, as it does after a past tense and not after a bare participle."""
    if token >= len(work.tags):
        return False
    return work.doc.quoted[token] > 0 or work.doc.lower[token] == "that" or work.tags[token] in COMPLEMENT


def _names_channel(work: Work, token: int) -> bool:
    """Whether "by" and a channel follow, as in "Ruiz, the mayor, said by email", and not whoever said it."""
    return " ".join(work.doc.lower[token : token + 2]) in work.language.channel_adverbials


def _continuing(work: Work, group: int, floor: int) -> int | None:
    """First token of the group of a verb such as "continued" before a verb of saying; `None` where there is none."""
    lower, verb = work.doc.lower, group - 1
    if verb > floor and lower[verb] == "on" and lower[verb - 1] in {"went", "goes", "gone", "going"}:
        verb -= 1
    elif verb < floor or lower[verb] not in CONTINUING:
        return None
    return group_start(work, verb, floor)


def _verb(work: Work, cue: CueEntry, forms: frozenset[Form], token: int, end: int, floor: int) -> CueUse | None:
    lower, tag = work.doc.lower, work.tags[token]
    group = group_start(work, token, floor)
    before = lower[group:token]
    auxiliaries = set(before)
    negated = bool(auxiliaries & NEGATIONS) or lower[group - 1 : group] in (["neither"], ["nor"])
    modal = any(work.tags[group + place] == "MD" for place in range(len(before)))
    infinitive = any(work.tags[group + place] == "TO" for place in range(len(before)))
    use = CueUse(cue, token, end, group, Form.PAST, negated=negated, modal=modal, infinitive=infinitive)
    continuing = _continuing(work, group, floor) if infinitive or tag == "VBG" else None
    if continuing is not None:
        use.group, use.infinitive = continuing, False  # "continues to insist", "kept asking": it is said
        use.modal = any(work.tags[place] == "MD" for place in range(continuing, group))
    elif tag == "VBG":
        use.form = Form.PAST if auxiliaries & BE else Form.GERUND
    elif tag == "VBN" or (Form.PARTICIPLE in forms and auxiliaries & (BE | HAVE)):
        perfect = bool(auxiliaries & HAVE)
        use.passive = bool(auxiliaries & BE)
        past = Form.PAST in forms and (_takes_complement(work, end) or _names_channel(work, end))
        if not perfect and not use.passive and not past:
            use.form = Form.PARTICIPLE
    elif tag == "VB" and not (modal or infinitive or auxiliaries & DO):
        use.form = Form.BASE
    return use
