"""What follows a cue: times, addressee and channel first, then the content in one of the cue's frames."""

from dataclasses import dataclass

from newsmodel.extract.attribution.cues import CueUse
from newsmodel.extract.draft import Work
from newsmodel.extract.phrases import ADJECTIVE, ALONE, FINITE, NOUN, OPENING, base_end, phrase_end
from newsmodel.extract.positions import Range
from newsmodel.lang import Frame

__all__ = ["ADDRESSING", "Complement", "complement", "modifiers_end"]

WH = frozenset("what why how whether if who when where which".split())
MODIFYING = frozenset("in on at during by via through from after before over outside with".split())
ADDRESSING = frozenset(frame for frame in Frame if frame.value.startswith("addr-"))
CLAUSAL = frozenset({Frame.THAT, Frame.BARE, Frame.ADDR_THAT, Frame.ADDR_BARE, Frame.QUOTE, Frame.ADDR_QUOTE})
OBJECT_THEN = {"as": Frame.NP_AS, "of": Frame.NP_OF, "for": Frame.NP_FOR, "on": Frame.NP_ON, "to": Frame.NP_TO}
PREPOSITIONAL = {"for": (Frame.FOR,), "on": (Frame.ON,), "of": (Frame.OF, Frame.ADDR_OF), "at": (Frame.AT,),
                 "about": (Frame.ABOUT, Frame.ADDR_ABOUT), "against": (Frame.AGAINST, Frame.ADDR_AGAINST),
                 "with": (Frame.WITH,), "to": (Frame.TO_NP,)}  # fmt: skip
ANONYMITY = frozenset({"named", "identified", "quoted"})  # who asks "not to be named" says no more than that
AMOUNTS = (["at", "least"], ["at", "most"])
KEPT = frozenset({"for", "on", "to"})  # prepositions that people count to the content
LONGEST_INSERTION = 24  # tokens
LONGEST_CLAUSE_HEAD = 40  # tokens before the verb of a clause
OBJECT_REACH = 12  # tokens between an object and its "as" or "of"
LONGEST_LIST = 30  # tokens of people who are spoken to
NEAR = 8
HANGING = 16  # tokens of a clause that hangs on a channel


@dataclass(slots=True)
class Complement:
    """The content begins at token `start`, in `frame`; `None` where nothing follows that the cue can report."""

    start: int
    frame: Frame | None
    addressee: Range | None
    modifiers_end: int


def complement(work: Work, use: CueUse, last: int, start: int | None = None) -> Complement:
    """Read what stands to the right of a cue, or of `start`, up to where its content begins."""
    frames = use.cue.frames
    token = modifiers_end(work, use.last if start is None else start, last)
    addressee = _addressee(work, use, token, last)
    if addressee:
        addressee = _listed(work, frames, addressee, last) or _shortened(work, frames, addressee, last) or addressee
        token = modifiers_end(work, addressee[1], last)
    frame = _marked_frame(work, frames, token, last) or _unmarked_frame(work, frames, token, last)
    named = None if addressee or frame is Frame.QUOTE else _named_quotation(work, frames, token, last)
    if named is not None:
        frame, token = Frame.QUOTE, named
    if addressee and frame is None and Frame.NP in frames and " " in use.cue.lemma:
        addressee, token, frame = None, addressee[0], Frame.NP  # "called for the suspension of the deal"
    start = token + (frame is not None and _is_marker(work, frame, token))
    if frame is Frame.ADDR_TO and addressee:
        start = addressee[0]  # "urged people to leave": whoever is to act is part of what is said
    return Complement(start, frame, addressee, token)


def modifiers_end(work: Work, token: int, last: int) -> int:
    """Token after the adverbs, times and phrases such as "in a statement" between a cue and its content."""
    doc, tags = work.doc, work.tags
    while token < last and not doc.quoted[token]:
        word, ahead = doc.lower[token], token + 1
        end = None
        possessive = ahead < last and tags[ahead] == "POS"
        if (work.timed[token] and possessive) or doc.lower[token : ahead + 1] in AMOUNTS:
            break  # "Monday's session had ended", "at least 17 people died"
        if work.timed[token] or (tags[token] == "RB" and word not in work.language.negations):
            end = ahead
        elif word in {"at", "in"} and ahead + 1 < last and work.timed[ahead] and tags[ahead + 1] == "POS":
            end = _prepositional_end(work, ahead, last)  # "at Tuesday's meeting"
        elif ahead < last and work.timed[ahead] and (word in MODIFYING or word in {"late", "early", "of"}):
            end = ahead
        elif word in MODIFYING and tags[token] in {"IN", "RP", "TO"}:
            end = _prepositional_end(work, ahead, last)
        elif word == "of":
            end = phrase_end(work, ahead, last)
            end = end if end < last and _quotation_or_that(work, end, last) else None  # "said of him: “Q”"
        elif word == "to" and doc.lower[ahead : ahead + 1] == ["say"]:
            end = ahead + 1  # "interrupted to say: “Q”"
        elif word == "this" and doc.lower[ahead : ahead + 1] == [":"]:
            end = ahead
        elif word == "for":
            end = phrase_end(work, ahead, last)
            end = end if end < last and doc.lower[end] == "that" else None  # "have said for years that"
        elif word == ",":
            end = _insertion_end(work, ahead, last)
        if end is None:
            break
        token = end
    return token


