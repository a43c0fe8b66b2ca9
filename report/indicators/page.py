"""An article laid open for reading: its text, the same lower-cased, its sentences and its dates."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from report.indicators.numerals import Evidence, evidence
from report.indicators.periods import Mention, mentions
from report.language import same_tones
from report.sentences import split

if TYPE_CHECKING:
    from report.article import Article, Sentence
    from report.glossary import Glossary
    from report.indicators.grammar import Grammar, Pattern


@dataclass(frozen=True, slots=True)
class Page:
    """What every step of the reading looks at."""

    article: Article
    glossary: Glossary
    grammar: Grammar
    low: str
    """The text lower-cased with tones in one place, character by character: offsets are those of the text."""
    sentences: tuple[Sentence, ...]
    starts: tuple[int, ...]
    evidence: Evidence
    mentions: tuple[Mention, ...]
    mention_starts: tuple[int, ...]

    @property
    def text(self) -> str:
        """The article's text."""
        return self.article.text

    def sentence_at(self, at: int) -> int:
        """Return the number of the sentence that holds this character."""
        return max(bisect_right(self.starts, at) - 1, 0)

    def before(self, pattern: Pattern, at: int, reach: int = 40) -> str | None:
        """Return what a pattern that ends at this character matches, within the sentence."""
        floor = max(self.sentences[self.sentence_at(at)].start, at - reach)
        found = pattern.search(self.low, floor, at)
        return found.group() if found else None

    def mentions_between(self, start: int, end: int) -> tuple[Mention, ...]:
        """Return the expressions of time that begin between two characters."""
        return self.mentions[bisect_left(self.mention_starts, start) : bisect_left(self.mention_starts, end)]

    def segment(self, start: int, end: int, at: int) -> tuple[int, int]:
        """Return the part of a sentence, between its subjects and verbs, that holds a character."""
        for parted in self.grammar.phrases.part_clause.finditer(self.low, start, end):
            if parted.end() <= at:
                start = parted.end()
            else:
                return start, parted.start()
        return start, end

    def mention_at(self, at: int) -> Mention | None:
        """Return the expression of time that covers this character."""
        index = bisect_right(self.mention_starts, at) - 1
        if index >= 0 and self.mentions[index].end > at:
            return self.mentions[index]
        return None


def lay_open(article: Article, glossary: Glossary, grammar: Grammar) -> Page:
    """Prepare an article for reading."""
    low = same_tones(lowered(article.text))
    sentences = split(article.text, article.language)
    times = mentions(low, article.text, grammar.calendar)
    return Page(
        article,
        glossary,
        grammar,
        low,
        sentences,
        tuple(s.start for s in sentences),
        evidence(low),
        times,
        tuple(m.start for m in times),
    )


def lowered(text: str) -> str:
    """Lower a text without moving any character."""
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
