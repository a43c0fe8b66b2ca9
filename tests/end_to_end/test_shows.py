"""The brief of the five seed articles, held to what a careful reader finds in them."""

from __future__ import annotations

import html
import json
import re
import subprocess
import sys
import tomllib
from decimal import Decimal
from itertools import combinations
from typing import TYPE_CHECKING, Any

import jsonschema
import pytest
from babel.messages.pofile import read_po
from pypdfium2 import PdfDocument

from report.lines import schema
from report.summarise.rank import content_words, overlap

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

Truth = dict[str, Any]
UNITS = {
    "experts, scholars, entrepreneurs": "people",
    "experts": "people",
    "top experts": "people",
    "top 15": "rank",
}
"""The article's counted noun -> the truth's word for it."""
INTERNATIONAL = {"vna", "usd", "fdi", "iuu"}
"""Abbreviations that Vietnamese has too."""
TEASERS = ("597", "113 domestic", "150 computers", "79 journalists")


@pytest.fixture(scope="module")
def truth(project: Path) -> Truth:
    return json.loads((project / "tests/data/seed_truth.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def data(editions: Path) -> Truth:
    return json.loads((editions / "seeds.json").read_text(encoding="utf-8"), parse_float=Decimal)


@pytest.fixture(scope="module")
def pages(editions: Path) -> Callable[[str], list[str]]:
    def read(name: str) -> list[str]:
        with PdfDocument(editions / name) as document:
            return [page.get_textpage().get_text_range() for page in document]

    return read


def straight(text: str) -> str:
    return text.replace("’", "'")


def by_file(data: Truth) -> dict[str, Truth]:
    return {article["source"]["key"].rpartition("/")[2]: article for article in data["articles"]}


@pytest.mark.show("brief", wanted="three PDFs and the JSON")
def test_the_build_leaves_three_pdfs_and_the_data(editions: Path, record_property) -> None:
    made = sorted(path.name for path in editions.iterdir())
    record_property("measured", ", ".join(made))
    assert {"seeds.en-vi.pdf", "seeds.en.pdf", "seeds.json", "seeds.vi.pdf"} <= set(made)
    assert all((editions / name).stat().st_size > 10_000 for name in made)


@pytest.mark.show("truth", wanted="5 of 5 articles")
def test_metadata_and_body_of_each_article(data: Truth, truth: Truth, record_property) -> None:
    read = by_file(data)
    wrong = []
    for wanted in truth["files"]:
        article = read[wanted["file"]]
        found = {
            "title": article["title"],
            "published": article["published"],
            "event_date": article["event_date"],
            "agency": article["agency"] or article["source"]["name"],
            "place": article["place"],
            "authors": article["authors"],
            "translators": article["translators"],
            "language": article["language"],
            "start": article["text"].startswith(wanted["body_start_phrase"]),
            "end": article["text"].rstrip(".").endswith(wanted["body_end_phrase"].rstrip(".")),
            "paragraphs": len(article["text"].split("\n\n")),
        }
        right = {
            "title": wanted["title"],
            "published": wanted.get("datetime") or wanted["date"],
            "event_date": wanted["event_date"],
            "agency": wanted["source"],
            "place": wanted["dateline"],
            "authors": [wanted["author"]] if wanted["author"] else [],
            "translators": wanted.get("translators", []),
            "language": wanted["language"],
            "start": True,
            "end": True,
            "paragraphs": wanted["body_paragraphs"],
        }
        wrong += [(wanted["file"], key, found[key], right[key]) for key in right if found[key] != right[key]]
    record_property("measured", f"{5 - len({each[0] for each in wrong})} of 5 articles")
    assert wrong == []


@pytest.mark.show("truth", wanted="0 spans of noise left")
def test_all_noise_is_out_of_the_text(data: Truth, truth: Truth, record_property) -> None:
    read = by_file(data)
    left = []
    for wanted in truth["files"]:
        text = read[wanted["file"]]["text"]
        for noise in wanted["noise"]:
            allowed = 1 if noise["type"].startswith("lead_") else 0
            if (
                noise["text"]
                and text.count(noise["text"].strip()) > allowed
                and noise["type"] != "agency_sign_off"
            ):
                left.append((wanted["file"], noise["type"], noise["text"]))
        left += [(wanted["file"], "related", title) for title in wanted.get("related", []) if title in text]
        if re.search(r"\n(?:VNA|VNS)\s*$|See more|— VNS", text):
            left.append((wanted["file"], "sign-off", text[-40:]))
    record_property("measured", f"{len(left)} spans of noise left")
    assert left == []


def matches(found: Truth, wanted: Truth, text: str) -> bool:
    number = text[found["number"]["start"] : found["number"]["end"]]
    inside = straight(wanted["phrase"]) in straight(" ".join(q["words"] for q in found["quotes"]))
    return (
        inside
        and number in wanted["phrase"]
        and Decimal(found["value"]) == Decimal(str(wanted["value"]))
        and (found["value_max"] is None) == (wanted["value_max"] is None)
        and (found["value_max"] is None or Decimal(found["value_max"]) == Decimal(str(wanted["value_max"])))
        and UNITS.get(found["unit"], found["unit"]) == wanted["unit"]
        and found["qualifier"] == wanted["qualifier"]
        and found["period"] == wanted["period"]
        and found["kind"] == wanted["kind"]
    )


@pytest.mark.show("truth", wanted="36 of 36 figures, 0 extra, 23 measures")
def test_every_figure_is_found_and_none_invented(data: Truth, truth: Truth, record_property) -> None:
    read = by_file(data)
    missed, used = [], set()
    for wanted_file in truth["files"]:
        article = read[wanted_file["file"]]
        mine = [each for each in data["indicators"] if each["article"] == article["id"]]
        for wanted in wanted_file["indicators"]:
            found = [e for e in mine if e["id"] not in used and matches(e, wanted, article["text"])]
            if found:
                used.add(found[0]["id"])
            else:
                missed.append((wanted_file["file"], wanted["phrase"]))
    extra = [each["words"] for each in data["indicators"] if each["id"] not in used]
    measures = {
        (e["measure_key"], e["unit"] == "times", e["scope"] == "Dong Nai") for e in data["indicators"]
    }
    record_property("measured", f"{len(used)} of 36 figures, {len(extra)} extra, {len(measures)} measures")
    assert (missed, extra) == ([], [])
    assert len(used) == 36
    assert len(measures) == 23


@pytest.mark.show("truth", wanted="turnover compatible; 75, 17, 350 repeated; 0 corroborated; 3 stories")
def test_findings_and_stories(data: Truth, record_property) -> None:
    findings = {each["measure_key"]: each for each in data["findings"] if each["scope"] != "Dong Nai"}
    indicators = {each["id"]: each for each in data["indicators"]}
    statuses = {key: each["status"] for key, each in findings.items()}
    corroborated = [each["id"] for each in data["findings"] if each["status"] == "corroborated"]
    stories = sorted(len(story["articles"]) for story in data["stories"])
    record_property(
        "measured",
        f"turnover {statuses['trade-turnover']}; 75, 17, 350: "
        f"{statuses['leaders-external-activities']}, {statuses['relations-upgraded']}, "
        f"{statuses['cooperation-agreements']}; {len(corroborated)} corroborated; "
        f"{len(stories)} stories",
    )
    assert statuses["trade-turnover"] == "compatible"
    assert Decimal(findings["trade-turnover"]["difference"]) == 10_000_000_000
    for key, value, reports in (
        ("leaders-external-activities", 75, 4),
        ("relations-upgraded", 17, 4),
        ("cooperation-agreements", 350, 3),
    ):
        assert statuses[key] == "repeated"
        assert {indicators[each]["value"] for each in findings[key]["indicators"]} == {value}
        assert len(findings[key]["indicators"]) == reports
    assert corroborated == []
    ratios = {key: [indicators[each]["value"] for each in f["ratios"]] for key, f in findings.items()}
    assert set(ratios["cooperation-agreements"]) == {Decimal("2.5")}
    assert set(ratios["leaders-external-activities"]) == {Decimal("1.5")}
    assert stories == [1, 1, 3]


def quotes(value: object) -> Iterator[Truth]:
    if isinstance(value, dict):
        if set(value) == {"article", "start", "end", "words"}:
            yield value
        for each in value.values():
            yield from quotes(each)
    elif isinstance(value, list):
        for each in value:
            yield from quotes(each)


@pytest.mark.show("quotes", wanted="every quote is its words")
def test_every_quote_is_the_words_of_its_article(data: Truth, record_property) -> None:
    texts = {article["id"]: article["text"] for article in data["articles"]}
    every = list(quotes(data))
    right = sum(q["words"] == texts[q["article"]][q["start"] : q["end"]] for q in every)
    record_property("measured", f"{right} of {len(every)}")
    assert right == len(every) > 100


@pytest.mark.show("quotes", wanted="exit 1, the claim named")
def test_an_altered_character_fails_the_build(project: Path, tmp_path: Path, record_property) -> None:
    def report(*arguments: str, given: str | None = None) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "report", *arguments],
            input=given,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
            cwd=project,
        )

    analysed = report("indicators", given=report("read", "seeds").stdout).stdout
    whole, altered = tmp_path / "whole.jsonl", tmp_path / "altered.jsonl"
    whole.write_text(analysed, encoding="utf-8")
    altered.write_text(analysed.replace("over $930 billion", "over $940 billion", 1), encoding="utf-8")
    good = report("build", str(whole), "--format", "json", "--out", str(tmp_path / "good"))
    assert good.returncode == 0, good.stderr
    bad = report("build", str(altered), "--format", "json", "--out", str(tmp_path / "bad"))
    record_property("measured", f"exit {bad.returncode}, {bad.stderr.split(' quotes')[0].strip()}")
    assert bad.returncode == 1
    assert re.search(r"indicator i[0-9a-f]{10} quotes words that do not stand", bad.stderr)
    assert "Traceback" not in bad.stderr


