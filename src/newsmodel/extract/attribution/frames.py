"""In which of a cue's frames its content follows: a quotation, a clause, an infinitive, an object."""

from newsmodel.extract.draft import Work
from newsmodel.extract.phrases import FINITE, NOUN, NOUN_OR_ADJECTIVE, OPENING, base_end, phrase_end
from newsmodel.lang import Frame

__all__ = ["LABELLING", "PREPOSITIONAL", "marked_frame", "unmarked_frame"]

LABELLING = frozenset({Frame.NP_AS, Frame.NP_PRED})
WH = frozenset("what why how whether if who when where which".split())
CLAUSAL = frozenset({Frame.THAT, Frame.BARE, Frame.ADDR_THAT, Frame.ADDR_BARE, Frame.QUOTE, Frame.ADDR_QUOTE})
OBJECT_THEN = {"as": Frame.NP_AS, "of": Frame.NP_OF, "for": Frame.NP_FOR, "on": Frame.NP_ON, "to": Frame.NP_TO}
PREPOSITIONAL = {"for": (Frame.FOR,), "on": (Frame.ON,), "of": (Frame.OF, Frame.ADDR_OF), "at": (Frame.AT,),
                 "about": (Frame.ABOUT, Frame.ADDR_ABOUT), "against": (Frame.AGAINST, Frame.ADDR_AGAINST),
                 "with": (Frame.WITH,), "to": (Frame.TO_NP,)}  # fmt: skip
ANONYMITY = frozenset({"named", "identified", "quoted"})  # who asks "not to be named" says no more than that
LONGEST_CLAUSE_HEAD = 40  # tokens before the verb of a clause
OBJECT_REACH = 12  # tokens between an object and its "as" or "of"


def marked_frame(work: Work, frames: frozenset[Frame], token: int, last: int) -> Frame | None:
    """The frame that a quotation mark or an introducing word shows."""
    doc, tags = work.doc, work.tags
    if token >= last:
        return None
    word, after = doc.lower[token], tags[token + 1] if token + 1 < last else ""
    if doc.quoted[token] or word == ":" or (word == "," and after and doc.quoted[token + 1]):
        return Frame.QUOTE
    clausal = frames & CLAUSAL - {Frame.QUOTE} if frames & LABELLING else frames & CLAUSAL  # "called that a stunt"
    if word == "that" and clausal and _is_that_clause(work, token + 1, last):
        return Frame.ADDR_THAT if Frame.ADDR_THAT in frames else Frame.THAT
    if word in WH and (frames & {Frame.WH, Frame.ADDR_WH} or (word == "if" and frames & CLAUSAL)):
        return Frame.WH
    rest = doc.lower[token + 1 : token + 4]
    if word == "not" and rest[:1] == ["to"] and ANONYMITY.isdisjoint(rest):
        word, after = "to", "VB"  # "called on them not to leave"
    if word == "to" and after in {"VB", "RB"} and frames & {Frame.TO, Frame.ADDR_TO}:
        return Frame.ADDR_TO if Frame.ADDR_TO in frames else Frame.TO
    if word == "as" and Frame.NP_AS in frames:
        return Frame.NP_AS
    if tags[token] == "VBG" and Frame.GERUND in frames:
        return Frame.GERUND
    return next((frame for frame in PREPOSITIONAL.get(word, ()) if frame in frames), None)


def unmarked_frame(work: Work, frames: frozenset[Frame], token: int, last: int) -> Frame | None:
    """The frame of a clause or an object that nothing introduces."""
    doc, tags = work.doc, work.tags
    if token >= last or doc.lower[token] in {",", ".", ";", ")", "—", "–", "--"} or tags[token] == "CC":
        return None
    that_is = doc.lower[token] == "that" and token + 1 < last and tags[token + 1] in FINITE
    if (tags[token] in FINITE or that_is) and Frame.BARE in frames:
        return Frame.BARE  # "a strike that it said had cost it", "said that was false"
    pointing = doc.lower[token] == "that" and _is_time_alone(work, token + 1, last)  # "denied that on Monday, adding"
    if frames & {Frame.BARE, Frame.ADDR_BARE} and not pointing and _is_clause(work, token, last):
        return Frame.BARE
    if tags[token] in {"WP", "WDT"}:
        return None  # "thanked those who came"
    end = phrase_end(work, token, last)
    if end == token and doc.lower[token] == "that":  # "disputed that", "called that a stunt"
        end += 1
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
    """Whether an object that ends at the token is called something: "called the plan reckless", "A and B “fools”"."""
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
    if token >= last or tags[token] in FINITE or (tags[token] == "," and tags[token + 1] == "VBG"):
        return False  # "disputed that, saying"
    if _is_time_alone(work, token, last):
        return False  # "denied that on Monday, adding"
    if tags[token] in {"NNP", "PRP"} and tags[token - 1] == "IN":
        return True  # "demanded that she step down"
    if tags[token] in OPENING:
        return True  # "demanded that the landlord pay"
    if tags[token] not in NOUN_OR_ADJECTIVE or tags[token] == "NNP":
        return _is_clause(work, token, last)
    end = phrase_end(work, token, last)
    while token < end < last and (tags[end] == "RB" or work.timed[end]):
        end += 1
    if end >= last or work.doc.lower[end] == ".":  # "that sales fell.": the verb was taken for a noun
        return end - token > 1 and tags[token - 1] != "DT" and "IN" not in tags[token:end]
    return tags[end] in FINITE | {"VBN", ","}


def _is_time_alone(work: Work, token: int, last: int) -> bool:
    """Whether nothing but a time stands at the token, up to the next mark."""
    end = token + (token < last and work.doc.lower[token] in {"on", "in", "at", "late", "early"})
    start = end
    while end < last and work.timed[end]:
        end += 1
    if end == start or end >= last or work.doc.lower[end] in {".", ";"}:
        return end > start
    return work.doc.lower[end] == "," and work.tags[end + 1 : end + 2] == ["VBG"]


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
