"""Feasts and holidays that one name means everywhere, or nearly so, and when they are kept.

Left out are those that are kept on different days in different countries: Mother's Day, Independence Day.
"""

from newsmodel.lang.time_grammar import entries

__all__ = ["FEASTS", "FEAST_NAMES"]

_TABLE = """
1-1: new year ' s day
2-14: valentine ' s day
3-8: international women ' s day
3-17: st patrick ' s day | st . patrick ' s day
4-1: april fools ' day | april fool ' s day
4-22: earth day
5-1: may day
6-19: juneteenth
7-14: bastille day
10-31: halloween
11-1: all saints ' day
11-11: veterans day | armistice day | remembrance day
12-24: christmas eve
12-25: christmas day | christmas
12-26: boxing day
12-31: new year ' s eve
1-3mon: martin luther king jr . day | martin luther king day
2-3mon: presidents ' day | presidents day
5-lastmon: memorial day
9-1mon: labor day
11-4thu: thanksgiving day | thanksgiving
11-4thu+1: black friday
11-4thu+4: cyber monday
easter-47: shrove tuesday
easter-46: ash wednesday
easter-7: palm sunday
easter-3: maundy thursday
easter-2: good friday
easter: easter sunday | easter
easter+1: easter monday
easter+39: ascension day
easter+49: whit sunday
easter+50: whit monday
"""
FEASTS = {name.strip(): day for day, names in entries(_TABLE) for name in names.split("|")}

# as a rule reads them: the longest first; those that name a season or a thing as well have rules of their own
FEAST_NAMES = " | ".join(
    name.replace("'", "APOSTROPHE").replace(".", "'.'")
    for name in sorted(FEASTS, key=len, reverse=True)
    if name not in {"christmas", "easter", "thanksgiving"}
)
