"""Feeds: each entry with its fullest text and what its fields state; nothing is fetched or opened."""

import json
import subprocess
import sys
import time

import pytest

from report.errors import IngestError
from report.ingest import read
from report.ingest.document import Received
from report.ingest.kinds import feed, kind_of

FIRST = "The port of Quayside reopened on Monday after nine days of storms, its owners said."
SECOND = "Ships carried 412,000 tonnes of wheat through it last year, a tenth more than the year before."
VIETNAMESE = "Cảng Bến Đá mở cửa trở lại hôm thứ hai sau chín ngày bão, chủ cảng cho biết."
LINK = "https://quay.example/1"
NAMES = (
    'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:atom="http://www.w3.org/2005/Atom"'
)


def rss(
    *items, head="<title>The Quay</title><link>https://quay.example/</link>", before='<?xml version="1.0"?>'
):
    inner = "".join(f"<item>{item}</item>" for item in items)
    return f'{before}<rss version="2.0" {NAMES}><channel>{head}{inner}</channel></rss>'.encode()


def atom(*entries, head="<title>The Quay</title>", more=""):
    inner = "".join(f"<entry>{entry}</entry>" for entry in entries)
    return f'<feed xmlns="http://www.w3.org/2005/Atom" {more}>{head}{inner}</feed>'.encode()


def children(data, key="x.xml", **fields):
    return list(feed.read(Received(key, origin=key, **fields), data))


def only(data, **fields):
    (child,) = children(data, **fields)
    return child


def text(*descriptions, title="Port reopens"):
    item = f"<title>{title}</title>" + "".join(descriptions)
    return only(rss(item)).data.decode()


def described(html):
    return f"<description><![CDATA[{html}]]></description>"


ITEM = (
    f"<title>Port &amp;amp; quay &lt;b&gt;reopen&lt;/b&gt;</title><link>{LINK}</link><guid>q-1</guid>"
    "<pubDate>Mon, 12 Jan 2026 09:38:00 +0700</pubDate><dc:creator>Ann Poe</dc:creator>"
    f"<description>{FIRST}</description>"
    f"<content:encoded><![CDATA[<p>{FIRST}</p><p>{SECOND}</p>]]></content:encoded>"
)


def test_an_entry_of_rss():
    child = only(rss(ITEM, head="<title>The Quay</title><language>en-gb</language>"))
    assert child.data.decode() == f"<p>{FIRST}</p><p>{SECOND}</p>"
    assert (child.key, child.link, child.media_type, child.charset) == ("q-1", LINK, "text/html", "utf-8")
    assert (child.origin, child.depth) == ("x.xml", 1)
    stated = child.stated
    assert (stated.title, stated.published, stated.updated) == (
        "Port & quay reopen",
        "2026-01-12T09:38:00+07:00",
        None,
    )
    assert (stated.authors, stated.outlet, stated.url, stated.language) == (
        ("Ann Poe",),
        "The Quay",
        LINK,
        "en-gb",
    )


def test_an_entry_of_atom():
    child = only(
        atom(
            "<title type='html'>Port &amp;amp; quay</title><id>tag:quay.example,2026:1</id><link href='/1'/>"
            "<published>2026-01-12T09:38:00Z</published><updated>2026-01-13T08:00:00+07:00</updated>"
            f"<content type='html' xml:lang='vi'>&lt;p&gt;{VIETNAMESE}&lt;/p&gt;</content>",
            head="<title>The Quay</title><link href='https://quay.example/'/>"
            "<author><name>Ann Poe</name></author>",
        )
    )
    stated = child.stated
    assert (child.key, child.link) == ("tag:quay.example,2026:1", LINK)
    assert (stated.published, stated.updated) == ("2026-01-12T09:38:00Z", "2026-01-13T08:00:00+07:00")
    assert (stated.title, stated.authors, stated.language) == ("Port & quay", ("Ann Poe",), "vi")


