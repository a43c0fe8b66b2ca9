"""The whole product on one screen: inputs in, a finished brief out.

Stages are called in order; each takes values and gives a new one. The clock enters from the shells.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from report import (
    charts,
    compose,
    deliver,
    findings,
    glossary,
    group,
    indicators,
    ingest,
    lines,
    localise,
    render,
    resources,
    summarise,
)
from report.briefing import Facts, Masthead, Omission, index
from report.errors import CheckError
from report.gate import Stated, changed
from report.localise import memory

_Part = TypeVar("_Part")

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from report.article import Article
    from report.briefing import Briefing, Indicator, KeyPoint
    from report.glossary import Glossary
    from report.lines import Line
    from report.settings import Settings

    Progress = Callable[[str], None]

_GLOSSARY_LANGUAGES = ("en", "vi")
"""Languages whose terms are looked for in articles; those of the brief's locales are added."""


@dataclass(frozen=True, slots=True)
class Analysed:
    """Articles with what other runs of the filters already found in them, by article id."""

    articles: tuple[Article, ...]
    indicators: dict[str, tuple[Indicator, ...]]
    key_points: dict[str, tuple[KeyPoint, ...]]
    omissions: tuple[Omission, ...] = ()


def build(inputs: Sequence[Path], settings: Settings, today: str, progress: Progress) -> tuple[Path, ...]:
    """Make a brief of some inputs and write it; return the files written.

    Raises: ReportError, before anything is written.
    """
    folder = Path(settings.out)
    deliver.writable(folder)
    terms = vocabulary(settings)
    wordings = tuple(localise.load(locale, terms) for locale in settings.locale)
    progress("reading")
    analysed = read(inputs)
    progress("analysing")
    briefing = brief(analysed, settings, today, wordings)
    lines.hold(briefing)
    translations, refused = _translations(briefing, settings, terms)
    left_out = (*briefing.omissions, *refused, *render.missing_glyphs(briefing))
    if settings.strict and left_out:
        raise CheckError(_strict(left_out))
    versions = []
    for wording in wordings:
        progress(f"drawing {wording.locale}")
        versions.append(render.Version(wording, charts.draw(briefing, wording), translations))
    progress("setting")
    name = settings.name or _name(inputs)
    documents = _documents(name, replace(briefing, omissions=left_out), tuple(versions), settings)
    return deliver.to_files(folder, documents)


def vocabulary(settings: Settings) -> Glossary:
    """Load the product's glossary and the profile's."""
    languages = dict.fromkeys((*_GLOSSARY_LANGUAGES, *(each.partition("-")[0] for each in settings.locale)))
    folders = (resources.folder("assets/glossary"), *map(Path, settings.glossary))
    return glossary.load(folders, languages)


def read(inputs: Sequence[Path]) -> Analysed:
    """Read folders and files of articles, and lines of analysed ones, whose quotes are verified."""
    analysed = [path for path in inputs if path.suffix == ".jsonl"]
    plain = [path for path in inputs if path.suffix != ".jsonl"]
    reading = ingest.read(plain) if plain or not analysed else ingest.Reading((), ())
    found = [line for path in analysed for line in lines.read_file(path)]
    articles = {each.id: each for each in (*reading.articles, *(line.article for line in found))}
    figures = {line.article.id: line.indicators() for line in found}
    points = {line.article.id: line.key_points() for line in found}
    return Analysed(
        articles=tuple(articles.values()),
        indicators={key: given for key, given in figures.items() if given is not None},
        key_points={key: given for key, given in points.items() if given is not None},
        omissions=reading.omissions,
    )


