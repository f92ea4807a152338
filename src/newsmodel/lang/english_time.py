"""English time expressions: the words, and the order in which they stand."""

from types import MappingProxyType

from newsmodel.lang.time_grammar import TimeGrammar

__all__ = ["ENGLISH_TIME"]

_MONTHS = ("january february march april may june july august september october november december").split()
_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
).split()
_SMALL = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_DECADES = "twenties thirties forties fifties sixties seventies eighties nineties".split()

_MONTH_NUMBERS = {name: n for n, name in enumerate(_MONTHS, 1)} | {name[:3]: n for n, name in enumerate(_MONTHS, 1)}
_MONTH_NUMBERS["sept"] = 9
_WEEKDAY_NUMBERS = {name: n for n, name in enumerate(_WEEKDAYS)} | {name[:3]: n for n, name in enumerate(_WEEKDAYS)}
_WEEKDAY_NUMBERS |= {"tues": 1, "weds": 2, "thur": 3, "thurs": 3}
_WEEKDAY_NUMBERS |= {name + "s": n for n, name in enumerate(_WEEKDAYS)}

_UNITS = {
    "second": "TS",
    "minute": "TM",
    "hour": "TH",
    "day": "D",
    "night": "N",
    "week": "W",
    "weekend": "WE",
    "fortnight": "F",
    "month": "M",
    "quarter": "Q",
    "year": "Y",
    "decade": "DE",
    "century": "CE",
}
_PLURALS = {unit + "s": code for unit, code in _UNITS.items() if unit != "century"} | {"centuries": "CE"}
_SHORT_UNITS = {"sec": "TS", "secs": "TS", "min": "TM", "mins": "TM", "hr": "TH", "hrs": "TH", "yrs": "Y"}

_NUMBERS = (
    {word: n for n, word in enumerate(_SMALL, 1)}
    | {word: n for n, word in enumerate(_TENS, 2)}
    | {word: n for n, word in enumerate(_ORDINALS, 1)}
    | {word: n for n, word in enumerate(_DECADES, 2)}
)
_NUMBERS |= {word: 10 * n for word, n in _NUMBERS.items() if word in _TENS or word in _DECADES}
_NUMBERS |= {"a": 1, "an": 1, "couple": 2, "pair": 2, "zero": 0, "dozen": 12, "hundred": 100, "thousand": 1000}
_NUMBERS |= {"thirtieth": 30, "million": 1_000_000, "once": 1, "twice": 2}

_DAY_PARTS = {
    "dawn": "MO",
    "daybreak": "MO",
    "sunrise": "MO",
    "breakfast": "MO",
    "morning": "MO",
    "mornings": "MO",
    "lunchtime": "MI",
    "lunch": "MI",
    "midday": "MI",
    "afternoon": "AF",
    "afternoons": "AF",
    "evening": "EV",
    "evenings": "EV",
    "dusk": "EV",
    "sunset": "EV",
    "night": "NI",
    "nights": "NI",
    "daytime": "DT",
}

_ZONES = {
    "gmt": 0,
    "utc": 0,
    "bst": 60,
    "wet": 0,
    "cet": 60,
    "cest": 120,
    "eet": 120,
    "eest": 180,
    "msk": 180,
    "est": -300,
    "edt": -240,
    "cst": -360,
    "cdt": -300,
    "mst": -420,
    "mdt": -360,
    "pst": -480,
    "pdt": -420,
    "akst": -540,
    "akdt": -480,
    "hst": -600,
    "jst": 540,
    "kst": 540,
    "hkt": 480,
    "aest": 600,
    "aedt": 660,
    "nzst": 720,
    "nzdt": 780,
}  # fmt: skip  (minutes east; IST, AST and the bare ET, CT, MT, PT mean several things and count for none)