def test_an_entry_of_rss_1():
    data = (
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>The Quay</title></channel>'
        f'<item rdf:about="{LINK}"><title>Port reopens</title><link>{LINK}</link>'
        f"<description>{FIRST}</description><dc:date>2026-01-12T09:38+07:00</dc:date></item></rdf:RDF>"
    )
    child = only(data.encode())
    assert (child.stated.published, child.stated.updated) == (
        "2026-01-12T09:38+07:00",
        "2026-01-12T09:38+07:00",
    )
    assert (child.key, child.data.decode(), child.media_type) == (LINK, FIRST, "text/plain")


def test_an_update_is_no_publication():
    child = only(atom(f"<title>T</title><updated>2026-01-13T08:00:00Z</updated><summary>{FIRST}</summary>"))
    assert (child.stated.published, child.stated.updated) == (None, "2026-01-13T08:00:00Z")
    child = only(rss(f"<pubDate>Mon, 12 Jan 2026 09:38:00 GMT</pubDate><description>{FIRST}</description>"))
    assert (child.stated.published, child.stated.updated) == ("2026-01-12T09:38:00+00:00", None)


@pytest.mark.parametrize("date", ["yesterday", "12/01/2026", "", "30 Feb 2026", "0001-01-01T00:00:00Z"])
def test_a_date_that_cannot_be_read_is_none(date):
    assert only(rss(f"<pubDate>{date}</pubDate><description>{FIRST}</description>")).stated.published is None


JSON_FEED = {
    "version": "https://jsonfeed.org/version/1.1",
    "title": "The Quay",
    "home_page_url": "https://quay.example/",
    "items": [
        {
            "id": "q-1",
            "url": "/1",
            "title": "Port &amp; quay",
            "content_html": f"<p>{FIRST}</p><p>{SECOND}</p>",
            "content_text": FIRST,
            "date_published": "2026-01-12T09:38:00+07:00",
            "authors": [{"name": "Ann Poe"}, {"url": "x"}],
        },
        {
            "id": 7,
            "content_text": f"{FIRST}\n\n<p>{SECOND}",
            "author": {"name": "Bo Lee"},
            "date_published": 5,
        },
        {"url": "https://quay.example/3", "title": "No text"},
        "nothing",
    ],
}


def test_entries_of_a_json_feed():
    first, second, third, fourth = children(json.dumps(JSON_FEED).encode(), key="x.json")
    assert (first.key, first.link, first.media_type) == ("q-1", LINK, "text/html")
    assert (first.stated.title, first.stated.published) == ("Port & quay", "2026-01-12T09:38:00+07:00")
    assert (first.stated.authors, first.stated.outlet) == (("Ann Poe",), "The Quay")
    assert (second.key, second.media_type, second.stated.published) == ("7", "text/plain", None)
    assert second.data.decode() == f"{FIRST}\n\n<p>{SECOND}"
    assert (third.key, third.data) == ("https://quay.example/3", b"")
    assert (fourth.key, fourth.data) == ("x.json#4", b"")


@pytest.mark.parametrize(
    "data", [b"{", b'{"items": 5}', b"{}", b'{"version": "https://jsonfeed.org/version/1"}']
)
def test_what_is_no_json_feed_is_damaged(data):
    with pytest.raises(IngestError, match="damaged"):
        children(data)


def test_keys_are_unique_within_a_feed():
    items = [
        f"<guid isPermaLink='false'>a</guid><description>{FIRST}</description>",
        f"<guid isPermaLink='false'>a</guid><link>{LINK}</link><description>{FIRST}</description>",
        f"<link>{LINK}</link><description>{FIRST}</description>",
        f"<description>{FIRST}</description>",
        f"<guid isPermaLink='false'>{'g' * 2_000}</guid><description>{FIRST}</description>",
    ]
    assert [child.key for child in children(rss(*items))] == ["a", LINK, "x.xml#3", "x.xml#4", "x.xml#5"]


@pytest.mark.parametrize(
    ("link", "resolved"),
    [
        ("/1", LINK),
        ("1", LINK),
        ("//other.example/1", "https://other.example/1"),
        ("HTTPS://quay.example/1", LINK),
        ("file:///etc/passwd", None),
        ("javascript:alert(1)", None),
        ("data:text/html,x", None),
        ("ftp://quay.example/1", None),
        ("http://[::1", None),
        ("https://quay.example/a b", None),
        ("https://quay.example\\@evil.example/", None),
        ("https://quay.example/" + "a" * 5_000, None),
        ("", None),
    ],
)
def test_links_lead_to_the_web_or_nowhere(link, resolved):
    child = only(rss(f"<link>{link}</link><description>{FIRST}</description>"))
    assert child.link == child.stated.url == resolved


