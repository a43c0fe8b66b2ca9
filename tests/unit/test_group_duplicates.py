"""Which articles are copies of another, and which is kept."""

from __future__ import annotations

import unicodedata

import pytest

from report.article import Article, Source, article_id
from report.group import copies

LEAD = (
    "Exports of the Torvald islands reached 920 million crowns in 2025, the trade ministry said on Monday. "
    "It was the best year since the herring fleet was rebuilt, minister Unn Falk told reporters in Haldvik."
)
REST = (
    "Half of the fish went to Norland, and most of the wool to three mills in Brask. "
    "Falk said the ministry expected another good year, though the price of salt had doubled.\n\n"
    "Fishermen were less hopeful. Oddvar Rem, who owns two boats, said that nets and diesel now cost him "
    "more than his whole crew. The cooperative in Haldvik wants a lower harbour fee, and asked to meet.\n\n"
    "The islands sell almost nothing but fish and wool. A cannery was promised eight years ago; "
    "its walls were put up in the second year, and sheep have sheltered there since."
)
FULL = f"{LEAD}\n\n{REST}"
OTHER = (
    "The trade ministry of the Torvald islands presented its yearly figures in Haldvik on Monday. "
    "Sales abroad were higher than in any year since the fleet was lost, at 920 million crowns. "
    "“It was the best year since the herring fleet was rebuilt,” said Unn Falk, the minister, but she warned "
    "that salt is dear. Boat owners at the quay spoke of costs. One of them, Oddvar Rem, may sell a boat. "
    "The opposition asked what had become of the cannery, of which four walls stand in a field of sheep."
)
VIETNAMESE = (
    "Ngày 12/3, Ủy ban nhân dân xã Hòa Thủy khởi công cây cầu mới qua sông Trà. "
    "Cầu dài 85 mét, tổng vốn 46 tỷ đồng, thay cho cầu gỗ bị lũ cuốn trôi năm ngoái. "
    "Ông Lê Văn Tám, chủ tịch xã, cho biết công trình sẽ hoàn thành trước mùa mưa.\n\n"
    "Hơn hai trăm học sinh phải đi đò tới trường suốt năm học qua. Bà con trong thôn đã hiến đất làm đường. "
    "Nhà thầu cam kết làm việc cả ngày nghỉ để kịp tiến độ."
)


def article(text: str, language: str = "en") -> Article:
    return Article(article_id(text), Source(text[:12]), text, language)


def kept(*texts: str, language: str = "en") -> dict[int, int]:
    return copies([article(text, language) for text in texts])


PARAGRAPHS = FULL.split("\n\n")


@pytest.mark.parametrize(
    "copy",
    [
        pytest.param(FULL, id="the same"),
        pytest.param(FULL.replace("\n\n", " ").replace(" ", "  "), id="other spaces"),
        pytest.param(LEAD, id="cut to its lead"),
        pytest.param(PARAGRAPHS[1] + "\n\n" + PARAGRAPHS[2], id="cut from the middle"),
        pytest.param("\n\n".join(PARAGRAPHS[::-1]), id="reordered"),
        pytest.param("HALDVIK, March 2 (Agency) - " + LEAD + " " + PARAGRAPHS[1], id="other dateline"),
        pytest.param("A good year for fish\n\n" + LEAD + "\n\n" + PARAGRAPHS[1], id="other headline"),
        pytest.param(
            FULL.replace("less hopeful", "gloomier").replace("promised", "announced").replace("almost ", ""),
            id="words changed",
        ),
        pytest.param(FULL.replace("Fishermen were less hopeful. ", ""), id="a sentence dropped"),
        pytest.param(LEAD + " " + PARAGRAPHS[1] + " Reporting by our islands desk.", id="signed off"),
    ],
)
def test_a_copy_is_kept_once_and_the_fullest_stays(copy: str) -> None:
    assert kept(FULL, copy) == {1: 0}
    assert kept(copy, OTHER, FULL) == ({2: 0} if len(copy.split()) == len(FULL.split()) else {0: 2})


