"""Text: in no encoding, said over and over, or steering whoever prints it."""

from __future__ import annotations

import json
import os
import random
from pathlib import Path
from typing import TYPE_CHECKING

from hostile.parts import PARAGRAPHS, PROSE, SEED, mail, page, picture

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hostile.parts import Canary


def encodings(_: Canary) -> Iterator[tuple[str, bytes]]:
    """Bytes that are no text, or another one than they say."""
    chance = random.Random(SEED)  # noqa: S311 - no secret
    noise = chance.randbytes(50_000)
    yield from {
        "noise.txt": noise,
        "noise.html": b"<html><body><p>" + noise,
        "high.txt": bytes(chance.randrange(128, 256) for _ in range(20_000)),
        "cut.txt": "Đà Nẵng họp".encode()[:-1] * 200,
        "surrogates.txt": PARAGRAPHS.encode() + b"\xed\xa0\x80\xed\xbf\xbf" * 50,
        "overlong.txt": PARAGRAPHS.encode() + b"\xc0\xaf\xe0\x80\xaf" * 50,
        "utf16-odd.txt": b"\xff\xfe" + PARAGRAPHS.encode("utf-16-le") + b"x",
        "utf16-lone.txt": b"\xff\xfe" + b"\x00\xd8" * 500 + PARAGRAPHS.encode("utf-16-le"),
        "utf16-swapped.txt": b"\xfe\xff" + PARAGRAPHS.encode("utf-16-le"),
        "utf32-beyond.txt": b"\xff\xfe\x00\x00" + b"\xff\xff\xff\x7f" * 500,
        "utf7.txt": b"+ADw-script+AD4-alert(1)+ADw-/script+AD4-\n\n" + PARAGRAPHS.encode(),
        "mark.txt": b"\xef\xbb\xbf",
        "marks.txt": b"\xef\xbb\xbf" * 10_000 + PARAGRAPHS.encode(),
        "nul.txt": bytes(10_000),
        "nuls.txt": PARAGRAPHS.replace(" ", "\0").encode(),
        "empty.txt": b"",
        "empty.html": b"",
        "empty.zip": b"",
        "spaces.txt": b" \n\t" * 10_000,
        "mixed.txt": PARAGRAPHS.encode() + "Nghị quyết\n\n".encode("utf-16-le") + PARAGRAPHS.encode("cp1252"),
        "combining.txt": ("a" + "\u0316\u0301" * 300_000).encode(),
        "combining.html": page("<p>a" + "\u0316\u0301" * 300_000 + "</p>"),
        "zalgo.txt": "".join(letter + "\u0301\u0323\u0489" * 40 for letter in PARAGRAPHS).encode(),
        "hangul.txt": ("\u1100\u1161\u11a8" * 100_000).encode(),
    }.items()
    for name in (
        "idna",
        "punycode",
        "utf-7",
        "hex",
        "zlib",
        "unicode_escape",
        "undefined",
        "utf-16",
        "x" * 9_000,
    ):
        yield f"page-{name[:20]}.html", page("<p>" + "ä" * 200_000 + "</p>", f'<meta charset="{name}">')
        declared = f"text/plain; charset={name}"
        yield f"mail-{name[:20]}.eml", mail("", ("ü" * 100_000).encode() + PARAGRAPHS.encode(), declared)
        xml = f'<?xml version="1.0" encoding="{name}"?><rss><channel><item><title>T</title></item></channel>'
        yield f"feed-{name[:20]}.xml", f"{xml}</rss>".encode()


PIECES = {
    "spaces": " ",
    "no-break": "\u00a0",
    "dots": ".",
    "dots-spaced": ". ",
    "dashes": "-",
    "long-dashes": "— ",
    "parentheses": "(",
    "nested": "(a ",
    "closing": ")",
    "quotes": '"',
    "curly": "“",
    "bars": "|",
    "bars-spaced": "a | ",
    "digits": "1",
    "separators": "1.234,",
    "dates": "12/01/2026 ",
    "slashes": "1/",
    "times": "10:30 ",
    "zones": "(GMT+7) ",
    "at": "a@",
    "addresses": "a@a.a ",
    "links": "http://a.a/",
    "by": "By ",
    "by-names": "By Ann Poe and ",
    "names": "Ann Poe ",
    "capitals": "ANN POE, ",
    "letter": "A",
    "initials": "A. ",
    "hyphens": "Ann-Poe-",
    "vietnamese": "Nguyễn Văn A, ",
    "photo": "Photo: ",
    "photo-open": "(Photo: ",
    "anh": "(Ảnh: ",
    "credit": "/TTXVN ",
    "agency": "HÀ NỘI (VNA) – ",
    "dateline": "HANOI, Jan. 13 (",
    "wire": "/PRNewswire/ -- ",
    "theo": "Theo ",
    "tags": "Tags: a, ",
    "hash": "#a ",
    "copyright": "© 2026 ",
    "share": "Share on Facebook ",
    "read-more": "Read more: ",
    "xem-them": ">> Xem thêm: ",
    "arrows": ">",
    "crumbs": "Home > ",
    "updated": "Updated January 13, 2026 ",
    "weekday": "Thứ Hai, ",
    "files": "a.jpg ",
    "underscores": "_",
    "stars": "* ",
    "hashes": "# ",
    "ticks": "`",
    "brackets": "[",
    "md-links": "[a](",
    "md-images": "![",
    "commas": ",",
    "ends": "./.",
    "minutes": "5 min read ",
    "translated": "Translated by ",
    "percent": "5% ",
    "months": "January ",
    "colons": "a: ",
    "words": "word ",
    "accents": "ế",
    "emoji": "👩\u200d👩\u200d",
    "cjk": "文",
    "tilde": "~~~",
}