def test_no_base_leads_to_a_file():
    entry = f"<link href='passwd'/><id>1</id><summary>{FIRST}</summary>"
    assert only(atom(entry, more='xml:base="file:///etc/"')).link is None
    assert only(atom(entry, head="<link href='file:///etc/'/>")).link is None
    assert only(atom(entry)).link is None
    assert only(atom(entry), key="https://quay.example/feed").link == "https://quay.example/passwd"


TAILS = [
    '<p>The post <a href="x">Port reopens</a> appeared first on <a href="y">The Quay</a>.</p>',
    '<a href="x">Read more</a>',
    '<p><a class="more-link" href="x">Continue reading <span>Port reopens</span> &rarr;</a></p>',
    '<a href="x">Xem thêm</a>',
    "<p><em>Đọc tiếp »</em></p>",
    "<p>[&#8230;]</p>",
    " [&hellip;]",
    " […] <a href='x'>Read the full story</a>",
    "<p>Bài viết <a href='x'>Cảng mở cửa</a> xuất hiện đầu tiên trên <a href='y'>Bến Cảng</a>.</p>",
    "<br/><a href='x'>Read more at The Quay</a><img src='https://track.example/1.gif' width='1'/>",
    " Read more...",
    " (more&#8230;)",
]


@pytest.mark.parametrize("tail", TAILS)
def test_what_leads_to_the_page_is_no_part_of_the_text(tail, tmp_path):
    (tmp_path / "x.xml").write_bytes(rss(f"<title>T</title>{described(f'<p>{FIRST}</p><p>{SECOND}{tail}')}"))
    (article,) = read([tmp_path / "x.xml"]).articles
    assert article.text == f"{FIRST}\n\n{SECOND}"


@pytest.mark.parametrize("tail", [" [&#8230;]", " […]", " [...] <a href='x'>Read more</a>", " (more…)"])
def test_a_sentence_that_was_cut_short_goes_where_others_remain(tail):
    assert text(described(f"{FIRST} Exports reached 35{tail}")).partition("<a")[0].rstrip() == FIRST
    assert "35" not in text(described(f"<p>{FIRST}</p><p>Exports reached 35{tail}</p>"))
    assert text(described(f"Exports reached 35{tail}")).partition("<a")[0].rstrip() == "Exports reached 35"


@pytest.mark.parametrize(
    "end",
    [
        "They sell rice, coffee, pepper...",
        "There is more.",
        "Người dân trồng lúa, cà phê, hồ tiêu…",
        "Visitors can read more about the port at the museum.",
        "Asked whether it would close again, he said: “Who knows…”",
    ],
)
def test_sentences_that_only_look_like_tails_stay(end):
    assert text(described(f"<p>{FIRST}</p><p>{end}</p>")) == f"<p>{FIRST}</p><p>{end}</p>"


@pytest.mark.parametrize(
    "description",
    [
        "",
        "<description></description>",
        "<description>Port reopens</description>",
        "<description>PORT REOPENS!</description>",
        described('<a href="x">Port reopens</a>&nbsp;&nbsp;<font color="#6f6f6f">The Quay</font>'),
        described('<img src="x.jpg"/>'),
        described('<p>Port reopens</p><p><a href="x">Read more</a></p>'),
    ],
)
def test_an_entry_that_says_no_more_than_its_title_is_named(description, tmp_path):
    headline = f"<title>Port reopens</title><guid>q-1</guid>{description}"
    (tmp_path / "x.xml").write_bytes(rss(headline, ITEM.replace("q-1", "q-2")))
    reading = read([tmp_path / "x.xml"])
    assert [article.source.key for article in reading.articles] == ["q-2"]
    assert [omission.subject for omission in reading.omissions] == ["q-1"]
    (coverage,) = reading.coverage
    assert (coverage.source, coverage.found, coverage.read, coverage.omitted) == ("x.xml", 2, 1, 1)


