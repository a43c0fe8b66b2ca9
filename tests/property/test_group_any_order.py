"""Grouping and finding copies: partitions in which the articles' order has no say."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from report.article import Article, Source, article_id
from report.glossary import Glossary
from report.group import copies, group

SENTENCES = (
    "Heavy rain burst the Tarn dike near Alby.",
    "Mayor Lise Corvin opened the school hall.",
    "Engineers pumped water from the mill quarter.",
    "The bank of Norland kept its rate at 3 percent.",
    "Governor Ida Holm said inflation was slowing.",
    "Mưa lớn làm vỡ đê Tarn gần Alby.",
    "Ngân hàng Norland giữ lãi suất 3%.",
    "",
)
articles = st.lists(
    st.tuples(
        st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4),
        st.sampled_from([None, "2026-03-06", "2026-03-07"]),
        st.sampled_from(["en", "vi"]),
    ),
    max_size=12,
)


@settings(max_examples=60, deadline=None)
@given(articles, st.randoms())
def test_stories_part_the_articles_alike_in_any_order(rows, random) -> None:
    made = {
        article_id(text): Article(article_id(text), Source(text), text, language, event_date=day)
        for parts, day, language in rows
        for text in (" ".join(parts),)
    }
    told = group(tuple(made.values()), (), Glossary({}))
    assert sorted(each for story in told for each in story.articles) == sorted(made)
    shuffled = random.sample(list(made.values()), len(made))
    assert group(tuple(shuffled), (), Glossary({})) == told


def parted(articles: list[Article]) -> set[frozenset[str]]:
    """Return the texts that come together as one article."""
    kept = copies(articles)
    assert not set(kept) & set(kept.values())
    parts: dict[int, set[str]] = {}
    for number, each in enumerate(articles):
        parts.setdefault(kept.get(number, number), set()).add(each.text)
    return {frozenset(part) for part in parts.values()}


@settings(max_examples=100, deadline=None)
@given(
    st.lists(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=8).map(" ".join), max_size=8),
    st.randoms(),
)
def test_copies_are_the_same_in_any_order(texts, random) -> None:
    made = [Article(article_id(text), Source("x"), text, "en") for text in texts]
    assert parted(random.sample(made, len(made))) == parted(made)


@settings(max_examples=100, deadline=None)
@given(st.text(min_size=1), st.sampled_from([" ", "\n", "\u00a0 "]))
def test_a_text_is_a_copy_of_itself_however_it_is_spaced(text, space) -> None:
    spaced = text.replace(" ", space * 2) + space
    one, other = (Article(article_id(each), Source("x"), each, "en") for each in (text, spaced))
    if any(letter.isalnum() for letter in text):
        assert copies([one, other]) == {1: 0}
    assert copies([one, one]) == {1: 0}
