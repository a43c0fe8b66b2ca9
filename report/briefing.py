"""What is said: the values of a brief. Each claim holds the quotes that say it.

Conventions of figures stand at `Indicator`, the statuses at `Finding`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal  # noqa: TC003 - msgspec reads the annotations when it decodes
from typing import Literal

from report.article import Article, Quote  # noqa: TC001 - the same

Qualifier = Literal["exact", "over", "nearly", "about", "at_least", "up_to", "record", "estimated", "top"]
Kind = Literal["level", "change", "share", "count", "price", "conversion", "target", "rank", "ratio"]
Modality = Literal["reported", "forecast", "estimate", "plan", "target", "proposal", "threshold"]
RelationKind = Literal["change_of", "base_of", "conversion_of", "part_of", "share_of"]
Status = Literal["corroborated", "repeated", "compatible", "differs", "restated", "single"]
Speech = Literal["reported", "quotation", "narrative"]
OmissionReason = Literal[
    "empty_file",
    "binary_file",
    "undecodable",
    "too_large",
    "no_text",
    "unreadable",
    "damaged",
    "encrypted",
    "scanned",
    "too_slow",
    "too_much_memory",
    "crashed",
    "too_deep",
    "bad_line",
    "not_articles",
    "unreachable",
    "address_refused",
    "robots_refused",
    "bad_metadata",
    "unused_metadata",
    "missing",
    "no_article",
    "missing_glyph",
    "translation_changed_figure",
]
UNEQUAL: frozenset[Status] = frozenset({"compatible", "differs", "restated"})
"""Statuses of measures for which two figures stand."""
STATEMENTS = 5
"""Statements of the bottom line at most: what a reader keeps, and what page 1 holds."""
WORDS = 30
"""Words that a statement of page 1 holds at most, counted as runs of letters and digits."""
StatementKind = Literal[
    "headline",
    "event",
    "act",
    "target",
    "alike",
    "unequal",
    "single",
    "quoted",
    "named",
    "figures",
    "coverage",
    "difference",
    "ambiguous",
    "missing_date",
    "missing_source",
    "missing_origin",
    "unreachable",
    "silent",
    "left_out",
]


@dataclass(frozen=True, slots=True)
class Span:
    """Characters `start` to `end` of an article's text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Relation:
    """How one indicator stands to another: `kind` names what the holder is to `indicator`."""

    kind: RelationKind
    indicator: str


@dataclass(frozen=True, slots=True)
class Indicator:
    """A figure as an article states it.

    Units: `value` and `value_max` are in base units with the scale word applied (1.13bn: 1130000000),
    percentages as printed (25.2). They are unsigned: the sign is `direction`. A range is one indicator.
    Multipliers stay as said, unit `times`; no level is derived. "22 of 26": value 22, comparison "of 26".
    "Double-digit": value 10, qualifier at_least, and `words` keeps the words, which are what is printed.
    """

    id: str
    article: str
    number: Span
    """The bare number (digits or number words, both ends of a range)."""
    words: str
    """The figure as printed, with qualifier, currency, scale and unit ("over 920 billion USD")."""
    value: Decimal
    unit: str
    """percent | percentage points | times | rank | ISO currency | composite with / | the counted noun."""
    quotes: tuple[Quote, ...]
    """The sentence or sentences that say it."""
    value_max: Decimal | None = None
    scale: str | None = None
    """The scale word as said ("billion", "tỷ")."""
    qualifier: Qualifier = "exact"
    direction: Literal["up", "down"] | None = None
    period: str | None = None
    """YYYY, YYYY-MM, YYYY-MM-DD, YYYY-Qn, a..b, "from YYYY"; None where none is stated."""
    period_note: str | None = None
    """Why the period is what it is where it comes from context: "context", "ambiguous", "as_of_report",
    "not_stated"."""
    base_period: str | None = None
    """What a change or ratio is compared with, as a period."""
    kind: Kind = "level"
    modality: Modality = "reported"
    measure: str | None = None
    """The head noun phrase in the article's words."""
    measure_key: str | None = None
    """Glossary key, else the phrase normalised: what is matched."""
    scope: str | None = None
    """Country, province or company, in the article's words."""
    attribution: str | None = None
    """Who says so, in the article's words; None where nobody is named."""
    comparison: str | None = None
    """A comparison in the article's words ("of 26", "2.5 times higher than in 2024")."""
    extreme: str | None = None
    """"record", "highest since 2019", in the article's words."""
    relations: tuple[Relation, ...] = ()
    uncertain: bool = False
    """Value or unit could not be read with certainty: kept with its words, out of charts and findings."""


