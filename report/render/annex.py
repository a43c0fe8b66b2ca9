"""What stands behind the brief, once for all its languages: every figure, the notes, the sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from report.article import printed_source
from report.briefing import UNEQUAL
from report.localise import phrases
from report.localise.inputs import LONGEST, cut, one_line, printed
from report.localise.units import same_language
from report.render.key_figures import period, star
from report.render.names import TITLE, attribution, link, measure_name, source_name
from report.render.view import Address, FigureGroup, FigureRow, Figures, NoteLine, SourceLine, Words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from report.article import Article, Source
    from report.briefing import Finding, Indicator, Note
    from report.localise.wording import Wording
    from report.render.context import Context
    from report.render.view import Label

_ADDRESS = 90
"""Characters of an address, where it has a line almost to itself."""
_NAMES, _COPIES = 12, 3
"""Names, and inputs that held a copy, printed at most."""


def figures(context: Context) -> Figures:
    """Build the table of all figures: the key figures first, then the others as the briefing has them."""
    groups = (*_by_finding(context), *_apart(context))
    starred = any(row.from_context for group in groups for row in group.rows)
    uncertain = any(row.uncertain for group in groups for row in group.rows)
    doubt = context.label(
        lambda w: w.text("? The figure could not be read with certainty and is used nowhere else.")
    )
    return Figures(
        title=context.label(lambda w: w.text("All figures")),
        words=context.label(lambda w: w.text("In the report’s words")),
        figure=context.label(lambda w: w.text("Figure")),
        period=context.label(lambda w: w.text("Period")),
        origin=context.label(lambda w: w.text("Who says so")),
        report=context.label(lambda w: w.text("Report")),
        groups=groups,
        remarks=(*((star(context),) if starred else ()), *((doubt,) if uncertain else ())),
    )


def _by_finding(context: Context) -> Iterator[FigureGroup]:
    findings = context.known.findings
    for each in dict.fromkeys((*context.briefing.key_figures, *findings)):
        yield _group(context, findings[each])


def _group(context: Context, finding: Finding) -> FigureGroup:
    indicators = [context.known.indicators[each] for each in (*finding.indicators, *finding.ratios)]
    language = context.language(indicators[0])
    return FigureGroup(
        measure=_measure(context, finding.measure_key, finding.measure, language),
        status=context.label(lambda w: w.status(finding.status)),
        unequal=finding.status in UNEQUAL,
        rows=tuple(_row(context, each) for each in indicators),
    )


def _apart(context: Context) -> Iterator[FigureGroup]:
    """Yield the indicators that no finding holds."""
    held = {each for f in context.briefing.findings for each in (*f.indicators, *f.ratios)}
    for each in context.briefing.indicators:
        if each.id not in held:
            measure = _measure(context, each.measure_key or "", each.measure, context.language(each))
            yield FigureGroup(measure, (), unequal=False, rows=(_row(context, each),))


def _row(context: Context, indicator: Indicator) -> FigureRow:
    language = context.language(indicator)
    return FigureRow(
        told=context.told(indicator.article, indicator.quotes),
        words=Words(language, indicator.words),
        figure=_in_words(context, lambda w: w.figure(indicator, language), None, language),
        period=period(context, indicator.period, {indicator.period_note}),
        from_context=indicator.period_note == "context",
        attribution=_in_words(
            context,
            lambda w: attribution(indicator.attribution, language, w),
            indicator.attribution,
            language,
        ),
        uncertain=indicator.uncertain,
    )


def _measure(context: Context, key: str, words: str | None, language: str) -> Label:
    return _in_words(context, lambda w: measure_name(key, words, language, w), words, language)


def _in_words(
    context: Context, word: Callable[[Wording], str | None], words: str | None, language: str
) -> Label:
    """Word a label; where a language cannot, the source's words stand for it, as a quotation."""
    label = dict.fromkeys(
        Words(wording.locale, text) if text is not None else Words(language, wording.quoted(words or ""))
        for wording in context.wordings
        if (text := word(wording)) is not None or words
    )
    return tuple(label) if len({each.text for each in label}) > 1 else tuple(label)[:1]


def notes(context: Context) -> tuple[NoteLine, ...]:
    """Build the notes, each with the way back to where it is first referred to."""
    return tuple(_note(context, note) for note in context.briefing.notes)


def _note(context: Context, note: Note) -> NoteLine:
    article = note.quote.article
    words = Words(context.known.articles[article].language, note.quote.words)
    return NoteLine(
        note.number, context.known.labels[article], words, context.citations.first.get(note.number)
    )


def sources(context: Context) -> tuple[SourceLine, ...]:
    """Build the list of reports and what each states of itself."""
    return tuple(_source(context, each) for each in context.briefing.articles)


def _source(context: Context, article: Article) -> SourceLine:
    title = article.title
    translated = tuple(
        Words(version.wording.locale, found.text)
        for version in context.versions
        if title is not None
        and not same_language(article.language, version.wording.language)
        and (found := version.memory.lookup(title, version.wording.language)) is not None
    )
    return SourceLine(
        letter=context.known.labels[article.id],
        title=(Words(article.language, cut(title, TITLE)),)
        if title
        else context.label(lambda w: w.text("untitled")),
        titled=title is not None,
        translated=translated,
        facts=context.label(lambda w: " · ".join(_facts(article, w))),
        addresses=tuple(_addresses(article.source)),
    )


def _addresses(source: Source) -> Iterator[Address]:
    """Yield where the text stands for readers, and the input that it was read from."""
    url = source.url if source.url and link(source.url) else None
    if url:
        yield Address(printed(url, _ADDRESS), link(url))
    if url is None or printed(url, _ADDRESS) != printed(source.key, _ADDRESS):
        yield Address(printed(source.key, _ADDRESS), link(source.key))


def _facts(article: Article, wording: Wording) -> Iterator[str]:
    yield source_name(article, wording)
    if article.published:
        yield wording.text("published {date}", date=wording.datetime(article.published))
    else:
        yield wording.text("publication date not stated")
    if article.event_date:
        yield wording.text("tells of {date}", date=wording.date(article.event_date))
    if article.place:
        yield cut(article.place, LONGEST)
    if article.authors:
        yield wording.text("by {names}", names=_some(article.authors, wording))
    if article.translators:
        yield wording.text("translated by {names}", names=_some(article.translators, wording))
    for note in article.source.notes:
        yield wording.text("marked {note}", note=wording.quoted(cut(note, LONGEST)))
    yield from _copies(article, wording)


def _copies(article: Article, wording: Wording) -> Iterator[str]:
    """Say who else carried the text, and which other inputs held it."""
    source = article.source
    others = [each for each in source.carried_by if each != printed_source(article)]
    if others:
        yield wording.text("also carried by {names}", names=_some(others, wording))
    if source.copies:
        inputs = phrases.some(
            [printed(each) for each in source.copies[:_COPIES]],
            _COPIES,
            wording,
            beyond=len(source.copies[_COPIES:]),
        )
        yield wording.text("repeated, whole or in part, in {inputs}", inputs=inputs)


def _some(names: Sequence[str], wording: Wording) -> str:
    return phrases.some([cut(one_line(each), LONGEST) for each in names], _NAMES, wording)