def test_plain_text_is_no_markup_and_gives_no_metadata(tmp_path):
    plain = f"---\ntitle: Another\n---\n\n{FIRST} It cost 5 &lt; 6 crowns &amp;amp; a day."
    (tmp_path / "x.xml").write_bytes(rss(f"<title>T</title><description>{plain}</description>"))
    (article,) = read([tmp_path / "x.xml"]).articles
    assert article.title == "T"
    assert article.text.endswith("It cost 5 < 6 crowns & a day.")


def test_the_outlet_is_the_source_that_an_entry_names():
    named = f"<source url='https://x.example'>Harbour News</source><description>{FIRST}</description>"
    assert only(rss(named)).stated.outlet == "Harbour News"
    publisher = f"<dc:publisher>Harbour News</dc:publisher><description>{FIRST}</description>"
    assert only(rss(publisher)).stated.outlet == "Harbour News"


@pytest.mark.parametrize(
    ("creator", "authors"),
    [
        ("Ann Poe", ("Ann Poe",)),
        ("By Ann Poe and Bo Lee", ("Ann Poe", "Bo Lee")),
        ("Nguyễn Thu Hà, Trần Minh", ("Nguyễn Thu Hà", "Trần Minh")),
        ("Ann Poe, PhD", ("Ann Poe, PhD",)),
        ("admin", ()),
        ("News Desk", ()),
        ("Phóng viên Hà Nội", ()),
        ("desk@quay.example", ()),
        ("The Quay", ()),
        ("王小明", ("王小明",)),
        ("a" * 5_000, ()),
    ],
)
def test_authors_are_people(creator, authors):
    item = f"<dc:creator>{creator}</dc:creator><description>{FIRST}</description>"
    assert only(rss(item)).stated.authors == authors


@pytest.mark.parametrize(
    ("before", "encoding"),
    [
        ('<?xml version="1.0" encoding="UTF-8"?>', "utf-8"),
        ('\n\n  <?xml version="1.0"?>\n<?xml-stylesheet href="file:///etc/passwd"?><!-- a -->', "utf-8"),
        ("", "utf-8"),
        ('<?xml version="1.0" encoding="utf-16"?>', "utf-16"),
        ('<?xml version="1.0"?>', "utf-8-sig"),
        ('<?xml version="1.0" encoding="punycode"?>', "utf-8"),
        ("<!-- a --><!-- b -->\n", "utf-8"),
    ],
)
def test_prologues_and_encodings(before, encoding):
    data = rss(ITEM.replace(FIRST, VIETNAMESE), before=before).decode().encode(encoding)
    assert kind_of(Received("x"), data[:65_536]) == "feed"
    assert VIETNAMESE in only(data).data.decode()


def test_a_declared_code_page():
    data = (
        rss(
            f"<description>Café, naïveté, déjà vu: the words of the café’s owner. {FIRST}</description>",
            before='<?xml version="1.0" encoding="windows-1252"?>',
        )
        .decode()
        .encode("cp1252")
    )
    assert only(data).data.decode().startswith("Café, naïveté, déjà vu: the words of the café’s")


def test_control_characters_do_not_end_a_feed():
    assert len(children(rss(ITEM, ITEM).replace(b"nine", b"ni\x08\x0bne"))) == 2


def test_what_stands_of_a_feed_that_breaks_off_is_read():
    assert len(children(rss(ITEM, ITEM, ITEM)[:-700])) >= 2


@pytest.mark.parametrize(
    ("start", "kind"),
    [
        (
            '<?xml version="1.0"?><!DOCTYPE rss PUBLIC "-//N//RSS 0.91//EN" "x.dtd">\n<rss version="0.91">',
            "feed",
        ),
        ("<!DOCTYPE rss [<!ENTITY a 'b'>]><rss>", "feed"),
        ("<atom:feed xmlns:atom='http://www.w3.org/2005/Atom'>", "feed"),
        ('{"authors": [], "home_page_url": "x", "items": [{"id": "1"}]', "feed"),
        ('{\n  "title": "x",\n  "version": "https:\\/\\/jsonfeed.org\\/version\\/1"', "feed"),
        (
            '{"text": "The file names \\"version\\": \\"https://jsonfeed.org/version/1\\" at its top."}\n',
            "lines",
        ),
        ("<!doctype html><html><body><p>&lt;rss&gt;</p>", "page"),
    ],
)
def test_what_a_feed_is_told_by(start, kind):
    assert kind_of(Received("x"), start.encode()) == kind


