"""What sources delivered, and what they did not: said on page 1, in the colophon and beside each report."""

from __future__ import annotations

import re
import time
from dataclasses import replace

import pytest
from test_render_seeds import seeds_briefing, version

from report import claims, render
from report.article import Source
from report.briefing import Briefing, Coverage, index
from report.compose.coverage import gaps
from report.localise.inputs import printed
from report.localise.statements import plain, say
from report.render import page

READ = Coverage("inbox", found=5, read=5)
FEED = Coverage("https://www.example.org/rss", found=30, read=24, duplicates=5, omitted=1)
LOST = Coverage("https://lost.example.org/feed/", unreachable=True)
SILENT = Coverage("https://silent.example.org/world.xml")
SAME = Coverage("https://same.example.org/rss", unchanged=True)


def missing(locale: str, *coverage: Coverage) -> list[str]:
    known, wording = index(seeds_briefing()), version(locale).wording
    return [plain(say(each, known, wording) or ()) for each in gaps(coverage)]


def html(briefing: Briefing, *locales: str) -> str:
    versions = tuple(replace(version(each), charts=()) for each in locales)
    return render.html(briefing, versions, "parallel").replace("<span> </span>", " ")


def text(markup: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", markup).split())


def colophon(*coverage: Coverage, locales: tuple[str, ...] = ("en",)) -> str:
    made = html(replace(seeds_briefing(), coverage=coverage), *locales)
    return made[made.index('class="colophon"') :]


def sourced(**facts: object) -> str:
    """Return the lines of the first report's source."""
    briefing = seeds_briefing()
    first, *others = briefing.articles
    told = replace(first, source=replace(first.source, **facts))
    made = html(replace(briefing, articles=(told, *others)), "en")
    return made[made.index('<li id="sA">') :].partition("</li>")[0]


def test_nothing_is_missing_where_all_was_read() -> None:
    assert missing("en", READ) == missing("en", READ, SAME) == []
    assert missing("en", replace(FEED, omitted=0, duplicates=6)) == []


def test_page_one_says_which_sources_gave_nothing() -> None:
    assert missing("en", READ, FEED, LOST, SILENT) == [
        "1 of 4 sources could not be reached, so what it reports is not known: lost.example.org/feed.",
        "1 of 4 sources held no report: silent.example.org/world.xml.",
        "1 of 35 documents found is left out, from example.org/rss; the reason stands at the end.",
    ]
    assert missing("vi", READ, FEED, LOST, SILENT) == [
        "1/4 nguồn không truy cập được nên chưa rõ đưa tin gì: lost.example.org/feed.",
        "1/4 nguồn không có bài nào: silent.example.org/world.xml.",
        "1/35 tài liệu tìm thấy không được đưa vào bản tin, thuộc example.org/rss; lý do nêu ở cuối bản tin.",
    ]


def test_a_lone_source_is_not_named_again() -> None:
    assert missing("en", replace(READ, read=3, omitted=2)) == [
        "2 of 5 documents found are left out; the reasons stand at the end."
    ]


def test_many_lost_sources_are_counted() -> None:
    many = [replace(LOST, source=f"https://{at}.example.org/") for at in range(3000)]
    begun = time.process_time()
    (said,) = missing("en", READ, *many)
    assert time.process_time() - begun < 1
    assert said.startswith("3,000 of 3,001 sources could not be reached")
    assert re.search(r"0\.example\.org(, \d\.example\.org)* and 2,99\d more\.$", said)


@pytest.mark.parametrize("locale", ["en", "vi"])
def test_what_is_missing_stands_on_page_one_and_holds(locale: str) -> None:
    briefing = seeds_briefing()
    coverage = (READ, LOST)
    briefing = replace(briefing, coverage=coverage, missing=(*gaps(coverage), *briefing.missing))
    claims.hold(briefing)
    front = html(briefing, locale).partition('class="stories"')[0]
    assert "lost.example.org/feed." in front


def test_one_source_is_told_in_a_sentence() -> None:
    told = colophon(FEED)
    assert "From example.org/rss: 30 documents found, 24 read, 5 repeat others, 1 left out." in told
    assert 'class="delivered"' not in told
    assert "Từ inbox: tìm thấy 5 tài liệu, đã đọc 5." in colophon(READ, locales=("vi",))
    assert "From inbox: 1 document found, 1 read." in colophon(Coverage("inbox", 1, 1))


def test_a_brief_that_knows_no_coverage_says_nothing_of_it() -> None:
    assert "What each source delivered" not in colophon()


def test_several_sources_have_a_row_each_and_no_count_that_nobody_counted() -> None:
    told = colophon(READ, FEED, LOST, SILENT, SAME)
    assert "From 5 sources: 35 documents found, 29 read, 5 repeat others, 1 left out." in told
    rows = [text(row) for row in re.findall(r"<tr>\n<th scope=\"row\">.*?</tr>", told, re.DOTALL)]
    assert rows == [
        "inbox 5 5 0 0",
        "example.org/rss 30 24 5 1",
        "lost.example.org/feed could not be reached",
        "silent.example.org/world.xml held no report",
        "same.example.org/rss (nothing new since it was last fetched) 0 0 0 0",
    ]


def test_hundreds_of_sources_are_summed_up_and_those_with_a_gap_named() -> None:
    ordinary = [Coverage(f"https://{at}.example.org/rss", 1000, 1000) for at in range(400)]
    told = colophon(*ordinary, LOST, *ordinary[:200], FEED, locales=("en", "vi"))
    rows = [text(row) for row in re.findall(r"<tr>\n<th scope=\"row\">.*?</tr>", told, re.DOTALL)]
    assert len(rows) == 17
    assert "lost.example.org/feed could not be reached · không truy cập được" in rows
    assert any(row.startswith("example.org/rss 30 24 5 1") for row in rows)
    assert rows[-1].startswith("586 more sources · 586 nguồn khác 586,000 586.000 586,000")


def test_a_report_says_who_else_carried_it() -> None:
    told = text(sourced(copies=("b.txt", "https://www.example.org/c", "d", "e"), carried_by=("VNA", "Desk")))
    assert "also carried by VNA and Desk" in told
    assert "repeated, whole or in part, in b.txt, example.org/c, d and 1 more" in told
    assert told.startswith("untitled VNS ·")
    assert "also carried by Desk ·" in text(sourced(copies=("b",), carried_by=("VNS", "Desk"), name="Paper"))


def test_the_address_of_a_report_is_printed_short_and_leads_there() -> None:
    address = "https://www.example.org/world/a-very-long-headline-" + "x" * 300 + ".html?utm_source=feed&id=7"
    told = sourced(url=address, key="page.html")
    assert f'<a href="{address.replace("&", "&amp;")}">example.org/world/a-very' in told
    assert "…" in told
    assert "page.html" in text(told)
    assert text(sourced(url="https://example.org/a", key="https://example.org/a")).count("example.org/a") == 1


@pytest.mark.parametrize(
    "address",
    [
        "file:///etc/passwd",
        "javascript:alert(1)",
        "http:///nowhere",
        "https://desk@example.org/",
        "https://example.org/\u202egpj.exe",
        "https://example.org/" + "a" * 5000,
        "data:text/html,x",
    ],
)
def test_only_whole_addresses_of_the_web_are_links(address: str) -> None:
    assert "<a " not in sourced(url=address, key=address)


def test_hostile_names_stay_short_and_on_their_line() -> None:
    hostile = "<b>\u202e\x1b[31m" + "n" * 10_000
    briefing = seeds_briefing()
    first, *others = briefing.articles
    source = Source(hostile, hostile, None, (hostile,), (hostile,) * 900, (hostile,) * 900, hostile)
    told = replace(first, source=source, title=hostile, agency=None, place=hostile, authors=(hostile,) * 900)
    made = html(replace(briefing, articles=(told, *others), coverage=(Coverage(hostile, 1, 1),)), "en", "vi")
    assert len(made) < len(html(briefing, "en", "vi")) + 20_000
    assert "<b>\u202e" not in made
    assert not {"\u202e", "\x1b"} & set(made)


def test_a_run_of_digits_is_set_in_linear_time() -> None:
    begun = time.process_time()
    assert page._lined("1" * 200_000) == "1" * 200_000
    assert time.process_time() - begun < 1
    assert page._lined("28–29 tỷ") == '<span class="k">28–29</span> tỷ'


@pytest.mark.parametrize(
    ("key", "told"),
    [
        ("https://www.example.org/world/", "example.org/world"),
        ("https://vi.example.org/wiki/Vi%E1%BB%87t_Nam%2Fa", "vi.example.org/wiki/Việt_Nam%2Fa"),
        ("https://example.org/%ff%fe", "example.org/%ff%fe"),
        ("/srv/anna/desk/inbox", "desk/inbox"),
        ("C:\\desks\\anna\\inbox", "anna/inbox"),
        ("inbox/a.zip/b.txt", "inbox/a.zip/b.txt"),
        ("<20260112.7@mail.example.org>", "<20260112.7@mail.example.org>"),
        ("a\u202eb\x00c\n d", "abc d"),
    ],
)
def test_keys_are_printed_as_readers_know_them(key: str, told: str) -> None:
    assert printed(key) == told


def test_a_long_key_keeps_both_ends() -> None:
    for length in (900, 9_000_000):
        told = printed("https://example.org/" + "x" * length + "/end.html")
        assert len(told) == 60
        assert re.fullmatch(r"example\.org/x+…x+/end\.html", told)
