"""An address in, what its server delivers out.

address -> checked (addresses.py) -> allowed by its site, and in turn (sites.py) -> fetched from the machine
that was checked (connection.py) -> redirects the same way -> kept, to ask next time whether it has changed
(cache.py). `session.py` is that flow.
"""

from __future__ import annotations

import re
import time
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Lock
from typing import TYPE_CHECKING, Protocol

from report.errors import ServiceError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from report.briefing import OmissionReason
    from report.services.session import Session

_CREDENTIALS = re.compile(r"(?<=[/\\]{2})[^/?#\\]*@")
_SHOWN = 500
"""Characters of an address or a detail that a message repeats."""


class FetchError(ServiceError):
    """An address that gives nothing; `reason` is the code of its omission.

    Neither the address nor the detail holds credentials or control characters, whatever was given.
    """

    def __init__(self, reason: OmissionReason, url: str, detail: str = "") -> None:
        self.reason, self.url, self.detail = reason, _shown(url), _shown(detail)
        super().__init__(f"{self.url}: {self.detail or reason.replace('_', ' ')}")


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
    """Fetch an address: the one door to the network; several threads may use it at once.

    Raises: FetchError.
    """

    def __call__(self, url: str) -> Fetched:
        """Return what the address delivers."""


@dataclass(frozen=True, slots=True)
class Pace:
    """How hurried the fetching is.

    Units: seconds.
    """

    interval: float = 1.0
    """Between two requests to one site, at least; hosts of the user's own network are not spared."""
    document: float = 60.0
    """For one address with its redirects and repeated attempts; waiting for a turn is not counted."""
    sleep: Callable[[float], None] = time.sleep


@contextmanager
def fetcher(cache: Path | None, allowed_hosts: Sequence[str], pace: Pace | None = None) -> Iterator[Fetch]:
    """Open the door to the network; nothing is connected before the first address is fetched.

    `cache` is a folder for what was fetched; `allowed_hosts` may lie in a private network.
    """
    opened: list[Session] = []
    opening = Lock()

    def fetch(url: str) -> Fetched:
        with opening:
            if not opened:
                from report.services.session import Session  # noqa: PLC0415 - heavy

                opened.append(Session(cache, allowed_hosts, pace or Pace()))
        return opened[0].fetch(url)

    try:
        yield fetch
    finally:
        for session in opened:
            session.close()


def _shown(text: str) -> str:
    """Return a text as a message may repeat it."""
    bare = _CREDENTIALS.sub("", text)
    cut = bare if len(bare) <= _SHOWN else f"{bare[:_SHOWN]}…"
    return "".join(character if character.isprintable() else "\ufffd" for character in cut)