def _quotation_or_that(work: Work, token: int, last: int) -> bool:
    """Whether "that", a colon or a quotation begins at the token, which may follow a comma."""
    doc = work.doc
    if doc.quoted[token] or doc.lower[token] in {":", "that"}:
        return True
    return doc.lower[token] == "," and token + 1 < last and doc.quoted[token + 1] > 0


def _insertion_end(work: Work, start: int, last: int) -> int | None:
    """Token after ", citing two officials," where "that" or a quotation follows, `None` where something else does."""
    doc = work.doc
    for token in range(start, min(last - 1, start + LONGEST_INSERTION)):
        if doc.quoted[token]:
            return None
        if doc.lower[token] == ",":
            if doc.quoted[token + 1]:
                return token  # the comma that introduces it
            return token + 1 if doc.lower[token + 1] == "that" else None
    return None


def _prepositional_end(work: Work, start: int, last: int) -> int | None:
    """End of a prepositional modifier whose noun phrase begins at `start`, `None` where it is no such thing."""
    doc, tags = work.doc, work.tags
    end = phrase_end(work, start, last)
    if end == start or end >= last:
        return None
    if doc.lower[end] in {"that", ":", ",", ".", "to"} | MODIFYING or doc.quoted[end] or work.timed[end]:
        return end
    # a clause hangs on it: "in a letter she sent to parents on Friday that ..."
    for token in range(end, min(last, end + HANGING)):
        ends_clause = doc.lower[token] == "that" and token > end and not tags[token - 1].startswith("VB")
        stops = {",", ":", "."} if tags[end] in {"VBN", "VBD"} else {",", ":"}
        if doc.quoted[token] or ends_clause or doc.lower[token] in stops:
            return token
    return end if tags[end] in OPENING | NOUN | ALONE else None


def _addressee(work: Work, use: CueUse, token: int, last: int) -> Range | None:
    """The phrase that names whom the speaker addresses: "told reporters", "said to his aides"."""
    doc, tags, frames = work.doc, work.tags, use.cue.frames
    if token >= last or doc.quoted[token]:
        return None
    start = token
    if doc.lower[token] == "to" and Frame.TO_ADDR in frames:
        start = token + 1
    elif not frames & ADDRESSING:
        return None
    if start >= last or tags[start] not in NOUN | OPENING | {"PRP", "CD", "JJ", "PDT"} or doc.lower[start] == "that":
        return None
    end = phrase_end(work, start, last)
    if end == start or (end < last and tags[end] in FINITE and Frame.BARE in frames):
        return None  # "warned prices would rise": the phrase is the subject of the content
    if Frame.NP in frames and end < last and tags[end] in {"JJ", "NN", "NNS", "CD"}:
        return None  # "promised a dividend of no less than"
    return start, end


def _named_quotation(work: Work, frames: frozenset[Frame], token: int, last: int) -> int | None:
    """Where a quotation begins that a noun phrase and a colon announce: "added a caveat: “Q”"."""
    colon = phrase_end(work, token, last)
    follows = token < colon < last - 1 and work.doc.lower[colon] == ":" and work.doc.quoted[colon + 1] > 0
    return colon + 1 if follows and Frame.QUOTE in frames else None


def _listed(work: Work, frames: frozenset[Frame], addressee: Range, last: int) -> Range | None:
    """The whole of a list, or what a bracket adds, where a content follows: "asked Ruiz, Imray (R) and Hart to"."""
    doc, end = work.doc, addressee[1]
    while end < min(last, addressee[0] + LONGEST_LIST) and doc.lower[end] in {",", "and", "or", "("} and end + 1 < last:
        if doc.lower[end] == "(":
            following = next((token for token in range(end, min(last, end + NEAR)) if doc.lower[token] == ")"), -1) + 1
        else:
            start = end + 2 if doc.lower[end : end + 2] == [",", "and"] else end + 1
            following = phrase_end(work, start, last)
        if following <= end + 1:
            break
        end = following
    return (addressee[0], end) if end > addressee[1] and _marked_frame(work, frames, end, last) else None


def _shortened(work: Work, frames: frozenset[Frame], addressee: Range, last: int) -> Range | None:
    """The phrase without what its preposition adds, where that is the content: "asked Ruiz about the dam"."""
    end = base_end(work, addressee[0], last)
    if end == addressee[1] or _marked_frame(work, frames, modifiers_end(work, addressee[1], last), last):
        return None
    return (addressee[0], end) if _marked_frame(work, frames, end, last) else None


def _is_marker(work: Work, frame: Frame, token: int) -> bool:
    """Whether a word only introduces the content, as "that", a colon and most prepositions do."""
    word = work.doc.lower[token]
    if work.doc.quoted[token]:
        return False
    if word == "that":
        return frame in {Frame.THAT, Frame.ADDR_THAT}
    return word in {",", ":"} or (frame in PREPOSITIONAL.get(word, ()) and word not in KEPT)


