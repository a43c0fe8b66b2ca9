"""Pairs of figures as two reports state them, in English and Vietnamese, and how they stand to each other."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

import pytest

from report import glossary, resources
from report.article import Article, Quote, Source
from report.briefing import Indicator, Relation, Span, Story
from report.findings import compare

TERMS = glossary.load([resources.folder("assets/glossary")], ["en", "vi"])
APART = "two findings"


@dataclass(frozen=True)
class Said:
    """A figure in one report; the fields not given are those of Vietnam's exports in 2025."""

    value: str
    words: str
    language: str = "en"
    key: str | None = "exports"
    measure: str = "exports"
    unit: str = "USD"
    kind: str = "level"
    qualifier: str = "exact"
    scope: str | None = "Vietnam"
    period: str | None = "2025"
    note: str | None = None
    who: str | None = None
    most: str | None = None
    modality: str = "reported"
    direction: str | None = None
    quote: str = ""


def indicator(said: Said, article: str, at: int = 0) -> Indicator:
    return Indicator(
        id=f"{article}{at}",
        article=article,
        number=Span(at, at + 1),
        words=said.words,
        value=Decimal(said.value),
        value_max=None if said.most is None else Decimal(said.most),
        unit=said.unit,
        quotes=(Quote(article, 0, 1, said.quote or said.words),),
        qualifier=said.qualifier,
        direction=said.direction,
        period=said.period,
        period_note=said.note,
        kind=said.kind,
        modality=said.modality,
        measure=said.measure,
        measure_key=said.key,
        scope=said.scope,
        attribution=said.who,
    )


def judged(
    one: Said, other: Said, *, together: bool = False, publishers=("x", "y"), days=(None, None)
) -> str:
    articles = [
        Article(name, Source(name, who, who), "", said.language, published=day)
        for name, said, who, day in zip("ab", (one, other), publishers, days, strict=True)
    ]
    stories = (Story("s", ("a", "b")),) if together else (Story("s", ("a",)), Story("t", ("b",)))
    found = compare((indicator(one, "a"), indicator(other, "b")), stories, articles, TERMS)
    return found[0].status if len(found) == 1 else APART


EXPORTS = Said("405000000000", "405 billion USD")
XUAT_KHAU = replace(EXPORTS, words="405 tỷ USD", language="vi", measure="xuất khẩu", scope="Việt Nam")
TOLL = Said("9", "nine people", key="deaths", measure="killed", unit="people", kind="count", period=None)
NGUOI_CHET = replace(
    TOLL, words="9 người", language="vi", measure="người thiệt mạng", unit="người", scope="Việt Nam"
)
PUMPS = Said(
    "42",
    "42 pumps",
    key="solar pump",
    measure="solar pumps installed",
    unit="pumps",
    kind="count",
    scope=None,
)
MAY_BOM = replace(
    PUMPS, words="42 máy bơm", language="vi", key="máy bơm", measure="máy bơm điện mặt trời", unit="máy bơm"
)
GROWTH = Said("8", "8 percent", key="economic-growth", measure="growth", unit="percent", kind="change")
GROWTH = replace(GROWTH, direction="up")
TANG_TRUONG = replace(GROWTH, words="8%", language="vi", measure="tăng trưởng", scope="Việt Nam")
TERRITORIES = Said(
    "17",
    "17 countries and territories",
    key="partner-territories",
    measure="countries and territories",
    unit="countries and territories",
    kind="count",
    scope="Dong Nai",
)
UPGRADED = replace(
    TERRITORIES,
    words="17 countries",
    key="relations-upgraded",
    measure="upgraded relations",
    unit="countries",
    scope="Vietnam",
)
NANG_CAP = replace(
    UPGRADED, words="17 nước", language="vi", measure="nâng cấp quan hệ", unit="nước", scope="Việt Nam"
)