def words(*texts: str) -> set[str]:
    """Return the words of some texts; a placeholder is none, nor is a letter alone."""
    return {
        word
        for text in texts
        for word in re.findall(r"[^\W\d_]{2,}", re.sub(r"\{\w+\}", "", text).casefold())
    }


def english_alone(project: Path) -> set[str]:
    """Return the words that messages and glossary have in English and never in Vietnamese."""
    with (project / "templates/locales/vi/LC_MESSAGES/report.po").open("rb") as file:
        messages = [message for message in read_po(file) if message.id]
    terms = [
        term
        for path in sorted((project / "assets/glossary").glob("*.toml"))
        for term in tomllib.loads(path.read_text(encoding="utf-8")).values()
        if isinstance(term, dict)
    ]
    english, vietnamese = (
        words(*(text for term in terms for text in flat(term.get(language, ())))) for language in ("en", "vi")
    )
    english |= words(*(text for message in messages for text in flat(message.id)))
    return english - vietnamese - words(*(text for message in messages for text in flat(message.string)))


def flat(value: object) -> Iterator[str]:
    """Yield the texts of a value, however deep."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list | tuple):
        for each in value.values() if isinstance(value, dict) else value:
            yield from flat(each)


@pytest.mark.show("languages", wanted="no English on the Vietnamese page 1")
def test_page_one_is_wholly_vietnamese(project: Path, pages, record_property) -> None:
    first = pages("seeds.vi.pdf")[0]
    alone = english_alone(project)
    assert {"the", "of", "reports", "billion", "ministry", "target"} <= alone
    english = sorted(words(first) & alone - INTERNATIONAL)
    record_property("measured", f"{len(english)} English words: {' '.join(english[:8])}".strip(": "))
    assert english == []
    assert "Phạm Minh Chính" in first
    assert "hai con số" in first
    assert "tỷ USD" in first.replace("\xa0", " ")


@pytest.mark.show("languages", wanted="0 forbidden words in three briefs")
def test_forbidden_words_stand_nowhere(pages, record_property) -> None:
    found = []
    for name in ("seeds.en.pdf", "seeds.vi.pdf", "seeds.en-vi.pdf"):
        text = " ".join(" ".join(pages(name)).replace("\xa0", " ").split())
        forbidden = ("10%", "10 %", "corroborated", "gấp 2,5 lần", *TEASERS)
        found += [(name, each) for each in forbidden if each in text]
    record_property("measured", f"{len(found)} forbidden words")
    assert found == []


@pytest.mark.show("truth", wanted="no two share over half")
def test_no_two_key_points_say_the_same(data: Truth, record_property) -> None:
    bags = [content_words(point["text"]) for story in data["stories"] for point in story["key_points"]]
    most = max(overlap(one, other) for one, other in combinations(bags, 2))
    record_property("measured", f"{len(bags)} key points, at most {most:.2f} shared")
    assert most <= 0.5


@pytest.mark.show("pages", wanted="two pages a language before the annex at most, no page nearly empty")
def test_statements_come_before_the_annex_and_no_page_is_empty(pages, record_property) -> None:
    measured = []
    for name, most in (("seeds.en.pdf", 2), ("seeds.vi.pdf", 2), ("seeds.en-vi.pdf", 4)):
        texts = pages(name)
        annex = next(
            at for at, text in enumerate(texts) if re.search(r"^(?:Annex|Phụ lục)", text, re.MULTILINE)
        )
        measured.append(
            f"{name}: annex after page {annex}, {len(texts)} pages, shortest {min(map(len, texts))}"
        )
        assert annex <= most, measured
        assert min(map(len, texts)) > 500
    record_property("measured", "; ".join(measured))


def test_the_data_keep_to_their_schema(editions: Path) -> None:
    jsonschema.validate(json.loads((editions / "seeds.json").read_text(encoding="utf-8")), schema())


def test_trace_prints_the_words_behind_a_reference(project: Path, editions: Path) -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "report", "trace", str(editions / "seeds.vi.pdf"), "7"],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
        cwd=project,
    )
    told = " ".join(ran.stdout.partition("\n")[2].split())
    printed = (editions / "seeds.vi.html").read_text(encoding="utf-8").partition('<li id="n7">')[2]
    assert ran.stdout.startswith("[7] ")
    assert f"“{html.escape(told)}”" in re.sub(r"<[^>]+>", "", printed.partition("</li>")[0])
