"""English time words. How they join into expressions stands in `english_time_rules`."""

from types import MappingProxyType

from newsmodel.kinds import Portion
from newsmodel.lang.english_feasts import FEAST_NAMES, FEASTS
from newsmodel.lang.english_time_rules import PARTS, RULES, TRIGGERS
from newsmodel.lang.time_grammar import TimeGrammar, entries

__all__ = ["ENGLISH_TIME"]

_MONTHS = tuple("january february march april may june july august september october november december".split())
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_SMALL = tuple("one two three four five six seven eight nine".split())
_TEENS = tuple("ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split())
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_DECADES = ("twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties")
_ORDINALS = tuple(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth".split()
)
_UNITS = dict(
    entries("""
second: TS
minute: TM
hour: TH
day: D
night: N
week: W
weekend: WE
fortnight: F
month: M
quarter: Q
year: Y
decade: DE
century: CE
""")
)
_PLURALS = {f"{unit}s": code for unit, code in _UNITS.items() if unit != "century"} | {"centuries": "CE"}
_SHORT_UNITS = {"sec": "TS", "secs": "TS", "min": "TM", "mins": "TM", "hr": "TH", "hrs": "TH", "yrs": "Y"}

_NUMBERS = {
    **{word: n for words in ((*_SMALL, *_TEENS), _ORDINALS) for n, word in enumerate(words, 1)},
    **{word: 10 * n for words in (_TENS, _DECADES) for n, word in enumerate(words, 2)},
    "thirtieth": 30,
    "a": 1,
    "an": 1,
    "couple": 2,
    "pair": 2,
    "dozen": 12,
    "hundred": 100,
    "thousand": 1000,
}
_SHORT_WEEKDAYS = {"mon": 0, "tue": 1, "tues": 1, "wed": 2, "weds": 2, "thu": 3, "thur": 3, "thurs": 3, "fri": 4}
_SHORT_WEEKDAYS |= {"sat": 5, "sun": 6}
_DAY_PARTS = {
    word: code
    for code, words in entries("""
MO: dawn daybreak sunrise breakfast morning mornings hours
MI: lunchtime lunch midday
AF: afternoon afternoons
EV: evening evenings dusk sunset
NI: night nights
DT: daytime
""")
    for word in words.split()
}
# "earlier this year" and "the rest of the week" end or begin with the day of publication, and are no such part.
_PORTIONS = {
    word: Portion(portion)
    for portion, words in entries("""
start: early beginning start
mid: mid middle
end: late end close
""")
    for word in words.split()
}
# IST, AST and the bare ET, CT, MT, PT mean several things and tell nothing.
_ZONES = {
    word: int(minutes)
    for minutes, words in entries("""
-600: hst
-540: akst
-480: pst akdt
-420: mst pdt
-360: cst mdt
-300: est cdt
-240: edt
0: gmt utc wet
60: cet bst
120: eet cest
180: eest msk
480: hkt
540: jst kst
600: aest
660: aedt
720: nzst
780: nzdt
""")
    for word in words.split()
}
_DIRECTIONS = {
    word: int(step)
    for step, words in entries("""
-1: last past previous preceding prior before yesterday earlier previously beforehand ago
0: this current that same today
1: next coming following ensuing after tomorrow later afterwards afterward on
""")
    for word in words.split()
}

_CLASSES = {
    name: tuple(words.split())
    for name, words in entries("""
# months that no other word or name resembles, so that they may stand alone; and those that are given names too
plainmonth: january february july september october november december
namemonth: april june august
shortmonth: jan feb mar apr jun jul aug sep sept oct nov dec
part: morning afternoon evening night lunchtime daytime
point: dawn daybreak sunrise breakfast lunchtime midday dusk sunset night
parts: mornings afternoons evenings nights
season: spring summer autumn fall winter
plainseason: spring summer autumn winter
deictic: last past this next coming current
anaphoric: previous preceding prior following ensuing same next
edge: early late mid middle earlier later
border: beginning start end close middle turn rest remainder eve
vague: few several many some dozens various consecutive
about: about around nearly almost roughly approximately over some circa barely
dash: - – — to and until through till
slash: /
apostrophe: '
sfx: st nd rd th
auxiliary: to may might will would can could should must did does
before: before earlier previously beforehand prior
after: after later afterwards afterward following
frequency: daily weekly fortnightly monthly quarterly yearly annually hourly nightly
present: now currently nowadays presently
prep: in since by until till from during before after through throughout for to between around circa early late mid of
clockprep: at by from until till to since before after between and about around shortly @
money: dollars pounds euros yen percent % times million billion trillion days hours weeks tons tonnes barrels cents
    people jobs
feast: christmas easter thanksgiving
feasting: break cake card cards carol carols day dinner egg eggs eve film gift gifts holiday holidays island light
    lights lunch market markets meal movie night offensive parade parties party present presents rising sales season
    shopping song songs spirit story tree trees turkey uprising
feastly: black good ash bloody super holy cyber palm easter maundy shrove whit
newspaper: times telegraph mirror mail express herald post sun star tribune people independent business world sport
    prayer mass school schools
trigger: today tonight yesterday tomorrow overnight am pm m noon midday midnight recently lately recent past future
    moment o present fiscal current halloween juneteenth christmas easter thanksgiving decades days fy o'clock ago bc
""")
}
_CLASSES |= {
    "longmonth": _MONTHS,
    "month": (*_MONTHS, *_CLASSES["shortmonth"]),
    "longweekday": _WEEKDAYS,
    "shortweekday": tuple(_SHORT_WEEKDAYS),
    "weekday": (*_WEEKDAYS, *_SHORT_WEEKDAYS),
    "weekdays": tuple(f"{name}s" for name in _WEEKDAYS),
    "ordinal": (*_ORDINALS, "thirtieth"),
    "decades": _DECADES,
    "small": _SMALL,
    "teens": _TEENS,
    "tens": _TENS,
    "numword": (*_SMALL, *_TEENS, *_TENS, "hundred", "thousand", "dozen"),
    "unit": tuple(unit for unit in _UNITS if unit not in {"night", "quarter"}),
    "anyunit": tuple(_UNITS),
    "units": (*_PLURALS, *_SHORT_UNITS),
    "zone": (*_ZONES, "et", "ct", "mt", "pt", "ist"),
}
_CLASSES["trigger"] += tuple(
    word
    for name in "anyunit units part point parts season frequency present sfx decades zone".split()
    for word in _CLASSES[name]
)

_PAST = (
    "was were had did said told gave got went came took made saw found began held met won lost led sent fell rose grew "
    "spoke wrote broke drove flew ran shot struck stood sold bought brought thought became felt kept paid heard knew "
    "since threw drew chose sought built spent swept died laid fled arose awoke beat blew bore caught clung crept "
    "dealt drank dug fed fought froze forgave forgot hid hung left lent lit meant overcame overthrew rang rode sank "
    "sat shook shone slept slid sprang sprung stole stuck swam swore swung taught tore undertook underwent "
    "understood wept withdrew withheld withstood woke wore wound"
)
# modals that speak of what was: "could not be reached", "might have known"
_PAST_PAIRS = {(modal, "have") for modal in ("could", "would", "should", "might", "may", "must")}
_PAST_PAIRS |= {("could", "not"), ("couldn", "'")}
_FUTURE = (
    "will ll shall would could may might can must scheduled due expected set slated planned penciled pencilled "
    "postponed adjourned delayed upcoming opens starts begins resumes faces kicks expires visits hosts"
)
_COUNTED = (
    "flight no number nos # $ £ € ¥ % percent people persons troops soldiers men women children workers jobs employees "
    "homes houses cases deaths votes seats miles kilometers kilometres km meters metres feet ft kg tons tonnes barrels "
    "acres hectares dollars pounds euros yen points calories rpm route highway room channel page boeing airbus section "
    "article resolution psi mph hp cc gb mb mhz nm copies units shares pupils students patients members"
)

ENGLISH_TIME = TimeGrammar(
    classes=MappingProxyType(_CLASSES),
    capital=frozenset(
        {"month", "longmonth", "plainmonth", "namemonth", "shortmonth", "weekday", "longweekday", "shortweekday"}
        | {"weekdays", "feast"}
    ),
    lower=frozenset({"frequency"}),
    parts=MappingProxyType({**dict(entries(PARTS)), "feast": FEAST_NAMES}),
    triggers=TRIGGERS,
    rules=tuple(entries(RULES)),
    numbers=MappingProxyType(_NUMBERS),
    months=MappingProxyType({name: n for n, long in enumerate(_MONTHS, 1) for name in (long, long[:3])} | {"sept": 9}),
    weekdays=MappingProxyType(
        {name: n for n, day in enumerate(_WEEKDAYS) for name in (day, f"{day}s")} | _SHORT_WEEKDAYS
    ),
    units=MappingProxyType(_UNITS | _PLURALS | _SHORT_UNITS),
    singular=frozenset(_UNITS),
    seasons=MappingProxyType({"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}),
    day_parts=MappingProxyType(_DAY_PARTS),
    portions=MappingProxyType(_PORTIONS),
    directions=MappingProxyType(_DIRECTIONS),
    zones=MappingProxyType(_ZONES),
    feasts=MappingProxyType(FEASTS),
    references=MappingProxyType(
        dict.fromkeys(("recently", "lately", "recent", "past", "ago"), "PAST_REF")
        | dict.fromkeys(("future", "coming"), "FUTURE_REF")
    ),
    past_words=frozenset(_PAST.split()),
    past_endings=("ed",),
    past_pairs=frozenset(_PAST_PAIRS),
    future_words=frozenset(_FUTURE.split()),
    future_pairs=frozenset({("ahead", "of"), ("won", "'"), ("is", "to"), ("are", "to")}),
    links=frozenset(", and but because if unless while although though when that which who".split()),
    determiners=frozenset("a an the this that its his her their our my".split()),
    infinitive="to",
    passive="be",
    pluperfect="had",
    between=("between", "and"),
    until=frozenset({"until", "till"}),
    stops=frozenset({".", ";", "!", "?", ""}),
    counted=frozenset(_COUNTED.split()),
    deictic_days=frozenset({*_WEEKDAYS, "yesterday", "today", "tomorrow", "tonight"}),
)
