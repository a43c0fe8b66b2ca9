"""A site's robots.txt is heeded, whatever stands in it, and nobody comes too often."""

from __future__ import annotations

import time

import pytest

from report.services.fetching import Pace
from report.services.session import Session
from report.services.sites import ROBOT, ROBOTS_BYTES, Site, rules


@pytest.mark.parametrize(
    ("robots", "may"),
    [
        ("", True),
        ("User-agent: *\nDisallow: /news/", False),
        ("User-agent: *\nDisallow: /news/\nAllow: /news/open", True),
        ("User-agent: *\nDisallow: /\n\nUser-agent: briefing-report\nDisallow: /shop", True),
        ("user-agent: OtherBot\nuser-agent: Briefing-Report # us\nDisallow: /", False),
        ("User-agent: OtherBot\nDisallow: /", True),
        ("User-agent: *\nDisallow: /*open$", False),
        ("\ufeffUser-agent: *\r\nDisallow: /\r\n", False),
        ("<html><body>Page not found: /</body></html>", True),
    ],
)
def test_what_robots_txt_allows(robots: str, may: bool) -> None:  # noqa: FBT001
    assert rules(robots.encode()).can_fetch("https://news.example/news/open", ROBOT) is may


@pytest.mark.parametrize(
    "hostile",
    [
        "".join(f"User-agent:a{n}\n" for n in range(15_000)) + "Allow:/a\n" * 25_000,
        "".join(f"User-agent *{'*' * (n % 50)}{n}\r" for n in range(12_000)) + "Allow:/a$\r" * 20_000,
        f"User-agent: *\nDisallow: /{'*a' * 250_000}b",
        "User-agent: *\n" + "Disallow: /*a*b*c$\n" * 25_000,
        "\n" * ROBOTS_BYTES,
        " " * ROBOTS_BYTES,
        "\x00\ufffd\u2028" * 100_000,
    ],
)
def test_a_hostile_robots_txt_costs_little(hostile: str) -> None:
    begun = time.process_time()
    rules(hostile.encode()[:ROBOTS_BYTES]).can_fetch(f"https://news.example/{'a' * 7000}", ROBOT)
    assert time.process_time() - begun < 5


@pytest.mark.parametrize(
    ("robots", "waits"),
    [("", 3.0), ("User-agent: *\nCrawl-delay: 5", 5.0), ("User-agent: *\nCrawl-delay: 86400", 10.0)],
)
def test_requests_to_one_site_keep_their_distance(robots: str, waits: float) -> None:
    waited: list[float] = []
    site = Site(3.0, rules(robots.encode()))
    for _ in range(3):
        site.take_turn(waited.append)
    assert waited == pytest.approx([waits, 2 * waits], abs=0.5)


def test_only_the_users_own_hosts_are_asked_without_a_pause() -> None:
    session = Session(None, ("intranet",), Pace())
    intervals = [
        session._site(session._guard.locate(f"http://{host}/")).interval for host in ("intranet", "a.example")
    ]
    assert intervals == [0.0, 1.0]
