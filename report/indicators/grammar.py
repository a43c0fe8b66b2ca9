"""What the engine must know of a language to read its figures: one `Grammar` a language, all data.

Patterns are matched against lower-cased text. Those named `before_*` end at the figure, those named
`after_*` begin at its end.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from decimal import Decimal

    from report.briefing import Modality, Qualifier

Pattern = re.Pattern[str]


def sized(**phrases: str) -> dict[str, Qualifier]:
    """Return the qualifier of each phrase, from the phrases of each qualifier."""
    return {phrase: cast("Qualifier", name) for name, group in phrases.items() for phrase in listed(group)}


def words(phrases: Iterable[str]) -> str:
    """Return a pattern for any of these phrases, the longest first."""
    return "|".join(re.escape(p) for p in sorted(phrases, key=lambda p: (-len(p), p)))


def whole(phrases: Iterable[str]) -> str:
    """Return a pattern for any of these phrases as whole words."""
    return rf"(?<!\w)(?:{words(phrases)})(?!\w)"


def listed(phrases: str) -> frozenset[str]:
    """Return the phrases of a text, parted by vertical bars."""
    return frozenset(" ".join(p.split()) for p in phrases.split("|"))


DIGITS = (
    r"(?:[0-9]{1,3}(?:[ \u00a0\u202f\u2009'’][0-9]{3})+(?![0-9])(?:[.,][0-9]+)?"
    r"|[0-9]+(?:[.,][0-9]+)*(?: ?[½⅓⅔¼¾⅛])?|[½⅓⅔¼¾⅛])"
)
"""A written number, groups and decimals as they come; what they mean is `numerals`' business."""

SIGNS = {
    "us$": "USD", "a$": "AUD", "au$": "AUD", "c$": "CAD", "ca$": "CAD", "hk$": "HKD", "s$": "SGD",
    "nz$": "NZD", "nt$": "TWD", "$": "USD", "£": "GBP", "€": "EUR", "¥": "JPY", "₫": "VND", "₩": "KRW",
    "₹": "INR", "₽": "RUB", "฿": "THB", "₱": "PHP",
}  # fmt: skip
CODES = listed(
    "usd|eur|gbp|jpy|vnd|cny|rmb|krw|inr|rub|thb|php|sgd|hkd|aud|cad|nzd|twd|chf|sek|nok|dkk|myr|idr|brl|"
    "zar|try|mxn|pln"
)
SYMBOLS = listed(
    "km/h|m/s|kmh|kph|km²|km2|km|m²|m2|m³|m3|cm|mm|m|μg/m3|µg/m3|μg/m³|µg/m³|mg/l|mg|kg|kwh|mwh|gwh|twh|kw|"
    "mw|gw|tw|mph|mpg|mhz|ghz|hz|gb|mb|tb|mbps|gbps|°c|°f|ºc|º|°|ha|teu|lb|lbs|oz|ft|mmhg|ppm|rpm"
)
"""Units that are written alike in every language."""


@dataclass(frozen=True, slots=True)
class Numbers:
    """How a language writes numbers."""

    decimal: str
    """Its own decimal mark; the other of "." and "," parts thousands."""
    decimals_in_thousandths: bool
    """Whether three digits after the decimal mark are certain without further evidence."""
    cardinals: Mapping[str, int]
    multipliers: Mapping[str, int]
    """Words that multiply what stands before them within a number ("hundred", "mươi")."""
    fillers: frozenset[str]
    additive: int
    """The smallest word that a unit may follow ("twenty five", "mười lăm")."""
    scales: Mapping[str, Decimal]
    glued: frozenset[str]
    """Scale abbreviations that must touch the number."""
    shares: Mapping[str, Decimal]
    """Spelled fractions, in percent."""
    multiples: Mapping[str, int]
    """Words that say "times" by themselves ("doubled"), and the factor."""
    candidate: Pattern
    """A number, by its named group: digits, words, share, multiple, or round ("double-digit")."""
    after_scale: Pattern
    part_of_scale: Pattern
    """A fraction before a scale word ("three-quarters of a million"): neither is read."""
    after_half: Pattern
    """A half of the scale added to the number ("rưỡi")."""
    link: Pattern
    """Between the ends of a span, by its group: dash, to, both ("and"), either ("or"), reach ("lên")."""
    after_of: Pattern
    """Between a count and the whole it is part of ("of", "out of", "/")."""


