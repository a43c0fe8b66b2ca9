"""What looks like a figure and is none: names, dates, grades, lists, things already named."""

from __future__ import annotations

import pytest

from report.article import Article, Source, article_id
from report.glossary import load
from report.indicators import extract
from report.resources import folder

GLOSSARY = load([folder("assets/glossary")], ["en", "vi"])

ENGLISH = [
    # years, dates, times
    "The law was passed in 2019.",
    "The bridge was built between 1998 and 2003.",
    "The 2021-2025 plan was adopted.",
    "They met on 14 March.",
    "They met on March 14, 2024.",
    "The talks opened on 14/03/2024.",
    "Doors open at 7pm.",
    "Doors open at 19:30.",
    "The ship sailed at 0600 GMT.",
    "She grew up in the 1980s.",
    "The rule applies from 1 January to 30 June.",
    "The report for the third quarter of 2023 is late.",
    "The shop opened on 2024-03-14.",
    # durations that only delimit a period
    "It was the highest in three months.",
    "He waited for two hours.",
    "The talks lasted five days.",
    "Sales were flat over the past 12 months.",
    "The company was founded 40 years ago.",
    "It is a three-year contract.",
    # ordinals
    "It was the 14th session of the assembly.",
    "She finished in 3rd place.",
    "This is the third attempt.",
    # ages
    "The driver, 54, was unhurt.",
    "The 23-year-old student won.",
    "He died at the age of 81.",
    "She was aged 34.",
    "He is 34 years old.",
    # one, pairs, things already named
    "It is one of the best parks.",
    "The two firms declined to comment.",
    "Both of the two leaders spoke.",
    "These three men were freed.",
    "His two brothers left.",
    "All four walls fell.",
    "The two sides agreed.",
    # announcements of lists
    "There are three reasons for this.",
    "He named four key priorities.",
    "The plan rests on five pillars.",
    "She raised two issues.",
    # names, documents, models, roads, grades
    "Resolution 57 was adopted.",
    "Resolution No. 57-NQ/TW was adopted.",
    "Article 12 was amended.",
    "The G20 met in Rome.",
    "COP26 ended late.",
    "A Boeing 787 landed.",
    "An Airbus A350 landed.",
    "Highway 1 was closed.",
    "Flight VN123 was late.",
    "Pupils in grade 9 sat the test.",
    "He lives at 10 Downing Street.",
    "Windows 11 was released.",
    "Covid-19 spread.",
    "The FTSE 100 was flat.",
    "He drives a 4x4.",
    "Call 0800 123 4567.",
    "Call +84 24 3825 5000.",
    "The code is 007.",
    "Version 2.4.1 is out.",
    "See https://example.org/2024/350 for details.",
    "It is open 24/7.",
    # scores and odds
    "They won 3-1.",
    "She won the 100m title.",
    "The Six Nations began.",
    "She won 6-4, 7-5.",
    "The horse is the 5/4 favourite.",
    # vague
    "Hundreds of people came.",
    "Tens of thousands of people came.",
    "He visited the town three times.",
    "The first half of the match was dull.",
]

VIETNAMESE = [
    "Luật được thông qua năm 2019.",
    "Cầu được xây giai đoạn 1998-2003.",
    "Hội nghị diễn ra ngày 14/3.",
    "Hội nghị diễn ra ngày 14/3/2024.",
    "Hội nghị diễn ra sáng 14-3.",
    "Hội nghị diễn ra ngày 14 tháng 3 năm 2024.",
    "Tháng 10/2016, cầu khánh thành.",
    "Quý 3/2024 vừa kết thúc.",
    "Cửa mở lúc 19h30.",
    "Cửa mở lúc 7 giờ 30 phút.",
    "Những năm 1990, ông ở Huế.",
    "Đây là mức cao nhất trong 3 tháng.",
    "Anh chờ hai giờ.",
    "Hội nghị kéo dài ba ngày.",
    "Công ty thành lập cách đây 40 năm.",
    "Đây là kỳ họp thứ 14.",
    "Đại hội lần thứ XIV sắp diễn ra.",
    "Đại hội lần thứ 14 sắp diễn ra.",
    "Ông 54 tuổi.",
    "Chị Lan (34 tuổi) là giáo viên.",
    "Đây là một trong những công viên đẹp.",
    "Hai nước nhất trí.",
    "Hai bên ký kết.",
    "2 nhà lãnh đạo hội đàm.",
    "Ba người này được thả.",
    "Có ba lý do.",
    "Ông nêu bốn nhiệm vụ trọng tâm.",
    "Kế hoạch gồm 5 giải pháp.",
    "Nghị quyết 57-NQ/TW được ban hành.",
    "Nghị quyết số 57-NQ/TW được ban hành.",
    "Nghị định 100/2019/NĐ-CP có hiệu lực.",
    "Điều 12 được sửa đổi.",
    "Nhóm G20 họp.",
    "Quốc lộ 1 bị chặn.",
    "Quận 1 có nhiều cây.",
    "Học sinh lớp 9 đi thi.",
    "Ông ở số 10 Lý Thường Kiệt.",
    "Xe mang biển số 51F-123.45.",
    "Bão số 3 đổ bộ.",
    "Dịch Covid-19 lan rộng.",
    "Đội U23 thắng.",
    "Đội chủ nhà thắng 3-1.",
    "Liên hệ số điện thoại 0912345678.",
    "Hàng nghìn người đến xem.",
    "Hàng chục triệu cuộc gọi bị nghe lén.",
    "Ông đến đây ba lần.",
    "Thứ ba, ngày mai, trời mưa.",
    "Bà Ba bán chè.",
]


@pytest.mark.parametrize("text", ENGLISH)
def test_english_names_dates_and_lists_are_no_indicators(text):
    assert extract(article(text, "en"), GLOSSARY) == ()


@pytest.mark.parametrize("text", VIETNAMESE)
def test_vietnamese_names_dates_and_lists_are_no_indicators(text):
    assert extract(article(text, "vi"), GLOSSARY) == ()


def test_a_language_without_a_grammar_has_no_indicators():
    assert extract(article("Ventes en hausse de 5 %.", "fr"), GLOSSARY) == ()


def article(text: str, language: str) -> Article:
    return Article(article_id(text), Source("test"), text, language, published="2024-11-05")
