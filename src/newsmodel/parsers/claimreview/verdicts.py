"""What fact checkers call their verdicts, as data, and how a rating is read."""

import re
from enum import Enum
from typing import Any

__all__ = ["Verdict", "read_verdict"]


class Verdict(Enum):
    """How a claim comes out: it is so, partly so, not so; or it is left open."""

    TRUE = "true"
    PARTLY = "partly"
    FALSE = "false"
    OPEN = "open"


_WORDS = {
    Verdict.TRUE: """
        true; mostly true; correct; mostly correct; accurate; mostly accurate; verified; fact; real; genuine;
        authentic; confirmed; correct attribution; legit; right; vrai; plutôt vrai; exact; verdadero; cierto;
        correcto; verdad; verdadeiro; correto; vero; wahr; richtig; größtenteils richtig; waar; sant; sann; riktig;
        prawda; doğru; pravda; правда; benar
    """,
    Verdict.PARTLY: """
        half true; half-true; partly true; partially true; mixture; mixed; partly false; partially false;
        misleading; mostly misleading; missing context; lacks context; needs context; out of context; exaggerated;
        distorted; cherry picks; cherry-picking; spins the facts; imprecise; inaccurate in part; two pinocchios;
        half right; not quite right; trumped up; partiellement vrai; partiellement faux; trompeur; à nuancer;
        imprécis; hors contexte; engañoso; verdad a medias; falta contexto; enganoso; distorcido; exagerado; sem
        contexto; impreciso; ingannevole; parzialmente falso; fuorviante; teilweise falsch; teils falsch;
        irreführend; fehlender kontext; delvis falskt; delvis riktig; yanıltıcı; menyesatkan; манипуляция;
        маніпуляція; вводит в заблуждение
    """,
    Verdict.FALSE: """
        false; mostly false; not true; untrue; incorrect; wrong; inaccurate; fake; fake news; hoax; fabricated;
        fabrication; pants on fire; pants on fire!; lie; debunked; baseless; no; scam; altered; altered video;
        altered photo; altered image; manipulated; doctored; digitally altered; misattributed; miscaptioned; wrongly
        attributed; myth; four pinocchios; three pinocchios; ai-generated; deepfake; bogus; faked; totally false;
        completely false; this is false; faux; plutôt faux; infondé; falso; bulo; mentira; incorrecto; é falso;
        incorreto; montaje; bufala; sbagliato; falsch; größtenteils falsch; fälschung; erfunden; onwaar; onjuist;
        falskt; falsk; usant; feil; fałsz; fałszywe; yanlış; sahte; nepravda; ложь; фейк; неправда; salah; hoaks;
        sesat; 거짓; 전혀 사실 아님; 誤り; 虚偽
    """,
    Verdict.OPEN: """
        unproven; unverified; unsubstantiated; unsupported; no evidence; disputed; unclear; unknown; not proven;
        satire; parody; labeled satire; opinion; outdated; explainer; research in progress; needs more evidence;
        legend; lost legend; non prouvé; invérifiable; sin pruebas; no verificable; sátira; sem provas;
        insustentável; satira; non verificabile; unbelegt; unbewiesen; onbewezen; belum terbukti; без доказательств;
        бездоказово
    """,
}
_VERDICTS = {
    " ".join(word.casefold().split()): verdict for verdict, words in _WORDS.items() for word in words.split(";")
}
# Before a verdict: how far it holds. In part, it is neither true nor false.
_FAR = """
    absolutely almost clearly completely demonstrably entirely fully largely mainly mostly overwhelmingly totally wholly
    demostrablemente complètement entièrement largement totalement completamente mayormente totalmente ampiamente
    prevalentemente total frei ganz größtenteils grossteils großteils klar komplett nachweislich überwiegend völlig
    weitgehend weitestgehend grotendeels volledig helt stort övervägende całkowicie tamamen
""".split()
_IN_PART = """
    half partially partly somewhat partiellement parcialmente parzialmente teils teilweise deels gedeeltelijk delvis
    częściowo kısmen
""".split()
_DEGREE = re.compile(
    rf"(?:(?P<far>{'|'.join(_FAR)}|en grande partie|en gran parte|in gran parte|em grande parte|till stor del)"
    rf"|(?P<in_part>{'|'.join(_IN_PART)}|en partie|en parte|in parte|em parte|zum teil)) (?P<verdict>.+)"
)
_BUT = "although but however though yet aber jedoch mais pero ma mas maar men".replace(" ", "|")
_AND = "and und et y e en och".replace(" ", "|")
_JOINT = re.compile(rf",?\s+(?=(?:{_BUT}|{_AND})\b)")
_JOINED = re.compile(rf"(?:(?P<but>{_BUT})|{_AND})\b,?\s*")
_MARKS = re.compile(r"[\"'“”‘’«»!.…\[\]]+")
_END = re.compile(r"[.:;,!(–—|/-]\s|[:(–—]|\s-\s")
_LONGEST = 400
# schema.org: without bounds, a rating stands between 1 and 5.
_WORST, _BEST = 1.0, 5.0


