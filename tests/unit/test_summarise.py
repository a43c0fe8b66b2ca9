"""Key points: quotes of their article, in its order, within the limit, nothing twice."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from report import glossary, resources
from report.article import Article, Block, BlockKind, Source, article_id
from report.briefing import Story
from report.summarise import Limit, points, summarise, tell
from report.summarise.rank import content_words, overlap

TERMS = glossary.load([resources.folder("assets/glossary")], ["en", "vi"])
TEXT = (
    "Officials from twelve provinces attended a ceremony in the capital on Monday.\n\n"
    "The minister praised the hosts warmly and thanked everyone for the reception.\n\n"
    "The Government approved a plan to cut import tariffs on machinery by 10% from July.\n\n"
    "Exporters warned that port congestion would delay shipments of rice and coffee.\n\n"
    "The Government approved a plan to cut import tariffs on machinery by 10% from July, officials said."
)


def article(text: str, language: str = "en") -> Article:
    return Article(article_id(text), Source("x"), text, language)


def test_points_are_quotes_in_the_order_of_the_source() -> None:
    source = article(TEXT)
    taken = [each.point for each in summarise(source, Limit(sentences=3), TERMS)]
    starts = [point.quotes[0].start for point in taken]
    assert starts == sorted(starts)
    assert all(source.text[q.start : q.end] == q.words == p.text for p in taken for q in p.quotes)


def test_substance_wins_over_ceremony_and_nothing_stands_twice() -> None:
    told = " ".join(each.point.text for each in summarise(article(TEXT), Limit(sentences=2), TERMS))
    assert told.count("import tariffs") == 1
    assert "praised" not in told


@given(st.integers(1, 60))
@settings(max_examples=30, deadline=None)
def test_never_more_words_but_always_a_point(words: int) -> None:
    taken = [each.point for each in summarise(article(TEXT), Limit(words=words), TERMS)]
    count = sum(len(re.findall(r"\w+", point.text)) for point in taken)
    assert taken
    assert count <= words or len(taken) == 1


def test_a_heading_and_a_row_are_no_key_points() -> None:
    rows = ["Trade figures", "Exports | 930 | billion dollars", "Imports | 410 | billion dollars"]
    text = "\n\n".join((*rows, "The port of the province reopened on Monday after nine days of storms."))
    starts = [text.index(row) for row in rows]
    kinds: tuple[BlockKind, ...] = ("heading", "row", "row")
    blocks = tuple(
        Block(kind, start, start + len(row)) for kind, start, row in zip(kinds, starts, rows, strict=True)
    )
    (taken,) = summarise(replace(article(text), structure=blocks), Limit(sentences=3), TERMS)
    assert taken.point.text.startswith("The port")
    only = article(rows[0])
    titled = replace(only, structure=(Block("heading", 0, len(rows[0])),))
    assert len(summarise(titled, Limit(sentences=3), TERMS)) == 1


def test_one_sentence_is_enough() -> None:
    (only,) = summarise(article("Xuất khẩu tăng 5% trong tháng 5."), Limit(sentences=3), TERMS)
    assert only.point.text == "Xuất khẩu tăng 5% trong tháng 5."


def test_a_brief_tells_nothing_twice_across_stories() -> None:
    one, other = article(TEXT), article(TEXT.replace("Monday", "Tuesday"))
    stories = (Story("s1", (one.id,)), Story("s2", (other.id,)))
    told = tell(stories, {each.id: points(each, TERMS) for each in (one, other)}, Limit(per_article=3))
    bags = [content_words(point.text) for story in told for point in story.key_points]
    assert max(overlap(a, b) for i, a in enumerate(bags) for b in bags[i + 1 :]) <= 0.5


@pytest.mark.parametrize("text", ["!!!", "a", "- - -", "9"])
def test_hardly_any_text(text: str) -> None:
    assert len(summarise(article(text), Limit(sentences=3), TERMS)) <= 1
