"""Hostile documents: each an omission or a clean article, within its limits, and nothing else is read."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import threading
import time
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING

import hostile
import pytest

from report.ingest.text import printable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

SECONDS, MEGABYTES = 5, 512
"""Limits of one document."""
SAMPLE = 60
PROCESS_MEGABYTES = 1_000
"""What a process may hold: its own libraries, and what one document may take."""
STEERING = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")
COUNTED = re.compile(
    r": (\d+) found, (\d+) read(?:, (\d+) repeated)?(?:, (\d+) left out)?(?:, unchanged)?$", re.MULTILINE
)
WORDS = "canary-7f3a sits in a file and on a server that nobody may read"


class Server(ThreadingHTTPServer):
    """Answers everything, and remembers that it was asked."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Answer)
        self.asked: list[str] = []

    def get_request(self):
        self.asked.append("connection")
        return super().get_request()


class Answer(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.server.asked.append(self.path)
        self.send_response(200)
        self.end_headers()
        self.wfile.write(f"<html><body><p>{WORDS}</p></body></html>".encode())

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with Server() as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield running
        running.shutdown()


@pytest.fixture
def canary(tmp_path: Path, server: Server) -> hostile.Canary:
    file = tmp_path / "elsewhere" / "canary.txt"
    file.parent.mkdir()
    file.write_text(f"{WORDS}, said the council of the lake towns on Tuesday.\n" * 3, encoding="utf-8")
    return hostile.Canary(file, WORDS, server.server_port)


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """Give a folder for what is read, which is gone when it has been."""
    yield tmp_path / "folder"
    shutil.rmtree(tmp_path / "folder", ignore_errors=True)


@dataclass
class Ran:
    """What came of a call of the program."""

    code: int
    stdout: str
    stderr: str
    seconds: float
    peaks: dict[int, int] = field(default_factory=dict)
    """Megabytes that each of its processes held at most."""

    @property
    def articles(self) -> list[dict]:
        return [json.loads(line) for line in self.stdout.splitlines()]


def run(inputs: Sequence[Path | str], tmp_path: Path, *options: str, stdin: Path | None = None) -> Ran:
    """Read some inputs with the program, and watch the memory of its processes."""
    profile = tmp_path / "profile.toml"
    profile.write_text(f"document_seconds = {SECONDS}\ndocument_megabytes = {MEGABYTES}\n", encoding="utf-8")
    out, said = tmp_path / "stdout", tmp_path / "stderr"
    call = [sys.executable, "-m", "report", "read", "--profile", profile, *options, "--", *inputs]
    began = time.monotonic()
    with out.open("wb") as stdout, said.open("wb") as stderr, (stdin or Path(os.devnull)).open("rb") as given:
        process = subprocess.Popen(call, stdin=given, stdout=stdout, stderr=stderr, start_new_session=True)
        peaks: dict[int, int] = {}
        while process.poll() is None:
            peaks |= held(process.pid)
            time.sleep(0.1)
    seconds = time.monotonic() - began
    return Ran(
        process.returncode,
        out.read_bytes().decode("utf-8"),
        said.read_bytes().decode("utf-8"),
        seconds,
        peaks,
    )


def held(session: int) -> dict[int, int]:
    """Return the megabytes that each process of a session has held at most."""
    peaks = {}
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            if os.getsid(int(folder.name)) == session:
                status = (folder / "status").read_text(encoding="utf-8")
                peaks[int(folder.name)] = int(status.partition("VmHWM:")[2].split()[0]) // 1024
        except (OSError, IndexError):  # it has ended meanwhile
            continue
    return peaks


def examine(ran: Ran, server: Server) -> None:
    """Hold a call to what is promised, whatever was read."""
    assert ran.code in {0, 1}, ran.stderr[-2_000:]
    assert "Traceback" not in ran.stderr, ran.stderr[-2_000:]
    assert WORDS not in ran.stdout + ran.stderr
    assert server.asked == []
    for stream in (ran.stdout, ran.stderr):
        steering = STEERING.search(stream)
        assert steering is None, stream[max(0, steering.start() - 200) : steering.end() + 20]
    for article in ran.articles:
        assert article["text"].strip()
        assert all(block["end"] <= len(article["text"]) for block in article.get("structure", ()))
    assert max(ran.peaks.values()) < PROCESS_MEGABYTES, ran.peaks
    counts = [[int(number or 0) for number in found.groups()] for found in COUNTED.finditer(ran.stderr)]
    assert all(found == read + repeated + omitted for found, read, repeated, omitted in counts), counts
    if ran.code == 0:
        assert sum(read for _, read, _, _ in counts) == len(ran.articles)


def unaccounted(ran: Ran, folder: Path) -> list[str]:
    """Name the files of which the program said neither an article nor why there is none."""
    told = ran.stdout + ran.stderr
    return [
        name
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.is_symlink() and path.suffix not in {".toml", ".png"}
        for name in [printable(path.relative_to(folder).as_posix())]
        if json.dumps(name, ensure_ascii=False)[1:-1] not in told and name not in told
        if not any(key in told for key in message_ids(path))
    ]


def message_ids(path: Path) -> list[str]:
    """Return the name that a mail goes by, in place of its file's."""
    found = re.search(rb"(?im)^Message-ID: *<([^>\s]+)>", path.read_bytes())
    return [found[1].decode("utf-8", "replace")] if found else []


def test_a_sample_of_hostile_documents(
    canary: hostile.Canary, server: Server, folder: Path, tmp_path: Path
) -> None:
    hostile.write(folder, hostile.sample(canary, SAMPLE))
    ran = run([folder], tmp_path)
    examine(ran, server)
    assert unaccounted(ran, folder) == []
    assert ran.seconds < 30 + SAMPLE * SECONDS / 2


def test_what_lies_beside_documents(
    canary: hostile.Canary, server: Server, folder: Path, tmp_path: Path
) -> None:
    hostile.beside(folder, canary)
    ran = run([folder], tmp_path)
    examine(ran, server)
    assert ran.code == 0
    assert unaccounted(ran, folder) == []
    for name in (
        "link.txt",
        "link.html",
        "outside",
        "zero.txt",
        "nowhere.txt",
        "loop.txt",
        "good.toml",
        "pipe.txt",
    ):
        assert f"left out {name}: unreadable" in ran.stderr, name


def test_no_link_of_a_feed_leads_into_this_machine(
    canary: hostile.Canary, server: Server, folder: Path, tmp_path: Path
) -> None:
    hostile.write(folder, hostile.feeds(canary))
    ran = run([folder], tmp_path, "--follow")
    examine(ran, server)
    assert unaccounted(ran, folder) == []
    assert "address refused" in ran.stderr


@pytest.mark.prove
@pytest.mark.show("hostile documents", wanted="at least 300: 0 crashes, 0 hangs, 0 reads of a canary")
def test_all_hostile_documents(
    canary: hostile.Canary, server: Server, folder: Path, tmp_path: Path, record_property
) -> None:
    made = hostile.every(canary)
    hostile.write(folder, made)
    ran = run([folder], tmp_path)
    examine(ran, server)
    left_out = re.findall(r"^report: left out ", ran.stderr, re.MULTILINE)
    record_property(
        "measured",
        f"{len(made)}: 0 crashes, 0 hangs over {SECONDS} s each, {len(server.asked)} reads of a canary; "
        f"{len(ran.articles)} articles, {len(left_out)} omissions; {ran.seconds:.0f} s, "
        f"{max(ran.peaks.values())} MB in a process at most",
    )
    assert len(made) >= 300
    assert unaccounted(ran, folder) == []
    assert ran.seconds < 60 + len(made)


@pytest.mark.prove
@pytest.mark.parametrize(
    "name", ["archives/lying.zip", "mails/endless.mbox", "json_lines/endless.jsonl", "patterns/too-large.txt"]
)
def test_hostile_standard_input(
    name: str, canary: hostile.Canary, server: Server, folder: Path, tmp_path: Path
) -> None:
    hostile.write(folder, [each for each in hostile.every(canary) if each[0] == name])
    ran = run(["-"], tmp_path, stdin=folder / name)
    examine(ran, server)
    assert ran.code == 1
    assert ran.seconds < 20 + SECONDS
