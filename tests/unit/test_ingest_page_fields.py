"""What a page states of its article: only what is the article's own, and nothing that is not stated."""

import json

import pytest

from report.ingest.kinds.page.fields import stated_fields
from report.ingest.kinds.page.markup import parse

TITLE = "Ferry runs again after the storm"
LISTED = '<article><h2><a href="/x">Mangoes</a></h2><time pubdate datetime="2026-01-02">x</time></article>'


def stated(head="", body=f"<h1>{TITLE}</h1>", lang="en", key="a.html"):
    attribute = f' lang="{lang}"' if lang else ""
    tree = parse(f"<!doctype html><html{attribute}><head>{head}</head><body>{body}</body></html>")
    return stated_fields(tree, key)


def meta(name, content):
    return f'<meta property="{name}" content="{content}">'


def data(*entities):
    return "".join(f'<script type="application/ld+json">{json.dumps(each)}</script>' for each in entities)


def news(**fields):
    return {"@context": "https://schema.org", "@type": "NewsArticle", "headline": TITLE, **fields}


@pytest.mark.parametrize(
    ("head", "body", "title"),
    [
        (f"<title>{TITLE}</title>", "", TITLE),
        (f"<title>{TITLE} - The Sound</title>", "", f"{TITLE} - The Sound"),
        (f"<title>{TITLE} - The Sound</title>", f"<h1>{TITLE}</h1>", TITLE),
        (f"<title>{TITLE} - The Sound</title>", f"<p>{TITLE}</p>", TITLE),
        (f"<title>The Sound | {TITLE}</title>", f"<table><tr><td><b>{TITLE}</b></td></tr></table>", TITLE),
        (f"<title>Sound | {TITLE}</title>", f'<div><a href="/x">{TITLE}</a></div>', f"Sound | {TITLE}"),
        (f"<title>Notes: {TITLE}</title>", f'<h1><a href="/">Notes</a></h1><h3>{TITLE}</h3>', TITLE),
        (f"<title>Notes – {TITLE}</title>", f'<p><a href="/">Notes</a></p><h1>{TITLE}</h1>', TITLE),
        (meta("og:site_name", "Sound") + f"<title>{TITLE} | Sea | Sound</title>", f"<h2>{TITLE}</h2>", TITLE),
        (f"<title>The Sound: news - {TITLE}</title>", f"<h1>{TITLE}</h1>", TITLE),
        (f"<title>Islands - a year on</title>{meta('og:site_name', 'The Sound')}", "", "Islands - a year on"),
        (meta("og:title", f"{TITLE} – The Sound") + meta("og:site_name", "The Sound"), "", TITLE),
        (meta("og:title", TITLE), f"<h1>Sea: {TITLE}</h1>", TITLE),
        (data(news(headline="Ferry runs again after...")), f"<h1>{TITLE}</h1>", TITLE),
        (f"<title>{TITLE} | The Sound</title>", f'<h1><a href="/">The Sound</a></h1><h2>{TITLE}</h2>', TITLE),
        (meta("og:title", "{{ article.title }}"), "", None),
        ("", "", None),
    ],
)  # fmt: skip
def test_headlines(head, body, title):
    assert stated(head, body).title == title


@pytest.mark.parametrize(
    "head",
    [
        meta("article:published_time", "2026-01-14T09:38:21+07:00"),
        '<meta name="pubdate" content="Wed, 14 Jan 2026 09:38:00 +0700">',
        '<meta itemprop="datePublished" content="2026-01-14 09:38 +07:00">',
        data(news(datePublished="2026-01-14T09:38:00+07:00")),
        data({"@graph": [{"@type": "WebSite"}, news(datePublished="20260114T093800+07:00")]}),
        data([{"@type": "WebPage", "mainEntity": news(datePublished="2026-01-14T09:38:00.000+0700")}]),
    ],
)
def test_publication_with_the_time_and_zone_that_are_stated(head):
    assert stated(head).published == "2026-01-14T09:38+07:00"


