"""Grouping is a partition, and the articles' order has no say in it."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from report.article import Article, Source, article_id
from report.glossary import Glossary
from report.group import group

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
