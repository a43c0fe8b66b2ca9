"""The key figures of page 1: each measure with its figures as stated, who says so, and how reports agree."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from report.briefing import UNEQUAL
from report.render.names import attribution, measure_name
from report.render.view import KeyFigure, KeyFigures, Stated

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from report.article import Quote
    from report.briefing import Finding, Indicator
    from report.localise.wording import Wording
    from report.render.context import Context
    from report.render.view import Label, Told

    Word = Callable[[Indicator, Wording], str | None]

_ROWS_BESIDE = 6
"""Rows that a page holds where two languages share it."""


def key_figures(context: Context) -> KeyFigures:
    """Build the table; a measure or figure that one of the languages cannot say has no row."""
    findings = [context.known.findings[each] for each in context.briefing.key_figures]
    said = [row for finding in findings if (row := _row(context, finding)) is not None]
    rows = said if len(context.versions) == 1 else said[:_ROWS_BESIDE]
    starred, compared = any(row.from_context for row in rows), any(row.compared for row in rows)
    return KeyFigures(
        title=context.label(lambda w: w.text("Key figures")),
        measure=context.label(lambda w: w.text("Measure")),
        figure=context.label(lambda w: w.text("As stated")),
        period=context.label(lambda w: w.text("Period")),
        compared=context.label(lambda w: w.text("Compared, as said")) if compared else (),
        origin=context.label(lambda w: w.text("Who says so")),
        status=context.label(lambda w: w.text("Status")),
        rows=tuple(rows),
        star=star(context) if starred else (),
        unsaid=len(findings) - len(said),
    )


def star(context: Context) -> Label:
    """Say what the star beside a period means."""
    return context.label(
        lambda w: w.text("* The period comes from the context, not from the sentence itself.")
    )


def period(context: Context, code: str | None, notes: Iterable[str | None]) -> Label:
    """Say a period, or why there is none."""
    if "ambiguous" in notes:
        return context.label(lambda w: w.text("unclear"))
    if code is None:
        return context.label(lambda w: w.text("not stated"))
    return context.label(lambda w: w.period(code))


def _row(context: Context, finding: Finding) -> KeyFigure | None:
    indicators = [context.known.indicators[each] for each in finding.indicators]
    language = context.language(indicators[0])
    measure = context.maybe(lambda w: measure_name(finding.measure_key, finding.measure, language, w))
    figure = partial(_figure, context)
    if measure is None or any(context.maybe(partial(figure, each)) is None for each in indicators):
        return None
    ratios = [context.known.indicators[each] for each in finding.ratios]
    compared = (
        *_stated(context, ratios, lambda i, w: w.comparison(i, context.language(i))),
        *_stated(context, indicators, lambda i, w: w.extreme(i)),
    )
    notes = {each.period_note for each in indicators}
    return KeyFigure(
        measure=measure,
        figures=_stated(context, indicators, figure),
        period=period(context, finding.period, notes),
        from_context=notes == {"context"},
        compared=tuple(_said_by_all(each, indicators) for each in compared),
        origins=_origins(context, finding, indicators),
        status=context.label(lambda w: w.status(finding.status)),
        unequal=finding.status in UNEQUAL,
    )


def _said_by_all(stated: Stated, indicators: Iterable[Indicator]) -> Stated:
    """Leave out who says what all of several reports say."""
    reports = {each.article for each in indicators}
    return replace(stated, told=()) if len(reports) > 1 and len(stated.told) == len(reports) else stated


def _figure(context: Context, indicator: Indicator, wording: Wording) -> str | None:
    return wording.figure(indicator, context.language(indicator))


def _stated(context: Context, indicators: Iterable[Indicator], word: Word) -> tuple[Stated, ...]:
    """Gather what is worded alike, with the reports that say it; what one language cannot say is left out."""
    alike: dict[Label, dict[str, Told]] = {}
    for indicator in indicators:
        label = context.maybe(partial(word, indicator))
        if label is not None:
            alike.setdefault(label, {})[indicator.article] = context.letter(indicator.article)
    return tuple(Stated(label, tuple(told.values())) for label, told in alike.items())


def _origins(context: Context, finding: Finding, indicators: Iterable[Indicator]) -> tuple[Stated, ...]:
    """Gather the reports by who they say it is from: those that name an origin first."""
    by_origin: dict[Label, list[Indicator]] = {}
    for each in indicators:
        label = context.maybe(partial(attribution, each.attribution, context.language(each))) or ()
        by_origin.setdefault(label, []).append(each)
    named = sorted(by_origin.items(), key=lambda item: not item[0])
    nobody = finding.status in UNEQUAL or len(named) == 1
    unattributed = context.label(lambda w: w.text("not attributed")) if nobody else ()
    return tuple(
        Stated(
            label or (unattributed if all(each.attribution is None for each in group) else ()),
            _told(context, group),
        )
        for label, group in named
    )


def _told(context: Context, indicators: Iterable[Indicator]) -> tuple[Told, ...]:
    """Name each report once, with all the words it says it in."""
    quotes: dict[str, list[Quote]] = {}
    for each in indicators:
        quotes.setdefault(each.article, []).extend(each.quotes)
    return tuple(context.told(article, some) for article, some in quotes.items())
