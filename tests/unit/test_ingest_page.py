"""Pages and fragments of HTML: the article on them, its structure, and what stands around it."""

import time
import unicodedata

import pytest

from report.ingest.document import Received, Stated
from report.ingest.kinds.page import read
from report.ingest.kinds.page.markup import parse
from report.ingest.reading import open_one

FIRST = "The ferry between the two islands ran on Monday for the first time since the storm of last autumn."
SECOND = "It carried 212 passengers and 40 cars, the harbour office said, and left both quays on time."
THIRD = "A second ship will join it in the spring, when the yard has replaced the engine it lost at sea."
HEAD = '<!doctype html><html lang="en"><head><title>Ferry runs again</title></head>'


def paragraphs(*texts):
    return "".join(f"<p>{text}</p>" for text in texts)


def page(body, head=HEAD):
    return f"{head}<body>{body}</body></html>".encode()


def article(data, **fields):
    opened = open_one(Received("a.html", data if isinstance(data, bytes) else data.encode(), **fields), {})
    assert opened.omissions == ()
    return opened.lines[0].article


def reasons(data):
    return [omission.reason for omission in open_one(Received("a.html", data), {}).omissions]


def rules(read_article):
    return {(span.rule, span.text) for span in read_article.removed}


def blocks(read_article):
    return [(each.kind, read_article.text[each.start : each.end]) for each in read_article.structure]


def test_the_headline_stands_once_and_not_in_the_text():
    read_article = article(page(f"<h1>Ferry runs again</h1>{paragraphs('Ferry runs again', FIRST, SECOND)}"))
    assert read_article.title == "Ferry runs again"
    assert read_article.text == f"{FIRST}\n\n{SECOND}"


def test_the_headline_of_what_holds_a_page_wins():
    stated = Stated(title="Island ferry is back")
    read_article = article(page(f"<h1>Ferry runs again</h1>{paragraphs(FIRST, SECOND)}"), stated=stated)
    assert (read_article.title, read_article.text) == ("Island ferry is back", f"{FIRST}\n\n{SECOND}")


def test_structure_is_kept():
    read_article = article(
        page(
            f"<h1>Ferry runs again</h1>{paragraphs(FIRST, SECOND)}<h2>What it costs</h2>"
            "<ul><li>Cars pay 40 euros.</li><li>Bicycles go free.</li></ul>"
            "<table><tr><th>Month</th><th>Trips</th></tr><tr><td>May</td><td>31</td></tr></table>"
            f"<blockquote><p>{THIRD}</p></blockquote>{paragraphs(SECOND.replace('212', '213'))}"
        )
    )
    assert blocks(read_article) == [
        ("heading", "What it costs"),
        ("item", "Cars pay 40 euros."),
        ("item", "Bicycles go free."),
        ("row", "Month | Trips"),
        ("row", "May | 31"),
        ("quotation", THIRD),
    ]


def test_a_date_inside_a_sentence_stays():
    text = f'On <time datetime="2026-01-12">12 January</time>, {SECOND}'
    read_article = article(
        page(f"<article><h1>Ferry runs again</h1>{paragraphs(FIRST, text, THIRD)}</article>")
    )
    assert f"On 12 January, {SECOND}" in read_article.text


def test_the_lead_between_headline_and_body_is_kept():
    lead = "Islanders can cross the strait again, four months after the storm that sank the old ship."
    read_article = article(
        page(
            f'<main><header><h1>Ferry runs again</h1><div class="intro">{lead}</div></header>'
            f'<div class="article-body">{paragraphs(FIRST, SECOND, THIRD)}</div></main>'
        )
    )
    assert read_article.text.startswith(f"{lead}\n\n{FIRST}")


@pytest.mark.parametrize(
    "caption",
    [
        "<figure><img src=a.jpg><figcaption>A ship at the quay</figcaption></figure>",
        '<div><img src=a.jpg><p class="wp-caption-text">A ship at the quay</p></div>',
        '<p><img src=a.jpg><em class="image-caption">A ship at the quay</em></p>',
    ],
)
def test_a_caption_that_the_markup_names_is_taken_out(caption):
    read_article = article(
        page(f"<h1>Ferry runs again</h1>{paragraphs(FIRST)}{caption}{paragraphs(SECOND, THIRD)}")
    )
    assert rules(read_article) == {("caption_markup", "A ship at the quay")}
    assert read_article.text == f"{FIRST}\n\n{SECOND}\n\n{THIRD}"


