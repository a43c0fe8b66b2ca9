"""The walk through everything received: order, counts of each source, links followed, standard input."""

from __future__ import annotations

import io
import json
import zipfile
from typing import TYPE_CHECKING

import pytest

from report.errors import IngestError
from report.ingest import How, read
from report.services import Fetched, FetchError

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "The ports on the coast number {} and reopened today after nine days of storms, the authority said."
FEED = """<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour Post</title>{}</channel></rss>"""
ITEM = "<item><guid>g{0}</guid><link>https://post.example/{0}</link><title>Item {0}</title>{1}</item>"
TOLD = "<description>" + TEXT.format(" {0}") + "</description>"
PAGE = "<html><body><article><h1>Ports reopen</h1><p>{}</p><p>{}</p></article></body></html>"


def feed(*numbers: int) -> bytes:
    return FEED.format("".join(ITEM.format(n, TOLD.format(n)) for n in numbers)).encode()


def archive(**members: bytes) -> bytes:
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as file:
        for name, data in members.items():
            file.writestr(name.replace("_", "."), data)
    return whole.getvalue()


def counts(reading) -> dict[str, tuple[int, int, int]]:
    return {
        each.source.rpartition("/")[2]: (each.found, each.read, each.omitted) for each in reading.coverage
    }


def test_each_source_is_counted_once_and_in_order(tmp_path: Path) -> None:
    folder = tmp_path / "week"
    folder.mkdir()
    (folder / "a.txt").write_text(TEXT.format(1))
    (folder / "b.zip").write_bytes(archive(x_txt=TEXT.format(2).encode(), y_txt=b"", z_xml=feed(3, 4)))
    (folder / "c.jsonl").write_text(json.dumps({"text": TEXT.format(5)}) + "\n{\n")
    (folder / "d.txt").write_bytes(b"")
    reading = read([folder])
    keys = [article.source.key for article in reading.articles]
    assert keys == ["a.txt", "b.zip/x.txt", "g3", "g4", "c.jsonl, line 1"]
    assert counts(reading) == {
        "week": (2, 1, 1),
        "b.zip": (2, 1, 1),
        "z.xml": (2, 2, 0),
        "c.jsonl": (2, 1, 1),
    }
    assert [(each.reason, each.source.rpartition("/")[2]) for each in reading.omissions] == [
        ("empty_file", "b.zip"),
        ("bad_line", "c.jsonl"),
        ("empty_file", "week"),
    ]
    assert reading.origins == (str(folder), "b.zip", "b.zip/z.xml", "b.zip/z.xml", "c.jsonl")


def test_a_folder_that_holds_only_sources_is_none_itself(tmp_path: Path) -> None:
    (tmp_path / "feed.xml").write_bytes(feed(1))
    assert counts(read([tmp_path])) == {"feed.xml": (1, 1, 0)}


def test_a_broken_archive_keeps_what_was_read(tmp_path: Path) -> None:
    whole = archive(x_txt=TEXT.format(1).encode(), y_txt=TEXT.format(2).encode())
    (tmp_path / "a.txt").write_text(TEXT.format(3))
    (tmp_path / "b.zip").write_bytes(whole[: len(whole) // 2])
    reading = read([tmp_path])
    assert len(reading.articles) == 1
    assert [(each.subject, each.reason) for each in reading.omissions] == [("b.zip", "damaged")]
    assert counts(reading)["b.zip"] == (1, 0, 1)


class Web:
    """Pages by address; stands for the network, which has tests of its own on a real server."""

    def __init__(self, **pages: str | bytes) -> None:
        self.pages = {f"https://post.example/{name}": page for name, page in pages.items()}
        self.asked: list[str] = []

    def __call__(self, url: str) -> Fetched:
        self.asked.append(url)
        page = self.pages.get(url)
        if page is None:
            raise FetchError("unreachable", url, "HTTP 404")
        data = page if isinstance(page, bytes) else page.encode()
        return Fetched(url, data, unchanged=url.endswith("feed"))


def test_links_are_followed_one_step_and_in_order() -> None:
    whole = PAGE.format(
        TEXT.format(11) + " It is open.", "Ships wait no longer, the authority said on Monday."
    )
    web = Web(**{"feed": feed(1, 2, 3, 4), "1": whole, "3": feed(8, 9), "4": "<html><body></body></html>"})
    reading = read(["https://post.example/feed"], How(fetch=web, follow=True))
    assert web.asked[0] == "https://post.example/feed"
    assert sorted(web.asked[1:]) == [f"https://post.example/{number}" for number in (1, 2, 3, 4)]
    told = {article.source.key: article.text for article in reading.articles}
    assert list(told) == ["g1", "g2", "g3", "g4"]
    assert "Ships wait no longer" in told["g1"]
    assert told["g2"] == TEXT.format(" 2").replace("  ", " ")
    assert told["g4"] == TEXT.format(" 4").replace("  ", " ")
    assert reading.articles[0].source.url == "https://post.example/1"
    assert [(each.subject, each.reason) for each in reading.omissions] == [
        ("https://post.example/2", "unreachable"),
        ("g3", "no_article"),
        ("g4", "no_text"),
    ]
    (coverage,) = reading.coverage
    assert (coverage.found, coverage.read, coverage.unchanged) == (4, 4, True)


def test_without_being_asked_no_link_is_followed() -> None:
    web = Web(feed=feed(1, 2))
    assert len(read(["https://post.example/feed"], How(fetch=web)).articles) == 2
    assert web.asked == ["https://post.example/feed"]


def test_a_source_out_of_reach_is_said_and_costs_the_others_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT.format(1))
    reading = read([tmp_path / "a.txt", "https://post.example/gone"], How(fetch=Web()))
    assert [each.unreachable for each in reading.coverage] == [False, True]
    assert [each.found for each in reading.coverage] == [1, 0]
    assert reading.omissions[0].detail == "HTTP 404"
    with pytest.raises(IngestError, match=r"gone cannot be fetched.*HTTP 404"):
        read(["https://post.example/gone"], How(fetch=Web()))


def test_an_address_with_a_password_is_refused_without_printing_it() -> None:
    with pytest.raises(IngestError, match=r"https://post\.example/feed") as refused:
        read(["https://me:secret@post.example/feed"], How(fetch=Web()))
    assert "secret" not in str(refused.value)


@pytest.mark.parametrize("data", [TEXT.format(1).encode(), feed(1), archive(a_txt=TEXT.format(1).encode())])
def test_standard_input_is_read_by_its_content(data: bytes) -> None:
    (article,) = read(["-"], How(stdin=io.BufferedReader(io.BytesIO(data)))).articles
    assert article.text.startswith("The ports on the coast")


def test_nothing_on_standard_input() -> None:
    with pytest.raises(IngestError, match="Nothing on standard input"):
        read(["-"])
