"""Who did what towards whom about what, read from sentences of news."""

from __future__ import annotations

import pytest

from report import glossary, resources
from report.article import Article, Source
from report.sentences import split
from report.summarise.acts import read

TERMS = glossary.load([resources.folder("assets/glossary")], ["en", "vi"])


def acts(text: str, language: str = "en"):
    article = Article("a", Source("x"), text, language, event_date="2026-03-02")
    return read(article, split(text, language), TERMS)


@pytest.mark.parametrize(
    ("text", "kind", "role", "name", "addressees"),
    [
        (
            "Prime Minister Anna Berg urged enterprises to invest in digital transformation.",
            "asked",
            "prime-minister",
            "Anna Berg",
            ("enterprises",),
        ),
        (
            "President Omar Diallo chaired an online conference on food security on Monday.",
            "chaired",
            "president",
            "Omar Diallo",
            (),
        ),
        (
            "The Prime Minister instructed the Ministry of Industry and Trade to speed up innovation.",
            "instructed",
            "prime-minister",
            None,
            ("ministry-industry-trade",),
        ),
        (
            "Thủ tướng Trần Văn Nam yêu cầu các bộ đẩy mạnh chuyển đổi số.",
            "asked",
            "prime-minister",
            "Trần Văn Nam",
            ("ministries",),
        ),
    ],
)
def test_who_did_what_to_whom(
    text: str, kind: str, role: str, name: str | None, addressees: tuple[str, ...]
) -> None:
    (act,) = acts(text, "vi" if "ủ" in text else "en")
    assert act is not None
    assert act.actor is not None
    assert (act.kind, act.actor.role, act.actor.name, act.addressees) == (kind, role, name, addressees)


def test_a_pronoun_speaks_for_the_last_actor() -> None:
    _, second = acts("Prime Minister Anna Berg met exporters. He also urged localities to support tourism.")
    assert second is not None
    assert second.actor is not None
    assert second.actor.name == "Anna Berg"


def test_a_short_name_is_the_full_one() -> None:
    _, second = acts("Prime Minister Pham Van Long spoke at a conference. PM Long urged enterprises to act.")
    assert second is not None
    assert second.actor is not None
    assert second.actor.name == "Pham Van Long"


def test_partners_belong_to_the_topic_of_their_stretch() -> None:
    (act,) = acts(
        "Prime Minister Anna Berg assigned ambassadors to promote cross-border railway projects with China, "
        "and work with the European Commission to address illegal fishing."
    )
    assert act is not None
    partners = {topic.key: topic.partners for topic in act.topics}
    assert partners["cross-border-railway"] == ("CN",)
    assert "european-commission" in partners["iuu-fishing"]


def test_what_did_not_happen_is_no_act() -> None:
    (act,) = acts("The two sides did not sign a free trade agreement.")
    assert act is None or act.kind != "signed"


def test_a_sentence_without_an_act_has_none() -> None:
    assert acts("Rain fell over the delta for a third day.") == (None,)


def read_one(text: str, language: str):
    """Read the last sentence of a text."""
    act = acts(text, language)[-1]
    assert act is not None
    return act


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Prime Minister Anna Berg did not ask enterprises to support digital transformation."),
        ("en", "Prime Minister Anna Berg has not yet signed the free trade agreement."),
        ("en", "If Prime Minister Anna Berg urged enterprises to act, digital transformation would follow."),
        ("en", "The spokesman said Prime Minister Anna Berg had asked enterprises to support innovation."),
        ("en", "According to officials, Prime Minister Anna Berg urged enterprises to support innovation."),
        ("en", "An aide to Prime Minister Anna Berg urged enterprises to support innovation."),
        ("en", "Former Prime Minister Anna Berg urged enterprises to support innovation."),
        ("en", "Prime Minister Anna Berg reportedly urged enterprises to support innovation."),
        ("en", "Has Prime Minister Anna Berg urged enterprises to support innovation?"),
        ("en", "Prime Minister Anna Berg may have agreed to support innovation."),
        ("vi", "Thủ tướng Trần Văn Nam không yêu cầu các bộ đẩy mạnh chuyển đổi số."),
        ("vi", "Thủ tướng Trần Văn Nam chưa ký kết hiệp định thương mại tự do."),
        ("vi", "Nếu Thủ tướng Trần Văn Nam yêu cầu các bộ thì chuyển đổi số sẽ nhanh hơn."),
        ("vi", "Người phát ngôn cho biết Thủ tướng Trần Văn Nam đã yêu cầu các bộ đẩy mạnh chuyển đổi số."),
        ("vi", "Nguyên Thủ tướng Trần Văn Nam đề nghị các bộ đẩy mạnh chuyển đổi số."),
        ("vi", "Văn phòng Thủ tướng đề nghị các bộ đẩy mạnh chuyển đổi số."),
        ("vi", "Thủ tướng Trần Văn Nam có thể yêu cầu các bộ đẩy mạnh chuyển đổi số."),
    ],
)
def test_nobody_is_said_to_have_done_what_the_words_do_not_say(language: str, text: str) -> None:
    (act,) = acts(text, language)
    assert act is None or act.actor is None or act.actor.role == "spokesperson"


