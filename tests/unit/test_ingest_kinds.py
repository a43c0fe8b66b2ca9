"""What bytes are is told by their content; a text that only begins like a mail, a page or data is a text."""

import codecs

import pytest

from report.ingest.document import Received
from report.ingest.kinds import kind_of
from report.ingest.kinds.sniff import JSON_LINE

PAGE = "<!DOCTYPE html><html><head><title>Ports</title></head><body><p>Ports reopen.</p></body></html>"
FEED = '<?xml version="1.0"?><rss version="2.0"><channel><title>The Quay</title></channel></rss>'


def kind(data, key="a", **more):
    return kind_of(Received(key, **more), data if isinstance(data, bytes) else data.encode())


@pytest.mark.parametrize(
    "text",
    [
        "From the harbour, a report.\nBoats: eleven of them.\n\nThey left at noon.",
        "From Monday 12:30 the port is open.\nThe ferry leaves at one.",
        "Date: 2026-01-12\nSource: The Quay\n\nEleven ports reopened.",
        "Subject: fishing\n\nEleven ports reopened.",
        "From: the desk\nTo the reader: eleven ports reopened.",
        "{Update} Eleven ports reopened.",
        '{"It is open," he said.}',
        "[1] Eleven ports reopened.\n[2] They closed again.",
        "[Update] Eleven ports reopened.",
        '["Open," he said.]',
        "<Harbour> is the name of the boat.",
        "<3 the sea.",
        "A page begins with <html> and ends with </html>, the teacher said. <body> stands between.",
        "PK is the code of an airline, and %PDF- opens a file.",
        '<p align="center"><img src="x.png"></p>\n\n# Ports reopen\n\nEleven of **them**.',
        "<div>\n\n[Ports](https://quay.example) reopen.\n</div>",
    ],
)  # fmt: skip
def test_a_text_that_begins_like_something_else(text):
    assert kind(text) == "text"
    assert kind(text.encode("utf-16")) == "text"


@pytest.mark.parametrize(
    "page",
    [
        PAGE,
        f"\n \ufeff{PAGE}",
        f"<!-- saved from https://quay.example -->\n<?xml version='1.0'?>\n{PAGE}",
        "<HTML><BODY>Ports reopen.",
        "<div class=x><p>Ports reopen.</p></div>",
        "<article>\n<h1>Ports</h1>\n- eleven of them\n</article>",
        "<p>Ports reopen.</p><p>Eleven of them.</p>",
        "<title>Ports</title>\nPorts reopen.",
    ],
)
def test_a_page_with_or_without_its_frame(page):
    assert kind(page, "a.txt") == "page"
    assert kind(codecs.BOM_UTF16_BE + page.encode("utf-16-be")) == "page"
    assert kind(page.encode("utf-16-le")) == "page"


def test_a_feed_in_any_encoding_and_whatever_its_server_says():
    assert kind(FEED) == kind(FEED.encode("utf-16")) == kind(FEED, media_type="text/html") == "feed"


@pytest.mark.parametrize("media_type", ["text/html", "text/plain"])
def test_the_part_of_a_whole_is_what_it_is_declared_to_be(media_type):
    expected = {"text/html": "page", "text/plain": "text"}[media_type]
    for data in (PAGE, FEED, "Subject: x\nMessage-ID: <1@x>\n\n", '{"text": "x"}'):
        assert kind(data, media_type=media_type, depth=1) == expected
    assert kind("%PDF-1.7\n", media_type=media_type, depth=1) == "pdf"


@pytest.mark.parametrize(
    ("data", "key", "expected"),
    [
        ('{"text": "x"}\n{"text": "y"}\n', "a", "lines"),
        ('\ufeff\n{"text": "x"}', "a", "lines"),
        ('{"text": "' + "x" * 70_000, "a", "lines"),
        ("broken\n", "a.jsonl", "lines"),
        ('{\n "text": "x"\n}', "a", "line"),
        ('[{"text": "x"}]', "a", "line"),
        ("[1, 2]", "a.json", "line"),
        ('{"text": "x"}\n{"text": "y"}\n'.encode("utf-16"), "a", "line"),
        ("<?xml version='1.0'?><nitf></nitf>", "a", "binary"),
        ("<svg xmlns='http://www.w3.org/2000/svg'></svg>", "a", "binary"),
        (PAGE, "a.md", "page"),
        ("<div><p>x</p></div>", "a.md", "text"),
        (b"", "a", "text"),
    ],
)
def test_json_other_markup_and_names(data, key, expected):
    assert kind(data, key) == expected
    assert kind(data, key, media_type=JSON_LINE) == "line"