def _marked_frame(work: Work, frames: frozenset[Frame], token: int, last: int) -> Frame | None:
    """The frame that a quotation mark or an introducing word shows."""
    doc, tags = work.doc, work.tags
    if token >= last:
        return None
    word, after = doc.lower[token], tags[token + 1] if token + 1 < last else ""
    if doc.quoted[token] or word == ":" or (word == "," and after and doc.quoted[token + 1]):
        return Frame.QUOTE
    if word == "that" and frames & CLAUSAL and _is_that_clause(work, token + 1, last):
        return Frame.ADDR_THAT if Frame.ADDR_THAT in frames else Frame.THAT
    if word in WH and (frames & {Frame.WH, Frame.ADDR_WH} or (word == "if" and frames & CLAUSAL)):
        return Frame.WH
    if word == "not" and doc.lower[token + 1 : token + 2] == ["to"] and ANONYMITY.isdisjoint(doc.lower[token : token + 4]):
        word, after = "to", "VB"  # "called on them not to leave"
    if word == "to" and after in {"VB", "RB"} and frames & {Frame.TO, Frame.ADDR_TO}:
        return Frame.ADDR_TO if Frame.ADDR_TO in frames else Frame.TO
    if word == "as" and Frame.NP_AS in frames:
        return Frame.NP_AS
    if tags[token] == "VBG" and Frame.GERUND in frames:
        return Frame.GERUND
    return next((frame for frame in PREPOSITIONAL.get(word, ()) if frame in frames), None)


def _unmarked_frame(work: Work, frames: frozenset[Frame], token: int, last: int) -> Frame | None:
    """The frame of a clause or an object that nothing introduces."""
    doc, tags = work.doc, work.tags
    if token >= last or doc.lower[token] in {",", ".", ";", ")", "—", "–", "--"} or tags[token] == "CC":
        return None
    that_is = doc.lower[token] == "that" and token + 1 < last and tags[token + 1] in FINITE
    if (tags[token] in FINITE or that_is) and Frame.BARE in frames:
        return Frame.BARE  # "a strike that it said had cost it", "said that was false"
    if frames & {Frame.BARE, Frame.ADDR_BARE} and _is_clause(work, token, last):
        return Frame.BARE
    end = phrase_end(work, token, last)
    if end == token and doc.lower[token] == "that":
        return Frame.NP if Frame.NP in frames else None  # "disputed that"
    if end == token:
        return None
    reach = range(base_end(work, token, last), min(last, end + OBJECT_REACH))
    for word, frame in OBJECT_THEN.items():
        if frame in frames and any(doc.lower[place] == word and not doc.quoted[place] for place in reach):
            return frame
    if Frame.NP_PRED in frames and _predicate_follows(work, end, last):
        return Frame.NP_PRED
    return Frame.NP if Frame.NP in frames else None


def _predicate_follows(work: Work, token: int, last: int) -> bool:
    """Whether an object that ends at the token is called something: "called the plan reckless", "both A and B “fools”"."""
    doc, tags = work.doc, work.tags
    if token < last and (doc.quoted[token] or tags[token] in OPENING | NOUN | {"JJ", "RB"}):
        return True
    if token >= last or doc.lower[token] not in {"and", ",", "that", "who"}:
        return False
    verbs = 1 if doc.lower[token] in {"that", "who"} else 0  # "called the attack that killed five “an outrage”"
    for place in range(token, min(last, token + OBJECT_REACH)):
        if doc.quoted[place]:
            return True
        verbs -= tags[place] in FINITE
        if verbs < 0:
            return False
    return False


def _is_that_clause(work: Work, token: int, last: int) -> bool:
    """Whether "that" before the token is a conjunction: "that figure is wrong", not "that figure" nor "that is"."""
    tags = work.tags
    if token >= last or tags[token] in FINITE:
        return False
    if tags[token] not in NOUN | ADJECTIVE or tags[token] == "NNP":
        return _is_clause(work, token, last)
    end = phrase_end(work, token, last)
    while token < end < last and (tags[end] == "RB" or work.timed[end]):
        end += 1
    closes = end >= last or work.doc.lower[end] == "."  # "that sales fell.": the verb was taken for a noun
    return (closes and end - token > 1 and tags[token - 1] != "DT" and "IN" not in tags[token:end]) or (end < last and tags[end] in FINITE | {"VBN", ","})


def _is_clause(work: Work, token: int, last: int) -> bool:
    """Whether a finite clause begins at the token, or words that a quotation goes on from."""
    participle = False  # stands for a past form where there is no other verb: "the agency stood by it"
    inner = 0  # clauses inside the subject: "the men who left"
    for place in range(token, min(last, token + LONGEST_CLAUSE_HEAD)):
        if work.doc.quoted[place]:
            return True
        if work.tags[place] in {"WP", "WDT"} and place > token:
            inner += 1
        elif work.tags[place] in FINITE:
            if not inner:
                return place > token
            inner -= 1
        if work.doc.lower[place] in {";", ":"}:
            break
        participle = participle or (work.tags[place] == "VBN" and place > token and work.tags[place - 1] in NOUN)
    return participle