@pytest.mark.parametrize(
    ("value", "published"),
    [
        ("2026-01-14", "2026-01-14"),
        ("20260114", "2026-01-14"),
        ("2026-01-14T09:38", "2026-01-14T09:38"),
        ("January 14, 2026", "2026-01-14"),
        ("14/01/2026 09:38", "2026-01-14T09:38"),
        ("03/04/2026", None),
        ("Tuesday, 03/03/2026", "2026-03-03"),
        ("Friday, 03/04/2026", "2026-04-03"),
        ("1970-01-01T00:00:00Z", None),
        ("0001-01-01", None),
        ("2026-13-40", None),
        ("2026", None),
        ("2026-01", None),
        ("1768358280", None),
        ("yesterday", None),
        ("", None),
    ],
)
def test_dates_are_read_as_stated_or_not_at_all(value, published):
    assert stated(meta("article:published_time", value)).published == published


@pytest.mark.parametrize(
    ("lang", "published"),
    [("vi", "2026-04-03"), ("de-CH", "2026-04-03"), ("en-GB", "2026-04-03"), ("en-US", None), ("en", None)],
)
def test_the_language_tells_what_stands_first_in_figures(lang, published):
    assert stated(meta("article:published_time", "03/04/2026"), lang=lang).published == published


def test_another_date_of_the_page_tells_what_stands_first():
    dates = meta("article:published_time", "03/04/2026") + meta("article:modified_time", "13/04/2026")
    assert (stated(dates).published, stated(dates).updated) == ("2026-04-03", "2026-04-13")


def test_an_update_is_no_publication():
    page = stated(meta("article:modified_time", "2026-01-15") + data(news(dateModified="2026-01-16")))
    assert (page.published, page.updated) == (None, "2026-01-16")


@pytest.mark.parametrize(
    "entity",
    [
        news(headline="Mango harvest begins early", datePublished="2026-01-02"),
        {"@type": "ItemList", "itemListElement": [news(datePublished="2026-01-02")]},
        {"@type": "WebSite", "datePublished": "2026-01-02"},
        {"@type": "Comment", "datePublished": "2026-01-02"},
        news(comment=[{"@type": "Comment", "datePublished": "2026-01-02"}]),
        news(
            url="https://sound.example/other",
            headline="Mango harvest begins early",
            datePublished="2026-01-02",
        ),
        [
            news(headline="Mangoes", datePublished="2026-01-02"),
            news(headline="Plums", datePublished="2026-01-03"),
        ],
    ],
)
def test_data_of_anything_else_give_no_date(entity):
    canonical = '<link rel="canonical" href="https://sound.example/ferry">'
    assert stated(canonical + data(entity)).published is None


def test_of_several_articles_in_the_data_the_page_s_own_counts():
    others = [
        news(headline="Mango harvest begins early", datePublished="2026-01-02"),
        news(datePublished="2026-01-14"),
    ]
    assert stated(data(others)).published == "2026-01-14"
    canonical = '<link rel="canonical" href="https://www.sound.example/ferry/">'
    by_address = [{**each, "headline": ""} for each in others]
    by_address[1]["mainEntityOfPage"] = {"@type": "WebPage", "@id": "http://sound.example/ferry#top"}
    by_address[0]["url"] = "https://sound.example/mango"
    assert stated(canonical + data(by_address)).published == "2026-01-14"


@pytest.mark.parametrize(
    ("body", "published"),
    [
        (f'<header><h1>{TITLE}</h1><time datetime="2026-01-14">today</time></header>', "2026-01-14"),
        (f'<h1>{TITLE}</h1><p><time class="entry-date" datetime="2026-01-14">today</time></p>', "2026-01-14"),
        (f'<h1>{TITLE}</h1><time class="updated" datetime="2026-01-14">today</time>', None),
        (f'<h1>{TITLE}</h1><aside><time class="published" datetime="2026-01-02"></time></aside>', None),
        (f'<main><h1>{TITLE}</h1></main><div><p><time datetime="2026-01-02">2 Jan</time></p></div>', None),
        (f"<h1>{TITLE}</h1>{LISTED}", None),
        (
            f'<main><p><h1>{TITLE}</h1></p><b><i><time datetime="2026-01-14">3 hours</time></i></b></main>',
            "2026-01-14",
        ),
        (f"<main><div><i>14/01/2026 08:05 GMT+7</i></div><h1>{TITLE}</h1></main>", "2026-01-14T08:05+07:00"),
        (f"<main><div><i>14/01/2026</i></div><h1>{TITLE}</h1></main>", None),
        (f"<header><i>14/01/2026 08:05</i></header><main><h1>{TITLE}</h1></main>", None),
        (f'<h1>{TITLE}</h1><time datetime="2026-01-14">x</time><time datetime="2026-01-02">y</time>', None),
    ],
)  # fmt: skip
def test_a_time_counts_only_as_the_article_s_own_stamp(body, published):
    assert stated("", body).published == published


