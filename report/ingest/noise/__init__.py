"""Noise: a table of named rules, and the run that takes out what they find.

In: the lines of an article. Out: the lines left, and each span taken out with its rule.
A rule finds spans by form and place, never by what they say; where form does not settle it, the words stay.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING

from report.article import Removed
from report.ingest.noise import bylines, captions, datelines, furniture, repeats, stamps

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from report.ingest.lines import Line
    from report.ingest.noise.furniture import Cut, Find

_MOST_PASSES = 5
_CLOSING = (".", ",", ";", "!", "?")
"""What stands right behind the word before it, also where a span between them is taken out."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A kind of noise: its name, why it is not the article's text, and how its spans are found."""

    name: str
    why: str
    find: Find


RULES = (
    Rule("related_block", "teasers of other articles, with their own figures and dates", furniture.related),
    Rule("related_teaser", "a line that leads to another article", furniture.teasers),
    Rule("translation_notice", "how the page was translated; kept as a note", furniture.translation_notices),
    Rule("sharing", "buttons of the page", furniture.widgets),
    Rule("reading_time", "a widget of the page", furniture.reading_times),
    Rule("subscription", "speaks for the outlet, not of the event", furniture.subscriptions),
    Rule("copyright", "the outlet's legal notice", furniture.copyrights),
    Rule("contributors", "who helped with the report, and what the desk changed", furniture.contributors),
    Rule("tags", "keywords of the page", furniture.tags),
    Rule("contact", "an address alone on its line", furniture.contacts),
    Rule("breadcrumb", "where the page stands in the site", furniture.breadcrumbs),
    Rule("section", "the section's name above the headline", furniture.sections),
    Rule("inline_metadata", "a labelled date glued to the first words; kept as published", stamps.glued),
    Rule("metadata_line", "a field and its value; kept as metadata", stamps.fields),
    Rule("publication_stamp", "when the page was published; kept as published", stamps.stamps),
    Rule("sign_off", "the agency's name after the text; kept as agency", datelines.sign_offs),
    Rule("byline", "who wrote or translated it; kept as authors and translators", bylines.bylines),
    Rule("image_file", "a picture's file name and its caption", captions.image_files),
    Rule("caption_credited", "describes a picture, as its credit shows", captions.credited),
    Rule("caption_doubled", "a picture's alternative text and its caption", captions.doubled),
    Rule("caption_described", "describes a picture, as its words of place show", captions.described),
    Rule("caption_other_language", "a caption in another language, and its translation", captions.foreign),
    Rule("caption_glued", "a caption or credit that runs into a paragraph", captions.glued),
    Rule("after_end_mark", "stands below the mark that closes the article", datelines.after_end_mark),
    Rule("end_mark", "the mark that closes an article", datelines.end_marks),
    Rule("separator", "signs without a word", furniture.separators),
    Rule("heading_alone", "announces what does not follow", furniture.headings_alone),
    Rule("dateline", "where and by which agency it was filed; kept as place and agency", datelines.datelines),
    Rule("standfirst_repeated", "the body says the same again; counted once", repeats.standfirsts),
    Rule("repeated", "stands twice; counted once", repeats.repeated),
)  # fmt: skip
"""In the order in which they are applied: what encloses first, what depends on the text left last."""

FORMAT_RULES = {
    "caption_markup": "describes a picture, as the page's markup says",
    "related_link": "nothing but a link to another page",
    "above_headline": "menus and labels above the headline",
    "caption": "describes a picture, as its style says",
    "table_of_contents": "lists what follows",
    "running_head": "stands at the same place of each page",
    "page_number": "counts the pages",
    "mail_frame": "headers, replies, signature and footer around the article in a mail",
}
"""What the readers of single formats take out before these rules, as the format marks it, and why."""


def remove(lines: Sequence[Line]) -> tuple[list[Line], tuple[Removed, ...]]:
    """Take the noise out of the lines of an article, until no rule finds more."""
    left = list(lines)
    removed: list[Removed] = []
    for _ in range(_MOST_PASSES):
        before = len(removed)
        for rule in RULES:
            left = _applied(rule, left, removed)
        if len(removed) == before:
            break
    return left, tuple(sorted(removed, key=lambda span: span.line))


def _applied(rule: Rule, lines: list[Line], removed: list[Removed]) -> list[Line]:
    cuts = sorted(set(rule.find(lines)), key=lambda cut: (cut.index, cut.start))
    if not cuts:
        return lines
    by_line = {index: list(each) for index, each in groupby(cuts, key=lambda cut: cut.index)}
    left: list[Line] = []
    for index, line in enumerate(lines):
        text = _without(line, by_line.get(index, ()), rule, removed)
        if text:
            left.append(replace(line, text=text))
    return left


def _without(line: Line, cuts: Iterable[Cut], rule: Rule, removed: list[Removed]) -> str:
    """Return a line without the spans cut from it, which may not overlap."""
    kept: list[str] = []
    end = 0
    for cut in cuts:
        start = max(cut.start, end)
        span = line.text[start : cut.end].strip()
        if span:
            removed.append(Removed(rule.name, span, line.number))
            kept.append(line.text[end:start].rstrip() if end == 0 else line.text[end:start])
            end = cut.end
    before = " ".join(part for each in kept if (part := each.strip()))
    after = line.text[end:].strip()
    return before + after if after.startswith(_CLOSING) else f"{before} {after}".strip()
