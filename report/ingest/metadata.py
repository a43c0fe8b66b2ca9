"""What an article says of itself: headline, publication, event, agency, place, people, language.

In: the lines left when the noise is out, and the noise. Out: an `Article`. What is not stated stays None.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from report.article import Article, Block, Removed, Source, article_id
from report.ingest.agencies import is_known, publisher
from report.ingest.dates import (
    is_day_first,
    mentions,
    order_by_events,
    order_by_weekday,
    order_of,
    stamp_value,
)
from report.ingest.document import Stated
from report.ingest.events import day_before, event_day, filed_day
from report.ingest.lines import UPPER, has_vietnamese, is_prose
from report.ingest.names import marked_names
from report.ingest.noise.bylines import (
    agency_of,
    is_byline,
    is_vietnamese_name,
    origins,
    people,
    stamped_people,
)
from report.ingest.noise.datelines import Dateline, dateline, signed_by
from report.ingest.noise.stamps import field as named_field
from report.ingest.noise.stamps import segments, stamped_place
from report.language import identify
from report.sentences import split

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from report.ingest.dates import Order
    from report.ingest.hand import Hand
    from report.ingest.lines import Line

_LONGEST_HEADLINE = 200
_FEWEST_WORDS = 3
_SHORTEST_WITHOUT_SPACES = 6
_SHORTEST_SENTENCE = 25
_LEAD = 3_000
_HEADING = re.compile(r"#{1,6} +")
_UPDATED = re.compile(r"updated|modified|cập nhật", re.IGNORECASE)
_FULL_STOP = re.compile(rf"(?<!\.)(?<!\b[{UPPER}])[.。][\"”’'»)\]]*\Z")
_SENTENCE = re.compile(r"[.!?…。！？][\"”’'»)\]]*\Z")
_OUTLETS = re.compile(r"\s*[-–—|,;()/:]\s*|\b(?:[Tt]heo|By|BY|Source|Nguồn)\b")
_LISTED = ("item", "row")
_NOT_THIS_ARTICLE = (
    *("related_block", "related_teaser", "related_link", "after_end_mark"),
    *("running_head", "page_number", "above_headline"),
)


@dataclass(frozen=True, slots=True)
class Found:
    """The lines and the noise of one input."""

    key: str
    lines: Sequence[Line]
    removed: tuple[Removed, ...]
    stated: Stated = field(default_factory=Stated)

    def spans(self, *rules: str) -> list[str]:
        """Give the spans that these rules took out."""
        return [span.text for span in self.removed if span.rule in rules]

    def fields(self, key: str) -> list[str]:
        """Give the values of a field named on lines of their own."""
        named = [named_field(text) for text in self.spans("metadata_line")]
        return [found[1] for found in named if found and found[0] == key]


def article(found: Found, hand: Hand, groups: Mapping[str, str]) -> Article:
    """Make the article of what was found; what was given by hand wins."""
    title, lines = _headline(found)
    title = hand.value("title", title)
    text, structure = _joined(lines)
    stated = found.stated
    place, agency = _filed(found, text)
    agency = hand.value("agency", agency or stated.agency)
    authors, translators = _people(found)
    authors, translators = authors or stated.authors, translators or stated.translators
    language = hand.value("language", None) or _language(found, text)
    order = _order(found, text, (*authors, *translators), agency, language)
    lead = [sentence.words for sentence in split(text[:_LEAD], language)]
    told = f"{title or ''}\n{text}"
    filed = (
        stated.published
        or _published(found, text, order)
        or _dateline_day(found, lead, told, order)
        or stated.updated
    )
    published = hand.value("published", filed)
    event = _event(told, lead, (published, *found.spans("dateline")), order)
    return Article(
        id=article_id(text),
        source=_source(found, hand, agency, groups),
        text=text,
        language=language,
        title=title,
        published=published,
        event_date=hand.value("event_date", event),
        agency=agency,
        place=hand.value("place", place),
        authors=hand.names("authors", authors),
        translators=hand.names("translators", translators),
        names=_names(found, "\n".join((title or "", text, *authors, *translators)), language),
        structure=structure,
        removed=found.removed,
    )


def _joined(lines: Sequence[Line]) -> tuple[str, tuple[Block, ...]]:
    """Join the lines to a text: paragraphs parted by an empty line, items and rows of one list by none."""
    parts: list[str] = []
    blocks: list[Block] = []
    end = 0
    for at, line in enumerate(lines):
        goes_on = at > 0 and line.kind in _LISTED and lines[at - 1].kind == line.kind
        gap = "" if at == 0 else "\n" if goes_on else "\n\n"
        start, end = end + len(gap), end + len(gap) + len(line.text)
        parts += (gap, line.text)
        if line.kind != "paragraph":
            blocks.append(Block(line.kind, start, end))
    return "".join(parts), tuple(blocks)


def _headline(found: Found) -> tuple[str | None, Sequence[Line]]:
    """Return the printed headline, and the lines without it."""
    lines = found.lines
    named = [found.stated.title] if found.stated.title else found.fields("title")
    first = _HEADING.sub("", lines[0].text) if lines else ""
    if named:
        return named[0], lines[1:] if first == named[0] and len(lines) > 1 else lines
    return (first, lines[1:]) if _is_headline(first, lines) else (None, lines)


def _is_headline(text: str, lines: Sequence[Line]) -> bool:
    """Tell a headline: short, without full stop, with a break and running text below it."""
    words = text.split()
    if len(text) > _LONGEST_HEADLINE or _FULL_STOP.search(text) or not words:
        return False
    is_long_enough = len(words) >= _FEWEST_WORDS or (
        not text.isascii() and len(text) >= _SHORTEST_WITHOUT_SPACES
    )
    begins = words[0] != words[0].lower() or not words[0][0].isalpha() or not words[0].isascii()
    breaks = all(line.block != lines[0].block or not _goes_on(line.text) for line in lines[1:2])
    runs = any(
        is_prose(line.text) or (len(line.text) >= _SHORTEST_SENTENCE and _SENTENCE.search(line.text))
        for line in lines[1:]
    )
    return is_long_enough and begins and breaks and runs


def _goes_on(text: str) -> bool:
    return text[0].islower() or text[0] in ",;)("


def _language(found: Found, text: str) -> str:
    """Return the language that the text shows; one too short to tell has that which is stated."""
    shown = identify(text)
    return found.stated.language or shown if shown == "und" else shown


def _order(found: Found, text: str, names: Iterable[str], agency: str | None, language: str) -> Order | None:
    """Tell what comes first in dates of figures; Vietnamese papers, in whatever language, write the day."""
    stated = found.stated.language or ""
    tag = stated if stated.partition("-")[0].lower() == language else language
    own = [span.text for span in found.removed if span.rule not in _NOT_THIS_ARTICLE]
    is_vietnamese = (
        any(map(has_vietnamese, (text[:_LEAD], *own)))
        or any(map(is_vietnamese_name, names))
        or publisher(agency, {}) == "vna"
    )
    return order_of([*own, text[: 10 * _LEAD]], is_day_first=is_vietnamese or is_day_first(tag))


def _published(found: Found, text: str, order: Order | None) -> str | None:
    """Return the publication as the article's own stamps state it; an update only as a last resort."""
    stamps = found.spans("publication_stamp", "inline_metadata", "metadata_line", "dateline")
    values = [value for stamp in stamps for value in _stamped(stamp, text, order)]
    values.sort(key=lambda value: value[0])
    return values[0][1] if values else None


