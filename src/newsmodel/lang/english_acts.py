"""English words that tell what a speaker does where the cue is only "said"."""

__all__ = ["ACCUSERS", "COMMITTED", "COMMITTING", "FEELINGS", "SELF", "WRONGS"]

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
