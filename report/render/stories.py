"""The stories: each event once, with the reports that tell it and what they say.

A key point in the article's own language is its words, in quotation marks. In another it is the memory's
translation, else a line worded from its facts and then the source's words, marked with their language.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from report.article import printed_source
from report.localise.inputs import LONGEST, cut, one_line
from report.localise.phrases import Run
from report.localise.statements import say_key_point
from report.localise.units import same_language
from report.render.names import TITLE, capital, source_name, speaker
from report.render.view import Sentence, Stated, Stories, Tale, Voice, Words

if TYPE_CHECKING:
    from report.article import Article
    from report.briefing import KeyPoint, Story
    from report.localise.wording import Wording
    from report.render.context import Context
    from report.render.version import Version
    from report.render.view import Label, Reference, Told


def stories(context: Context) -> Stories:
    """Build the stories in the order of the briefing."""
    return Stories(
        context.label(lambda w: w.text("What the reports say")),
        tuple(_tale(context, story) for story in context.briefing.stories),
    )


def _tale(context: Context, story: Story) -> Tale:
    named: dict[Label, list[Told]] = {}
    for each in story.articles:
        name = context.label(partial(source_name, context.known.articles[each]))
        named.setdefault(name, []).append(context.letter(each))
    reports = tuple(Stated(name, tuple(told)) for name, told in named.items())
    points = tuple(_voices(context, point) for point in story.key_points)
    return Tale(_title(context, story), reports, points)


def _title(context: Context, story: Story) -> Label:
    """Head a story by its dated event, else by a report's title, else by the bare event."""
    return context.maybe(partial(_event, context, story)) or _first_title(context, story)


def _event(context: Context, story: Story, wording: Wording) -> str | None:
    event = wording.term("event", story.event, 1) if story.event else None
    date = wording.date(story.event_date) if story.event_date else None
    if event and date:
        return capital(wording.text("{event} of {date}", event=event, date=date))
    if date:
        return wording.text("Events of {date}", date=date)
    articles = (context.known.articles[each] for each in story.articles)
    titles = (
        cut(a.title, TITLE) for a in articles if a.title and same_language(a.language, wording.language)
    )
    return next(titles, event and capital(event))


def _first_title(context: Context, story: Story) -> Label:
    article = next((a for each in story.articles if (a := context.known.articles[each]).title), None)
    if article is None or article.title is None:
        letters = [context.known.labels[each] for each in story.articles]
        return context.label(
            lambda w: w.plural(
                "Report {reports}", "Reports {reports}", len(letters), reports=w.listing(letters)
            )
        )
    return (Words(article.language, cut(article.title, TITLE)),)


def _voices(context: Context, point: KeyPoint) -> tuple[Voice, ...]:
    language = context.known.articles[point.article].language
    own = any(same_language(language, wording.language) for wording in context.wordings)
    return tuple(
        _voice(context, point, version, context.citations.cite(point.quotes), beside=own)
        for version in context.versions
    )


def _voice(
    context: Context, point: KeyPoint, version: Version, references: tuple[Reference, ...], *, beside: bool
) -> Voice:
    """Build a key point in one language; `beside`: the source's words stand in another column."""
    wording = version.wording
    article = context.known.articles[point.article]
    letter = context.known.labels[point.article]
    voice = partial(Voice, wording.locale, letter)
    quoted = Sentence(article.language, (Run(wording.quoted(point.text)),), references)
    told = _told(context, point, wording)
    if same_language(article.language, wording.language):
        return voice(told, None, quoted)
    translation = version.memory.lookup(point.text, wording.language)
    if translation is not None:
        said = Sentence(wording.locale, (Run(translation.text),), references)
        return voice(told, said, None, unreviewed=not translation.reviewed)
    runs = say_key_point(point, context.known, wording)
    if runs:
        quotation = None if beside else replace(quoted, references=())
        return voice(
            capital(_report(article, letter, wording)), Sentence(wording.locale, runs, references), quotation
        )
    if beside:
        words = (Run(wording.text("see the report’s own words beside")),)
        return voice(
            capital(_report(article, letter, wording)), Sentence(wording.locale, words, references), None
        )
    return voice(told, None, quoted)


def _told(context: Context, point: KeyPoint, wording: Wording) -> str:
    """Say who speaks and which report says so."""
    article = context.known.articles[point.article]
    report = _report(article, context.known.labels[point.article], wording)
    actor = point.act.actor if point.act else None
    who = speaker(actor, article.language, wording) if point.speech != "narrative" else None
    if who is None:
        return capital(report)
    if point.speech == "quotation":
        return capital(wording.text("{speaker}, quoted by {report}", speaker=who, report=report))
    return capital(wording.text("{speaker}, as told by {report}", speaker=who, report=report))


def _report(article: Article, letter: str, wording: Wording) -> str:
    named = printed_source(article)
    return cut(one_line(named), LONGEST) if named else wording.text("report {letter}", letter=letter)
