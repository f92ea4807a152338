"""How English verbs and nouns inflect: rules, and a table of what the rules do not make.

Only lemmas of the word lists pass through here, so the tables hold what those need and the words that news
uses most; an unknown word inflects as a regular one.
"""

from enum import StrEnum

from newsmodel.lang.words import words

__all__ = ["PARTICIPLES_ALONE", "PASTS_ALONE", "Form", "plural", "verb_forms"]


class Form(StrEnum):
    """What a spelling can be of its lemma. A word that does not inflect has `BASE` alone."""

    BASE = "base"
    S = "s"
    PAST = "past"
    PARTICIPLE = "participle"
    GERUND = "gerund"
    PLURAL = "plural"


# base: past participle, each with `/` between spellings; the participle left out is the past.
_IRREGULAR_VERBS = {
    line.split()[0]: line.split()[1:]
    for line in """
        be was/were been
        bear bore borne
        beseech besought/beseeched
        bet bet
        become became become
        begin began begun
        break broke broken
        bring brought
        broadcast broadcast/broadcasted
        build built
        buy bought
        cast cast
        come came come
        cut cut
        do did done
        draw drew drawn
        feel felt
        fight fought
        find found
        forbid forbade forbidden
        forecast forecast/forecasted
        foresee foresaw foreseen
        foretell foretold
        forget forgot forgotten
        get got got/gotten
        give gave given
        go went gone
        have had
        hear heard
        hit hit
        hold held
        keep kept
        know knew known
        lay laid
        lead led
        learn learned/learnt
        leave left
        let let
        make made
        mean meant
        meet met
        mislead misled
        pay paid
        plead pleaded/pled
        put put
        quit quit
        read read
        rebroadcast rebroadcast
        repay repaid
        retell retold
        ring rang rung
        rise rose risen
        run ran run
        say said
        see saw seen
        seek sought
        sell sold
        send sent
        set set
        shoot shot
        show showed shown/showed
        sing sang sung
        speak spoke spoken
        spell spelled/spelt
        spit spat
        spread spread
        stand stood
        strike struck
        swear swore sworn
        take took taken
        teach taught
        tell told
        think thought
        throw threw thrown
        undercut undercut
        undertake undertook undertaken
        understand understood
        withdraw withdrew withdrawn
        write wrote written
    """.strip().splitlines()
}

_PASTS = frozenset(past for spellings in _IRREGULAR_VERBS.values() for past in spellings[0].split("/"))
_PARTICIPLES = frozenset(one for spellings in _IRREGULAR_VERBS.values() for one in spellings[-1].split("/"))

PASTS_ALONE = _PASTS - _PARTICIPLES
"""Past forms that are no participles: *began*, *wrote*."""

PARTICIPLES_ALONE = _PARTICIPLES - _PASTS - frozenset(_IRREGULAR_VERBS)
"""Participles that are no past forms: *begun*, *written*."""

# Verbs of more than one syllable with the stress on the last: the last consonant doubles (admitted).
_END_STRESSED = frozenset(
    words("""
    abet admit allot begin commit compel concur confer control defer demur deter dispel emit excel expel extol forbid
    forget impel incur infer omit permit prefer propel rebut recur refer regret remit repel resubmit submit transfer
    transmit undercut
    """)
)
# American English writes one l here, British two (signaled, signalled); likewise one p or two.
_BOTH_WAYS = frozenset(
    words("""
    bedevil cancel channel counsel dial fuel gavel grovel label level libel marshal marvel model panel quarrel rival
    signal snivel spiral stencil total travel tunnel worship
    """)
)
_IRREGULAR_PLURALS = {
    "analysis": "analyses",
    "child": "children",
    "crisis": "crises",
    "ex-wife": "ex-wives",
    "godchild": "godchildren",
    "grandchild": "grandchildren",
    "hypothesis": "hypotheses",
    "kinsman": "kinsmen",
    "memorandum": "memoranda",
    "midwife": "midwives",
    "news": "news",
    "parenthesis": "parentheses",
    "passer-by": "passers-by",
    "person": "people",
    "police": "police",
    "spokesperson": "spokespeople",
    "stepchild": "stepchildren",
    "thesis": "theses",
    "thief": "thieves",
    "wife": "wives",
}
_MEN = frozenset(words("caiman german human ottoman roman shaman talisman"))  # not a man: plural with s
_THIRD_PERSON = {"be": ("is",), "have": ("has",)}
_VOWELS = frozenset("aeiou")
_BASE, _S, _PAST, _PARTICIPLE, _GERUND = (
    frozenset({form}) for form in (Form.BASE, Form.S, Form.PAST, Form.PARTICIPLE, Form.GERUND)
)
_PAST_OR_PARTICIPLE = _PAST | _PARTICIPLE


