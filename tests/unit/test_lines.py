"""JSON in and out: lines pass on what they do not know, and every quote is held to its words."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from report import lines
from report.article import Article, Source, quote
from report.briefing import KeyPoint
from report.errors import CheckError, IngestError

ROOT = Path(__file__).resolve().parents[2]
TEXT = "Exports rose 5% in May. The ministry said so."


def line(**more: object) -> str:
    return json.dumps({"id": "a1", "text": TEXT, "language": "en", **more})


def test_id_and_text_are_enough() -> None:
    (read,) = lines.read(['{"text": "Xuất khẩu tháng 5 tăng 5% so với cùng kỳ năm trước."}'], "x")
    assert read.article.language == "vi"
    assert len(read.article.id) == 16
    assert read.article.source.key == "x, line 1"


def test_unknown_fields_pass_through_and_text_stays() -> None:
    (read,) = lines.read([line(mine={"deep": [1, 2.50]})], "x")
    again = json.loads(lines.write(read, indicators=()))
    assert again["mine"] == {"deep": [1, 2.5]}
    assert again["text"] == TEXT
    assert again["indicators"] == []


@pytest.mark.parametrize("broken", ["{", "[]", '{"text": ""}', '{"id": "x"}', '{"text": 5}', "nul"])
def test_a_broken_line_is_named(broken: str) -> None:
    with pytest.raises(IngestError, match="standard input, line 2"):
        list(lines.read([line(), broken], "standard input"))


def test_a_wrong_field_is_named() -> None:
    with pytest.raises(IngestError, match="title"):
        list(lines.read([line(title=5)], "x"))


def test_altered_words_are_refused_and_the_claim_is_named() -> None:
    article = Article("a1", Source("x"), TEXT, "en")
    point = KeyPoint("k1", "a1", TEXT[:23], (quote(article, 0, 23),))
    good = lines.write(lines.from_article(article), key_points=[point])
    assert [p.id for p in next(lines.read([good], "x")).key_points() or ()] == ["k1"]
    altered = good.replace("Exports rose 5%", "Exports rose 6%", 1)
    (read,) = lines.read([altered], "x")
    with pytest.raises(CheckError, match="k1"):
        read.key_points()


def test_claims_of_other_tools_need_no_id() -> None:
    claims = [{"text": TEXT[:23], "quotes": [{"article": "a1", "start": 0, "end": 23, "words": TEXT[:23]}]}]
    (read,) = lines.read([line(key_points=claims)], "x")
    assert [point.article for point in read.key_points() or ()] == ["a1"]


def test_the_schema_in_the_project_is_the_one_of_the_code() -> None:
    shipped = json.loads((ROOT / "assets" / "briefing.schema.json").read_text(encoding="utf-8"))
    assert shipped == lines.schema()
