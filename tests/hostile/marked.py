"""Markup: XML that grows, pages without end, feeds that lead where nobody may go."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from hostile.packed import word
from hostile.parts import PARAGRAPHS, PROSE, attributes, dates, entities, feed, page, reaching, valid, zipped

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hostile.parts import Canary


def outer(canary: Canary) -> Iterator[tuple[str, str, str]]:
    """Give document types that ask for the canary: a name, the type, and what refers to it."""
    for number, address in enumerate(canary.addresses[:3]):
        yield f"entity{number}", f'<!DOCTYPE x [<!ENTITY c SYSTEM "{address}">]>', "&c;"
        yield f"dtd{number}", f'<!DOCTYPE x SYSTEM "{address}">', "x"
        yield f"parameter{number}", f'<!DOCTYPE x [<!ENTITY % c SYSTEM "{address}"> %c;]>', "x"
        include = f'<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" parse="text" href="{address}"/>'
        yield f"include{number}", f'<?xml-stylesheet type="text/xsl" href="{address}"?>', include


def markup(canary: Canary) -> Iterator[tuple[str, bytes]]:
    """XML that grows or asks for other files, in every kind that is made of it."""
    laughs, square = entities(), f'<!DOCTYPE x [<!ENTITY a "{"x" * 100_000}">]>'
    types = [("laughs", laughs, "&e11;"), ("square", square, "&a;" * 50_000), *outer(canary)]
    for name, head, use in types:
        yield f"{name}.xml", feed(f"<item><title>{use}</title><description>{use}</description></item>", head)
        yield f"{name}.docx", word(f"<w:p><w:r><w:t>{use}</w:t></w:r></w:p>", head=head)
        yield (
            f"{name}.html",
            f'<?xml version="1.0"?>{head}<html><body><p>{use}</p><p>{PROSE}</p></body></html>'.encode(),
        )
        svg = f"<?xml version='1.0'?>{head}<svg xmlns='http://www.w3.org/2000/svg'><text>{use}</text></svg>"
        yield f"{name}-svg.html", page(svg)
    yield (
        "laughs-utf16.xml",
        b"\xff\xfe" + feed("<item><title>&e11;</title></item>", laughs).decode().encode("utf-16-le"),
    )
    yield "atom-src.xml", _atom(canary)
    yield "nested.xml", feed("<a>" * 100_000)
    yield "nested-items.xml", feed("<item><description>" * 20_000)
    yield (
        "nested-content.xml",
        feed(f"<item><description>{'&lt;div&gt;' * 60_000}{PROSE}</description></item>"),
    )
    yield (
        "attributes.xml",
        feed(f"<item {attributes(60_000)}><title>T</title></item>"),
    )
    yield "open-cdata.xml", feed("<item><description><![CDATA[" + "x" * 300_000)
    yield "open-comment.xml", feed("<!-- " + "- " * 200_000)
    yield "names.xml", feed("".join(f"<n{number}>" for number in range(50_000)))
    yield "many.xml", feed("".join(f"<item><title>T{n}</title></item>" for n in range(20_000)))
    yield (
        "title.xml",
        feed(f"<item><title>{'Lake ' * 2_000_000}</title><description>{PROSE}</description></item>"),
    )
    yield (
        "dates.xml",
        feed("".join(f"<item><title>T</title><pubDate>{when}</pubDate></item>" for when in dates())),
    )


def _atom(canary: Canary) -> bytes:
    entries = "".join(
        f'<entry><title>T{n}</title><content type="text/html" src="{address}"/><link href="{address}"/>'
        f"<id>{address}</id></entry>"
        for n, address in enumerate(canary.addresses)
    )
    base = canary.file.as_uri()
    return f'<feed xmlns="http://www.w3.org/2005/Atom" xml:base="{base}">{entries}</feed>'.encode()


NESTED = (
    *("<div>", "<table><tr><td>", "<b><i>", "<a href=x><b>", "<font><p>", "<ul><li>", "<blockquote>"),
    *("<svg><g>", "<math><mi>", "<template>", "<select><option>", "<button>", "<nobr>"),
)


def pages(canary: Canary) -> Iterator[tuple[str, bytes]]:
    """Pages nested, endless or wrong."""
    for tags in NESTED:
        name = re.sub(r"[<> =]+", "-", tags).strip("-")
        yield f"nested-{name}.html", page(tags * (600_000 // len(tags)) + f"<p>{PROSE}</p>")
    paragraphs = "".join(f"<p>{n} {PROSE}</p>" for n in range(3_000))
    yield from {
        "unclosed.html": page("<p><b>x</p>" * 60_000),
        "breaks.html": page("<br>" * 500_000),
        "short.html": page("<p>x</p>" * 100_000),
        "long.html": page(paragraphs),
        "lines.html": page("x<br>\n" * 60_000),
        "cells.html": page("<table>" + "<tr><td>1<td>2</tr>" * 40_000 + "</table>"),
        "row.html": page("<table><tr>" + "<td>1</td>" * 100_000 + "</tr></table>"),
        "spans.html": page('<table><tr><td colspan="999999999" rowspan="999999999">x</td></tr></table>' * 50),
        "items.html": page("<ul>" + "<li>One thing more</li>" * 60_000 + "</ul>"),
        "attributes.html": page(f"<p {attributes(100_000)}>x</p>"),
        "attribute.html": page(f'<p title="{"x" * 10_000_000}">x</p>'),
        "classes.html": page(f'<p class="{"caption related " * 50_000}">x</p>'),
        "comment.html": page("<!--" + "x-" * 1_000_000),
        "comments.html": page("<!-->" * 200_000),
        "script.html": page("<script>" + "if (a < b) {}" * 50_000),
        "styles.html": page("", "<style>@import url(http://127.0.0.1/x.css);</style>" * 10_000),
        "entities.html": page(
            "&amp;" * 300_000 + "&#x110000;&#0;&#xD800;&#55555555555555555555;&nosuch;" * 1_000
        ),
        "less.html": page("<" * 500_000),
        "doctypes.html": b"<!doctype html>" * 50_000,
        "endless.html": b"<html><body><p>" + b"word " * 3_900_000,
        "endless-word.html": b"<html><body><p>" + b"x" * 10_000_000,
        "title.html": page(
            "", f"<title>{'Lake ' * 2_000_000}</title><meta property='og:title' content='{'L' * 10_000_000}'>"
        ),
        "heading.html": page(f"<h1>{'Lake ' * 2_000_000}</h1>"),
        "json-deep.html": page("", _linked("[" * 200_000)),
        "json-keys.html": page("", _linked('{"a":' * 100_000)),
        "json-numbers.html": page(
            "", _linked('{"@type":"NewsArticle","datePublished":' + "9" * 50_000 + "}")
        ),
        "json-types.html": page("", "".join(map(_linked, _wrong_articles()))),
        "json-many.html": page("", _linked('{"@type":"Article","headline":"x"}') * 20_000),
        "metas.html": page("", '<meta property="article:published_time" content="2026-01-01">' * 20_000),
        "dates.html": page("".join(f'<time datetime="{when}">{when}</time>' for when in dates())),
        "refresh.html": page("", f'<meta http-equiv="refresh" content="0;url={canary.addresses[2]}">'),
        "controls.html": page(
            "<p>\x1b[31mred\x1b]52;c;eA==\x07 \x9b31m &#27;[2J &#x202e;gnp \u2066x</p>",
            "<title>\x1b[2J</title>",
        ),
        "zero-width.html": page("<p>" + "\u200b\u200d\u2060" * 100_000 + "</p>"),
        "polyglot.html": page("<p>x</p>") + zipped([("a.txt", PARAGRAPHS.encode())]),
        "pdf-first.html": b"%PDF-1.7\n" + page("<p>x</p>"),
        "pdf-zip.pdf": valid(".pdf") + zipped([("a.txt", PARAGRAPHS.encode())]),
    }.items()
    for number, address in enumerate(canary.addresses):
        yield (
            f"reaching{number}.html",
            page(reaching(address), f'<base href="{address}"><link rel="canonical" href="{address}">'),
        )


def _linked(text: str) -> str:
    return f'<script type="application/ld+json">{text}</script>'


def _wrong_articles() -> Iterator[str]:
    for value in (
        "null",
        "[]",
        "{}",
        "1e999",
        "-1",
        "true",
        '"\\ud800"',
        '[[["x"]]]',
        '{"@value": "x"}',
        '"\\u001b[2J"',
    ):
        keys = (
            "headline",
            "datePublished",
            "author",
            "publisher",
            "inLanguage",
            "mainEntityOfPage",
            "@graph",
        )
        yield "{" + '"@type":"NewsArticle",' + ",".join(f'"{key}":{value}' for key in keys) + "}"


def feeds(canary: Canary) -> Iterator[tuple[str, bytes]]:
    """Feeds whose links lead where nobody may go."""
    for number, address in enumerate(canary.addresses):
        told = address.replace("&", "&amp;").replace("<", "&lt;")
        item = (
            f"<item><title>Lake {number}</title><link>{told}</link><guid>{told}</guid>"
            f"<comments>{told}</comments>"
            f'<enclosure url="{told}" type="text/html" length="1"/><source url="{told}">x</source>'
            f"<description>{PROSE} {number}</description></item>"
        )
        yield f"link{number}.xml", feed(item, f'<?xml-stylesheet href="{told}"?>')
    items = [
        {
            "id": f"{n}",
            "url": address,
            "external_url": address,
            "title": f"T{n}",
            "content_html": reaching(address) + PROSE,
        }
        for n, address in enumerate(canary.addresses)
    ]
    version = "https://jsonfeed.org/version/1.1"
    yield (
        "links.json",
        json.dumps({"version": version, "next_url": canary.addresses[2], "items": items}).encode(),
    )
    wrong = [
        {"id": [], "url": {}, "title": 1, "content_html": None, "date_published": [[]], "authors": "x"},
        1,
        None,
        [],
    ]
    yield "types.json", json.dumps({"version": version, "title": [], "items": wrong}).encode()
    yield "deep.json", f'{{"version": "{version}", "items": {"[" * 100_000}'.encode()
    yield "item-types.json", f'{{"version": "{version}", "items": {{"a": 1}}}}'.encode()
    yield (
        "surrogates.json",
        f'{{"version": "{version}", "items": [{{"id": "\\ud800", "content_text": "\\udfff x"}}]}}'.encode(),
    )
