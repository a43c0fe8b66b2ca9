"""What a reader is shown, word for word: the same values in English and Vietnamese."""

from decimal import Decimal
from pathlib import Path

import pytest

from report import resources
from report.briefing import Indicator, Span
from report.errors import LocaleError
from report.glossary import Glossary
from report.localise import Wording, catalogue, formats, load, parse

GLOSSARY = Glossary(
    {
        "unit": {
            "country": {"en": {"one": "country", "other": "countries"}, "vi": {"other": "nước"}},
            "target": {"en": {"one": "target", "other": "targets"}, "vi": {"other": "chỉ tiêu"}},
            "agreement": {"en": {"one": "agreement", "other": "agreements"}, "vi": {"other": "thỏa thuận"}},
            "person": {"en": {"one": "person", "other": "people"}, "vi": {"other": "người"}},
            "barrel": {"en": {"one": "barrel", "other": "barrels"}, "vi": {"other": "thùng"}},
            "tonne": {"en": {"one": "tonne", "other": "tonnes"}, "vi": {"other": "tấn"}},
            "year": {"en": {"one": "year", "other": "years"}, "vi": {"other": "năm"}},
        },
        "measure": {"trade-surplus": {"en": ["trade surplus"], "vi": ["xuất siêu"]}},
        "name": {"pham-minh-chinh": {"en": ["Pham Minh Chinh"], "vi": ["Phạm Minh Chính"]}},
        "place": {"VN": {"en": ["Vietnam"], "vi": ["Việt Nam"]}},
    }
)
EN, US, VI = (load(tag, GLOSSARY) for tag in ("en", "en-US", "vi"))
LOCALES = {"en": EN, "en-US": US, "vi": VI}


def plain(text: str | None) -> str | None:
    return None if text is None else text.replace("\N{NO-BREAK SPACE}", " ")


def figure(words: str, value: str, unit: str, **more: object) -> Indicator:
    numbers = {key: Decimal(str(more.pop(key))) for key in ("value_max",) if key in more}
    return Indicator("i", "a", Span(0, 1), words, Decimal(value), unit, (), **numbers, **more)


OVER_930 = figure("over 930 billion USD", "930000000000", "USD", scale="billion", qualifier="over")
FDI = {"scale": "billion", "value_max": "29000000000"}
FDI_RANGE = figure("28–29 billion USD", "28000000000", "USD", qualifier="estimated", **FDI)
TIMES_HIGHER = figure(
    "2.5 times higher",
    "2.5",
    "times",
    kind="ratio",
    direction="up",
    base_period="2024",
    comparison="2.5 times higher than in 2024",
)
NEARLY_TIMES = figure(
    "nearly 1.5 times higher",
    "1.5",
    "times",
    kind="ratio",
    direction="up",
    qualifier="nearly",
    comparison="nearly 1.5 times higher than the previous year",
)
TARGETS = figure("22 of 26 key socio-economic targets", "22", "targets", comparison="of 26")
DOUBLE_DIGIT = figure("double-digit", "10", "percent", qualifier="at_least", kind="target")

