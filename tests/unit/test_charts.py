"""Charts answer a question from the data, in the reader's words, or are not drawn."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
import xml.etree.ElementTree as ET
from dataclasses import dataclass, field, replace
from decimal import Decimal
from pathlib import Path

import pytest

from report import charts, glossary, localise
from report.article import Article, Quote, Source
from report.briefing import Briefing, Chart, Finding, Indicator, Masthead, Relation, Span, Story
from report.resources import folder

SVG = "{http://www.w3.org/2000/svg}"
BILLION = {"unit": "USD", "scale": "billion", "kind": "level"}


@dataclass
class Draft:
    """A briefing in the making: events with their reports, then the figures these state."""

    articles: list[Article] = field(default_factory=list)
    stories: list[Story] = field(default_factory=list)
    indicators: list[Indicator] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    def event(self, date: str | None, kind: str | None, *agencies: str | None) -> None:
        first = len(self.articles)
        for number, agency in enumerate(agencies, start=first):
            source = Source(key=f"{number}.txt")
            self.articles.append(Article(f"a{number}", source, f"Report {number}.", "en", agency=agency))
        ids = tuple(article.id for article in self.articles[first:])
        self.stories.append(Story(f"s{len(self.stories)}", ids, date, kind))

    def figure(self, report: int, words: str, value: str, key: str, **more: object) -> str:
        article = self.articles[report]
        quotes = (Quote(article.id, 0, len(article.text), article.text),)
        fields = {"unit": "activities", "kind": "count", "measure_key": key, "measure": key, **more}
        made = Indicator(
            id=f"i{len(self.indicators)}",
            article=article.id,
            number=Span(0, 1),
            words=words,
            value=Decimal(value),
            quotes=quotes,
            **fields,
        )
        self.indicators.append(made)
        return made.id

    def finding(self, key: str, status: str, *indicators: str) -> str:
        made = Finding(f"f{len(self.findings)}", key, key, status, indicators)
        self.findings.append(made)
        return made.id

    def briefing(self, *key_figures: str) -> Briefing:
        return Briefing(
            masthead=Masthead(),
            articles=tuple(self.articles),
            stories=tuple(self.stories),
            indicators=tuple(self.indicators),
            findings=tuple(self.findings),
            headline=(),
            bottom_line=(),
            key_figures=key_figures or tuple(finding.id for finding in self.findings),
            differs=(),
            missing=(),
            asked=(),
            notes=(),
        )


def reviews() -> Draft:
    """Return five reports of three conferences: shared figures, two unequal ones, parts of wholes, ratios."""
    draft = Draft()
    draft.event("2026-01-10", "online-conference", "VNA", None, None)
    draft.event("2026-01-14", "conference", "VNA")
    draft.event("2025-12-29", "conference", "VNS")
    figure = draft.figure
    origin = {"attribution": "the Ministry of Foreign Affairs"}
    target = {"unit": "percent", "kind": "target", "qualifier": "at_least", "period": "from 2026"}
    draft.finding(
        "economic-growth",
        "repeated",
        figure(0, "double-digit", "10", "economic-growth", attribution="the PM", **target),
        figure(1, "double-digit", "10", "economic-growth", **target),
        figure(2, "double-digit", "10", "economic-growth", **target),
    )
    over = {**BILLION, "qualifier": "over", "period": "2025"}
    draft.finding(
        "trade-turnover",
        "compatible",
        figure(1, "over $930 billion", "930e9", "trade-turnover", **over),
        figure(3, "over 920 billion USD", "920e9", "trade-turnover", **over),
    )
    draft.finding("trade-surplus", "single", figure(3, "21 billion USD", "21e9", "trade-surplus", **over))
    estimate = {**BILLION, "value_max": Decimal("29e9"), "qualifier": "estimated"}
    draft.finding(
        "fdi-disbursed", "single", figure(3, "28–29 billion USD", "28e9", "fdi-disbursed", **estimate)
    )
    agreements = {"unit": "agreements", "period": "2025"}
    draft.finding(
        "cooperation-agreements",
        "repeated",
        figure(0, "350", "350", "cooperation-agreements", **agreements),
        figure(1, "around 350", "350", "cooperation-agreements", qualifier="about", **agreements),
        figure(2, "350", "350", "cooperation-agreements", **agreements, **origin),
    )
    for key, value, unit in (
        ("relations-upgraded", "17", "countries"),
        ("leaders-external-activities", "75", "activities"),
    ):
        stated = [
            figure(report, value, value, key, unit=unit, **(origin if report == 2 else {}))
            for report in (0, 1, 2, 4)
        ]
        draft.finding(key, "repeated", *stated)
    whole = figure(4, "194 countries", "194", "diplomatic-relations", unit="countries", period="2025-12")
    part = {"unit": "partners", "period": "2025-12", "relations": (Relation("part_of", whole),)}
    draft.finding("comprehensive-partners", "single", figure(4, "42", "42", "comprehensive-partners", **part))
    of26 = {"unit": "targets", "comparison": "of 26", "attribution": "the PM"}
    draft.finding("socio-economic-targets", "single", figure(4, "22", "22", "socio-economic-targets", **of26))
    of88 = {"unit": "agreements", "comparison": "of 88", "scope": "Dong Nai"}
    draft.finding("agreements-in-effect", "single", figure(2, "27", "27", "agreements-in-effect", **of88))
    ratio = {"unit": "times", "kind": "ratio", "comparison": "2.5 times higher than in 2024"}
    draft.finding(
        "x-ratio", "single", figure(0, "2.5 times higher", "2.5", "cooperation-agreements", **ratio)
    )
    return draft


SHOWN = ("f0", "f1", "f2", "f3", "f4", "f5", "f6", "f7", "f8")


@pytest.fixture(scope="module")
def terms() -> glossary.Glossary:
    return glossary.load([folder("assets/glossary")], ["en", "vi"])


@pytest.fixture(params=["en", "vi"])
def wording(request: pytest.FixtureRequest, terms: glossary.Glossary) -> localise.Wording:
    return localise.load(request.param, terms)


@pytest.fixture
def english(terms: glossary.Glossary) -> localise.Wording:
    return localise.load("en", terms)


def drawn(briefing: Briefing, wording: localise.Wording) -> dict[str, Chart]:
    return {chart.id: chart for chart in charts.draw(briefing, wording)}


def root(chart: Chart) -> ET.Element:
    return ET.fromstring(chart.svg)  # noqa: S314 - drawn by the test itself


def texts(chart: Chart) -> list[str]:
    found = root(chart).iter(f"{SVG}text")
    return ["".join(each.itertext()).replace("\N{NO-BREAK SPACE}", " ") for each in found]


@dataclass(frozen=True)
class Shape:
    """Units: points."""

    fill: str
    stroke: str
    corners: tuple[tuple[float, float], ...]

    @property
    def width(self) -> float:
        return max(x for x, _ in self.corners) - min(x for x, _ in self.corners)


def shapes(chart: Chart) -> list[Shape]:
    """Return each closed outline of a chart by itself."""
    found = []
    for path in root(chart).iter(f"{SVG}path"):
        style = dict(re.findall(r"([\w-]+): ([^;]+)", path.get("style", "")))
        for outline in re.findall(r"M[^Mz]*z", path.get("d", "")):
            corners = re.findall(r"(-?[\d.]+) (-?[\d.]+)", outline)
            found.append(
                Shape(
                    style.get("fill", "#000000"),
                    style.get("stroke", "none"),
                    tuple((float(x), float(y)) for x, y in corners),
                )
            )
    return found


def name(wording: localise.Wording, key: str) -> str:
    return wording.measure(key, None, "en").lower()


ACCENT, WARNING, TINT, WARM, EMPTY = "#0b4f71", "#b5431c", "#e6eef3", "#fbe9e1", "#c9d1d7"


def filled(chart: Chart, *fills: str) -> list[Shape]:
    return [shape for shape in shapes(chart) if shape.fill in fills]


def test_a_briefing_without_data_has_no_chart(wording: localise.Wording) -> None:
    assert charts.draw(Draft().briefing(), wording) == ()


def test_the_reviews_have_three_charts(wording: localise.Wording) -> None:
    assert list(drawn(reviews().briefing(*SHOWN), wording)) == ["matrix", "timeline", "parts"]


def test_what_is_drawn_loads_no_pyplot() -> None:
    code = (
        "import sys; sys.path.insert(0, 'tests/unit'); from test_charts import *;"
        "charts.draw(reviews().briefing(*SHOWN), localise.load('en', glossary.load([], ['en'])));"
        "print('matplotlib.pyplot' in sys.modules, 'matplotlib.figure' in sys.modules)"
    )
    assert run(code).split() == ["False", "True"]


# Who states which figure?


def test_a_matrix_needs_a_measure_that_two_reports_state(english: localise.Wording) -> None:
    draft = Draft()
    draft.event("2026-01-10", "conference", "VNA", "VNS")
    draft.finding("exports", "single", draft.figure(0, "5", "5", "exports"))
    draft.finding("imports", "single", draft.figure(1, "7", "7", "imports"))
    assert "matrix" not in drawn(draft.briefing(), english)
    draft.finding("gdp", "repeated", draft.figure(0, "8", "8", "gdp"), draft.figure(1, "8", "8", "gdp"))
    assert "matrix" in drawn(draft.briefing(), english)


def test_figures_stand_as_printed(english: localise.Wording) -> None:
    words = texts(drawn(reviews().briefing(*SHOWN), english)["matrix"])
    for printed, times in {
        "double-digit": 3,
        "> 930": 1,
        "> 920": 1,
        "28–29": 1,
        "≈ 350": 1,
        "350": 2,
        "17": 4,
    }.items():
        assert words.count(printed) == times, printed


def test_double_digit_is_never_ten(wording: localise.Wording) -> None:
    for chart in charts.draw(reviews().briefing(*SHOWN), wording):
        assert not {"10", "≥ 10", "10%", "≥ 10%"} & set(texts(chart))
        assert "10%" not in chart.alt


def test_rows_keep_the_order_of_the_key_figures(english: localise.Wording) -> None:
    alt = drawn(reviews().briefing("f5", "f1", "f4"), english)["matrix"].alt.lower()
    rows = [name(english, key) for key in ("relations-upgraded", "trade-turnover", "cooperation-agreements")]
    assert sorted(rows, key=alt.index) == rows


def test_unequal_figures_are_marked_by_more_than_colour(english: localise.Wording) -> None:
    chart = drawn(reviews().briefing(*SHOWN), english)["matrix"]
    assert texts(chart).count("≠") == 1
    assert "≠" in (chart.note or "")
    assert len(filled(chart, WARM)) == 2
    assert chart.title.lower().startswith(name(english, "trade-turnover"))
    alike = drawn(reviews().briefing("f4", "f5"), english)["matrix"]
    assert "≠" not in [*texts(alike), alike.note]
    assert filled(alike, WARM) == []


def test_cells_that_name_their_origin_are_outlined(english: localise.Wording) -> None:
    chart = drawn(reviews().briefing(*SHOWN), english)["matrix"]
    outlined = [shape for shape in filled(chart, TINT) if shape.stroke == ACCENT]
    assert len(outlined) == 5  # the target and the parts are the PM's, three figures the ministry's
    assert chart.alt.count("naming who says so") == 5


def test_cells_are_of_one_width_whatever_they_say(wording: localise.Wording) -> None:
    """Neither 930 against 920, nor a ratio, nor six measures on one axis: nothing is drawn to size."""
    draft = reviews()
    chart = drawn(draft.briefing(*(finding.id for finding in draft.findings)), wording)["matrix"]
    widths = {round(shape.width, 3) for shape in filled(chart, TINT, WARM)}
    assert len(widths) == 1


def test_what_a_locale_cannot_say_is_left_out(terms: glossary.Glossary) -> None:
    draft = Draft()
    draft.event("2026-01-10", "conference", "VNA", "VNS")
    for key in ("gdp", "unheard-of measure"):
        draft.finding(key, "repeated", draft.figure(0, "8", "8", key), draft.figure(1, "8", "8", key))
    rows = {
        language: texts(drawn(draft.briefing(), localise.load(language, terms))["matrix"])
        for language in ("en", "vi")
    }
    assert "Unheard-of measure" in rows["en"]
    assert not any("nheard" in words for words in rows["vi"])
    assert rows["vi"].count("8") == 2


def test_uncertain_figures_are_left_out(english: localise.Wording) -> None:
    draft = Draft()
    draft.event("2026-01-10", "conference", "VNA", "VNS")
    draft.finding(
        "gdp", "repeated", draft.figure(0, "8", "8", "gdp"), draft.figure(1, "8", "8", "gdp", uncertain=True)
    )
    assert charts.draw(draft.briefing(), english) == ()


def test_rows_of_one_measure_are_told_apart(english: localise.Wording) -> None:
    draft = Draft()
    draft.event("2026-01-10", "conference", "VNA", "VNS")
    for period, scope in (("2025", None), ("2026", None), ("2025", "Dong Nai")):
        stated = [draft.figure(at, "8", "8", "gdp") for at in (0, 1)]
        draft.finding("gdp", "repeated", *stated)
        draft.findings[-1] = replace(draft.findings[-1], period=period, scope=scope)
    alt = drawn(draft.briefing(), english)["matrix"].alt.lower()
    assert re.findall(name(english, "gdp") + r", ([^:]+):", alt) == ["2025", "2026", "dong nai"]


@pytest.mark.parametrize(
    ("fields", "label"),
    [
        ({"kind": "target"}, "Target: GDP"),
        ({"modality": "forecast"}, "Forecast: GDP"),
        ({"modality": "estimate"}, "GDP"),
    ],
    ids=str,
)
def test_what_is_aimed_at_is_no_reported_figure(
    english: localise.Wording, fields: dict[str, object], label: str
) -> None:
    draft = Draft()
    draft.event("2026-01-10", "conference", "VNA", "VNS")
    stated = [draft.figure(at, "8", "8", "gdp", **fields) for at in (0, 1)]
    draft.finding("gdp", "repeated", *stated)
    label = label.lower().replace("gdp", name(english, "gdp"))
    assert drawn(draft.briefing(), english)["matrix"].alt.lower().startswith(f"{label}: ")


def test_units_that_differ_stand_in_the_cells(english: localise.Wording) -> None:
    draft = Draft()
    draft.event("2026-01-10", "conference", "VNA", "VNS")
    trillion = draft.figure(1, "0.93 trillion USD", "930e9", "gdp", **{**BILLION, "scale": "trillion"})
    draft.finding("gdp", "repeated", draft.figure(0, "930 billion USD", "930e9", "gdp", **BILLION), trillion)
    words = " ".join(texts(drawn(draft.briefing(), english)["matrix"]))
    assert "930 billion USD" in words
    assert "0.93 trillion USD" in words


def test_of_more_reports_than_fit_the_note_says_how_many_are_shown(english: localise.Wording) -> None:
    draft = Draft()
    draft.event("2026-01-10", "conference", *["VNA"] * 20)
    draft.finding("gdp", "repeated", *(draft.figure(at, "8", "8", "gdp") for at in range(20)))
    unequal = [draft.figure(at, f"{at}", f"{at}", "exports") for at in (15, 19)]
    draft.finding("exports", "differs", *unequal)
    chart = drawn(draft.briefing(), english)["matrix"]
    assert "12 of 20 reports shown" in (chart.note or "")
    assert {"P", "T", "15", "19"} <= set(texts(chart))


def test_reports_of_an_event_without_figures_have_no_column(english: localise.Wording) -> None:
    draft = Draft()
    draft.event("2026-01-10", "conference", "VNA", "VNS", "Reuters")
    draft.event("2026-01-11", "meeting", "AFP")
    draft.finding("gdp", "repeated", draft.figure(0, "8", "8", "gdp"), draft.figure(1, "8", "8", "gdp"))
    chart = drawn(draft.briefing(), english)["matrix"]
    assert "Reuters" in texts(chart)
    assert "AFP" not in texts(chart)
    assert "3 of 4 reports shown" in (chart.note or "")


# Is this one story or several, and when?


def test_a_timeline_needs_two_dates_that_articles_give(english: localise.Wording) -> None:
    draft = Draft()
    draft.event("2026-01-10", "conference", "VNA")
    draft.event("2026-01-10", "meeting", "VNS")
    draft.event(None, "party-congress", "VNS")
    draft.event("2026-02", "party-congress", "VNS")
    assert "timeline" not in drawn(draft.briefing(), english)
    draft.event("2026-01-11", "meeting", "VNS")
    chart = drawn(draft.briefing(), english)["timeline"]
    assert not any("congress" in words for words in (*texts(chart), chart.alt))
    assert "2 events without a stated date" in (chart.note or "")


def test_a_timeline_is_to_scale_and_has_a_box_a_report(english: localise.Wording) -> None:
    chart = drawn(reviews().briefing(), english)["timeline"]
    boxes = filled(chart, TINT)
    assert len(boxes) == 5
    at = sorted({min(x for x, _ in box.corners) for box in boxes})
    assert (at[1] - at[0]) / (at[2] - at[1]) == pytest.approx(12 / 4, abs=0.001)
    assert sorted(each for each in texts(chart) if len(each) == 1) == ["A", "B", "C", "D", "E"]


def test_days_close_together_keep_their_order_and_their_room() -> None:
    from report.charts.timeline import apart  # noqa: PLC0415

    assert apart([0, 50, 100], [20, 20, 20], 200) == [0, 50, 100]
    assert apart([10, 50, 51], [20, 20, 20], 200) == [10, 40.5, 60.5]
    assert apart([0, 1, 2], [20, 20, 20], 200) == [0, 20, 40]
    assert apart([97, 98, 99], [20, 20, 20], 100) == [40, 60, 80]


# How much of the whole?


def test_squares_count_a_part_and_its_own_whole(english: localise.Wording) -> None:
    draft = reviews()
    chart = drawn(draft.briefing("f8"), english)["parts"]
    assert (len(filled(chart, ACCENT)), len(filled(chart, EMPTY))) == (42 + 22 + 27, 152 + 4 + 61)
    words = texts(chart)
    assert {"42 of 194 countries", "22 of 26 targets", "27 of 88 agreements"} <= set(words)
    assert (
        words.index("22 of 26 targets")
        < words.index("42 of 194 countries")
        < words.index("27 of 88 agreements")
    )


def test_an_unstated_period_is_said(english: localise.Wording) -> None:
    chart = drawn(reviews().briefing("f8"), english)["parts"]
    assert texts(chart).count("period unclear · report E") == 1
    assert "period unclear" in chart.alt


def test_counts_side_by_side_are_no_parts(english: localise.Wording) -> None:
    """17 upgraded relations are never squares inside 42 partners, nor 42 inside 194 where nothing says so."""
    draft = Draft()
    draft.event("2026-01-10", "conference", "VNA")
    for key, value in (
        ("relations-upgraded", "17"),
        ("comprehensive-partners", "42"),
        ("diplomatic-relations", "194"),
    ):
        draft.finding(key, "single", draft.figure(0, value, value, key, unit="countries"))
    assert charts.draw(draft.briefing(), english) == ()


@pytest.mark.parametrize(
    "changed",
    [
        {"unit": "times", "kind": "ratio", "value": Decimal("2.5")},
        {"unit": "percent", "kind": "share"},
        {"kind": "level", "unit": "USD"},
        {"qualifier": "over"},
        {"qualifier": "about"},
        {"modality": "forecast"},
        {"value": Decimal("2.5")},
        {"value": Decimal(27)},
        {"value_max": Decimal(24)},
        {"comparison": "of 260"},
        {"comparison": "2.5 times higher than in 2024"},
        {"comparison": None},
        {"uncertain": True},
    ],
    ids=str,
)
def test_only_an_exact_count_of_a_countable_whole_is_squares(
    english: localise.Wording, changed: dict[str, object]
) -> None:
    draft = Draft()
    draft.event("2026-01-10", "conference", "VNA")
    draft.figure(0, "22 of 26 targets", "22", "socio-economic-targets", unit="targets", comparison="of 26")
    assert "parts" in drawn(draft.briefing(), english)
    draft.indicators[0] = replace(draft.indicators[0], **changed)
    assert "parts" not in drawn(draft.briefing(), english)


@pytest.mark.parametrize(
    "changed",
    [{"scope": "Dong Nai"}, {"article": "a1"}, {"qualifier": "over"}, {"value": Decimal(41)}],
    ids=str,
)
def test_a_declared_whole_is_of_the_same_article_and_scope(
    english: localise.Wording, changed: dict[str, object]
) -> None:
    draft = Draft()
    draft.event("2026-01-10", "conference", "VNA", "VNS")
    whole = draft.figure(0, "194", "194", "diplomatic-relations", unit="countries")
    part = (Relation("part_of", whole),)
    draft.figure(0, "42", "42", "comprehensive-partners", unit="partners", relations=part)
    assert "parts" in drawn(draft.briefing(), english)
    draft.indicators[0] = replace(draft.indicators[0], **changed)
    assert "parts" not in drawn(draft.briefing(), english)


def test_a_part_that_several_reports_state_is_drawn_once(english: localise.Wording) -> None:
    draft = Draft()
    draft.event("2026-01-10", "conference", "VNA", "VNS")
    for report in (0, 1):
        draft.figure(report, "22 of 26", "22", "socio-economic-targets", unit="targets", comparison="of 26")
    chart = drawn(draft.briefing(), english)["parts"]
    assert len(filled(chart, ACCENT)) == 22
    title = f"{name(english, 'socio-economic-targets')}: 22 of 26 targets"
    assert chart.title.lower().replace("\N{NO-BREAK SPACE}", " ") == title


# Every chart


def test_the_words_hold_what_the_drawing_shows(english: localise.Wording) -> None:
    chart = drawn(reviews().briefing(*SHOWN), english)
    alt = chart["matrix"].alt.lower().replace("\N{NO-BREAK SPACE}", " ")
    turnover, disbursed = name(english, "trade-turnover"), name(english, "fdi-disbursed")
    assert f"{turnover}, unequal figures: b over 930 billion usd; d over 920 billion usd." in alt
    assert f"{disbursed}: d estimated 28–29 billion usd." in alt
    assert "10 January 2026: Online conference, 3 reports: A, B, C." in chart["timeline"].alt
    assert "22 of 26 targets" in chart["parts"].alt.replace("\N{NO-BREAK SPACE}", " ")


def test_a_locale_changes_no_figure(terms: glossary.Glossary) -> None:
    briefing = reviews().briefing(*SHOWN)
    digits = [
        sorted(re.findall(r"\d+", " ".join(texts(drawn(briefing, localise.load(language, terms))["matrix"]))))
        for language in ("en", "vi")
    ]
    months = {"10", "14", "29", "1", "12"}
    assert [each for each in digits[0] if each not in months] == [
        each for each in digits[1] if each not in months
    ]


def test_hostile_names_are_text(english: localise.Wording) -> None:
    draft = Draft()
    names = ("$\\frac{1}{2}$", "<script>alert(1)</script>", "a\x00b\x1b\ud800", "]]>&amp;", "新华社")
    draft.event("2026-01-10", "conference", *names)
    draft.finding("gdp", "repeated", *(draft.figure(at, "8", "8", "gdp") for at in range(len(names))))
    words = "".join(texts(drawn(draft.briefing(), english)["matrix"]))
    for name in ("$\\frac{1}{2}$", "<script>", "ab", "&amp;", "新华社"):
        assert name in words.replace(" ", "")


def test_right_to_left_is_mirrored_and_drawn_as_paths(english: localise.Wording) -> None:
    briefing = reviews().briefing(*SHOWN)
    plain = drawn(briefing, english)["matrix"]
    mirrored = drawn(briefing, replace(english, direction="rtl"))["matrix"]
    assert texts(mirrored) == []
    width = float(root(plain).attrib["width"].removesuffix("pt"))
    edges = [
        sorted(x for shape in filled(each, WARM) for x, _ in shape.corners) for each in (plain, mirrored)
    ]
    assert edges[1] == pytest.approx([width - x for x in reversed(edges[0])], abs=0.001)


def run(code: str, **environment: str) -> str:
    project = Path(__file__).resolve().parents[2]
    kept = {key: value for key, value in os.environ.items() if key in {"PATH", "HOME", "TMPDIR"}}
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=project,
        env=kept | environment,
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


def test_the_same_data_make_the_same_bytes(tmp_path: Path) -> None:
    """Whatever the hash seed, and whatever the user has told matplotlib."""
    (tmp_path / "matplotlibrc").write_text(
        "font.size: 20\nsvg.fonttype: path\ntext.color: red\nfigure.dpi: 300\n"
    )
    code = (
        "import sys, hashlib; sys.path.insert(0, 'tests/unit'); from test_charts import *;"
        "terms = glossary.load([folder('assets/glossary')], ['en']);"
        "made = charts.draw(reviews().briefing(*SHOWN), localise.load('en', terms));"
        "print(hashlib.sha256(repr(made).encode()).hexdigest())"
    )
    one = run(code, PYTHONHASHSEED="1", MPLCONFIGDIR=str(tmp_path))
    other = run(code, PYTHONHASHSEED="2", MATPLOTLIBRC=str(tmp_path / "none"))
    assert one == other


def test_a_chart_is_drawn_in_sixty_milliseconds(english: localise.Wording) -> None:
    briefing = reviews().briefing(*SHOWN)
    spent = []
    for _ in range(5):
        start = time.process_time()
        count = len(charts.draw(briefing, english))
        spent.append((time.process_time() - start) / count)
    assert min(spent) < 0.06
