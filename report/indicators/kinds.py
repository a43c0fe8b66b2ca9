"""A figure and its clause in; what kind of figure it is out: kind, modality, direction, extreme."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from report.briefing import Kind, Modality
    from report.indicators.page import Page
    from report.indicators.scan import Figure

_REACH = 120
_NEAR = 60
_KINDS: dict[str, Kind] = {"rank": "rank", "times": "ratio"}
Direction = Literal["up", "down"] | None


@dataclass(frozen=True, slots=True)
class Window:
    """The clause around a figure: characters `floor` to the figure, and from it to `limit`."""

    floor: int
    limit: int
    clause: int
    """Where the figure's own clause begins."""


@dataclass(frozen=True, slots=True)
class Sense:
    """What kind of figure it is."""

    kind: Kind
    modality: Modality
    direction: Direction
    extreme: str | None


def window(page: Page, figures: list[Figure], index: int) -> Window:
    """Return the words that can speak of a figure: its sentence, between its neighbours."""
    figure = figures[index]
    sentence = page.sentences[figure.sentence]
    floor = max(sentence.start, figure.first - _REACH)
    limit = min(sentence.end, figure.stop + _REACH)
    if index and figures[index - 1].sentence == figure.sentence:
        floor = max(floor, min(figures[index - 1].stop, figure.first))
    if index + 1 < len(figures) and figures[index + 1].sentence == figure.sentence:
        limit = max(min(limit, figures[index + 1].first), figure.stop)
    return Window(floor, limit, _clause(page, floor, figure.first))


def _clause(page: Page, floor: int, at: int) -> int:
    begin = floor
    for found in page.grammar.phrases.clause.finditer(page.low, floor, at):
        begin = found.end()
    return min(begin, at)


def sense(page: Page, figure: Figure, around: Window) -> Sense:
    """Tell a figure's kind by its unit and the words beside it."""
    change, direction, level = _change(page, figure, around)
    kind = _kind(page, figure, around, change=change and not level)
    modality = _modality(page, figure, around)
    if modality == "target" or (kind == "count" and modality == "plan"):
        kind = "target"
    if figure.negative and kind == "change":
        direction = "down"
    elif kind not in ("change", "ratio", "target"):
        direction = None
    return Sense(kind, modality, direction, _extreme(page, figure, around))


def _change(page: Page, figure: Figure, around: Window) -> tuple[bool, Direction, bool]:
    """Return whether a change is said, its direction, and whether the figure is the level reached."""
    phrases = page.grammar.phrases
    if figure.base or figure.direction:
        return figure.direction is not None, figure.direction, figure.base
    before = phrases.before_change.search(page.low, max(around.floor, figure.first - _NEAR), figure.first)
    if before and (figure.sort == "percent" or not before["object"]):
        links = (before["link"] or "").split()
        level = any(link in phrases.to_level or link in phrases.from_base for link in links)
        return True, "up" if before["up"] else "down", level
    after = phrases.after_change.match(page.low, figure.stop)
    if after and figure.sort in ("percent", "amount", "times", "share", "round"):
        return True, "up" if after["up"] else "down", False
    return False, None, False


def _kind(page: Page, figure: Figure, around: Window, *, change: bool) -> Kind:
    if figure.sort in _KINDS:
        return _KINDS[figure.sort]
    if figure.whole:
        return "count"
    if figure.sort in ("percent", "share", "round"):
        return _kind_of_percent(page, figure, around, change=change)
    if change:
        return "change"
    if figure.sort == "count":
        return "count"
    return _kind_of_amount(page, figure, around)


def _kind_of_percent(page: Page, figure: Figure, around: Window, *, change: bool) -> Kind:
    phrases, low = page.grammar.phrases, page.low
    if change or figure.sort == "round":
        return "change"
    before = low[around.clause : figure.first]
    if figure.unit == "percent" and (
        figure.sort == "share"
        or phrases.share_after.match(low, figure.stop)
        or phrases.share_before.search(before)
    ):
        return "share"
    if phrases.growth.search(before) and not figure.base:
        return "change"
    return "level"


def _kind_of_amount(page: Page, figure: Figure, around: Window) -> Kind:
    prices = page.grammar.phrases.prices
    currency, _, per = figure.unit.partition("/")
    if per and currency.isupper():
        return "level" if per.lower() in page.grammar.units.time_units else "price"
    if len(figure.unit) == len("USD") and figure.unit.isupper():
        price = prices.search(page.low, around.clause, figure.first)
        if price and not (price["loose"] and figure.scale):
            return "price"
    return "level"


def _modality(page: Page, figure: Figure, around: Window) -> Modality:
    """Read the modality from the figure's clause, and what the words after it add ("a target of")."""
    if figure.qualifier == "estimated":
        return "estimate"
    phrases, low = page.grammar.phrases, page.low
    begin = _governing(page, figure, around)
    for modality, pattern in phrases.modalities:
        if modality == "forecast" and _is_goal(page, figure, begin):
            return "target"
        if pattern.search(low, begin, figure.first):
            return modality
    return "proposal" if phrases.modal_after.match(low, figure.stop, around.limit) else "reported"


def _governing(page: Page, figure: Figure, around: Window) -> int:
    """Return where the clause that governs a figure begins: "could hit 5% or 6%" governs both."""
    sentence = page.sentences[figure.sentence]
    begins = [sentence.start]
    begins += (m.end() for m in page.grammar.phrases.clause.finditer(page.low, sentence.start, figure.first))
    chosen = [b for b in begins if page.low[b : figure.first].strip()]
    return max(min(around.clause, chosen[-1] if chosen else around.clause), figure.first - _REACH)


def _is_goal(page: Page, figure: Figure, begin: int) -> bool:
    """Tell a level to be brought about by a year to come ("raise exports to $80 billion by 2030")."""
    phrases, low = page.grammar.phrases, page.low
    if phrases.uncertain_verb.search(low, begin, figure.first):
        return False
    if not phrases.raising.search(low, begin, figure.first):
        return False
    sentence = page.sentences[figure.sentence]
    now = (page.article.published or page.article.event_date or "")[:4]
    years = (
        year.group()
        for mention in page.mentions_between(sentence.start, sentence.end)
        if not mention.base
        for year in _YEAR.finditer(mention.words)
    )
    return bool(now) and any(year > now for year in years)


def _extreme(page: Page, figure: Figure, around: Window) -> str | None:
    end = _end_of_clause(page, figure.stop, around.limit)
    found = page.grammar.phrases.extreme.search(page.low, around.clause, end)
    return page.text[found.start() : found.end()].strip() if found else None


_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_STOP = re.compile(r"[;:.]|, ")


def _end_of_clause(page: Page, at: int, limit: int) -> int:
    found = _STOP.search(page.low, at, limit)
    return found.start() if found else limit
