"""Any bytes in the dress of any kind: an article or an omission out, counted, and nothing else."""

from __future__ import annotations

import re
from pathlib import Path
from resource import RUSAGE_SELF, getrusage
from tempfile import TemporaryDirectory

import documents
from hostile.parts import bomb
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from report.errors import IngestError
from report.ingest import How, Limits, Reading, read
from report.ingest.text import REMEDIES, UnreadableError

MADE = documents.made()
BEGINNINGS = (
    *(
        b"%PDF-1.7\n",
        b"PK\x03\x04",
        b"PK\x05\x06",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        b"\xff\xfe",
        b"\xfe\xff",
    ),
    *(b"<!doctype html><p>", b'<?xml version="1.0"?><rss><channel><item>', b"<feed><entry><content>"),
    *(
        b"Message-ID: <a>\n",
        b"From: a\nSubject: =?utf-8?b?",
        b"MIME-Version: 1.0\nContent-Type: multipart/x; boundary=b\n\n--b\n",
    ),
    *(
        b"From a Wed Jan 14 09:00:00 2026\nSubject: x\n",
        b'{"text": ',
        b'{"id": ',
        b'[{"text": "',
        b"---\ntitle: ",
        b"+++\n",
    ),
    *(
        b'{"version": "https://jsonfeed.org/version/1.1", "items": [',
        b"# x\n\n| a | b |\n|---|---|\n",
        b"\xef\xbb\xbf",
    ),
)
STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff]")
RELAXED = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


@st.composite
def damaged(draw: st.DrawFn, made: tuple[documents.Made, ...]) -> bytes:
    """Draw a sound document in which a few stretches are cut out, written over or said twice."""
    data = draw(st.sampled_from(made)).data
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(data)))
        end = min(len(data), start + draw(st.integers(0, 400)))
        data = data[:start] + draw(st.binary(max_size=40) | st.just(data[start:end] * 2)) + data[end:]
    return data


DRESSED = st.builds(
    bytes.__add__,
    st.sampled_from(BEGINNINGS),
    st.binary(max_size=300) | st.text(max_size=200).map(lambda text: text.encode("utf-8", "surrogatepass")),
)


def examine(reading: Reading) -> None:
    for coverage in reading.coverage:
        assert coverage.found == coverage.read + coverage.duplicates + coverage.omitted
    assert sum(coverage.read for coverage in reading.coverage) == len(reading.lines) == len(reading.origins)
    for article in reading.articles:
        assert article.text.strip()
        told = (article.text, article.title or "", article.source.key, *article.authors, article.place or "")
        assert not any(STEERING.search(each) for each in told), told
        assert all(0 <= block.start < block.end <= len(article.text) for block in article.structure)
    for omission in reading.omissions:
        assert omission.reason in REMEDIES
        assert not STEERING.search(omission.subject)


@RELAXED
@given(
    damaged(tuple(made for made in MADE if made.kind != "pdf")) | DRESSED,
    st.sampled_from(("a", "a.html", "a.eml")),
)
def test_one_document(data: bytes, name: str) -> None:
    """PDFs are left to the pool: the library that reads them may end the process that it is in."""
    if b"%PDF-" in data:
        return
    with TemporaryDirectory() as folder:
        path = Path(folder, name)
        path.write_bytes(data)
        try:
            examine(read([path]))
        except UnreadableError as error:
            assert error.reason in REMEDIES  # noqa: PT017 - either outcome is right
        except IngestError as error:
            assert str(error).startswith("None of the inputs can be read.")  # noqa: PT017 - the same


@settings(RELAXED, max_examples=6)
@given(st.lists(damaged(MADE) | DRESSED, min_size=8, max_size=16))
def test_a_folder_in_the_pool(documents_: list[bytes]) -> None:
    with TemporaryDirectory() as folder:
        for number, data in enumerate(documents_):
            Path(folder, f"{number}.txt").write_bytes(data)
        Path(folder, "good.txt").write_text("Ministers of nine countries met in the hall.", encoding="utf-8")
        reading = read([folder], How(limits=Limits(seconds=10, megabytes=512)))
    examine(reading)
    assert not any(
        omission.reason in {"crashed", "too_slow", "too_much_memory"} for omission in reading.omissions
    )
    told = {article.source.key for article in reading.articles}
    assert "good.txt" in told


def test_metadata_by_hand_beyond_any_measure_is_not_parsed(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Ministers of nine countries met in the hall.", encoding="utf-8")
    (tmp_path / "b.txt").write_text("The river fell by a metre within a week.", encoding="utf-8")
    (tmp_path / "a.toml").write_text('title = "T"\n' + "#" * 20_000, encoding="utf-8")
    reading = read([tmp_path])
    assert [article.title for article in reading.articles] == [None, None]
    assert [(omission.reason, omission.subject) for omission in reading.omissions] == [
        ("bad_metadata", "a.toml")
    ]


def test_a_file_that_is_told_to_hold_less_than_it_does_is_damaged(tmp_path: Path) -> None:
    """Nothing beyond what the archive owns up to is unpacked: it may be gigabytes."""
    path = tmp_path / "a.zip"
    path.write_bytes(bomb("a.txt", 4_000, told=100))
    before = getrusage(RUSAGE_SELF).ru_maxrss
    try:
        read([path])
    except UnreadableError as error:
        assert error.reason == "damaged"  # noqa: PT017 - it has no other outcome
    assert getrusage(RUSAGE_SELF).ru_maxrss - before < 100_000


def test_links_that_lead_out_of_a_folder_are_named_and_not_opened(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text(
        "Nobody may read what the ministers wrote down here.", encoding="utf-8"
    )
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "good.txt").write_text("Ministers of nine countries met in the hall.", encoding="utf-8")
    (folder / "good.toml").symlink_to("../secret.txt")
    (folder / "out.txt").symlink_to("../secret.txt")
    (folder / "again.txt").symlink_to("good.txt")
    reading = read([folder])
    assert [article.text for article in reading.articles] == ["Ministers of nine countries met in the hall."]
    assert [(each.reason, each.subject) for each in reading.omissions] == [
        ("unreadable", "good.toml"),
        ("unreadable", "out.txt"),
    ]
