"""Markdown: structure is kept, marks go, and no figure changes."""

import time

import pytest

from report.ingest import read

PROSE = "Eleven ports on the coast reopened on Tuesday after nine days of storms, the authority said."
SECOND = "About forty boats had waited outside, with little water and less bread, when the signal came."
THIRD = "Nobody was hurt, and the insurers will count the nets in spring, their speaker told the radio."


@pytest.fixture
def article(tmp_path):
    def make(text, name="a.md"):
        (tmp_path / name).write_text(f"{text}\n", encoding="utf-8")
        return read([tmp_path / name]).articles[0]

    return make


def blocks(article):
    return [(each.kind, article.text[each.start : each.end]) for each in article.structure]


def test_headings_items_rows_and_quotations_without_their_marks(article):
    found = article(
        f"# Ports reopen\n\n{PROSE}\n\n## What is known ##\n- one\n* two\n  goes on\n+ three\n- [x] four\n\n"
        "1. first\n2) second\n\n| Port | Tonnes |\n|:---|---:|\n| Peniche | **1.5** |\n| | |\n"
        "Porto \\| N | 2\n\n"
        "> The sea was high,\n> and nobody left.\n\nWhat comes next\n---------------\n"
        f"{SECOND}"
    )
    assert found.title == "Ports reopen"
    assert blocks(found) == [
        ("heading", "What is known"),
        *(("item", each) for each in ("one", "two goes on", "three", "four", "first", "second")),
        *(("row", each) for each in ("Port | Tonnes", "Peniche | 1.5", "Porto | N | 2")),
        ("quotation", "The sea was high, and nobody left."),
        ("heading", "What comes next"),
    ]
    assert found.text.startswith(f"{PROSE}\n\nWhat is known\n\none\ntwo goes on\n")


@pytest.mark.parametrize(
    ("line", "text"),
    [
        (
            "The **port** of *Peniche*, __its__ _boats_ are ***open***.",
            "The port of Peniche, its boats are open.",
        ),
        (
            'The [port](https://quay.example/a_(b) "x") is [open][1] <br/>today[^2].',
            "The port is open today.",
        ),
        (
            "See `the list` at <https://quay.example>, <b>now</b>.",
            "See the list at https://quay.example, now.",
        ),
        ("R&amp;D \\*is\\* kept, 15. May too.", "R&D *is* kept, 15. May too."),
        *(
            (line, line)
            for line in (
                "5 * 3 * 2, 5*3*2, a_b_c, 2 ** 3 and [sic] stay.",
                "15. May was the day on which it rained.",
                "+ 5% was the rise of the year before.",
                "#5 of the ports is closed, it said.",
                "|x| is no table, and a | b is none.",
            )
        ),
    ],
)
def test_words_without_their_marks(article, line, text):
    assert article(f"{PROSE}\n\n{line}\n\n{SECOND}").text == f"{PROSE}\n\n{text}\n\n{SECOND}"


def test_pictures_and_addresses_are_taken_out_by_name(article):
    picture = '![A ferry leaves](ferry.jpg "x")'
    found = article(
        f"{PROSE}\n\n{picture}\n*The ferry at noon*\n\n[{picture}](https://quay.example) {SECOND}\n\n"
        f"[1]: https://quay.example\n\n{THIRD}"
    )
    assert found.text == f"{PROSE}\n\n{SECOND}\n\n{THIRD}"
    assert [(each.rule, each.text, each.line) for each in found.removed] == [
        ("image_file", picture, 3),
        ("image_file", "*The ferry at noon*", 4),
        ("image_file", picture, 6),
        ("contact", "[1]: https://quay.example", 8),
    ]


def test_code_is_kept_as_it_stands(article):
    assert article(f"# Ports reopen\n\n{PROSE}\n\n```\n# a *b* | c\n```").text == f"{PROSE}\n\n# a *b* | c"


@pytest.mark.parametrize(
    "text",
    [
        f"{PROSE}\n\n- one\n\n- two\n\n{SECOND}",
        f"{PROSE}\n\n1. one\n\n{SECOND} 5 * 3 and **one** sign.",
        f"{PROSE}\n\n> a mail's answer\n\n{SECOND}",
    ],
)
def test_one_sign_alone_leaves_a_plain_text_as_it_is(article, text):
    found = article(text, "a.txt")
    assert found.text == text
    assert found.structure == ()


def test_two_signs_make_a_text_markdown_whatever_its_name(article):
    assert blocks(article(f"{PROSE}\n\n## Known\n\n- **one**\n\n{SECOND}", "a.txt")) == [
        ("heading", "Known"),
        ("item", "one"),
    ]


@pytest.mark.parametrize(
    "piece", ["[", "![a](", "[a](b ", "**a ", "*a ", "_a ", "<!--", "<a ", "# ", "> ", "`a ", "|-", "\\"]
)
def test_time_is_linear_in_the_marks(article, piece):
    before = time.process_time()
    article(f"{PROSE}\n\n" + piece * (1_000_000 // len(piece)))
    article(f"{PROSE}\n\n" + f"{piece}\n" * 8_000 + PROSE)
    assert time.process_time() - before < 10


@pytest.mark.parametrize(
    "block",
    [
        '---\ntitle: "Ports reopen"\ndate: 2026-01-14T10:30:00+07:00\nauthor: Ann Poe\ntags: [sea]\n---',
        '+++\ntitle = "Ports reopen"\ndate = 2026-01-14T10:30:00\nauthors = ["Ann Poe"]\ndraft = false\n+++',
    ],
)
def test_the_block_of_a_site_s_page_states_what_it_names(article, block):
    found = article(f"{block}\n\n{PROSE}\n\n{SECOND}")
    assert (found.title, found.authors) == ("Ports reopen", ("Ann Poe",))
    assert found.published in ("2026-01-14T10:30:00+07:00", "2026-01-14T10:30:00")
    assert found.text == f"{PROSE}\n\n{SECOND}"