@pytest.mark.parametrize(
    ("author", "authors"),
    [
        ({"@type": "Person", "name": "Ann Poe"}, ("Ann Poe",)),
        (
            [{"@type": "Person", "name": "Ann Poe"}, {"@type": "Person", "name": "Minh Anh"}],
            ("Ann Poe", "Minh Anh"),
        ),
        ("By Ann Poe and Minh Anh", ("Ann Poe", "Minh Anh")),
        ("Ann Poe, Ann Poe", ("Ann Poe",)),
        ({"@type": "Person", "name": "Nguyễn Văn An"}, ("Nguyễn Văn An",)),
        ({"@type": "Person", "name": "王小明"}, ("王小明",)),
        ({"@type": "Organization", "name": "Harbour Office"}, ()),
        ("Admin", ()),
        ("Site Admin", ()),
        ("The Sound", ()),
        ("The Sound Newsroom", ()),
        ("Reuters", ()),
        ("annpoe42", ()),
        ("https://sound.example/ann-poe", ()),
        ({"@type": "Person", "name": None}, ()),
        (None, ()),
    ],
)
def test_authors_are_people(author, authors):
    assert stated(meta("og:site_name", "The Sound") + data(news(author=author))).authors == authors


def test_authors_of_meta_tags():
    assert stated(
        '<meta name="author" content="Lan Tran"><meta name="byl" content="By Ann Poe">'
    ).authors == ("Lan Tran",)
    assert stated('<meta name="author" content="admin"><meta name="byl" content="By Ann Poe">').authors == (
        "Ann Poe",
    )


@pytest.mark.parametrize(
    ("key", "address", "url"),
    [
        ("a.html", "https://sound.example/ferry", "https://sound.example/ferry"),
        ("a.html", "/ferry", None),
        ("https://sound.example/x?y=1", "/ferry", "https://sound.example/ferry"),
        ("a.html", "//sound.example/ferry", None),
        ("a.html", "file:///etc/passwd", None),
        ("a.html", "javascript:alert(1)", None),
        ("a.html", "https://user:secret@sound.example/ferry", None),
        ("a.html", "https://sound.example/", None),
        ("a.html", "https://[sound.example/ferry", None),
        ("a.html", "https://sound.example/a b", None),
        ("a.html", "", None),
    ],
)
def test_the_canonical_address(key, address, url):
    assert stated(f'<link rel="canonical" href="{address}">', key=key).url == url


def test_outlet_and_language():
    page = stated(data(news(publisher={"name": "The Sound"}, inLanguage="fr")), lang=None)
    assert (page.outlet, page.language) == ("The Sound", "fr")
    assert stated(meta("og:site_name", "{$plugin.site_name}")).outlet is None
    assert stated(lang="en_US").language == "en-US"
    assert stated(lang="<b>").language is None


@pytest.mark.parametrize(
    "text", ["{", "[" * 100_000, "null", '"x"', '{"@graph": {"@graph": []}}', "1" * 5_000]
)
def test_data_that_are_none_state_nothing(text):
    page = stated(f'<script type="application/ld+json">{text}</script>', "")
    assert (page.title, page.published, page.authors) == (None, None, ())


@pytest.mark.parametrize(
    ("body", "authors"),
    [
        ('<div class="author-info"><a href="/a">MẬU TRƯỜNG</a></div>', ("MẬU TRƯỜNG",)),
        ("<div><span>By Ann Poe and Jo Lee</span></div>", ("Ann Poe", "Jo Lee")),
        ('<span class="byline-name">Ann Poe</span>', ("Ann Poe",)),
        ('<span class="comment-author">Ann Poe</span>', ()),
        ('<span class="author">Editorial Desk</span>', ()),
        (f"<p>{'The ferry ran again on Monday. ' * 3}</p><span class=author>Ann Poe</span>", ()),
    ],
)
def test_authors_below_the_headline(body, authors):
    assert stated("", f"<main><h1>{TITLE}</h1>{body}</main>").authors == authors
