"""An article in, its indicators out.

1. `page` lays the article open: sentences, expressions of time, how it writes numbers.
2. `scan` finds the figures: number, unit, qualifier; what is no indicator is left out.
3. `kinds` tells of each what kind it is, `dating` when, `measures` what, `scope` whose, `speech` who says it.
4. `relations` ties figures to one another, and repeated ones into one.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from report.article import quote
from report.briefing import Indicator, Span
from report.indicators.dating import Timeline, date_of, timeline
from report.indicators.doubts import is_denied
from report.indicators.grammars import grammar_of
from report.indicators.kinds import sense, window
from report.indicators.measures import Measure, measure_of
from report.indicators.page import Page, lay_open
from report.indicators.relations import coordinated, links, merged, tied
from report.indicators.scan import Figure, figures
from report.indicators.scope import Names, names
from report.indicators.speech import Voice, source_of, voices
from report.indicators.wholes import parts

if TYPE_CHECKING:
    from report.article import Article, Quote
    from report.briefing import Kind
    from report.glossary import Glossary

_COMPARED = frozenset({"change", "ratio"})


def extract(article: Article, glossary: Glossary) -> tuple[Indicator, ...]:
    """Return the indicators of an article, in the order of the text.

    Shape: empty where the article's language has no grammar here.
    """
    grammar = grammar_of(article.language)
    if grammar is None:
        return ()
    page = lay_open(article, glossary, grammar)
    found = figures(page)
    if not found:
        return ()
    quotes = {
        n: quote(article, page.sentences[n].start, page.sentences[n].end) for n in {f.sentence for f in found}
    }
    reading = Reading(page, found, timeline(page), names(page), voices(page, found[-1].sentence), quotes)
    read = [indicator(reading, index) for index in range(len(found))]
    read = coordinated(page, found, read)
    return parts(merged(tied(page, read, links(page, found))), glossary)


@dataclass(frozen=True, slots=True)
class Reading:
    """A page with all that its figures are read by."""

    page: Page
    figures: list[Figure]
    timeline: Timeline
    names: Names
    voices: list[Voice]
    quotes: dict[int, Quote]
    """The sentences that hold figures, by number."""


def indicator(reading: Reading, index: int) -> Indicator:
    """Return one figure as an indicator, not yet tied to the others."""
    page, figure = reading.page, reading.figures[index]
    around = window(page, reading.figures, index)
    meaning = sense(page, figure, around)
    measure = measure_of(page, figure, around, meaning.kind)
    unit, stop = rated(page, figure, meaning.kind)
    dating = date_of(reading.timeline, figure, around)
    return Indicator(
        id=identifier(page.article.id, figure),
        article=page.article.id,
        number=Span(figure.start, figure.end),
        words=page.text[figure.first : stop],
        value=figure.value,
        value_max=figure.value_max,
        unit=unit,
        quotes=(reading.quotes[figure.sentence],),
        scale=figure.scale,
        qualifier=figure.qualifier,
        direction=meaning.direction,
        period=dating.period,
        period_note=dating.note,
        base_period=dating.base if meaning.kind in _COMPARED else None,
        kind=meaning.kind,
        modality=meaning.modality,
        measure=measure.words,
        measure_key=measure.key,
        scope=owner_of(measure, reading.names.scope_of(figure)),
        attribution=source_of(page, figure, reading.voices[figure.sentence]),
        comparison=figure.whole,
        extreme=meaning.extreme,
        uncertain=not figure.sure
        or is_denied(page, figure)
        or (figure.negative and meaning.kind != "change"),
    )


def owner_of(measure: Measure, scope: str | None) -> str | None:
    """Return whose a figure is: of the name before its measure, unless that is the people of its scope."""
    if measure.owner is None or (scope or "").lower().startswith(measure.owner[:_DEMONYM].lower()):
        return scope
    return measure.owner


_DEMONYM = 4
"""Letters that a country and its people share ("Vietnam", "Vietnamese")."""


def rated(page: Page, figure: Figure, kind: Kind) -> tuple[str, int]:
    """Return a figure's unit and end; a rate of percent has its time ("3% a month"), a growth rate none."""
    if figure.unit != "percent" or kind not in ("level", "target"):
        return figure.unit, figure.stop
    units = page.grammar.units
    rate = units.after_rate.match(page.low, figure.stop)
    written = rate or units.after_rate.search(page.low, figure.end, figure.stop)
    if written is None or page.mention_at(written.start() + 1):
        return figure.unit, figure.stop
    time = units.rate_times.get(written.group().strip().rpartition("/")[2].split()[-1])
    return (f"percent/{time}", max(figure.stop, written.end())) if time else (figure.unit, figure.stop)


def identifier(article: str, figure: Figure) -> str:
    """Return the stable id of a figure: ten hexadecimal digits of its article and place."""
    place = f"{article}:{figure.start}-{figure.end}"
    return f"i{hashlib.sha256(place.encode()).hexdigest()[:10]}"
