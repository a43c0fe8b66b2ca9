"""Everything that depends on the reader's language, as one value.

In: a locale and the glossary. Out: `Wording`: messages, plurals, numbers, dates, units, figures, terms and
names in that language. All text is plain: whoever sets it in a document escapes it.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Literal

from report.errors import LocaleError
from report.localise import catalogue, figures, formats, periods, units

if TYPE_CHECKING:
    from collections.abc import Sequence
    from gettext import GNUTranslations

    from report.briefing import Indicator, Status
    from report.glossary import Glossary, TermKind
    from report.localise.formats import DateStyle, Formats

_SAMPLES = 101
"""CLDR's plural rules tell integers apart by their last two digits."""


@dataclass(frozen=True, slots=True)
class Wording:
    """How a locale says what a brief says."""

    locale: str
    """BCP 47 tag."""
    language: str
    direction: Literal["ltr", "rtl"]
    glossary: Glossary
    formats: Formats
    messages: GNUTranslations

    # Messages: the English text is the key. A message is a literal at the call, so that it can be extracted.

    def text(self, message: str, /, *, context_: str | None = None, **values: object) -> str:
        """Return a message with its {placeholders} filled; integers and decimals are written as numbers."""
        found = self.messages.pgettext(context_, message) if context_ else self.messages.gettext(message)
        return self._filled(found, values)

    def plural(
        self, one: str, other: str, count: Decimal | int, /, *, context_: str | None = None, **values: object
    ) -> str:
        """Return the message that goes with a count, which is {count}."""
        like = self._integer_like(count)
        if context_:
            found = self.messages.npgettext(context_, one, other, like)
        else:
            found = self.messages.ngettext(one, other, like)
        return self._filled(found, {"count": count, **values})

    def _filled(self, message: str, values: dict[str, object]) -> str:
        shown = {
            name: self.number(value) if isinstance(value, Decimal | int) else value
            for name, value in values.items()
        }
        try:
            return message.format(**shown)
        except (KeyError, IndexError, ValueError) as error:
            raise LocaleError(
                f"The catalogue for {self.locale} has a broken placeholder in {message!r}: {error}. "
                f"Keep the placeholders of the English message."
            ) from error

    def _integer_like(self, count: Decimal | int) -> int:
        """Return an integer of the same plural category: gettext's rules know integers only."""
        if count == int(count):
            return int(count)
        category = self.formats.plural_category(count)
        return next((n for n in range(_SAMPLES) if self.formats.plural_category(n) == category), 2)

    # Numbers and figures

    def number(self, value: Decimal | int) -> str:
        """Write a number with its digits as given."""
        return self.formats.number(value)

    def range(self, low: Decimal | int, high: Decimal | int | None = None) -> str:
        """Write a range of numbers: "28–29"."""
        return self.formats.span(Decimal(low), None if high is None else Decimal(high))

    def percent(self, value: Decimal | int, value_max: Decimal | int | None = None) -> str:
        """Write a percentage, or a range of them."""
        return self.formats.percent(self.range(value, value_max))

    def quantity(
        self, value: Decimal, value_max: Decimal | None, unit: str, scale: str | None, language: str = ""
    ) -> str | None:
        """Write a value with scale and unit ("28–29 tỷ USD"); None where this language lacks the unit.

        Units: base units, as in `Indicator`; `language` is that of the noun in `unit`, by default our own.
        """
        return units.quantity(self, (value, value_max), unit, scale, language or self.language)

    def figure(self, indicator: Indicator, language: str) -> str | None:
        """Write a figure as stated ("hơn 930 tỷ USD"); None where this language lacks the unit.

        `language` is that of the article: only in its own language are its words used.
        """
        return figures.figure(self, indicator, language)

    def amount(self, indicator: Indicator) -> str:
        """Write a figure as stated, without its unit, to stand before a measure: "around 350"."""
        return figures.amount(self, indicator)

    def figure_short(self, indicator: Indicator) -> str:
        """Write a figure without its unit: "> 930", "≈ 350", "28–29"."""
        return figures.figure_short(self, indicator)

    def unit_label(self, indicator: Indicator, language: str) -> str | None:
        """Write the scale and unit that `figure_short` leaves out: "tỷ USD"; "" where nothing is left out."""
        return figures.unit_label(self, indicator, language)

    def comparison(self, ratio: Indicator, language: str = "") -> str | None:
        """Write a ratio or change with its base: "cao hơn 2,5 lần so với năm 2024"."""
        return figures.comparison(self, ratio, language or self.language)

    def extreme(self, indicator: Indicator, language: str = "") -> str | None:
        """Write the extreme that the source claims (“record”); None where it claims none that can be said.

        `language` is that of the article: in its own language its words are used.
        """
        return figures.extreme(self, indicator, language)

    # Dates: ISO 8601 in

    def date(self, iso: str, style: DateStyle = "long") -> str:
        """Write the day of a date or datetime."""
        return periods.day(self, iso, style)

    def datetime(self, iso: str) -> str:
        """Write a datetime with its time of day, and its zone where one is stated."""
        return periods.moment(self, iso)

    def interval(self, start: str, end: str) -> str:
        """Write a span of dates, what they share once: "10–14 January 2026"."""
        return periods.interval(self, start, end)

    def period(self, code: str) -> str:
        """Write an indicator's period: "2025", "from 2026", "quý I/2026"."""
        return periods.period(self, code)

    # Terms and names

    def term(self, kind: TermKind, key: str, count: Decimal | int | None = None) -> str | None:
        """Return a glossary term, in the plural form that goes with a count; None where there is none."""
        category = "other" if count is None else self.formats.plural_category(count)
        return self.glossary.term(kind, key, self.language, category)

    def measure(self, key: str, words: str | None, language: str) -> str | None:
        """Name a measure: the glossary's term, else the source's words in their own language, else None."""
        printed = self.term("measure", key)
        if printed is not None:
            return printed
        return words if units.same_language(language, self.language) else None

    def name(self, printed: str) -> str:
        """Return a name with this language's marks where the glossary has it, else as printed."""
        key = self.glossary.key("name", printed, self.language)
        return (self.term("name", key) if key else None) or printed

    def place(self, key: str) -> str | None:
        """Return the name of a place; None where there is none."""
        return self.term("place", key)

    def listing(self, items: Sequence[str]) -> str:
        """Join items: "a, b and c"."""
        return self.formats.listing(items)

    def quoted(self, text: str) -> str:
        """Set a text in this language's quotation marks."""
        return self.formats.quoted(text)

    def status(self, status: Status) -> str:
        """Label the status of a finding."""
        labels: dict[Status, str] = {
            "corroborated": self.text("stated alike, independent origins"),
            "repeated": self.text("stated alike, one origin"),
            "compatible": self.text("different, but compatible"),
            "differs": self.text("contradictory"),
            "restated": self.text("corrected by its source"),
            "single": self.text("one report only"),
        }
        return labels[status]

    def language_name(self, tag: str) -> str:
        """Return what a language is called."""
        return self.formats.language_name(tag) or tag


def load(locale: str, glossary: Glossary) -> Wording:
    """Return the wording of a locale.

    Raises: LocaleError where the tag is unknown, or its language has no catalogue.
    """
    found = formats.load(locale)
    language = found.cldr.language
    known = catalogue.languages()
    tag = next(
        (tag for tag in (found.tag, f"{language}-{found.cldr.script}", language) if tag in known), None
    )
    if tag is None:
        raise LocaleError(
            f"There is no catalogue for {found.tag}; there are {', '.join(known)}. "
            f"Choose one of these, or translate templates/locales/report.pot."
        )
    return Wording(found.tag, language, found.direction, glossary, found, catalogue.read(tag))
