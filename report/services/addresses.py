"""An address as somebody wrote it in, the machines that may be asked for it out.

An article, a feed or a redirect may name any address; none of them gets this machine to look into the network
that it stands in.
"""

from __future__ import annotations

import re
import socket
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network
from typing import TYPE_CHECKING

import httpx

from report.services.fetching import FetchError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    Resolve = Callable[[str, int], Iterable[str]]

_LONGEST = 8000
"""Source: RFC 9110, 4.1: what every recipient should be able to take."""
_LABEL = r"[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?"
_HOST = re.compile(rf"(?=.{{1,253}}\Z){_LABEL}(?:\.{_LABEL})*")
_NUMBER = re.compile(r"(?:.*\.)?(?:[0-9]+|0x[0-9a-f]*)")
"""A host that ends in a number is an IPv4 address, in whatever way it is written. Source: WHATWG URL, 3.5."""
_WEB_PORTS = frozenset({80, 443})
_SYSTEM_PORTS = 1024
"""Below it lie mail, file and login services. Source: RFC 6335, 6."""
_LAST_PORT = 65535
_MOST_MACHINES = 6
"""Tried for one host, one after another."""

_RANGES = {
    "this network": "0.0.0.0/8",
    "private network": "10.0.0.0/8 172.16.0.0/12 192.168.0.0/16",
    "shared by a carrier": "100.64.0.0/10",
    "loopback": "127.0.0.0/8 ::1/128",
    "link-local": "169.254.0.0/16 fe80::/10",
    "protocol assignments": "192.0.0.0/24 2001::/23",
    "documentation": "192.0.2.0/24 198.51.100.0/24 203.0.113.0/24 2001:db8::/32 3fff::/20",
    "automatic multicast tunnel": "192.52.193.0/24",
    "6to4": "192.88.99.0/24 2002::/16",
    "AS112 sink": "192.31.196.0/24 192.175.48.0/24 2620:4f:8000::/48",
    "benchmarking": "198.18.0.0/15",
    "multicast": "224.0.0.0/4 ff00::/8",
    "reserved": "240.0.0.0/4",
    "unspecified": "::/128",
    "private NAT64": "64:ff9b:1::/48",
    "unique local": "fc00::/7",
    "site-local": "fec0::/10",
    "no public address": "::/3 4000::/2 8000::/1",
}
"""Special purposes of addresses. The last holds all that is not global unicast (2000::/3).

Source: IANA IPv4 and IPv6 Special-Purpose Address Registries (RFC 6890); RFC 4291, 2.4; RFC 8215.
"""
_REFUSED: tuple[tuple[IPv4Network | IPv6Network, str], ...] = tuple(
    (ip_network(each), name) for name, ranges in _RANGES.items() for each in ranges.split(" ")
)
_NAT64 = ip_network("64:ff9b::/96")
"""Where a network has no IPv4 of its own, every IPv4 host has such an address. Source: RFC 6052, 2.1."""


def _resolve(host: str, port: int) -> Iterable[str]:
    """Return a host's addresses; localhost is this machine, whatever the system says (RFC 6761, 6.3)."""
    if host == "localhost" or host.endswith(".localhost"):
        return ("127.0.0.1", "::1")
    return (str(found[4][0]) for found in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM))


@dataclass(frozen=True, slots=True)
class Guard:
    """What may be fetched, and from which machines."""

    allowed: frozenset[str]
    """Hosts that may lie anywhere: `host` or `host:port`."""
    resolve: Resolve = _resolve

    def locate(self, given: str) -> httpx.URL:
        """Return an address in its normal form, without fragment.

        Raises: FetchError where it is none, or none of a public web server.
        """
        url = _parsed(given)
        if url.scheme not in {"http", "https"}:
            raise FetchError("address_refused", given, f"{url.scheme or 'no scheme'}: not http")
        if url.userinfo:
            raise FetchError("unreachable", given, "credentials in the address")
        host = url.raw_host.decode("ascii").lower().removesuffix(".")
        if not _is_literal(host):
            if _NUMBER.fullmatch(host):
                raise FetchError("address_refused", given, "a host written as a number")
            if not _HOST.fullmatch(host):
                raise FetchError("unreachable", given, "no valid host name")
        url = url.copy_with(host=host, fragment=None)
        port = port_of(url)
        if not 0 < port <= _LAST_PORT:
            raise FetchError("unreachable", given, "no valid port")
        if port < _SYSTEM_PORTS and port not in _WEB_PORTS and not self.allows(url):
            raise FetchError("address_refused", given, f"port {port} is not one of the web")
        return url

    def allows(self, url: httpx.URL) -> bool:
        """Tell whether the user named this host."""
        host = url.raw_host.decode("ascii")
        bracketed = f"[{host}]" if ":" in host else host
        return not self.allowed.isdisjoint({host, bracketed, f"{bracketed}:{port_of(url)}"})

    def machines(self, url: httpx.URL) -> tuple[str, ...]:
        """Return the IP addresses of a host; one of them that is not public refuses them all.

        Raises: FetchError.
        """
        try:
            found = tuple(dict.fromkeys(self.resolve(url.raw_host.decode("ascii"), port_of(url))))
        except OSError:
            found = ()
        if not found:
            raise FetchError("unreachable", str(url), "name not found")
        for address in found:
            name = purpose(address)
            if name is not None and not self.allows(url):
                raise FetchError("address_refused", str(url), f"{address}: {name}")
        return found[:_MOST_MACHINES]


def purpose(address: str) -> str | None:
    """Name the special purpose of an IP address; None for a public one."""
    ip = ip_address(address.partition("%")[0])
    inner = _embedded(ip) if isinstance(ip, IPv6Address) else None
    if inner is not None:
        return purpose(str(inner))
    return next((name for network, name in _REFUSED if ip in network), None)


def port_of(url: httpx.URL) -> int:
    """Return the port of an address, stated or not."""
    return url.port if url.port is not None else {"http": 80, "https": 443}[url.scheme]


def _embedded(ip: IPv6Address) -> IPv4Address | None:
    """Return the IPv4 address that an IPv6 address stands for."""
    return IPv4Address(int(ip) & 0xFFFFFFFF) if ip in _NAT64 else ip.ipv4_mapped


def _parsed(given: str) -> httpx.URL:
    if len(given) > _LONGEST:
        raise FetchError("unreachable", given, "address too long")
    try:
        return httpx.URL(given)
    except (httpx.InvalidURL, ValueError):
        raise FetchError("unreachable", given, "no valid address") from None


def _is_literal(host: str) -> bool:
    """Tell an IP address, written in the one way that all systems read alike."""
    try:
        ip_address(host)
    except ValueError:
        return False
    return "%" not in host