_CLASSES = {
    "month": tuple(_MONTH_NUMBERS),
    # a month that no other word or name resembles, so that it may stand alone
    "plainmonth": ("january", "february", "july", "september", "october", "november", "december"),
    # months that are also given names
    "namemonth": ("april", "june", "august"),
    "shortmonth": ("jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec"),
    "longmonth": tuple(_MONTHS),
    "weekday": (*_WEEKDAYS, "mon", "tue", "tues", "wed", "weds", "thu", "thur", "thurs", "fri", "sat", "sun"),
    "longweekday": tuple(_WEEKDAYS),
    "weekdays": tuple(name + "s" for name in _WEEKDAYS),
    "unit": (*(u for u in _UNITS if u not in {"night", "quarter"}),),
    "anyunit": tuple(_UNITS),
    "units": (*_PLURALS, *_SHORT_UNITS),
    "part": ("morning", "afternoon", "evening", "night", "lunchtime", "daytime"),
    "point": ("dawn", "daybreak", "sunrise", "breakfast", "lunchtime", "midday", "dusk", "sunset", "night"),
    "parts": ("mornings", "afternoons", "evenings", "nights"),
    "season": ("spring", "summer", "autumn", "fall", "winter"),
    "plainseason": ("summer", "autumn", "winter", "spring"),
    "ordinal": (*_ORDINALS, "thirtieth"),
    "decades": tuple(_DECADES),
    "numword": (*_SMALL, *_TENS, "hundred", "thousand", "dozen"),
    "past": ("last", "past"),
    "deictic": ("last", "past", "this", "next", "coming", "current"),
    "anaphoric": ("previous", "preceding", "prior", "following", "ensuing", "same", "next"),
    "edge": ("early", "late", "mid", "middle", "earlier", "later"),
    "border": ("beginning", "start", "end", "close", "middle", "turn", "rest", "remainder", "eve"),
    "vague": ("few", "several", "many", "some", "dozens", "various", "consecutive"),
    "about": ("about", "around", "nearly", "almost", "roughly", "approximately", "over", "some", "circa", "barely"),
    "dash": ("-", "–", "—", "to", "and", "until", "through", "till"),
    "slash": ("/",),
    "sfx": ("st", "nd", "rd", "th"),
    "zone": (*_ZONES, "et", "ct", "mt", "pt", "ist"),
    "before": ("before", "earlier", "previously", "beforehand", "prior"),
    "after": ("after", "later", "afterwards", "afterward", "following"),
    "frequency": ("daily", "weekly", "fortnightly", "monthly", "quarterly", "yearly", "annually", "hourly", "nightly"),
    "present": ("now", "currently", "nowadays", "presently"),
    "recent": ("recent",),
    "prep": ("in", "since", "by", "until", "till", "from", "during", "before", "after", "through", "throughout", "for",
             "to", "between", "around", "circa", "early", "late", "mid", "of"),
    "money": ("dollars", "pounds", "euros", "yen", "percent", "%", "times", "million", "billion", "trillion", "days",
              "hours", "weeks", "tons", "tonnes", "barrels", "cents", "people", "jobs"),
    "group": ("of", "the"),
    "apostrophe": ("'",),
    "newspaper": ("times", "telegraph", "mirror", "mail", "express", "herald", "post", "sun", "star", "tribune",
                  "people", "independent", "business", "world", "sport", "prayer", "mass", "school", "schools"),
    "feast": ("black", "good", "ash", "bloody", "super", "holy", "cyber", "palm", "easter", "maundy", "shrove", "whit"),
}  # fmt: skip

