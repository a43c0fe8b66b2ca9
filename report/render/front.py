"""Page 1, the whole brief: masthead, headline, bottom line, key figures, what differs, what is missing.

What one of the languages cannot say is left out for all of them, and counted.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from report.briefing import STATEMENTS
from report.localise import phrases
from report.localise.phrases import Run
from report.localise.statements import first_said, plain, say
from report.render.key_figures import key_figures
from report.render.names import capital
from report.render.view import Front, Masthead, Passage

if TYPE_CHECKING:
    from collections.abc import Callable

    from report.briefing import Statement
    from report.localise.phrases import Said
    from report.localise.wording import Wording
    from report.render.context import Context


def front(context: Context) -> Front:
    """Build page 1."""
    briefing = context.briefing
    head = masthead(context)
    first = partial(first_said, known=context.known, wordings=context.wordings)
    headline = _passage(context, lambda w: w.text("Headline"), first(briefing.headline, 1))
    bottom_line = _passage(context, lambda w: w.text("Bottom line"), first(briefing.bottom_line, STATEMENTS))
    figures = key_figures(context)
    rest = (
        _passage(context, lambda w: w.text("Where the reports differ"), briefing.differs),
        _passage(context, lambda w: w.text("What is missing"), briefing.missing),
    )
    asked = _passage(context, lambda w: w.text("Asked of whom"), briefing.asked)
    unsaid = sum(passage.unsaid for passage in (*rest, asked)) + figures.unsaid
    unsaid += sum(_is_unsaid(context, each) for each in briefing.bottom_line)
    return Front(
        masthead=head,
        headline=headline.pairs[0] if headline.pairs else (),
        bottom_line=bottom_line,
        key_figures=figures,
        passages=tuple(passage for passage in rest if passage.pairs),
        asked=asked,
        unsaid=unsaid,
    )


def masthead(context: Context) -> Masthead:
    """Build the top of page 1 from the profile and the count of reports."""
    told = context.briefing.masthead
    draft = told.cleared_by is None
    return Masthead(
        title=context.label(lambda w: told.title or w.text("Brief")),
        number=context.label(lambda w: w.text("No. {number}", number=told.number)) if told.number else (),
        coverage=context.label(lambda w: _coverage(context, w)),
        desk_label=context.label(lambda w: w.text("Desk")),
        desk=told.desk,
        closed=context.label(lambda w: w.text("Closed on {date}", date=w.date(told.closed or "")))
        if told.closed
        else (),
        state=context.label(
            lambda w: w.text("DRAFT") if draft else w.text("Cleared by {name}", name=told.cleared_by)
        ),
        draft=draft,
        handling=told.handling,
    )


def _coverage(context: Context, wording: Wording) -> str:
    briefing = context.briefing
    told = phrases.coverage(len(briefing.articles), len(briefing.stories), wording)
    if briefing.masthead.period is None:
        return told
    start, _, end = briefing.masthead.period.partition("..")
    return capital(f"{wording.interval(start, end or start)} · {told}")


def _passage(context: Context, title: Callable[[Wording], str], statements: tuple[Statement, ...]) -> Passage:
    said = (context.pair(_sayer(context, each), each.quotes, _about(each)) for each in statements)
    pairs = tuple(pair for pair in said if pair is not None)
    return Passage(context.label(title), pairs, len(statements) - len(pairs))


def _is_unsaid(context: Context, statement: Statement) -> bool:
    return any(say(statement, context.known, wording) is None for wording in context.wordings)


def _about(statement: Statement) -> tuple[str, ...]:
    """Return the articles that a statement or one of its parts is about."""
    return (*statement.articles, *(each for part in statement.parts for each in part.articles))


def _sayer(context: Context, statement: Statement) -> Callable[[Wording], Said | None]:
    """Word a statement; a source's own words stand in quotation marks."""

    def worded(wording: Wording) -> Said | None:
        said = say(statement, context.known, wording)
        if said is None or statement.kind != "quoted":
            return said
        return (Run(wording.quoted(plain(said))),)

    return worded
