"""The language of a text, and Vietnamese tones in whichever of their two places."""

import unicodedata

import pytest

from report import glossary, indicators, resources
from report.article import Article, Source
from report.language import identify, is_vietnamese_syllable, same_tones


@pytest.mark.parametrize(
    ("written", "same"),
    [
        ("hoà bình, HOÀ BÌNH, Hoà Bình", "hòa bình, HÒA BÌNH, Hòa Bình"),
        ("thuỷ sản, Thuý, tuỵ", "thủy sản, Thúy, tụy"),
        ("khoẻ mạnh, choé, loẹ", "khỏe mạnh, chóe, lọe"),
        ("toà-án hoá/xã hoạ", "tòa-án hóa/xã họa"),
        ("quý, quỹ, quà, QUÝ, quả", "quý, quỹ, quà, QUÝ, quả"),
        ("toàn, hoặc, khoẻn, huỳnh, thuyền", "toàn, hoặc, khoẻn, huỳnh, thuyền"),
        ("hòa bình, thủy sản, khỏe", "hòa bình, thủy sản, khỏe"),
        ("", ""),
    ],
)
def test_tones_stand_in_one_place(written, same):
    assert same_tones(written) == same
    assert len(same) == len(written)


@pytest.mark.parametrize(
    "word", ["Nguyễn", "Đình", "quyết", "nghiêng", "hoà", "khuỷu", "yêu", "giếng", "Ố", "rượu"]
)
def test_a_syllable_of_vietnamese_is_told_whatever_its_tone(word):
    assert is_vietnamese_syllable(word)


@pytest.mark.parametrize(
    "word", ["però", "coração", "Łódź", "café", "strøm", "naïve", "Müller", "Zoé", "Kraków", ""]
)
def test_a_word_of_another_language_is_none(word):
    assert not is_vietnamese_syllable(word)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The ministers of nine countries met to talk of rice and of the price of it.", "en"),
        ("Bộ trưởng chín nước họp tại thủ đô để bàn về giá gạo.", "vi"),
        (unicodedata.normalize("NFD", "Bộ trưởng chín nước họp tại thủ đô để bàn về giá gạo."), "vi"),
        ("Die Minister von neun Ländern trafen sich, um über den Reis zu sprechen.", "de"),
        ("12 345", "und"),
    ],
)
def test_the_language_of_a_text(text, language):
    assert identify(text) == language


FOLDER = resources.folder("assets/glossary")
TERMS = glossary.load([FOLDER], ["en", "vi"])
LATER = (
    "Kim ngạch xuất khẩu hàng hoá và thuỷ sản của tỉnh Khánh Hoà đạt 920 tỷ USD, tăng 5,2% so với năm 2024."
)
"""Tones on the second vowel."""


def found(text):
    article = Article("a", Source("a"), text, "vi")
    matches = TERMS.find_all(text, "vi", ("measure", "topic", "body", "place", "unit", "event", "role"))
    figures = indicators.extract(article, TERMS)
    return matches, [(each.value, each.unit, each.measure_key, each.number) for each in figures]


def test_a_term_is_found_in_either_place_and_at_the_same_characters():
    assert same_tones(LATER) != LATER
    assert found(LATER) == found(same_tones(LATER))
    assert [each.key for each in found(LATER)[0]]


@pytest.mark.parametrize("term", ["hàng hoá nông thuỷ sản", "hàng hóa nông thủy sản"])
@pytest.mark.parametrize("text", ["Giá Hàng Hoá nông thuỷ sản tăng.", "Giá hàng hóa nông thủy sản tăng."])
def test_a_term_of_the_profile_may_be_written_either_way(term, text):
    (match,) = glossary.Glossary({"topic": {"goods": {"vi": [term]}}}).find_all(text, "vi", ("topic",))
    assert text[match.start : match.end].lower() in ("hàng hoá nông thuỷ sản", "hàng hóa nông thủy sản")
