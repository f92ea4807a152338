"""What newsletters put above and below their story: links to the page, to unsubscribe, why one gets the letter."""

import re
from collections.abc import Sequence

__all__ = ["is_sender_of_letters", "story_of_letter"]

_LONGEST = 300  # code points of such a line
_PROSE = 80  # a paragraph as long as this is of the story
_LINES = (
    r"(?:view|read|open|see|trouble (?:view|read)ing)\b.{0,40}\b(?:browser|online|web)\b.*",
    r"(?:having|problems?|can'?t|no images?)\b.{0,60}\b(?:browser|display|view|see)\b.*",
    r".{0,80}\bunsubscribe\b.*|(?:to )?opt[ -]out\b.*",
    r"(?:manage|update|change|edit|email)\b.{0,40}\b(?:preferences|subscription|settings|address|profile)\b.*",
    r"(?:you|you're|you are|this (?:e-?mail|message|letter))\b.{0,40}\b(?:receiv|sent to|subscribed|signed up)\w*\b.*",
    r"forward\b.{0,40}\bfriend\b.*|add us to your address book.*|share (?:this|on)\b.{0,40}|privacy policy\b.{0,60}",
    r"(?:im|in) .{0,30}browser (?:ansehen|anzeigen|öffnen|lesen).*|.{0,80}\b(?:abmelden|abbestellen)\b.{0,80}",
    r".{0,60}\b(?:se désabonner|désinscrire|désinscription)\b.{0,80}|(?:voir|lire|afficher) .{0,40}navigateur.*",
    r".{0,60}\b(?:darse de baja|cancelar suscripción|cancelar la suscripción)\b.{0,80}|ver .{0,40}navegador.*",
)
_FURNITURE = re.compile("|".join(_LINES), re.IGNORECASE)
_DESKS = re.compile(
    r"(?:alerts?|briefing|desk|digest|editors?|hello|info|letters?|mail|mailer|media|news\w*|no-?reply|do-?not-?reply|"
    r"office|post|press\w*|presse|redaktion|redaction|team|updates?)\b.*@",
    re.IGNORECASE,
)


def story_of_letter(paragraphs: Sequence[str]) -> slice:
    """Where the story stands among the paragraphs of a letter.

    >>> letter = ["View this email in your browser", "Rain fell.", "It will last.", "Unsubscribe", "1 Quay, Lindmar"]
    >>> letter[story_of_letter(letter)]
    ['Rain fell.', 'It will last.']
    """
    said = [_is_furniture(words) for words in paragraphs]
    first = said.index(False) if False in said else 0
    below = max(
        (number for number, words in enumerate(paragraphs) if len(words) > _PROSE and not said[number]), default=first
    )
    return slice(first, next((number for number in range(below + 1, len(said)) if said[number]), None))


def is_sender_of_letters(address: str) -> bool:
    """Whether an address is of a desk rather than of somebody.

    >>> is_sender_of_letters("news@bee.example"), is_sender_of_letters("jane.doe@bee.example")
    (True, False)
    """
    return bool(_DESKS.match(address))


def _is_furniture(words: str) -> bool:
    return len(words) <= _LONGEST and bool(_FURNITURE.fullmatch(words.strip(" .|·>*-")))
