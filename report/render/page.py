"""A briefing and its versions in, the HTML of one document out.

Layouts: `parallel` sets two languages side by side, pair by pair; `stacked` one after the other; a single
version is the same in both. Figures, notes and sources stand once, at the end.
"""

from __future__ import annotations

import base64
import re
from functools import cache
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from report import resources
from report.render import annex, faces
from report.render.colophon import colophon
from report.render.context import context
from report.render.front import front
from report.render.stories import stories
from report.render.view import Annex, Block, Drawing, View

_RANGE = re.compile(r"((?<![\d.,])[\d.,]{0,20}\d–\d[\d.,]{0,20})")
_LONGEST_WORD = 16
_PARTING_SPACE = re.compile(r" (?=<span|$)")

if TYPE_CHECKING:
    from jinja2 import Environment

    from report.briefing import Briefing, Chart
    from report.render.context import Context
    from report.render.version import Version


def page(view: View) -> str:
    """Set a view into the templates; the document holds its styles and pictures."""
    return faces.settable(_environment().get_template("brief.html").render(view=view))


@cache
def _environment() -> Environment:
    from jinja2 import FileSystemLoader, StrictUndefined  # noqa: PLC0415 - heavy
    from jinja2.sandbox import ImmutableSandboxedEnvironment  # noqa: PLC0415 - heavy

    environment = ImmutableSandboxedEnvironment(
        loader=FileSystemLoader([resources.folder("templates/brief"), resources.folder("assets/style")]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["lined"] = _lined
    environment.filters["parted"] = _parted
    return environment


def _lined(text: str) -> Markup:
    """Escape a text for line breaking: "28–29" stays whole, and a space before another element stands alone.

    WeasyPrint 70 breaks a line after its first word where only the last space of a text node does not fit.
    """
    escaped = _RANGE.sub(r'<span class="k">\1</span>', str(escape(text)))
    return Markup(_PARTING_SPACE.sub("<span> </span>", escaped))  # noqa: S704 - escaped


def _parted(text: str) -> tuple[str, str]:
    """Part a text before its last word; of a long one, as scripts without spaces have, nothing is parted."""
    head, _, word = text.rpartition(" ")
    return (head, word) if len(word) <= _LONGEST_WORD else (text, "")


def view(briefing: Briefing, versions: tuple[Version, ...], layout: str) -> View:
    """Build the view of a document."""
    whole = context(briefing, versions)
    sides = ((version,) for version in versions) if layout == "stacked" else (versions,)
    blocks = tuple(_block(whole.of(each)) for each in sides)
    first = versions[0].wording
    return View(
        language=first.locale,
        direction=first.direction,
        foot=_foot(whole),
        mark=_mark(whole),
        closed=briefing.masthead.closed,
        blocks=blocks,
        annex=_annex(whole, blocks),
    )


def _block(context: Context) -> Block:
    drawn = [(chart, version.wording.locale) for version in context.versions for chart in version.charts]
    order = list(dict.fromkeys(chart.id for chart, _ in drawn))
    drawings = tuple(_drawing(*each) for each in sorted(drawn, key=lambda each: order.index(each[0].id)))
    return Block(
        language=context.wordings[0].locale,
        languages=tuple(each.locale for each in context.wordings),
        front=front(context),
        drawings=drawings,
        no_charts=()
        if drawings
        else context.label(
            lambda w: w.text(
                "There is no chart: no question about these figures is answered better by a picture."
            )
        ),
        stories=stories(context),
    )


def _drawing(chart: Chart, language: str) -> Drawing:
    svg = base64.b64encode(faces.settable(chart.svg).encode()).decode("ascii")
    return Drawing(language, chart.title, chart.alt, f"data:image/svg+xml;base64,{svg}", chart.note)


def _annex(context: Context, blocks: tuple[Block, ...]) -> Annex:
    figures = annex.figures(context)
    return Annex(
        title=context.label(lambda w: w.text("Annex")),
        figures=figures,
        notes_title=context.label(lambda w: w.text("Notes: the words behind the references")),
        notes=annex.notes(context),
        back=context.label(lambda w: w.text("back to the text")),
        sources_title=context.label(lambda w: w.text("Sources")),
        sources=annex.sources(context),
        colophon=colophon(context, blocks),
    )


def _foot(context: Context) -> str:
    head, wording = context.briefing.masthead, context.wordings[0]
    title = head.title or wording.text("Brief")
    return f"{title} · {wording.text('No. {number}', number=head.number)}" if head.number else title


def _mark(context: Context) -> str:
    head = context.briefing.masthead
    draft = (
        [each.text for each in context.label(lambda w: w.text("DRAFT"))] if head.cleared_by is None else []
    )
    return " · ".join([*([head.handling] if head.handling else []), *draft])