_PARTS = {
    "wd": "w:weekday '.'? ','?",
    "md": "m:month '.'? 'the'? (d:dayno sfx?|d:ordinal)",
    "dm": "'the'? (d:dayno sfx? | d:ordinal) 'of'? m:month '.'?",
    "comma_year": "((','|'-')? y:year)?",
    "date": "(@wd)? (@md @comma_year | @dm @comma_year)",
    "numeric": "(a:dayno '/' b:dayno '/' y:(year|yy) | a:dayno '.' b:dayno '.' y:year | a:dayno '-' b:dayno '-' y:year "
    "| y:year '/' m:monthno '/' d:dayno | y:year '.' m:monthno '.' d:dayno | y:year '-' m:monthno '-' d:dayno)",
    "day": "(@date | (w:weekday ',')? @numeric | word:('today'|'yesterday'|'tomorrow') "
    "| (which:deictic)? w:weekday '.'?)",
    "ampm": "(ap:('am'|'pm') | ap:('a'|'p') '.'? 'm' '.'?)",
    "clock": "(h:hourno ((':'|'.') mi:minno (':' minno)?)? @ampm | h:hourno ':' mi:minno (':' minno)? | h:numword @ampm"
    " | h:numword \"o'clock\" | h:(numword|hourno) 'o' apostrophe 'clock' | noon:('noon'|'midday'|'midnight')"
    " | hm:hhmm z:zone)",
    "zone": "('local' 'time' | '('? z:zone ')'?)?",
    "n": "(about)? n:( (digits (',' digits){1,2} | digits) ('.' digits)? | numword ('-'? numword){0,3} "
    "| ('a'|'an') ('couple'|'pair') 'of'? | ('a'|'an') 'few' | ('a'|'an') ('dozen'|'hundred'|'thousand') | vague "
    "| ('dozens'|'hundreds'|'scores') 'of' | 'couple' 'of' )",
    "one": "(about|'just'|'only'|'less' 'than'|'more' 'than')? n:('a'|'an'|'one'|'half' 'a'|'half' 'an')",
    "amount": "((@n | n:('a'|'an')) (n:('and' 'a' 'half'))? '-'? u:(anyunit|units) | n:('half') ('a'|'an') u:unit)",
    "edge": "('very'? mod:edge ('-'|'in'|'on'|'of')? | 'the' mod:border 'of')?",
    "which_year": "(which:('last'|'this'|'next'|'that'|'the' 'same'|'the' 'previous'|'the' 'following'|'the' 'next') "
    "u:'year')",
}

_TRIGGERS = (
    "month", "weekday", "weekdays", "anyunit", "units", "part", "point", "season", "year", "frequency", "present",
    "recent", "sfx", "parts", "'decades'", "decades",
    "'today'", "'tonight'", "'yesterday'", "'tomorrow'", "'overnight'", "'am'", "'pm'", "'m'", "'noon'", "'midnight'",
    "'recently'", "'lately'", "'past'", "'future'", "'moment'", "'o'", "\"o'clock\"", "'present'", "'fiscal'",
    "'current'", "zone", "hourno (?=':' minno)", "dayno (?=dash dayno)", "dayno (?='/' dayno '/')", "'fy'",
    "(?<=dash) dayno", "(?<=year dash) yy", "(?<=year slash) yy", "(?<=apostrophe) yy", "'q' (?=monthno)",
)  # fmt: skip

