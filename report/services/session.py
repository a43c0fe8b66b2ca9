"""All fetching of one run: each address checked, allowed by its site, fetched in turn; redirects alike."""

from __future__ import annotations

import re
from email.utils import parsedate_to_datetime
from importlib.metadata import PackageNotFoundError, version
from itertools import count
from math import inf
from threading import Lock, local
from typing import TYPE_CHECKING

import httpx

from report.services.addresses import Guard, port_of
from report.services.cache import Cache, Copy
from report.services.connection import Budget, LostError, Wire
from report.services.fetching import Fetched, FetchError
from report.services.sites import ROBOT, ROBOTS_BYTES, Site, rules

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from protego import Protego

    from report.services.connection import Answer
    from report.services.fetching import Pace

    Enter = Callable[[httpx.URL], Mapping[str, str]]

_LARGEST_BYTES = 20_000_000
"""Of a document, unpacked; as for files."""
_REDIRECTS = 5
"""Followed at most. Source: RFC 9309, 2.3.1.2, which asks for as many."""
_MOVED = frozenset({301, 302, 303, 307, 308})
_ATTEMPTS = 3
_PASSING = frozenset({429, 502, 503, 504})
"""Statuses that ask for another attempt."""
_LONGEST_WAIT = 30.0
"""Seconds of Retry-After heeded; who asks for more is not asked again in this run."""
_REDIRECTION, _CLIENT_ERROR, _SERVER_ERROR = 300, 400, 500
_MEDIA_TYPE = re.compile(r"\s*([\w.+-]{1,60}/[\w.+-]{1,100})", re.ASCII)
_CHARSET = re.compile(r";\s*charset\s*=\s*[\"']?([\w.:+-]{1,40})", re.IGNORECASE | re.ASCII)
_CONTENT_TYPE = 300
"""Characters of the header looked at."""


