"""No words of a chart overlap, none are cut off, and nothing leaves the drawing, however long its labels."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from itertools import combinations
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from matplotlib.font_manager import FontProperties
from matplotlib.textpath import TextPath
from test_charts import SHOWN, SVG, Draft, drawn, reviews, root, shapes

from report import charts, glossary, localise
from report.briefing import Relation
from report.charts.typeset import Face, width_mm, wrap
from report.resources import folder

if TYPE_CHECKING:
    from report.briefing import Briefing, Chart

TERMS = glossary.load([folder("assets/glossary")], ["en", "vi"])
WORDINGS = {language: localise.load(language, TERMS) for language in ("en", "vi")}
SLACK = 0.4
"""Points: what rounding, and the overhang of a letter, may take."""


@dataclass(frozen=True)
class Box:
    """Units: points."""

    words: str
    left: float
    top: float
    right: float
    bottom: float

    def overlaps(self, other: Box) -> bool:
        return (
            min(self.right, other.right) - max(self.left, other.left) > SLACK
            and min(self.bottom, other.bottom) - max(self.top, other.top) > SLACK
        )

    def within(self, other: Box) -> bool:
        return (
            self.left >= other.left - SLACK
            and self.right <= other.right + SLACK
            and self.top >= other.top - SLACK
            and self.bottom <= other.bottom + SLACK
        )


@cache
def ink(words: str, size: float, weight: int) -> tuple[float, float, float, float]:
    """Measure a line as outlines, apart from the code under test."""
    face = FontProperties(family="Fira Sans", weight=weight)
    return tuple(map(float, TextPath((0, 0), words, size=size, prop=face).get_extents().extents))


def set_words(chart: Chart) -> list[Box]:
    """Return where the ink of each line of words lies."""
    found = []
    for text in root(chart).iter(f"{SVG}text"):
        words = "".join(text.itertext())
        style = text.attrib["style"]
        size = float(re.search(r"font-size: ([\d.]+)px", style)[1])
        weight = 600 if "font-weight: 600" in style else 400
        x0, y0, x1, y1 = ink(words, size, weight)
        anchor = re.search(r"text-anchor: (\w+)", style)
        shift = {"start": 0.0, "middle": 0.5, "end": 1.0}[anchor[1] if anchor else "start"] * x1
        turn, x, y = map(
            float, re.fullmatch(r"rotate\((\S+) (\S+) (\S+)\)", text.attrib["transform"]).groups()
        )
        left, right = x0 - shift, x1 - shift
        if turn == -90:
            found.append(Box(words, x - y1, y - right, x - y0, y - left))
        else:
            found.append(Box(words, x + left, y - y1, x + right, y - y0))
    return found


def check(chart: Chart) -> None:
    drawing = root(chart)
    page = Box("", 0, 0, *(float(drawing.attrib[side].removesuffix("pt")) for side in ("width", "height")))
    words = set_words(chart)
    assert words
    assert [each for each in words if not each.within(page)] == []
    assert [(one, other) for one, other in combinations(words, 2) if one.overlaps(other)] == []
    for shape in shapes(chart)[1:]:  # the first is the ground
        box = Box("", *(pick(at) for pick in (min, max) for at in zip(*shape.corners, strict=True)))
        assert box.within(page)
        assert [each for each in words if each.overlaps(box) and not each.within(box)] == []


LETTERS = st.sampled_from(
    ["nghiêng", "trường", "Đường", "phượng", "quốc", "hội", "W", "mmmm", "thuận-lợi", "a", "–", "Ấ", "ỹ", "q"]
)
NAMES = st.lists(LETTERS, min_size=1, max_size=16).map(" ".join)
AGENCIES = st.one_of(
    st.none(), st.sampled_from(["VNA", "Reuters", "Bloomberg"]), NAMES, st.text("Wm", min_size=1, max_size=40)
)
DATES = st.one_of(st.none(), st.dates().map(str), st.integers(1, 28).map(lambda day: f"2026-01-{day:02}"))
EVENTS = st.sampled_from([None, *TERMS.keys("event")])
VALUES = st.one_of(
    st.integers(0, 400).map(str),
    st.integers(0, 10**12).map(str),
    st.decimals(0, 10**6, places=3).map(str),
)
FIGURES = st.fixed_dictionaries(
    {
        "value": VALUES,
        "unit": st.sampled_from(["percent", "USD", "agreements", "countries and territories", "times"]),
        "qualifier": st.sampled_from(["exact", "over", "nearly", "about"]),
        "attribution": st.sampled_from([None, "the ministry"]),
        "comparison": st.sampled_from([None, "of 200", "of 13"]),
        "scope": st.sampled_from([None, "Dong Nai"]),
    }
)


@st.composite
def briefings(draw: st.DrawFn) -> Briefing:
    """Return a briefing of one to twelve reports, of as many events as may be, with names of all lengths."""
    draft = Draft()
    reports = draw(st.integers(1, 12))
    while len(draft.articles) < reports:
        share = draw(st.integers(1, reports - len(draft.articles)))
        draft.event(draw(DATES), draw(EVENTS), *(draw(AGENCIES) for _ in range(share)))
    keys = st.one_of(NAMES, st.sampled_from(TERMS.keys("measure")))
    for key in draw(st.lists(keys, max_size=11, unique=True)):
        figure = draw(FIGURES)
        stating = draw(st.sets(st.integers(0, reports - 1), min_size=1))
        status = draw(st.sampled_from(["repeated", "differs", "single"]))
        value = figure["value"]
        stated = [
            draft.figure(at, value, value, key, **{k: v for k, v in figure.items() if k != "value"})
            for at in stating
        ]
        draft.finding(key, status, *stated)
    return draft.briefing()


@settings(max_examples=60, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(briefing=briefings(), language=st.sampled_from(["en", "vi"]))
def test_nothing_overlaps_or_is_cut_off(briefing: Briefing, language: str) -> None:
    for chart in charts.draw(briefing, WORDINGS[language]):
        check(chart)


@pytest.mark.parametrize("language", ["en", "vi"])
def test_the_charts_of_the_reviews_are_well_set(language: str) -> None:
    for chart in drawn(reviews().briefing(*SHOWN), WORDINGS[language]).values():
        check(chart)


def test_the_check_sees_overlaps() -> None:
    chart = drawn(reviews().briefing(*SHOWN), WORDINGS["en"])["matrix"]
    wider = type(chart)(
        chart.id, chart.title, chart.alt, chart.svg.replace("font-size: 8px", "font-size: 14px")
    )
    with pytest.raises(AssertionError):
        check(wider)


def test_a_whole_that_is_all_part_leaves_no_empty_square() -> None:
    draft = Draft()
    draft.event("2026-01-10", "conference", "VNA")
    whole = draft.figure(0, "26", "26", "diplomatic-relations", unit="countries")
    draft.figure(
        0, "26", "26", "socio-economic-targets", unit="targets", relations=(Relation("part_of", whole),)
    )
    check(drawn(draft.briefing(), WORDINGS["vi"])["parts"])


@pytest.mark.parametrize("bold", [False, True])
def test_measured_widths_are_those_of_the_face(bold: bool) -> None:  # noqa: FBT001
    for words in ("Tổng kim ngạch xuất nhập khẩu", "≈ 350", "28–29", "Hoạt động đối ngoại", "≠"):
        _, _, right, _ = ink(words, 8, 600 if bold else 400)
        assert width_mm(words, Face(8, bold=bold)) * 72 / 25.4 == pytest.approx(right, abs=1.5)


def test_lines_break_between_words_and_end_in_an_ellipsis_only_where_they_must() -> None:
    face = Face(8)
    words = "hoạt động đối ngoại của lãnh đạo chủ chốt"
    lines = wrap(words, 25, face, 9)
    assert " ".join(lines) == words
    assert all(width_mm(line, face) <= 25 for line in lines)
    short = wrap(words, 25, face, 2)
    assert len(short) == 2
    assert short[1].endswith("…")
    assert width_mm(short[1], face) <= 25
    assert wrap("double-digit", 12, face, 2) == ("double-", "digit")
    assert "".join(wrap("W" * 30, 12, face, 20)) == "W" * 30
    assert wrap("", 12, face, 2) == ("",)
    assert Decimal(len(wrap("28–29", 30, face, 2))) == 1
