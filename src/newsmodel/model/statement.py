"""`Statement`: who said what, when, to whom, through which channel and on whose word."""

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any

from pydantic import Field

from newsmodel.kinds import ChannelType, QuoteKind, SpeechAct, Stance
from newsmodel.model.actor import Actor
from newsmodel.model.base import Identified, Record
from newsmodel.model.span import Span
from newsmodel.model.table import table
from newsmodel.model.time import When

__all__ = ["Addressee", "Channel", "Cue", "Statement", "Via"]


class Cue(Record):
    """The words that say that somebody says it, with the dictionary form of their head: "told", `tell`."""

    span: Span
    lemma: str

    def __str__(self) -> str:
        return self.lemma


class Addressee(Record):
    """Whom the speaker addresses, as the text puts it, and the actor if it is one."""

    text: str
    span: Span
    actor: Actor | None = None

    def __str__(self) -> str:
        return self.text


class Channel(Record):
    """Through what it was said, with the platform where one is named: social media, "Telegram"."""

    type: ChannelType
    platform: str | None = None
    span: Span

    def __str__(self) -> str:
        return f"{self.type} ({self.platform})" if self.platform else str(self.type)


class Via(Record):
    """Somebody who passes on what another said."""

    actor: Actor
    span: Span

    def __str__(self) -> str:
        return str(self.actor)


class Statement(Identified):
    """Something that somebody said.

    Attributes:
        article_id: The article that reports it.
        content: What was said, as spans of the text in order.
        quoted: The parts of the content that stand in quotation marks, without the marks.
        text: The content's characters, its spans joined by one space.
        source: The words that name the speaker.
        speaker: Who said it; `None` where the text does not tell.
        cue: The words that say so.
        quote_kind: How much of it is quoted.
        act: What the speaker does by saying it.
        stance: What the reporter lets show; never whether it is true.
        said: When it was said; `None` where the text does not tell: the day of publication is not assumed.
        reported: When the article was published.
        addressee: To whom.
        channel: Through what.
        via: On whose word, from the speaker outward.
        confidence: 0 to 1.
        rule: The rule that found it.
    """

    article_id: str
    content: tuple[Span, ...]
    quoted: tuple[Span, ...] = ()
    text: str
    source: Span | None = None
    speaker: Actor | None = None
    cue: Cue | None = None
    quote_kind: QuoteKind
    act: SpeechAct = SpeechAct.ASSERT
    stance: Stance = Stance.NEUTRAL
    said: When | None = None
    reported: When | None = None
    addressee: Addressee | None = None
    channel: Channel | None = None
    via: tuple[Via, ...] = ()
    confidence: float = Field(default=1.0, ge=0, le=1)
    rule: str = ""

    def _check(self) -> None:
        if not self.content:
            raise ValueError("a statement needs content")
        for name, spans in (("content", self.content), ("quoted", self.quoted)):
            _check_order(name, spans)
        holders = iter(self.content)  # both are in order, so one pass finds the span that holds each part
        holder = next(holders, None)
        for part in self.quoted:
            while holder and holder.end < part.end:
                holder = next(holders, None)
            if not (holder and holder.contains(part)):
                raise ValueError(f"the quoted span {part} is not inside the content")

    def _identity(self) -> tuple[object, ...]:
        return ("statement", self.article_id, self.content, self.cue.span if self.cue else None)

    def __str__(self) -> str:
        return f"{self.speaker or 'someone'}: {self.text}"

    def __repr_args__(self) -> Iterator[tuple[str | None, Any]]:
        yield None, self.text
        yield "speaker", None if self.speaker is None else str(self.speaker)
        if self.said:
            yield "said", str(self.said)
        yield "kind", self.quote_kind

    def _repr_html_(self) -> str:
        names = ("speaker", "text", "said", "cue", "act", "addressee", "channel")
        rows = [(name, getattr(self, name)) for name in names]
        return table(None, [row for row in rows if row[1] is not None])


def _check_order(name: str, spans: Iterable[Span]) -> None:
    for span in spans:
        if span.start == span.end:
            raise ValueError(f"{name} holds the empty span {span}")
    for one, following in pairwise(spans):
        if following.start < one.end:
            raise ValueError(f"{name} must be in order, without overlap: {following} after {one}")