_HIGHER = re.compile(r"\b(?:higher|more|greater|larger|cao hơn|nhiều hơn|lớn hơn|tăng)\b", re.IGNORECASE)


def is_ambiguous(ratio: Indicator) -> bool:
    """Tell whether a ratio is said as "times higher", which some read as that many times, some as more."""
    said = f"{ratio.words} {ratio.comparison or ''}"
    return ratio.unit == "times" and ratio.direction == "up" and _HIGHER.search(said) is not None


@dataclass(frozen=True, slots=True)
class Actor:
    """Who speaks or acts."""

    words: str
    """As printed at the place that names them in full."""
    role: str | None = None
    """Glossary key of the role ("prime-minister")."""
    name: str | None = None
    """The name as printed ("Pham Minh Chinh")."""
    place: str | None = None
    """Glossary key of the country whose role it is, where the words say so."""


@dataclass(frozen=True, slots=True)
class Topic:
    """What an act is about: a glossary key, and with whom."""

    key: str
    partners: tuple[str, ...] = ()
    """Glossary keys of places and bodies named with it, in the order of the text."""


@dataclass(frozen=True, slots=True)
class Act:
    """A typed reading of a sentence: who did what towards whom about what.

    `kind` is a key of the acts lexicon (asked, assigned, chaired, said, agreed, shortcoming, ...).
    """

    kind: str
    actor: Actor | None = None
    addressees: tuple[str, ...] = ()
    """Glossary keys of bodies."""
    topics: tuple[Topic, ...] = ()
    date: str | None = None
    event: str | None = None
    """Glossary key of the event ("online-conference")."""


