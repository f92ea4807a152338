"""English words around a number that tell what it is the number of, or that it is none to compare."""

__all__ = ["CHANGING", "PEOPLE", "PRICED", "REVISING", "TOLLS", "UNSETTLED"]

TOLLS = {
    word: kind
    for kind, words in {
        "dead": "dead died die dies dying killed kill kills killing perished deaths fatalities toll",
        "hurt": "hurt hurting injured injuring injures wounded wounding",
        "held": "arrested arresting detained detaining",
        "missing": "missing unaccounted",
        "displaced": "displaced displacing homeless",
        "evacuated": "evacuated evacuating",
        "rescued": "rescued rescuing",
    }.items()
    for word in words.split()
}
"""Predicates that tell of one event without saying more of it, and what each says of people."""

PRICED = {"cost": "cost", "costs": "cost", "worth": "worth"}
"""What something costs, whether the words are taken for nouns or for verbs."""

PEOPLE = frozenset({"persons", "person", "lives", "dead", "bodies", "victims", "deaths", "fatalities", "casualties"})
"""Those whom a toll counts, in other words than \"people\"."""

UNSETTLED = frozenset(
    "would could may might should must will can shall if unless whether about around nearly almost roughly"
    " estimated estimates earlier initially previously originally first second third last next previous"
    " revised updated still now so far yet another other others more less fewer additional extra further"
    " total combined altogether overall including among respectively each per every average both only of"
    " between from up least most than half any some several different separate similar same year years month"
    " months week weeks day days hour hours annual annually daily monthly weekly season quarter century"
    " decade goal target limit maximum minimum plan plans planned proposed budget offer offered bid asked"
    " wants want sought seek hoped expected likely".split()
)
"""Words of a part, an estimate, a plan, or a stretch of time: such a number is not the only one."""

CHANGING = frozenset(
    "rise rises rose risen rising fall falls fell fallen falling grow grows grew grown growing climb climbed"
    " climbing drop dropped dropping increase increased increasing decrease decreased decline declined jump"
    " jumped gain gained gains slip slipped slid raised raise raises cut cuts lower lowered added add adds up"
    " down by".split()
)
"""Words of a change: they come with two numbers that are both right."""

REVISING = frozenset("first now earlier initially originally previously later revised updated latest new".split())
"""Words that tell of an older or a newer count."""