FIGURES = [
    (OVER_930, "over 930 billion USD", "hơn 930 tỷ USD"),
    (FDI_RANGE, "estimated 28–29 billion USD", "ước 28–29 tỷ USD"),
    (
        figure("about 1.13bn euros", "1130000000", "EUR", scale="bn", qualifier="about"),
        "around 1.13 billion EUR",
        "khoảng 1,13 tỷ EUR",
    ),
    (figure("2.5 million", "2500000", "USD", scale="million"), "2.5 million USD", "2,5 triệu USD"),
    (figure("40 thousand", "40000", "people", scale="thousand"), "40 thousand people", "40 nghìn người"),
    (
        figure("1.2 trillion", "1200000000000", "USD", scale="trillion"),
        "1.2 trillion USD",
        "1,2 nghìn tỷ USD",
    ),
    (
        figure("2 quadrillion dong", "2000000000000000", "VND", scale="quadrillion"),
        "2 quadrillion VND",
        "2 triệu tỷ đồng",
    ),
    (figure("1,234,567 USD", "1234567", "USD"), "1,234,567 USD", "1.234.567 USD"),
    (figure("0.5 billion", "500000000", "USD", scale="billion"), "0.5 billion USD", "0,5 tỷ USD"),
    (figure("25.2%", "25.2", "percent"), "25.2%", "25,2%"),
    (figure("25.0%", "25.0", "percent"), "25.0%", "25,0%"),
    (figure("6–6.5%", "6", "percent", value_max="6.5"), "6–6.5%", "6–6,5%"),
    (
        figure("0.25 percentage points", "0.25", "percentage points"),
        "0.25 percentage points",
        "0,25 điểm phần trăm",
    ),
    (figure("a percentage point", "1", "percentage points"), "1 percentage point", "1 điểm phần trăm"),
    (TIMES_HIGHER, "2.5 times higher", "cao hơn 2,5 lần"),
    (NEARLY_TIMES, "nearly 1.5 times higher", "cao hơn gần 1,5 lần"),
    (
        figure("three times lower", "3", "times", kind="ratio", direction="down"),
        "3 times lower",
        "thấp hơn 3 lần",
    ),
    (figure("2.5 times as many", "2.5", "times", kind="ratio"), "2.5 times as high", "gấp 2,5 lần"),
    (
        figure("doubled", "2", "times", kind="change", direction="up"),
        "2 times as high",
        "gấp 2 lần",
    ),
    (figure("rose 2.5 times", "2.5", "times", kind="ratio", direction="up"), "up 2.5 times", "tăng 2,5 lần"),
    (figure("2.5 times", "2.5", "times", kind="ratio"), "2.5 times", "2,5 lần"),
    (TARGETS, "22 of 26 targets", "22/26 chỉ tiêu"),
    (figure("17 countries", "17", "countries"), "17 countries", "17 nước"),
    (figure("one country", "1", "country"), "1 country", "1 nước"),
    (
        figure("around 350 agreements", "350", "agreements", qualifier="about"),
        "around 350 agreements",
        "khoảng 350 thỏa thuận",
    ),
    (
        figure("about 5,000 people", "5000", "people", qualifier="about"),
        "around 5,000 people",
        "khoảng 5.000 người",
    ),
    (
        figure("nearly 500 people", "500", "people", qualifier="nearly"),
        "nearly 500 people",
        "gần 500 người",
    ),
    (
        figure("at least 12 people", "12", "people", qualifier="at_least"),
        "at least 12 people",
        "ít nhất 12 người",
    ),
    (figure("up to 12%", "12", "percent", qualifier="up_to"), "up to 12%", "tới 12%"),
    (DOUBLE_DIGIT, "double-digit", "hai con số"),
    (
        figure("tăng trưởng 2 con số", "10", "percent", qualifier="at_least"),
        "double-digit",
        "hai con số",
    ),
    (figure("triple-digit", "100", "percent", qualifier="at_least"), "triple-digit", "ba con số"),
    (figure("at least ten percent", "10", "percent", qualifier="at_least"), "at least 10%", "ít nhất 10%"),
    (figure("10%", "10", "percent"), "10%", "10%"),
    (figure("top 15", "15", "rank", qualifier="top"), "top 15", "nhóm 15"),
    (figure("15th", "15", "rank"), "No. 15", "thứ 15"),
    (figure("up 8.2%", "8.2", "percent", kind="change", direction="up"), "up 8.2%", "tăng 8,2%"),
    (figure("slump 27%", "27", "percent", kind="change", direction="down"), "down 27%", "giảm 27%"),
    (
        figure("more than 8%", "8", "percent", kind="change", direction="up", qualifier="over"),
        "up over 8%",
        "tăng hơn 8%",
    ),
    (
        figure("12% higher", "12", "percent", kind="change", direction="up"),
        "12% higher",
        "cao hơn 12%",
    ),
    (
        figure("8%", "8", "percent", kind="change", direction="up", measure="economic growth"),
        "8%",
        "8%",
    ),
    (figure("85.5 USD a barrel", "85.5", "USD/barrel"), "85.5 USD per barrel", "85,5 USD/thùng"),
    (figure("8% a year", "8", "percent per year"), "8% per year", "8%/năm"),
    (
        figure("3.2 million tonnes", "3200000", "tonnes", scale="million"),
        "3.2 million tonnes",
        "3,2 triệu tấn",
    ),
    (figure("8,500 MW", "8500", "MW"), "8,500 MW", "8.500 MW"),
]