@dataclass(frozen=True, slots=True)
class Units:
    """What a language counts and measures in."""

    currencies: Mapping[str, str]
    weak: frozenset[str]
    """Words that are a currency only after a scale ("5 million pounds")."""
    before_currency: Pattern
    after_currency: Pattern
    after_percent: Pattern
    after_points: Pattern
    """Percentage points (group percentage) and other points (group points)."""
    after_unit: Pattern
    after_rate: Pattern
    before_times: Pattern
    after_times: Pattern
    before_rank: Pattern
    time_units: frozenset[str]
    after_million: Pattern
    """What follows "5m" where it is five million."""
    after_metres: Pattern
    """What follows "5m" where it is surely five metres."""
    rate_times: Mapping[str, str]
    """Units of time by which a percentage is a rate, and the word for each in a unit."""
    before_minus: Pattern
    """A word or sign that makes a number negative."""
    distances: frozenset[int]
    """Metres that name a race ("the 100m")."""
    implied: str | None
    """The currency of a bare amount ("880 tỷ"), which stays uncertain."""
    before_term: Pattern
    """Words that make a duration a figure: a prison term."""
    after_term: Pattern
    after_duration: Pattern


@dataclass(frozen=True, slots=True)
class Phrases:
    """The words around a figure that size it or tell what kind it is."""

    qualifiers: Mapping[str, Qualifier]
    before_qualifier: Pattern
    qualifiers_after: Mapping[str, Qualifier]
    after_qualifier: Pattern
    before_change: Pattern
    """A verb or noun of change up to the figure, by its group up or down; group link tells "to" from "by"."""
    between: Pattern
    origin: Pattern
    changing: Pattern
    """A verb of change, then "from", up to the figure."""
    to_level: frozenset[str]
    from_base: frozenset[str]
    after_change: Pattern
    growth: Pattern
    """Nouns that make a percentage a change wherever they stand in the clause before it."""
    share_before: Pattern
    share_after: Pattern
    prices: Pattern
    """Words of price; by the group loose, words that with a large sum tell a size ("costs")."""
    modalities: tuple[tuple[Modality, Pattern], ...]
    """Tried in order on the clause before the figure."""
    extreme: Pattern
    equivalent: Pattern
    """Words that make a figure the conversion of the one before it."""
    reaching: Pattern
    """Between a change and the level it reaches ("5% to")."""
    after_of: Pattern
    """Between an amount or a share and what it is of ("of", "in", "worth of")."""
    compared: frozenset[str]
    """Words after a percentage that make it a comparison ("higher")."""
    against: Pattern
    """Words before what a count is compared with, its noun left out ("compared with")."""
    of_those: Pattern
    """After a number that counts part of what was named ("20,000 of those")."""
    coordinate: Pattern
    """Between two changes that one verb says ("12% in volume and 35%")."""
    respect: Pattern
    """After a change: in what respect, which is not the level beside it ("in volume")."""
    part: Pattern
    """Words that make a figure part of the one before it ("of which")."""
    clause: Pattern
    """Where a clause begins."""
    negation: Pattern
    """Words that deny what follows in their clause."""
    denied_after: Pattern
    """What denies the figure that it follows ("was ruled out")."""
    turn: Pattern
    """Where the reach of a denial ends."""
    part_clause: Pattern
    """Where a sentence goes on with another subject and verb: neither period nor speaker goes on."""
    raising: Pattern
    """A verb that makes a level of a year to come a goal ("raise exports to")."""
    uncertain_verb: Pattern
    """Words because of which no goal or fact is meant ("could", "is forecast")."""
    modal_after: Pattern
    """After a figure: a modal that makes it a possibility ("tariffs of 50% could be imposed")."""
    outdoing: tuple[str, ...]
    """Verbs of exceeding: before a part of a whole they tell of what was met, not of its size."""
    partner: Pattern
    """After a measure of trade: with whom (group name), in the article's capitals."""
    pair: Pattern
    """After bilateral trade: between whom (groups one and other)."""