@pytest.mark.parametrize(
    "teaser",
    [
        'Lea también: <a href="/x">El puerto pide dos barcos más</a>',
        'MIRA | <a href="/x">El puerto pide dos barcos más</a>',
        '<a href="/x">Neue Fähre für die Inseln</a>',
        '<strong>Przeczytaj: <a href="/x">Nowy prom dla wysp</a></strong>',
    ],
)
def test_a_paragraph_that_only_leads_elsewhere_is_taken_out_in_any_language(teaser):
    read_article = article(page(f"<h1>Ferry runs again</h1>{paragraphs(FIRST, teaser, SECOND, THIRD)}"))
    assert {rule for rule, _ in rules(read_article)} <= {"related_link"}
    assert read_article.text == f"{FIRST}\n\n{SECOND}\n\n{THIRD}"


@pytest.mark.parametrize(
    "text",
    [
        'The office published <a href="/x">the figures of all ports of the two islands</a> on Monday.',
        '<a href="/x">The figures of all the ports of the islands are on the page of the office.</a>',
        'Two ports are left: <a href="/x">Northam</a> and <a href="/y">Southam on the Sound</a>.',
    ],
)
def test_a_paragraph_with_links_stays(text):
    read_article = article(page(f"<h1>Ferry runs again</h1>{paragraphs(FIRST, text, SECOND, THIRD)}"))
    assert read_article.removed == ()
    assert len(read_article.text.split("\n\n")) == 4


def test_the_heading_of_a_box_of_links_goes_and_the_text_below_it_stays():
    box = '<div class="box"><h3>Auch das noch</h3><ul><li><a href="/x">Neue Fähre</a></li></ul></div>'
    read_article = article(
        page(f"<h1>Ferry runs again</h1>{paragraphs(FIRST, SECOND)}{box}{paragraphs(THIRD)}")
    )
    assert read_article.text == f"{FIRST}\n\n{SECOND}\n\n{THIRD}"


def test_scripts_styles_and_hidden_words_are_never_text():
    hidden = "<script>alert('x')</script><style>p{}</style><div hidden><p>Pay to read on from here.</p></div>"
    read_article = article(
        page(f"<h1>Ferry runs again</h1>{paragraphs(FIRST)}{hidden}{paragraphs(SECOND, THIRD)}")
    )
    assert read_article.text == f"{FIRST}\n\n{SECOND}\n\n{THIRD}"


def test_each_line_knows_where_it_stood():
    data = page("<h1>Ferry runs again</h1>\n<p>By Ann Poe</p>\n" + f"\n<p>{FIRST}</p>\n<p>{SECOND}</p>")
    (removed,) = article(data).removed
    assert (removed.rule, removed.line) == ("byline", 2)


def test_all_paragraphs_of_a_fragment_stay():
    data = "<p>Short.</p><div>Also <b>short</b>.<br>Third.</div><ul><li>Item.</li></ul>"
    read_article = article(data, media_type="text/html", stated=Stated(title="Notes"))
    assert read_article.text == "Short.\n\nAlso short.\n\nThird.\n\nItem."
    assert read_article.title == "Notes"


def test_a_table_that_lays_out_a_letter_makes_paragraphs():
    cell = f"<td><p>{FIRST}</p><p>{SECOND}</p></td>"
    data = f"<html><body><table><tr><td width=9></td>{cell}<td>{THIRD}</td></tr></table></body></html>"
    read_article = article(data, media_type="text/html", stated=Stated(title="Letter"))
    assert (blocks(read_article), read_article.text) == ([], f"{FIRST}\n\n{SECOND}\n\n{THIRD}")


def test_line_breaks_part_paragraphs():
    read_article = article(
        page(f"<h1>Ferry runs again</h1><div>{FIRST}<br><br>{SECOND}<br><br>{THIRD}</div>")
    )
    assert read_article.text == f"{FIRST}\n\n{SECOND}\n\n{THIRD}"


@pytest.mark.parametrize(
    ("encoding", "declared", "charset"),
    [
        ("utf-8", "", None),
        ("utf-16", "", None),
        ("windows-1258", '<meta charset="windows-1258">', None),
        ("windows-1258", "", "windows-1258"),
        ("utf-8", '<meta charset="iso-8859-1">', None),
    ],
)
def test_encodings(encoding, declared, charset):
    texts = (
        "Giá gạo tăng 12% so với năm trước, cơ quan hải quan cho biết hôm thứ hai.",
        "Nông dân gieo vụ mới.",
    )
    spelled = in_windows_1258 if encoding == "windows-1258" else str
    head = f"<html><head><title>Giá gạo</title>{declared}</head>"
    data = spelled(f"{head}<body>{paragraphs(*texts)}</body></html>").encode(encoding)
    assert article(data, charset=charset).text == "\n\n".join(texts)