@pytest.mark.parametrize(("indicator", "english", "vietnamese"), FIGURES)
def test_a_figure_is_said_as_stated(indicator: Indicator, english: str, vietnamese: str) -> None:
    assert plain(EN.figure(indicator, "en")) == english
    assert plain(VI.figure(indicator, "en")) == vietnamese


@pytest.mark.parametrize(("indicator", "english", "vietnamese"), FIGURES)
def test_a_figure_reads_back_alike_in_every_language(
    indicator: Indicator, english: str, vietnamese: str
) -> None:
    assert parse(english, "en") == parse(vietnamese, "vi") == parse(US.figure(indicator, "en") or "", "en-US")


FROM_VIETNAMESE = [
    (figure("hơn 930 tỷ USD", "930000000000", "USD", scale="tỷ", qualifier="over"), "over 930 billion USD"),
    (figure("1.500 tỷ đồng", "1500000000000", "VND", scale="tỷ"), "1,500 billion VND"),
    (figure("1,5 nghìn tỷ đồng", "1500000000000", "VND", scale="nghìn tỷ"), "1.5 trillion VND"),
    (figure("3 trăm triệu đồng", "300000000", "VND", scale="trăm triệu"), "300 million VND"),
    (figure("gấp 2,5 lần", "2.5", "times", kind="ratio", direction="up"), "2.5 times as high"),
    (figure("tăng 2,5 lần", "2.5", "times", kind="change", direction="up"), "up 2.5 times"),
    (figure("cao hơn 2,5 lần", "2.5", "times", kind="ratio", direction="up"), "2.5 times higher"),
    (figure("22/26 chỉ tiêu", "22", "chỉ tiêu", comparison="/26"), "22 of 26 targets"),
    (figure("17 nước", "17", "nước"), "17 countries"),
    (figure("hai con số", "10", "percent", qualifier="at_least"), "double-digit"),
    (figure("85 USD mỗi thùng", "85", "USD mỗi thùng"), "85 USD per barrel"),
]


@pytest.mark.parametrize(("indicator", "english"), FROM_VIETNAMESE)
def test_a_vietnamese_figure_is_said_in_english(indicator: Indicator, english: str) -> None:
    assert plain(EN.figure(indicator, "vi")) == english


def test_a_noun_that_the_language_lacks_is_said_only_in_its_own() -> None:
    junks = figure("12 junks", "12", "junks")
    assert VI.figure(junks, "en") is None
    assert plain(EN.figure(junks, "en-GB")) == "12 junks"
    assert VI.unit_label(junks, "en") is None
    assert VI.figure(figure("5 junks of 12", "5", "junks", comparison="of 12"), "en") is None
    assert VI.comparison(figure("12 junks more", "12", "junks"), "en") is None
    assert VI.figure(figure("5 USD a junk", "5", "USD/junk"), "en") is None


SHORT = [
    (OVER_930, "> 930", "> 930"),
    (FDI_RANGE, "28–29", "28–29"),
    (figure("around 350", "350", "agreements", qualifier="about"), "≈ 350", "≈ 350"),
    (figure("at least 10", "10", "people", qualifier="at_least"), "≥ 10", "≥ 10"),
    (figure("up to 5,000", "5000", "people", qualifier="up_to"), "≤ 5,000", "≤ 5.000"),
    (figure("nearly 500", "500", "people", qualifier="nearly"), "nearly 500", "gần 500"),
    (DOUBLE_DIGIT, "double-digit", "hai con số"),
    (TARGETS, "22 of 26", "22/26"),
    (figure("top 15", "15", "rank", qualifier="top"), "top 15", "nhóm 15"),
    (figure("up 8.2%", "8.2", "percent", kind="change", direction="up"), "+8.2", "+8,2"),
    (figure("down 27%", "27", "percent", kind="change", direction="down"), "−27", "−27"),
    (TIMES_HIGHER, "2.5", "2,5"),
]


