"""The colophon: how the brief was made, what its words and signs mean, what it leaves out."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, get_args

from report.briefing import Status
from report.render import omissions
from report.render.delivered import delivered
from report.render.view import Colophon, Term, Words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from report.localise.wording import Wording
    from report.render.context import Context
    from report.render.view import Block, Label, Voice


def colophon(context: Context, blocks: Iterable[Block]) -> Colophon:
    """Build the end of a brief."""
    blocks = tuple(blocks)
    return Colophon(
        title=context.label(lambda w: w.text("How this brief was made")),
        paragraphs=tuple(_made(context, blocks)),
        terms=tuple(
            tuple(
                Term(Words(w.locale, w.status(status)), Words(w.locale, _meaning(status, w)))
                for w in context.wordings
            )
            for status in get_args(Status)
        ),
        delivered=delivered(context),
        omitted_title=context.label(lambda w: w.text("Left out")),
        omitted=(*_unsaid(context, blocks), *_omitted(context)),
    )


def _made(context: Context, blocks: Iterable[Block]) -> Iterator[Label]:
    yield context.label(
        lambda w: w.text(
            "A program made this brief from the reports listed under Sources. Every statement is put "
            "together from what they say; the number in brackets leads to the words behind it. Figures stand "
            "as stated: the only arithmetic is the difference between two reports of one measure."
        )
    )
    yield context.label(
        lambda w: w.text(
            "Reports that agree are no confirmation while one event, one publisher or one named origin is "
            "behind them all."
        )
    )
    if any(voice.unreviewed for block in blocks for voice in _voices(block)):
        yield context.label(
            lambda w: w.text(
                "† A translation that nobody has reviewed yet; the source’s words stand in the notes."
            )
        )
    yield context.label(lambda w: w.text("The data behind the brief are attached to the PDF."))


def _voices(block: Block) -> Iterator[Voice]:
    return (voice for tale in block.stories.tales for point in tale.points for voice in point)


def _meaning(status: Status, wording: Wording) -> str:
    meanings: dict[Status, str] = {
        "corroborated": wording.text("at least two origins, independent of one another, state the same"),
        "repeated": wording.text(
            "several reports state the same, but of one event, one publisher or one named origin"
        ),
        "compatible": wording.text("the figures are unequal, but both can be true"),
        "differs": wording.text("the figures cannot both be true"),
        "restated": wording.text("the source itself corrected an earlier figure"),
        "single": wording.text("no other report states it"),
    }
    return meanings[status]


def _unsaid(context: Context, blocks: Iterable[Block]) -> Iterator[Label]:
    for block in blocks:
        if block.front.unsaid:
            yield context.label(partial(_count_unsaid, block))


def _count_unsaid(block: Block, wording: Wording) -> str:
    languages = wording.listing([wording.language_name(each) for each in block.languages])
    return wording.plural(
        "{count} statement or figure of page 1 cannot be said in {languages} without translating; "
        "see the data.",
        "{count} statements or figures of page 1 cannot be said in {languages} without translating; "
        "see the data.",
        block.front.unsaid,
        languages=languages,
    )


def _omitted(context: Context) -> Iterator[Label]:
    for left_out in omissions.by_reason(context.briefing.omissions):
        yield context.label(partial(omissions.sentence, left_out))
