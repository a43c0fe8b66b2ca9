"""Which reports tell of one event: across languages, days and places, and what stays apart."""

from __future__ import annotations

import pytest

from report import glossary, indicators, ingest, resources
from report.article import Article, Source, article_id
from report.group import group
from report.group.features import unmarked

TERMS = glossary.load([resources.folder("assets/glossary")], ["en", "vi"])

REVIEW_VI = """Tối 10/1, Thủ tướng Phạm Minh Chính chủ trì hội nghị trực tuyến với các Đại sứ, Trưởng cơ quan
đại diện Việt Nam ở nước ngoài để tổng kết công tác ngoại giao kinh tế năm 2025. Thủ tướng nhấn
mạnh từ năm 2026, Việt Nam phải phấn đấu tăng trưởng hai con số.

Năm 2025, trong khuôn khổ 75 hoạt động đối ngoại, Việt Nam đã nâng cấp quan hệ với 17 nước và ký
350 thỏa thuận hợp tác. Thủ tướng yêu cầu mở rộng các thị trường Trung Đông, châu Phi, Nam Mỹ,
sớm ký các FTA mới với Bangladesh, Pakistan và Mercosur."""
INTEGRATION_VI = """Chiều 14/1, Thủ tướng Phạm Minh Chính dự hội nghị toàn quốc tổng kết công tác
hội nhập quốc tế năm 2025. Kim ngạch thương mại đạt kỷ lục hơn 920 tỷ USD, xuất siêu trên 21 tỷ USD.

Việt Nam tham gia tích cực tại Liên Hợp Quốc, ASEAN, APEC, G20 và tổ chức Diễn đàn Tương lai
ASEAN, Hội nghị P4G."""
LAOS_VI = """Sáng 10/1, tại Trụ sở Chính phủ, Thủ tướng Phạm Minh Chính tiếp Đại sứ Lào tại Việt Nam. Thủ
tướng khẳng định Việt Nam luôn ưu tiên quan hệ với Lào, đề nghị hai bên thúc đẩy kết nối đường
sắt và đầu tư.

Năm 2025, kim ngạch thương mại hai nước đạt 2,9 tỷ USD, tăng 50%. Việt Nam có 276 dự án đầu tư
tại Lào."""
LAOS_EN = """Prime Minister Pham Minh Chinh received the Lao Ambassador to Vietnam in Hanoi on January 10. He
affirmed that Vietnam gives priority to ties with Laos and proposed railway links and
investment.

Two-way trade reached 2.9 billion USD in 2025, up 50 percent. Vietnam has 276 investment
projects in Laos."""
SCIENCE_EN = """Prime Minister Pham Minh Chinh on January 10 chaired a meeting of the steering committee for
science, technology, innovation and digital transformation. He asked ministries and localities
to implement Resolution 57-NQ/TW to serve double-digit growth from 2026."""
SCIENCE_VI = """Ngày 10/1, Thủ tướng Phạm Minh Chính chủ trì phiên họp Ban Chỉ đạo về khoa học, công nghệ, đổi
mới sáng tạo và chuyển đổi số. Thủ tướng yêu cầu các bộ, ngành, địa phương triển khai Nghị quyết
57-NQ/TW, phấn đấu tăng trưởng hai con số từ năm 2026."""
FIRE = (
    "A fire broke out at the Karsten paint works in Veldhoven on Tuesday. Two workers were taken to "
    "hospital, fire chief Marit Dekker said. Residents of Lindestraat were told to shut their windows. {more}"
)
AGAIN = (
    "Veldhoven's Karsten paint works burned again on Tuesday. Fire chief Marit Dekker said that two workers "
    "had been hurt, and Lindestraat was closed. {more}"
)


def article(text: str, day: str | None = None, published: str | None = None, language: str = "en") -> Article:
    return Article(article_id(text), Source(text[:20]), text, language, event_date=day, published=published)


def stories(*articles: Article) -> list[set[str]]:
    figures = [each for a in articles for each in indicators.extract(a, TERMS)]
    return [set(story.articles) for story in group(articles, tuple(figures), TERMS)]


@pytest.fixture(scope="module")
def seeds(project) -> tuple[Article, ...]:
    return ingest.read([project / "seeds"]).articles


