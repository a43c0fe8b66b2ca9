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


@RELAXED
@given(CONTENT | ARTICLES)
def test_any_file(tmp_path, content):
    path = tmp_path / "a.txt"
    path.write_bytes(content)
    try:
        reading = read([path])
    except IngestError as error:
        assert str(error).startswith("a.txt")  # noqa: PT017 - either outcome is right
        return
    for article in reading.articles:
        examine(article)


@RELAXED
@given(st.lists(CONTENT | ARTICLES, min_size=1, max_size=4), st.binary(max_size=60))
def test_any_folder(tmp_path, contents, hand):
    for old in tmp_path.iterdir():
        old.unlink()
    for number, content in enumerate(contents):
        (tmp_path / f"{number}.txt").write_bytes(content)
    (tmp_path / "0.toml").write_bytes(hand)
    (tmp_path / "good.txt").write_text("Ministers of nine countries met in the hall.", encoding="utf-8")
    reading = read([tmp_path])
    told = {article.source.key for article in reading.articles} | {
        omission.subject for omission in reading.omissions
    }
    told |= {copy for article in reading.articles for copy in article.source.copies}
    assert {f"{number}.txt" for number in range(len(contents))} | {"good.txt"} <= told
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