@pytest.mark.parametrize(("indicator", "english", "vietnamese"), SHORT)
def test_a_cell_leaves_the_unit_to_its_heading(indicator: Indicator, english: str, vietnamese: str) -> None:
    assert plain(EN.figure_short(indicator)) == english
    assert plain(VI.figure_short(indicator)) == vietnamese


LABELS = [
    (OVER_930, "billion USD", "tỷ USD"),
    (FDI_RANGE, "billion USD", "tỷ USD"),
    (figure("17 countries", "17", "countries"), "countries", "nước"),
    (TARGETS, "targets", "chỉ tiêu"),
    (figure("25.2%", "25.2", "percent"), "%", "%"),
    (TIMES_HIGHER, "times", "lần"),
    (DOUBLE_DIGIT, "", ""),
    (figure("top 15", "15", "rank", qualifier="top"), "", ""),
]


@pytest.mark.parametrize(("indicator", "english", "vietnamese"), LABELS)
def test_a_heading_says_the_unit(indicator: Indicator, english: str, vietnamese: str) -> None:
    assert plain(EN.unit_label(indicator, "en")) == english
    assert plain(VI.unit_label(indicator, "en")) == vietnamese


AMOUNTS = [
    (figure("around 350", "350", "agreements", qualifier="about"), "around 350", "khoảng 350"),
    (OVER_930, "over 930 billion", "hơn 930 tỷ"),
    (TARGETS, "22 of 26", "22/26"),
    (DOUBLE_DIGIT, "double-digit", "hai con số"),
    (figure("25.2%", "25.2", "percent"), "25.2%", "25,2%"),
]


@pytest.mark.parametrize(("indicator", "english", "vietnamese"), AMOUNTS)
def test_an_amount_stands_before_what_it_counts(indicator: Indicator, english: str, vietnamese: str) -> None:
    assert plain(EN.amount(indicator)) == english
    assert plain(VI.amount(indicator)) == vietnamese


UP_8 = {"unit": "percent", "kind": "change", "direction": "up"}
COMPARISONS = [
    (TIMES_HIGHER, "2.5 times higher than in 2024", "cao hơn 2,5 lần so với năm 2024"),
    (
        NEARLY_TIMES,
        "nearly 1.5 times higher than in the previous year",
        "cao hơn gần 1,5 lần so với năm trước",
    ),
    (
        figure("2.5 times as many", "2.5", "times", kind="ratio", base_period="2024"),
        "2.5 times as high as in 2024",
        "gấp 2,5 lần so với năm 2024",
    ),
    (
        figure("up 8%", "8", base_period="2024", **UP_8),
        "up 8% compared with 2024",
        "tăng 8% so với năm 2024",
    ),
    (
        figure("up 8%", "8", comparison="from the same period last year", **UP_8),
        "up 8% compared with the same period of the previous year",
        "tăng 8% so với cùng kỳ năm trước",
    ),
    (
        figure("tăng 8%", "8", comparison="so với cùng kỳ năm ngoái", **UP_8),
        "up 8% compared with the same period of the previous year",
        "tăng 8% so với cùng kỳ năm trước",
    ),
    (
        figure("up 8% year-on-year", "8", **UP_8),
        "up 8% compared with the previous year",
        "tăng 8% so với năm trước",
    ),
    (
        figure("up 8%", "8", comparison="month-on-month", **UP_8),
        "up 8% compared with the previous month",
        "tăng 8% so với tháng trước",
    ),
    (
        figure("up 8%", "8", comparison="from the previous quarter", **UP_8),
        "up 8% compared with the previous quarter",
        "tăng 8% so với quý trước",
    ),
    (
        figure("12% higher", "12", "percent", kind="change", direction="up", base_period="2026-01-10"),
        "12% higher compared with 10 January 2026",
        "cao hơn 12% so với ngày 10 tháng 1 năm 2026",
    ),
    (figure("up 8% last year", "8", **UP_8), "up 8%", "tăng 8%"),
]