PAIRS = [
    # one figure in other words
    (EXPORTS, XUAT_KHAU, "repeated"),
    (EXPORTS, replace(EXPORTS, scope="Việt Nam"), "repeated"),
    (replace(EXPORTS, scope="the United States"), replace(XUAT_KHAU, scope="Hoa Kỳ"), "repeated"),
    (EXPORTS, replace(EXPORTS, words="about 405 billion USD", qualifier="about"), "repeated"),
    (XUAT_KHAU, replace(XUAT_KHAU, words="khoảng 405 tỷ USD", qualifier="about"), "repeated"),
    (UPGRADED, NANG_CAP, "repeated"),
    (UPGRADED, replace(NANG_CAP, period=None, note="not_stated"), "repeated"),
    (GROWTH, TANG_TRUONG, "repeated"),
    # unequal, and both can hold
    (EXPORTS, replace(XUAT_KHAU, value="405400000000", words="405,4 tỷ USD"), "compatible"),
    (
        replace(XUAT_KHAU, qualifier="over"),
        replace(XUAT_KHAU, value="400000000000", words="hơn 400 tỷ USD", qualifier="over"),
        "compatible",
    ),
    (
        EXPORTS,
        replace(XUAT_KHAU, value="400000000000", words="trên 400 tỷ USD", qualifier="over"),
        "compatible",
    ),
    (
        EXPORTS,
        replace(EXPORTS, value="410000000000", words="nearly 410 billion USD", qualifier="nearly"),
        "compatible",
    ),
    (
        XUAT_KHAU,
        replace(XUAT_KHAU, value="404000000000", most="406000000000", words="404-406 tỷ USD"),
        "compatible",
    ),
    (GROWTH, replace(TANG_TRUONG, value="8.02", words="8,02%"), "compatible"),
    # unequal, and not
    (EXPORTS, replace(EXPORTS, value="405600000000", words="405.6 billion USD"), "differs"),
    (EXPORTS, replace(XUAT_KHAU, value="403000000000", words="403 tỷ USD"), "differs"),
    (
        replace(EXPORTS, qualifier="over"),
        replace(XUAT_KHAU, value="400000000000", words="gần 400 tỷ USD", qualifier="nearly"),
        "differs",
    ),
    (GROWTH, replace(GROWTH, direction="down"), "differs"),
    (
        replace(EXPORTS, qualifier="over"),
        replace(EXPORTS, words="nearly 405 billion USD", qualifier="nearly"),
        "differs",
    ),
    (UPGRADED, replace(NANG_CAP, value="18", words="18 nước"), "differs"),
    # another measure, unit, place, time or aim
    (UPGRADED, TERRITORIES, APART),
    (UPGRADED, replace(UPGRADED, scope="Dong Nai"), APART),
    (UPGRADED, replace(NANG_CAP, value="18", words="18 nước", period=None, note="not_stated"), APART),
    (EXPORTS, replace(XUAT_KHAU, unit="VND"), APART),
    (GROWTH, replace(GROWTH, unit="percentage points"), APART),
    (EXPORTS, replace(XUAT_KHAU, period="2024"), APART),
    (EXPORTS, replace(XUAT_KHAU, scope="Lào"), APART),
    (EXPORTS, replace(XUAT_KHAU, kind="target", modality="target"), APART),
    (EXPORTS, replace(EXPORTS, modality="forecast"), APART),
    (EXPORTS, replace(EXPORTS, value="5000000000", words="5 billion USD", measure="rice exports"), APART),
    (XUAT_KHAU, replace(XUAT_KHAU, value="5000000000", words="5 tỷ USD", measure="xuất khẩu gạo"), APART),
    (EXPORTS, replace(EXPORTS, value="1", words="1 billion USD", period="2025", note="ambiguous"), APART),
    # what means something only within its event
    (TOLL, NGUOI_CHET, APART),
    (TOLL, replace(NGUOI_CHET, value="11", words="11 người"), APART),
    (PUMPS, replace(PUMPS, measure="solar pumps installed in the delta"), APART),
    (replace(EXPORTS, scope=None), replace(EXPORTS, scope=None), APART),
    # a period from context alone, in two stories
    (
        replace(EXPORTS, note="context"),
        replace(EXPORTS, value="5000000000", words="5 billion USD", note="context"),
        APART,
    ),
]


