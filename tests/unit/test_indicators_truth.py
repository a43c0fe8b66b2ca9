"""A figure that would mislead is uncertain, or is not read, or says whose and of what it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from report.article import Article, Source, article_id
from report.glossary import load
from report.indicators import extract
from report.indicators.dimensions import fits
from report.indicators.scan import Figure
from report.resources import folder

if TYPE_CHECKING:
    from report.briefing import Indicator

GLOSSARY = load([folder("assets/glossary")], ["en", "vi"])


def read(text: str, language: str = "en") -> tuple[Indicator, ...]:
    article = Article(article_id(text), Source("test"), text, language, published="2024-11-05")
    return extract(article, GLOSSARY)


def last(text: str, language: str = "en") -> Indicator:
    return read(text, language)[-1]


DENIED = [
    ("Inflation would not fall to 2% before 2027.", "en"),
    ("Not 5 percent of members agreed.", "en"),
    ("The minister denied that fees of 46% were charged.", "en"),
    ("Inflation is unlikely to fall to 3% this year.", "en"),
    ("The bank never lent $5 million to the firm.", "en"),
    ("The mill no longer employs 300 people.", "en"),
    ("The council ruled out a rise of 4%.", "en"),
    ("A rise of 5% was ruled out.", "en"),
    ("Some 300 homes were not insured.", "en"),
    ("Lạm phát sẽ không giảm xuống 2%.", "vi"),
    ("Bà phủ nhận mức phí 46%.", "vi"),
    ("Sở bác bỏ tin giá nước tăng 5%.", "vi"),
    ("Công ty chưa trả 5 triệu USD.", "vi"),
    ("Huyện có 300 hộ chưa có điện.", "vi"),
]
ASSERTED = [
    ("The project is not only big but employs 300 people.", "en"),
    ("No fewer than 40 people came.", "en"),
    ("They did not agree, but exports rose 5%.", "en"),
    ("Inflation does not exceed 4%.", "en"),
    ("Không quá 50 người tham dự.", "vi"),
    ("Không chỉ xuất khẩu tăng 5%.", "vi"),
    ("Ngành hàng không đón 300 hành khách.", "vi"),
    ("Họ mở ba cuộc tấn công từ trên không.", "vi"),
    ("The demand for $280m was rejected.", "en"),
    ("Tiền gửi không kỳ hạn tăng 5%.", "vi"),
]


@pytest.mark.parametrize(("text", "language"), DENIED)
def test_what_is_denied_is_uncertain(text, language):
    assert [each.uncertain for each in read(text, language)] == [True]


@pytest.mark.parametrize(("text", "language"), ASSERTED)
def test_words_that_only_look_like_a_denial_leave_a_figure_certain(text, language):
    assert [each.uncertain for each in read(text, language)] == [False]


@pytest.mark.parametrize(
    ("text", "language", "period"),
    [
        ("It must cut waste by 30% by 30 June 2027.", "en", None),
        ("Exports fell to $5bn before 2023.", "en", None),
        ("Phải xây 300 trường học trước ngày 30/6/2026.", "vi", None),
        ("Exports rose to $45bn in 2023; imports fell by 3%.", "en", None),
        ("In 2023, exports rose to $45bn; imports fell by 3%.", "en", "2023"),
        ("It spoke in 2022. Exports were put at $9bn before 2020.", "en", None),
        ("Dư nợ đến ngày 31/12/2023 đạt 18 tỷ đồng, tạo đà cho năm 2024.", "vi", "2023-12-31"),
        ("As of 31 December 2023, loans stood at $45bn, against a plan for 2024.", "en", "2023-12-31"),
    ],
)
def test_a_deadline_or_another_clause_dates_no_figure(text, language, period):
    assert last(text, language).period == period


NOT_LENT = [
    ("At least 20 people were injured, revising an earlier toll of 14.", "en", "injured"),
    ("The country agreed to cut tariffs on 91% of goods.", "en", "tariff-rate"),
    ("The strikes cost European air passengers 1.5bn euros.", "en", "air-passengers"),
    ("The fund pays 90% of average earnings.", "en", "average-wage"),
    ("Zinc exports rose to $3 billion.", "en", "exports"),
    ("Exports of zinc rose 5%.", "en", "exports"),
    ("Export prices rose 5%.", "en", "exports"),
    ("Debt reached 60% of GDP.", "en", "gdp"),
    ("Anh bị thương với tỷ lệ thương tật 70%.", "vi", "injured"),
    ("Bà bị bắt vì chiếm đoạt 732 triệu đồng.", "vi", "arrests"),
    ("Nghề này nuôi hơn 1% dân số.", "vi", "population"),
    ("EU áp đặt mức thuế 13% đối với hàng nhập khẩu.", "vi", "imports"),
    ("Ông vay với lãi suất cắt cổ 13 tỷ đồng.", "vi", "interest-rate"),
    ("Xuất khẩu kẽm đạt 3 tỷ USD.", "vi", "exports"),
    ("Nợ công chiếm 36% GDP.", "vi", "gdp"),
    ("French exports to China reached $20bn.", "en", "exports"),
    ("Exports reached $20bn to China.", "en", "exports"),
    ("The trade surplus with the United States hit $100bn.", "en", "trade-surplus"),
    ("Xuất khẩu sang Hoa Kỳ đạt 100 tỷ USD.", "vi", "exports"),
    ("Việt Nam nhập siêu 3 tỷ USD từ Trung Quốc.", "vi", "trade-deficit"),
]


@pytest.mark.parametrize(("text", "language", "key"), NOT_LENT)
def test_no_measure_lends_its_key_to_another_figure(text, language, key):
    found = last(text, language)
    assert found.measure_key != key


@pytest.mark.parametrize(
    ("text", "language", "key"),
    [
        ("Exports to the United States rose 5%.", "en", "exports with US"),
        ("Xuất khẩu sang Hoa Kỳ tăng 5%.", "vi", "exports with US"),
        ("Bilateral trade between Laos and Vietnam reached $2bn.", "en", "bilateral-trade with LA-VN"),
        ("Kim ngạch thương mại song phương Việt Nam - Lào đạt 2 tỷ USD.", "vi", "bilateral-trade with LA-VN"),
        ("Exports from Laos reached $2bn.", "en", "exports"),
        ("Debt reached 60% of GDP.", "en", "debt of gdp"),
        ("Exports accounted for 14% of GDP.", "en", "exports of gdp"),
        ("Total exports reached $20bn.", "en", "exports"),
        ("Đạt 15/15 chỉ tiêu.", "vi", "chỉ tiêu"),
    ],
)
def test_partner_and_whole_are_part_of_the_measure(text, language, key):
    assert last(text, language).measure_key == key


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("US inflation rose to 3%.", "US"),
        ("Hanoi's budget revenue reached $5bn.", "Hanoi"),
        ("OSLO — The ministry said exports rose 5%.", None),
        ("Exports from Laos reached $2bn.", "Laos"),
    ],
)
def test_a_name_before_the_measure_is_its_scope_and_a_dateline_is_none(text, scope):
    assert last(text).scope == scope


def test_the_one_who_disburses_is_the_scope():
    assert last("Hà Nội giải ngân 5.000 tỷ đồng.", "vi").scope == "Hà Nội"


@pytest.mark.parametrize(
    ("text", "language", "direction", "uncertain"),
    [
        ("Gross margin was minus 56%.", "en", None, True),
        ("Inflation was -0.2%.", "en", None, True),
        ("Growth was minus 2%.", "en", "down", False),
        ("Lạm phát là âm 0,2%.", "vi", None, True),
        ("Tăng trưởng âm 0,2%.", "vi", "down", False),
    ],
)
def test_a_negative_level_is_uncertain_and_keeps_its_sign_in_its_words(text, language, direction, uncertain):
    found = last(text, language)
    assert (found.direction, found.uncertain) == (direction, uncertain)
    assert found.words.startswith(("minus", "-", "âm"))


@pytest.mark.parametrize(
    ("text", "language", "modality"),
    [
        ("The government wants to raise exports to $80 billion by 2030.", "en", "target"),
        ("It will raise forest cover to 45% by 2030.", "en", "target"),
        ("Exports are expected to reach $80 billion by 2030.", "en", "forecast"),
        ("It raised exports to $80 billion by 2020.", "en", "reported"),
        ("He threatened tariffs of 50% on steel.", "en", "proposal"),
        ("Tariffs of 50% could be imposed.", "en", "proposal"),
        ("He would impose 25% on cars and 10% on steel.", "en", "proposal"),
        ("Tỉnh sẽ đưa thu nhập lên 80 triệu đồng vào năm 2030.", "vi", "target"),
        ("Phấn đấu đạt 45 tỷ USD vào năm 2030.", "vi", "target"),
        ("Bên kia đe dọa áp thuế 46%.", "vi", "proposal"),
        ("Giá có thể tăng 5%.", "vi", "proposal"),
        ("Bên kia sẽ áp thuế 46%.", "vi", "forecast"),
    ],
)
def test_goals_and_threats_are_not_reported_facts(text, language, modality):
    assert last(text, language).modality == modality


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Jane Roe said rents fell 3%. The company said profit rose 5%.", "The company"),
        ("Acme Bank said rents fell 3%. The bank said profit rose 5%.", "Acme Bank"),
        ("Acme Bank said rents fell 3%. The ministry said profit rose 5%.", "The ministry"),
        ("Jane Roe said rents fell 3%. She said profit rose 5%.", "Jane Roe"),
        ("The minister said rents rose 5%, and the union said pay fell 3%.", "the union"),
        ("The minister said rents rose 5%; pay fell 3%.", None),
        (
            "Exports rose 5%, according to the U.S. Department of Agriculture.",
            "the U.S. Department of Agriculture",
        ),
    ],
)
def test_a_speaker_is_of_the_sort_named_and_of_the_clause(text, who):
    assert last(text).attribution == who


@pytest.mark.parametrize(
    ("text", "language", "words", "unit", "qualifier"),
    [
        ("The debt is 2 quadrillion yen.", "en", "2 quadrillion yen", "JPY", "exact"),
        ("Prices surged 40 to 50 percent.", "en", "40 to 50 percent", "percent", "exact"),
        ("Fares are between 250 euros (£173) and 600 euros.", "en", None, "EUR", "exact"),
        ("Loans cost 3 percent per month.", "en", "3 percent per month", "percent/month", "exact"),
        ("Lãi suất 182%/năm.", "vi", "182%/năm", "percent/year", "exact"),
        ("Lãi suất 2–3%/tháng.", "vi", "2–3%/tháng", "percent/month", "exact"),
        ("The flat is 60 m2.", "en", "60 m2", "m²", "exact"),
        ("Lạm phát dưới 3%.", "vi", "dưới 3%", "percent", "up_to"),
        ("Inflation stayed under 3%.", "en", "under 3%", "percent", "up_to"),
        ("Two thirds of parents agreed.", "en", "Two thirds", "percent", "exact"),
        ("Đạt và vượt 15/15 chỉ tiêu.", "vi", "15/15 chỉ tiêu", "chỉ tiêu", "exact"),
        ("Hai bên đã ký 10 văn kiện trên nhiều lĩnh vực.", "vi", "10 văn kiện", "văn kiện", "exact"),
        ("Nâng tổng số đối tác lên 42.", "vi", "42", "đối tác", "exact"),
    ],
)
def test_quantities_keep_their_words_and_unit(text, language, words, unit, qualifier):
    (found,) = read(text, language)
    assert (found.unit, found.qualifier, found.uncertain) == (unit, qualifier, False)
    assert words is None or found.words == words


def test_a_bracketed_conversion_does_not_end_a_span():
    (fares,) = read("Fares are between 250 euros (£173) and 600 euros.")
    assert (fares.value, fares.value_max) == (250, 600)


def test_ends_that_may_be_a_change_and_its_level_are_uncertain():
    assert [each.uncertain for each in read("Oil fell 2 to 70 dollars.")] == [True]


def test_shot_down_is_no_decline():
    assert [each.kind for each in read("The army shot down 357 drones.")] == ["count"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Dựa trên ba trụ cột chính, kế hoạch được lập.", "vi"),
        ("The plan has three pillars.", "en"),
        ("Three-quarters of a million people fled.", "en"),
    ],
)
def test_pillars_and_fractions_of_a_scale_are_not_read(text, language):
    assert read(text, language) == ()


@pytest.mark.parametrize(
    ("key", "sort", "unit", "kind", "expected"),
    [
        ("inflation", "percent", "percent", "level", True),
        ("exports", "percent", "percent", "level", False),
        ("exports", "percent", "percent", "change", True),
        ("exports", "amount", "USD", "level", True),
        ("deaths", "amount", "USD", "level", False),
        ("deaths", "count", "people", "count", True),
        ("policy-rate", "amount", "VND", "level", False),
        ("exchange-rate", "amount", "VND/USD", "price", True),
        ("vn-index", "amount", "points", "level", True),
        ("a measure of no class", "amount", "USD", "level", True),
    ],
)
def test_a_measure_takes_figures_of_its_dimension(key, sort, unit, kind, expected):
    assert fits(key, Figure(0, 1, 0, 1, 0, sort, 1, unit), kind) is expected
