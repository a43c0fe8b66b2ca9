"""A translation may change no figure."""

from __future__ import annotations

from decimal import Decimal

import pytest

from report import glossary, indicators, resources
from report.article import Article, Source
from report.gate import Stated, changed

TERMS = glossary.load([resources.folder("assets/glossary")], ["en", "vi"])


def stated(text: str, language: str) -> Stated:
    return Stated(text, language, indicators.extract(Article("x", Source("x"), text, language), TERMS))


@pytest.mark.parametrize(
    ("english", "vietnamese"),
    [
        ("Exports reached 12.5 billion USD in May.", "Xuất khẩu tháng 5 đạt 12,5 tỷ USD."),
        ("The province received 28 foreign delegations.", "Tỉnh đã đón 28 đoàn khách nước ngoài."),
        ("Inflation slowed to 3.2% from 4.1%.", "Lạm phát giảm từ 4,1% xuống 3,2%."),
        ("Nothing was counted.", "Không có gì được đếm."),
    ],
)
def test_equal_values_pass(english: str, vietnamese: str) -> None:
    assert changed(stated(english, "en"), stated(vietnamese, "vi")) == ()


@pytest.mark.parametrize(
    ("english", "vietnamese", "values"),
    [
        (
            "Exports reached 12.5 billion USD in May.",
            "Xuất khẩu tháng 5 đạt 15,2 tỷ USD.",
            ("12500000000", "15200000000"),
        ),
        (
            "Exports reached 12.5 billion USD in May.",
            "Xuất khẩu tháng 5 đạt 12,5 triệu USD.",
            ("12500000", "12500000000"),
        ),
        ("The province received 28 foreign delegations.", "Tỉnh đã đón các đoàn khách nước ngoài.", ("28",)),
        ("Exports rose.", "Xuất khẩu tăng 7%.", ("7",)),
    ],
)
def test_a_changed_dropped_or_added_figure_is_named(
    english: str, vietnamese: str, values: tuple[str, ...]
) -> None:
    assert changed(stated(english, "en"), stated(vietnamese, "vi")) == tuple(map(Decimal, values))