def verb_forms(verb: str) -> dict[str, frozenset[Form]]:
    """Every spelling of a verb, in lower case, with the forms that it can be.

    >>> sorted(str(form) for form in verb_forms("deny")["denied"])
    ['participle', 'past']
    >>> list(verb_forms("signal"))
    ['signal', 'signals', 'signaled', 'signalled', 'signaling', 'signalling']
    """
    past, participle = _past_and_participle(verb)
    spellings = {verb: _BASE}
    for forms, written in (
        (_S, _THIRD_PERSON.get(verb) or (_with_s(verb),)),
        *(((_PAST_OR_PARTICIPLE, past),) if past is participle else ((_PAST, past), (_PARTICIPLE, participle))),
        (_GERUND, _gerunds(verb)),
    ):
        for word in written:
            spellings[word] = spellings[word] | forms if word in spellings else forms
    return spellings


def plural(noun: str) -> str:
    """The plural of a noun or of the last word of a noun phrase, in lower case.

    >>> plural("spokeswoman"), plural("authority"), plural("news conference")
    ('spokeswomen', 'authorities', 'news conferences')
    """
    head, space, last = noun.rpartition(" ")
    if last.endswith("-in-law"):
        return head + space + plural(last.removesuffix("-in-law")) + "-in-law"
    if last in _IRREGULAR_PLURALS:
        return head + space + _IRREGULAR_PLURALS[last]
    if last.endswith("man") and last not in _MEN:
        return head + space + last[:-2] + "en"
    if last.endswith("person"):
        return head + space + last + "s"
    return head + space + _with_s(last)


def _past_and_participle(verb: str) -> tuple[list[str], list[str]]:
    if verb in _IRREGULAR_VERBS:
        parts = [part.split("/") for part in _IRREGULAR_VERBS[verb]]
        return parts[0], parts[-1]  # one list twice where there is one part
    if verb.endswith("e"):
        regular = [verb + "d"]
    elif _ends_in_consonant_y(verb):
        regular = [verb[:-1] + "ied"]
    else:
        regular = [stem + "ed" for stem in _doubled(verb)]
    return regular, regular


def _gerunds(verb: str) -> list[str]:
    if verb.endswith("ie"):
        return [verb[:-2] + "ying"]
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")) and len(verb) > 2:
        return [verb[:-1] + "ing"]
    return [stem + "ing" for stem in _doubled(verb)]


def _doubled(verb: str) -> list[str]:
    """The stems that take -ed and -ing: doubled, as it is, or both where usage is divided."""
    if verb in _BOTH_WAYS:
        return [verb, verb + verb[-1]]
    if verb in _END_STRESSED or (len(verb) > 2 and _is_short_syllable(verb)):
        return [verb + verb[-1]]
    return [verb]


def _is_short_syllable(verb: str) -> bool:
    """One syllable: consonants, one vowel, one consonant that can double (beg, quip, not press, not show)."""
    onset = verb[:-2].replace("qu", "q")
    return verb[-1] not in "aeiouwxy" and verb[-2] in _VOWELS and not _VOWELS & set(onset) and "y" not in onset[1:]


def _with_s(word: str) -> str:
    if word.endswith(("s", "x", "z", "ch", "sh")) or word in {"echo", "go", "veto", "hero", "undergo", "do"}:
        return word + "es"
    return word[:-1] + "ies" if _ends_in_consonant_y(word) else word + "s"


def _ends_in_consonant_y(word: str) -> bool:
    return word.endswith("y") and len(word) > 1 and word[-2] not in _VOWELS
