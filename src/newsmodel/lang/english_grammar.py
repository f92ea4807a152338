"""English function words, and the connectives and adverbs that rules about speech look for."""

from newsmodel.lang.words import words

__all__ = [
    "AUXILIARIES",
    "CONJUNCTIONS",
    "CONTRASTS",
    "CUE_ADVERBS",
    "DETERMINERS",
    "MODALS",
    "NEGATIONS",
    "PREPOSITIONS",
    "RELATIVES",
]

CONTRASTS = frozenset(
    {
        "although",
        "at odds with",
        "but",
        "by contrast",
        "contradicting",
        "contrary to",
        "despite",
        "even as",
        "even so",
        "even though",
        "for his part",
        "for its part",
        "for her part",
        "for their part",
        "however",
        "in contrast",
        "in contrast to",
        "in fact",
        "in spite of",
        "in stark contrast",
        "instead",
        "nevertheless",
        "nonetheless",
        "notwithstanding",
        "on the contrary",
        "on the other hand",
        "rather",
        "still",
        "though",
        "whereas",
        "while",
        "yet",
    }
)
"""Words and phrases; the single ones are weak without a second speaker and a shared topic."""

NEGATIONS = frozenset(
    words("""
    not n't no never none nobody nothing neither nor nowhere hardly scarcely barely cannot without
    aren't can't couldn't didn't doesn't don't hadn't hasn't haven't isn't mightn't mustn't needn't shan't shouldn't
    wasn't weren't won't wouldn't ain't
    """)
)

MODALS = frozenset(
    words("""
    can could may might must shall should will would ought cannot 'll 'd
    can't couldn't mayn't mightn't mustn't shan't shouldn't won't wouldn't
    """)
)

AUXILIARIES = frozenset(
    words("""
    am is are was were be been being 'm 're 's isn't aren't wasn't weren't
    has have had having 've hasn't haven't hadn't
    do does did don't doesn't didn't
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

RELATIVES = frozenset(words("who whom whose which that what where when why how whether if whoever whatever"))

CUE_ADVERBS = frozenset(
    words("""
    also later then earlier recently previously again repeatedly reportedly publicly privately bluntly flatly simply
    merely just only even still already now once twice first finally initially subsequently immediately promptly quickly
    quietly angrily calmly clearly openly explicitly implicitly categorically firmly strongly vehemently emphatically
    vigorously falsely wrongly rightly correctly jokingly famously infamously formally officially personally
    specifically further furthermore additionally meanwhile often sometimes always never consistently constantly
    routinely regularly frequently largely essentially basically effectively reluctantly grudgingly tearfully
    sarcastically wryly optimistically confidently cautiously today yesterday tonight tomorrow
    separately independently jointly unanimously afterward afterwards before since too subsequently
    """)
)
