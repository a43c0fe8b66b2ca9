"""Page 1 of a brief of five articles: the whole brief on one page, in each language and in both.

The briefing is composed of what the evaluation data say of the seed articles, not of what the stages find in
them, so that only the setting is tested here.
"""

from __future__ import annotations

import json
import re
from decimal import Decimal
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

import pypdfium2
import pytest

from report import charts, compose, glossary, localise, render, resources, summarise
from report.article import Article, Source, article_id, quote
from report.briefing import Briefing, Facts, Finding, Indicator, Masthead, Span, Story
from report.localise import memory
from report.sentences import split

PROJECT = Path(__file__).resolve().parent.parent.parent
TRUTH = json.loads((PROJECT / "tests/data/seed_truth.json").read_text(encoding="utf-8"))
GLOSSARY = glossary.load([resources.folder("assets/glossary")], ("en", "vi"))
KEYS = {
    "economic growth": "economic-growth",
    "growth target": "economic-growth",
    "external activities": "leaders-external-activities",
    "countries with which Vietnam upgraded": "relations-upgraded",
    "cooperation agreements": "cooperation-agreements",
    "total import-export turnover": "trade-turnover",
    "trade surplus": "trade-surplus",
    "foreign direct investment disbursed": "fdi-disbursed",
    "key socio-economic targets": "socio-economic-targets",
    "partners at comprehensive": "comprehensive-partners",
    "countries with which Vietnam has": "diplomatic-relations",
    "rank of Vietnam": "world-trade-rank",
    "cooperation documents": "cooperation-documents",
    "experts, scholars": "overseas-experts-database",
    "top experts": "experts-invited",
    "economic diplomacy activities": "missions-activities",
    "trade and investment promotion": "promotion-events",
    "international cooperation agreements": "local-agreements",
    "provincial-level": "provincial-agreements",
    "partner countries": "partner-territories",
    "Dong Nai international agreements": "agreements-in-effect",
    "foreign delegations": "foreign-delegations",
}
"""How a measure of the evaluation data begins -> glossary key."""


def article(told: dict) -> Article:
    lines = (PROJECT / "seeds" / told["file"]).read_text(encoding="utf-8").splitlines()
    body = lines[told["body_start_line"] - 1 : told["body_end_line"]]
    text = "\n\n".join(line.strip() for line in body if line.strip())
    return Article(
        id=article_id(text),
        source=Source(told["file"]),
        text=text,
        language="en",
        title=told["title"],
        published=told["date"],
        event_date=told["event_date"],
        agency=told["source"],
        place=told["dateline"],
        authors=(told["author"],) if told["author"] else (),
        translators=tuple(told.get("translators") or ()),
    )


def indicator(told: dict, source: Article, number: int) -> Indicator:
    start = source.text.find(told["phrase"])
    sentences = split(source.text, "en")
    said = next((s for s in sentences if s.start <= start < s.end), sentences[0])
    note = told.get("period_note") or ""
    ratio = told["unit"] == "times"
    return Indicator(
        id=f"i{source.id[:4]}-{number}",
        article=source.id,
        number=Span(said.start, said.start + 1),
        words=" ".join(told["phrase"].split()[-5:]),
        value=exact(told["value"]),
        value_max=exact(told["value_max"]) if told.get("value_max") else None,
        unit=told["unit"],
        scale="billion" if told["value"] >= 1e9 else None,
        quotes=(quote(source, said.start, said.end),),
        qualifier=told["qualifier"],
        direction="up" if ratio else None,
        period=told["period"],
        period_note="context" if "context" in note else "ambiguous" if "which" in note else None,
        base_period=told.get("base_period"),
        kind=told["kind"],
        measure=told["measure"],
        measure_key=next(key for begins, key in KEYS.items() if told["measure"].startswith(begins)),
        attribution=told.get("attribution"),
        scope=told.get("scope"),
        comparison=f"of {told['of_value']}" if told.get("of_value") else "higher" if ratio else None,
        extreme="record" if told.get("record") else None,
    )


def exact(value: float) -> Decimal:
    return Decimal(int(value)) if value == int(value) else Decimal(str(value))


def findings(indicators: list[Indicator]) -> tuple[Finding, ...]:
    groups: dict[str, list[Indicator]] = {}
    for each in indicators:
        groups.setdefault(str(each.measure_key), []).append(each)
    return tuple(finding(key, group) for key, group in groups.items())


