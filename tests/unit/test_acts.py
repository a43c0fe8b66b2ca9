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