def brief(
    analysed: Analysed, settings: Settings, today: str, wordings: Sequence[localise.Wording]
) -> Briefing:
    """Find figures, stories, key points and findings, and compose the brief that says them."""
    articles, terms = analysed.articles, wordings[0].glossary
    figures = {
        each.id: analysed.indicators.get(each.id) or indicators.extract(each, terms) for each in articles
    }
    points = {
        each.id: analysed.key_points.get(each.id) or summarise.points(each, terms, figures[each.id])
        for each in articles
    }
    every = tuple(indicator for each in articles for indicator in figures[each.id])
    stories = summarise.tell(
        group.group(articles, every, terms), points, summarise.Limit(per_article=settings.key_points)
    )
    facts = Facts(articles, stories, every, findings.compare(every, stories, articles))
    return compose.compose(
        masthead(settings, today), facts, analysed.omissions, _together(wordings, settings)
    )


def stories(read_lines: Sequence[Line], words: int, terms: Glossary) -> tuple[dict[str, object], ...]:
    """Group articles into stories with key points of so many words at most, as the filter prints them."""
    articles = tuple(line.article for line in read_lines)
    figures = {
        each.article.id: each.indicators() or indicators.extract(each.article, terms) for each in read_lines
    }
    every = tuple(indicator for each in articles for indicator in figures[each.id])
    points = {each.id: summarise.points(each, terms, figures[each.id]) for each in articles}
    told = summarise.tell(group.group(articles, every, terms), points, summarise.Limit(words=words))
    return tuple(
        {"id": s.id, "articles": s.articles, "event_date": s.event_date, "key_points": s.key_points}
        for s in told
    )


def masthead(settings: Settings, today: str) -> Masthead:
    """Take from the profile what it says of the brief itself."""
    return Masthead(
        title=settings.title,
        desk=settings.desk,
        number=settings.number,
        handling=settings.handling,
        cleared_by=settings.cleared_by,
        closed=settings.date or today,
        period=settings.period,
    )


def _translations(
    briefing: Briefing, settings: Settings, terms: Glossary
) -> tuple[memory.Memory, tuple[Omission, ...]]:
    """Load the translation memory, without the translations that would change a figure."""
    translations = memory.load([Path(each) for each in settings.memory])
    known = index(briefing)
    refused: dict[tuple[str, str], Omission] = {}
    for point, locale in product(known.key_points.values(), settings.locale):
        article, found = known.articles[point.article], translations.lookup(point.text, locale)
        if found is None or article.language == locale:
            continue
        told = replace(article, id="", text=found.text, language=locale)
        source = Stated(
            point.text, article.language, tuple(known.indicators[each] for each in point.indicators)
        )
        values = changed(source, Stated(found.text, locale, indicators.extract(told, terms)))
        if values:
            listed = ", ".join(map(str, values))
            refused[locale, point.text] = Omission("translation_changed_figure", article.source.key, listed)
    return translations.without(refused), tuple(refused.values())


def _together(each: Sequence[_Part], settings: Settings) -> list[tuple[_Part, ...]]:
    """Put together what one document holds."""
    return [(part,) for part in each] if settings.layout == "separate" else [tuple(each)]


def _documents(
    name: str, briefing: Briefing, versions: tuple[render.Version, ...], settings: Settings
) -> dict[str, bytes]:
    """Set every version; nothing is written before all of them are whole."""
    data = lines.encode_briefing(briefing)
    documents = {f"{name}.json": data}
    for each in _together(versions, settings):
        stem = f"{name}.{'-'.join(version.wording.locale for version in each)}"
        html = render.html(briefing, each, settings.layout)
        if "html" in settings.format:
            documents[f"{stem}.html"] = html.encode()
        if "pdf" in settings.format:
            documents[f"{stem}.pdf"] = render.pdf(html, (render.Attachment(f"{name}.json", data),))
    return documents


def _strict(omissions: Sequence[Omission]) -> str:
    listed = "; ".join(f"{each.subject}: {each.reason.replace('_', ' ')}" for each in omissions)
    return f"With --strict an omission is an error: {listed}. Mend the inputs, or build without --strict."


def _name(inputs: Sequence[Path]) -> str:
    first = inputs[0].resolve()
    return (first.name if first.is_dir() else first.stem) or "brief"