def read_verdict(words: str | None, rating: dict[str, Any] | None) -> tuple[Verdict | None, str | None]:
    """The verdict of a rating by its words and its number, and why there is none.

    Words that are known go before the number, but one that says the opposite makes the rating unreadable.

    >>> read_verdict("Mostly False", {"ratingValue": "2", "bestRating": "5", "worstRating": "1"})
    (<Verdict.FALSE: 'false'>, None)
    >>> read_verdict("True", {"ratingValue": 1, "bestRating": 6})
    (None, 'its words and its number say the opposite')
    """
    said, counted = _by_words(words), _by_number(rating or {})
    if {said, counted} == {Verdict.TRUE, Verdict.FALSE}:
        return None, "its words and its number say the opposite"
    verdict = said or counted
    return verdict, None if verdict else "neither its words nor its number can be read"


def _by_words(words: str | None) -> Verdict | None:
    if not words:
        return None
    text = words[:_LONGEST].casefold()
    if verdict := _known(text):
        return verdict
    first, *following = [part for part in _END.split(_JOINT.sub(", ", text)) if part and part.strip()] or [""]
    verdict = _known(first)
    if not verdict or not following:
        return verdict
    joint = _JOINED.match(following[0].strip())
    other = _known(following[0].strip()[joint.end() if joint else 0 :])
    if other is None:  # "True, but it leaves out the price": what is said there may be anything
        return None if joint and joint["but"] and verdict is Verdict.TRUE else verdict
    return _together(verdict, other)


def _known(part: str) -> Verdict | None:
    """The verdict that these words are, with a word before it that says how far it holds."""
    plain = " ".join(_MARKS.sub("", part).split())
    verdict = _VERDICTS.get(plain)
    degree = None if verdict else _DEGREE.fullmatch(plain)
    if not degree:
        return verdict
    inner = _VERDICTS.get(degree["verdict"])
    return inner if degree["far"] or inner is Verdict.OPEN else inner and Verdict.PARTLY


def _together(one: Verdict, other: Verdict) -> Verdict:
    """What two verdicts come to: true but misleading is partly so, false and misleading is false."""
    if one is other:
        return one
    if {one, other} == {Verdict.TRUE, Verdict.OPEN}:
        return Verdict.OPEN
    return Verdict.FALSE if Verdict.FALSE in (one, other) and Verdict.TRUE not in (one, other) else Verdict.PARTLY


def _by_number(rating: dict[str, Any]) -> Verdict | None:
    value = _number(rating.get("ratingValue"))
    worst, best = _number(rating.get("worstRating"), _WORST), _number(rating.get("bestRating"), _BEST)
    if value is None or worst is None or best is None or not worst < best or not worst <= value <= best:
        return None
    share = (value - worst) / (best - worst)
    return Verdict.FALSE if share < 0.3 else Verdict.PARTLY if share < 0.7 else Verdict.TRUE


def _number(value: Any, default: float | None = None) -> float | None:  # noqa: ANN401 - as JSON has it
    if value is None or value == "":
        return default
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    try:
        number = float(str(value)[:40].replace(",", "."))
    except ValueError:
        return None
    return number if abs(number) < 1e9 else None
