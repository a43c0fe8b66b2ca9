"""One request in, one answer out: from the machine that was checked, within a time and a size.

httpx's own transport (httpcore) takes a network backend: ours resolves a host once, has every address checked
and connects to one of these, so that a name cannot be made to point elsewhere in between (DNS rebinding), and
lets no read wait longer than what is left for the whole document, so that a server cannot drip for ever.
"""

from __future__ import annotations

import ssl
import time
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

import httpcore
import httpx

from report.services.addresses import port_of
from report.services.fetching import FetchError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from report.services.addresses import Guard

_TIMEOUTS = {"connect": 10.0, "read": 20.0, "write": 10.0}
"""Seconds of silence."""
_INFLATED = {"gzip", "x-gzip", "deflate"}
"""Content codings whose output can be bounded while it comes. Only gzip is asked for."""
_ANY_HEADER = zlib.MAX_WBITS | 32


class LostError(FetchError):
    """The connection broke: another attempt may succeed."""


@dataclass(slots=True)
class Budget:
    """What is left for one document.

    Units: seconds.
    """

    left: float


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server answered."""

    url: httpx.URL
    status: int
    headers: httpx.Headers
    data: bytes
    """Decoded; one byte more than was asked for where there is more. Empty unless the status is 200."""


@dataclass(frozen=True, slots=True)
class Wire:
    """How machines are reached."""

    guard: Guard
    trust: Callable[[], ssl.SSLContext]
    """Give whose certificates hold; each thread a context of its own, since httpcore alters it to connect."""

    def exchange(self, url: httpx.URL, headers: Mapping[str, str], budget: Budget, most: int) -> Answer:
        """Send one request; read at most one byte more than `most` of the body.

        Raises: FetchError.
        """
        ends = time.monotonic() + budget.left
        try:
            # A connection serves once: nothing of one exchange, such as a cookie, is there in the next.
            with httpcore.ConnectionPool(
                ssl_context=self.trust(), network_backend=_Door(self.guard, url, ends)
            ) as pool:
                return _exchanged(pool, url, headers, most)
        except httpcore.TimeoutException:
            raise FetchError("unreachable", str(url), "timed out") from None
        except httpcore.NetworkError:
            raise LostError("unreachable", str(url), "no connection") from None
        except httpcore.ProtocolError:
            raise LostError("unreachable", str(url), "no proper HTTP answer") from None
        except zlib.error:
            raise FetchError("unreachable", str(url), "damaged in transfer") from None
        finally:
            budget.left = ends - time.monotonic()


def _exchanged(
    pool: httpcore.ConnectionPool, url: httpx.URL, headers: Mapping[str, str], most: int
) -> Answer:
    sent = httpx.Headers({"Host": url.netloc.decode("ascii"), "Accept-Encoding": "gzip", **headers})
    target = httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path)
    extensions = {"timeout": _TIMEOUTS}
    with pool.stream("GET", target, headers=sent.raw, extensions=extensions) as response:
        received = httpx.Headers(response.headers)
        data = b""
        if response.status == httpx.codes.OK:
            chunks = response.iter_stream()
            data = _body(chunks, received.get("content-encoding", ""), url, most)
        return Answer(url, response.status, received, data)


def _body(chunks: Iterable[bytes], coding: str, url: httpx.URL, most: int) -> bytes:
    """Read a body as far as it is wanted; what is compressed is unpacked no further either."""
    coding = coding.strip().lower()
    if coding in _INFLATED:
        chunks = _inflated(chunks, url, most)
    elif coding not in {"", "identity"}:
        raise FetchError("unreachable", str(url), f"content coding {coding}")
    data = bytearray()
    for chunk in chunks:
        data += chunk
        if len(data) > most:
            break
    del data[most + 1 :]
    return bytes(data)


def _inflated(chunks: Iterable[bytes], url: httpx.URL, most: int) -> Iterator[bytes]:
    """Unpack chunk by chunk.

    Raises: FetchError where the end is missing, or something follows it: a part would be lost silently.
    """
    unpacking = zlib.decompressobj(_ANY_HEADER)
    for chunk in chunks:
        yield unpacking.decompress(chunk, most + 1)
        if unpacking.unused_data:
            break
    if not unpacking.eof or unpacking.unused_data:
        raise FetchError("unreachable", str(url), "damaged in transfer")


class _Door(httpcore.NetworkBackend):
    """Connects to the machines that were checked and to no other."""

    def __init__(self, guard: Guard, url: httpx.URL, ends: float) -> None:
        self._guard, self._url, self._ends = guard, url, ends
        self._tcp = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        assert (host, port) == (self._url.raw_host.decode("ascii"), port_of(self._url))
        failed: Exception = httpcore.ConnectError(host)
        for machine in self._guard.machines(self._url):
            try:
                within = _within(timeout, self._ends)
                stream = self._tcp.connect_tcp(machine, port, within, local_address, socket_options)
                return _Stream(stream, self._url, self._ends)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failed = error
        raise failed


class _Stream(httpcore.NetworkStream):
    """A connection on which nothing lasts longer than the document may take."""

    def __init__(self, inner: httpcore.NetworkStream, url: httpx.URL, ends: float) -> None:
        self._inner, self._url, self._ends = inner, url, ends

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._inner.read(max_bytes, _within(timeout, self._ends))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._inner.write(buffer, _within(timeout, self._ends))

    def close(self) -> None:
        self._inner.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore.NetworkStream:
        try:
            within = _within(timeout, self._ends)
            inner = self._inner.start_tls(ssl_context, server_hostname, within)
        except httpcore.ConnectError as error:
            if isinstance(error.__cause__, ssl.SSLCertVerificationError):
                detail = f"certificate: {error.__cause__.verify_message}"
                raise FetchError("unreachable", str(self._url), detail) from None
            raise
        return _Stream(inner, self._url, self._ends)

    def get_extra_info(self, info: str) -> object:
        return self._inner.get_extra_info(info)


def _within(timeout: float | None, ends: float) -> float:
    """Return how long to wait at most.

    Raises: httpcore.TimeoutException where the time is over.
    """
    left = ends - time.monotonic()
    if left <= 0:
        raise httpcore.ReadTimeout
    return left if timeout is None else min(timeout, left)
