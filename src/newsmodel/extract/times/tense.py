"""Whether the words around a time speak of the past or of the future, where its own words leave that open."""

from newsmodel.extract.times.context import Context
from newsmodel.extract.times.grammar import OTHER

__all__ = ["tense"]

_REACH = 12  # tokens on either side among which the verb is looked for
_OPENING = 24  # tokens after a time that opens its sentence: the verb stands behind its subject
_LEAST = 5  # letters of a word that is taken for a verb of the past by its ending


def tense(cx: Context) -> int:
    """-1 where the nearest verb form speaks of the past, 1 of the future, 0 where none tells."""
    told = _before(cx)
    return _after(cx) if told is None else told


def _before(cx: Context) -> int | None:
    """What the words before a time tell of it; `None` where there is no verb."""
    words, grammar = cx.tokens.words, cx.grammar
    bare = apart = False
    for i in range(cx.first - 1, max(-1, cx.first - 1 - _REACH), -1):
        word = words[i]
        if word in grammar.stops:
            break
        if word in grammar.links:
            apart = True
        elif word == grammar.infinitive and cx.tokens.codes[i + 1] == OTHER:
            bare = True  # what an infinitive says may lie on either side of the verb that it hangs on
        elif _ahead(words, i, cx):
            return 1
        elif _past(words, i, cx):
            return 0 if bare or apart else -1
    return 0 if bare else None


def _after(cx: Context) -> int:
    words, grammar = cx.tokens.words, cx.grammar
    opens = cx.first == 0 or words[cx.first - 1] in grammar.stops or words[cx.first - 2] in grammar.stops
    for i in range(cx.last, min(len(words), cx.last + (_OPENING if opens else _REACH))):
        word = words[i]
        if word in grammar.stops or (word == grammar.infinitive and cx.tokens.codes[i + 1] == OTHER):
            break
        if _ahead(words, i, cx):
            return 1
        if _past(words, i, cx):
            return -1
    return 0


def _ahead(words: list[str], i: int, cx: Context) -> bool:
    pair = words[i], words[i + 1]
    return pair in cx.grammar.future_pairs or (
        words[i] in cx.grammar.future_words and pair not in cx.grammar.past_pairs
    )


def _past(words: list[str], i: int, cx: Context) -> bool:
    """Whether a word is a verb of the past, and not a participle before a noun or behind its auxiliary."""
    word, grammar = words[i], cx.grammar
    if (word, words[i + 1]) in grammar.past_pairs:
        return True
    if words[i - 1] == grammar.passive:
        return False
    if word in grammar.past_words:
        return True
    return len(word) >= _LEAST and word.endswith(grammar.past_endings) and words[i - 1] not in grammar.determiners
