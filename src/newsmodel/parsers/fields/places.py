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
_VOWELS = frozenset("AEIOUY")
# What begins a sentence, in title case too: "In Lindmar, on May 3 - a Tuesday - ".
_OPENERS = frozenset(
    "after am as at before by during en for from i im in near nel no on since to when while with".split()
)
# What stands in capitals before a dash or colon and is no place.
_LABELS = frozenset(
    """
    ADDS ADVISORY AGE AGENDA AGES ALERT ANALYSIS ANCHOR ANSWER APRIL ARTS ATTENTION AUDIO AUGUST BACKGROUND
    BASEBALL BASKETBALL BLOG BOX BOXING BREAKING BRIEF BRIEFING BRIEFS BUDGET BUSINESS BUY BYLINE CAPTION
    CAPTIONS CASE CAST CAUTION CHAPTER CHECK CLAIM COLUMN COMMENT CONTACT CORRECTED CORRECTION CORRESPONDENT
    COST COURTS CREDITS CRICKET CRIME CULTURE CUP CYCLING DATE DATELINE DAY DEAR DECEMBER DIRECTOR DOCUMENT DR
    DURATION ECONOMICS ECONOMY EDITOR EDITORIAL EDITORS EDS EDUCATION EIGHT EMBARGO EMBARGOED ENERGY
    ENTERTAINMENT ENVIRONMENT ESSAY EVENT EXCLUSIVE EXPLAINED EXPLAINER FACT FACTBOX FACTS FASHION FC FEATURE
    FEBRUARY FIFA FILM FINAL FINANCE FIRST FIVE FLASH FOCUS FOOD FOOTBALL FOR FOREX FOUR FRIDAY FULL GALLERY
    GENRE GOLF GOV GRADE GRAPHIC GUEST HEADLINES HEALTH HERE HOCKEY HOST HOW IMAGE INGREDIENTS INSIDE INSIGHT
    INTERVIEW INTERVIEWER INTRODUCTION IS IT JANUARY JOB JOIN JULY JUNE JUST KEY KICKER LAST LATEST LAW LEAD
    LEAGUE LETTER LETTERS LIFESTYLE LIST LISTEN LIVE LOCATION MAP MARCH MARKETS MAY METHOD MODERATOR MONDAY
    MONEY MORE MOTORSPORT MOVIES MR MRS MS MUSIC NAME NASA NATO NBA NEWS NEWSLETTER NEXT NFL NINE NO NOT NOTE
    NOVEMBER NOW NUMBER OBITUARY OCTOBER OFFICIAL ONE OPEC OPEN OPINION OUR PART PARTNER PEOPLE PHONE PHOTO
    PHOTOS PICTURE PICTURES PLUS PODCAST POLITICS POLL POLLS PRESIDENT PREVIEW PRICE PRODUCER PROFILE PROPERTY
    QUESTION QUIZ QUOTE RATED RATING READ RECAP RECIPE REFILE RELATED REMARKS REP REPEAT REPORT REPORTER
    RESTRICTIONS RESULT RESULTS REVIEW ROUNDUP RPT RUGBY RUNTIME SATURDAY SCIENCE SCORE SECTION SEE SEN SENATOR
    SEPTEMBER SERVES SEVEN SHOTLIST SHOTS SIX SLIDESHOW SLUG SOCCER SOCIETY SOUNDBITE SOURCE SOURCES SPECIAL
    SPOILER SPORT SPORTS STANDFIRST STARRING STAT STOCKS STORY STORYLINE STYLE SUBJECT SUBSCRIBE SUBSCRIBERS
    SUMMARY SUNDAY TABLE TAGS TEAMS TECH TECHNOLOGY TELEVISION TEN TENNIS TEXT THEATER THEATRE THEN THIRD THIS
    THREE THURSDAY TIMELINE TIP TODAY TOMORROW TONIGHT TOP TRANSCRIPT TRAVEL TUESDAY TWO UEFA UN UNESCO UNICEF
    UPDATE UPDATED UPDATES URGENT VENUE VERDICT VIDEO VIEW VOICE VOICEOVER WARD WARNING WATCH WEATHER WEDNESDAY
    WEEKEND WHAT WHEN WHERE WHICH WHO WHY WORLD WRAPUP WRITETHRU YES YESTERDAY
    """.split()
)


def is_place(text: str) -> bool:
    """A city, or two joined by a slash, with up to two regions after commas; in capitals or title case.

    >>> is_place("Nueva Delhi"), is_place("RIO DE JANEIRO"), is_place("the capital")
    (True, True, False)
    """
    city, *regions = [part.strip() for part in text.split(",")]
    if len(regions) > 2 or len(text) > 80 or is_agency(city) or city.split(" ")[0].casefold() in _OPENERS:
        return False
    return all(_names(part, _is_capitalised) for part in (city, *regions))


def is_capital_place(text: str) -> bool:
    """A place whose city stands in capitals, and that is no label like BREAKING or DEAR.

    >>> is_capital_place("LA CROSSE, Wis."), is_capital_place("Leipzig"), is_capital_place("DEAR ABBY")
    (True, False, False)
    """
    city = text.partition(",")[0].strip()
    words = re.split(r"[\s/,'’]+", text)
    return len(city) >= 3 and is_place(text) and _names(city, _is_capitals) and not _is_label(city, words)


def _is_label(city: str, words: list[str]) -> bool:
    """Whether it is a word like BREAKING, or letters like GDP, which nobody could say as a word."""
    return not _LABELS.isdisjoint(words) or (city.isascii() and _VOWELS.isdisjoint(city))


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
