"""What the rules fill in: slots and plain numbers that become records in `assemble` alone.

A draft refers to another by its index in the list of `Work` that holds it; spans are half-open pairs of
code points. A step is a plain function that takes the `Work` of one article and adds to it.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal

from newsmodel.kinds import (
    ActorKind,
    Anchor,
    Certainty,
    ChannelType,
    ClaimKind,
    DiscrepancyKind,
    Granularity,
    MentionForm,
    Polarity,
    Portion,
    QuoteKind,
    RebuttalKind,
    SpeechAct,
    Stance,
    TimeType,
)
from newsmodel.lang import Language
from newsmodel.text.doc import TextDoc
from newsmodel.text.tagger import Tagger

Pair = tuple[int, int]
Head = tuple[str, frozenset[str]]  # the head of a description, and its words


@dataclass(slots=True)
class WhenDraft:
    """A half-open interval of naive datetimes, with what is known of how it was reckoned."""

    start: datetime | None
    end: datetime | None
    granularity: Granularity
    anchor: Anchor
    certainty: Certainty
    rule: str = ""
    span: Pair | None = None
    utc_offset: int | None = None  # minutes
    approximate: bool = False
    portion: Portion | None = None
    alternatives: tuple["WhenDraft", ...] = ()


@dataclass(slots=True)
class TimeDraft:
    """A time expression of the text."""

    span: Pair
    type: TimeType
    timex3: str  # the TIMEX3 value; "" where the calendar has no such day
    when: WhenDraft | None
    anchor: Anchor
    certainty: Certainty
    rule: str
    offset: str | None = None  # signed ISO 8601 duration from the anchor, "-P1D" for "a day earlier"
    portion: Portion | None = None  # as in its `when`, and known also while that is not


@dataclass(slots=True)
class RoleDraft:
    """What one mention calls somebody; `owner` are tokens that name whose office it is: "its", "the ministry"."""

    title: str  # "" where the text tells no more than where somebody belongs
    organization: str = ""
    owner: Pair | None = None
    place: int = 0  # token of the head of the title


@dataclass(slots=True)
class MentionDraft:
    """Words that refer to somebody: a name, a description or a pronoun.

    `span` holds the words that count as the mention (a name without its titles); `first` and `last` number its
    tokens, `last` excluded.
    """

    span: Pair
    first: int
    last: int
    form: MentionForm
    name: str = ""  # the words of a name, or the description without its determiner
    kind: ActorKind | None = None
    gender: str = ""  # a `Gender`, or unknown
    plural: bool = False
    opening: int = -1  # the first token of the titles before the name
    roles: tuple[RoleDraft, ...] = ()  # those that this very mention states
    actor: int | None = None
    rule: str = ""


@dataclass(slots=True)
class ActorDraft:
    """Somebody who is named or described in the article, with all mentions that were linked."""

    name: str
    kind: ActorKind | None  # None while nothing in the text has told
    gender: str = ""
    plural: bool = False
    aliases: dict[str, None] = field(default_factory=dict)  # in the order of the text
    roles: dict[tuple[str, str], None] = field(default_factory=dict)  # title, organization
    mentions: list[int] = field(default_factory=list)
    heads: set[str] = field(default_factory=set)  # words of its titles, and the last one of its name
    epithets: set[Head] = field(default_factory=set)  # by which "the minister" can mean it
    named: bool = False  # somewhere in the text
    acts: bool = False  # speaks, or somebody speaks for it
    kept: bool = True  # false for a name that may be a place or a thing, and does nothing in the article


@dataclass(slots=True)
class ViaDraft:
    """Who passed a statement on."""

    mention: int
    span: Pair


@dataclass(slots=True)
class StatementDraft:
    """An attribution: the words of the content, and everything that hangs on its cue."""

    content: list[Pair]
    cue: Pair | None
    cue_token: int  # first token of the cue; of the content where there is no cue
    lemma: str
    source: Pair | None
    speaker: int | None  # a mention
    rule: str
    act: SpeechAct = SpeechAct.ASSERT
    cue_act: SpeechAct | None = None  # what the cue alone tells, once the words were read
    stance: Stance = Stance.NEUTRAL
    quoted: list[Pair] = field(default_factory=list)
    quote_kind: QuoteKind = QuoteKind.INDIRECT
    antecedent: Pair | None = None  # the phrase that a source such as "who" stands for
    frame: Pair | None = None  # the attribution clause: source, cue and what modifies the cue
    said: WhenDraft | None = None
    addressee: Pair | None = None
    addressee_mention: int | None = None
    channel: ChannelType | None = None
    channel_span: Pair | None = None
    platform: str = ""
    relays: list[Pair] = field(default_factory=list)  # phrases that name who passed it on
    via: list[ViaDraft] = field(default_factory=list)
    confidence: float | None = None  # None: as sure as its rule is
    continues: bool = False  # source and cue are those of an earlier statement
    corrected: bool = False  # a person has said who speaks: `actor`, or somebody unknown
    actor: int | None = None


@dataclass(slots=True)
class FigureDraft:
    """A number with its unit."""

    value: Decimal
    unit: str
    span: Pair
    approximate: bool = False


@dataclass(slots=True)
class ClaimDraft:
    """What one statement puts forward."""

    statement: int
    text: str
    kind: ClaimKind
    polarity: Polarity
    about: tuple[str, ...] = ()
    actors: tuple[int, ...] = ()
    about_time: WhenDraft | None = None
    figures: tuple[FigureDraft, ...] = ()


@dataclass(slots=True)
class RebuttalDraft:
    """One statement disputes others."""

    by: int
    targets: tuple[int, ...]
    kind: RebuttalKind
    explicit: bool
    cue: Pair | None
    confidence: float
    rule: str


@dataclass(slots=True)
class DiscrepancyDraft:
    """One event with two dates, or one quantity with two numbers."""

    kind: DiscrepancyKind
    topic: str
    values: tuple[tuple[Pair, WhenDraft | FigureDraft], ...]


@dataclass(slots=True)
class Work:
    """One article on its way through the pipeline: the text, and what the steps have found so far."""

    doc: TextDoc
    language: Language
    tagger: Tagger
    published: WhenDraft | None = None
    opening: int = 0  # the first token after a dateline
    first_tags: list[str] = field(default_factory=list)  # of each token, as the tagger gives them
    tags: list[str] = field(default_factory=list)  # the same, mended; "" until its sentence was asked for
    in_names: set[int] = field(default_factory=set)  # tokens
    names: dict[str, None] = field(default_factory=dict)  # of one word, in the order of the text
    speaking: set[int] = field(default_factory=set)  # first tokens of the mentions that speak
    timed: list[int] = field(default_factory=list)  # of each token: 1 + index of the time around it, or 0
    times: list[TimeDraft] = field(default_factory=list)
    mentions: list[MentionDraft] = field(default_factory=list)
    actors: list[ActorDraft] = field(default_factory=list)
    statements: list[StatementDraft] = field(default_factory=list)
    unread: int | None = None  # code point from which on no statement was looked for, if there were too many
    claims: list[ClaimDraft] = field(default_factory=list)
    rebuttals: list[RebuttalDraft] = field(default_factory=list)
    discrepancies: list[DiscrepancyDraft] = field(default_factory=list)


Step = Callable[[Work], None]