@pytest.mark.parametrize(("indicator", "english", "vietnamese"), COMPARISONS)
def test_a_comparison_names_its_base(indicator: Indicator, english: str, vietnamese: str) -> None:
    assert plain(EN.comparison(indicator, "en")) == english
    assert plain(VI.comparison(indicator, "en")) == vietnamese


EXTREMES = [
    (figure("record 930", "930", "USD", extreme="record"), "“record”", "“kỷ lục”"),
    (figure("record 930", "930", "USD", qualifier="record"), "“record”", "“kỷ lục”"),
    (
        figure("930", "930", "USD", extreme="the highest since 2019"),
        "“highest since 2019”",
        "“cao nhất kể từ năm 2019”",
    ),
    (
        figure("930", "930", "USD", extreme="thấp nhất kể từ năm 2019"),
        "“lowest since 2019”",
        "“thấp nhất kể từ năm 2019”",
    ),
    (figure("930", "930", "USD", extreme="record-high"), "“record high”", "“cao kỷ lục”"),
    (figure("930", "930", "USD", extreme="all-time low"), "“record low”", "“thấp kỷ lục”"),
    (figure("930", "930", "USD", extreme="cao nhất từ trước đến nay"), "“record high”", "“cao kỷ lục”"),
    (figure("930", "930", "USD", extreme="highest since March 2019"), None, None),
    (figure("930", "930", "USD", extreme="strongest in memory"), None, None),
    (figure("930", "930", "USD"), None, None),
]


@pytest.mark.parametrize(("indicator", "english", "vietnamese"), EXTREMES)
def test_an_extreme_is_the_source_s_word(
    indicator: Indicator, english: str | None, vietnamese: str | None
) -> None:
    assert plain(EN.extreme(indicator)) == english
    assert plain(VI.extreme(indicator)) == vietnamese


def test_an_extreme_in_the_reader_s_language_is_quoted_as_it_stands() -> None:
    strongest = figure("930", "930", "USD", extreme="strongest in memory")
    assert EN.extreme(strongest, "en") == "“strongest in memory”"
    assert VI.extreme(strongest, "en") is None


PERIODS = [
    ("2025", "2025", "2025", "năm 2025"),
    ("from 2026", "from 2026", "from 2026", "từ năm 2026"),
    ("2025-12", "December 2025", "December 2025", "tháng 12 năm 2025"),
    ("2025-12-30", "30 December 2025", "December 30, 2025", "ngày 30 tháng 12 năm 2025"),
    ("from 2026-07", "from July 2026", "from July 2026", "từ tháng 7 năm 2026"),
    ("2026-Q1", "Q1 2026", "Q1 2026", "quý I/2026"),
    ("2026-Q4", "Q4 2026", "Q4 2026", "quý IV/2026"),
    ("2021..2025", "2021–2025", "2021–2025", "giai đoạn 2021–2025"),
    ("2025..2025", "2025", "2025", "năm 2025"),
    (
        "2025-04..2025-09",
        "April–September 2025",
        "April–September 2025",
        "từ tháng 4 đến tháng 9 năm 2025",
    ),
    (
        "2025-04..2026-03",
        "April 2025 – March 2026",
        "April 2025 – March 2026",
        "từ tháng 4 năm 2025 đến tháng 3 năm 2026",
    ),
    (
        "2025-Q1..2025-Q3",
        "from Q1 2025 to Q3 2025",
        "from Q1 2025 to Q3 2025",
        "từ quý I/2025 đến quý III/2025",
    ),
    (
        "2026-01-10..2026-01-14",
        "10–14 January 2026",
        "January 10–14, 2026",
        "từ ngày 10 đến ngày 14 tháng 1 năm 2026",
    ),
    (
        "2026-01-28..2026-02-03",
        "28 January – 3 February 2026",
        "January 28 – February 3, 2026",
        "từ ngày 28 tháng 1 đến ngày 3 tháng 2 năm 2026",
    ),
    (
        "2025-12-29..2026-01-14",
        "29 December 2025 – 14 January 2026",
        "December 29, 2025 – January 14, 2026",
        "từ ngày 29 tháng 12 năm 2025 đến ngày 14 tháng 1 năm 2026",
    ),
    ("2026-01-10..2026-01-10", "10 January 2026", "January 10, 2026", "ngày 10 tháng 1 năm 2026"),
    ("the Year of the Horse", "the Year of the Horse", "the Year of the Horse", "the Year of the Horse"),
    ("2025-13", "2025-13", "2025-13", "2025-13"),
]