_RULES = (
    # a clock time with its day
    ("clock_day", "(about)? @clock @zone (part)? (','|'on'|'of'|'('|'in' 'the' (part)|'@'|'-')? @day"),
    ("day_clock", "@day (part)? (',')? ('at'|'@'|'-'|'|')? (about|'just' 'after'|'just' 'before')? @clock @zone"),
    # explicit dates
    ("range_first", "d:dayno sfx? (?=dash 'the'? dayno sfx? 'of'? m:month '.'? (','? y:year)?)"),
    ("date", "@edge @date (?=dash month '.'? dayno (','? y:year))"),
    ("range_last", "(?<=m:month d0:dayno dash) d:dayno (?!anyunit|units|','digits ) (','? y:year)?"),
    ("numeric_date", "(@wd)? @numeric ('t' h:hourno ':' minno (':' minno)?)?"),
    ("date", "@edge @date (part:part)?"),
    ("month_of_year", "@edge m:month '.'? 'of'? @which_year"),
    ("month_year", "@edge m:month '.'? (','|'of')? y:year"),
    ("which_month", "@edge ('the')? which:(deictic|'following'|'previous') m:longmonth"),
    # weekdays
    ("every", "('every'|'each') (n:('other'|'second'|'two'|'three'))? (w:longweekday|p:part)"),
    ("every", "w:weekdays (p:parts)?"),
    ("weekday_of_week", "w:longweekday (p:part)? (','|'of')? which:('last'|'this'|'next') 'week'"),
    ("weekday", "'the'? ('early'|'small'|'late'|'wee') p:'hours' ('of'|'on') (which:deictic)? w:longweekday (p:'morning')?"),
    ("weekday", "'the'? mod:('early'|'late') '-'? ('in' 'the')? p:(part|point) ('of'|'on') (which:deictic)? w:longweekday"),
    ("weekday", "('at'|'the'|'around'|'before')? p:(point|part) ('of'|'on') (which:deictic)? w:longweekday"),
    ("weekday", "(mod:edge 'on'?)? (which:deictic)? w:longweekday (apostrophe 's')? 'in' 'the' p:part"),
    ("weekday", "(mod:edge 'on'?)? 'the'? (which:deictic)? mod:edge? w:longweekday ('-'|apostrophe 's')? mod:edge? p:part"),
    ("weekday", "(mod:edge 'on'?)? 'the'? (which:(deictic|'following'|'previous'|'preceding'))? mod:edge? w:longweekday "
                "(?!newspaper)"),
    ("weekday", "w:weekday '.'"),
    # today and its neighbours
    ("every", "'day' ('in'|'by'|'after') u:'day' | u:'year' ('in' ','? 'year' 'out'|'after' 'year'|'on' 'year')"),
    ("day_word", "mod:edge? word:('today'|'yesterday'|'tomorrow') (apostrophe 's')? mod:edge? (p:part)?"),
    ("day_word", "word:('tonight'|'overnight')"),
    ("day_word", "(('early'|'late'|'later'|'earlier')? word:('this'|'last') p:('lunchtime'|'morning'|'afternoon'|'evening'|'night'))"),
    ("day_before_yesterday", "'the'? 'day' which:('before'|'after') word:('yesterday'|'tomorrow')"),
    # anaphora
    ("shift", "@amount (sign:before|sign:after)"),
    ("shift", "u:units sign:('later'|'earlier'|'after'|'before'|'ago')"),
    ("ago", "@amount ('ago'|'back' (?=','|'.'))"),
    ("ago", "@amount ahead:('from' 'now'|'hence')"),
    ("ago", "'in' @amount apostrophe? ahead:'time'"),
    ("ago", "'in' @amount 's'? apostrophe 's'? ahead:'time'"),
    ("year_earlier", "'the'? (same:('same'|'comparable'|'corresponding'|'like') u:('quarter'|'period'|'month'|'week'|'day'))"
                     " ('a'|'one'|'of' 'the' ('previous'|'prior')|'last'|'the' ('previous'|'prior')) 'year' ('earlier'|'ago'|'before')?"),
    ("year_earlier", "('the'|'its'|'their')? ('year'|'years') '-' ('earlier'|'ago') (u:('quarter'|'period'|'month'|'week'))?"),
    ("that_part", "which:('that'|'the' 'same'|'the' 'next'|'the' 'following'|'the' 'previous') p:part"),
    ("later_in", "mod:('later'|'earlier') ('in' 'the' u:('day'|'week'|'month'|'year')|'on'? 'in'? which:('that'|'the' 'same') u:('day'|'week'|'month'|'year'))"),
    ("neighbour", "('on'|'by')? 'the'? mod:edge? 'the' which:anaphoric u:anyunit (?!apostrophe)"),
    ("neighbour", "@edge which:('the' anaphoric|'that') u:('day'|'week'|'weekend'|'month'|'year'|'decade'|'quarter'|'night')"),
    ("neighbour", "'the' u:('day'|'night'|'week'|'month'|'year') sign:('before'|'after'|'following') (?!'yesterday'|'tomorrow')"),
    # sets
    ("every", "n:('once'|'twice'|numword 'times'|digits 'times') ('a'|'an'|'per'|'each'|'every') u:unit"),
    ("every", "('every'|'each') (n:(numword|digits|'other'|'few'))? u:(anyunit|units)"),
    ("every", "'per' u:anyunit"),
    ("every", "(?<=money|digits) ('a'|'an') u:unit (?!'ago'|'earlier'|'later'|'before'|'after'|'-')"),
    ("every", "u:frequency"),
    # periods next to the present
    ("duration", "'the' ('next'|'coming'|'last'|'past') u:unit 'or' ('two'|'so')"),
    ("rolling", "('the'|'its'|'their'|'his'|'her'|'these')? which:('past'|'last'|'next'|'coming'|'previous'|'preceding'|'following'|'first'|'final'|'latest'|'prior') @n '-'? u:(anyunit|units)"),
    ("rolling", "'the' which:('past'|'coming') u:unit"),
    ("vague", "which:('recent'|'past'|'coming') ('few'|'several')? u:('days'|'weeks'|'months'|'years'|'decades')"),
    ("vague", "('the'|'these') which:('last'|'next'|'past')? ('few'|'several') ('days'|'weeks'|'months'|'years'|'decades')"),
    ("quarter", "'the'? mod:(edge|border)? 'of'? 'the'? (o:ordinal|o:dayno sfx) '-'? ('fiscal')? u:('quarter'|'half') (('of'|'in'|',')? ('its'|'the')? ('fiscal'|'calendar')? 'year'? (y:year | @which_year))?"),
    ("quarter", "u:'q' o:monthno ('of'|',')? (y:year)?"),
    ("which_unit", "@edge 'the'? which:deictic ('fiscal'|'calendar'|'financial')? u:(anyunit|season) "),
    ("season", "@edge ('the'|'in')? s:season ('of'? y:year | 'of'? @which_year)"),
    ("season", "'the' mod:edge? s:season | 'in' mod:edge? s:plainseason"),
    ("the_unit", "'the'? mod:border 'of'? 'the' u:('year'|'month'|'week'|'quarter'|'decade'|'century')"),
    ("the_unit", "u:'year' '-' 'end' | 'year' 'end'"),
    ("the_unit", "(?<=group) u:('weekend')|'the' u:('weekend'|'quarter')"),
    ("clock", "(about)? @clock @zone"),
    # wider units
    ("decade", "'the'? @edge 'the'? (y:year 's' | y:year apostrophe 's' | apostrophe yy:yy 's' | yy:yy apostrophe 's' | yy:decades)"),
    ("century", "@edge 'the'? (o:ordinal|o:dayno sfx) '-'? 'century'"),
    ("fiscal", "@edge ('fiscal'|'calendar'|'financial') 'year'? y:year | 'fy' y:year"),
    ("month", "@edge m:longmonth (?=dash month '.'? (','? y:year))"),
    ("month", "@edge m:plainmonth"),
    ("month", "(?<!name) m:namemonth (?!name)"),
    ("month", "(?<=prep|'last'|'this'|'next') m:longmonth"),
    ("month", "(?<='the') m:longmonth (?=other)"),
    ("month", "mod:edge '-'? 'in'? m:longmonth | 'the' mod:border 'of' m:longmonth"),
    ("year", "(?<=year dash|year slash) yy:yy"),
    ("year", "('the')? @edge y:year (?!unit|units|money|'percent')"),
    ("year", "apostrophe yy:yy (?!'s')"),
    ("day_of_month", "(?<='on'|'until'|'by'|'from'|'since') 'the' d:dayno sfx (?!'-' | part)"),
    # durations
    ("age", "(numword|digits) '-'? u:('year'|'month'|'week'|'day') '-' 'old' | n:(numword|digits) u:('years'|'months'|'weeks') 'old' "),
    ("duration", "@amount (('-')? 'long')?"),
    ("duration", "(?<=prep|'than'|'over'|'within') u:('years'|'days'|'weeks'|'months'|'hours'|'minutes'|'decades'|'centuries')"),
    # the present and what is near it
    ("reference", "ref:present | ref:('right' 'now'|'at' 'present'|'at' 'the' 'moment'|'these' 'days'|'at' 'this' ('point'|'time')) "),
    ("reference", "ref:('recently'|'lately'|'recent'|'in' 'the' 'past'|'the' 'past'|'the' ('recent'|'distant') 'past')"),
    ("reference", "ref:('in'? 'the' ('near'|'foreseeable'|'distant')? 'future')"),
    ("reference", "ref:('current')"),
)  # fmt: skip

