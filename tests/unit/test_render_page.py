"""The HTML of a brief: references there and back, text that stays text, what is marked and left out."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import get_args

import pytest
from test_render_seeds import EDITIONS, seeds_briefing, seeds_html, version

from report import render
from report.article import Quote
from report.briefing import Briefing, Omission, OmissionReason, Statement
from report.errors import CheckError
from report.render import faces, omissions
from report.render.context import Citations

HOSTILE = '<script>alert(1)</script> & <img src="file:///etc/passwd"> {{ 7 * 7 }} {% include "x" %}'
ESCAPED = (
    "&lt;script&gt;alert(1)&lt;/script&gt; &amp; &lt;img src=&#34;file:///etc/passwd&#34;&gt; "
    "{{ 7 * 7 }} {% include &#34;x&#34; %}"
)


def page(briefing: Briefing, *locales: str, remembering: bool = True) -> str:
    versions = tuple(replace(version(each, remembering=remembering), charts=()) for each in locales)
    return render.html(briefing, versions, "parallel")


def titled(title: str) -> Briefing:
    briefing = seeds_briefing()
    first, *others = briefing.articles
    return replace(briefing, articles=(replace(first, title=title), *others))


@pytest.mark.parametrize(("locales", "layout"), EDITIONS)
def test_references_lead_to_notes_and_back(locales: tuple[str, ...], layout: str) -> None:
    html = seeds_html(locales, layout)
    ids = re.findall(r'\sid="([^"]+)"', html)
    targets = re.findall(r'href="#([^"]+)"', html)
    assert len(ids) == len(set(ids))
    assert set(targets) <= set(ids)
    notes = {each.number for each in seeds_briefing().notes}
    assert {int(each[1:]) for each in ids if re.fullmatch(r"n\d+", each)} == notes
    lines = dict(re.findall(r'<li id="n(\d+)">(.*?)</li>', html, flags=re.DOTALL))
    cited = {
        n
        for first, last in re.findall(r'\[<a href="#n(\d+)">\d+</a>(?:–<a href="#n(\d+)">)?', html)
        for n in range(int(first), int(last or first) + 1)
    }
    assert len(cited) > 20
    for number in notes:
        back = re.search(r'href="#(c\d+)"', lines[str(number)])
        assert bool(back) == (number in cited), number
        if back is None:
            continue
        printed = re.search(rf'id="{back[1]}">\[(.*?)\]', html, flags=re.DOTALL)
        assert printed, back[1]
        ends = [int(each) for each in re.findall(r'href="#n(\d+)"', printed[1])]
        assert min(ends) <= number <= max(ends)


@pytest.mark.parametrize(("locales", "layout"), EDITIONS)
def test_no_reference_can_begin_a_line(locales: tuple[str, ...], layout: str) -> None:
    html = seeds_html(locales, layout)
    kept = re.sub(
        r'<span class="k">(?:(?!<span).|<span class="r".*?</span>)*?</span>', "", html, flags=re.DOTALL
    )
    before = [found[1] for found in re.finditer(r'(.{7})<span class="r"', kept, flags=re.DOTALL)]
    assert set(before) == {"&#8288;"}


def test_markup_in_an_article_is_text() -> None:
    html = page(titled(HOSTILE), "en")
    assert ESCAPED in html
    assert "<script" not in html
    assert "<img" not in html


def test_markup_in_the_profile_is_text() -> None:
    briefing = seeds_briefing()
    html = page(replace(briefing, masthead=replace(briefing.masthead, title=HOSTILE, desk=HOSTILE)), "en")
    assert html.count(ESCAPED) >= 3
    assert "<script" not in html


def test_a_translation_is_marked_and_explained() -> None:
    html = page(seeds_briefing(), "vi")
    assert '†&#8288;<span class="r"' in html
    assert html.count("† ") == 1


def test_without_a_memory_the_sources_words_follow_a_generated_line() -> None:
    html = page(seeds_briefing(), "vi", remembering=False)
    point = seeds_briefing().stories[0].key_points[0]
    assert "†" not in html
    points = html[html.index('class="stories"') : html.index('class="annex')]
    assert points.count('<q class="apart" lang="en">') > 10
    assert len(re.findall('<q[^>]* lang="en">', points)) == sum(
        len(s.key_points) for s in seeds_briefing().stories
    )
    assert re.search(rf'<q class="apart" lang="en">“{re.escape(point.text[:40])}', html)


def test_beside_the_source_its_words_stand_once() -> None:
    html = page(seeds_briefing(), "en", "vi", remembering=False)
    points = html[html.index('class="stories"') : html.index('class="annex')]
    assert 'class="apart"' not in points
    assert points.count('lang="vi"') > 10


def test_an_unknown_title_and_source_are_told() -> None:
    html = page(seeds_briefing(), "en")
    unsigned = next(each for each in seeds_briefing().articles if each.agency is None and each.title is None)
    line = next(part for part in html.split("<li id=") if f">{unsigned.source.key}</span>" in part)
    assert "untitled" in line
    assert "source not stated" in line
    assert "publication date not stated" in line


def test_the_brief_says_that_it_has_no_chart() -> None:
    assert "There is no chart" in page(seeds_briefing(), "en")
    assert "There is no chart" not in seeds_html(("en",), "separate")


def unsaid(html: str) -> int:
    counted = re.search(r"(\d+) statements? or figures? of page 1 cannot be said", html)
    return int(counted[1]) if counted else 0


def test_what_a_language_cannot_say_is_left_out_and_counted() -> None:
    briefing = seeds_briefing()
    point = min((p for s in briefing.stories for p in s.key_points), key=lambda each: len(each.text))
    quoted = Statement("t0", "quoted", point.quotes, key_point=point.id)
    briefing = replace(briefing, bottom_line=(quoted, *briefing.bottom_line))
    said = point.text[10:70]
    front = {
        each: html[: html.index("What the reports say") if "en" in each else html.index("tale")]
        for each in (("en",), ("en", "vi"))
        for html in [page(briefing, *each, remembering=False)]
    }
    assert said in front["en",]
    assert said not in front["en", "vi"]
    assert unsaid(page(briefing, "en", "vi")) == unsaid(page(seeds_briefing(), "en", "vi")) + 1


def test_a_claim_that_cannot_be_traced_is_refused() -> None:
    briefing = seeds_briefing()
    with pytest.raises(CheckError, match="No note holds the words"):
        page(replace(briefing, notes=briefing.notes[1:]), "en")


def test_a_character_without_a_glyph_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(faces, "_installed_extras", tuple)
    monkeypatch.setattr(faces, "_not_in_system", lambda characters: characters)
    briefing = titled("Rice \u0e01 \ue000 and Đồng Nai, Ελλάδα, Київ")
    missing = render.missing_glyphs(briefing)
    assert [each.subject for each in missing] == ["U+0E01 \u0e01", "U+E000 \ue000"]
    assert "[thai]" in missing[0].detail
    html = page(replace(briefing, omissions=missing), "en")
    assert "Rice [U+0E01] [U+E000] and Đồng Nai, Ελλάδα, Київ" in html
    assert "\u0e01" not in html
    assert "briefing-report[thai]" in html


def test_omissions_are_worded() -> None:
    omissions = (
        Omission("undecodable", "a.txt", "byte 17"),
        Omission("bad_metadata", "b.toml", "published"),
        Omission("bad_metadata", "b.toml", "title"),
    )
    html = page(replace(seeds_briefing(), omissions=omissions), "en")
    assert "a.txt is written in letters whose encoding cannot be told." in html
    assert "b.toml (published and title) has entries by hand that cannot be used." in html


def left_out(locale: str, *omitted: Omission) -> list[str]:
    return [omissions.sentence(each, version(locale).wording) for each in omissions.by_reason(omitted)]


@pytest.mark.parametrize("locale", ["en", "vi"])
@pytest.mark.parametrize("count", [1, 2])
def test_every_reason_has_a_sentence_of_its_own(locale: str, count: int) -> None:
    said = left_out(
        locale, *(Omission(reason, f"{at}.txt") for reason in get_args(OmissionReason) for at in range(count))
    )
    assert len(set(said)) == len(said) == len(get_args(OmissionReason))
    assert all(each.endswith(".") and "_" not in each for each in said)


def test_metadata_beside_no_article_is_not_called_unreadable() -> None:
    told = left_out("en", Omission("unused_metadata", "b.toml"))
    assert told == ["b.toml lies beside no report of its name and is not used."]


def test_many_omissions_of_one_reason_are_one_sentence() -> None:
    some = [Omission("too_large", f"https://www.example.org/page/{at}") for at in range(50)]
    told = left_out("en", Omission("empty_file", "a.txt"), *some, Omission("empty_file", "b.txt"))
    assert told == [
        "a.txt and b.txt are empty.",
        "example.org/page/0, example.org/page/1, example.org/page/2 and 47 more are too large for a report.",
    ]
    glyphs = [Omission("missing_glyph", f"U+{at:04X} {chr(at)}") for at in range(0x4E00, 0x4E00 + 300)]
    (line,) = left_out("vi", *glyphs)
    assert "U+4E00, U+4E01" in line
    assert "292" in line


def test_an_undated_story_is_headed_by_a_title_in_the_readers_language() -> None:
    briefing = seeds_briefing()
    story = next(
        each
        for each in briefing.stories
        if any(a.title for a in briefing.articles if a.id in each.articles and a.language == "en")
    )
    title = next(a.title for a in briefing.articles if a.id in story.articles and a.title)
    undated = replace(story, event="visit", event_date=None)
    others = tuple(each for each in briefing.stories if each.id != story.id)
    html = page(replace(briefing, stories=(undated, *others)), "en")
    assert f"<h3>{faces.settable(title)}</h3>" in html.replace("<span> </span>", " ")
    in_vietnamese = page(replace(briefing, stories=(undated, *others)), "vi")
    assert f"<h3>{faces.settable(title)}</h3>" not in in_vietnamese


def test_the_first_report_of_a_cell_keeps_to_its_last_word() -> None:
    table = seeds_html(("en",), "separate").partition('<table class="key')[2].partition("</table>")[0]
    cells = re.findall(r"<td>(.*?)</td>", table, flags=re.DOTALL)
    cited = [each for each in cells if "#s" in each]
    assert len(cited) > 5
    assert all(re.search(r'<span class="k">[^<]+&nbsp;<a href="#s', each) for each in cited)


def test_runs_of_references_are_drawn_together() -> None:
    quotes = {Quote("a", at, at + 1, "x"): at for at in range(1, 12)}
    citations = Citations(quotes)
    cited = citations.cite([quote for quote, at in quotes.items() if at in {1, 2, 4, 5, 6, 9}])
    assert [(each.number, each.last) for each in cited] == [(1, None), (2, None), (4, 6), (9, None)]
    again = citations.cite([quote for quote, at in quotes.items() if at in {5, 6, 7}])
    assert [(each.number, each.last, each.anchor) for each in again] == [(5, 7, "c7")]
    assert citations.first[6] == "c4"
    assert citations.first[7] == "c7"
