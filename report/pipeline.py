"""The whole product on one screen: inputs in, a finished brief out.

Stages are called in order; each takes values and gives a new one. The clock enters from the shells.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from report import (
    charts,
    claims,
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
    services,
    summarise,
)
from report.briefing import Facts, Masthead, Omission, index
from report.errors import CheckError, IngestError
from report.gate import Stated, changed
from report.localise import memory

_Part = TypeVar("_Part")

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from io import BufferedReader

    from report.article import Article, Source
    from report.briefing import Briefing, Coverage, Indicator, KeyPoint, Story
    from report.glossary import Glossary
    from report.lines import Line
    from report.settings import Settings


_GLOSSARY_LANGUAGES = ("en", "vi")
"""Languages whose terms are looked for in articles; those of the brief's locales are added."""
_NAMED = 10
"""Omissions that a message names; the colophon and `report read` tell of all."""


@dataclass(frozen=True, slots=True)
class Analysed:
    """Articles with the figures and candidate key points in them, by article id."""

    articles: tuple[Article, ...]
    indicators: dict[str, tuple[Indicator, ...]]
    key_points: dict[str, tuple[KeyPoint, ...]]


@dataclass(frozen=True, slots=True)
class Shell:
    """What the shells know of the world outside, passed in."""

    today: str
    """ISO date."""
    progress: Callable[[str, str], None] = lambda _subject, _state: None
    """Told of a source, or of the brief as a whole (an empty subject), and what is being done with it."""
    stdin: BufferedReader | None = None
    cache: Path | None = None
    """Folder for what was fetched; None keeps nothing."""


def build(inputs: Sequence[str | Path], settings: Settings, shell: Shell) -> tuple[Path, ...]:
    """Make a brief of some inputs and write it; return the files written.

    Raises: ReportError, before anything is written.
    """
    folder = Path(settings.out)
    deliver.writable(folder)
    terms = vocabulary(settings)
    wordings = tuple(localise.load(locale, terms) for locale in settings.locale)
    shell.progress("", "reading")
    reading = read(inputs, settings, shell)
    shell.progress("", "analysing")
    briefing = brief(analyse(reading.lines, terms), settings, shell.today, wordings, reading.coverage)
    briefing = replace(briefing, omissions=reading.omissions)
    claims.hold(briefing)
    translations, refused = _translations(briefing, settings, terms)
    left_out = (*briefing.omissions, *refused, *render.missing_glyphs(briefing))
    if settings.strict and left_out:
        raise CheckError(_strict(left_out))
    versions = []
    for wording in wordings:
        shell.progress("", f"drawing {wording.locale}")
        versions.append(render.Version(wording, charts.draw(briefing, wording), translations))
    shell.progress("", "setting")
    name = settings.name or _name(inputs)
    documents = _documents(name, replace(briefing, omissions=left_out), tuple(versions), settings)
    return deliver.to_files(folder, documents)


def vocabulary(settings: Settings) -> Glossary:
    """Load the product's glossary and the profile's."""
    languages = dict.fromkeys((*_GLOSSARY_LANGUAGES, *(each.partition("-")[0] for each in settings.locale)))
    folders = (resources.folder("assets/glossary"), *map(Path, settings.glossary))
    return glossary.load(folders, languages)


def read(inputs: Sequence[str | Path], settings: Settings, shell: Shell) -> ingest.Reading:
    """Read all inputs, and keep each article once.

    Raises: IngestError where two lines give one id to different texts, or there is no article.
    """
    with services.fetcher(shell.cache, settings.allowed_hosts) as fetch:
        how = ingest.How(
            groups=settings.groups,
            limits=ingest.Limits(settings.document_seconds, settings.document_megabytes),
            fetch=fetch,
            follow=settings.follow,
            stdin=shell.stdin,
            progress=shell.progress,
        )
        reading = ingest.read(inputs, how)
    if not reading.lines:
        raise IngestError(f"{', '.join(map(str, inputs))}: no article. Give one at least.")
    return once(reading)


def once(reading: ingest.Reading) -> ingest.Reading:
    """Keep one article of each text, with the sources of its copies; a copy counts as a duplicate."""
    copies = group.copies(reading.articles)
    of: dict[int, list[Source]] = defaultdict(list)
    for copy, kept in copies.items():
        of[kept].append(reading.lines[copy].article.source)
    held: dict[str, Line] = {}
    for at, line in enumerate(reading.lines):
        if at in copies:
            continue
        article = line.article
        known = held.get(article.id)
        if known is not None:
            raise IngestError(
                f"{article.source.key} and {known.article.source.key} have one id, {article.id}, "
                "and different texts. Give each article an id of its own."
            )
        held[article.id] = lines.with_source(line, carried(article.source, of[at])) if at in of else line
    gone = Counter(reading.origins[copy] for copy in copies)
    return replace(
        reading,
        lines=tuple(held.values()),
        origins=tuple(origin for at, origin in enumerate(reading.origins) if at not in copies),
        coverage=tuple(
            replace(each, read=each.read - gone[each.source], duplicates=gone[each.source])
            for each in reading.coverage
        ),
    )


