"""Dates: read as written, resolved only where something settles them."""

from datetime import date

import pytest

from report.ingest.dates import (
    is_day_first,
    mentions,
    order_by_events,
    order_by_weekday,
    order_of,
    stamp_value,
)
from report.ingest.events import day_before, event_day, filed_day

PUBLISHED = date(2026, 1, 14)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-01-09", date(2026, 1, 9)),
        ("9 January 2026", date(2026, 1, 9)),
        ("9th of January, 2026", date(2026, 1, 9)),
        ("January 9, 2026", date(2026, 1, 9)),
        ("Jan. 9, 2026", date(2026, 1, 9)),
        ("ngày 9 tháng 1 năm 2026", date(2026, 1, 9)),
        ("9/1/2026", date(2026, 1, 9)),
        ("09.01.2026", date(2026, 1, 9)),
        ("01/13/2026", date(2026, 1, 13)),
        ("13-01-2026", date(2026, 1, 13)),
    ],
)
def test_full_dates(text, day):
    (mention,) = mentions(text)
    assert mention.day("day") == day


@pytest.mark.parametrize("text", ["sáng 10/1, tại Huế", "hôm nay (10/1)", "on January 10", "10 tháng 1"])
def test_dates_without_year(text):
    (mention,) = mentions(text)
    assert (mention.day("day"), mention.day("day", 2026)) == (None, date(2026, 1, 10))


@pytest.mark.parametrize(
    "text",
    [
        "28-29 billion",
        "57-NQ/TW",
        "1.250.000",
        "2021-2025",
        "from 1/2 to 3/4",
        "in May 2026",
        "10.1.1.2026.5",
        "15/2026/NĐ-CP",
    ],
)
def test_figures_that_are_no_dates(text):
    assert [mention for mention in mentions(text) if mention.day("day", 2026)] == []


@pytest.mark.parametrize("text", ["30 February 2026", "99/99/2026", "00/00/2026", "2026-13-45", "January 99"])
def test_impossible_dates_have_no_day(text):
    assert [mention.day("day", 2026) for mention in mentions(text) if mention.day("day", 2026)] == []


@pytest.mark.parametrize(
    ("stamp", "value"),
    [
        ("09:38, 12/01/2026", "2026-01-12T09:38"),
        ("Thứ hai, 12/01/2026, 09:38 (GMT+7)", "2026-01-12T09:38+07:00"),
        ("2026-01-12T09:38:21Z", "2026-01-12T09:38+00:00"),
        ("2026-01-12T09:38:21+05:30", "2026-01-12T09:38+05:30"),
        ("January 12, 2026 12:05 a.m.", "2026-01-12T00:05"),
        ("12 Jan 2026, 2:05 PM EST", "2026-01-12T14:05"),
        ("12.1.2026 | 10h15", "2026-01-12T10:15"),
        ("12 January 2026 25:61", "2026-01-12"),
    ],
)
def test_stamps_keep_the_time_and_only_a_zone_that_is_stated(stamp, value):
    assert stamp_value(stamp, next(mentions(stamp)), "day") == value


