"""How each site wants to be visited: what its robots.txt allows, and how often one may come.

Source: RFC 9309 (Robots Exclusion Protocol).
"""

from __future__ import annotations

import re
import time
from dataclasses import dataclass, field
from threading import Lock
from typing import TYPE_CHECKING

from protego import Protego

if TYPE_CHECKING:
    from collections.abc import Callable

    from report.services.fetching import FetchError

ROBOT = "briefing-report"
"""Product token: the name under which a robots.txt addresses this program. Source: RFC 9309, 2.2.1."""
ROBOTS_BYTES = 512_000
"""Read of a robots.txt; at least 500 KiB. Source: RFC 9309, 2.5."""
_LONGEST_DELAY = 10.0
"""Seconds of Crawl-delay heeded: with more, a feed of fifty entries would take the night."""
_AGENT = re.compile(r"\s*user[-\s]?agent\s*:?(?P<name>[^#]*)", re.IGNORECASE)


@dataclass(slots=True)
class Site:
    """A scheme, host and port."""

    interval: float
    """Units: seconds."""
    rules: Protego | FetchError | None = None
    """What stands in robots.txt, or why there is no access; None until it has been asked for."""
    entering: Lock = field(default_factory=Lock)
    _turns: Lock = field(default_factory=Lock)
    _next: float = 0.0

    def take_turn(self, sleep: Callable[[float], None]) -> None:
        """Wait until a request may be sent."""
        with self._turns:
            now = time.monotonic()
            turn = max(now, self._next)
            self._next = turn + self._between()
        if turn > now:
            sleep(turn - now)

    def _between(self) -> float:
        stated = self.rules.crawl_delay(ROBOT) if isinstance(self.rules, Protego) else None
        return max(self.interval, min(stated or 0.0, _LONGEST_DELAY))


def rules(data: bytes) -> Protego:
    """Read a robots.txt."""
    text = data.decode("utf-8-sig", "replace")
    return Protego.parse("\n".join(_of_interest(line) for line in text.splitlines()))


def _of_interest(line: str) -> str:
    """Give all other robots one name: many names with many rules would take their product in memory."""
    found = _AGENT.match(line)
    if found is None:
        return line
    name = found["name"].strip().lower()
    return f"User-agent: {name if name in {'*', ROBOT} else 'other'}"