def carried(source: Source, copies: Sequence[Source]) -> Source:
    """Add to a source where else its text stood."""
    keys = dict.fromkeys(key for each in copies for key in (each.key, *each.copies) if key != source.key)
    names = dict.fromkeys(
        name for each in copies for name in (each.name, *each.carried_by) if name and name != source.name
    )
    return replace(
        source,
        copies=tuple(dict.fromkeys((*source.copies, *keys))),
        carried_by=tuple(dict.fromkeys((*source.carried_by, *names))),
    )


def analyse(found: Sequence[Line], terms: Glossary) -> Analysed:
    """Find figures and key points, or take those that the lines bring, held to their words."""
    figures, points = {}, {}
    for line in found:
        article = line.article
        own = indicators.extract(article, terms)
        given = line.indicators()
        figures[article.id] = own if given is None else reread(given, own)
        told = line.key_points()
        points[article.id] = summarise.points(article, terms, figures[article.id]) if told is None else told
    claims.hold_unique("indicator", (each.id for some in figures.values() for each in some))
    claims.hold_unique("key point", (each.id for some in points.values() for each in some))
    return Analysed(tuple(line.article for line in found), figures, points)


def reread(given: Sequence[Indicator], own: Sequence[Indicator]) -> tuple[Indicator, ...]:
    """Hold the values that a line brings to what is read at the same place; where nothing is, to doubt.

    Raises: CheckError that names the indicator whose value its words do not say.
    """
    read_at = {each.number: each for each in own}
    held = []
    for each in given:
        known = read_at.get(each.number)
        if known is not None and (known.value, known.value_max) != (each.value, each.value_max):
            raise CheckError(f"indicator {each.id} gives {each.value} for {each.words!r}. Extract again.")
        held.append(each if known is not None else replace(each, uncertain=True))
    return tuple(held)


def brief(
    analysed: Analysed,
    settings: Settings,
    today: str,
    wordings: Sequence[localise.Wording],
    coverage: Sequence[Coverage],
) -> Briefing:
    """Tell the stories, compare what the reports say, and compose the brief."""
    terms, every = wordings[0].glossary, _every(analysed)
    stories = told(analysed, terms, summarise.Limit(per_article=settings.key_points))
    compared = findings.compare(every, stories, analysed.articles, terms)
    facts = Facts(analysed.articles, stories, every, compared)
    return compose.compose(masthead(settings, today), facts, _together(wordings, settings), coverage)


def told(analysed: Analysed, terms: Glossary, limit: summarise.Limit) -> tuple[Story, ...]:
    """Group articles into stories with key points."""
    stories = group.group(analysed.articles, _every(analysed), terms)
    return summarise.tell(stories, analysed.key_points, limit)


def _every(analysed: Analysed) -> tuple[Indicator, ...]:
    return tuple(each for article in analysed.articles for each in analysed.indicators[article.id])


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
    if not {"html", "pdf"} & set(settings.format):
        return documents
    for each in _together(versions, settings):
        stem = f"{name}.{'-'.join(version.wording.locale for version in each)}"
        html = render.html(briefing, each, settings.layout)
        if "html" in settings.format:
            documents[f"{stem}.html"] = html.encode()
        if "pdf" in settings.format:
            documents[f"{stem}.pdf"] = render.pdf(html, (render.Attachment(f"{name}.json", data),))
    return documents


def _strict(omissions: Sequence[Omission]) -> str:
    listed = "; ".join(
        f"{each.subject}: {' '.join((each.reason.replace('_', ' '), each.detail)).strip()}"
        for each in omissions[:_NAMED]
    )
    if len(omissions) > _NAMED:
        listed += f"; and {len(omissions) - _NAMED} more"
    return f"With --strict an omission is an error: {listed}. Mend the inputs, or build without --strict."


def _name(inputs: Sequence[str | Path]) -> str:
    """Name a brief after its first input; an address and standard input have no file's name."""
    if str(inputs[0]) == ingest.STANDARD_INPUT:
        return "brief"
    if ingest.is_address(inputs[0]):
        return re.sub(r"[^\w.-]+", "-", str(inputs[0]).partition("//")[2]).strip("-.")[:60] or "brief"
    first = Path(inputs[0])
    return (first.resolve().name if first.is_dir() else first.stem) or "brief"
