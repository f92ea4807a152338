"""Whether a few words have the shape of a place in a dateline; no gazetteer is asked."""

import re
from collections.abc import Callable

from newsmodel.parsers.fields.agencies import is_agency

__all__ = ["is_capital_place", "is_place"]

_WORD = re.compile(r"[^\W\d_][^\W\d_.'’ʼ`´-]*(?:[.'’ʼ`´-][^\W\d_]*)*")
_MIXED_CAPITALS = re.compile(r"(?:Mc|Mac|De|Di|Du|La|Le|Van|O['’])[^\W\d_a-z]{2,}")  # McALLEN, DeKALB
_PARTICLES = frozenset(
    "a al am an and at aux d da das de del della den der des di do dos du e el en et i im in la las le les los of op "
    "sous sur the upon y".split()
)
# What stands in capitals before a dash or colon and is no place.
_LABELS = frozenset(
    """
    ADVISORY ALERT ANALYSIS ANSWER AUDIO BLOG BOX BREAKING BRIEF BRIEFING BRIEFS BUDGET BYLINE CAUTION CHECK CLAIM
    COLUMN COMMENT CORRECTED CORRECTION CUP DEAR DOCUMENT DR EDITORIAL EDITOR EDITORS EMBARGO EMBARGOED ESSAY EVENT
    EXCLUSIVE EXPLAINED EXPLAINER FACT FACTBOX FACTS FEATURE FINAL FIRST FLASH FOCUS FOR FULL GALLERY GOV GRAPHIC GUEST
    HEADLINES HERE HOW IMAGE INSIDE INSIGHT INTERVIEW IS IT KEY LAST LATEST LEAD LEAGUE LETTER LETTERS LIST LISTEN LIVE
    MAP MORE MR MRS MS NEWS NEWSLETTER NO NOT NOTE NOW OBITUARY OFFICIAL OPEN OPINION PHOTO PHOTOS PICTURE PICTURES
    PODCAST POLL POLLS PRESIDENT PREVIEW PROFILE QUESTION QUOTE RATING READ RECAP REFILE RELATED REMARKS REP REPEAT
    REPORT RESULT RESULTS REVIEW ROUNDUP SEE SEN SENATOR SLIDESHOW SOURCE SOURCES SPECIAL SPOILER SPORT SPORTS STAT
    STORY SUBJECT SUMMARY TAGS TEXT THIS TIMELINE TIP TODAY TOP TRANSCRIPT UPDATE UPDATED UPDATES URGENT VERDICT VIDEO
    VIEW WARNING WATCH WEATHER WHAT WHEN WHERE WHO WHY WRITETHRU YES
    """.split()
)


def is_place(text: str) -> bool:
    """A city, or two joined by a slash, with up to two regions after commas; in capitals or title case.

    >>> is_place("Nueva Delhi"), is_place("RIO DE JANEIRO"), is_place("the capital")
    (True, True, False)
    """
    city, *regions = [part.strip() for part in text.split(",")]
    if len(regions) > 2 or len(text) > 80 or is_agency(city):
        return False
    return all(_names(part, _is_capitalised) for part in (city, *regions))


def is_capital_place(text: str) -> bool:
    """A place whose city stands in capitals, and that is no label like BREAKING or DEAR.

    >>> is_capital_place("LA CROSSE, Wis."), is_capital_place("Leipzig"), is_capital_place("DEAR ABBY")
    (True, False, False)
    """
    city = text.partition(",")[0].strip()
    words = re.split(r"[\s/'’]+", city)
    return len(city) >= 3 and is_place(text) and _names(city, _is_capitals) and _LABELS.isdisjoint(words)


def _names(part: str, is_name: Callable[[str], bool]) -> bool:
    words = re.split(r"[\s/]+", part)
    return (
        len(words) <= 5
        and is_name(words[0])
        and all(_WORD.fullmatch(word) and (is_name(word) or word in _PARTICLES) for word in words)
    )


def _is_capitals(word: str) -> bool:
    return (word.isupper() and len(word) > 1) or bool(_MIXED_CAPITALS.fullmatch(word))


def _is_capitalised(word: str) -> bool:
    return word[:1].isupper()
