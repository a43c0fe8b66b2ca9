"""What a page prints: plain values in the order of the page, which the templates only set.

Every word is ready in its language. A `Label` holds one wording a language of its block, or one where they
are alike; a `Sentence` is a claim with the references behind it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from report.localise.phrases import Run


@dataclass(frozen=True, slots=True)
class Words:
    """A text in a language (BCP 47)."""

    language: str
    text: str


Label = tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class Reference:
    """A printed [n], or [n–last]: a link to the note, and the place to which the note links back."""

    number: int
    last: int | None = None
    anchor: str | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """A report by its letter, and where it says so."""

    letter: str
    references: tuple[Reference, ...] = ()


@dataclass(frozen=True, slots=True)
class Sentence:
    """A claim in a language, with what it refers to."""

    language: str
    runs: tuple[Run, ...]
    references: tuple[Reference, ...] = ()
    reports: tuple[str, ...] = ()
    """Letters of the reports it is about, where it quotes none."""


Pair = tuple[Sentence, ...]
"""A claim in each language of its block."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Claims under a heading."""

    title: Label
    pairs: tuple[Pair, ...]
    unsaid: int
    """How many more one of the languages cannot say."""


@dataclass(frozen=True, slots=True)
class Masthead:
    """The top of page 1."""

    title: Label
    number: Label
    coverage: Label
    desk_label: Label
    desk: str | None
    closed: Label
    state: Label
    """DRAFT, or who cleared it."""
    draft: bool
    handling: str | None


@dataclass(frozen=True, slots=True)
class Stated:
    """A figure, comparison or origin as said, and the reports that say it."""

    label: Label
    told: tuple[Told, ...] = ()


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """A row of the key figures."""

    measure: Label
    figures: tuple[Stated, ...]
    period: Label
    from_context: bool
    compared: tuple[Stated, ...]
    origins: tuple[Stated, ...]
    status: Label
    unequal: bool


@dataclass(frozen=True, slots=True)
class KeyFigures:
    """The table of page 1: a heading, column heads, rows, and what the star means where one stands."""

    title: Label
    measure: Label
    figure: Label
    period: Label
    compared: Label
    """Empty where no row has a comparison: then there is no such column."""
    origin: Label
    status: Label
    rows: tuple[KeyFigure, ...]
    star: Label
    unsaid: int


@dataclass(frozen=True, slots=True)
class Front:
    """Page 1: the whole brief."""

    masthead: Masthead
    headline: Pair
    bottom_line: Passage
    key_figures: KeyFigures
    passages: tuple[Passage, ...]
    """What differs, what is missing."""
    asked: Passage
    """What was asked of whom: on page 1 where there is room, else after it."""
    unsaid: int


@dataclass(frozen=True, slots=True)
class Drawing:
    """A chart, as the address of its picture."""

    language: str
    title: str
    alt: str
    source: str
    note: str | None


@dataclass(frozen=True, slots=True)
class Voice:
    """A key point in one language: who speaks, what is said, or the source's own words, or both."""

    language: str
    letter: str
    label: str
    said: Sentence | None
    quotation: Sentence | None
    unreviewed: bool = False
    """What is said is a translation that nobody has reviewed."""


@dataclass(frozen=True, slots=True)
class Tale:
    """A story: its event, the reports that tell it, its key points."""

    title: Label
    reports: tuple[Stated, ...]
    points: tuple[tuple[Voice, ...], ...]


@dataclass(frozen=True, slots=True)
class Stories:
    """What the reports say, event by event."""

    title: Label
    tales: tuple[Tale, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """The brief in one language, or in two side by side."""

    language: str
    languages: tuple[str, ...]
    front: Front
    drawings: tuple[Drawing, ...]
    no_charts: Label
    """Why there is no chart; empty where there is one."""
    stories: Stories


@dataclass(frozen=True, slots=True)
class FigureRow:
    """An indicator: as printed in its source, and as the reader's language writes it."""

    told: Told
    words: Words
    figure: Label
    period: Label
    from_context: bool
    attribution: Label
    uncertain: bool


@dataclass(frozen=True, slots=True)
class FigureGroup:
    """The figures of one measure, scope and period."""

    measure: Label
    status: Label
    unequal: bool
    rows: tuple[FigureRow, ...]


@dataclass(frozen=True, slots=True)
class Figures:
    """The table of all figures: a heading, column heads, the figures by measure."""

    title: Label
    words: Label
    figure: Label
    period: Label
    origin: Label
    report: Label
    groups: tuple[FigureGroup, ...]
    remarks: tuple[Label, ...]


@dataclass(frozen=True, slots=True)
class NoteLine:
    """A note: the words behind a reference, and the way back to it."""

    number: int
    letter: str
    words: Words
    back: str | None


@dataclass(frozen=True, slots=True)
class Address:
    """Where a text stood: as printed, and what a link to it leads to."""

    text: str
    link: str | None


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A report and what is known of it."""

    letter: str
    title: Label
    titled: bool
    translated: Label
    facts: Label
    addresses: tuple[Address, ...]


@dataclass(frozen=True, slots=True)
class Term:
    """A word of the brief and what it means, in one language."""

    name: Words
    meaning: Words


@dataclass(frozen=True, slots=True)
class Delivery:
    """What a source delivered: its counts, or why there are none."""

    source: Label
    counts: tuple[Label, ...]
    remark: Label


@dataclass(frozen=True, slots=True)
class Delivered:
    """What all sources delivered: a sentence, and a table where there are several."""

    title: Label
    sentence: Label
    source: Label
    counts: tuple[Label, ...]
    rows: tuple[Delivery, ...]


@dataclass(frozen=True, slots=True)
class Colophon:
    """How the brief was made, what its words mean, what it leaves out."""

    title: Label
    paragraphs: tuple[Label, ...]
    terms: tuple[tuple[Term, ...], ...]
    delivered: Delivered | None
    omitted_title: Label
    omitted: tuple[Label, ...]


@dataclass(frozen=True, slots=True)
class Annex:
    """What stands behind the brief, once for all its languages."""

    title: Label
    figures: Figures
    notes_title: Label
    notes: tuple[NoteLine, ...]
    back: Label
    """What the link from a note does."""
    sources_title: Label
    sources: tuple[SourceLine, ...]
    colophon: Colophon


@dataclass(frozen=True, slots=True)
class View:
    """A whole document."""

    language: str
    direction: str
    foot: str
    """Title and number, at the foot of every page."""
    mark: str
    """Handling mark and state, there too."""
    closed: str | None
    blocks: tuple[Block, ...]
    annex: Annex