def _dateline_day(found: Found, lead: Sequence[str], text: str, order: Order | None) -> str | None:
    """Return the day of a dateline that names no year, where the text settles the year."""
    named = [mention for span in found.spans("dateline") for mention in mentions(span) if not mention.year]
    days = [day for mention in named if (day := filed_day(mention, lead, text, order))]
    return days[0].isoformat() if days else None


def _stamped(stamp: str, text: str, order: Order | None) -> Iterator[tuple[bool, str]]:
    """Give the dates of a stamp, and whether each is that of an update."""
    dated = [mention for mention in mentions(stamp) if mention.year]
    ends = [0, *(mention.end for mention in dated)]
    for mention, end, after in zip(
        dated, ends, [*(each.start for each in dated[1:]), len(stamp)], strict=False
    ):
        settled = (
            order or order_by_weekday(mention, stamp) or order_by_events(mention, mentions(text[:_LEAD]))
        )
        value = stamp_value(" " * end + stamp[end:after], mention, settled)
        if value:
            yield bool(_UPDATED.search(stamp[end : mention.start])), value


def _filed(found: Found, text: str) -> tuple[str | None, str | None]:
    """Return the place and the agency of datelines and sign-offs, as printed."""
    read = [dateline(f"{span} A {text[:300]}") for span in found.spans("dateline")]
    stamps = found.spans("publication_stamp")
    datelines = [each for each in read if isinstance(each, Dateline)]
    places = [each.place for each in datelines] + [stamped_place(span) for span in stamps]
    agencies = [each.agency for each in datelines] + [signed_by(span) for span in found.spans("sign_off")]
    agencies += [agency_of(span) for span in found.spans("byline")]
    return (
        next((place for place in places if place), None),
        next((agency for agency in agencies if agency), None),
    )


def _people(found: Found) -> tuple[tuple[str, ...], tuple[str, ...]]:
    stamps = found.spans("publication_stamp")
    lines = [
        *found.fields("author"),
        *found.spans("byline", "sign_off"),
        *(
            each
            for stamp in stamps
            for each in segments(stamp)
            if is_byline(each) or is_vietnamese_name(each)
        ),
        *(each for stamp in stamps for each in stamped_people(stamp)),
    ]
    read = [people(line) for line in lines]
    authors = dict.fromkeys(name for each, _ in read for name in each)
    translators = dict.fromkeys(name for _, each in read for name in each)
    return tuple(authors), tuple(translators)


def _source(found: Found, hand: Hand, agency: str | None, groups: Mapping[str, str]) -> Source:
    spans = found.spans("byline", "sign_off", "publication_stamp")
    outlets = [part for span in spans for part in map(str.strip, _OUTLETS.split(span)) if is_known(part)]
    outlets += [name for span in spans for name in origins(span)]
    fields = [value for value in found.fields("source") if not value.endswith(".")]
    stated = next((name for name in (*fields, agency, *outlets, found.stated.outlet) if name), None)
    name = hand.value("source.name", stated)
    return Source(
        key=hand.value("source.url", None) or found.key,
        name=name,
        group=hand.value("source.group", publisher(name, groups)),
        notes=(*found.stated.notes, *found.spans("translation_notice")),
        url=hand.value("source.url", found.stated.url),
    )


def _event(text: str, lead: Sequence[str], dated: Sequence[str | None], order: Order | None) -> str | None:
    """Return the day of the event; `dated` is the publication, and the datelines."""
    published = date.fromisoformat(dated[0][:10]) if dated[0] else None
    named = [mention for span in dated[1:] if span for mention in mentions(span)]
    filed = [day for mention in named if published and (day := day_before(mention, published, order))]
    day = event_day(lead, text, published, order, next(iter(filed), None))
    return day.isoformat() if day else None


def _names(found: Found, text: str, language: str) -> tuple[tuple[str, str], ...]:
    if language == "vi":
        return ()
    return marked_names(text, (span.text for span in found.removed if span.rule not in _NOT_THIS_ARTICLE))
