"""Whatever is stated, in either language, is short enough for page 1, or is left out."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from report import glossary, resources
from report.article import Article, Quote, Source
from report.briefing import (
    Act,
    Actor,
    Coverage,
    Facts,
    Finding,
    Indicator,
    KeyPoint,
    Masthead,
    Span,
    Story,
    Topic,
    index,
)
from report.compose import compose
from report.localise import load
from report.localise.phrases import fits
from report.localise.statements import plain, say

TERMS = glossary.load([resources.folder("assets/glossary")], ["en", "vi"])
LOCALES = [load("en", TERMS), load("vi", TERMS)]
TEXT = "Officials said so. " * 30
OPENING = Quote("a", 0, 18, TEXT[:18])

keys = {kind: st.sampled_from(TERMS.keys(kind)) for kind in ("topic", "body", "role", "event", "place")}
names = st.one_of(st.none(), st.text("ABĐƠ aeo*", min_size=1, max_size=80))
spots = st.integers(0, len(TEXT) - 20)


@st.composite
def acts(draw: st.DrawFn) -> Act:
    topics = st.lists(
        st.builds(Topic, keys["topic"], st.lists(keys["place"], max_size=9).map(tuple)), max_size=9
    )
    actors = st.builds(Actor, st.just("who"), keys["role"], names, st.one_of(st.none(), keys["place"]))
    return Act(
        kind=draw(st.sampled_from(["assigned", "asked", "signed", "chaired", "said", "shortcoming", "met"])),
        actor=draw(st.one_of(st.none(), actors)),
        addressees=tuple(draw(st.lists(keys["body"], max_size=6))),
        topics=tuple(draw(topics)),
        date="2026-03-02",
        event=draw(st.one_of(st.none(), keys["event"])),
    )


@st.composite
def figures(draw: st.DrawFn, at: int) -> Indicator:
    start = draw(spots)
    measure = draw(
        st.one_of(st.sampled_from(TERMS.keys("measure")), st.text("abc *", min_size=1, max_size=200))
    )
    kind, unit = draw(
        st.sampled_from(
            [
                ("count", "visitors"),
                ("target", "visitors"),
                ("level", "USD"),
                ("ratio", "times"),
                ("target", "percent"),
            ]
        )
    )
    return Indicator(
        id=f"i{at}",
        article=draw(st.sampled_from("ab")),
        number=Span(start, start + 1),
        words="7",
        value=draw(st.decimals(1, 10**9, places=2)),
        unit=unit,
        quotes=(Quote("a", start, start + 9, TEXT[start : start + 9]),),
        kind=kind,
        direction="up" if kind == "ratio" else None,
        period=draw(st.sampled_from([None, "2025", "2026-01..2026-03", "from 2026"])),
        base_period="2024" if kind == "ratio" else None,
        qualifier=draw(st.sampled_from(["exact", "over", "nearly", "at_least"])),
        measure=measure,
        measure_key=measure,
        scope="Vietnam",
    )


@st.composite
def found(draw: st.DrawFn) -> Facts:
    indicators = [draw(figures(at)) for at in range(draw(st.integers(1, 8)))]
    ratios = tuple(each.id for each in indicators if each.kind == "ratio")
    ids = st.lists(st.sampled_from([each.id for each in indicators]), max_size=6)
    findings = tuple(
        Finding(
            f"f{each.id}",
            each.measure_key or "",
            each.measure or "",
            draw(
                st.sampled_from(["corroborated", "repeated", "compatible", "differs", "restated", "single"])
            ),
            tuple(dict.fromkeys((each.id, *draw(ids)))),
            scope="Vietnam",
            period=each.period,
            difference=Decimal(5),
            ratios=ratios,
        )
        for each in indicators
    )
    points = tuple(
        KeyPoint(
            f"k{at}",
            "a",
            draw(st.sampled_from([TEXT[:18], TEXT])),
            (Quote("a", 0, 18, TEXT[:18]),),
            act=draw(acts()),
        )
        for at in range(draw(st.integers(0, 4)))
    )
    articles = tuple(
        Article(each, Source(f"{each}.txt"), TEXT, "en", event_date="2026-03-02", title=draw(names))
        for each in "ab"
    )
    return Facts(articles, (Story("s", ("a", "b"), "2026-03-02", None, points),), tuple(indicators), findings)


@st.composite
def delivered(draw: st.DrawFn) -> Coverage:
    read, duplicates, omitted = (draw(st.integers(0, 10**6)) for _ in range(3))
    name = st.one_of(st.text(min_size=1, max_size=3000), st.text("a/.-*%C3A9 ", min_size=1, max_size=90))
    if draw(st.booleans()):
        return Coverage(draw(name), unreachable=draw(st.booleans()), unchanged=draw(st.booleans()))
    return Coverage(draw(name), read + duplicates + omitted, read, duplicates, omitted)


@given(found(), st.lists(delivered(), max_size=9))
@settings(max_examples=60, deadline=None)
def test_a_statement_is_short_or_left_out(facts: Facts, coverage: list[Coverage]) -> None:
    briefing = compose(Masthead(), facts, [(wording,) for wording in LOCALES], coverage)
    known = index(briefing)
    said = (*briefing.headline, *briefing.bottom_line, *briefing.differs, *briefing.missing, *briefing.asked)
    told = [
        (wording, sentence) for wording in LOCALES for each in said if (sentence := say(each, known, wording))
    ]
    assert told
    assert [plain(sentence) for wording, sentence in told if not fits(plain(sentence), wording)] == []
    gaps = [each for each in briefing.missing if each.kind in {"unreachable", "silent", "left_out"}]
    assert len(gaps) == sum(
        any(map(kind, coverage))
        for kind in (
            lambda each: each.unreachable,
            lambda each: each.omitted,
            lambda each: not each.found and not each.unreachable and not each.unchanged,
        )
    )
    assert all(say(each, known, wording) for wording in LOCALES for each in gaps)
