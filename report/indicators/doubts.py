"""A figure in its clause in; out: whether the clause denies it, so that it cannot be told as a fact."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from report.indicators.page import Page
    from report.indicators.scan import Figure

_REACH = 160


def is_denied(page: Page, figure: Figure) -> bool:
    """Tell a figure that is said not to be so, or denied by somebody ("would not fall to 2%")."""
    phrases, low = page.grammar.phrases, page.low
    floor = max(page.sentences[figure.sentence].start, figure.first - _REACH)
    for parted in phrases.turn.finditer(low, floor, figure.first):
        floor = parted.end()
    return (
        phrases.negation.search(low, floor, figure.stop) is not None
        or phrases.denied_after.match(low, figure.stop) is not None
    )