def test_comments_without_end_cost_linear_time():
    before = time.process_time()
    assert kind_of(Received("x"), b"<!---->" * 9_000 + b"<!--" * 9_000) != "feed"
    assert time.process_time() - before < 1


def test_a_feed_without_entries_is_silent_and_a_broken_one_is_damaged():
    assert children(rss()) == []
    with pytest.raises(IngestError, match="damaged"):
        children(b"<rss><chan")


@pytest.mark.parametrize(
    "data",
    [
        rss(
            "<title>&i;</title><description>&i; x</description>",
            before="<!DOCTYPE rss [<!ENTITY a 'ha'>"
            + "".join(f"<!ENTITY {chr(98 + n)} '{f'&{chr(97 + n)};' * 50}'>" for n in range(8))
            + "]>",
        ),
        rss(
            f"<title>&x;</title><description>&x; {FIRST}</description>",
            before='<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/hostname">]>',
        ),
        rss("<a>" * 20_000),
        rss("<item>" * 20_000),
        rss(f"<x {' '.join(f'a{n}=%sb%s' % (chr(34), chr(34)) for n in range(20_000))}/>{ITEM}"),
        rss("<description>" + "&lt;" * 300_000 + "</description>"),
        rss(described("<p>" * 100_000 + FIRST)),
        rss(described("<!--" * 200_000)),
        rss(described("[…] " * 200_000)),
        rss(described("<a b='\"" * 100_000)),
        rss(f"<title>{'x ' * 1_000_000}</title><description>{FIRST}</description>"),
        rss("<dc:creator>" + "a b, " * 100_000 + f"</dc:creator><description>{FIRST}</description>"),
        b'{"version": "https://jsonfeed.org/version/1", "items": ' + b"[" * 500_000,
    ],
)
def test_feeds_made_to_do_harm_do_none(data):
    before = time.process_time()
    try:
        found = children(data)
    except (IngestError, RecursionError):
        found = []
    assert time.process_time() - before < 8
    assert all(len(child.data) <= len(data) for child in found)
    assert all(len(child.stated.title or "") <= 1_000 for child in found)
    with open("/etc/hostname", "rb") as file:  # noqa: PTH123 - what the entity names
        host = file.read().strip()
    assert not any(host in child.data for child in found if host)


def test_large_feeds_cost_linear_time():
    def seconds(number):
        body = f"&lt;p&gt;{FIRST}&lt;/p&gt;" * 25
        data = rss(*(f"<guid>g{n}</guid><description>{body}{n}</description>" for n in range(number)))
        before = time.process_time()
        assert len(children(data)) == number
        return time.process_time() - before

    seconds(50)
    assert seconds(4_000) < 16 * seconds(500) + 1


@pytest.mark.parametrize(
    ("name", "data"),
    [("x.xml", rss(ITEM)), ("x.json", json.dumps(JSON_FEED | {"items": JSON_FEED["items"][:1]}).encode())],
    ids=["rss", "json"],
)
@pytest.mark.parametrize("piped", [False, True])
def test_a_feed_is_read_from_a_file_and_from_standard_input(tmp_path, name, data, piped):
    (tmp_path / name).write_bytes(data)
    ran = subprocess.run(
        [sys.executable, "-m", "report", "read", "-" if piped else str(tmp_path / name)],
        input=data if piped else b"",
        capture_output=True,
        check=False,
    )
    first = json.loads(ran.stdout.splitlines()[0])
    assert ran.returncode == 0
    assert (first["source"]["key"], first["text"]) == ("q-1", f"{FIRST}\n\n{SECOND}")
    assert first["published"] == "2026-01-12T09:38:00+07:00"
