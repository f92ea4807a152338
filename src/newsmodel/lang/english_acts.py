"""English words that tell what a speaker does where the cue is only "said"; the long lists: `data/act_words.tsv`."""

from newsmodel.lang import english_grammar as grammar

__all__ = [
    "ACCUSERS",
    "AUXILIARIES",
    "COMMITTED",
    "COMMITTING",
    "CONDITIONS",
    "CUE_GROUPS",
    "EMPTY",
    "FEELINGS",
    "FIRST_PERSON",
    "LEADING",
    "MODALS",
    "SELF",
    "SUBJECTS",
    "SUBJECT_TAGS",
    "TENSES",
    "THIRD_PERSON",
    "WRONGS",
]

SELF = frozenset({"i", "we", "i'm", "we're", "he", "she", "they", "it"})
COMMITTED = frozenset({"i", "we", "he", "she", "it", "they"})
COMMITTING = frozenset({"will", "'ll", "would", "shall", "'d"})
ACCUSERS = frozenset("prosecutor prosecutors prosecution indictment crown plaintiff plaintiffs lawsuit".split())
WRONGS = frozenset(
    "lied misled hid hidden buried ignored stole stolen cheated abused violated greed fraud corrupt corruption bribed"
    " bribes betrayed deliberate deliberately illegal illegally unlawful unlawfully negligent negligence dishonest"
    " pocketed sabotaged murdered shelled bombed tortured covered-up falsified manipulated rigged smuggled looted"
    " embezzled harassed bullied threatened blackmailed defrauded".split()
)
FEELINGS = frozenset(
    "proud delighted pleased grateful thankful disappointed heartbroken sad happy relieved gutted angry furious"
    " devastated cried sorry saddened shocked thrilled ashamed honoured honored excited".split()
)

# What cues of one act still do each in their own way.
CUE_GROUPS = {
    lemma: group
    for group, lemmas in {
        "judges": "call|describe|brand|label|dub|term|characterize|trash|slam|hail|praise|blast|find",
        "insists": "insist|maintain|contend|stress|reiterate|argue|protest",
        "answers": "retort|counter|reply|answer|respond|snap|quip|shoot back|hit back|fire back",
        "puts": "put|make",
        "notes": "note|point out|recall|remember|explain|observe",
        "suggests": "suggest|hint|imply",
        "claims": "claim|allege|complain",
        "estimates": "estimate|reckon|calculate|forecast|project",
        "adds": "add|continue|go on",
        "writes": "write|post|tweet|email|blog",
        "tells": "tell",
        "says": "say",
        "cries": "fume|storm|rage|lament|cry|joke|moan|sob|gush|sigh|laugh",
        "asks": "ask|query|wonder",
        "confirms": "confirm|announce|report|reveal|state|show|according to",
    }.items()
    for lemma in lemmas.split("|")
}
FIRST_PERSON = frozenset("i we me us my our mine ours myself ourselves".split())
THIRD_PERSON = frozenset({"he", "she", "it", "they"})
LEADING = frozenset({"and", "but", "so", "then", "well", "yes", "no", "that"})
EMPTY = (
    grammar.NEGATIONS
    | grammar.DETERMINERS
    | grammar.PREPOSITIONS
    | grammar.CONJUNCTIONS
    | frozenset(", . ; : ? ! ( ) ' \" “ ” ‘ ’ - – — … % $ £ € 's ' 'm 're 've 'd 'll ca wo".split())
    | frozenset(
        "i me he him she it they them we us you who whom what when how why there here is are was were be been"
        " being am do does did done has have had having will would shall should can could may might must not"
        " only also just even still very so too then than now one two more most other others own same say says"
        " said saying make made get got go going people time year years day thing things".split()
    )
)
"""Words that two statements share by chance."""
CONDITIONS = frozenset({"if", "unless"})
MODALS = {"wo": "will", "'ll": "will", "shall": "will", "ca": "can", "'d": "would", "might": "may"}
TENSES = {"will": "will", "would": "would", **dict.fromkeys(("can", "could", "should", "must", "may"), "modal")}
AUXILIARIES = {
    **dict.fromkeys(("is", "was", "are", "were", "'s", "'re", "'m", "am"), "is"),
    **dict.fromkeys(("has", "have", "had", "'ve"), "has"),
}
SUBJECTS = {
    **{word: word for word in ("i", "we", "he", "she", "it", "they", "you", "there")},
    **dict.fromkeys(("this", "that", "these", "those"), "this"),
    **dict.fromkeys(("what", "who", "how", "why", "where", "when", "which"), "question word"),
    **dict.fromkeys(("do", "does", "did", "is", "are", "has", "have", "can"), "verb first"),
    **dict.fromkeys(("nobody", "no", "none", "nothing", "neither", "never", "not"), "none"),
    **dict.fromkeys(("my", "our"), "my"),
    **dict.fromkeys(("his", "her", "its", "their"), "his"),
    "let": "imperative",
}
SUBJECT_TAGS = {
    "VB": "imperative",
    **dict.fromkeys(("NNP", "NNPS"), "name"),
    "CD": "number",
    "TO": "to",
    "VBG": "gerund",
    **dict.fromkeys(("DT", "PRP$", "JJ", "NN", "NNS"), "noun"),
}