@pytest.mark.parametrize(("code", "english", "american", "vietnamese"), PERIODS)
def test_a_period_is_said(code: str, english: str, american: str, vietnamese: str) -> None:
    assert plain(EN.period(code)) == english
    assert plain(US.period(code)) == american
    assert plain(VI.period(code)) == vietnamese


DATES = [
    ("long", "10 January 2026", "January 10, 2026", "ngày 10 tháng 1 năm 2026"),
    ("day_month", "10 January", "January 10", "ngày 10 tháng 1"),
    ("short", "10 Jan 2026", "Jan 10, 2026", "10/1/2026"),
    ("short_day_month", "10 Jan", "Jan 10", "ngày 10/1"),
    ("month", "January 2026", "January 2026", "tháng 1 năm 2026"),
]


@pytest.mark.parametrize("iso", ["2026-01-10", "2026-01-10T23:30", "2026-01-10T23:30-05:00"])
@pytest.mark.parametrize(("style", "english", "american", "vietnamese"), DATES)
def test_a_date_is_the_day_as_stated(
    iso: str, style: formats.DateStyle, english: str, american: str, vietnamese: str
) -> None:
    assert (EN.date(iso, style), US.date(iso, style), VI.date(iso, style)) == (english, american, vietnamese)


TIMES = [
    ("2026-01-12", "12 January 2026", "ngày 12 tháng 1 năm 2026"),
    ("2026-01-12T09:38", "12 January 2026, 09:38", "09:38, ngày 12 tháng 1 năm 2026"),
    ("2026-01-12T21:38+07:00", "12 January 2026, 21:38 GMT+7", "21:38 GMT+7, ngày 12 tháng 1 năm 2026"),
    ("2026-01-12T21:38-03:30", "12 January 2026, 21:38 GMT−3:30", "21:38 GMT−3:30, ngày 12 tháng 1 năm 2026"),
    ("2026-01-12T21:38Z", "12 January 2026, 21:38 GMT", "21:38 GMT, ngày 12 tháng 1 năm 2026"),
    ("soon", "soon", "soon"),
]


@pytest.mark.parametrize(("iso", "english", "vietnamese"), TIMES)
def test_a_time_has_the_zone_that_was_stated(iso: str, english: str, vietnamese: str) -> None:
    assert (EN.datetime(iso), VI.datetime(iso)) == (english, vietnamese)
    assert sorted(parse(english, "en")) == sorted(parse(vietnamese, "vi"))


def test_number_scale_and_unit_do_not_part_over_a_line() -> None:
    assert EN.figure(OVER_930, "en") == "over 930\N{NO-BREAK SPACE}billion\N{NO-BREAK SPACE}USD"
    assert VI.figure(TARGETS, "en") == "22/26\N{NO-BREAK SPACE}chỉ tiêu"
    assert EN.figure(TARGETS, "en") == "22 of 26 targets".replace(" ", "\N{NO-BREAK SPACE}")
    assert VI.period("2025") == "năm\N{NO-BREAK SPACE}2025"
    assert parse("over 930 billion\nUSD", "en") == parse("over 930\nbillion USD", "en") == (Decimal("930e9"),)


