"""English words for numbers, multiples, units and money."""

from types import MappingProxyType

from newsmodel.lang.words import words

__all__ = ["CURRENCIES", "NUMBERS", "SCALES", "UNITS"]

_SMALL = words("""
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen
""")
_TENS = words("twenty thirty forty fifty sixty seventy eighty ninety")

NUMBERS = MappingProxyType(
    {word: value for value, word in enumerate(_SMALL)}
    | {word: 10 * (index + 2) for index, word in enumerate(_TENS)}
    | {
        f"{tens}-{ones}": 10 * (index + 2) + value
        for index, tens in enumerate(_TENS)
        for value, ones in enumerate(_SMALL[1:10], 1)
    }
)
"""Below a hundred. "One" is a pronoun too, and "second" and "third" are no numbers here."""

SCALES = MappingProxyType(
    {
        "dozen": 12,
        "dozens": 12,
        "score": 20,
        "hundred": 100,
        "hundreds": 100,
        "thousand": 1_000,
        "thousands": 1_000,
        "k": 1_000,
        "lakh": 100_000,
        "million": 1_000_000,
        "millions": 1_000_000,
        "mn": 1_000_000,
        "m": 1_000_000,
        "crore": 10_000_000,
        "billion": 1_000_000_000,
        "billions": 1_000_000_000,
        "bn": 1_000_000_000,
        "b": 1_000_000_000,
        "trillion": 1_000_000_000_000,
        "trillions": 1_000_000_000_000,
        "tn": 1_000_000_000_000,
    }
)
"""The plurals are vague (dozens of people); letters count only right behind a number or with a currency."""

_UNITS = {
    "%": "% percent per-cent pct",
    "pp": "pp percentage-point percentage-points",
    "bp": "bp bps basis-point basis-points",
    "mm": "mm millimeter millimeters millimetre millimetres",
    "cm": "cm centimeter centimeters centimetre centimetres",
    "m": "meter meters metre metres",
    "km": "km kilometer kilometers kilometre kilometres kms",
    "in": "inch inches",
    "ft": "foot feet ft",
    "yd": "yard yards",
    "mi": "mile miles",
    "nmi": "nautical-mile nautical-miles",
    "m2": "square-meter square-meters square-metre square-metres sq-m",
    "m3": "cubic-meter cubic-meters cubic-metre cubic-metres",
    "km2": "square-kilometer square-kilometers square-kilometre square-kilometres sq-km",
    "sq mi": "square-mile square-miles sq-mi",
    "sq ft": "square-foot square-feet sq-ft",
    "ha": "hectare hectares ha",
    "acre": "acre acres",
    "g": "gram grams gramme grammes",
    "kg": "kg kilogram kilograms kilo kilos kilogrammes",
    "t": "ton tons tonne tonnes",
    "oz": "ounce ounces oz",
    "lb": "lb lbs",
    "l": "liter liters litre litres",
    "gal": "gallon gallons",
    "bbl": "barrel barrels",
    "km/h": "km/h kph kmh",
    "mph": "mph",
    "°": "° degree degrees",
    "°C": "°c celsius",
    "°F": "°f fahrenheit",
    "W": "watt watts",
    "kW": "kw kilowatt kilowatts",
    "MW": "mw megawatt megawatts",
    "GW": "gw gigawatt gigawatts",
    "kWh": "kwh kilowatt-hour kilowatt-hours",
    "MB": "mb megabyte megabytes",
    "GB": "gb gigabyte gigabytes",
    "TB": "tb terabyte terabytes",
    "s": "second seconds",
    "min": "minute minutes",
    "h": "hour hours",
    "d": "day days",
    "wk": "week weeks",
    "mo": "month months",
    "a": "year years",
}

UNITS = MappingProxyType(
    {word.replace("-", " "): unit for unit, names in _UNITS.items() for word in names.split()}
    | {word: unit for unit, names in _UNITS.items() for word in names.split()}
)
"""Phrases joined by a space and by a hyphen. "Pound" is money here."""

_CURRENCIES = {
    "USD": "$ us$ usd dollar dollars cent cents buck bucks",
    "EUR": "€ eur euro euros",
    "GBP": "£ gbp pound pounds sterling quid pence",
    "JPY": "¥ jpy yen",
    "CNY": "cny rmb yuan renminbi",
    "CHF": "chf franc francs",
    "RUB": "₽ rub ruble rubles rouble roubles",
    "UAH": "₴ uah hryvnia hryvnias hryvnya",
    "INR": "₹ inr rupee rupees rs",
    "BRL": "r$ brl real reais",
    "CAD": "c$ ca$ cad",
    "AUD": "a$ au$ aud",
    "NZD": "nz$ nzd",
    "HKD": "hk$ hkd",
    "SGD": "s$ sgd",
    "TWD": "nt$ twd",
    "KRW": "₩ krw won",
    "TRY": "₺ try lira liras",
    "ILS": "₪ ils shekel shekels",
    "PLN": "pln zloty zlotys zloties",
    "CZK": "czk koruna korunas",
    "HUF": "huf forint forints",
    "SEK": "sek",
    "NOK": "nok",
    "DKK": "dkk",
    "krone": "krone kroner",
    "krona": "krona kronor",
    "ZAR": "zar rand",
    "MXN": "mxn peso pesos",
    "NGN": "₦ ngn naira",
    "KES": "kes shilling shillings",
    "EGP": "egp",
    "SAR": "sar riyal riyals",
    "AED": "aed dirham dirhams",
    "IRR": "irr rial rials",
    "KWD": "kwd dinar dinars",
    "THB": "฿ thb baht",
    "IDR": "idr rupiah",
    "MYR": "myr ringgit",
    "PHP": "₱ php",
    "VND": "₫ vnd dong",
    "PKR": "pkr",
    "BDT": "bdt taka",
    "KZT": "₸ kzt tenge",
    "GEL": "₾ gel lari",
    "AMD": "amd dram",
    "RON": "ron leu lei",
    "BGN": "bgn lev leva",
    "BTC": "btc bitcoin bitcoins",
}

CURRENCIES = MappingProxyType({word: code for code, names in _CURRENCIES.items() for word in names.split()})
"""ISO 4217, and BTC, which is in wide use outside it. Money of several states goes to the one most in the news."""
