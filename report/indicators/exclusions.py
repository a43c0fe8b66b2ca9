"""What is no indicator: names, grades, addresses, things already named, announcements of lists, durations."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from report.indicators.amounts import Amount
    from report.indicators.page import Page
    from report.indicators.scan import Figure

_PREVIOUS = re.compile(r"([^\W_](?:[\w’'.&-]*[\w.&])?)[ \u00a0]\Z")
_FEW = 12
"""The largest number of a list announced or of things already named; beyond it a count informs."""
_CENTURY = range(1900, 2100)
_GROUPED = 1000


def is_name(page: Page, amount: Amount) -> bool:
    """Tell whether a number belongs to a name, a document or an address ("Resolution 57", "quận 1")."""
    if (
        amount.unit is not None
        or amount.scale is not None
        or page.before(page.grammar.units.before_rank, amount.start)
    ):
        return False
    floor = max(page.sentences[page.sentence_at(amount.start)].start, amount.start - 30)
    before = _PREVIOUS.search(page.text, floor, amount.start)
    if before is None:
        return False
    word = before[1].lower().rpartition("-")[2]
    if word in page.grammar.nouns.numbered:
        return not page.before(page.grammar.nouns.not_numbered, amount.start)
    start = before.start(1)
    if not before[1][0].isupper() or page.mention_at(start) or amount.value >= _GROUPED:
        return False
    return page.sentences[page.sentence_at(start)].start != start


def is_excluded(page: Page, figure: Figure) -> bool:
    """Tell whether a figure that was read is none that a brief may hold."""
    if figure.sort == "share":
        return _is_ordinal_part(page, figure)
    if figure.sort != "count":
        return figure.unit == "m" and figure.value in page.grammar.units.distances
    if figure.value == 0:
        return True
    if (
        figure.scale is None
        and figure.value in _CENTURY
        and _is_plain(page, figure)
        and not _is_common(page, figure)
    ):
        return True
    return figure.noun is not None and (
        _is_title(page, figure) or _is_duration(page, figure) or _is_idle(page, figure)
    )


def _is_plain(page: Page, figure: Figure) -> bool:
    return page.low[figure.start : figure.end].isdecimal() and figure.qualifier == "exact"


def _is_common(page: Page, figure: Figure) -> bool:
    return figure.unit.lower() in page.grammar.nouns.common


def _is_ordinal_part(page: Page, figure: Figure) -> bool:
    """Tell "the first half of the season" from half of something counted."""
    after = page.mention_at(min(figure.stop + len(" of "), len(page.low) - 1))
    return after is not None or page.before(page.grammar.nouns.ordinal, figure.start) is not None


def _is_title(page: Page, figure: Figure) -> bool:
    """Tell a name with a number word in it ("Six Nations") from a count."""
    assert figure.noun is not None
    return page.text[figure.start].isupper() and page.text[figure.noun.unit_start].isupper()


def _is_duration(page: Page, figure: Figure) -> bool:
    assert figure.noun is not None
    if figure.noun.end <= figure.first:  # "the number of days rose to 42"
        return False
    unit = figure.unit.lower()
    units = page.grammar.units.time_units
    words = page.low[figure.noun.start : figure.noun.end].split()
    if any("year-old" in word or "years-old" in word for word in words):
        return True
    return unit in units or words[0] in units or words[-1] in units


def _is_idle(page: Page, figure: Figure) -> bool:
    """Tell counts that tell nothing: of things already named, or of a list that follows."""
    assert figure.noun is not None
    nouns = page.grammar.nouns
    if figure.value <= 1 and page.low[figure.start : figure.end] in nouns.one:
        return True
    if figure.value > _FEW or figure.scale or figure.whole or figure.value_max or figure.qualifier != "exact":
        return False
    phrase = page.low[figure.noun.start : figure.noun.end]
    if (
        nouns.idle.search(phrase)
        or nouns.idle_opening.match(page.low, figure.noun.start)
        or nouns.anaphoric_after.match(page.low, figure.noun.end)
    ):
        return True
    named = nouns.single and page.text[figure.noun.end : figure.noun.end + 2].strip()[:1].isupper()
    return bool(named) or page.before(nouns.anaphoric, figure.first) is not None
