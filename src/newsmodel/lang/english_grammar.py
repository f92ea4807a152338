"""English function words."""

from newsmodel.lang.words import words

__all__ = [
    "CONJUNCTIONS",
    "DETERMINERS",
    "NEGATIONS",
    "PREPOSITIONS",
]

NEGATIONS = frozenset(
    words("""
    not n't no never none nobody nothing neither nor nowhere hardly scarcely barely cannot without
    aren't can't couldn't didn't doesn't don't hadn't hasn't haven't isn't mightn't mustn't needn't shan't shouldn't
    wasn't weren't won't wouldn't ain't
    """)
)

DETERMINERS = frozenset(
    words("""
    a an the this that these those my your his her its our their whose another each every either neither any some no
    all both half several many much more most few fewer little less enough such what which
    """)
)

PREPOSITIONS = frozenset(
    words("""
    aboard about above across after against along alongside amid amidst among amongst around as at atop barring before
    behind below beneath beside besides between beyond by concerning considering despite down during except excluding
    following for from in including inside into like minus near of off on onto opposite out outside over past pending
    per plus regarding round since than through throughout till to toward towards under underneath unlike until up
    upon versus via with within without
    """)
)

CONJUNCTIONS = frozenset(
    words("""
    and or but nor so yet for
    after although as because before if lest once since that though till unless until when whenever where whereas
    wherever whether while whilst
    """)
)
