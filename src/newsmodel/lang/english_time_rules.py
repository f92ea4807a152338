"""The order in which English words make time expressions. `TimeGrammar` explains how a rule is written."""

__all__ = ["PARTS", "RULES", "TRIGGERS"]

PARTS = r"""
weekday: (w:LONGWEEKDAY | w:SHORTWEEKDAY '.'?)
wd: @weekday ','?
month: (m:LONGMONTH | m:SHORTMONTH '.'?)
md: @month (d:DAYNO SFX? | the? (d:DAYNO SFX | d:ORDINAL))
dm: the? (d:DAYNO SFX? | d:ORDINAL) of? @month
comma_year: ((','|'-')? y:YEAR)?
date: (@wd)? (@md @comma_year | @dm @comma_year)
numeric: (a:DAYNO '/' b:DAYNO '/' y:(YEAR|YY) | a:DAYNO '.' b:DAYNO '.' y:YEAR | a:DAYNO '-' b:DAYNO '-' y:YEAR
    | y:YEAR '/' m:MONTHNO '/' d:DAYNO | y:YEAR '.' m:MONTHNO '.' d:DAYNO (?!@ampm) | y:YEAR '-' m:MONTHNO '-' d:DAYNO)
day: (@date | (@weekday ',')? @numeric | word:(today|yesterday|tomorrow) | word:(this|last)
    p:(morning|afternoon|evening|night) | word:tonight | (which:DEICTIC)? @weekday)
ampm: (ap:(am|pm) | ap:(a|p) '.'? m '.'?)
clock: (h:HOURNO ((':'|'.') mi:MINNO (':' MINNO)?)? @ampm | (?<=CLOCKPREP) h:HOURNO ':' mi:MINNO (':' MINNO)? |
    h:HOURNO ':' mi:MINNO (':' MINNO)? (?='('? ZONE|local time) | h:NUMWORD @ampm | h:(NUMWORD|HOURNO) "o'clock" |
    h:(NUMWORD|HOURNO) o APOSTROPHE clock | noon:(noon|midday|midnight) | hm:HHMM z:ZONE)
bare_clock: (HOURNO ((':'|'.') MINNO)? (am|pm|(a|p) '.'? m '.'?)? | noon | midday | midnight)
zone: (local time | '('? z:ZONE ')'?)?
half: ('-'? and '-'? a '-'? half)
n: (ABOUT)? n:( DIGITS (',' DIGITS){0,2} ('.' DIGITS)? (@half | DIGITS '/' DIGITS)? | NUMWORD ('-'?
    NUMWORD){0,3} @half? | (a|an) (couple|pair) of? | (a|an) few | (a|an) (dozen|hundred|thousand) | VAGUE |
    (dozens|hundreds|scores) of | couple of )
amount: ((@n | n:(a|an)) '-'? u:(ANYUNIT|UNITS) (half:@half)? | n:half ('-'|a|an) u:UNIT)
edge: (very? mod:EDGE ('-'|in|on|of)? | the mod:BORDER of)?
which_year: (which:(last|this|next|that|the same|the previous|the following|the next) year)
"""

