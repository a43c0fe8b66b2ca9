"""Claims are held to the words they quote: whatever is altered is refused by name."""

from __future__ import annotations

import json
from copy import deepcopy
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from report import lines, pipeline
from report.article import Article, Source
from report.claims import hold, hold_article
from report.errors import CheckError, IngestError, ReportError
from report.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable

TERMS = pipeline.vocabulary(Settings())
TEXT = (
    "Exports of Laos rose 5% to 930 million USD in 2025, the ministry said.\n\n"
    "The Government approved a plan to build 12 schools in the north."
)
ROW = {"id": "a1", "text": TEXT, "language": "en", "source": "a.txt", "event_date": "2026-01-10"}


@pytest.fixture(scope="module")
def analysed() -> dict[str, object]:
    (line,) = lines.read([json.dumps(ROW)], "x")
    with_figures = pipeline.analyse([line], TERMS)
    written = lines.write(
        line, indicators=with_figures.indicators["a1"], key_points=with_figures.key_points["a1"]
    )
    return json.loads(written)


def analyse(row: dict[str, object]) -> pipeline.Analysed:
    return pipeline.analyse(tuple(lines.read([json.dumps(row)], "x")), TERMS)


def test_what_was_written_is_read_again(analysed) -> None:
    again = analyse(analysed)
    assert len(again.indicators["a1"]) >= 3
    assert not any(each.uncertain for each in again.indicators["a1"])
    assert len(again.key_points["a1"]) == 2


def change(path: tuple[str | int, ...], value: object) -> Callable[[dict[str, object]], None]:
    def changed(row: dict[str, object]) -> None:
        at = row
        for step in path[:-1]:
            at = at[step]
        at[path[-1]] = value

    return changed


@pytest.mark.parametrize(
    ("altered", "named"),
    [
        (change(("key_points", 0, "text"), "FORGED. Exports of Laos rose 5%."), "key point k"),
        (change(("key_points", 0, "quotes", 0, "words"), "Exports of Peru"), "key point k"),
        (change(("key_points", 0, "quotes", 0, "start"), 3), "key point k"),
        (change(("key_points", 1, "quotes"), []), "key point k"),
        (change(("key_points", 1, "quotes", 0, "article"), "elsewhere"), "key point k"),
        (change(("indicators", 0, "words"), "over 999 billion USD"), "indicator i"),
        (change(("indicators", 0, "value"), 999), "indicator i"),
        (change(("indicators", 0, "number"), {"start": 0, "end": 500}), "indicator i"),
        (change(("indicators", 0, "quotes"), []), "indicator i"),
        (change(("indicators", 0, "period"), "rubbish"), "indicator i"),
        (change(("text",), TEXT.replace("5%", "6%")), "quotes words that do not stand"),
    ],
)
def test_an_altered_claim_is_refused_by_name(analysed, altered, named: str) -> None:
    row = deepcopy(analysed)
    altered(row)
    with pytest.raises(CheckError, match=named):
        analyse(row)


def test_a_figure_that_is_not_read_there_is_doubtful_and_not_compared(analysed) -> None:
    row = deepcopy(analysed)
    start = TEXT.index("Laos")
    row["indicators"][0]["number"] = {"start": start, "end": start + 4}
    assert analyse(row).indicators["a1"][0].uncertain


def test_an_empty_analysis_stays_empty(analysed) -> None:
    assert analyse({**analysed, "indicators": [], "key_points": []}).indicators["a1"] == ()


def test_an_id_names_one_claim(analysed) -> None:
    row = deepcopy(analysed)
    row["indicators"][1]["id"] = row["indicators"][0]["id"]
    with pytest.raises(CheckError, match="stands 2 times"):
        analyse(row)


def test_claims_without_ids_of_two_articles_do_not_meet(analysed) -> None:
    bare = [{k: v for k, v in each.items() if k != "id"} for each in analysed["key_points"]]
    other = {**analysed, "id": "a2", "key_points": [{**e, "article": "a2"} for e in deepcopy(bare)]}
    for each in other["key_points"]:
        each["quotes"][0]["article"] = "a2"
    rows = [{**analysed, "key_points": bare, "indicators": []}, {**other, "indicators": []}]
    both = pipeline.analyse(tuple(lines.read(map(json.dumps, rows), "x")), TERMS)
    assert len({p.id for points in both.key_points.values() for p in points}) == 4


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("event_date", "2026-99-99"),
        ("event_date", "20260110"),
        ("published", "yesterday"),
        ("language", "??"),
    ],
)
def test_a_field_that_cannot_be_read_is_named(field: str, value: str) -> None:
    with pytest.raises(IngestError, match=field):
        list(lines.read([json.dumps({**ROW, field: value})], "x"))


def test_null_is_absent() -> None:
    (line,) = lines.read([json.dumps({**ROW, "language": None, "source": None, "id": None})], "x")
    assert line.article.language == "en"
    assert line.article.source.key == "x, line 1"


def test_one_id_for_two_texts_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "two.jsonl"
    path.write_text(json.dumps(ROW) + "\n" + json.dumps({**ROW, "text": "Another text."}), encoding="utf-8")
    with pytest.raises(IngestError, match="one id, a1"):
        pipeline.read([path], Settings(), pipeline.Shell("2026-01-16"))


def test_a_moment_may_have_a_time_and_a_zone() -> None:
    for moment in ("2026-01-10", "2026-01-10T09:38", "2026-01-10T09:38+07:00"):
        hold_article(Article("a", Source("x"), "t", "en", published=moment))


@pytest.fixture(scope="module")
def brief_data(tmp_path_factory: pytest.TempPathFactory, analysed) -> bytes:
    folder = tmp_path_factory.mktemp("brief")
    (folder / "a.jsonl").write_text(json.dumps(analysed), encoding="utf-8")
    settings = Settings(format=("json",), out=str(folder), name="b")
    pipeline.build([folder / "a.jsonl"], settings, pipeline.Shell("2026-01-16"))
    return (folder / "b.json").read_bytes()


def test_a_finished_brief_holds(brief_data: bytes) -> None:
    hold(lines.decode_briefing(brief_data, "b.json"))


@pytest.mark.parametrize(
    "altered",
    [
        change(("bottom_line", 0, "quotes", 0, "words"), "Nothing of the kind"),
        change(("findings", 0, "indicators", 0), "nope"),
        change(("key_figures", 0), "nope"),
        change(("notes", 0, "quote", "start"), 1),
        change(("articles", 0, "event_date"), "soon"),
    ],
)
def test_a_forged_brief_is_refused(brief_data: bytes, altered) -> None:
    forged = json.loads(brief_data)
    altered(forged)
    with pytest.raises(ReportError):
        lines.decode_briefing(json.dumps(forged).encode(), "b.json")


def test_a_brief_is_named_after_its_first_input(tmp_path: Path) -> None:
    assert pipeline._name([Path("-"), tmp_path]) == "brief"
    assert pipeline._name([tmp_path, Path("-")]) == tmp_path.name
    assert pipeline._name([tmp_path / "week.jsonl"]) == "week"
