"""The command line: the one place where an error becomes a message and an exit code."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from dataclasses import replace
from datetime import date as day
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from report.errors import ReportError, SettingsError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from io import BufferedReader

    from rich.progress import TaskID

    from report.briefing import Coverage, Omission
    from report.glossary import Glossary
    from report.lines import Line
    from report.pipeline import Shell

app = typer.Typer(
    name="report",
    help="News articles in, a traceable bilingual PDF briefing out.\n\n"
    "Example: report build seeds --locale en",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)

Inputs = Annotated[
    list[str] | None,
    typer.Argument(
        help="Folders, files or addresses: text, pages, feeds, mails, PDF, DOCX, ZIP, JSON Lines; "
        "- is standard input."
    ),
]
Lines = Annotated[list[Path] | None, typer.Argument(help="Files of JSON Lines; - or none is standard input.")]
Profile = Annotated[Path | None, typer.Option(help="A profile (TOML).")]
Follow = Annotated[bool, typer.Option("--follow", help="Fetch the page of each feed entry.")]
_DEFAULT = "seeds"
"""The default input: the example articles of a checkout."""


def run() -> None:
    """Run the command line; an error is one message on standard error."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    try:
        app()
    except ReportError as error:
        _say(str(error))
        sys.exit(error.exit_code)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(0)


def _say(message: str) -> None:
    """Write one line on standard error; what an input put into it cannot steer the terminal."""
    plain = "".join(sign if sign.isprintable() else " " for sign in message)
    sys.stderr.write(f"report: {plain}\n")


@app.command()
def build(  # noqa: PLR0913, PLR0917 - one option a field of Settings
    inputs: Inputs = None,
    profile: Profile = None,
    locale: Annotated[list[str] | None, typer.Option(help="Language of the brief; twice for two.")] = None,
    layout: Annotated[str | None, typer.Option(help="Two languages: separate, parallel or stacked.")] = None,
    format_: Annotated[
        list[str] | None, typer.Option("--format", help="pdf, html or json; may be repeated.")
    ] = None,
    date: Annotated[
        str | None, typer.Option(help="Day on which the brief is closed (ISO); today by default.")
    ] = None,
    period: Annotated[str | None, typer.Option(help="Period covered, FROM..TO (ISO).")] = None,
    memory: Annotated[
        list[str] | None, typer.Option(help="Translation memory: a .po file or a folder.")
    ] = None,
    out: Annotated[str | None, typer.Option(help="Folder for the files written.")] = None,
    follow: Follow = False,  # noqa: FBT002
    strict: Annotated[bool, typer.Option("--strict", help="An omission is an error.")] = False,  # noqa: FBT002
) -> None:
    """Make a brief of some articles.

    Example: report build seeds --locale en --locale vi --layout parallel --out out/

    Example: report build articles https://news.example/rss.xml --follow --profile brief.toml
    """
    from report import pipeline, settings  # noqa: PLC0415 - heavy

    options: dict[str, object] = {
        "locale": locale,
        "layout": layout,
        "format": format_,
        "date": date,
        "period": period,
        "memory": memory,
        "out": out,
        "follow": follow or None,
        "strict": strict or None,
    }
    chosen = settings.load(profile, options)
    with _shell() as shell:
        written = pipeline.build(inputs or [_DEFAULT], chosen, shell)
    for path in written:
        typer.echo(path)


@app.command()
def read(inputs: Inputs = None, profile: Profile = None, follow: Follow = False) -> None:  # noqa: FBT002
    """Read articles and print them as JSON Lines, one a line.

    Example: report read seeds | report indicators | report summarise --sentences 3

    Example: report read mails.mbox https://news.example/rss.xml --follow
    """
    from report import lines, pipeline, settings  # noqa: PLC0415 - heavy

    chosen = settings.load(profile, {"follow": follow or None})
    with _shell() as shell:
        reading = pipeline.read(inputs or [_DEFAULT], chosen, shell)
    for told in (*map(_left_out, reading.omissions), *map(_delivered, reading.coverage)):
        _say(told)
    for line in reading.lines:
        typer.echo(lines.write(line))


def _left_out(omission: Omission) -> str:
    detail = f" ({omission.detail})" if omission.detail else ""
    return f"left out {omission.subject}: {omission.reason.replace('_', ' ')}{detail}"


def _delivered(coverage: Coverage) -> str:
    """Say what a source delivered."""
    if coverage.unreachable:
        return f"{coverage.source}: out of reach"
    counts = f"{coverage.found} found, {coverage.read} read"
    extra = ((coverage.duplicates, "repeated"), (coverage.omitted, "left out"))
    told = ", ".join((counts, *(f"{count} {what}" for count, what in extra if count)))
    return f"{coverage.source}: {told}{', unchanged' if coverage.unchanged else ''}"


