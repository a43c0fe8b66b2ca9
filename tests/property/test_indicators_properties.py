"""Laws of the indicators: quotes hold, no text breaks the reading, a written figure is never read wrong."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from hypothesis import assume, example, given
from hypothesis import strategies as st

from report.article import Article, Source, article_id
from report.claims import hold_quotes
from report.glossary import load
from report.indicators import extract
from report.resources import folder

if TYPE_CHECKING:
    from report.briefing import Indicator

GLOSSARY = load([folder("assets/glossary")], ["en", "vi"])

ENGLISH_SCALES = {
    "": 1,
    " thousand": 10**3,
    " million": 10**6,
    " billion": 10**9,
    " trillion": 10**12,
    "bn": 10**9,
}
VIETNAMESE_SCALES = {
    "": 1,
    " nghìn": 10**3,
    " ngàn": 10**3,
    " triệu": 10**6,
    " tỷ": 10**9,
    " tỉ": 10**9,
    " nghìn tỷ": 10**12,
    " triệu tỷ": 10**15,
}
SENTENCES = {
    "en": (
        "Exports reached {} dollars.",
        "The debt of {} USD was sold in 2023.",
        "The bill came to {} euros, he said.",
    ),
    "vi": ("Xuất khẩu đạt {} đồng.", "Khoản nợ {} USD được bán năm 2023.", "Doanh thu là {} đồng, ông nói."),
}
PIECES = (
    *(
        "5%",
        "1,234",
        "1.234",
        "12 000",
        "$5bn",
        "28–29",
        "2025",
        "22/26",
        "10-12",
        "one",
        "half",
        "two million",
    ),
    *(
        "double-digit",
        "350",
        "agreements",
        "people",
        "than in 2024",
        "up",
        "from",
        "to",
        "of which",
        "İ",
        "ß",
    ),
    *("(", ")", ",", ".", ";", "\n", "\n\n", "hai con số", "gấp đôi", "tỷ đồng", "người", "3,5", "năm 2025"),
    *("ngày 5/6", "tăng", "lên", "còn", "the PM said", "“", "”", "'", "Vietnam", "Việt Nam", "1/3", "top 15"),
    *("5 tuổi", "no.", "Quận 9", "m", "km", "%", "½"),
)


def read(text: str, language: str) -> tuple[Article, tuple[Indicator, ...]]:
    article = Article(article_id(text), Source("test"), text, language, event_date="2026-01-10")
    return article, extract(article, GLOSSARY)


def grouped(whole: int, mark: str) -> str:
    return f"{whole:,}".replace(",", mark)


@given(text=st.text(max_size=400), language=st.sampled_from(["en", "vi"]))
@example(text="İ5% İİ", language="en")
@example(text="1\u0660% ٣٤ people", language="en")
def test_any_text_is_read_and_every_quote_holds(text, language):
    article, found = read(text, language)
    for each in found:
        hold_quotes(each.id, each.quotes, {article.id: article})


@given(pieces=st.lists(st.sampled_from(PIECES), max_size=60), language=st.sampled_from(["en", "vi"]))
def test_numbers_stand_within_their_quotes(pieces, language):
    article, found = read(" ".join(pieces), language)
    for each in found:
        hold_quotes(each.id, each.quotes, {article.id: article})
        assert any(q.start <= each.number.start < each.number.end <= q.end for q in each.quotes)
        assert each.value >= 0
        assert each.value_max is None or each.uncertain or each.value < each.value_max
    assert len({each.id for each in found}) == len(found)


@given(pieces=st.lists(st.sampled_from(PIECES), max_size=40), language=st.sampled_from(["en", "vi"]))
def test_relations_point_to_indicators_of_the_article(pieces, language):
    _, found = read(" ".join(pieces), language)
    known = {each.id for each in found}
    assert all(relation.indicator in known for each in found for relation in each.relations)


@given(pieces=st.lists(st.sampled_from(PIECES), max_size=30), language=st.sampled_from(["en", "vi"]))
def test_reading_is_the_same_each_time(pieces, language):
    text = " ".join(pieces)
    assert read(text, language) == read(text, language)


@given(
    whole=st.integers(1, 9_999_999),
    fraction=st.one_of(st.none(), st.integers(0, 999).map(str)),
    group=st.booleans(),
    scale=st.sampled_from([*ENGLISH_SCALES]),
    sentence=st.sampled_from(SENTENCES["en"]),
)
def test_an_english_figure_is_never_read_wrong(whole, fraction, group, scale, sentence):
    number = grouped(whole, ",") if group else str(whole)
    written = number + (f".{fraction}" if fraction else "") + scale
    value = Decimal(f"{whole}.{fraction}" if fraction else whole) * ENGLISH_SCALES[scale]
    assert_never_wrong(sentence.format(written), "en", value, surely=fraction is None)


@given(
    whole=st.integers(1, 9_999_999),
    fraction=st.one_of(st.none(), st.integers(0, 999).map(str)),
    group=st.booleans(),
    scale=st.sampled_from([*VIETNAMESE_SCALES]),
    sentence=st.sampled_from(SENTENCES["vi"]),
)
def test_a_vietnamese_figure_is_never_read_wrong(whole, fraction, group, scale, sentence):
    number = grouped(whole, ".") if group else str(whole)
    written = number + (f",{fraction}" if fraction else "") + scale
    value = Decimal(f"{whole}.{fraction}" if fraction else whole) * VIETNAMESE_SCALES[scale]
    assert_never_wrong(sentence.format(written), "vi", value, surely=fraction is None)


@given(low=st.integers(1, 900), step=st.integers(1, 99), dash=st.sampled_from(["-", "–", " - ", " to "]))
def test_an_english_range_is_never_read_wrong(low, step, dash):
    _, found = read(f"Exports reached {low}{dash}{low + step} billion USD.", "en")
    for each in found:
        assert each.uncertain or (each.value, each.value_max) == (low * 10**9, (low + step) * 10**9)


@given(low=st.integers(1, 900), step=st.integers(1, 99), dash=st.sampled_from(["-", "–", " - ", " đến "]))
def test_a_vietnamese_range_is_never_read_wrong(low, step, dash):
    _, found = read(f"Xuất khẩu đạt {low}{dash}{low + step} tỷ USD.", "vi")
    for each in found:
        assert each.uncertain or (each.value, each.value_max) == (low * 10**9, (low + step) * 10**9)


@given(number=st.integers(2, 999), hyphen=st.booleans())
def test_english_number_words_read_back(number, hyphen):
    assume(number not in range(1900, 2100))
    words = english(number) if hyphen else english(number).replace("-", " ")
    _, found = read(f"The firm opened {words} offices.", "en")
    assert [each.value for each in found if not each.uncertain] == [number]


@given(number=st.integers(11, 999))
def test_vietnamese_number_words_read_back(number):
    _, found = read(f"Công ty mở {vietnamese(number)} văn phòng.", "vi")
    assert all(each.value == number for each in found if not each.uncertain)


def assert_never_wrong(text: str, language: str, value: Decimal, *, surely: bool) -> None:
    """Hold a reading to the value written: uncertain or absent it may be, but not wrong."""
    _, found = read(text, language)
    certain = {each.value for each in found if not each.uncertain}
    assert certain == {value} if surely else certain <= {value}


UNITS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
TEENS = [
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
SYLLABLES = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"]


def english(number: int) -> str:
    if number >= 100:
        rest = number % 100
        return f"{UNITS[number // 100]} hundred" + (f" and {english(rest)}" if rest else "")
    if number >= 20:
        return TENS[number // 10 - 2] + (f"-{UNITS[number % 10]}" if number % 10 else "")
    return TEENS[number - 10] if number >= 10 else UNITS[number]


def vietnamese(number: int) -> str:
    if number >= 100:
        rest = number % 100
        tail = f" linh {SYLLABLES[rest]}" if 0 < rest < 10 else f" {vietnamese(rest)}" if rest else ""
        return f"{SYLLABLES[number // 100]} trăm{tail}"
    tens, unit = divmod(number, 10)
    ending = {0: "", 1: " mốt" if tens > 1 else " một", 5: " lăm"}.get(unit, f" {SYLLABLES[unit]}")
    return ("mười" if tens == 1 else f"{SYLLABLES[tens]} mươi") + ending