# What Babel gets wrong or rounds away


def test_all_digits_are_kept_and_none_added() -> None:
    assert EN.number(Decimal("1234.56789")) == "1,234.56789"
    assert EN.number(Decimal("1E+3")) == "1,000"
    assert VI.number(Decimal("2.50")) == "2,50"
    assert VI.number(999_999) == "999.999"
    assert EN.number(Decimal("-0.5")) == "−0.5"
    assert EN.number(Decimal("12345678901234567890123456789012345.5")).endswith("012,345.5")
    assert EN.quantity(Decimal(1234567890123456789012345678901234), None, "USD", "bn") == (
        "1,234,567,890,123,456,789,012,345.678901234\N{NO-BREAK SPACE}billion\N{NO-BREAK SPACE}USD"
    )


def test_a_lone_thousand_is_not_grouped_where_cldr_says_so() -> None:
    written = {tag: formats.load(tag).number(1000) for tag in ("es", "it", "pl", "pt-PT", "de", "en", "vi")}
    assert [tag for tag, text in written.items() if text == "1000"] == ["es", "it", "pl", "pt-PT"]
    assert formats.load("es").number(10_000) == "10.000"
    assert formats.load("hi").number(12_345_678) == "1,23,45,678"


def test_a_short_form_never_replaces_the_scale_word() -> None:
    assert plain(VI.quantity(Decimal("930e9"), None, "USD", "billion", "en")) == "930 tỷ USD"
    assert plain(VI.quantity(Decimal("930e9"), None, "USD", None, "en")) == "930.000.000.000 USD"
    assert plain(VI.quantity(Decimal("930e9"), None, "USD", "squillion", "en")) == "930.000.000.000 USD"
    assert plain(VI.quantity(Decimal(17), None, "nước", None)) == "17 nước"


@pytest.mark.parametrize("tag", ["fr", "de", "ja", "ar", "th", "es", "pt-BR", "zh-Hant", "eu", "hi", "ru"])
def test_numbers_and_dates_are_written_in_languages_without_a_catalogue(tag: str) -> None:
    other = Wording(tag, tag, "ltr", GLOSSARY, formats.load(tag), EN.messages)
    assert "930" in (other.figure(OVER_930, "en") or "")
    for iso in ("2026-01-10", "2025-12-29T10:00+07:00"):
        assert "10" in other.datetime(iso)
        for style in ("long", "day_month", "short", "short_day_month", "month"):
            assert other.date(iso, style)
    for code, *_ in PERIODS:
        assert other.period(code)
    assert other.listing(["a", "b", "c"]) != other.quoted("abc")
    assert other.percent(Decimal("25.2")) != other.number(Decimal("25.2"))


def test_a_date_span_says_once_what_its_ends_share() -> None:
    written = {tag: formats.load(tag) for tag in ("fr", "de", "ja")}
    days = [formats.date(2026, 1, 10), formats.date(2026, 1, 14)]
    assert {tag: form.date_span(*days, "month") for tag, form in written.items()} == {
        "fr": "10–14 janvier 2026",
        "de": "10.–14. Januar 2026",
        "ja": "2026年1月10日～14日",
    }
    assert formats.load("fa").date_span(*days, "months_of_year").count("2026") == 2


# Words


def test_terms_and_names_are_those_of_the_language() -> None:
    assert (EN.name("Pham Minh Chinh"), VI.name("Pham Minh Chinh")) == ("Pham Minh Chinh", "Phạm Minh Chính")
    assert VI.name("Jane Doe") == "Jane Doe"
    assert (EN.place("VN"), VI.place("VN"), VI.place("XX")) == ("Vietnam", "Việt Nam", None)
    assert (EN.term("unit", "country", 1), EN.term("unit", "country", 17)) == ("country", "countries")
    assert (EN.term("unit", "country"), VI.term("unit", "country", 1)) == ("countries", "nước")