def test_the_order_of_figures_is_told_by_evidence_or_not_at_all():
    assert order_of(["01/13/2026"], is_day_first=False) == "month"
    assert order_of(["13/01/2026", "05/06/2026"], is_day_first=False) == "day"
    assert order_of(["05/06/2026"], is_day_first=True) == "day"
    assert order_of(["05/06/2026"], is_day_first=False) is None
    assert order_of(["13/01/2026", "01/13/2026"], is_day_first=False) is None
    stamp = next(mentions("12/01/2026"))
    assert order_by_events(stamp, mentions("They met on January 10.")) == "day"
    assert order_by_events(stamp, mentions("They met on November 28.")) == "month"
    assert order_by_events(stamp, mentions("They met.")) is None
    assert order_by_weekday(stamp, "Monday, 12/01/2026") == "day"
    assert order_by_weekday(stamp, "Tuesday, 12/01/2026") == "month"


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("They met on January 10.", date(2026, 1, 10)),
        ("On the evening of January 10, they met.", date(2026, 1, 10)),
        ("They met on December 29.", date(2025, 12, 29)),
        ("They met on Monday.", date(2026, 1, 12)),
        ("They met on Wednesday.", date(2026, 1, 14)),
        ("They met yesterday.", date(2026, 1, 13)),
        ('"We will come," she said on January 13.', date(2026, 1, 13)),
        ("The plant opened this morning.", date(2026, 1, 14)),
        ("Sáng 10/1, hội nghị khai mạc.", date(2026, 1, 10)),
        ("Ngày 10 tháng 1, hội nghị khai mạc.", date(2026, 1, 10)),
        ("Hội nghị khai mạc hôm qua.", date(2026, 1, 13)),
        ("Chiều nay (14/1), hội nghị bế mạc.", date(2026, 1, 14)),
        ("Hôm thứ hai, họ gặp nhau.", date(2026, 1, 12)),
        ("The fund, set up by Resolution No. 59 of January 5, met on January 12.", date(2026, 1, 12)),
    ],
)
def test_the_day_of_the_event(sentence, day):
    assert event_day([sentence], sentence, PUBLISHED, "day") == day


@pytest.mark.parametrize(
    "sentence",
    [
        "They will meet on January 10.",
        "The deadline is due January 10.",
        "They have met every Monday since January 5.",
        "They will meet next Monday.",
        "The bridge was built from January 5 to January 9.",
        "She was born on March 3, 1950.",
        "Black Friday sales fell.",
        "Hội nghị sẽ khai mạc ngày 10/1.",
        "Nghị quyết số 59-NQ/TW ngày 5/1 nêu rõ.",
        "Hạn nộp hồ sơ đến ngày 10/1.",
        "Sáng 20/1 tới, hội nghị khai mạc.",
    ],
)
def test_plans_deadlines_and_background_are_not_the_event(sentence):
    assert event_day([sentence], sentence, PUBLISHED, "day") is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("On January 10 they met to review work in 2025 and outline tasks for 2026.", date(2026, 1, 10)),
        ("On December 20 they met to review work in 2025 and outline tasks for 2026.", date(2025, 12, 20)),
        ("They met on January 10. The talks of January 8, 2026, had failed.", date(2026, 1, 10)),
        ("Ngày 10/1, bộ tổng kết công tác năm 2025 và triển khai nhiệm vụ năm 2026.", date(2026, 1, 10)),
        ("They met on January 10, 2026.", date(2026, 1, 10)),
        ("They met on January 10, 2026. The bridge will be finished in 2028.", date(2026, 1, 10)),
        ("They met on January 10, 2026. Nobody wants more than forty ships by 2030.", date(2026, 1, 10)),
        ("They met on January 10, 2026. The lease runs until 31 December 2031.", date(2026, 1, 10)),
        ("They met on January 10, 2026. Vision 2045 and the 2026-2030 period came up.", date(2026, 1, 10)),
        ("They met on January 10, 2026. The 2030 target stands.", date(2026, 1, 10)),
        ("They met on January 10, 2019. In 2024, the bridge closed again.", None),
        ("They met on Thursday, January 10, 2019. The bridge closed again in 2024.", date(2019, 1, 10)),
        ("They met on 10 January 2019 (Thursday). The bridge closed again in 2024.", date(2019, 1, 10)),
        ("They met on Friday, January 10, 2019. The bridge closed again in 2024.", None),
        ("Ngày 10/1/2026, họ họp. Tỉnh phấn đấu đến năm 2030 có 40 tàu.", date(2026, 1, 10)),
        ("Ngày 10/1/2026, họ họp. Quy hoạch giai đoạn 2026-2030, tầm nhìn 2045.", date(2026, 1, 10)),
        ("Ngày 10/1/2026, họ họp. Cầu hoàn thành vào năm 2028.", date(2026, 1, 10)),
        ("Thứ năm, ngày 10/1/2019, họ họp. Năm 2024, cầu bị đóng.", date(2019, 1, 10)),
        ("Ngày 10/1/2019, họ họp. Năm 2024, cầu bị đóng.", None),
        ("They met on January 10.", None),
        ("They met on June 10 to review work in 2025 and outline tasks for 2026.", None),
        ("They met on January 10 about a target of 8% in 2025 and more from 2026.", None),
        ("They met on January 10. The war began on March 1, 1954.", None),
        ("They met on Monday.", None),
        ("The law of 2019 changed on March 3, 2011.", None),
    ],
)
def test_without_publication_only_the_text_settles_the_year(text, day):
    assert event_day(text.split(". "), text, None, "day") == day


