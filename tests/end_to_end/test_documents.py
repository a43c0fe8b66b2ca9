"""Documents of every kind, written for the purpose: read as a careful reader reads them."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

import documents
import pytest

from report.ingest import noise, read
from report.lines import encode

if TYPE_CHECKING:
    from pathlib import Path

    from documents import Made, Truth

Article = dict[str, Any]
MADE = documents.made()
PIPED = (
    "en-meta-rice.html",
    "vi-feed-teasers.xml",
    "vi-with-pdf.eml",
    "vi-hop-thu.mbox",
    "vi-thong-cao-lam-dong.pdf",
)
"""Given on standard input too."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("documents")
    documents.write(made)
    return made


def told(path: Path) -> list[Article]:
    """Read one document in this process."""
    return [json.loads(encode(article)) for article in read([path]).articles]


def wrong(found: Article, truth: Truth) -> list[tuple[str, object, object]]:
    """Name each field that is not as a careful reader has it, with what was found and what is right."""
    plain = {**found, "url": found["source"].get("url"), "outlet": found["source"].get("name")}
    pairs = [(key, plain.get(key), truth.fields[key]) for key in documents.FIELDS if key != "published"]
    pairs += [
        ("published", moment(plain.get("published")), moment(truth.fields["published"])),
        ("authors", tuple(found.get("authors", ())), truth.authors),
        ("translators", tuple(found.get("translators", ())), truth.translators),
        ("paragraphs", paragraphs(found), list(truth.paragraphs)),
        ("noise", [noise for noise in truth.noise if noise in found["text"]], []),
        ("removed", unmet(found, truth), []),
    ]
    return [(key, is_, right) for key, is_, right in pairs if is_ != right]


def moment(value: str | None) -> date | datetime | None:
    """Read a date or a datetime: "12:00Z" and "12:00:00+00:00" are one."""
    if value is None:
        return None
    return datetime.fromisoformat(value) if "T" in value else date.fromisoformat(value)


def paragraphs(found: Article) -> list[tuple[str, str]]:
    text, at = found["text"], 0
    parts: list[tuple[str, str]] = []
    for block in [*found.get("structure", ()), {"kind": "", "start": len(text), "end": len(text)}]:
        prose = text[at : block["start"]].split("\n\n")
        parts += [("paragraph", each.strip()) for each in prose if each.strip()]
        if block["kind"]:
            parts.append((block["kind"], text[block["start"] : block["end"]]))
        at = block["end"]
    return parts


def unmet(found: Article, truth: Truth) -> list[str]:
    rules = {removed["rule"] for removed in found.get("removed", ())}
    return [
        wanted
        for wanted in truth.removed
        if not any(part in rule for rule in rules for part in wanted.split("|"))
    ]


def faults(found: list[Article], made: Made) -> list[tuple[str, object, object]]:
    if len(found) != len(made.truths):
        return [("articles", [each.get("title") for each in found], len(made.truths))]
    return [fault for each, truth in zip(found, made.truths, strict=True) for fault in wrong(each, truth)]


@pytest.mark.parametrize("made", MADE, ids=lambda made: made.name)
def test_document_is_read_as_a_careful_reader_reads_it(made: Made, folder: Path) -> None:
    assert faults(told(folder / made.name), made) == []


@pytest.mark.show("documents of all kinds", wanted="all of at least 40")
def test_one_run_reads_them_all(folder: Path, record_property) -> None:
    lines = [json.loads(line) for line in printed([folder]).splitlines()]
    right = [made for made in MADE if not faults(of(lines, made), made)]
    kinds = {made.kind for made in MADE}
    languages = [made.language for made in MADE]
    record_property(
        "measured",
        f"{len(right)} of {len(MADE)} documents, {len(lines)} articles, {len(kinds)} kinds, "
        f"{languages.count('en')} in English, {languages.count('vi')} in Vietnamese",
    )
    assert len(MADE) >= 40
    assert kinds == {"text", "page", "feed", "mail", "mailbox", "pdf", "docx", "archive", "lines"}
    assert [made.name for made in MADE if made not in right] == []
    assert len(lines) == sum(len(made.truths) for made in MADE)


def test_every_rule_that_takes_something_out_is_named_in_a_table(folder: Path) -> None:
    named = {rule.name for rule in noise.RULES} | set(noise.FORMAT_RULES)
    taken = {
        removed["rule"] for made in MADE for each in told(folder / made.name) for removed in each["removed"]
    }
    assert taken <= named
    assert len(taken) > len(named) / 2


def of(lines: list[Article], made: Made) -> list[Article]:
    """Return the articles with the titles of a document, in the order of its truths."""
    titles = {line["title"]: line for line in lines if line.get("title")}
    return [titles[title] for truth in made.truths if (title := truth.fields["title"]) in titles]


@pytest.mark.parametrize("name", PIPED)
def test_document_on_standard_input(name: str) -> None:
    made = next(made for made in MADE if made.name == name)
    lines = printed(["-"], made.data)
    assert faults([json.loads(line) for line in lines.splitlines()], made) == []


def printed(inputs: list[Path | str], data: bytes = b"") -> str:
    ran = subprocess.run(
        [sys.executable, "-m", "report", "read", *map(str, inputs)],
        input=data,
        capture_output=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr.decode()
    return ran.stdout.decode()


@pytest.mark.show("dates", wanted="0 invented")
def test_no_date_is_invented(folder: Path, record_property) -> None:
    ours = Dates()
    beside = {"htmldate": Dates(), "trafilatura": Dates()}
    for made in MADE:
        found = told(folder / made.name)
        for article, truth in zip(found, made.truths, strict=True):
            ours.count(article.get("published"), truth.fields["published"])
        if made.kind == "page":
            for name, dates in beside.items():
                dates.count(date_by(name, made.data), made.truths[0].fields["published"])
    record_property("measured", f"{ours}; on the pages " + ", ".join(f"{n} {d}" for n, d in beside.items()))
    assert (ours.invented, ours.false, ours.missed) == (0, 0, 0)


class Dates:
    """How often a date was right, false, invented where none is stated, or missed."""

    def __init__(self) -> None:
        self.right = self.false = self.invented = self.missed = 0

    def count(self, found: str | None, stated: str | None) -> None:
        day, right = (found or "")[:10], (stated or "")[:10]
        self.right += day == right
        self.invented += day != "" == right
        self.missed += day == "" != right
        self.false += day != right and "" not in (day, right)

    def __str__(self) -> str:
        return f"{self.invented} invented, {self.false} false, {self.missed} missed, {self.right} right"


def date_by(name: str, page: bytes) -> str | None:
    if name == "htmldate":
        from htmldate import find_date  # noqa: PLC0415 - heavy

        return find_date(page)
    from trafilatura import bare_extraction  # noqa: PLC0415 - heavy

    found = bare_extraction(page, with_metadata=True)
    return found.date if found else None