@app.command()
def indicators(inputs: Lines = None) -> None:
    """Add the figures of each article to its line.

    Example: report read seeds | report indicators
    """
    from report import lines  # noqa: PLC0415 - heavy
    from report.indicators import extract  # noqa: PLC0415 - heavy

    terms = _vocabulary()
    for line in _lines(inputs):
        typer.echo(lines.write(line, indicators=extract(line.article, terms)))


@app.command()
def summarise(
    inputs: Lines = None,
    sentences: Annotated[int | None, typer.Option(min=1, help="Key points at most.")] = None,
    words: Annotated[int | None, typer.Option(min=1, help="Words at most, whole sentences.")] = None,
    explain: Annotated[bool, typer.Option("--explain", help="Add each point's score by part.")] = False,  # noqa: FBT002
) -> None:
    """Add the key points of each article to its line.

    Example: report read seeds | report summarise --words 60
    """
    from report import lines  # noqa: PLC0415 - heavy
    from report.summarise import Limit  # noqa: PLC0415 - heavy
    from report.summarise import summarise as condense  # noqa: PLC0415 - heavy

    limit = Limit(sentences=sentences if sentences or words else 3, words=words)
    terms = _vocabulary()
    for line in _lines(inputs):
        taken = condense(line.article, limit, terms, line.indicators() or ())
        added: dict[str, object] = {"key_points": [each.point for each in taken]}
        if explain:
            added["scores"] = [each.score for each in taken]
        typer.echo(lines.write(line, **added))


@app.command()
def stories(
    inputs: Lines = None,
    words: Annotated[int, typer.Option(min=1, help="Words of key points a story at most.")] = 200,
) -> None:
    """Group articles on one event into stories and print one a line.

    Example: report read seeds | report indicators | report stories --words 200
    """
    from report import lines, pipeline  # noqa: PLC0415 - heavy
    from report.summarise import Limit  # noqa: PLC0415 - heavy

    terms = _vocabulary()
    analysed = pipeline.analyse(tuple(_lines(inputs)), terms)
    for story in pipeline.told(analysed, terms, Limit(words=words)):
        fields = {"id": story.id, "articles": story.articles, "event": story.event}
        dated = {**fields, "event_date": story.event_date}
        typer.echo(lines.encode({**dated, "key_points": story.key_points}))


@app.command()
def trace(
    brief: Annotated[Path, typer.Argument(help="A PDF that report build made, or its JSON.")],
    reference: Annotated[
        int | None, typer.Argument(min=1, help="Number of a reference; all by default.")
    ] = None,
) -> None:
    """Print the words of the source behind a reference of a brief.

    Example: report trace out/seeds.en.pdf 7
    """
    from report.trace import words_behind  # noqa: PLC0415 - heavy

    for line in words_behind(brief, reference):
        typer.echo(line)


def _today() -> str:
    """Read the clock: the one place where the command line does."""
    return day.today().isoformat()  # noqa: DTZ011, TID251 - the reader's own day


def _vocabulary() -> Glossary:
    from report import pipeline  # noqa: PLC0415 - heavy
    from report.settings import Settings  # noqa: PLC0415 - heavy

    return pipeline.vocabulary(Settings())


def _lines(inputs: list[Path] | None) -> Iterator[Line]:
    """Read JSON Lines from files or standard input."""
    from report import lines  # noqa: PLC0415 - heavy

    for path in inputs or [Path("-")]:
        if str(path) == "-" and sys.stdin.isatty():
            raise SettingsError(
                "Nothing on standard input. Pipe articles in: report read FOLDER | report ..."
            )
        yield from lines.read_file(path)


@contextmanager
def _shell() -> Iterator[Shell]:
    """Give what the pipeline may know of the world; on a terminal, each source and stage has its line."""
    from report.pipeline import Shell  # noqa: PLC0415 - heavy

    known = Shell(_today(), stdin=_standard_input(), cache=_cache())
    if not sys.stderr.isatty():
        yield known
        return
    from rich.console import Console  # noqa: PLC0415 - heavy
    from rich.markup import escape  # noqa: PLC0415 - heavy
    from rich.progress import Progress, SpinnerColumn, TextColumn  # noqa: PLC0415 - heavy

    columns = (SpinnerColumn(), TextColumn("{task.description}"))
    with Progress(*columns, console=Console(stderr=True), transient=True) as shown:
        rows: dict[str, TaskID] = {}

        def progress(subject: str, state: str) -> None:
            if subject not in rows:
                rows[subject] = shown.add_task("")
            shown.update(rows[subject], description=escape(f"{subject}: {state}" if subject else state))

        yield replace(known, progress=progress)


def _standard_input() -> BufferedReader | None:
    """Return what is piped in; a terminal is nobody's article."""
    return None if sys.stdin.isatty() else sys.stdin.buffer  # type: ignore[return-value]


def _cache() -> Path:
    """Return the folder for what may be deleted at any time.

    Source: XDG Base Directory Specification.
    """
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "briefing-report"