def finding(key: str, group: list[Indicator]) -> Finding:
    stated = [each for each in group if each.kind != "ratio"]
    values = {each.value for each in stated}
    return Finding(
        id=f"f-{key}",
        measure_key=key,
        measure=str(stated[0].measure),
        status="single" if len(stated) == 1 else "repeated" if len(values) == 1 else "compatible",
        indicators=tuple(each.id for each in stated),
        period=next((each.period for each in stated if each.period), None),
        difference=max(values) - min(values) if len(values) > 1 else None,
        ratios=tuple(each.id for each in group if each.kind == "ratio"),
    )


@cache
def seeds_briefing() -> Briefing:
    files = TRUTH["files"]
    articles = tuple(article(each) for each in files)
    figures = {
        source.id: [indicator(told, source, at) for at, told in enumerate(file["indicators"])]
        for source, file in zip(articles, files, strict=True)
    }
    every = [each for source in articles for each in figures[source.id]]
    stories = (
        story("s1", articles[4:5], "conference"),
        story("s2", articles[:3], "online-conference"),
        story("s3", articles[3:4], "national-conference"),
    )
    points = {each.id: summarise.points(each, GLOSSARY, figures[each.id]) for each in articles}
    told = summarise.tell(stories, points, summarise.Limit(per_article=3))
    head = Masthead(
        title="Vietnam brief",
        number="3/2026",
        desk="Economic desk, tel. 1234",
        handling="Official use",
        closed="2026-01-15",
    )
    english, vietnamese = (localise.load(locale, GLOSSARY) for locale in ("en", "vi"))
    versions = [(english,), (vietnamese,), (english, vietnamese)]
    return compose.compose(head, Facts(articles, told, tuple(every), findings(every)), versions)


def story(key: str, articles: tuple[Article, ...], event: str) -> Story:
    return Story(key, tuple(each.id for each in articles), articles[0].event_date, event)


@cache
def version(locale: str, *, remembering: bool = True) -> render.Version:
    wording = localise.load(locale, GLOSSARY)
    known = memory.load([resources.folder("assets/memory")] if remembering else [])
    return render.Version(wording, charts.draw(seeds_briefing(), wording), known)


@cache
def seeds_html(locales: tuple[str, ...], layout: str) -> str:
    return render.html(seeds_briefing(), tuple(version(each) for each in locales), layout)


@cache
def seeds_pages(locales: tuple[str, ...], layout: str) -> tuple[str, ...]:
    document = pypdfium2.PdfDocument(render.pdf(seeds_html(locales, layout)))
    pages = tuple(" ".join(page.get_textpage().get_text_range().split()) for page in document)
    document.close()
    return pages


EDITIONS = [
    (("en",), "separate"),
    (("vi",), "separate"),
    (("en", "vi"), "parallel"),
    (("en", "vi"), "stacked"),
]


PIECES = {"h1", "h2", "li", "td", "th"}


class Fronts(HTMLParser):
    """Gathers the pieces of text of every page 1."""

    def __init__(self) -> None:
        super().__init__()
        self.fronts: list[list[str]] = []
        self.depth = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "section":
            if ("class", "front") in attrs:
                self.fronts.append([])
                self.depth = 1
            elif self.depth > 0:
                self.depth += 1
        if tag in PIECES and self.depth > 0:
            self.fronts[-1].append("")

    def handle_endtag(self, tag: str) -> None:
        if tag == "section" and self.depth > 0:
            self.depth -= 1

    def handle_data(self, data: str) -> None:
        if self.depth > 0 and self.fronts and self.fronts[-1]:
            self.fronts[-1][-1] += data


def letters(words: str) -> str:
    return re.sub(r"\W", "", words).lower()


@pytest.mark.parametrize(("locales", "layout"), EDITIONS)
def test_one_page_holds_the_whole_brief(locales: tuple[str, ...], layout: str) -> None:
    parser = Fronts()
    parser.feed(seeds_html(locales, layout))
    pages = [letters(page) for page in seeds_pages(locales, layout)]
    assert len(parser.fronts) == (2 if layout == "stacked" else 1)
    held = []
    for front in parser.fronts:
        pieces = [letters(piece) for piece in front]
        assert len(pieces) > 60
        held.append(max(range(len(pages)), key=lambda at, p=pieces: sum(each in pages[at] for each in p)))
        assert [each for each in pieces if each not in pages[held[-1]]] == []
    assert held[0] == 0
    assert len(set(held)) == len(held)
