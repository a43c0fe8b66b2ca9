"""Where sentences end, and where they do not."""

import os
import time
from pathlib import Path

import pytest

from report.sentences import split


def words(text: str, language: str = "en") -> list[str]:
    return [sentence.words for sentence in split(text, language)]


@pytest.mark.parametrize(
    "sentence",
    [
        "It implemented Resolution No. 59-NQ/TW and Resolution No. 71-NQ/CP of the Politburo.",
        "The U.S. Congress and the U.N. Security Council met.",
        "Dr. Le met Mr. Smith, Gen. Lee and Sen. Jones on St. James Street.",
        "J. K. Rowling wrote to George R. R. Martin.",
        "Prices rose 3.5 percent to 1.2 billion.",
        "The talks ended at 5 p.m. Monday and resume at 9 a.m. Eastern time.",
        'He said: "Go. Now." and left.',
        "She waited... and then spoke… at last.",
        "1. Open the door.",
        "Exports (see p. 5. Table 2.) rose.",
        '"Will you go?" Mr Brown asked.',
        '"No!" she said.',
        "Apple Inc. Chairman Tim Cook spoke.",
        "It cost approx. Five dollars vs. Six last year, i.e. More.",
        "He paused . . . and went on.",
        "The company, founded on Sept. 5 by Smith Jr. and Sons, closed.",
    ],
)
def test_one_english_sentence_stays_whole(sentence):
    assert words(sentence) == [sentence]


@pytest.mark.parametrize(
    "sentence",
    [
        "Sở Y tế TP.HCM và UBND TP. HCM họp sáng nay.",
        "PGS. TS. Nguyễn Văn A và ThS. Trần B. phát biểu.",
        "Ông Ng. V. A (ngụ Q. 1, P. Bến Nghé) bị bắt.",
        "Nghị quyết số 59-NQ/TW được ban hành ngày 24.1.2025.",
        "Giá 1.250.000 đồng, tăng 2,5% so với năm trước.",
        'Ông nói: "Đi đi. Ngay bây giờ." rồi bỏ đi.',
        "Gạo, ngô, khoai, v.v. đều tăng giá.",
        "Họ đi... rồi về.",
        '"Anh có đi không?" - ông Nam hỏi.',
    ],
)
def test_one_vietnamese_sentence_stays_whole(sentence):
    assert words(sentence, "vi") == [sentence]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("He lives in the U.S.|The law is old.|It stays.", "en"),
        ("It rose 5%.|In 2025.|Then it fell.", "en"),
        ("He left at 5 p.m.|Police came.", "en"),
        ("“We agree.”|Then they signed.", "en"),
        ("(It was late.)|They left.", "en"),
        ("Really?!|Yes!|No.", "en"),
        ("He said no.|Nobody spoke.", "en"),
        ("It works for Acme Inc.|The firm is old.", "en"),
        ("It fell.[12]|Then it rose.", "en"),
        ("Ông về quê.|“Tôi vui lắm.”|Bà cũng vậy.", "vi"),
        ("Hố sâu 12 m.|Trời chưa tối.", "vi"),
        ("Ông sống ở TP.HCM.|Ông làm việc từ 8 giờ.", "vi"),
    ],
)
def test_sentences_are_parted(text, language):
    assert words(text.replace("|", " "), language) == text.split("|")


def test_languages_without_capitals_or_spaces():
    assert words("会议结束了。大家回家。", "zh") == ["会议结束了。", "大家回家。"]
    assert words("यह एक है। वह दो है।", "hi") == ["यह एक है।", "वह दो है।"]


def test_a_language_without_a_table_follows_the_general_rules():
    assert words("Dr. Ane Etxeberria J. M. Olano etorri da. Berri ona da.", "eu") == [
        "Dr. Ane Etxeberria J. M. Olano etorri da.",
        "Berri ona da.",
    ]


def test_a_long_quotation_is_split_at_its_own_full_stops():
    text = f'He said: "{"This is one of many sentences. " * 9}" and left.'
    assert len(words(text)) == 10


def test_a_stray_quotation_mark_holds_nothing_together():
    assert words('The 5" pipe broke. It was old. The 6" pipe held.') == [
        'The 5" pipe broke.',
        "It was old.",
        'The 6" pipe held.',
    ]


def test_paragraphs_are_numbered_and_a_line_break_ends_a_sentence():
    sentences = split("\n\nA heading\nFirst one. Second one.\n\n\nThird, without a stop\n \nFourth.", "en")
    assert [(sentence.words, sentence.paragraph) for sentence in sentences] == [
        ("A heading", 0),
        ("First one.", 0),
        ("Second one.", 0),
        ("Third, without a stop", 1),
        ("Fourth.", 2),
    ]


def test_nothing_gives_no_sentence():
    assert split("", "en") == split(" \n\n ", "vi") == ()


@pytest.mark.parametrize("piece", ["Short one here. ", ".", '("', "A. ", '."', "( ", "Mr. ", '" '])
def test_time_is_linear(piece):
    text = piece * (400_000 // len(piece))
    before = time.process_time()
    split(text, "en")
    assert time.process_time() - before < 4


@pytest.mark.parametrize(
    ("name", "language", "floor"), [("sentences_en_pud", "en", 0.998), ("sentences_vi_vtb", "vi", 0.98)]
)
def test_boundary_f1_on_the_evaluation_data(name, language, floor):
    folder = os.environ.get("REPORT_EVALUATION_DATA")
    if not folder or not (path := Path(folder, f"{name}.txt")).is_file():
        pytest.skip("REPORT_EVALUATION_DATA is not set")
    right = wrong = 0
    for document in path.read_text(encoding="utf-8").strip().split("\n\n"):
        lines = document.split("\n")
        inner = {len(" ".join(lines[:count])) for count in range(1, len(lines))}
        found = {sentence.end for sentence in split(" ".join(lines), language)[:-1]}
        right += len(inner & found)
        wrong += len(inner ^ found)
    assert 2 * right / (2 * right + wrong) >= floor