@pytest.mark.parametrize(("one", "other", "wanted"), PAIRS)
def test_two_reports_of_two_events(one: Said, other: Said, wanted: str) -> None:
    assert judged(one, other) == wanted
    assert judged(other, one) == wanted


TOGETHER = [
    (TOLL, NGUOI_CHET, "repeated"),
    (TOLL, replace(NGUOI_CHET, value="11", words="11 người"), "differs"),
    (
        replace(NGUOI_CHET, qualifier="at_least"),
        replace(NGUOI_CHET, value="11", words="11 người"),
        "compatible",
    ),
    (TOLL, replace(TOLL, scope=None), "repeated"),
    (TOLL, replace(TOLL, value="11", words="11 people", scope=None), APART),
    (TOLL, replace(TOLL, value="11", words="11 hurt", key="injured"), APART),
    (TOLL, replace(TOLL, value="11", words="11 soldiers", unit="soldiers"), APART),
    (PUMPS, replace(PUMPS, key="solar pump delta", measure="solar pumps installed in the delta"), "repeated"),
    (PUMPS, replace(PUMPS, key="broken pump", measure="pumps broken"), APART),
    (PUMPS, replace(PUMPS, value="43", words="43 pumps", key="solar pump"), APART),
    (
        replace(PUMPS, key="solar pump farm delta"),
        replace(PUMPS, value="43", words="43 pumps", key="solar pump farm delta"),
        "differs",
    ),
    (MAY_BOM, replace(MAY_BOM, key="máy bơm lắp", measure="lắp máy bơm điện mặt trời"), "repeated"),
    (MAY_BOM, replace(MAY_BOM, measure="xe máy", key="xe máy", unit="xe"), APART),
    (
        replace(EXPORTS, note="context"),
        replace(XUAT_KHAU, value="403000000000", words="403 tỷ USD", note="context"),
        "differs",
    ),
    (
        replace(GROWTH, period=None, note="not_stated"),
        replace(GROWTH, value="6", words="6 percent", period=None),
        APART,
    ),
]


@pytest.mark.parametrize(("one", "other", "wanted"), TOGETHER)
def test_two_reports_of_one_event(one: Said, other: Said, wanted: str) -> None:
    assert judged(one, other, together=True) == wanted
    assert judged(other, one, together=True) == wanted


@pytest.mark.parametrize(
    ("one", "other", "wanted"),
    [
        ("the General Statistics Office", "Vietnam Customs", "corroborated"),
        ("the Ministry of Health", "the Ministry of Finance", "corroborated"),
        ("the PM", "Prime Minister Pham Minh Chinh", "repeated"),
        ("a report from the Ministry of Foreign Affairs", "the Foreign Ministry", "repeated"),
        ("the conference heard", "the General Statistics Office", "repeated"),
        ("he", "the General Statistics Office", "repeated"),
        ("Vietnam", "Vietnamese officials", "repeated"),
        ("the finance minister", "the Financial Services Department", "repeated"),
    ],
)
def test_origins_are_told_apart_by_whom_they_name(one: str, other: str, wanted: str) -> None:
    assert judged(replace(EXPORTS, who=one), replace(EXPORTS, who=other)) == wanted


def test_one_body_is_one_origin_in_either_language() -> None:
    named = replace(XUAT_KHAU, who="Bộ Ngoại giao")
    assert judged(replace(EXPORTS, who="the Ministry of Foreign Affairs"), named) == "repeated"
    assert judged(replace(EXPORTS, who="the General Statistics Office"), named) == "corroborated"


CORRECTED = replace(
    EXPORTS, value="403000000000", words="403 billion USD", quote="Exports were revised to 403 billion USD."
)
DINH_CHINH = replace(
    XUAT_KHAU, value="403000000000", words="403 tỷ USD", quote="Số liệu được đính chính là 403 tỷ USD."
)


