"""Things received in, each with what its address delivers out: side by side, few at a time."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from report.ingest.bundles import DEEPEST
from report.ingest.document import Stated
from report.ingest.inputs import is_address
from report.services import FetchError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from report.ingest import How
    from report.ingest.document import Received
    from report.services import Fetched

_CONNECTIONS = 8
_AHEAD = 16
"""Pages fetched before the first of them is read."""


def delivered(
    received: Iterable[Received], how: How
) -> Iterator[tuple[Received, Fetched | FetchError | None]]:
    """Give each thing received with what its address delivers; None where it has none."""
    waiting = iter(received)
    with ThreadPoolExecutor(_CONNECTIONS) as threads:
        while some := list(islice(waiting, _AHEAD)):
            for one, fetched in zip(some, threads.map(lambda one: _fetched(one, how), some), strict=True):
                how.progress(one.origin, f"fetched {one.link or one.key}")
                yield one, fetched


def _fetched(one: Received, how: How) -> Fetched | FetchError | None:
    address = one.link or (one.key if is_address(one.key) and not one.depth else None)
    if address is None:
        return None
    if how.fetch is None:
        return FetchError("unreachable", address, "offline")
    try:
        return how.fetch(address)
    except FetchError as error:
        return error


def arrived(one: Received, fetched: Fetched) -> Received:
    """Put what an address delivered in the place of what stood for it.

    Of a page that a feed announced, nothing further is followed, and the feed's own text is kept behind it.
    """
    return replace(
        one,
        data=fetched.data,
        media_type=fetched.media_type,
        charset=fetched.charset,
        stated=Stated(),
        otherwise=replace(one.stated, url=one.stated.url or fetched.url),
        link=None,
        instead=one if one.link else None,
        depth=DEEPEST if one.link else one.depth,
    )