def test_a_sentence_added_makes_the_copy_the_fuller_one() -> None:
    assert kept(FULL, FULL + " The ministry will report again in June.") == {0: 1}


def test_another_report_of_the_event_is_no_copy_although_it_quotes_the_same_words() -> None:
    assert kept(FULL, OTHER) == {}
    background = PARAGRAPHS[3]
    assert kept(FULL, f"{OTHER}\n\n{background}") == {}


@pytest.mark.parametrize(
    ("words", "others"),
    [
        ("920 million", "930 million"),
        ("than 12", "than 14"),
        ("920 million crowns", "over 930 million crowns"),
    ],
)
def test_an_unequal_figure_is_shown_and_not_dropped(words: str, others: str) -> None:
    text = FULL.replace("now cost him more than", "now cost more than 12 crowns a day, more than")
    assert words in text
    assert kept(text, text.replace(words, others)) == {}
    assert kept(text, LEAD.replace("920", "930")) == {}


def test_figures_written_otherwise_and_days_of_datelines_are_not_unequal() -> None:
    text = FULL.replace("920 million", "920,000,000")
    assert kept(text, text.replace("920,000,000", "920000000")) == {1: 0}
    assert kept(f"HALDVIK, March 2 (Agency) - {FULL}", f"HALDVIK, March 3 (Agency) - {FULL}") == {1: 0}


def test_a_teaser_is_a_copy_only_where_all_of_it_stands_in_the_article() -> None:
    teaser = LEAD.partition(". ")[0] + "."
    assert kept(teaser, FULL) == {0: 1}
    assert kept(f"{teaser} Fleet owners say that salt ruins them.", FULL) == {}


def test_vietnamese_is_compared_whatever_its_composition_and_placement_of_tones() -> None:
    decomposed = unicodedata.normalize("NFD", VIETNAMESE)
    older = VIETNAMESE.replace("Hòa Thủy", "Hoà Thuỷ")
    assert kept(VIETNAMESE, decomposed, older, language="vi") == {1: 0, 2: 0}
    assert kept(VIETNAMESE, VIETNAMESE.partition("\n\n")[0], language="vi") == {1: 0}
    assert kept(VIETNAMESE, VIETNAMESE.replace("46 tỷ", "64 tỷ"), language="vi") == {}


def test_a_script_without_spaces_is_compared_too() -> None:
    text = (
        "島の貿易省は月曜日、昨年の輸出が過去最高になったと発表した。"
        "漁船団の再建以来の好成績である。塩の値段は二倍になった。"
    )
    assert kept(text, text.partition("。")[0] + "。", language="ja") == {1: 0}


def test_languages_never_mix_but_one_text_is_one_article() -> None:
    assert copies([article(FULL, "en"), article(LEAD, "fr")]) == {}
    assert copies([article(FULL, "en-GB"), article(LEAD, "en")]) == {1: 0}
    assert copies([article(FULL, "en"), article(FULL, "und")]) == {1: 0}


def test_copies_of_a_copy_come_to_the_article_that_is_kept() -> None:
    first, half = f"{LEAD} {PARAGRAPHS[1]}", f"{LEAD}\n\n{PARAGRAPHS[1]}\n\n{PARAGRAPHS[2]}"
    assert kept(LEAD, first, half, FULL, OTHER) == {0: 3, 1: 3, 2: 3}


def test_one_tail_under_two_articles_makes_neither_a_copy() -> None:
    tail = "All rights reserved. Nothing of this page may be printed without the leave of the publisher."
    assert kept(f"{FULL} {tail}", f"{OTHER} {tail}") == {}


def test_texts_without_words_and_of_one_word_are_told_apart() -> None:
    assert kept("…", "!!!", "Fish", "fish ", "Wool") == {3: 2}
    assert kept() == {}