# The first rule that can read the words wins: what is longer or more particular stands higher.
RULES = r"""
# a clock time with its day
clock_day: (?<=from|between) @clock (?=DASH @bare_clock @zone (PART)? (','|on)? @day)
clock_day: (ABOUT)? @clock @zone (PART)? (','|on|of|'('|in the (PART)|'@'|'-')? @day
day_clock: @day (PART)? (','|at|'@'|'-'|'|'|ABOUT){0,2} (@clock | h:HOURNO ':' mi:MINNO) @zone

# days and months of the calendar
range_first: d:DAYNO SFX? (?=DASH the? DAYNO SFX? of? @month (','? y:YEAR)?)
date: @edge @date (?=DASH (MONTH '.'?)? DAYNO ','? y:YEAR)
range_last: (?<=m:MONTH d0:DAYNO DASH) d:DAYNO (?!ANYUNIT|UNITS|MONTH) (','? y:YEAR)?
numeric_date: (@wd)? @numeric (t h:HOURNO ':' MINNO (':' MINNO)?)?
date: the? p:PART (of|on) @date
date: @edge @date (p:PART)?
week_of: the week (of|beginning|starting) @date
holiday: (which:(last|this|next))? f:(@feast) (','? of? y:YEAR)?
holiday: (?<=PREP|on|at) f:FEAST (of? y:YEAR)? (?!NAME|FEASTING) | which:(last|this|next) f:FEAST (?!FEASTING)
month: @edge @month of? @which_year
month: @edge @month (','|of)? y:YEAR
which_month: @edge (this|the) which:(past|coming) m:LONGMONTH
which_month: @edge which:(last|this|next|that) m:LONGMONTH

# weekdays
every: (every|each) (n:(other|second|two|three))? (w:LONGWEEKDAY|p:PART|m:LONGMONTH|s:SEASON)
every: w:WEEKDAYS (p:PARTS)? | w:LONGWEEKDAY p:PARTS
weekday_of_week: w:LONGWEEKDAY (p:PART)? (','|of)? which:(last|this|next) week
weekday: the? (early|small|late|wee) p:hours (of|on) (which:DEICTIC)? w:LONGWEEKDAY (p:morning)?
weekday: the? mod:(early|late) '-'? (in the)? p:(PART|POINT) (of|on) (which:DEICTIC)? w:LONGWEEKDAY
weekday: (at|the|around|before)? p:(POINT|PART) (of|on) (which:DEICTIC)? w:LONGWEEKDAY
weekday: (mod:EDGE on?)? (which:DEICTIC)? w:LONGWEEKDAY (APOSTROPHE s)? in the p:PART
weekday: (mod:EDGE on?)? the? (which:DEICTIC)? mod:EDGE? w:LONGWEEKDAY ('-'|APOSTROPHE s)? mod:EDGE? p:PART
weekday: (mod:EDGE on?)? the? (which:(DEICTIC|following|previous|preceding))? mod:EDGE? (?<!FEASTLY) w:LONGWEEKDAY
    (?!NEWSPAPER)
weekday: w:SHORTWEEKDAY '.'

# today and the days around it
day_word: mod:EDGE? (?<!usa) word:(today|yesterday|tomorrow) (APOSTROPHE s)? mod:EDGE? (p:PART)?
day_word: word:(tonight|overnight)
day_word: ((early|late|later|earlier)? word:(this|last) p:(lunchtime|morning|afternoon|evening|night))
day_before_yesterday: the? day which:(before|after) word:(yesterday|tomorrow)

# reckoned from another mention, or from an event
shift: @amount (sign:BEFORE|sign:AFTER)
shift: @amount sign:on (?=',')
that_part: the p:PART which:(after|before)
month_quarter: the m:LONGMONTH '-'? quarter
next_season: (the which:(following|next|previous|preceding|same)|which:that) s:SEASON
shift: u:UNITS sign:(later|earlier|after|before)
ago: u:UNITS ago
ago: @amount (ago|back (?=','|'.'))
ago: @amount ahead:(from now|hence)
ago: in @amount APOSTROPHE? ahead:time
ago: in @amount s? APOSTROPHE s? ahead:time
same_last_year: the? (same|comparable|corresponding|like) u:(quarter|period|month|week|half) (of|in)? last year
year_earlier: the? (same:(same|comparable|corresponding|like) u:(quarter|period|month|week|day)) (a|one|of the
    (previous|prior)|the (previous|prior)) year (earlier|ago|before)?
year_earlier: (the|its|their)? (year|years) '-' (earlier|ago) (u:(quarter|period|month|week))?
that_part: which:(that same?|the same|the next|the following|the previous) p:PART
later_in: mod:(later|earlier) (in the u:(day|week|month|year)|on? in? which:(that|the same)
    u:(day|week|month|year))
neighbour: (on|by)? the? mod:EDGE? the which:ANAPHORIC u:ANYUNIT
neighbour: @edge which:(the ANAPHORIC|that same?) u:(day|week|weekend|month|year|decade|quarter|night)
neighbour: the u:(day|night|week|month|year) sign:(before|after|following) (?!yesterday|tomorrow)

# what comes again
every: (once|twice|NUMWORD times|DIGITS times) (a|an|per|each|every) u:UNIT
every: (every|each) (n:(NUMWORD|DIGITS|other|few))? u:(ANYUNIT|UNITS)
every: per u:ANYUNIT
every: (?<=MONEY|DIGITS) (a|an) u:UNIT (?!ago|earlier|later|before|after|'-')
every: u:FREQUENCY

# stretches and units that touch the present
duration: the (next|coming|last|past) u:UNIT or (two|so)
rolling: (the|its|their|his|her|these)?
    (?<!AUXILIARY) which:(past|last|next|coming|previous|preceding|following|first|final|latest|prior) @n '-'?
    u:(ANYUNIT|UNITS)
rolling: the which:(past|coming) u:UNIT
rolling: (?<=over|in|within|during|for|through|throughout) the
    which:(past|last|next|coming|previous|preceding|following) u:UNITS
rolling: the which:last u:(year|week|month|decade|century|hour) (?!of)
rolling: (?<=over|in|within|during|for) the which:next u:(year|week|month|decade|century|hour)
reference: ref:((recent|past|coming) (few|several)? (days|weeks|months|years|decades))
quarter: the? which:(last|this|next) year APOSTROPHE s (o:ORDINAL|o:DAYNO SFX) '-'? u:(quarter|half)
quarter: the? (fiscal)? y:YEAR (APOSTROPHE s)? (o:ORDINAL|o:DAYNO SFX) '-'? u:(quarter|half)
quarter: the? (mod:(EDGE|BORDER) of?)? (the|its)? fiscal? (o:ORDINAL|o:DAYNO SFX) '-'? (fiscal)?
    u:(quarter|half) ((of|in|',')? (its|the)? (fiscal|calendar)? year? (y:YEAR | @which_year))?
quarter: u:q o:MONTHNO (of|',')? (y:YEAR)? | y:YEAR u:q o:MONTHNO
quarter: u:h o:MONTHNO (of|',')? y:YEAR
which_unit: @edge the? which:DEICTIC (fiscal|calendar|financial)? u:(ANYUNIT|SEASON)
season: @edge (the|in)? s:SEASON (of? y:YEAR | of? @which_year)
season: the mod:EDGE? s:SEASON (?! of) | in mod:EDGE? s:PLAINSEASON
the_unit: the? mod:BORDER of? the u:(year|month|week|quarter|decade|century)
named_year: year '-'? mod:end y:YEAR
the_unit: u:year (APOSTROPHE s|'-')? mod:end | mod:mid '-'? u:year
the_unit: the u:weekend
latest_quarter: (the|its|their) (latest|most recent|just ended)? (fiscal)? u:quarter (?!of)
the_unit: (the|its) (fiscal|financial) u:year | the u:year (?=ended|ending|through)

# a clock time alone
clock: (ABOUT)? @clock @zone

# wider units
decade: the? @edge the? (y:YEAR s | y:YEAR APOSTROPHE s | APOSTROPHE yy:YY s | yy:YY APOSTROPHE s | yy:DECADES)
century: @edge the? (o:ORDINAL|o:DAYNO SFX) '-'? century
named_year: @edge (fiscal|calendar|financial) year? y:YEAR | fy y:YEAR
month: @edge m:LONGMONTH (?=DASH MONTH '.'? (','? y:YEAR))
month: @edge m:PLAINMONTH
month: (?<!NAME) m:NAMEMONTH (?!NAME)
month: (?<=PREP|last|this|next) m:LONGMONTH
month: (?<=the) m:LONGMONTH (?=OTHER)
month: mod:EDGE '-'? in? m:LONGMONTH | the mod:BORDER of m:LONGMONTH
year: (?<=YEAR DASH|YEAR SLASH) yy:YY
named_year: the? year y:YEAR
spelled_year: (?<=PREP) c:(eighteen|nineteen|twenty) tens:TEENS | (?<=PREP) c:(eighteen|nineteen|twenty)
    tens:TENS ('-'? ones:SMALL)?
year: (the (?=EDGE))? @edge y:YEAR (?!UNIT|UNITS|MONEY|percent)
year: APOSTROPHE yy:YY (?!s)
day_of_month: (?<=on|until|by|from|since) the d:DAYNO SFX (?!'-' | PART | NAME)

# lengths of time
age: n:(NUMWORD|DIGITS) '-'? u:(year|month|week|day) '-' old | n:(NUMWORD|DIGITS) u:(years|months|weeks) old
duration: @amount (('-')? long)? (?!'-'? end)
duration: u:(years|days|weeks|months|hours|minutes|decades|centuries) (?=of)
duration: (?<=PREP|than|over|within) u:(years|days|weeks|months|hours|minutes|decades|centuries)

# the present and what is near it
reference: ref:PRESENT | ref:(right now|at present|at the moment|these days|at this (point|time))
reference: ref:(recently|lately|recent)
reference: ref:((not? long|a? (long|short) time|some time|a (little|short|long)? while) ago)
reference: ref:(in? the (recent|distant)? past) (?!UNIT|UNITS|DIGITS|NUMWORD|VAGUE)
reference: ref:(in? the (near|foreseeable|distant)? future)
reference: ref:(current)
"""

# Every expression contains one of these; nowhere else are the rules tried.
TRIGGERS = (
    "(TRIGGER|MONTH|WEEKDAY|WEEKDAYS|YEAR)",  # in brackets it becomes one class
    "HOURNO (?=':' MINNO)",
    "DAYNO (?=DASH DAYNO)",
    "DAYNO (?='/' DAYNO '/')",
    "(?<=DASH) DAYNO",
    "(?<=DASH|SLASH|APOSTROPHE) YY",
    "(q|h) (?=MONTHNO)",
    "(eighteen|nineteen|twenty) (?=TENS|TEENS)",
)