def test_a_measure_is_the_glossary_s_else_the_source_s_in_its_own_language() -> None:
    assert VI.measure("trade-surplus", "surplus", "en") == "xuất siêu"
    assert VI.measure("rice yield", "rice yields", "en") is None
    assert EN.measure("rice yield", "rice yields", "en-GB") == "rice yields"


def test_lists_quotations_and_languages() -> None:
    assert [w.listing(["a", "b", "c"]) for w in LOCALES.values()] == [
        "a, b and c",
        "a, b, and c",
        "a, b và c",
    ]
    assert [w.listing(["a", "b"]) for w in LOCALES.values()] == ["a and b", "a and b", "a và b"]
    assert VI.quoted("kỷ lục") == "“kỷ lục”"
    assert formats.load("fr").quoted("record") == "«\N{NO-BREAK SPACE}record\N{NO-BREAK SPACE}»"
    assert (EN.language_name("vi"), VI.language_name("en-GB")) == ("Vietnamese", "tiếng Anh (Anh)")
    assert EN.language_name("qqq") == "qqq"


def test_agreement_of_one_origin_is_not_called_confirmation() -> None:
    assert EN.status("repeated") == "stated alike, one origin"
    assert VI.status("repeated") == "giống nhau, cùng một nguồn gốc"
    assert len({VI.status(each) for each in ("corroborated", "repeated", "compatible", "differs")}) == 4


def test_messages_take_values_and_contexts() -> None:
    assert EN.text("from {period}", period="May {x}") == "from May {x}"
    assert EN.text("top {rank}", rank=1500) == "top 1,500"
    assert VI.text("record", context_="extreme") == "kỷ lục"
    assert VI.text("record") == "record"
    assert [EN.plural("{count} event", "{count} events", n) for n in (0, 1, 2000)] == [
        "0 events",
        "1 event",
        "2,000 events",
    ]
    assert EN.plural("{number} time", "{number} times", Decimal("1.5"), number="1.5") == "1.5 times"
    assert VI.plural("billion", "billion", 2, context_="scale") == "tỷ"


# Locales


def test_a_locale_has_its_tag_language_and_direction() -> None:
    assert (VI.locale, VI.language, VI.direction) == ("vi", "vi", "ltr")
    assert load("EN-us", GLOSSARY).locale == "en-US"
    assert load("vi_VN", GLOSSARY).locale == "vi-VN"
    assert formats.load("ar").direction == "rtl"


@pytest.mark.parametrize("tag", ["", "xx", "english", "en-XX-YY", "../en", "vi\n", "en_US.UTF-8"])
def test_an_unknown_locale_is_an_error_that_offers_the_nearest(tag: str) -> None:
    with pytest.raises(LocaleError, match=r"There is no locale .*; the nearest is "):
        load(tag, GLOSSARY)


def test_a_locale_without_catalogue_is_told_which_there_are() -> None:
    with pytest.raises(LocaleError, match=r"There is no catalogue for fr; there are en, vi"):
        load("fr", GLOSSARY)


def test_a_broken_catalogue_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "nl" / "LC_MESSAGES" / "report.po"
    path.parent.mkdir(parents=True)
    path.write_bytes(b"\xff")
    monkeypatch.setattr(resources, "folder", lambda _: tmp_path)
    with pytest.raises(LocaleError, match=r"report\.po cannot be read"):
        catalogue.read("nl")


def test_a_broken_placeholder_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "de" / "LC_MESSAGES" / "report.po"
    path.parent.mkdir(parents=True)
    path.write_text('msgid "over {figure}"\nmsgstr "über {Zahl}"\n', encoding="utf-8")
    monkeypatch.setattr(resources, "folder", lambda _: tmp_path)
    with pytest.raises(LocaleError, match=r"broken placeholder in 'über {Zahl}'"):
        load("de-AT", GLOSSARY).text("over {figure}", figure="1")
    catalogue.read.cache_clear()
