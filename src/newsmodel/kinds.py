"""The closed vocabularies of the model: every kind, class and degree that a record can carry.

Both towers, the text engine and the records, share these enums; each value is its own JSON form.
"""

from enum import StrEnum

__all__ = [
    "ActorKind",
    "Anchor",
    "Certainty",
    "ChannelType",
    "ClaimKind",
    "DiscrepancyKind",
    "Granularity",
    "MentionForm",
    "Polarity",
    "Portion",
    "QuoteKind",
    "RebuttalKind",
    "SpeechAct",
    "Stance",
    "TimeType",
]


class ActorKind(StrEnum):
    """What an actor is. `ANONYMOUS`: the text withholds who it is."""

    PERSON = "person"
    ORGANIZATION = "organization"
    GOVERNMENT = "government"
    GROUP = "group"
    DOCUMENT = "document"
    ANONYMOUS = "anonymous"


class MentionForm(StrEnum):
    """How a stretch of text refers to an actor: full name, part of it, a description, a pronoun."""

    NAME = "name"
    SHORT_NAME = "short_name"
    DESCRIPTION = "description"
    PRONOUN = "pronoun"


class QuoteKind(StrEnum):
    """How much of the content stands inside quotation marks.

    `DIRECT`: all. `INDIRECT`: none. `MIXED`: at least one whole quoted clause, and words outside.
    `PARTIAL`: quoted words or phrases only.
    """

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"
    PARTIAL = "partial"


class SpeechAct(StrEnum):
    """What the speaker does by saying it."""

    ASSERT = "assert"
    DENY = "deny"
    REBUT = "rebut"
    CONCEDE = "concede"
    PROMISE = "promise"
    THREATEN = "threaten"
    QUESTION = "question"
    ORDER = "order"
    DEMAND = "demand"
    EXPRESS = "express"
    EVALUATE = "evaluate"
    ACCUSE = "accuse"
    WARN = "warn"
    PREDICT = "predict"


class Stance(StrEnum):
    """What the reporter's choice of cue lets show; never whether the content is true."""

    NEUTRAL = "neutral"
    FACTIVE = "factive"
    DOUBT = "doubt"
    HEDGED = "hedged"
    NEGATED = "negated"


class ClaimKind(StrEnum):
    """What sort of proposition a claim is."""

    EVENT = "event"
    FIGURE = "figure"
    PREDICTION = "prediction"
    COMMITMENT = "commitment"
    DEMAND = "demand"
    EVALUATION = "evaluation"
    NORMATIVE = "normative"


class Polarity(StrEnum):
    """Whether a claim affirms its proposition or negates it."""

    AFFIRMED = "affirmed"
    NEGATED = "negated"


class RebuttalKind(StrEnum):
    """How one statement disputes another.

    `REFUTATION` points at the other's statement. `DENIAL` rejects what it says. `COUNTER_CLAIM` says
    what cannot be true together with it. `CORRECTION` replaces a detail. `CONTRAST`: the reporter's
    but, however, despite joins them. `UNDERCUT` attacks the source, motive or method. `DISMISSAL`
    waves it away.
    """

    REFUTATION = "refutation"
    DENIAL = "denial"
    COUNTER_CLAIM = "counter_claim"
    CORRECTION = "correction"
    CONTRAST = "contrast"
    UNDERCUT = "undercut"
    DISMISSAL = "dismissal"


class DiscrepancyKind(StrEnum):
    """What an article gives twice and differently."""

    DATE = "date"
    FIGURE = "figure"


class ChannelType(StrEnum):
    """Through what a statement reached the public."""

    SOCIAL_MEDIA = "social_media"
    VIDEO = "video"
    BROADCAST = "broadcast"
    NEWS_CONFERENCE = "news_conference"
    CONFERENCE_CALL = "conference_call"
    INTERVIEW = "interview"
    SPEECH = "speech"
    STATEMENT = "statement"
    EMAIL = "email"
    LETTER = "letter"
    REPORT = "report"
    BLOG_POST = "blog_post"
    TESTIMONY = "testimony"
    PHONE_CALL = "phone_call"
    FILING = "filing"


class TimeType(StrEnum):
    """The TIMEX3 type of a time expression (ISO 24617-1)."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


class Granularity(StrEnum):
    """How wide the unit is in which the text speaks of a time, widest first."""

    CENTURY = "century"
    DECADE = "decade"
    YEAR = "year"
    HALF = "half"
    SEASON = "season"
    QUARTER = "quarter"
    MONTH = "month"
    WEEK = "week"
    WEEKEND = "weekend"
    DAY = "day"
    PART_OF_DAY = "part_of_day"
    HOUR = "hour"
    MINUTE = "minute"
    SECOND = "second"


class Portion(StrEnum):
    """Which part of a time the text speaks of: "early March", "mid-2014", "late last month"."""

    START = "start"
    MID = "mid"
    END = "end"


class Anchor(StrEnum):
    """What a time was reckoned from."""

    EXPLICIT = "explicit"
    PUBLICATION = "publication"
    MENTION = "mention"
    EVENT = "event"
    UNKNOWN = "unknown"


class Certainty(StrEnum):
    """How sure a reading is.

    `EXPLICIT`: the text says it. `COMPUTED`: one reading follows. `DEFAULTED`: a policy chose among
    readings; the others are in `alternatives`. `GUESS`: less than that.
    """

    EXPLICIT = "explicit"
    COMPUTED = "computed"
    DEFAULTED = "defaulted"
    GUESS = "guess"