@dataclass(frozen=True, slots=True)
class KeyPoint:
    """A sentence of the source that matters, as reported speech, quotation or narrative."""

    id: str
    article: str
    text: str
    quotes: tuple[Quote, ...]
    score: float = 0.0
    speech: Speech = "narrative"
    act: Act | None = None
    indicators: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Story:
    """Articles on one event, told once."""

    id: str
    articles: tuple[str, ...]
    event_date: str | None = None
    event: str | None = None
    """Glossary key of the event's kind, where the articles agree on it."""
    key_points: tuple[KeyPoint, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """What the reports together say of one measure, scope and period.

    Statuses: `corroborated` at least two independent origins state the same; `repeated` stated alike, one
    origin (one event, one publisher group, or one named origin); `compatible` unequal, but both can hold;
    `differs` cannot both hold; `restated` corrected by its own source; `single` one report. An origin is
    independent when the event, the publisher group and the named origin all differ; two reports that name
    no origin are not independent of one another.
    """

    id: str
    measure_key: str
    measure: str
    """In the words of the first report."""
    status: Status
    indicators: tuple[str, ...]
    """Ids, in the order of the articles."""
    scope: str | None = None
    period: str | None = None
    origin: str | None = None
    """The one named origin, in the words of the report that names it."""
    difference: Decimal | None = None
    """Of unequal values, in base units: largest less smallest."""
    ratios: tuple[str, ...] = ()
    """Ids of ratios and changes said of this measure (the comparison, as said)."""


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence that the brief makes itself, from typed facts alone; each locale words it.

    What each kind needs of the other fields stands in `report.localise.statements`.
    """

    id: str
    kind: StatementKind
    quotes: tuple[Quote, ...]
    act: Act | None = None
    findings: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()
    key_point: str | None = None
    dates: tuple[str, ...] = ()
    counts: tuple[int, ...] = ()
    parts: tuple[Statement, ...] = ()
    sources: tuple[str, ...] = ()
    """As in the coverage."""


@dataclass(frozen=True, slots=True)
class Note:
    """A numbered reference: the brief's [n] and the words behind it."""

    number: int
    quote: Quote


@dataclass(frozen=True, slots=True)
class Omission:
    """What could not be read or said, and why. Each locale words the reason."""

    reason: OmissionReason
    subject: str
    detail: str = ""
    source: str = ""
    """Of an input: the source in the coverage that delivered it."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """What one source delivered to a run: `found == read + duplicates + omitted`."""

    source: str
    """The input given, or the feed, mailbox or archive in it."""
    found: int = 0
    """Documents."""
    read: int = 0
    duplicates: int = 0
    """Documents that repeat one that was read, here or in another source."""
    omitted: int = 0
    unreachable: bool = False
    unchanged: bool = False
    """Nothing new since it was last fetched; what it held then was read."""


@dataclass(frozen=True, slots=True)
class Chart:
    """A drawn chart in one locale."""

    id: str
    title: str
    alt: str
    """The same content in words."""
    svg: str
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Masthead:
    """What the profile says of the brief itself."""

    title: str | None = None
    desk: str | None = None
    number: str | None = None
    handling: str | None = None
    cleared_by: str | None = None
    closed: str | None = None
    """ISO date on which the brief was closed."""
    period: str | None = None
    """a..b, the span of event dates or the profile's."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What the stages found in the articles, before a brief is made of it."""

    articles: tuple[Article, ...]
    stories: tuple[Story, ...]
    indicators: tuple[Indicator, ...]
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Briefing:
    """Everything that a brief says, in no language yet."""

    masthead: Masthead
    articles: tuple[Article, ...]
    """In the order of their labels A, B, C, ..."""
    stories: tuple[Story, ...]
    indicators: tuple[Indicator, ...]
    findings: tuple[Finding, ...]
    headline: tuple[Statement, ...]
    """Candidates, best first; each locale takes the first that it can say."""
    bottom_line: tuple[Statement, ...]
    """The same: each edition takes the first five that all its locales can say."""
    key_figures: tuple[str, ...]
    """Ids of findings, in print order."""
    differs: tuple[Statement, ...]
    missing: tuple[Statement, ...]
    asked: tuple[Statement, ...]
    notes: tuple[Note, ...]
    omissions: tuple[Omission, ...] = ()
    coverage: tuple[Coverage, ...] = ()


@dataclass(frozen=True, slots=True)
class Index:
    """A briefing's claims by id, its articles' labels, and the note behind each quote."""

    articles: dict[str, Article]
    labels: dict[str, str]
    """Article id -> A, B, ... Z, AA, ..."""
    stories: dict[str, Story]
    """Article id -> its story."""
    indicators: dict[str, Indicator]
    findings: dict[str, Finding]
    key_points: dict[str, KeyPoint]
    notes: dict[Quote, int]


def index(briefing: Briefing) -> Index:
    """Return a briefing's claims by id."""
    return Index(
        articles={each.id: each for each in briefing.articles},
        labels={each.id: label(at) for at, each in enumerate(briefing.articles)},
        stories={article: story for story in briefing.stories for article in story.articles},
        indicators={each.id: each for each in briefing.indicators},
        findings={each.id: each for each in briefing.findings},
        key_points={point.id: point for story in briefing.stories for point in story.key_points},
        notes={note.quote: note.number for note in briefing.notes},
    )


def label(at: int) -> str:
    """Return the letters of the report at a 0-based place: A to Z, then AA, AB, ..."""
    letters = ""
    at += 1
    while at:
        at, rest = divmod(at - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
