"""Any bytes in: an article, an omission or an IngestError out, and never another exception."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from report.article import article_id
from report.errors import IngestError
from report.ingest import read
from report.sentences import split

PIECES = st.sampled_from(
    [
        "Hanoi (VNA) – ",
        "HÀ NỘI — ",
        "./.",
        "VNA",
        "\n",
        "\n\n",
        "(Photo: AFP)",
        "Ảnh: Ngọc Liên",
        "See more",
        "By Ann Poe",
        "09:38, 12/01/2026",
        "a.jpg",
        "---\n",
        "+++\n",
        "title: x\n",
        "Ministers met on January 10. ",
        "Họ họp sáng 10/1. ",
        "date 2026-01-12 ",
        " — VNS",
        "“Go. Now.” he said. ",
        "Google translate",
        "In 2025, ",
        "tasks for 2026. ",
        "\u202e",
        "\x00",
        "\ue000",
        "\uf8ff",
        "\ufeff",
        "30/02/2026",
        "(",
        ")",
        '"',
        "Nine ministers met in the hall ",
        "Read more: x",
        "Tin liên quan",
        "Xem thêm",
        "Share on Facebook",
        "00/00/0000",
        "9999-99-99",
        "٣/٤/٢٠٢٦",
    ]
)
MAGIC = st.sampled_from(
    [
        b"%PDF-1.7\n",
        b"PK\x03\x04",
        b"PK\x05\x06",
        b"PK\x03\x04" + bytes(26) + b"[Content_Types].xml",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        b"{\\rtf1 ",
        b"\x89PNG\r\n",
        b"\xef\xbb\xbf",
        b"\xff\xfe",
        b"\xfe\xff",
        b"\xff\xfe\x00\x00",
        b"<!doctype html><html><body>",
        b"<div><p>",
        b'<html><meta charset="windows-1258"><body><p>',
        b'<html><meta charset="utf-16"><body><p>',
        b'<?xml version="1.0" encoding="koi8-r"?><rss><channel><item><description>',
        b'<feed xmlns="http://www.w3.org/2005/Atom"><entry><content type="html">',
        b'{"version": "https://jsonfeed.org/version/1.1", "items": [{"content_text": "',
        b"From a@quay.example Tue Jan 13 09:30:00 2026\nSubject: x\n\n",
        b"From: a@quay.example\nMessage-ID: <1@quay.example>\nContent-Type: text/html\n\n",
        b"MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: text/html\n\n",
        b'{"text": "',
        b'{"id": "x", "text": "',
        b'[{"text": "',
        b"# Title\n\n**x** ![a](",
        b"| a | b |\n|---|---|\n| ",
    ]
)
"""How each kind of input begins; what follows is broken, or is not."""
CONTENT = st.binary(max_size=300) | st.text(max_size=300).map(str.encode)
ARTICLES = st.lists(PIECES | st.text(max_size=20), max_size=30).map(lambda pieces: "".join(pieces).encode())
RELAXED = settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow], deadline=None
)


def examine(article):
    assert article.text == article.text.strip() != ""
    assert article.id == article_id(article.text)
    assert not any(
        paragraph != paragraph.strip() or not paragraph for paragraph in article.text.split("\n\n")
    )
    assert all(
        sentence.words == article.text[sentence.start : sentence.end]
        for sentence in split(article.text, "en")
    )
    assert not any("\ue000" <= character <= "\uf8ff" for character in article.text)
    assert all(removed.text.strip() and removed.line > 0 for removed in article.removed)


BROKEN = st.tuples(MAGIC, CONTENT | ARTICLES).map(b"".join)


@RELAXED
@given(CONTENT | ARTICLES | BROKEN)
def test_any_file(tmp_path, content):
    path = tmp_path / "a.txt"
    path.write_bytes(content)
    try:
        reading = read([path])
    except IngestError as error:
        assert "a.txt" in str(error)  # noqa: PT017 - either outcome is right
        return
    for article in reading.articles:
        examine(article)


@RELAXED
@given(st.lists(CONTENT | ARTICLES | BROKEN, min_size=1, max_size=4), st.binary(max_size=60))
def test_any_folder(tmp_path, contents, hand):
    for old in tmp_path.iterdir():
        old.unlink()
    for number, content in enumerate(contents):
        (tmp_path / f"{number}.txt").write_bytes(content)
    (tmp_path / "0.toml").write_bytes(hand)
    (tmp_path / "good.txt").write_text("Ministers of nine countries met in the hall.", encoding="utf-8")
    reading = read([tmp_path])
    folder, *containers = reading.coverage
    assert folder.found + sum(max(each.found, 1) for each in containers) > len(contents)
    assert len(reading.lines) + len(reading.omissions) >= folder.found
    assert all(each.found == each.read + each.omitted for each in reading.coverage)
    for article in reading.articles:
        examine(article)


PARAGRAPHS = st.lists(
    st.sampled_from(
        [
            "Ministers of nine countries met in the capital to talk about the price of rice and the water.",
            "The talks went on until midnight, and nobody left before the last of the bread was eaten.",
            "A second round is planned for the spring, when the snow has left and the road is open again.",
            "Bộ trưởng chín nước họp tại thủ đô để bàn về giá gạo và nguồn nước của dòng sông chung.",
        ]
    ),
    min_size=3,
    unique=True,
)
NOISE = st.sampled_from(
    [
        "A ferry leaves the harbour. (Photo: AFP)",
        "Một chuyến phà rời bến. Ảnh: Minh Anh",
        "a.jpg",
        "ADVERTISEMENT",
        "Read more: Rice rises to a record",
        "Share on Facebook",
        "Tags: rice, water",
        "***",
        "Google translate",
    ]
)


@RELAXED
@given(
    PARAGRAPHS,
    st.lists(st.tuples(st.integers(0, 5), NOISE), max_size=5),
    st.sampled_from(["", " — VNS", "/.", "/. VNA"]),
)
def test_noise_in_the_middle_leaves_exactly_the_paragraphs(tmp_path, paragraphs, noise, close):
    parts = [*paragraphs[:-1], paragraphs[-1] + close]
    for place, line in noise:
        parts.insert(min(place, len(paragraphs) - 1) or 1, line)
    path = tmp_path / "a.txt"
    path.write_text("\n\n".join(parts), encoding="utf-8")
    (article,) = read([path]).articles
    assert article.text == "\n\n".join(paragraphs)
    path.write_text(article.text, encoding="utf-8")
    (again,) = read([path]).articles
    assert (again.text, again.removed) == (article.text, ())


def test_a_name_of_any_bytes(tmp_path):
    try:
        (tmp_path / "caf\udce9.txt").write_text(
            "Ministers of nine countries met in the hall.", encoding="utf-8"
        )
    except OSError:
        pytest.skip("the file system takes UTF-8 names only")
    (article,) = read([tmp_path]).articles
    assert article.source.key.encode("utf-8")