def in_windows_1258(text):
    """Spell Vietnamese as Windows-1258 does: most tones are marks of their own."""
    marks = dict.fromkeys(map(ord, "\u0300\u0301\u0303\u0309\u0323"))
    parts = []
    for letter in text:
        whole = unicodedata.normalize("NFD", letter)
        base = unicodedata.normalize("NFC", whole.translate(marks))
        parts.append(base + "".join(sign for sign in whole if ord(sign) in marks))
    return "".join(parts)


@pytest.mark.parametrize(
    "junk",
    [
        "<div>" * 120_000,
        "<table><tr><td>" * 20_000,
        "<b>x" * 50_000,
        f'<p {"a" * 600_000}="x">',
        f'<p title="{"a" * 3_000_000}">',
        "<p " + " ".join(f"a{number}='>'" for number in range(60_000)) + ">",
        '<p a="' * 40_000,
        "<" * 300_000,
        f'<script type="application/ld+json">{"[" * 300_000}</script>',
        "<!--" * 30_000,
        "<![CDATA[" * 30_000,
    ],
    ids=lambda junk: junk[:24],
)
def test_hostile_markup_ends_soon_and_the_text_above_it_is_read(junk):
    data = page(f"<h1>Ferry runs again</h1>{paragraphs(FIRST, SECOND, THIRD)}{junk}")
    before = time.process_time()
    opened = open_one(Received("a.html", data), {})
    assert time.process_time() - before < 10
    assert opened.lines[0].article.text.startswith(FIRST)


def test_text_below_the_deepest_nesting_is_not_lost():
    tree = parse("<html><body>" + "<div>" * 400 + f"<p>{FIRST}</p>" + "</div>" * 400 + f"<p>{SECOND}</p>")
    assert SECOND in tree.text_content()


def test_entities_of_a_page_stay_unread():
    entities = (
        '<!DOCTYPE html [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>'
    )
    read_article = article(f"{entities}<html><body>{paragraphs(FIRST, SECOND, '&b; &c;')}</body></html>")
    assert "aaaa" not in read_article.text
    assert "root:" not in read_article.text


@pytest.mark.parametrize(
    "body",
    [
        "",
        "<p></p>",
        "<h1>Ferry runs again</h1>",
        '<ul><li><a href="/">Home</a></li></ul>',
        "<script>x</script>",
    ],
)
def test_a_page_without_text_says_so(body):
    assert reasons(page(body)) == ["no_text"]


def test_a_page_without_headline_has_no_title():
    (document,) = read(Received("a.html"), f"<html><body>{paragraphs(FIRST, SECOND)}</body></html>".encode())
    assert document.stated.title is None
    assert [line.text for line in document.lines] == [FIRST, SECOND]


def test_cards_of_other_articles_in_a_row_are_not_the_article_s():
    said = (
        "The price of mangoes rose on Friday, growers said.",
        "A lorry lost its load of ice on the coast road.",
    )
    cards = "".join(
        f'<div><a href="/{at}"><h3>Another headline number {at}</h3></a><p>{text} Nobody knows why.</p></div>'
        for at, text in enumerate(said)
    )
    read_article = article(
        page(f"<div><h1>Ferry runs again</h1>{paragraphs(FIRST, SECOND, THIRD)}</div><div>{cards}</div>")
    )
    assert read_article.text == f"{FIRST}\n\n{SECOND}\n\n{THIRD}"


def test_a_byline_and_a_stamp_parted_by_a_break_are_both_read():
    stamp = "By: Ann Poe<br>Posted at 10:30 AM, Jan 14, 2026 and last updated 1:05 PM, Jan 14, 2026"
    read_article = article(
        page(f"<h1>Ferry runs again</h1><div>{stamp}</div>{paragraphs(FIRST, SECOND, THIRD)}")
    )
    assert (read_article.published, read_article.authors) == ("2026-01-14T10:30", ("Ann Poe",))
    assert read_article.text == f"{FIRST}\n\n{SECOND}\n\n{THIRD}"
