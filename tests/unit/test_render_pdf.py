"""The PDF of a brief: tagged, with its data, the same bytes for the same input, and closed to the world."""

from __future__ import annotations

import ctypes
import os
import re
import socket
import subprocess
import sys
import zlib
from importlib.abc import MetaPathFinder
from typing import TYPE_CHECKING

import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from test_render_seeds import PROJECT, seeds_html

from report import render
from report.errors import RenderError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

DATA = render.Attachment("seeds.json", '{"năm": 2026}'.encode(), "The data behind the brief")


@pytest.fixture(scope="module")
def parallel() -> Iterator[pypdfium2.PdfDocument]:
    document = pypdfium2.PdfDocument(render.pdf(seeds_html(("en", "vi"), "parallel"), (DATA,)))
    yield document
    document.close()


def structure(document: pypdfium2.PdfDocument) -> Iterator[tuple[str, str]]:
    """Yield type and language of every structure element."""
    for page in document:
        tree = pdfium.FPDF_StructTree_GetForPage(page)
        todo = [
            pdfium.FPDF_StructTree_GetChildAtIndex(tree, at)
            for at in range(pdfium.FPDF_StructTree_CountChildren(tree))
        ]
        while todo:
            element = todo.pop()
            if element:
                yield (
                    told(pdfium.FPDF_StructElement_GetType, element),
                    told(pdfium.FPDF_StructElement_GetLang, element),
                )
                todo += [
                    pdfium.FPDF_StructElement_GetChildAtIndex(element, at)
                    for at in range(pdfium.FPDF_StructElement_CountChildren(element))
                ]
        pdfium.FPDF_StructTree_Close(tree)
        page.close()


def told(read: object, element: object) -> str:
    buffer = ctypes.create_string_buffer(200)
    length = read(element, buffer, 200)
    return buffer.raw[: max(length - 2, 0)].decode("utf-16-le")


def metadata(pdf: bytes) -> bytes:
    streams = [
        zlib.decompressobj().decompress(each)
        for each in re.findall(rb"stream\r?\n(x.*?)endstream", pdf, re.DOTALL)
    ]
    return next(each for each in streams if b"<x:xmpmeta" in each)


def test_it_is_tagged(parallel: pypdfium2.PdfDocument) -> None:
    assert pdfium.FPDFCatalog_IsTagged(parallel)
    kinds = {kind for kind, _ in structure(parallel)}
    assert {"H1", "H2", "H3", "P", "Table", "TR", "TH", "TD", "L", "LI", "Figure", "Caption", "Link"} <= kinds


def test_each_language_is_told(parallel: pypdfium2.PdfDocument) -> None:
    languages = [language for _, language in structure(parallel)]
    assert languages.count("vi") > 100


def test_it_claims_archive_and_accessibility() -> None:
    told = metadata(render.pdf("<html lang=en><title>A</title><body><p>A</p>"))
    assert b'pdfaid:part="3"' in told
    assert b'pdfaid:conformance="A"' in told
    assert b"<pdfuaid:part>1</pdfuaid:part>" in told


def test_its_data_are_attached(parallel: pypdfium2.PdfDocument) -> None:
    assert parallel.count_attachments() == 1
    attached = parallel.get_attachment(0)
    assert attached.get_name() == DATA.name
    assert bytes(attached.get_data()) == DATA.data


def test_it_has_an_outline(parallel: pypdfium2.PdfDocument) -> None:
    levels = [each.level for each in parallel.get_toc()]
    assert levels.count(0) == 1
    assert max(levels) == 2


SCRIPT = """
import hashlib, sys
from test_render_seeds import seeds_html
from report import render
html = seeds_html(("en", "vi"), "parallel")
data = render.Attachment("seeds.json", b"{}", "Data")
print(hashlib.sha256(html.encode()).hexdigest(), hashlib.sha256(render.pdf(html, (data,))).hexdigest())
"""


def test_bytes_do_not_depend_on_the_process(tmp_path: Path) -> None:
    made = []
    for seed, zone in (("1", "UTC"), ("2026", "Asia/Ho_Chi_Minh")):
        folders = os.pathsep.join((str(PROJECT), str(PROJECT / "tests/unit")))
        environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "PYTHONPATH": folders}
        ended = subprocess.run(
            [sys.executable, "-c", SCRIPT],
            env=environment,
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=True,
        )
        made.append(ended.stdout)
    assert made[0] == made[1]


def test_nothing_is_fetched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    canary = tmp_path / "canary.txt"
    canary.write_text("CANARY", encoding="utf-8")
    opened: list[str] = []

    def connect(_: socket.socket, address: object) -> None:
        opened.append(str(address))
        raise OSError("no network in tests")

    monkeypatch.setattr(socket.socket, "connect", connect)
    monkeypatch.setattr(socket, "getaddrinfo", lambda host, *_a, **_k: connect(socket.socket(), host))
    links = "".join(
        f'<link rel="attachment" href="{each}"><link rel="stylesheet" href="{each}">'
        f'<img src="{each}" alt="x">'
        f'<p style="background: url({each})">x</p><style>@import url("{each}");</style>'
        for each in (
            canary.as_uri(),
            "http://127.0.0.1:9/x.css",
            "https://example.org/x.png",
            "ftp://example.org/x",
        )
    )
    pdf = render.pdf(f"<html lang=en><title>A</title><body>{links}<p>text")
    document = pypdfium2.PdfDocument(pdf)
    assert document.count_attachments() == 0
    assert "CANARY" not in document[0].get_textpage().get_text_range()
    document.close()
    assert opened == []


def test_a_reference_begins_no_line_and_breaks_none_early() -> None:
    from report.render import engine, page  # noqa: PLC0415 - heavy

    words = page._lined(
        "Prime Minister Pham Minh Chinh gave instructions on digital transformation and green transition."
    )
    paragraph = (
        f'<p>{words}&#8288;<span class="r">[<a>13</a>]</span>&#8288;<span class="r">[<a>14</a>]</span></p>'
    )
    style = ".r { white-space: nowrap } p { font: 12px 'Fira Sans' }"
    for width in range(330, 560, 4):
        html = f'<html lang=en><style>{style}</style><body style="width: {width}px">{paragraph}'
        document = engine._fitted(html)
        lines = [box for box in document.pages[0]._page_box.descendants() if type(box).__name__ == "LineBox"]
        texts = ["".join(box.text for box in line.descendants() if hasattr(box, "text")) for line in lines]
        assert not any(text.strip("\u2060 ").startswith("[") for text in texts), width
        assert all(line.width > 0.6 * width for line in lines[:-1]), width


class NoPango(MetaPathFinder):
    def find_spec(self, name: str, *_: object) -> None:
        if name.partition(".")[0] == "weasyprint":
            raise OSError("cannot load library 'libpango-1.0-0'")


def test_without_pango_the_message_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [each for each in sys.modules if each.partition(".")[0] == "weasyprint"]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.delitem(sys.modules, "report.render.engine", raising=False)
    monkeypatch.delattr(render, "engine", raising=False)
    monkeypatch.setattr(sys, "meta_path", [NoPango(), *sys.meta_path])
    with pytest.raises(RenderError) as raised:
        render.pdf("<html lang=en>")
    message = str(raised.value)
    for words in (
        "libpango-1.0-0",
        "apt-get install",
        "dnf install",
        "brew install",
        "MSYS2",
        "Debian",
        "Fedora",
    ):
        assert words in message
