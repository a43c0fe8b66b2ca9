"""What each part of a page is built from: the briefing, the languages side by side, the references so far."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from report.briefing import index
from report.errors import CheckError
from report.render.view import Reference, Sentence, Told, Words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from report.article import Quote
    from report.briefing import Briefing, Index, Indicator
    from report.localise.phrases import Run
    from report.localise.wording import Wording
    from report.render.version import Version
    from report.render.view import Label, Pair

    Say = Callable[[Wording], tuple[Run, ...] | None]

_MOST_LETTERS = 12
"""Reports that a claim about them names; of more, the list of sources tells."""
_RUN_OF_NUMBERS = 3
"""From this many consecutive numbers on, a run is printed as its ends."""


@dataclass(slots=True)
class Citations:
    """Numbers references, and remembers where each note is first referred to."""

    notes: dict[Quote, int]
    first: dict[int, str] = field(default_factory=dict)

    def cite(self, quotes: Iterable[Quote]) -> tuple[Reference, ...]:
        """Return the references to the notes of some quotes, in their order, runs drawn together.

        Raises: CheckError where a quote has no note, as it could not be traced.
        """
        numbers = sorted({self._number(quote) for quote in quotes})
        return tuple(self._reference(part) for run in _runs(numbers) for part in _parts(run))

    def _number(self, quote: Quote) -> int:
        if quote not in self.notes:
            raise CheckError(f"No note holds the words {quote.words[:80]!r} at {quote.start}..{quote.end}.")
        return self.notes[quote]

    def _reference(self, numbers: Sequence[int]) -> Reference:
        new = [n for n in numbers if n not in self.first]
        anchor = f"c{new[0]}" if new else None
        if anchor:
            self.first.update(dict.fromkeys(new, anchor))
        return Reference(numbers[0], numbers[-1] if len(numbers) > 1 else None, anchor)


def _runs(numbers: Sequence[int]) -> list[list[int]]:
    """Part ascending numbers into runs without a gap."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and runs[-1][-1] == number - 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return runs


def _parts(run: list[int]) -> list[list[int]]:
    return [run] if len(run) >= _RUN_OF_NUMBERS else [[number] for number in run]


@dataclass(frozen=True, slots=True)
class Context:
    """A briefing, and the versions whose languages stand side by side."""

    briefing: Briefing
    known: Index
    versions: tuple[Version, ...]
    citations: Citations

    def of(self, versions: tuple[Version, ...]) -> Context:
        """Take some of the versions, with the same numbering."""
        return replace(self, versions=versions)

    @property
    def wordings(self) -> tuple[Wording, ...]:
        """The wordings of the versions."""
        return tuple(version.wording for version in self.versions)

    def label(self, word: Callable[[Wording], str]) -> Label:
        """Word a label in every language; once where they are alike."""
        label = self.maybe(word)
        assert label is not None
        return label

    def maybe(self, word: Callable[[Wording], str | None]) -> Label | None:
        """Word a label in every language; None where one of them cannot."""
        worded = [(wording.locale, word(wording)) for wording in self.wordings]
        if any(text is None for _, text in worded):
            return None
        words = [Words(language, text) for language, text in worded if text is not None]
        return tuple(words[:1]) if len({each.text for each in words}) == 1 else tuple(words)

    def pair(self, say: Say, quotes: Sequence[Quote], articles: Iterable[str] = ()) -> Pair | None:
        """Word a claim in every language, with its references; None where one of them cannot say it."""
        said = [(wording.locale, say(wording)) for wording in self.wordings]
        if not all(runs for _, runs in said):
            return None
        about = frozenset(articles)
        if quotes or len(about) > _MOST_LETTERS:
            about = frozenset()
        reports = tuple(letter for article, letter in self.known.labels.items() if article in about)
        return tuple(
            Sentence(language, runs, self.citations.cite(quotes), reports) for language, runs in said if runs
        )

    def told(self, article: str, quotes: Iterable[Quote]) -> Told:
        """Name a report by its letter, with references to its words."""
        return Told(self.known.labels[article], self.citations.cite(quotes))

    def letter(self, article: str) -> Told:
        """Name a report by its letter."""
        return Told(self.known.labels[article])

    def language(self, indicator: Indicator) -> str:
        """Return the language of the words of an indicator."""
        return self.known.articles[indicator.article].language


def context(briefing: Briefing, versions: tuple[Version, ...]) -> Context:
    """Start a document: no reference is printed yet."""
    known = index(briefing)
    return Context(briefing, known, versions, Citations(known.notes))
