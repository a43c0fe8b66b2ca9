"""English: its numbers and units."""

from __future__ import annotations

import re
from decimal import Decimal

from report.indicators.grammar import (
    CODES,
    DIGITS,
    SIGNS,
    SYMBOLS,
    Numbers,
    Units,
    listed,
    words,
)

_UNITS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
_TEENS = [
    "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen",
]  # fmt: skip
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_CARDINALS = (
    {word: n for n, word in enumerate(_UNITS, 1)}
    | {word: n for n, word in enumerate(_TEENS, 10)}
    | {word: n * 10 for n, word in enumerate(_TENS, 2)}
    | {"a": 1}
)
_SCALES = {
    "dozen": 12, "hundred": 100, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12,
    "quadrillion": 10**15, "lakh": 10**5, "crore": 10**7, "k": 10**3, "m": 10**6, "mn": 10**6, "mln": 10**6,
    "b": 10**9,
    "bn": 10**9, "bln": 10**9, "tn": 10**12, "trn": 10**12, "tln": 10**12,
}  # fmt: skip
_PARTS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "eighth": 8, "ninth": 9, "tenth": 10}
_DENOMINATORS = _PARTS | {f"{name}s": n for name, n in _PARTS.items()} | {"halves": 2}
_NUMERATORS = {"": 1, "a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "seven": 7, "nine": 9}
_IN = {
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "eight": 8,
    "ten": 10,
    "3": 3,
    "4": 4,
    "5": 5,
    "6": 6,
    "8": 8,
    "10": 10,
    "20": 20,
    "100": 100,
}
_TOPS = {
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "seven": 7,
    "nine": 9,
    "1": 1,
    "2": 2,
    "3": 3,
    "4": 4,
    "7": 7,
    "9": 9,
}


def _percent(top: int, below: int) -> Decimal:
    return Decimal(f"{Decimal(top * 100) / below:.3f}".rstrip("0").rstrip("."))


_FRACTIONS = {
    f"{numerator}{gap}{name}": _percent(top, below)
    for numerator, top in _NUMERATORS.items()
    for name, below in _DENOMINATORS.items()
    for gap in ((" ", "-") if numerator else ("",))
    if top < below and (numerator or name == "half") and (top > 1) == name.endswith("s")
}
_INS = {
    f"{a}{link}{b}": _percent(top, below)
    for a, top in _TOPS.items()
    for b, below in _IN.items()
    for link in (" in ", " in every ", " out of ", " out of every ")
    if top < below
}
_AFTER_FRACTION = (
    r" of | the | its | their |[.,;)]| as | in value| by | have | are | say | do | were | said |"
    r" will |s? (?:people|"
    r"adults|children|women|men|households|families|businesses|firms|companies|workers|voters|"
    r"parents|patients|pupils|students)"
)
_NOT_TALLY = (
    r"(?! (?:million|billion|thousand|hundred|dozen|percent|per cent)(?!\w))"
    r"(?! (?:[\w’'-]+ ){0,3}(?:games|matches|starts|appearances|years|days|months|weeks|attempts|"
    r"seasons|outings|minutes|hours|races|tests|innings)(?!\w))"
)
_SHARES = _FRACTIONS | _INS
_MULTIPLES = {
    "doubled": 2, "doubling": 2, "tripled": 3, "tripling": 3, "trebled": 3, "quadrupled": 4, "quadrupling": 4,
    "twofold": 2, "threefold": 3, "fourfold": 4, "fivefold": 5, "tenfold": 10,
}  # fmt: skip
_WORD = words([*_UNITS, *_TEENS, *_TENS])
_BIG = "hundred|thousand|million|billion|trillion|quadrillion|dozen"
_COMPOUND = (
    rf"(?:(?:{_WORD})|a(?=[ -](?:{_BIG})(?!\w)))(?!\w)"
    rf"(?:(?:[ -]|(?<=hundred) and |(?<=thousand) and |(?<=million) and )(?:{_WORD}|"
    rf"{_BIG})(?!\w))*(?: and a half(?!\w))?"
)

NUMBERS = Numbers(
    decimal=".",
    decimals_in_thousandths=True,
    cardinals=_CARDINALS,
    multipliers={"hundred": 100},
    fillers=frozenset({"and"}),
    additive=20,
    scales={word: Decimal(n) for word, n in _SCALES.items()},
    glued=frozenset({"k", "m", "b"}),
    shares=_SHARES,
    multiples=_MULTIPLES | {"twice": 2},
    candidate=re.compile(
        rf"(?P<digits_share>(?<![\w.,/$£€-])(?:{words(s for s in _INS if s[0].isdecimal())})(?![\w%/-]|"
        rf"[.,][0-9]){_NOT_TALLY})"
        rf"|(?P<digits>{DIGITS})"
        rf"|(?<![\w-])(?:(?P<round>double[ -]digits?(?= ))"
        rf"|(?P<share>(?:{words(_FRACTIONS)})(?![\w-])(?! of an? (?:second|mile|hour|century|inch|"
        rf"point|minute|day|million|billion|trillion|dozen|hundred|thousand))(?={_AFTER_FRACTION})|"
        rf"(?:{words(s for s in _INS if not s[0].isdecimal())})(?![\w%/-]|[.,][0-9]){_NOT_TALLY})"
        rf"|(?P<half>half)(?= an? (?:million|billion|dozen)(?!\w))"
        rf"|(?P<multiple>{words(_MULTIPLES)}|twice(?= (?:as|the) )|(?:double|triple)(?= (?:that|"
        rf"the (?:number|amount|figure|level|rate|size|total|average|price|cost|sum)) ))(?!\w)"
        rf"|(?P<words>{_COMPOUND})(?!\w))"
    ),
    after_scale=re.compile(rf"(?: an?(?= )|)[ \u00a0-]?({words(_SCALES)})(?![\w])"),
    part_of_scale=re.compile(r"(?:half|thirds?|quarters?|fifths?|tenths?) of \Z"),
    after_half=re.compile(r"(?!)"),
    link=re.compile(
        r"(?:(?P<dash>[ \u00a0]?[-–—~][ \u00a0]?)|(?P<to> to )|(?P<both> and )|(?P<either> or ))"
    ),
    after_of=re.compile(
        rf" (?:out )?of (?:the |its |their |all |his |her |a total of |some |"
        rf"about )?(?:total )?(?:of )?(?P<whole>{DIGITS}|(?:{_COMPOUND}))(?![\w%]|"
        rf"[.,/:-][0-9])(?! (?:{_BIG}|percent|per cent|bn|m)(?!\w))"
    ),
)

_CURRENCIES = {
    "dollar": "USD", "dollars": "USD", "us dollars": "USD", "us dollar": "USD", "american dollars": "USD",
    "australian dollars": "AUD", "canadian dollars": "CAD", "singapore dollars": "SGD",
    "hong kong dollars": "HKD", "new zealand dollars": "NZD", "taiwan dollars": "TWD",
    "pounds sterling": "GBP", "british pounds": "GBP", "sterling": "GBP", "euro": "EUR", "euros": "EUR",
    "yen": "JPY", "japanese yen": "JPY", "yuan": "CNY", "renminbi": "CNY", "dong": "VND",
    "vietnamese dong": "VND",
    "đồng": "VND", "rupees": "INR", "indian rupees": "INR", "roubles": "RUB", "rubles": "RUB",
    "baht": "THB",
    "ringgit": "MYR", "rupiah": "IDR", "reais": "BRL", "rand": "ZAR", "swiss francs": "CHF",
    "kronor": "SEK",
    "rs": "INR", "rs.": "INR", "rm": "MYR", "pounds": "GBP", "pound": "GBP",
    "won": "KRW", "lira": "TRY", "zloty": "PLN", "korean won": "KRW", "south korean won": "KRW",
    "kip": "LAK", "riel": "KHR",
} | {code: {"rmb": "CNY"}.get(code, code.upper()) for code in CODES if code != "try"}  # fmt: skip
_MEASURES = listed(
    "kilometres|kilometers|kilometre|kilometer|square kilometres|square kilometers|sq km|sq m|sq ft|"
    "sq miles|"
    "square metres|square meters|square feet|square miles|cubic metres|cubic meters|cubic feet|"
    "metres|meters|metre|meter|"
    "centimetres|centimeters|millimetres|millimeters|miles|mile|yards|feet|inches|inch|hectares|"
    "hectare|acres|acre|"
    "tonnes|tonne|tons|ton|metric tons|metric tonnes|million tonnes|kilograms|kilogrammes|kilos|kilo|"
    "grams|grammes|milligrams|ounces|"
    "pounds|litres|liters|gallons|barrels|bushels|megawatts|gigawatts|kilowatts|megawatt|gigawatt|"
    "kilowatt|megawatt hours|kilowatt hours|watts|"
    "megabytes|gigabytes|terabytes|megapixels|megapixel|degrees celsius|degrees fahrenheit|degrees|"
    "knots|miles per hour|kilometres per hour|kilometers per hour|calories|carats|cents|us cents|"
    "pence|p|ppm"
)
_PER = (
    "day|week|month|year|hour|minute|second|night|barrel|share|tonne|ton|head|person|kilo|kilogram|kg|"
    "gram|ounce|litre|liter|gallon|mile|unit|household|hectare|acre|vehicle|student|pupil|family|"
    "kilometre|square metre|square meter|square foot|quarter|ticket|bottle|game|match|piece|visit|"
    "employee|worker|capita"
)

UNITS = Units(
    currencies=_CURRENCIES | SIGNS,
    weak=listed("pounds|pound|won|rand|lira|kip|riel|real|rs|rs.|rm"),
    before_currency=re.compile(
        rf"(?:(?<!\w)(?:{words(c for c in CODES if c != 'try')}) ?|(?<!\w)rs\.? ?|(?<!\w)rm|"
        rf"(?:(?<!\w)(?:us|au|ca|nz|hk|nt|a|c|s))?[$]|[£€¥₫₩₹₽฿₱])\Z"
    ),
    after_currency=re.compile(rf"[ \u00a0-]?({words([*_CURRENCIES, *'€₫£$'])})(?!\w)"),
    after_percent=re.compile(
        r"(?:[ \u00a0]?%|[ \u00a0-](?:per ?cent|pct)(?!\w)|"
        r"pct(?!\w))(?:(?P<points>(?:[ -]age)?[ -]points?)(?!\w))?"
    ),
    after_points=re.compile(
        r"[ \u00a0-](?:(?P<percentage>percentage[ -]points?|pp)|(?P<points>basis points?|bps?|"
        r"points?))(?!\w)"
    ),
    after_unit=re.compile(
        rf"[ \u00a0-]?(?:({words(SYMBOLS)})|(?<![0-9])(?<!\w)(?:{words(_MEASURES)})|"
        rf"(?<=[ -])({words(_MEASURES)}))(?!\w)(?! (?:sterling|note))|p(?!\w)"
    ),
    after_rate=re.compile(
        rf"(?: (?P<a>an?|per|each|every) (?P<unit>{_PER})(?![\w-])|"
        rf" ?(?P<slash>/) ?(?P<any>[^\W\d_][\w²³]*)|[ -](?P<per>per)[ -](?P<word>[^\W\d_]+))"
    ),
    before_times=re.compile(
        r"(?:rise[sn]?|rose|grew|grown|increased?|multiplied|up|jumped|oversubscribed|"
        r"gained) (?:by )?(?:\w+ (?:than )?)?\Z"
    ),
    after_times=re.compile(
        r"(?:[ -](?P<times>times?)|-?fold|x)(?!\w)(?P<more>(?: (?:as|more|higher|larger|greater|bigger|"
        r"lower|less|fewer|faster|longer|the|its|their|over|that|those|what|oversubscribed|smaller|"
        r"stronger|cheaper|better|worse|likelier|current|average|last)(?!\w)| increase| rise|"
        r"(?= [^ ]+er than))?)"
    ),
    before_rank=re.compile(r"(?<!\w)(?:(?P<top>top)|rank(?:s|ed|ing)?|number|no\.) \Z"),
    after_million=re.compile(r" (?!high|long|wide|deep|away|from|race|hurdles|relay)[a-z-]+s(?!\w)"),
    after_metres=re.compile(
        r" (?:high|long|wide|deep|away|tall|from|below|above|of (?:rain|water|snow|soil)|"
        r"in (?:length|height|depth|altitude))(?!\w)"
    ),
    rate_times={each: each for each in ("day", "week", "month", "quarter", "year")} | {"annum": "year"},
    before_minus=re.compile(r"(?<!\w)(?:minus|negative) \Z"),
    distances=frozenset({60, 100, 110, 200, 400, 500, 800, 1000, 1200, 1500, 3000, 5000, 10000}),
    implied=None,
    time_units=listed(
        "second|seconds|secs|sec|minute|minutes|mins|min|hour|hours|hrs|day|days|night|nights|week|"
        "weeks|weekend|weekends|fortnight|"
        "month|months|quarter|quarters|season|seasons|year|years|decade|decades|century|centuries|"
        "session|sessions|generations|o'clock|am|pm|"
        "consecutive|successive|straight|months'|years'|days'|weeks'|hours'|months’|years’|days’|"
        "weeks’|hours’|anniversary"
    ),
    before_term=re.compile(
        r"(?:(?:sentenced|jailed|imprisoned)(?: [\w’'-]+){0,4}? (?:to|for)|prison (?:term|sentence)s? of|"
        r"sentence of|sentences of)(?: \w+){0,2} ?\Z"
    ),
    after_duration=re.compile(r" (years?|months?)(?!\w)"),
    after_term=re.compile(
        r" (years?|months?)(?:[’'])? (?:in (?:prison|jail)|imprisonment|behind bars|in custody)"
    ),
)