@pytest.mark.parametrize(
    ("language", "text", "addressees"),
    [
        ("en", "Prime Minister Anna Berg urged ministries and localities to support enterprises.", 2),
        ("en", "Prime Minister Anna Berg asked ministries to work with localities on innovation.", 1),
        ("en", "Prime Minister Anna Berg urged closer ties to support enterprises and localities.", 0),
        (
            "vi",
            "Thủ tướng Trần Văn Nam yêu cầu các bộ phối hợp với các địa phương thúc đẩy chuyển đổi số.",
            1,
        ),
        ("vi", "Thủ tướng Trần Văn Nam yêu cầu các bộ và các địa phương đẩy mạnh chuyển đổi số.", 2),
        ("vi", "Thủ tướng Trần Văn Nam yêu cầu hỗ trợ doanh nghiệp đẩy mạnh chuyển đổi số.", 0),
    ],
)
def test_addressees_stand_between_the_verb_and_what_is_asked(
    language: str, text: str, addressees: int
) -> None:
    act = read_one(text, language)
    assert act.actor is not None
    assert len(act.addressees) == addressees


@pytest.mark.parametrize(
    ("language", "text", "topics"),
    [
        ("en", "PM Anna Berg agreed on innovation but not on digital transformation.", ["innovation"]),
        ("en", "PM Anna Berg urged innovation, while Minister Diallo warned of tariffs.", ["innovation"]),
        ("en", "On digital transformation, Prime Minister Anna Berg called for innovation.", ["innovation"]),
        ("vi", "Thủ tướng yêu cầu đổi mới sáng tạo, trong khi chuyển đổi số còn chậm.", ["innovation"]),
        ("vi", "Thủ tướng Trần Văn Nam yêu cầu đổi mới sáng tạo, không nêu chuyển đổi số.", ["innovation"]),
    ],
)  # fmt: skip
def test_topics_are_those_of_the_clause_behind_the_verb(language: str, text: str, topics: list[str]) -> None:
    assert [topic.key for topic in read_one(text, language).topics] == topics


def test_a_partner_of_a_stretch_without_a_topic_belongs_to_none() -> None:
    act = read_one(
        "PM Anna Berg urged progress on cross-border railway projects, and held talks with China.",
        "en",
    )
    assert {topic.key: topic.partners for topic in act.topics} == {"cross-border-railway": ()}


def test_partners_of_a_list_belong_to_one_topic() -> None:
    act = read_one(
        "PM Anna Berg urged progress on cross-border railway projects with China, Laos and Thailand.",
        "en",
    )
    assert act.topics[0].partners == ("CN", "LA", "TH")


@pytest.mark.parametrize(
    ("language", "text", "name", "place"),
    [
        ("vi", "Bộ trưởng Đoàn Minh Huấn khẳng định vai trò của đổi mới sáng tạo.", "Đoàn Minh Huấn", None),
        ("vi", "Bộ trưởng Ấu Thị Ưng nhấn mạnh đổi mới sáng tạo.", "Ấu Thị Ưng", None),
        ("vi", "Thủ tướng Ấn Độ Narendra Modi nhấn mạnh đổi mới sáng tạo.", "Narendra Modi", "IN"),
        ("en", "India’s Prime Minister Narendra Modi stressed innovation.", "Narendra Modi", "IN"),
        ("vi", "Thủ tướng Ơ Văn Ý yêu cầu các bộ đẩy mạnh chuyển đổi số.", "Ơ Văn Ý", None),
    ],
)
def test_a_name_begins_with_any_capital_and_a_country_is_kept(
    language: str, text: str, name: str, place: str | None
) -> None:
    actor = read_one(text, language).actor
    assert actor is not None
    assert (actor.name, actor.place) == (name, place)


def test_two_prime_ministers_are_not_taken_for_one_another() -> None:
    met = "Thủ tướng Trần Văn Nam gặp Thủ tướng Ấn Độ."
    said = "Thủ tướng Ấn Độ Narendra Modi nhấn mạnh đổi mới sáng tạo."
    home = read_one(f"{met} {said} Thủ tướng yêu cầu các bộ đẩy mạnh chuyển đổi số.", "vi").actor
    assert home is not None
    assert (home.name, home.place) == ("Trần Văn Nam", None)


def test_a_short_name_is_the_full_one_whatever_country_was_told() -> None:
    said = "Thủ tướng Ấn Độ Narendra Modi nhấn mạnh đổi mới sáng tạo."
    actor = read_one(f"{said} Thủ tướng Modi đề nghị các bộ đẩy mạnh chuyển đổi số.", "vi").actor
    assert actor is not None
    assert (actor.name, actor.place) == ("Narendra Modi", "IN")


def test_an_abbreviated_office_is_no_name() -> None:
    actor = read_one("Bộ trưởng LĐTBXH khẳng định vai trò của đổi mới sáng tạo.", "vi").actor
    assert actor is None or actor.name is None


def test_a_pronoun_means_nobody_once_somebody_else_has_spoken() -> None:
    act = read_one(
        "Prime Minister Anna Berg met exporters. Economist John Smith disagreed. He urged localities to act.",
        "en",
    )
    assert act.actor is None


def test_an_event_has_the_day_of_the_article_unless_another_is_told() -> None:
    held = read_one("Prime Minister Anna Berg chaired an online conference on innovation.", "en")
    earlier = read_one("Last week, Prime Minister Anna Berg chaired an online conference.", "en")
    named = read_one("Prime Minister Anna Berg stressed innovation at the coming online conference.", "en")
    assert (held.event, held.date) == ("online-conference", "2026-03-02")
    assert (earlier.event, earlier.date) == ("online-conference", None)
    assert named.event is None
