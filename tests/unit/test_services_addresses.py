"""No address, however it is written, gets this machine to look into the network that it stands in."""

from __future__ import annotations

import pytest

from report.services import FetchError
from report.services.addresses import Guard, purpose

REFUSED = """
0.0.0.0 10.0.0.1 100.64.0.1 100.127.255.255 127.0.0.1 127.255.255.254 169.254.169.254 172.16.0.1
172.31.255.255 192.0.0.8 192.0.2.1 192.88.99.1 192.168.1.1 198.18.0.1 198.19.255.255 198.51.100.7
203.0.113.7 224.0.0.1 239.255.255.250 240.0.0.1 255.255.255.255 :: ::1 ::7f00:1 ::ffff:7f00:1
::ffff:10.0.0.1 ::ffff:169.254.169.254 64:ff9b::7f00:1 64:ff9b::a9fe:a9fe 64:ff9b:1::808:808 100::1
2001::1 2001:0:7f00:1:: 2001:2::1 2001:db8::1 2002:7f00:1:: 2002:a9fe:a9fe:: 3fff::1 5f00::1 fc00::1
fd00:ec2::254 fe80::1 fe80::1%eth0 fec0::1 ff02::1
"""
PUBLIC = (
    "8.8.8.8 1.1.1.1 100.63.255.255 100.128.0.1 172.32.0.1 2606:4700::1111 ::ffff:8.8.8.8 64:ff9b::808:808"
)
NUMBERS = "2130706433 0x7f000001 0x7f.1 127.1 127.0.1 0177.1 017700000001 134744072 1.2.3.4.5 h.0x h.1"


def guard(*machines: str, allowed: tuple[str, ...] = ()) -> Guard:
    return Guard(frozenset(allowed), lambda _host, _port: machines)


def reason(guarded: Guard, address: str) -> str:
    with pytest.raises(FetchError) as refused:
        guarded.machines(guarded.locate(address))
    return refused.value.reason


@pytest.mark.parametrize("address", REFUSED.split())
def test_special_addresses_are_refused(address: str) -> None:
    assert purpose(address) is not None
    assert reason(guard(address), "https://news.example/") == "address_refused"


@pytest.mark.parametrize("address", PUBLIC.split())
def test_public_addresses_are_not(address: str) -> None:
    guarded = guard(address)
    assert guarded.machines(guarded.locate("https://news.example/")) == (address,)


@pytest.mark.parametrize("host", NUMBERS.split())
def test_a_host_is_no_number(host: str) -> None:
    assert reason(guard("8.8.8.8"), f"http://{host}/") == "address_refused"


def test_one_private_machine_refuses_the_whole_host() -> None:
    assert reason(guard("8.8.8.8", "8.8.4.4", "10.0.0.1"), "https://news.example/") == "address_refused"


@pytest.mark.parametrize(
    ("address", "why"),
    [
        ("file:///etc/passwd", "address_refused"),
        ("ftp://news.example/", "address_refused"),
        ("//news.example/", "address_refused"),
        ("javascript:alert(1)", "address_refused"),
        ("http://news.example:25/", "address_refused"),
        ("http://news.example:99999/", "unreachable"),
        ("http://news.example:0/", "unreachable"),
        ("http://me:secret@news.example/", "unreachable"),
        ("http:///path", "unreachable"),
        ("http://[::1", "unreachable"),
        ("http://[fe80::1%25eth0]/", "unreachable"),
        ("http://0177.0.0.1/", "unreachable"),
        ("http://１２７.0.0.1/", "unreachable"),
        ("http://ⓛocalhost/", "unreachable"),
        ("http://a b/", "unreachable"),
        ("http://loc%61lhost/", "unreachable"),
        ("http://h\ud800/", "unreachable"),
        ("http://news.example/\ud800", "unreachable"),
        ("http://news.example/\r\nHost: other", "unreachable"),
        (f"http://news.example/{'a' * 9000}", "unreachable"),
        (f"http://{'a' * 64}.example/", "unreachable"),
        (f"http://{'a.' * 130}example/", "unreachable"),
    ],
)
def test_what_is_no_address_of_a_page(address: str, why: str) -> None:
    assert reason(guard("8.8.8.8"), address) == why


@pytest.mark.parametrize(
    ("address", "normal"),
    [
        ("HTTP://News.Example:80/a?b#c", "http://news.example/a?b"),
        ("http://news.example./", "http://news.example/"),
        ("https://bản-tin.example/ngày", "https://xn--bn-tin-bd8b.example/ng%C3%A0y"),
        ("http://127。0。0。1/", "http://127.0.0.1/"),
        ("http://[::FFFF:7f00:1]/", "http://[::ffff:7f00:1]/"),
    ],
)
def test_one_form_of_each_address(address: str, normal: str) -> None:
    assert str(guard().locate(address)) == normal


@pytest.mark.parametrize("host", ["localhost", "localhost.", "LOCALHOST", "bản-tin.example", "127。0。0。1"])
def test_a_name_does_not_hide_loopback(host: str) -> None:
    assert reason(guard("127.0.0.1"), f"http://{host}/") == "address_refused"


@pytest.mark.parametrize(
    ("allowed", "address", "may"),
    [
        ("intranet", "http://intranet/", True),
        ("intranet", "http://INTRANET.:8080/", True),
        ("intranet:8080", "http://intranet:8080/", True),
        ("intranet:443", "https://intranet/", True),
        ("intranet:8080", "http://intranet/", False),
        ("intranet", "http://intranet.example/", False),
        ("intranet", "http://other/", False),
        ("127.0.0.1", "http://localhost/", False),
        ("::1", "http://[::1]:8080/", True),
        ("[::1]:8080", "http://[::1]:8080/", True),
        ("[::1]:8080", "http://[::1]/", False),
    ],
)
def test_a_host_is_allowed_by_its_very_name(allowed: str, address: str, may: bool) -> None:  # noqa: FBT001
    guarded = guard("127.0.0.1", allowed=(allowed,))
    if may:
        assert guarded.machines(guarded.locate(address)) == ("127.0.0.1",)
    else:
        assert reason(guarded, address) == "address_refused"


def test_a_name_without_a_machine() -> None:
    def unknown(_host: str, _port: int) -> tuple[str, ...]:
        raise OSError

    assert reason(Guard(frozenset(), unknown), "http://nowhere.example/") == "unreachable"


def test_a_message_holds_neither_credentials_nor_control_characters() -> None:
    error = FetchError(
        "unreachable", "http://me:pa@ss@h/\x1b[31m?u=//you:secret@h", "said \x00 http://a:b@c/"
    )
    for told in (str(error), error.url, error.detail):
        assert told.isprintable()
        assert not any(secret in told for secret in ("pa", "ss", "secret", "a:b"))
    assert len(str(FetchError("unreachable", f"http://{'a' * 10**6}:b@h/{'c' * 10**6}"))) < 2000


@pytest.mark.parametrize("host", ["localhost", "intranet.localhost"])
def test_localhost_is_this_machine_whatever_the_system_says(host: str) -> None:
    assert reason(Guard(frozenset()), f"http://{host}/") == "address_refused"
    allowed = Guard(frozenset({host}))
    assert allowed.machines(allowed.locate(f"http://{host}/")) == ("127.0.0.1", "::1")
