"""What a figure is of, when, whose, who says so, and how figures stand to one another."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from report.article import Article, Source, article_id
from report.glossary import load
from report.indicators import extract
from report.resources import folder

if TYPE_CHECKING:
    from report.briefing import Indicator

GLOSSARY = load([folder("assets/glossary")], ["en", "vi"])


def read(text: str, language: str = "en", published: str | None = "2024-11-05") -> tuple[Indicator, ...]:
    article = Article(article_id(text), Source("test"), text, language, published=published)
    return extract(article, GLOSSARY)


def by_value(
    text: str, language: str = "en", published: str | None = "2024-11-05"
) -> dict[Decimal, Indicator]:
    return {each.value: each for each in read(text, language, published)}


PERIODS = [
    ("Exports reached $45bn in 2023.", "en", "2023"),
    ("In 2023, exports reached $45bn.", "en", "2023"),
    ("Exports reached $45bn last year.", "en", "2023"),
    ("Exports will reach $45bn this year.", "en", "2024"),
    ("Exports will reach $45bn by 2030.", "en", "2030"),
    ("Exports reached $45bn in the third quarter of 2023.", "en", "2023-Q3"),
    ("Exports reached $45bn in Q3 2023.", "en", "2023-Q3"),
    ("Exports reached $45bn in the first half of 2024.", "en", "2024-01..2024-06"),
    ("Exports reached $45bn in the first nine months of 2024.", "en", "2024-01..2024-09"),
    ("Exports reached $45bn in the year to March 2024.", "en", "2023-04..2024-03"),
    ("Exports reached $45bn in the three months to September.", "en", "2024-07..2024-09"),
    ("Exports reached $45bn in October.", "en", "2024-10"),
    ("Exports reached $45bn in December.", "en", "2023-12"),
    ("Exports reached $45bn in March 2023.", "en", "2023-03"),
    ("Exports reached $45bn last month.", "en", "2024-10"),
    ("Exports reached $45bn between 2019 and 2023.", "en", "2019..2023"),
    ("Exports reached $45bn in 2021-23.", "en", "2021..2023"),
    ("Exports must grow 8% a year from 2026 onward.", "en", "from 2026"),
    ("Some 300 workers marched on 3 November.", "en", "2024-11-03"),
    ("Some 300 workers marched on Sunday.", "en", "2024-11-03"),
    ("Năm 2023, xuất khẩu đạt 45 tỷ USD.", "vi", "2023"),
    ("Năm ngoái, xuất khẩu đạt 45 tỷ USD.", "vi", "2023"),
    ("Năm nay, xuất khẩu sẽ đạt 45 tỷ USD.", "vi", "2024"),
    ("Quý 3/2024, xuất khẩu đạt 45 tỷ USD.", "vi", "2024-Q3"),
    ("Quý III, xuất khẩu đạt 45 tỷ USD.", "vi", "2024-Q3"),
    ("Tháng 10/2024, xuất khẩu đạt 45 tỷ USD.", "vi", "2024-10"),
    ("Tháng 10, xuất khẩu đạt 45 tỷ USD.", "vi", "2024-10"),
    ("Tháng trước, xuất khẩu đạt 45 tỷ USD.", "vi", "2024-10"),
    ("Trong 9 tháng đầu năm, xuất khẩu đạt 45 tỷ USD.", "vi", "2024-01..2024-09"),
    ("6 tháng đầu năm 2024, xuất khẩu đạt 45 tỷ USD.", "vi", "2024-01..2024-06"),
    ("Giai đoạn 2021-2025, xuất khẩu đạt 45 tỷ USD.", "vi", "2021..2025"),
    ("Từ năm 2026 trở đi, xuất khẩu phải tăng 8%.", "vi", "from 2026"),
    ("Ngày 26/6, 300 công nhân nghỉ việc.", "vi", "2024-06-26"),
    ("Ngày 26 tháng 6 năm 2023, 300 công nhân nghỉ việc.", "vi", "2023-06-26"),
]


@pytest.mark.parametrize(("text", "language", "period"), PERIODS)
def test_stated_period_is_read(text, language, period):
    assert [each.period for each in read(text, language)] == [period]


def test_relative_period_without_a_date_stays_open():
    found = read("Exports reached $45bn last year.", published=None)
    assert [(each.period, each.period_note) for each in found] == [(None, "ambiguous")]


def test_period_carries_over_to_the_next_sentence_as_context():
    found = by_value("In 2023, exports reached $45bn. Imports came to $40bn.")
    assert (found[Decimal(40_000_000_000)].period, found[Decimal(40_000_000_000)].period_note) == (
        "2023",
        "context",
    )


def test_background_of_long_ago_is_no_context():
    found = by_value("The park opened in 1998. The firm hired 300 guards.")
    assert (found[Decimal(300)].period, found[Decimal(300)].period_note) == (None, "not_stated")


def test_two_periods_nearby_leave_the_period_open():
    found = by_value("He spoke of 2023 and of 2020-2023. The province built 300 schools.")
    assert (found[Decimal(300)].period, found[Decimal(300)].period_note) == (None, "ambiguous")


def test_a_stock_is_dated_by_the_report():
    found = by_value("The group currently operates 300 schools.")
    assert (found[Decimal(300)].period, found[Decimal(300)].period_note) == ("2024-11", "as_of_report")


def test_what_has_been_done_is_not_dated_by_context():
    found = by_value("In 2023, exports reached $45bn. The country has signed 17 agreements.")
    assert (found[Decimal(17)].period, found[Decimal(17)].period_note) == (None, "not_stated")


def test_each_figure_takes_the_period_beside_it():
    found = by_value("Trade reached $19bn in 2023 and is set to hit $25bn by 2030.")
    assert [each.period for each in found.values()] == ["2023", "2030"]


@pytest.mark.parametrize(
    ("text", "language", "base"),
    [
        ("Exports rose 5% compared with 2022.", "en", "2022"),
        ("In 2023, exports rose 5% on the previous year.", "en", "2022"),
        ("Exports rose 5% year on year in October.", "en", "2023-10"),
        ("Exports rose 5% from a year earlier in the third quarter of 2023.", "en", "2022-Q3"),
        ("Tháng 10/2024, xuất khẩu tăng 5% so với cùng kỳ năm trước.", "vi", "2023-10"),
        ("Tháng 10/2024, xuất khẩu tăng 5% so với tháng trước.", "vi", "2024-09"),
        ("Năm 2023, xuất khẩu tăng 5% so với năm 2019.", "vi", "2019"),
    ],
)
def test_a_change_names_what_it_is_compared_with(text, language, base):
    assert [each.base_period for each in read(text, language)] == [base]


def test_change_level_and_base_are_three_linked_figures():
    change, level, base = read("Profit rose 2% to $11.1bn from $10.9bn.")
    assert (change.kind, change.direction, level.kind, base.kind) == ("change", "up", "level", "level")
    assert [(r.kind, r.indicator) for r in change.relations] == [("change_of", level.id)]
    assert [(r.kind, r.indicator) for r in base.relations] == [("base_of", level.id)]
    assert {each.measure for each in (change, level, base)} == {"Profit"}


def test_from_to_is_a_base_and_a_level_where_something_changes():
    base, level = read("The rate fell from 5.9% in 2022 to 5.1% in 2023.")
    assert (base.value, base.period, level.value, level.period) == (
        Decimal("5.9"),
        "2022",
        Decimal("5.1"),
        "2023",
    )
    assert [(r.kind, r.indicator) for r in base.relations] == [("base_of", level.id)]


def test_the_same_in_vietnamese():
    base, level = read("Tỷ lệ nghèo giảm từ 5,9% năm 2022 xuống 5,1% năm 2023.", "vi")
    assert (base.value, base.period, level.value, level.period) == (
        Decimal("5.9"),
        "2022",
        Decimal("5.1"),
        "2023",
    )


def test_a_noun_before_both_ends_counts_both():
    base, level = read("The plan cut ministries from 36 to 21.")
    assert (base.value, base.unit, level.value, level.unit) == (36, "ministries", 21, "ministries")


def test_a_bracket_in_another_currency_is_a_conversion():
    level, conversion = read("The demand for $280m (£155m) was rejected.")
    assert (conversion.kind, conversion.unit, conversion.measure) == ("conversion", "GBP", level.measure)
    assert [(r.kind, r.indicator) for r in conversion.relations] == [("conversion_of", level.id)]


def test_tuong_duong_is_a_conversion():
    level, conversion = read("Máy có giá 1.249 USD (tương đương 26,5 triệu đồng).", "vi")
    assert (level.kind, conversion.kind, conversion.value) == ("price", "conversion", 26_500_000)


def test_a_part_takes_the_unit_of_its_whole():
    whole, part = read("The town has 63 clinics, of which 12 are private.")
    assert (part.unit, part.value) == ("clinics", 12)
    assert [(r.kind, r.indicator) for r in part.relations] == [("part_of", whole.id)]


def test_an_elided_noun_is_supplied():
    killed, injured = read("About 2,000 people were killed and 9,000 injured.")
    assert (killed.unit, injured.unit, injured.measure_key) == ("people", "people", "injured")


def test_elided_scale_is_supplied_to_the_lower_end():
    base, level = read("Sales rose from 5 to 7 million units.")
    assert (base.value, level.value) == (5_000_000, 7_000_000)


def test_ends_that_may_not_share_a_scale_are_uncertain():
    found = read("Sales were 900 to 1 million units.")
    assert all(each.uncertain for each in found if each.value_max)


@pytest.mark.parametrize(
    ("text", "language", "value", "sure"),
    [
        ("Tổng vốn 1,234,567 USD và 2,345 tỷ đồng.", "vi", Decimal(2345000000000), True),
        ("Lãi 2,5% và 1,125 tỷ USD.", "vi", Decimal(1125000000), True),
        ("Lãi 3.5% và vốn 1.234 tỷ đồng.", "vi", Decimal(1234000000000), False),
        ("Vốn 1.234.567 đồng và 2.345 tỷ đồng.", "vi", Decimal(2345000000000), True),
        ("Có 1,250 người tham dự.", "vi", Decimal(1250), True),
        ("It fell 3,5% to 1.234.567 euros.", "en", Decimal(1234567), True),
        ("It owes 880 million dollars.", "en", Decimal(880_000_000), True),
        ("Quỹ nợ 880 tỷ.", "vi", Decimal(880_000_000_000), False),
    ],
)
def test_separators_are_read_by_the_evidence_in_the_article(text, language, value, sure):
    figure = by_value(text, language)[value]
    assert figure.uncertain is not sure


def test_metres_that_may_be_millions_are_uncertain():
    assert [each.uncertain for each in read("Sales: 5.2m in all. The pole is 5.2m high.")] == [True, False]


def test_a_rise_to_a_level_is_no_span():
    change, level = read("Giá vàng tăng 20 đồng lên 25.450 đồng.", "vi")
    assert (change.kind, change.direction, level.value) == ("change", "up", 25_450)
    assert [(r.kind, r.indicator) for r in change.relations] == [("change_of", level.id)]


@pytest.mark.parametrize("text", ["1,", "12-", "two and ", "half of ", "of which 27 ", "(", "said ", "a" * 9])
@pytest.mark.parametrize("language", ["en", "vi"])
def test_long_runs_of_one_thing_are_read_in_linear_time(text, language):
    assert len(read(text * 5_000, language)) <= 1


@pytest.mark.parametrize(
    ("text", "language", "modality"),
    [
        ("The economy is expected to grow 6%.", "en", "forecast"),
        ("The bank plans to hire 300 clerks.", "en", "plan"),
        ("The target is 6%.", "en", "target"),
        ("Damage is estimated at $5m.", "en", "estimate"),
        ("Ministers proposed a fee of $5.", "en", "proposal"),
        ("The legal limit is 50 km/h.", "en", "threshold"),
        ("The economy grew 6%.", "en", "reported"),
        ("Kinh tế dự kiến tăng 6%.", "vi", "forecast"),
        ("Mục tiêu là 6%.", "vi", "target"),
        ("Thiệt hại ước tính 5 triệu USD.", "vi", "estimate"),
        ("Bộ đề xuất mức phí 5 triệu đồng.", "vi", "proposal"),
        ("Kinh tế tăng 6%.", "vi", "reported"),
    ],
)
def test_modality(text, language, modality):
    assert [each.modality for each in read(text, language)] == [modality]


@pytest.mark.parametrize(
    ("text", "language", "who"),
    [
        ("According to the World Bank, exports rose 5%.", "en", "the World Bank"),
        ("Exports rose 5%, according to the World Bank.", "en", "the World Bank"),
        ("The minister said exports rose 5%.", "en", "The minister"),
        ("Exports rose 5%, the minister said.", "en", "the minister"),
        ('"Exports rose 5%," said Jane Roe.', "en", "Jane Roe"),
        ("The meeting was told that exports rose 5%.", "en", "The meeting was told"),
        ("Exports rose 5%.", "en", None),
        ("The minister spoke first. Exports rose 5%.", "en", None),
        ("The minister said trade was strong. Specifically, exports rose 5%.", "en", "The minister"),
        ("The minister said trade was strong. Exports must rise 5%.", "en", "The minister"),
        ("Theo Ngân hàng Thế giới, xuất khẩu tăng 5%.", "vi", "Ngân hàng Thế giới"),
        ("Bộ trưởng Lê Văn Tám cho biết xuất khẩu tăng 5%.", "vi", "Bộ trưởng Lê Văn Tám"),
        ("Xuất khẩu tăng 5%.", "vi", None),
    ],
)
def test_attribution_is_in_the_words_of_the_article(text, language, who):
    assert [each.attribution for each in read(text, language)] == [who]


@pytest.mark.parametrize(
    ("text", "language", "scope"),
    [
        ("France sold 300 trains.", "en", "France"),
        ("France’s deficit reached 5%.", "en", "France"),
        ("Unemployment in Germany rose to 5%.", "en", "Germany"),
        ("Japan, unlike China, built 300 ships.", "en", None),
        ("Việt Nam ký 17 thỏa thuận.", "vi", "Việt Nam"),
        ("Mr Smith sold 300 trains.", "en", None),
        ("The mayor sold 300 trains.", "en", None),
    ],
)
def test_scope_is_the_subject(text, language, scope):
    assert [each.scope for each in read(text, language)] == [scope]


def test_a_figure_said_twice_is_one_indicator_with_two_quotes():
    found = read("The firm opened 48 offices. It is proud of the 48 offices.")
    assert [(each.value, len(each.quotes)) for each in found] == [(48, 2)]


@pytest.mark.parametrize(
    ("text", "language", "extreme"),
    [
        ("Sales hit a record $5bn.", "en", "record"),
        ("Inflation hit 5%, the highest since 2019.", "en", None),
        ("Lạm phát ở mức cao nhất 5%.", "vi", "mức cao nhất"),
    ],
)
def test_extremes_are_kept_in_words(text, language, extreme):
    assert [each.extreme for each in read(text, language)] == [extreme]


def test_measures_match_the_glossary_by_any_of_their_terms():
    keys = [
        read(text)[0].measure_key
        for text in ("The trade surplus was $5bn.", "It posted a surplus in trade of $5bn.")
    ]
    assert keys == ["trade-surplus", "trade-surplus"]


def test_a_measure_outside_the_glossary_is_normalised():
    assert read("Volunteers planted 300 pear saplings.")[0].measure_key == "pear sapling"
