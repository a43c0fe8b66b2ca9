"""Addresses fetched from a real server on loopback, which behaves well, badly and with intent."""

from __future__ import annotations

import gzip
import json
import os
import shlex
import shutil
import ssl
import subprocess
import sys
import time
import tracemalloc
import zlib
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import TYPE_CHECKING

import pytest

from report import pipeline
from report.services import FetchError, fetcher
from report.services.addresses import Guard
from report.services.connection import Budget, Wire
from report.services.fetching import Pace
from report.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

LOOPBACK = ("127.0.0.1",)
PAGE = """\
<!doctype html><html lang="en"><head><title>{title}</title>
<meta property="article:published_time" content="2026-03-03T08:00:00+07:00"></head>
<body><nav><a href="/">Home</a></nav><article><h1>{title}</h1>
<p>The port of Norvik opened its {title} on 3 March 2026, the harbour office said in a statement.</p>
<p>The quay handled 12 ships in its first week, said harbour master Ada Lund. It cost 40 million USD.</p>
</article></body></html>
"""
SCHOOL = """\
<!doctype html><html lang="en"><head><title>A school by the lake</title></head><body><article>
<h1>A school by the lake</h1>
<p>The village of Sund has built a school by the lake, the council announced on Monday after a meeting.</p>
<p>It teaches 300 pupils in two languages, and evening classes are to begin there before the summer.</p>
</article></body></html>
"""
SUMMARY = "A quay was opened in Norvik on 3 March 2026, and it handled 12 ships in its first week."


@dataclass
class Server:
    """A web server: a path and what it answers."""

    routes: dict[str, Callable[[BaseHTTPRequestHandler], None]] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    port: int = 0

    def at(self, path: str, host: str = "127.0.0.1") -> str:
        return f"http://{host}:{self.port}{path}"

    def page(self, path: str, body: str | bytes, status: int = 200, **headers: str) -> str:
        data = body.encode() if isinstance(body, str) else body

        def answer(request: BaseHTTPRequestHandler) -> None:
            reply(request, data, status, headers)

        self.routes[path] = answer
        return self.at(path)

    def redirect(self, path: str, location: str, status: int = 302) -> str:
        return self.page(path, b"", status, Location=location)


def reply(request: BaseHTTPRequestHandler, data: bytes, status: int, headers: dict[str, str]) -> None:
    request.send_response(status)
    for name, value in headers.items():
        request.send_header(name.replace("_", "-"), value)
    if "Content_Length" not in headers:
        request.send_header("Content-Length", str(len(data)))
    request.end_headers()
    request.wfile.write(data)


