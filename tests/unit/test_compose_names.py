"""The names that stand in most reports, whatever letter they begin with."""

from __future__ import annotations

import pytest

from report.article import Article, Source
from report.compose.names import often_named


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Hôm qua ông Đoàn Minh Huấn nói. Hôm nay ông Đoàn Minh Huấn nói.", "Đoàn Minh Huấn"),
        ("Thăm nước Ấn Độ. Rời nước Ấn Độ.", "Ấn Độ"),
        ("Hôm qua bà Ưng Thị Ổn nói. Hôm nay bà Ưng Thị Ổn nói.", "Ưng Thị Ổn"),
        ("Then came Émile Zola. Then left Émile Zola.", "Émile Zola"),
    ],
)
def test_a_name_begins_with_any_capital(text: str, name: str) -> None:
    assert [each.words for each in often_named([Article("a", Source("x"), text, "vi")])] == [name]


def test_small_letters_make_no_name() -> None:
    assert often_named([Article("a", Source("x"), "ông ưng ổn nói. ông ưng ổn nói.", "vi")]) == ()
