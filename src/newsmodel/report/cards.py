"""All that is known of each statement, an entry each."""

from collections.abc import Iterable, Iterator

from newsmodel.kinds import Stance
from newsmodel.model import Rebuttal, Statement, When
from newsmodel.report.markup import Safe, element, joined
from newsmodel.report.sheet import Sheet
from newsmodel.report.wording import day, how, reckoned, words

__all__ = ["cards", "unknown"]


def cards(sheet: Sheet) -> Safe:
    """The entries, in the order of the text."""
    return element("ol", *(_card(statement, sheet) for statement in sheet.analysis.statements), class_="cards")


def unknown(what: str) -> Safe:
    """The word for what an article does not tell."""
    return element("span", what, class_="unknown")


def _card(statement: Statement, sheet: Sheet) -> Safe:
    number, voice = sheet.number(statement), sheet.voice(statement)
    disputed = statement.id in sheet.against
    facts = (element("div", element("dt", name), element("dd", value)) for name, value in _facts(statement, sheet))
    role = element("span", voice.role, class_="role") if voice.role else None
    return element(
        "li",
        element("h3", voice.tag(number), " ", element("bdi", voice.name), " ", role),
        element("blockquote", element("p", words(statement, sheet.text), dir="auto")),
        element("dl", *facts),
        id=f"s{number}",
        class_=f"card {voice.look}",
        tabindex="-1",
        data_speaker=voice.place,
        data_kind=statement.quote_kind,
        data_act=statement.act,
        data_said=str(statement.said or ""),
        data_disputed=disputed or statement.id in sheet.disputing,
    )


def _facts(statement: Statement, sheet: Sheet) -> Iterator[tuple[str, object]]:
    yield "Said", _time(statement.said, sheet.text) if statement.said else unknown("day unknown")
    yield "Act", f"{statement.act}, {statement.quote_kind}"
    if statement.addressee:
        yield "To", statement.addressee.text
    if channel := statement.channel:
        platform = f" ({channel.platform})" if channel.platform else ""
        yield "Through", channel.type.replace("_", " ") + platform
    if statement.via:
        yield "On the word of", ", ".join(str(via) for via in statement.via)
    if statement.stance is not Stance.NEUTRAL:
        yield "Reporter’s stance", statement.stance
    if named := statement.source:
        yield "Speaker from", f"“{named.of(sheet.text)}”"
    if cue := statement.cue:
        yield "Cue", f"“{cue.span.of(sheet.text)}”"
    rule = element("code", statement.rule) if statement.rule else unknown("unnamed")
    yield "Rule", joined((rule, f", confidence {statement.confidence:.2f}"))
    for rebuttal in sheet.disputing.get(statement.id, ()):
        yield "Disputes", _against(rebuttal, sheet)
    if disputed_by := sheet.against.get(statement.id):
        yield "Disputed by", _pointers((rebuttal.by for rebuttal in disputed_by), sheet)


def _time(when: When, text: str) -> Safe:
    how = element("span", f" {reckoned(when, text)}", class_="how")
    return joined((element("time", day(when), datetime=str(when)), how))


def _against(rebuttal: Rebuttal, sheet: Sheet) -> Safe:
    if not rebuttal.targets:
        return joined((unknown("what the article does not report"), f" ({how(rebuttal)})"))
    return joined((_pointers(rebuttal.targets, sheet), f"({how(rebuttal)})"))


def _pointers(statements: Iterable[Statement], sheet: Sheet) -> Safe:
    return joined(part for statement in statements for part in (sheet.pointer(statement), " "))