@dataclass(frozen=True, slots=True)
class Nouns:
    """The noun phrases around a figure."""

    stops: frozenset[str]
    """Words that end a noun phrase."""
    joins: frozenset[str]
    complements: frozenset[str]
    """Prepositions whose phrase belongs to the measure ("by key leaders")."""
    linking: frozenset[str]
    """Words between a measure and its figure ("stood at", "đạt")."""
    articles: frozenset[str]
    tallies: frozenset[str]
    """Nouns that are numbers of something themselves ("attendance")."""
    within: frozenset[str]
    """Prepositions inside a measure ("exports of rice")."""
    number_of: Pattern
    """Words that announce a count given later in the clause ("the number of")."""
    numbered: frozenset[str]
    """Words before a number that make it a name, an ordinal or an address."""
    not_numbered: Pattern
    """Phrases that end in such a word and are followed by a count all the same ("tổng số")."""
    ordinal: Pattern
    anaphoric: Pattern
    """Determiners that point back ("the two")."""
    anaphoric_after: Pattern
    one: frozenset[str]
    idle: Pattern
    """Within the phrase counted."""
    idle_opening: Pattern
    """At its beginning, where that is where the noun stands."""
    """Nouns that announce a list ("reasons") or point back ("sides")."""
    common: frozenset[str]
    """Nouns that make a bare four-digit number a count, not a year."""
    single: frozenset[str]
    """Counted nouns of one syllable, where words are written by syllable."""
    classifiers: frozenset[str]
    """Words before the noun that count it, where the language has them."""
    suffixes: frozenset[str]
    """Last syllables that go with the two before them."""
    heads: frozenset[str]
    """Words that end a phrase after a figure but begin one before it ("tổng", "số")."""
    compounds: frozenset[str]
    """Two words that stay one ("tăng trưởng")."""
    neutral: frozenset[str]
    """Words beside a measure's term that leave it the same measure ("total", "cả")."""
    acts: frozenset[str]
    """Verbs that look like nouns before a measure's term ("saw exports")."""
    narrowing: Pattern
    """After a measure's term: what makes it another measure ("exports of zinc", "xuất khẩu kẽm")."""
    fates: Pattern
    """What befell those counted ("were killed")."""


@dataclass(frozen=True, slots=True)
class Speech:
    """Who says, who acts, and what goes on from the sentence before."""

    saying: Pattern
    """A verb of saying, with what is said after it."""
    according: Pattern
    """A phrase that names the source (group who)."""
    source: Pattern
    """How what is named as a source begins, with its capitals."""
    speaker: Pattern
    heard: Pattern
    pronouns: frozenset[str]
    sorts: tuple[frozenset[str], ...]
    """Nouns that point to a name of their sort only ("the bank"), with what such names hold."""
    personal: frozenset[str]
    """Pronouns that stand for people only."""
    connectives: Pattern
    """Openings that carry on what was being said or reported."""
    duties: Pattern
    """Modals by which an account of a speech goes on ("must")."""
    goal: Pattern
    titles: frozenset[str]
    subject_after: Pattern
    """What follows a subject: a verb, a possessive."""
    openers: frozenset[str]
    """Words before a speaker that are no part of the name."""
    in_names: frozenset[str]
    """Small words inside a speaker's name and office ("of")."""
    speakers: frozenset[str]
    """Words that begin a speaker's name though they end a noun phrase ("the")."""
    locatives: frozenset[str]
    absolutes: frozenset[str]
    """Adjuncts whose name has a verb of its own ("with Altria rising")."""
    place_before: Pattern
    place_after: Pattern
    """Words, with their capitals, that make a name (group name) a place."""
    adjuncts: frozenset[str]
    """Prepositions before a name that is no subject."""
    perfect: Pattern
    """The governing verb says that something has been done, not when."""
    stock: Pattern
    """The words before a figure that make it a state as of the report."""
    stock_after: Pattern
    future: Pattern


@dataclass(frozen=True, slots=True)
class Calendar:
    """The dates and periods of one language."""

    mention: Pattern
    """Any expression of time, by the name of its form."""
    capitals: bool
    """Whether months and weekdays are written with a capital."""
    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    ordinals: Mapping[str, int]
    """Words that count or order months, quarters and halves."""
    relative: tuple[tuple[Pattern, str, int, bool], ...]
    """Words, unit (year, quarter, month, day, past), shift, and whether from the figure's own period."""
    earlier: Pattern
    """Expressions that name the time before, whatever stands in front of them ("year on year")."""
    ahead: Pattern
    """Words before a period that is still to come ("tasks for")."""
    deadline: Pattern
    """Words before a time by which something must be done, at its beginning or before it."""
    deadline_day: Pattern
    """Such words as are a deadline only before a day to come."""
    as_of: Pattern
    """Words that make a day the time of a state ("as of", "đến ngày")."""
    on_a_day: frozenset[str]
    """Such words that before a day only say when."""
    base: Pattern
    """Words before a period that make it what something is compared with."""


@dataclass(frozen=True, slots=True)
class Grammar:
    """The figures of one language."""

    language: str
    numbers: Numbers
    units: Units
    phrases: Phrases
    nouns: Nouns
    speech: Speech
    calendar: Calendar