@pytest.mark.parametrize("later", [CORRECTED, DINH_CHINH])
@pytest.mark.parametrize(
    ("publishers", "days", "wanted"),
    [
        (("x", "x"), ("2026-01-05", "2026-01-09"), "restated"),
        (("x", "x"), (None, None), "restated"),
        (("x", "x"), ("2026-01-09", "2026-01-05"), "differs"),
        (("x", "y"), ("2026-01-05", "2026-01-09"), "differs"),
        ((None, None), ("2026-01-05", "2026-01-09"), "differs"),
    ],
)
def test_a_source_restates_its_own_figure(later: Said, publishers, days, wanted: str) -> None:
    assert judged(EXPORTS, later, publishers=publishers, days=days) == wanted


def of_three(*said: Said, together: bool = False) -> list[tuple[str, ...]]:
    names = "abcdef"[: len(said)]
    articles = [Article(n, Source(n, n, n), "", each.language) for n, each in zip(names, said, strict=True)]
    stories = [Story("s", tuple(names))] if together else [Story(f"s{n}", (n,)) for n in names]
    figures = [indicator(each, n) for n, each in zip(names, said, strict=True)]
    return [(f.status, *f.indicators) for f in compare(figures, stories, articles, TERMS)]


def test_a_figure_without_its_period_joins_nothing_where_two_years_compete() -> None:
    bare = replace(EXPORTS, period=None)
    assert len(of_three(EXPORTS, replace(EXPORTS, period="2024"), bare)) == 3


def test_a_figure_without_its_scope_joins_nothing_where_two_places_compete() -> None:
    bare = replace(EXPORTS, scope=None)
    assert of_three(EXPORTS, bare, together=True) == [("repeated", "a0", "b0")]
    assert len(of_three(EXPORTS, replace(EXPORTS, scope="Laos"), bare, together=True)) == 3


def test_a_figure_without_its_scope_is_compared_as_the_one_it_means() -> None:
    said = (
        EXPORTS,
        replace(EXPORTS, scope=None),
        replace(EXPORTS, value="403000000000", words="403 billion"),
    )
    articles = [Article(n, Source(n, n, n), "", "en") for n in "abc"]
    figures = [indicator(each, n) for n, each in zip("abc", said, strict=True)]
    (found,) = compare(figures, [Story("s", ("a", "b")), Story("t", ("c",))], articles, TERMS)
    assert (found.status, found.difference) == ("differs", 2_000_000_000)


def test_two_values_in_one_article_are_two_measures() -> None:
    articles = [Article(n, Source(n, n, n), "", "en") for n in "ab"]
    other = replace(EXPORTS, value="403000000000", words="403 billion USD")
    figures = [indicator(EXPORTS, "a"), indicator(other, "a", 1), indicator(EXPORTS, "b")]
    found = compare(figures, [Story("s", ("a", "b"))], articles, TERMS)
    assert [(f.status, f.indicators) for f in found] == [("repeated", ("a0", "b0")), ("single", ("a1",))]


def test_a_change_belongs_to_its_level_by_relation_or_as_the_only_one_of_its_measure() -> None:
    articles = [Article("a", Source("a"), "", "en")]
    level, change = indicator(EXPORTS, "a"), indicator(replace(GROWTH, key="exports"), "a", 1)
    second = indicator(replace(EXPORTS, value="6", words="6 USD"), "a", 2)
    tied = replace(change, measure_key="x", relations=(Relation("change_of", level.id),))
    for figures, count in (((level, change), 1), ((level, tied, second), 2), ((level, change, second), 3)):
        found = compare(figures, [Story("s", ("a",))], articles, TERMS)
        assert len(found) == count
        assert found[0].ratios == ((change.id,) if count < 3 else ())


@pytest.mark.parametrize("count", [400])
def test_many_reports_of_one_figure_are_one_finding(count: int) -> None:
    names = [f"a{at}" for at in range(count)]
    articles = [Article(n, Source(n, n, n), "", "en") for n in names]
    figures = [indicator(replace(EXPORTS, who=f"Office {n}"), n) for n in names]
    (found,) = compare(figures, [Story("s", tuple(names))], articles, TERMS)
    assert (found.status, len(found.indicators), found.origin) == ("repeated", count, None)