def test_the_seeds_are_three_stories_of_three_conferences(seeds) -> None:
    figures = tuple(each for a in seeds for each in indicators.extract(a, TERMS))
    key = {each.id: each.source.key[:3] for each in seeds}
    told = [(s.event_date, s.event, [key[each] for each in s.articles]) for s in group(seeds, figures, TERMS)]
    assert told == [
        ("2026-01-10", "online-conference", ["000", "001", "002"]),
        ("2025-12-29", "conference", ["004"]),
        ("2026-01-14", "national-conference", ["003"]),
    ]


def test_reports_in_two_languages_join_their_event(seeds) -> None:
    review, integration = (
        article(REVIEW_VI, "2026-01-10", language="vi"),
        article(INTEGRATION_VI, "2026-01-14", language="vi"),
    )
    found = stories(*seeds, review, integration)
    assert found[0] == {*(each.id for each in seeds[:3]), review.id}
    assert {seeds[3].id, integration.id} in found
    assert len(found) == 3


def test_what_one_speaker_did_on_one_day_stays_apart(seeds) -> None:
    laos, science = article(LAOS_EN, "2026-01-10"), article(SCIENCE_EN, "2026-01-10")
    others = [article(text, "2026-01-10", language="vi") for text in (LAOS_VI, SCIENCE_VI, REVIEW_VI)]
    found = stories(*seeds, laos, science, *others)
    assert {laos.id, others[0].id} in found
    assert {science.id, others[1].id} in found
    assert {*(each.id for each in seeds[:3]), others[2].id} in found


def test_a_report_without_a_day_joins_by_its_words() -> None:
    dated, undated = article(FIRE.format(more=""), "2026-02-03"), article(AGAIN.format(more=""))
    assert stories(dated, undated) == [{dated.id, undated.id}]


@pytest.mark.parametrize(
    ("published", "count"), [("2026-02-04T08:00+01:00", 1), ("2026-02-09", 1), ("2026-02-20", 2), ("soon", 1)]
)
def test_a_report_long_after_the_event_is_of_another(published: str, count: int) -> None:
    one = article(FIRE.format(more=""), "2026-02-03")
    later = article(AGAIN.format(more=""), published=published)
    assert len(stories(one, later)) == count


def test_an_undated_report_does_not_join_two_days() -> None:
    first = article(FIRE.format(more="The Meuse bridge stayed open."), "2026-02-03")
    second = article(AGAIN.format(more="The Meuse bridge was shut."), "2026-02-17")
    undated = article(
        "Fire chief Marit Dekker spoke of the Karsten paint works in Veldhoven and Lindestraat."
    )
    for found in stories(first, second, undated):
        assert not {first.id, second.id} <= found


def test_a_syndicated_copy_joins_whatever_its_day() -> None:
    text = FIRE.format(more="The cause is not known, and the works will stay closed this week.")
    one, copy = article(text, "2026-02-03"), article(text + " Reporting by our staff.", "2026-02-04")
    assert stories(one, copy) == [{one.id, copy.id}]


def test_stories_stand_by_reports_then_figures_then_day() -> None:
    pair = (article(FIRE.format(more=""), "2026-02-03"), article(AGAIN.format(more=""), "2026-02-03"))
    old, new = article("Ordell won the cup.", "2026-02-01"), article("Brask lost the vote.", "2026-02-02")
    counted = article("Exports of Laos rose 12 percent to $3.1 billion in 2025.", "2026-01-01")
    found = stories(old, new, counted, *pair)
    assert found == [{each.id for each in pair}, {counted.id}, {new.id}, {old.id}]


def test_a_story_keeps_its_id_and_order_however_its_articles_come() -> None:
    one, other = article(FIRE.format(more=""), "2026-02-03"), article(AGAIN.format(more=""), "2026-02-03")
    (told,), (turned,) = group((one, other), (), TERMS), group((other, one), (), TERMS)
    assert told == turned
    assert told.id[0] == "s"
    assert len(told.id) == 11


@pytest.mark.parametrize(
    ("texts", "event"),
    [
        (("After the National Party Congress, she spoke at a conference in Hue.",), "conference"),
        (
            ("The meeting in May had failed. On February 3 ministers held a national conference.",),
            "national-conference",
        ),
        (("Nobody met.",), None),
    ],
)
def test_the_event_is_what_the_lead_tells_of(texts, event) -> None:
    (story,) = group(tuple(article(text, "2026-02-03") for text in texts), (), TERMS)
    assert story.event == event


def test_marks_come_off_every_letter() -> None:
    assert unmarked("Đặng Thị Hồng, Đồng Nai, Øresund é") == "Dang Thi Hong, Dong Nai, Øresund e"
