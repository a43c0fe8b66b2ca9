"""What page 1 says of given facts, and how it is said in two languages."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from itertools import count

import pytest

from report import glossary, resources
from report.article import Article, Quote, Source
from report.briefing import (
    Act,
    Actor,
    Facts,
    Finding,
    Indicator,
    KeyPoint,
    Masthead,
    Relation,
    Span,
    Statement,
    Story,
    Topic,
    index,
)
from report.compose import compose
from report.localise import load
from report.localise.phrases import Run, fits, target_phrase
from report.localise.statements import plain, say, say_key_point

TERMS = glossary.load([resources.folder("assets/glossary")], ["en", "vi"])
LOCALES = [load("en", TERMS), load("vi", TERMS)]
TEXT = "".join(chr(ord("a") + at % 26) for at in range(400))
NUMBERS = count()


def article(name: str, **more) -> Article:
    return Article(name, Source(f"{name}.txt"), TEXT, "en", event_date="2026-03-02", **more)


def quoted(name: str) -> Quote:
    start = next(NUMBERS) % 390
    return Quote(name, start, start + 5, TEXT[start : start + 5])


def figure(name: str, value: str, key: str = "trade-turnover", **more) -> Indicator:
    given = {"unit": "USD", "scale": "billion", "kind": "level", "period": "2025", "scope": "Vietnam"}
    return Indicator(
        id=f"i{next(NUMBERS)}",
        article=name,
        number=Span(0, 1),
        words=value,
        value=Decimal(value),
        measure_key=key,
        quotes=(quoted(name),),
        **{**given, "measure": key, **more},
    )


def finding(status: str, *figures: Indicator, **more) -> Finding:
    first = figures[0]
    return Finding(
        id=f"f{first.id}",
        measure_key=first.measure_key,
        measure=first.measure,
        status=status,
        indicators=tuple(each.id for each in figures),
        scope=first.scope,
        period=first.period,
        **more,
    )


def point(name: str, act: Act | None, score: float = 1.0) -> KeyPoint:
    quote = quoted(name)
    return KeyPoint(f"k{next(NUMBERS)}", name, quote.words, (quote,), score, "narrative", act)


MINISTER = Actor("Prime Minister Anna Berg", "prime-minister", "Anna Berg")
TASKS = Act(
    "assigned",
    MINISTER,
    ("ambassadors",),
    (Topic("cross-border-railway", ("CN",)), Topic("iuu-fishing", ("european-commission",))),
    date="2026-03-02",
)
HELD = Act(
    "chaired", MINISTER, (), (Topic("economic-diplomacy"),), date="2026-03-02", event="online-conference"
)


def facts() -> Facts:
    over, under = figure("a", "930000000000", qualifier="over"), figure("b", "920000000000", qualifier="over")
    counts = [
        figure(n, "350", "cooperation-agreements", unit="agreements", kind="count", scale=None) for n in "ab"
    ]
    ratio = figure(
        "a",
        "2.5",
        "cooperation-agreements",
        unit="times",
        kind="ratio",
        direction="up",
        scale=None,
        base_period="2024",
        relations=(Relation("change_of", counts[0].id),),
        comparison="2.5 times higher than in 2024",
    )
    local = figure(
        "b", "28", "foreign-delegations", unit="delegations", kind="count", scope="Dong Nai", scale=None
    )
    target = figure("a", "10", "economic-growth", unit="percent", kind="target", qualifier="at_least",
                    scale=None, period="from 2026")  # fmt: skip
    target = replace(target, words="double-digit", attribution="the Prime Minister")
    story = Story(
        "s1", ("a", "b"), "2026-03-02", "online-conference", (point("a", HELD), point("a", TASKS, 2.0))
    )
    return Facts(
        articles=(article("a", title="Tasks set"), article("b", published="2026-03-03")),
        stories=(story,),
        indicators=(over, under, *counts, ratio, local, target),
        findings=(
            finding("compatible", over, under, difference=Decimal(10_000_000_000)),
            finding("repeated", *counts, ratios=(ratio.id,)),
            finding("single", local),
            finding("single", target),
        ),
    )


VERSIONS = [(wording,) for wording in LOCALES]
BRIEFING = compose(Masthead(), facts(), VERSIONS)
KNOWN = index(BRIEFING)


def sentences(statements, wording) -> list[str]:
    said = [say(each, KNOWN, wording) for each in statements]
    return [plain(each).replace("\xa0", " ") for each in said if each is not None]


def test_what_differs_comes_first_and_local_figures_stay_off_page_one() -> None:
    keys = [KNOWN.findings[each].measure_key for each in BRIEFING.key_figures]
    assert keys == ["trade-turnover", "economic-growth", "cooperation-agreements"]


def test_every_quote_has_one_number() -> None:
    numbers = [note.number for note in BRIEFING.notes]
    assert numbers == list(range(1, len(numbers) + 1))
    assert len({note.quote for note in BRIEFING.notes}) == len(numbers)
    assert {q for each in BRIEFING.indicators for q in each.quotes} <= set(KNOWN.notes)
    assert all(q in KNOWN.notes for each in BRIEFING.bottom_line for q in each.quotes)


def test_the_period_is_the_span_of_the_events() -> None:
    assert BRIEFING.masthead.period == "2026-03-02..2026-03-02"
    assert compose(Masthead(period="x..y"), facts(), VERSIONS).masthead.period == "x..y"


@pytest.mark.parametrize("wording", LOCALES, ids=lambda w: w.locale)
def test_statements_are_short_whole_sentences(wording) -> None:
    said = sentences([each for each in BRIEFING.bottom_line if each.kind != "quoted"], wording)
    assert len(said) >= 5
    wrong = [
        s for s in said if not (fits(s, wording) and s.endswith(".") and (s[0].isupper() or s[0].isdigit()))
    ]
    assert wrong == []


def test_the_bottom_line_in_both_languages() -> None:
    english, vietnamese = (sentences(BRIEFING.bottom_line, wording)[:4] for wording in LOCALES)
    assert english == [
        (
            "On 2 March 2026, Prime Minister Anna Berg chaired the online conference on economic diplomacy; "
            "target: double-digit economic growth from 2026."
        ),
        (
            "Prime Minister Anna Berg assigned ambassadors tasks on cross-border railways (China) and "
            "IUU fishing (the European Commission)."
        ),
        (
            "For 2025, reports state alike 350 cooperation agreements signed; "
            "one origin, not independently confirmed."
        ),
        (
            "Two figures stand for total trade turnover in 2025: "
            "over 930 billion USD and over 920 billion USD; both can hold."
        ),
    ]
    assert vietnamese[1].startswith("Thủ tướng Anna Berg giao các Đại sứ nhiệm vụ về đường sắt qua biên giới")
    assert "hai con số" in vietnamese[0]
    assert "hơn 930 tỷ USD và hơn 920 tỷ USD" in vietnamese[3]


def test_headlines_say_what_is_new_and_what_is_in_doubt() -> None:
    english, vietnamese = (sentences(BRIEFING.headline, wording)[0] for wording in LOCALES)
    assert english == (
        "Vietnam targets double-digit economic growth from 2026; "
        "two figures stand for total trade turnover in 2025"
    )
    assert vietnamese.startswith("Việt Nam đặt mục tiêu tăng trưởng kinh tế hai con số từ năm 2026; ")


def test_every_doubtful_ratio_is_told_largest_first() -> None:
    given = facts()
    more = replace(
        next(each for each in given.indicators if each.unit == "times"),
        id="other",
        value=Decimal("1.5"),
        qualifier="nearly",
        comparison="nearly 1.5 times higher than in 2024",
        quotes=(quoted("a"),),
    )
    visits = figure("a", "75", "leaders-external-activities", unit="activities", kind="count", scale=None)
    both = replace(
        given,
        indicators=(*given.indicators, more, visits),
        findings=(finding("single", visits, ratios=(more.id,)), *given.findings),
    )
    briefing = compose(Masthead(), both, VERSIONS)
    (told,) = (each for each in briefing.differs if each.kind == "ambiguous")
    english, vietnamese = (
        plain(say(told, index(briefing), wording)).replace("\xa0", " ") for wording in LOCALES
    )
    assert english.index("“2.5 times higher") < english.index("“nearly 1.5 times higher”")
    assert "cao hơn 2,5 lần" in vietnamese
    assert "cao hơn gần 1,5 lần" in vietnamese


def test_a_target_says_once_what_it_counts() -> None:
    target = figure(
        "a", "7000000", "visitor-arrivals", unit="visitors", kind="target", scale="million", period="2026",
        measure="visitor arrivals",
    )  # fmt: skip
    tonnes = replace(target, unit="tonnes", measure_key="?", measure="rice exports")
    told = [finding("single", each) for each in (target, tonnes)]
    phrases = [target_phrase(each, replace(KNOWN, indicators={target.id: given}), LOCALES[0])
               for each, given in zip(told, (target, tonnes), strict=True)]  # fmt: skip
    assert [phrase.replace("\xa0", " ") for phrase in phrases] == [
        "7 million visitor arrivals in 2026",
        "7 million tonnes rice exports in 2026",
    ]


def test_an_asterisk_of_a_source_is_no_mark() -> None:
    titled = replace(KNOWN, articles={"a": article("a", title="A *starred* title")})
    statement = Statement("t", "headline", (), parts=(Statement("u", "quoted", (), articles=("a",)),))
    assert say(statement, titled, LOCALES[0]) == (Run("A *starred* title"),)
    lot = figure("a", "5", "?", unit="wid*gets", scale=None, measure="out*put")
    single = finding("compatible", lot, figure("b", "6", "?", unit="wid*gets", scale=None))
    known = replace(KNOWN, findings={single.id: single}, indicators={**KNOWN.indicators, lot.id: lot})
    single = replace(single, indicators=(lot.id,))
    known = replace(known, findings={single.id: single})
    told = say(Statement("t", "unequal", (), findings=(single.id,)), known, LOCALES[0])
    assert "out*put in 2025" in plain(told)
    assert "wid*gets" in plain(told)
    assert not any("put" in run.text and run.strong for run in told)


def test_times_higher_is_said_to_be_ambiguous_and_decided_in_no_language() -> None:
    english, vietnamese = (sentences(BRIEFING.differs, wording) for wording in LOCALES)
    assert any("2.5 times higher than in 2024" in each for each in english)
    assert any("cao hơn 2,5 lần so với năm 2024" in each for each in vietnamese)
    assert not any("gấp 2,5" in each for each in vietnamese)


def test_what_is_missing_is_counted() -> None:
    english = sentences(BRIEFING.missing, LOCALES[0])
    assert "1 of 2 reports gives no publication date." in english
    assert "2 of 2 reports name no source." in english


@pytest.mark.parametrize(
    "kind", ["asked", "instructed", "agreed", "decided", "pledged", "said", "rejected", "warned"]
)
def test_an_act_is_said_in_a_frame_that_takes_no_side(kind: str) -> None:
    told = point("a", replace(TASKS, kind=kind))
    said = say_key_point(told, KNOWN, LOCALES[0])
    assert said is not None
    assert " on cross-border railways (China)" in plain(said)


def test_a_key_point_of_which_nothing_typed_is_known_is_left_to_its_words() -> None:
    assert say_key_point(point("a", None), KNOWN, LOCALES[1]) is None
    nowhere = Act("said", None)
    assert say_key_point(point("a", nowhere), KNOWN, LOCALES[1]) is None


def test_a_term_that_a_language_lacks_leaves_the_statement_out() -> None:
    asked = next(each for each in BRIEFING.bottom_line if each.kind == "unequal")
    known = KNOWN.findings[asked.findings[0]]
    unknown = replace(known, measure_key="?", measure="widget index")
    lacking = replace(KNOWN, findings={known.id: unknown})
    assert say(asked, lacking, LOCALES[0]) is not None
    assert say(asked, lacking, LOCALES[1]) is None


def test_percentages_lie_points_apart() -> None:
    asked = next(each for each in BRIEFING.differs if each.kind == "difference")
    known = KNOWN.findings[asked.findings[0]]
    rates = [figure(n, v, "inflation", unit="percent", scale=None) for n, v in (("a", "3.2"), ("b", "3.5"))]
    unequal = replace(finding("differs", *rates, difference=Decimal("0.3")), id=known.id)
    there = replace(KNOWN, findings={known.id: unequal}, indicators={each.id: each for each in rates})
    english, vietnamese = (say(asked, there, wording) for wording in LOCALES)
    assert "0.3 percentage points apart" in plain(english or ()).replace("\xa0", " ")
    assert "0,3 điểm phần trăm" in plain(vietnamese or ()).replace("\xa0", " ")
