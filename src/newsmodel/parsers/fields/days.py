"""The names of months and weekdays, and which days there are."""

from datetime import datetime

__all__ = ["MONTHS", "day_exists", "is_weekday"]

# Full names, genitives and the usual short forms: en, fr, de, es, it, pt, nl, sv, da, nb, fi, pl, tr, ru, uk.
_MONTH_NAMES = """
    1  january jan janvier janv januar jänner jän januari enero ene gennaio gen janeiro tammikuuta stycznia ocak
    1  января янв січня
    2  february feb février fevrier févr fév februar februari febrero febbraio fevereiro fev helmikuuta lutego
    2  şubat февраля фев лютого
    3  march mar mars märz maerz mär mrz marzo março maart mrt marts maaliskuuta marca mart марта мар березня
    4  april apr avril avr abril abr aprile huhtikuuta kwietnia nisan апреля апр квітня
    5  may mai mayo maggio mag maio mei maj toukokuuta maja mayıs мая травня
    6  june jun juin juni junio giugno giu junho kesäkuuta czerwca haziran июня июн червня
    7  july jul juillet juil juli julio luglio lug julho heinäkuuta lipca temmuz июля июл липня
    8  august aug août aout agosto ago augustus augusti elokuuta sierpnia ağustos августа авг серпня
    9  september sep sept septembre septiembre setiembre settembre set setembro syyskuuta września eylül
    9  сентября сен вересня
    10 october oct octobre oktober okt octubre ottobre ott outubro out lokakuuta października ekim октября окт
    10 жовтня
    11 november nov novembre noviembre novembro marraskuuta listopada kasım ноября ноя листопада
    12 december dec décembre decembre déc dezember dez diciembre dic dicembre dezembro desember des joulukuuta
    12 grudnia aralık декабря дек грудня
"""
MONTHS = {name: int(number) for number, *names in map(str.split, _MONTH_NAMES.strip().splitlines()) for name in names}
_YEARS = range(1600, 2500)
_WEEKDAYS = frozenset(
    """
    monday mon tuesday tue tues wednesday wed thursday thu thur thurs friday fri saturday sat sunday sun
    lundi mardi mercredi jeudi vendredi samedi dimanche montag dienstag mittwoch donnerstag freitag samstag sonntag
    lunes martes miércoles jueves viernes sábado domingo lunedì martedì mercoledì giovedì venerdì sabato domenica
    maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
    """.split()
)


def day_exists(year: int | None, month: int, day: int) -> bool:
    """Whether news can bear that date: the calendar has the day, and the year is one of newspapers.

    29 February is a day where the year is unknown.

    >>> day_exists(None, 2, 29), day_exists(2023, 2, 29), day_exists(9999, 1, 1)
    (True, False, False)
    """
    if year is not None and year not in _YEARS:
        return False
    try:
        datetime(2000 if year is None else year, month, day)
    except ValueError:
        return False
    return True


def is_weekday(word: str) -> bool:
    """Whether a word names a day of the week.

    >>> is_weekday("Wed."), is_weekday("mercredi"), is_weekday("Kyiv")
    (True, True, False)
    """
    return word.strip(".,").casefold() in _WEEKDAYS