def patterns(_: Canary) -> Iterator[tuple[str, bytes]]:
    """One thing said over and over: what a rule with a loop in a loop never ends on."""
    for name, piece in PIECES.items():
        run = piece * (300_000 // len(piece.encode()))
        yield f"{name}.txt", f"{PROSE}\n\n{run}\n\n{PROSE} And so on.\n".encode()
        short = piece * max(1, 60 // len(piece))
        yield f"{name}-lines.txt", (f"{PROSE}\n\n" + f"{short.strip()}\n" * 4_000).encode()
    yield "endless.txt", b"word " * 3_999_999
    yield "endless-word.txt", b"x" * 19_000_000
    yield "too-large.txt", b"word " * 4_100_000
    yield "lines.txt", b"x\n" * 49_000
    yield "paragraphs.txt", "".join(f"{n} {PROSE}\n\n" for n in range(20_000)).encode()
    yield "too-many-lines.txt", b"x\n" * 300_000
    yield "title.txt", b"Lake " * 2_000_000 + b"\n\n" + PARAGRAPHS.encode()
    yield "repeated.txt", (PARAGRAPHS * 3_000).encode()
    yield "random.md", _random_markdown().encode()


def _random_markdown() -> str:
    chance = random.Random(SEED)  # noqa: S311 - no secret
    return "".join(chance.choice("#*_`>|-[]()!~\n\n  ab1.") for _ in range(200_000))


def texts(_: Canary) -> Iterator[tuple[str, bytes]]:
    """Text that steers a terminal, hides, or is known for breaking programs."""
    yield from {
        "ansi.txt": f"\x1b[31mLake towns\x1b[0m\n\n\x1b]0;title\x07{PARAGRAPHS}\x9b2J".encode(),
        "clipboard.txt": f"Lake towns\x1b]52;c;eA==\x1b\\\n\n{PARAGRAPHS}".encode(),
        "bidi.txt": f"\u202eLake towns\u202c\n\n\u2066{PARAGRAPHS}\u2069".encode(),
        "returns.txt": f"Lake towns\rHarbour\x08\x08\n\n{PARAGRAPHS}".encode(),
        "private.txt": ("\ue000\uf8ff\U000f0000" * 500 + PARAGRAPHS).encode(),
        "tags.txt": ("".join(chr(0xE0000 + n) for n in range(32, 127)) + PARAGRAPHS).encode(),
        "script.txt": f"<script>alert(1)</script>\n\n<img src=x onerror=alert(1)>\n\n{PARAGRAPHS}".encode(),
        "template.txt": b"{{ 7*7 }} {% include '/etc/passwd' %} ${7*7} #{7*7}\n\n" + PARAGRAPHS.encode(),
        "front.txt": b"---\ntitle: " + b"x" * 1_000_000 + b"\n---\n" + PARAGRAPHS.encode(),
        "front-keys.txt": b"---\n" + b"title: x\n" * 50_000 + b"---\n" + PARAGRAPHS.encode(),
        "front-toml.txt": b"+++\na = " + b"[" * 200_000 + b"\n+++\n" + PARAGRAPHS.encode(),
        "front-date.txt": b"+++\npublished = 9999-99-99\n+++\n" + PARAGRAPHS.encode(),
        "hand.txt": PARAGRAPHS.replace("40", "43").encode(),
        "hand.toml": b"title = '''" + b"\x1b[2J" * 100_000 + b"'''\npublished = 1979-05-27\n",
        "hand-deep.txt": PARAGRAPHS.replace("40", "44").encode(),
        "hand-deep.toml": b"a = " + b"[" * 500_000,
        "hand-keys.txt": PARAGRAPHS.replace("40", "45").encode(),
        "hand-keys.toml": b"a." * 200_000 + b"b = 1",
        "hand-bytes.txt": PARAGRAPHS.replace("40", "46").encode(),
        "hand-bytes.toml": bytes(range(256)) * 100,
        "picture.txt": picture(),
        "picture.html": picture(),
    }.items()
    data = os.environ.get("REPORT_EVALUATION_DATA")
    naughty = Path(data, "naughty_strings.json") if data else None
    if naughty and naughty.is_file():
        strings = [str(each) for each in json.loads(naughty.read_text(encoding="utf-8"))]
        yield "naughty.txt", "\n\n".join(strings).encode("utf-8", "surrogatepass")
        yield (
            "naughty.jsonl",
            "\n".join(json.dumps({"text": f"{PROSE} {s}", "title": s}) for s in strings).encode(),
        )
        yield "naughty.html", page("".join(f"<p>{each}</p>" for each in strings))