class Session:
    """Fetches; several threads may use it at once."""

    def __init__(self, cache: Path | None, allowed_hosts: Sequence[str], pace: Pace) -> None:
        allowed = frozenset(each.strip().lower().removesuffix(".") for each in allowed_hosts)
        self._guard, self._pace = Guard(allowed), pace
        # The environment is not read: a proxy named there would resolve names by itself, past the guard, and
        # another list of authorities would decide whom to trust.
        trust = _Trust()
        self._wire = Wire(self._guard, lambda: trust.context)
        self._cache = Cache(cache / "fetched" if cache is not None else None)
        self._sites: dict[tuple[bytes, bytes, int], Site] = {}
        self._lock = Lock()
        self._headers = {"User-Agent": _user_agent(), "Accept": "*/*"}

    def fetch(self, address: str) -> Fetched:
        """Return what an address delivers.

        Raises: FetchError.
        """
        url = self._guard.locate(address)
        try:
            return self._fetch(url)
        except FetchError as error:
            detail = error.detail if error.url == str(url) else f"{error.detail} at {error.url}".strip()
            raise FetchError(error.reason, address, detail) from None

    def close(self) -> None:
        """End the session."""
        self._cache.trim()

    def _fetch(self, url: httpx.URL) -> Fetched:
        budget = Budget(self._pace.document)
        answer = self._followed(url, budget, _LARGEST_BYTES, self._enter)
        url_reached = str(answer.url)
        if answer.status == httpx.codes.NOT_MODIFIED:
            copy = self._cache.get(url_reached)
            if copy is not None:
                self._cache.keep(url_reached)
                return Fetched(url_reached, copy.data, *_content(copy.content_type), unchanged=True)
        if answer.status != httpx.codes.OK:
            raise FetchError("unreachable", url_reached, f"HTTP {answer.status}")
        if len(answer.data) > _LARGEST_BYTES:
            raise FetchError("too_large", url_reached)
        self._keep(answer)
        return Fetched(url_reached, answer.data, *_content(answer.headers.get("content-type")))

    def _keep(self, answer: Answer) -> None:
        if "no-store" not in answer.headers.get("cache-control", "").lower():
            fields = (_ascii(answer, name) for name in ("etag", "last-modified", "content-type"))
            self._cache.put(Copy(str(answer.url), answer.data, *fields))

    def _followed(self, url: httpx.URL, budget: Budget, most: int, enter: Enter) -> Answer:
        """Ask for an address, and for those that it redirects to; `enter` gives the headers of each."""
        for _ in range(_REDIRECTS + 1):
            answer = self._answered(url, {**self._headers, **enter(url)}, budget, most)
            if answer.status not in _MOVED:
                return answer
            url = self._guard.locate(_onward(answer))
        raise FetchError("unreachable", str(url), "too many redirects")

    def _answered(self, url: httpx.URL, headers: Mapping[str, str], budget: Budget, most: int) -> Answer:
        """Ask for one address, again after a while where its server is out for a moment."""
        for attempt in count(1):
            pause = 2.0 ** (attempt - 1) if attempt < _ATTEMPTS else inf
            try:
                answer = self._wire.exchange(url, headers, budget, most)
            except LostError:
                if pause > budget.left:
                    raise
            else:
                pause = max(pause, _retry_after(answer))
                if answer.status not in _PASSING or pause > min(budget.left, _LONGEST_WAIT):
                    return answer
            budget.left -= pause
            self._pace.sleep(pause)
        raise AssertionError

    def _enter(self, url: httpx.URL) -> Mapping[str, str]:
        """Ask a site for leave and wait for its turn; return what to ask it.

        Raises: FetchError where robots.txt refuses the address or, out of reach, cannot allow it.
        """
        site = self._site(url)
        with site.entering:
            if site.rules is None:
                site.rules = self._rules(url)
        if isinstance(site.rules, FetchError):
            raise FetchError(site.rules.reason, str(url), site.rules.detail)
        if not site.rules.can_fetch(str(url), ROBOT):
            raise FetchError("robots_refused", str(url))
        site.take_turn(self._pace.sleep)
        copy = self._cache.get(str(url))
        return copy.conditions() if copy is not None else {}

    def _rules(self, url: httpx.URL) -> Protego | FetchError:
        """Fetch a site's robots.txt.

        Source: RFC 9309, 2.3.1: with 4xx all is allowed; with 5xx, or no answer, nothing is. 429 says no more
        than that the server is too busy to tell.
        """
        robots = url.copy_with(raw_path=b"/robots.txt")
        try:
            answer = self._followed(robots, Budget(self._pace.document), ROBOTS_BYTES, lambda _: {})
        except FetchError as error:
            led = "" if error.url == str(robots) else f", where robots.txt leads: {error.url}"
            return FetchError(error.reason, str(url), error.detail + led)
        if answer.status < _REDIRECTION:
            return rules(answer.data[:ROBOTS_BYTES])
        if _CLIENT_ERROR <= answer.status < _SERVER_ERROR and answer.status not in _PASSING:
            return rules(b"")
        return FetchError("robots_refused", str(url), f"robots.txt: HTTP {answer.status}")

    def _site(self, url: httpx.URL) -> Site:
        interval = 0.0 if self._guard.allows(url) else self._pace.interval
        with self._lock:
            return self._sites.setdefault((url.raw_scheme, url.raw_host, port_of(url)), Site(interval))


class _Trust(local):
    """The authorities that certifi lists, as a context of each thread."""

    def __init__(self) -> None:
        self.context = httpx.create_ssl_context(trust_env=False)


def _onward(answer: Answer) -> str:
    """Return where a redirect leads."""
    try:
        return str(answer.url.join(answer.headers.get("location", "")))
    except (httpx.InvalidURL, ValueError):
        raise FetchError("unreachable", str(answer.url), "redirects to no valid address") from None


def _retry_after(answer: Answer) -> float:
    """Return the seconds that a server asks to be left alone, by its own clock; 0 where it does not say.

    Source: RFC 9110, 10.2.3.
    """
    stated = answer.headers.get("retry-after", "").strip()
    if stated.isdecimal():
        return float(stated)
    try:
        until, now = (parsedate_to_datetime(each) for each in (stated, answer.headers.get("date", "")))
        return max(0.0, (until - now).total_seconds())
    except (TypeError, ValueError):
        return 0.0


def _content(stated: str | None) -> tuple[str | None, str | None]:
    """Return the media type and the charset that a header states."""
    header = (stated or "")[:_CONTENT_TYPE]
    media_type, charset = _MEDIA_TYPE.match(header), _CHARSET.search(header)
    return media_type and media_type[1].lower(), charset and charset[1].lower()


def _ascii(answer: Answer, name: str) -> str | None:
    """Return a header that can be sent back."""
    value = answer.headers.get(name)
    return value if value is not None and value.isascii() else None


def _user_agent() -> str:
    try:
        return f"{ROBOT}/{version(ROBOT)} (+contact none)"
    except PackageNotFoundError:  # run from a checkout
        return f"{ROBOT} (+contact none)"