_COUNTED = (  # what stands beside a number that is no year
    "flight no number nos # $ £ € ¥ % percent people persons troops soldiers men women children workers jobs employees "
    "homes houses houses cases deaths votes seats miles kilometers kilometres km meters metres feet ft kg tons tonnes "
    "barrels acres hectares dollars pounds euros yen points calories rpm route highway room channel page boeing airbus "
    "section article resolution psi mph hp cc gb mb mhz nm copies units shares pupils students patients members"
)
_PAST = (
    "was were had did said told gave got went came took made saw found began held met won lost led sent fell rose grew "
    "spoke wrote broke drove flew ran shot struck stood sold bought brought thought became felt kept paid heard knew "
    "threw drew chose sought built spent swept died laid fled"
)

ENGLISH_TIME = TimeGrammar(
    classes=MappingProxyType(_CLASSES),
    capital=frozenset({"month", "shortmonth", "longmonth", "plainmonth", "namemonth", "weekday", "longweekday", "weekdays"}),
    lower=frozenset({"frequency"}),
    parts=MappingProxyType(_PARTS),
    triggers=_TRIGGERS,
    rules=_RULES,
    numbers=MappingProxyType(_NUMBERS),
    months=MappingProxyType(_MONTH_NUMBERS),
    weekdays=MappingProxyType(_WEEKDAY_NUMBERS),
    units=MappingProxyType(_UNITS | _PLURALS | _SHORT_UNITS),
    seasons=MappingProxyType({"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}),
    day_parts=MappingProxyType(_DAY_PARTS),
    directions=MappingProxyType(
        {
            "last": -1,
            "past": -1,
            "previous": -1,
            "preceding": -1,
            "prior": -1,
            "before": -1,
            "yesterday": -1,
            "this": 0,
            "current": 0,
            "that": 0,
            "same": 0,
            "today": 0,
            "next": 1,
            "coming": 1,
            "following": 1,
            "ensuing": 1,
            "after": 1,
            "tomorrow": 1,
        }  # fmt: skip
    ),
    zones=MappingProxyType(_ZONES),
    singular=frozenset(_UNITS),
    counted=frozenset(_COUNTED.split()),
    after_year=frozenset({"when", "where", "as", "but", "he", "she", "they", "it", "was", "were", "had", "after"}),
    deictic_days=frozenset({*_WEEKDAYS, 'yesterday', 'today', 'tomorrow', 'tonight'}),
    past_references=frozenset({"recently", "lately", "recent", "past"}),
    future_words=frozenset("will 'll shall would could may might can must scheduled due expected set slated planned penciled pencilled postponed "
        "adjourned delayed until".split()),
    past_words=frozenset(_PAST.split()),
    past_endings=("ed",),
    stops=frozenset({".", ";", "!", "?", ""}),
)