@pytest.mark.parametrize(
    ("filed", "text", "day"),
    [
        ("Jan 14", "Exports rose 3% in 2025, they said on Wednesday.", date(2026, 1, 14)),
        ("Jan 14", "Exports rose 3% in 2025, they said on Tuesday.", None),
        ("Jan 14", "Exports rose 3% in 2025, they said.", None),
        ("Jan 14", "They said so on Wednesday.", None),
        ("Jan 14", "They will meet on Wednesday. Exports rose in 2025.", None),
        ("Jan 14", "They aim at more by 2026, they said on Wednesday.", None),
        ("Jan 14", "Exports fell after November 2025, they said.", date(2026, 1, 14)),
        ("Jan 14", "The bridge closed on January 12, 2026.", date(2026, 1, 14)),
        ("Jan 14", "They met to review work in 2025 and outline tasks for 2026.", date(2026, 1, 14)),
        ("Dec. 19", "It is the first rise since January 2025, they said on Friday.", date(2025, 12, 19)),
        ("Dec. 19", "It is the first rise since October 2025, they said.", date(2025, 12, 19)),
        ("Dec. 19", "It is the first rise since January 2025, they said on Thursday.", None),
        ("ngày 14/1", "Xuất khẩu giảm từ tháng 11/2025, bộ cho biết.", date(2026, 1, 14)),
        ("ngày 14/1", "Năm 2025, xuất khẩu giảm. Hôm thứ tư, họ họp.", date(2026, 1, 14)),
        ("ngày 14/1", "Năm 2025, xuất khẩu giảm.", None),
    ],
)
def test_a_dateline_without_year_is_dated_only_where_the_text_settles_it(filed, text, day):
    (mention,) = mentions(filed)
    assert filed_day(mention, text.split(". "), text, "day") == day


@pytest.mark.parametrize(
    ("dateline", "day"),
    [
        ("HANOI, Jan 13", date(2026, 1, 13)),
        ("HANOI, Dec 20", date(2025, 12, 20)),
        ("HANOI, Jan 20", None),
        ("HANOI, Sept 9", None),
        ("HANOI, Jan 13, 2026", date(2026, 1, 13)),
        ("HANOI, Jan 13, 2024", None),
    ],
)
def test_publication_settles_the_year_of_a_dateline_shortly_before_it(dateline, day):
    (mention,) = mentions(dateline)
    assert day_before(mention, PUBLISHED, None) == day


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("The ministers met today in the capital.", date(2026, 1, 13)),
        ("The ministers met on Tuesday in the capital.", date(2026, 1, 13)),
        ("The ministers met yesterday in the capital.", date(2026, 1, 12)),
        ("The ministers met on January 14 in the capital.", date(2026, 1, 14)),
    ],
)
def test_today_is_the_day_of_filing(sentence, day):
    assert event_day([sentence], sentence, PUBLISHED, None, date(2026, 1, 13)) == day


@pytest.mark.parametrize(
    ("language", "first"),
    [
        ("vi", True),
        ("de-AT", True),
        ("en-GB", True),
        ("en", False),
        ("en-US", False),
        ("ja", False),
        (None, False),
    ],
)
def test_languages_that_put_the_day_first(language, first):
    assert is_day_first(language) is first


def test_a_vietnamese_date_may_leave_out_the_word_for_year():
    (mention,) = mentions("Thứ Sáu, 20 tháng 3, 2026")
    assert (mention.year, mention.numbers) == (2026, (20, 3))
