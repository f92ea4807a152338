"""English words that tell what sort of claim a clause makes."""

from newsmodel.lang.words import words

__all__ = ["AHEAD", "DUTIES", "EVALUATIVE", "FUTURE", "NORMATIVE", "SEEMING", "SPOKEN_FOR"]

NORMATIVE = frozenset({"should", "must", "ought"})
FUTURE = frozenset({"will", "would", "shall", "'ll", "wo"})
"""With the "wo" of "won't"."""

AHEAD = frozenset(words("going set due expected likely unlikely bound poised certain sure forecast projected"))
"""Before "to" and behind a form of "be"."""

DUTIES = frozenset(words("needs need has have"))
"""Before "to"."""

SEEMING = frozenset(
    words("is are am was were 's 're 'm be been seems seem seemed looks look looked remains remain sounds")
)

EVALUATIVE = frozenset(
    words("""
    absurd abysmal amazing appalling atrocious awful bad beautiful best better brave brilliant brutal callous charade
    clumsy cowardly cruel cynical dangerous dire disappointing disaster disgrace disgraceful dishonest dismal dreadful
    embarrassing embarrassment excellent exceptional extraordinary failure fantastic farce farcical fine folly foolish
    generous glorious good great harsh hopeless horrible humiliating hypocritical immoral impressive incredible
    indefensible inexcusable inhuman insane insult insulting irresponsible joke laughable ludicrous magnificent
    marvellous masterpiece mean mediocre mess mistake miracle naive nonsense odious outrage outrageous outstanding
    pathetic perfect pitiful poor preposterous reckless remarkable ridiculous scandal scandalous sensational shambles
    shame shameful shocking sloppy splendid stupid sublime superb terrible terrific timid tragedy tragic travesty
    triumph ugly unacceptable unbelievable undignified unfair unforgivable unfortunate unjust unworthy useless vile weak
    wise wonderful worse worst worthless wrong
    """)
)
"""Nouns and adjectives that a predicate judges with."""

SPOKEN_FOR = frozenset(
    words("""
    spokesman spokeswoman spokesperson chairman chairwoman chair ceo head leader director secretary president executive
    commissioner founder
    """)
)
"""Heads of titles whose holder says "we" for the organization."""
