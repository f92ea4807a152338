"""Records in words, for people to read."""

from newsmodel.model import Actor, Article, Rebuttal, Span, Statement, When

__all__ = ["day", "details", "disputed", "headline", "kind", "one_line", "role", "speaker", "words"]

# Closing marks by their opening ones.
_CLOSING = {"“": "”", "‘": "’", '"': '"', "'": "'", "«": "»", "‹": "›", "„": "“", "‚": "‘", "»": "«"}


def one_line(text: str) -> str:
    r"""The text without line breaks and without what could command a terminal.

    >>> one_line("Rain\x1b[2J\nfell.")
    'Rain[2J fell.'
    """
    return "".join(char for char in " ".join(text.split()) if char.isprintable())


def headline(article: Article) -> str:
    """The title, or how the article begins."""
    first = article.paragraphs[0].of(article.text) if article.paragraphs else article.text
    return one_line((article.title or first)[:1000])  # more fits no line, and a text may be millions long


def speaker(statement: Statement) -> str:
    """Who said it."""
    return one_line(str(statement.speaker or "someone"))


def role(actor: Actor) -> str:
    """What the article first calls the actor besides the name; empty where it calls it nothing else."""
    called = next((role.title or role.organization or "" for role in actor.roles), "")
    return "" if called.casefold() == actor.name.casefold() else one_line(called)


def day(when: When | None) -> str:
    """A time as it stands in a column: the parts of ISO 8601, with spaces where a line may end."""
    return str(when).replace("T", " ").replace("/", "/ ") if when else "day unknown"


def words(statement: Statement, article: Article) -> str:
    """What was said, with all of its quotation marks; records leave out those at the edges."""
    return one_line(" … ".join(_marked(span, statement, article.text) for span in statement.content))


def _marked(span: Span, statement: Statement, text: str) -> str:
    before = after = ""
    for part in statement.quoted:
        mark = text[max(part.start - 1, 0)]
        opening = mark if mark in _CLOSING else "“"
        if part.start == span.start:
            before = opening
        if part.end == span.end:
            after = _CLOSING[opening]
    return before + span.of(text) + after


def details(statement: Statement) -> str:
    """To whom, through what, and on whose word it was said, as far as the article tells."""
    parts = [f"to {statement.addressee}"] if statement.addressee else []
    if channel := statement.channel:
        platform = f": {channel.platform}" if channel.platform else ""
        parts.append(channel.type.replace("_", " ") + platform)
    parts += [f"via {via}" for via in statement.via]
    return one_line("; ".join(parts))


def kind(rebuttal: Rebuttal) -> str:
    """How it disputes."""
    return rebuttal.kind.replace("_", "-")


def disputed(rebuttal: Rebuttal) -> str:
    """Whose statements a rebuttal disputes."""
    names = dict.fromkeys(speaker(target) for target in rebuttal.targets)
    return " and ".join(names) or "what the article does not report"