@contextmanager
def serving(context: ssl.SSLContext | None = None) -> Iterator[Server]:
    server = Server()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            server.asked.append(self.path)
            server.headers.append(dict(self.headers.items()))
            answer = server.routes.get(self.path)
            try:
                if answer is None:
                    reply(self, b"", 404, {})
                else:
                    answer(self)
            except OSError:  # whoever asked has gone
                self.close_connection = True

        def log_message(self, *_: object) -> None: ...

    class Quiet(ThreadingHTTPServer):
        daemon_threads = True
        request_queue_size = 64

        def handle_error(self, *_: object) -> None: ...

    httpd = Quiet(("127.0.0.1", 0), Handler)
    if context is not None:
        httpd.socket = context.wrap_socket(httpd.socket, server_side=True)
    server.port = httpd.server_address[1]
    thread = Thread(target=httpd.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    try:
        yield server
    finally:
        httpd.shutdown()
        thread.join()
        httpd.server_close()


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as running:
        yield running


@pytest.fixture
def canary() -> Iterator[Server]:
    """Return a server that nobody may ask for anything."""
    with serving() as running:
        yield running
        assert running.asked == []


def unhurried(waited: list[float]) -> Pace:
    return Pace(sleep=waited.append)


def failure(url: str, pace: Pace | None = None, allowed: tuple[str, ...] = LOOPBACK) -> FetchError:
    with fetcher(None, allowed, pace or unhurried([])) as fetch, pytest.raises(FetchError) as failed:
        fetch(url)
    assert str(failed.value).isprintable()
    return failed.value


def test_a_page(server: Server) -> None:
    url = server.page("/a?b=c", PAGE, Content_Type="Text/HTML; Charset='UTF-8'; x=y", Set_Cookie="id=1")
    with fetcher(None, LOOPBACK) as fetch:
        fetched = fetch(f"{url}#part")
        fetch(url)
    assert (fetched.url, fetched.data, fetched.unchanged) == (url, PAGE.encode(), False)
    assert (fetched.media_type, fetched.charset) == ("text/html", "utf-8")
    assert server.asked == ["/robots.txt", "/a?b=c", "/a?b=c"]
    assert all(sent["User-Agent"].startswith("briefing-report") for sent in server.headers)
    assert not any({"Cookie", "Authorization", "Referer"} & set(sent) for sent in server.headers)


def test_a_compressed_page(server: Server) -> None:
    url = server.page("/", gzip.compress(PAGE.encode()), Content_Encoding="gzip")
    with fetcher(None, LOOPBACK) as fetch:
        assert fetch(url).data == PAGE.encode()


@pytest.mark.parametrize(
    "stated", ["", "text", "text/html;charset", f"{'x' * 50_000}/html", "text/\xff; charset=\xff"]
)
def test_a_strange_content_type_is_none_or_plain(server: Server, stated: str) -> None:
    url = server.page("/", PAGE, Content_Type=stated)
    with fetcher(None, LOOPBACK) as fetch:
        fetched = fetch(url)
    assert fetched.media_type in {None, "text/html"}
    assert fetched.charset is None


def test_an_unchanged_page_is_not_sent_again(server: Server, tmp_path: Path) -> None:
    body = PAGE.encode()

    def answer(request: BaseHTTPRequestHandler) -> None:
        same = request.headers["If-None-Match"] == '"v1"'
        reply(
            request,
            b"" if same else body,
            304 if same else 200,
            {"ETag": '"v1"', "Content-Type": "text/html"},
        )

    server.routes["/"] = answer
    seen = []
    for _ in range(3):
        with fetcher(tmp_path, LOOPBACK) as fetch:
            seen.append(fetch(server.at("/")))
    assert [each.unchanged for each in seen] == [False, True, True]
    assert {each.data for each in seen} == {body}
    assert {each.media_type for each in seen} == {"text/html"}
    for file in (tmp_path / "fetched").iterdir():
        file.write_bytes(file.read_bytes()[:-1])
    with fetcher(tmp_path, LOOPBACK) as fetch:
        assert not fetch(server.at("/")).unchanged
        server.page("/", b"", 500)
        with pytest.raises(FetchError, match="HTTP 500"):
            fetch(server.at("/"))


def test_what_must_not_be_stored_is_not(server: Server, tmp_path: Path) -> None:
    with fetcher(tmp_path, LOOPBACK) as fetch:
        fetch(server.page("/", PAGE, ETag='"v1"', Cache_Control="private, No-Store"))
    assert not (tmp_path / "fetched").exists()


def test_redirects_are_followed(server: Server) -> None:
    server.redirect("/5", "/page")
    for hop in range(5, 1, -1):
        server.redirect(f"/{hop - 1}", f"./{hop}", 301 + hop % 2)
    server.redirect("/0", "/1")
    url = server.page("/page", PAGE)
    with fetcher(None, LOOPBACK) as fetch:
        assert fetch(server.at("/1")).url == url
    assert failure(server.at("/0")).detail.startswith("too many redirects")


@pytest.mark.parametrize(
    ("location", "reason"),
    [
        ("http://localhost:{port}/", "address_refused"),
        ("http://[::1]:{port}/", "address_refused"),
        ("http://2130706433:{port}/", "address_refused"),
        ("http://[::ffff:7f00:1]:{port}/", "address_refused"),
        ("//127.0.0.2:{port}/", "address_refused"),
        ("file:///etc/passwd", "address_refused"),
        ("http://169.254.169.254/latest/meta-data/", "address_refused"),
        ("http://me:secret@127.0.0.1:{port}/", "unreachable"),
        ("http://[", "unreachable"),
        ("", "unreachable"),
        ("/loop", "unreachable"),
    ],
)
def test_a_redirect_leads_nowhere_it_should_not(
    server: Server, canary: Server, location: str, reason: str
) -> None:
    error = failure(server.redirect("/loop", location.format(port=canary.port)))
    assert error.reason == reason
    assert error.url == server.at("/loop")
    assert "secret" not in str(error)


def bomb(megabytes: int) -> bytes:
    packing = zlib.compressobj(9, wbits=31)
    return b"".join(packing.compress(bytes(1_000_000)) for _ in range(megabytes)) + packing.flush()


def test_a_gzip_bomb_is_unpacked_no_further_than_the_limit(server: Server) -> None:
    url = server.page("/", bomb(300), Content_Encoding="gzip")
    tracemalloc.start()
    try:
        error = failure(url)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert error.reason == "too_large"
    assert peak < 90_000_000


@pytest.mark.parametrize("coding", ["gzip, gzip", "br", "zstd", "compress", "\x7f" * 200])
def test_an_unknown_coding_is_not_unpacked(server: Server, coding: str) -> None:
    url = server.page("/", gzip.compress(gzip.compress(PAGE.encode())), Content_Encoding=coding)
    assert failure(url).reason == "unreachable"


@pytest.mark.parametrize("data", [b"", b"no gzip", gzip.compress(b"a" * 9)[:-9], gzip.compress(b"a") * 2])
def test_a_part_of_a_page_is_none(server: Server, data: bytes) -> None:
    assert failure(server.page("/", data, Content_Encoding="gzip")).detail == "damaged in transfer"


def test_a_body_that_breaks_off(server: Server) -> None:
    def answer(request: BaseHTTPRequestHandler) -> None:
        request.close_connection = True
        reply(request, b"a" * 10, 200, {"Content_Length": "20"})

    server.routes["/"] = answer
    assert failure(server.at("/")).reason == "unreachable"
    assert Counter(server.asked)["/"] == 3


def test_a_body_without_an_end_is_left(server: Server) -> None:
    sent = []

    def answer(request: BaseHTTPRequestHandler) -> None:
        request.close_connection = True
        request.send_response(200)
        request.end_headers()
        for _ in range(200):
            request.wfile.write(bytes(1_000_000))
            sent.append(1)

    server.routes["/"] = answer
    assert failure(server.at("/")).reason == "too_large"
    assert len(sent) < 60


@pytest.mark.parametrize("start", ["", "HTTP/1.1 200 OK\r\nX: ", "HTTP/1.1 200 OK\r\n\r\n"])
def test_a_server_that_drips_is_left(server: Server, start: str) -> None:
    def answer(request: BaseHTTPRequestHandler) -> None:
        request.close_connection = True
        request.wfile.write(start.encode())
        for _ in range(100):
            request.wfile.write(b"x")
            time.sleep(0.1)

    server.routes["/"] = answer
    begun = time.monotonic()
    error = failure(server.at("/"), Pace(document=1.0))
    assert error.detail == "timed out"
    assert time.monotonic() - begun < 4


@pytest.mark.parametrize(
    "said", [b"", b"SSH-2.0-OpenSSH\r\n", b"HTTP/1.1 200 OK\r\nContent-Length: x\r\n\r\n", b"\x00" * 200_000]
)
def test_an_answer_that_is_none_is_asked_for_three_times(server: Server, said: bytes) -> None:
    def answer(request: BaseHTTPRequestHandler) -> None:
        request.close_connection = True
        request.wfile.write(said)

    server.routes["/"] = answer
    waited: list[float] = []
    assert failure(server.at("/"), unhurried(waited)).reason == "unreachable"
    assert Counter(server.asked)["/"] == 3
    assert waited == [1.0, 2.0]


@pytest.mark.parametrize(
    ("status", "retry_after", "wanted"),
    [
        (429, "7", [7.0]),
        (503, "0", [1.0]),
        (502, None, [1.0]),
        (503, "Tue, 03 Mar 2026 08:00:09 GMT", [9.0]),
        (503, "Tue, 03 Mar 2020 08:00:00 GMT", [1.0]),
        (503, "soon", [1.0]),
    ],
)
def test_a_server_out_for_a_moment_is_asked_again(
    server: Server, status: int, retry_after: str | None, wanted: list[float]
) -> None:
    answers = iter([status])

    def answer(request: BaseHTTPRequestHandler) -> None:
        request.date_time_string = lambda *_: "Tue, 03 Mar 2026 08:00:00 GMT"
        asked = {"Retry-After": retry_after} if retry_after is not None else {}
        reply(request, b"late", next(answers, 200), asked)

    server.routes["/"] = answer
    waited: list[float] = []
    with fetcher(None, LOOPBACK, unhurried(waited)) as fetch:
        assert fetch(server.at("/")).data == b"late"
    assert waited == wanted


@pytest.mark.parametrize("retry_after", ["3600", "9" * 5000, "Tue, 03 Mar 2099 08:00:00 GMT"])
def test_nobody_waits_for_an_hour(server: Server, retry_after: str) -> None:
    waited: list[float] = []
    error = failure(server.page("/", b"", 429, Retry_After=retry_after), unhurried(waited))
    assert (error.detail, waited, Counter(server.asked)["/"]) == ("HTTP 429", [], 1)


@pytest.mark.parametrize("status", [204, 300, 304, 404, 500])
def test_other_answers_are_named(server: Server, status: int) -> None:
    error = failure(server.page("/", b"", status))
    assert (error.reason, error.detail) == ("unreachable", f"HTTP {status}")


@pytest.mark.parametrize(
    ("status", "robots", "reason"),
    [
        (200, "User-agent: *\nDisallow: /a", "robots_refused"),
        (200, "User-agent: *\nDisallow: /b", None),
        (200, "User-agent: *\nDisallow: /\nUser-agent: briefing-report\nAllow: /", None),
        (404, "User-agent: *\nDisallow: /", None),
        (403, "", None),
        (500, "", "robots_refused"),
        (429, "", "robots_refused"),
    ],
)
def test_robots_txt_is_heeded(server: Server, status: int, robots: str, reason: str | None) -> None:
    server.page("/robots.txt", robots, status)
    url = server.page("/a", PAGE)
    if reason is None:
        with fetcher(None, LOOPBACK) as fetch:
            assert fetch(url).data == PAGE.encode()
    else:
        assert failure(url).reason == reason
        assert "/a" not in server.asked


def test_robots_txt_may_lie_elsewhere_but_not_in_a_private_network(server: Server, canary: Server) -> None:
    url = server.page("/a", PAGE)
    server.page("/rules", "User-agent: *\nDisallow: /a")
    server.redirect("/robots.txt", "/rules")
    assert failure(url).reason == "robots_refused"
    server.redirect("/robots.txt", canary.at("/", host="localhost"))
    assert failure(url).reason == "address_refused"
    assert "/a" not in server.asked


def test_eight_threads_ask_for_robots_txt_once(server: Server) -> None:
    urls = [server.page(f"/{number}", str(number)) for number in range(40)]
    with fetcher(None, LOOPBACK) as fetch, ThreadPoolExecutor(8) as threads:
        assert [fetched.data for fetched in threads.map(fetch, urls)] == [str(n).encode() for n in range(40)]
    assert Counter(server.asked)["/robots.txt"] == 1
    assert len(server.asked) == 41


def test_a_server_that_is_not_there(server: Server) -> None:
    with serving() as gone:
        url = gone.at("/")
    assert failure(url).detail == "no connection"
    assert failure(server.at("/"), allowed=()).reason == "address_refused"
    assert failure("http://nowhere.invalid/").detail == "name not found"
    assert server.asked == []


def test_a_name_is_looked_up_once_and_that_machine_is_asked(server: Server) -> None:
    looked_up: list[str] = []

    def resolve(host: str, _port: int) -> tuple[str, ...]:
        looked_up.append(host)
        return ("127.0.0.1",) if len(looked_up) == 1 else ("10.0.0.1",)

    wire = Wire(Guard(frozenset({"news.example"}), resolve), ssl.create_default_context)
    server.page("/", PAGE)
    url = wire.guard.locate(f"http://news.example:{server.port}/")
    assert wire.exchange(url, {}, Budget(10), 10_000).data == PAGE.encode()
    assert looked_up == ["news.example"]
    assert server.headers[0]["Host"] == f"news.example:{server.port}"


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    if shutil.which("openssl") is None:
        pytest.skip("no openssl to make a certificate with")
    folder = tmp_path_factory.mktemp("certificate")
    key, made = folder / "key.pem", folder / "certificate.pem"
    subprocess.run(
        shlex.split(
            "openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=news.example "
            f"-addext subjectAltName=DNS:news.example -keyout {key} -out {made}"
        ),
        check=True,
        capture_output=True,
    )
    return key, made


def test_a_certificate_must_be_trusted_and_of_the_host(certificate: tuple[Path, Path]) -> None:
    key, made = certificate
    own = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    own.load_cert_chain(made, key)
    names = frozenset({"news.example", "other.example", "127.0.0.1"})
    guard = Guard(names, lambda _host, _port: ("127.0.0.1",))
    wire = Wire(guard, lambda: ssl.create_default_context(cafile=str(made)))
    with serving(own) as server:
        server.page("/", PAGE)
        address = f"https://news.example:{server.port}/"
        assert wire.exchange(guard.locate(address), {}, Budget(10), 10_000).data == PAGE.encode()
        for refused in (address.replace("news", "other"), address.replace("news.example", "127.0.0.1")):
            with pytest.raises(FetchError, match="certificate: "):
                wire.exchange(guard.locate(refused), {}, Budget(10), 10_000)
        untrusted = failure(f"https://127.0.0.1:{server.port}/")
        assert untrusted.detail == "certificate: self-signed certificate"
        assert server.asked == ["/"]


def test_a_server_without_tls_is_not_asked_without(server: Server) -> None:
    assert failure(server.at("/").replace("http:", "https:")).reason == "unreachable"
    assert server.asked == []


def feed(*links: str) -> str:
    items = "".join(
        f"<item><title>Quay {number}</title><link>{link}</link><guid>quay-{number}</guid>"
        f"<description>{SUMMARY}</description></item>"
        for number, link in enumerate(links)
    )
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour</title>{items}</channel></rss>'


def read(*arguments: str | Path, cwd: Path) -> tuple[list[dict[str, object]], str]:
    ended = subprocess.run(
        [sys.executable, "-m", "report", "read", *map(str, arguments)],
        cwd=cwd,
        env={**os.environ, "XDG_CACHE_HOME": str(cwd / "cache")},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert ended.returncode == 0, ended.stderr
    assert "Traceback" not in ended.stderr
    return [json.loads(line) for line in ended.stdout.splitlines()], ended.stderr


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    path = tmp_path / "brief.toml"
    path.write_text('allowed_hosts = ["127.0.0.1"]\n', encoding="utf-8")
    return path


def test_a_feed_and_the_pages_that_it_announces(server: Server, profile: Path, tmp_path: Path) -> None:
    harbour = server.page("/harbour", PAGE.format(title="quay"), Content_Type="text/html")
    school = server.page("/school", SCHOOL, Content_Type="text/html")
    source = server.page(
        "/feed", feed(harbour, server.at("/gone"), school), Content_Type="application/rss+xml"
    )
    lines, said = read(source, "--follow", "--profile", profile, cwd=tmp_path)
    told = ("harbour master Ada Lund", SUMMARY, "teaches 300 pupils")
    assert [words in str(line["text"]) for words, line in zip(told, lines, strict=True)] == [True] * 3
    assert f"left out {server.at('/gone')}: unreachable" in said
    lines, said = read(source, "--profile", profile, cwd=tmp_path)
    assert {str(line["text"]) for line in lines} == {SUMMARY}
    assert "left out" not in said


def test_an_unchanged_feed_is_read_and_said_to_be(server: Server, tmp_path: Path) -> None:
    body = feed("https://news.example/1").encode()

    def answer(request: BaseHTTPRequestHandler) -> None:
        same = request.headers["If-Modified-Since"] is not None
        moment = {"Last-Modified": "Tue, 03 Mar 2026 08:00:00 GMT"}
        reply(request, b"" if same else body, 304 if same else 200, moment)

    server.routes["/feed"] = answer
    shell = pipeline.Shell("2026-03-04", cache=tmp_path)
    inputs = [server.at("/feed")]
    readings = [pipeline.read(inputs, Settings(allowed_hosts=LOOPBACK), shell) for _ in range(2)]
    assert readings[0].lines == readings[1].lines
    told = [(each.source, each.read, each.unchanged) for reading in readings for each in reading.coverage]
    assert told == [(inputs[0], 1, False), (inputs[0], 1, True)]


@pytest.mark.show("No article leads to a file or a machine of the private network", wanted="0 requests")
def test_what_is_read_names_addresses_in_vain(canary: Server, tmp_path: Path, record_property) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("The canary sings in the cellar of the harbour office.", encoding="utf-8")
    hosts = (
        "127.0.0.1",
        "localhost",
        "localhost.",
        "[::1]",
        "[::ffff:127.0.0.1]",
        "2130706433",
        "0x7f.1",
        "127.1",
    )
    links = [secret.as_uri(), *(canary.at("/", host) for host in hosts), canary.at("/", "a:b@127.0.0.1")]
    (tmp_path / "feed.xml").write_text(feed(*links), encoding="utf-8")
    inside = "".join(
        f'<img src="{link}"><iframe src="{link}"></iframe><link href="{link}">' for link in links
    )
    page = PAGE.format(title="quay").replace("</article>", f"{inside}</article>")
    (tmp_path / "page.html").write_text(page, encoding="utf-8")
    lines, said = read("feed.xml", "page.html", "--follow", cwd=tmp_path)
    assert any(SUMMARY in str(line["text"]) for line in lines)
    assert "canary sings" not in json.dumps(lines)
    assert all(f"left out {canary.at('/', host)}: address refused" in said for host in hosts)
    record_property("measured", f"{len(canary.asked)} requests")
