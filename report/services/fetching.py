"""An address in, what its server delivers out."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from report.errors import ServiceError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from report.briefing import OmissionReason


class FetchError(ServiceError):
    """An address that gives nothing; `reason` is the code of its omission."""

    def __init__(self, reason: OmissionReason, url: str, detail: str = "") -> None:
        self.reason, self.url, self.detail = reason, url, detail
        super().__init__(f"{url}: {detail or reason.replace('_', ' ')}")


@dataclass(frozen=True, slots=True)
class Fetched:
    """What an address delivered."""

    url: str
    """Where the redirects ended."""
    data: bytes
    media_type: str | None = None
    charset: str | None = None
    unchanged: bool = False
    """The server says that nothing is new since it was last fetched; `data` is what it was then."""


class Fetch(Protocol):
    """Fetch an address: the one door to the network.

    Raises: FetchError.
    """

    def __call__(self, url: str) -> Fetched:
        """Return what the address delivers."""


@contextmanager
def fetcher(cache: Path | None, allowed_hosts: Sequence[str]) -> Iterator[Fetch]:
    """Open the door to the network; nothing is connected before the first address is fetched.

    `cache` is a folder for what was fetched; `allowed_hosts` may lie in a private network.
    """
    del cache, allowed_hosts

    def fetch(url: str) -> Fetched:
        raise FetchError("unreachable", url, "offline")

    yield fetch
