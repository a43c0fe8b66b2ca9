"""A language never changes a value: the tables of the English and the Vietnamese brief read back as equal."""

from __future__ import annotations

from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

import pytest
import tinyhtml5

from report.localise import parse

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from xml.etree.ElementTree import Element


def pieces(element: Element, language: str) -> Iterator[tuple[str, str]]:
    """Yield the text of a cell without its references, each part with its language."""
    if element.tag == "a":
        return
    language = element.get("lang", language)
    yield language, element.text or ""
    for child in element:
        yield from pieces(child, language)
        yield language, child.tail or ""


def values(cell: Element, locale: str) -> list[str]:
    """Return what a cell states, every part read in its own language."""
    parts = groupby(pieces(cell, locale), key=itemgetter(0))
    texts = [(language, " ".join("".join(text for _, text in part).split())) for language, part in parts]
    return sorted(str(value) for language, text in texts for value in parse(text, language))


def rows(page: Path, locale: str, table: str) -> list[list[list[str]]]:
    """Return the values of every cell of a table."""
    root = tinyhtml5.parse(page.read_text(encoding="utf-8"), namespace_html_elements=False)
    found = next(each for each in root.iter("table") if each.get("class") == table)
    return [[values(cell, locale) for cell in row] for row in found.iter("tr")]


@pytest.mark.show("languages", wanted="each cell of the figures' tables reads back equal in both languages")
@pytest.mark.parametrize("table", ["key", "all"])
def test_figures_are_equal_in_both_languages(editions: Path, table: str, record_property) -> None:
    english = rows(editions / "seeds.en.html", "en", table)
    vietnamese = rows(editions / "seeds.vi.html", "vi", table)
    stated = sum(len(cell) for row in english for cell in row)
    equal = sum(one == other for one, other in zip(english, vietnamese, strict=True))
    record_property("measured", f"{equal} of {len(english)} rows, {stated} values")
    assert english == vietnamese
    assert stated > len(english)
