"""What is told where a followed page, or what lies too deep, cannot be read."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from report.errors import IngestError
from report.ingest import How, read
from report.ingest.bundles import DEEPEST
from report.ingest.document import Received
from report.ingest.reading import Opened, open_one
from report.ingest.walk import Walk
from report.services import Fetched, fetcher
from report.work import Failure

TEXT = "The port of Quayside reopened on Monday after nine days of storms, its owners said."
FEED = (
    "<rss version='2.0'><channel><title>The Quay</title><item><guid>one</guid>"
    f"<link>https://quay.example/1</link><description>{TEXT}</description></item></channel></rss>"
)


def page(url: str) -> Fetched:
    return Fetched(url, b"<html><body>never read</body></html>", "text/html")


def walked(folder: Path, opened: Callable[[Received], Opened | Failure], *, follow: bool) -> Walk:
    def each(take: Callable[[], Sequence[Received]]) -> Iterator[tuple[Received, Opened | Failure]]:
        yield from ((one, opened(one)) for batch in iter(take, []) for one in batch)

    file = folder / "x.xml"
    file.write_text(FEED, encoding="utf-8")
    walk = Walk(How(fetch=page, follow=follow))
    walk.through([Received("x.xml", path=file, origin="x.xml")], each)
    return walk


def test_where_a_page_is_too_slow_the_text_of_its_feed_is_read(tmp_path: Path) -> None:
    walk = walked(
        tmp_path, lambda one: Failure("too_slow") if one.instead else open_one(one, {}), follow=True
    )
    (line,), _ = walk.read()
    assert line.article.text == TEXT
    assert [(each.subject, each.reason) for each in walk.omissions()] == [("one", "too_slow")]
    (coverage,) = walk.coverage()
    assert (coverage.found, coverage.read) == (1, 1)


@pytest.mark.parametrize("follow", [False, True])
def test_what_lies_too_deep_is_named_whether_links_are_followed_or_not(
    tmp_path: Path, *, follow: bool
) -> None:
    deep = Opened(children=(Received("deep", depth=DEEPEST + 1, origin="x.xml"),))
    walk = walked(tmp_path, lambda _: deep, follow=follow)
    assert [(each.subject, each.reason) for each in walk.omissions()] == [("deep", "too_deep")]


@pytest.mark.parametrize("address", ["ftp://quay.example/1", "file:///etc/hostname", "FILE:///etc/hostname"])
def test_an_address_that_is_none_of_the_web_is_no_path(address: str) -> None:
    with fetcher(None, ()) as fetch, pytest.raises(IngestError, match="or to no web page"):
        read([address], How(fetch=fetch))


def test_of_thousands_that_cannot_be_read_a_message_names_some(tmp_path: Path) -> None:
    for number in range(30):
        (tmp_path / f"{number:02}.txt").touch()
    with pytest.raises(IngestError, match=r"00\.txt is empty.*09\.txt is empty[^0]*And 20 more\.$"):
        read([tmp_path])
