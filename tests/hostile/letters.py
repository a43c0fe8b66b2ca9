"""Mails, mailboxes and lines of JSON that hold other than they say."""

from __future__ import annotations

import base64
import json
from typing import TYPE_CHECKING

from hostile.parts import PARAGRAPHS, PROSE, bomb, dates, mail, page, picture, reaching, valid

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hostile.parts import Canary


def mails(canary: Canary) -> Iterator[tuple[str, bytes]]:
    """Mails of a thousand parts, and mails that lie about their own."""
    text = PARAGRAPHS.encode()
    parts = "".join(f"--b\nContent-Type: text/plain\n\n{PROSE} {n}\n" for n in range(10_000))
    nested = "".join(f'Content-Type: multipart/mixed; boundary="b{n}"\n\n--b{n}\n' for n in range(1, 3_000))
    inner = mail("Subject: T\n", text)
    for _ in range(150):
        inner = mail("Subject: T\n", inner, "message/rfc822")
    external = f'message/external-body; access-type=local-file; name="{canary.file}"'
    named = f'application/octet-stream; name="../../..{canary.file}"'
    packed = base64.encodebytes
    yield from {
        "parts.eml": mail("", parts.encode() + b"--b--\n", 'multipart/mixed; boundary="b"'),
        "nested.eml": mail("", f"--b0\n{nested}{PROSE}".encode(), 'multipart/mixed; boundary="b0"'),
        "messages.eml": inner,
        "same-boundary.eml": mail(
            "",
            b"--b\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\n" * 3_000,
            "multipart/mixed; boundary=b",
        ),
        "no-boundary.eml": mail("", text, "multipart/mixed"),
        "empty-boundary.eml": mail("", b"--\n\n" + text, 'multipart/mixed; boundary=""'),
        "pattern-boundary.eml": mail("", b"--(.*)*$\n\n" + text, 'multipart/mixed; boundary="(.*)*$"'),
        "dashes.eml": mail("", b"--b" + b"-" * 2_000_000, "multipart/mixed; boundary=b"),
        "boundaries.eml": mail("", b"--b\n" * 200_000, "multipart/mixed; boundary=b"),
        "base64.eml": mail("Content-Transfer-Encoding: base64\n", b"!!!=" * 50_000 + packed(text)[:-3]),
        "quoted.eml": mail("Content-Transfer-Encoding: quoted-printable\n", b"=ZZ=" * 200_000 + text),
        "uuencode.eml": mail("Content-Transfer-Encoding: x-uuencode\n", b"begin 644 a\n" + b"M" * 100_000),
        "transfer.eml": mail("Content-Transfer-Encoding: x-evil\n", text),
        "headers.eml": mail("X-A: b\n" * 100_000, text),
        "header.eml": mail(f"Subject: {'x' * 10_000_000}\n", text),
        "folded.eml": mail("Subject: " + "x\n " * 100_000 + "\n", text),
        "words.eml": mail(f"Subject: {'=?utf-8?q?x?= ' * 50_000}\n", text),
        "words-broken.eml": mail(f"Subject: {'=?utf-8?b?' * 50_000}\n", text),
        "addresses.eml": mail(f"To: {'a@b.example, ' * 50_000}\n", text),
        "comments.eml": mail(f"To: {'(' * 50_000}\n", text),
        "quotes.eml": mail(f"Cc: {chr(34) * 50_001}\n", text),
        "sender.eml": b"From: " + b"<" * 50_000 + b"\nSubject: T\nMessage-ID: <x>\n\n" + text,
        "parameters.eml": mail("", text, "text/plain; " + "; ".join(f"charset*{n}=u" for n in range(20_000))),
        "parameter.eml": mail("", text, "text/plain; charset=" + "=" * 100_000),
        "injected.eml": mail("Subject: =?utf-8?q?T=0D=0ABcc:_x=1B[2J?=\n", text),
        "dates.eml": b"".join(b"Date: %b\n" % when.encode() for when in dates())
        + b"Message-ID: <x>\nSubject: T\n\n"
        + text,
        "external.eml": mail("", b"Content-Type: text/plain\n\n" + text, external),
        "external-url.eml": mail(
            "", text, f'message/external-body; access-type=URL; URL="{canary.addresses[2]}"'
        ),
        "partial.eml": mail("", text, 'message/partial; id="x"; number=1; total=99999999'),
        "named.eml": mail("Content-Transfer-Encoding: base64\n", packed(text), named),
        "picture.eml": mail("Content-Transfer-Encoding: base64\n", packed(picture()), "image/png"),
        "bomb.eml": mail(
            "Content-Transfer-Encoding: base64\n", packed(bomb("a.txt", 1_000)), "application/zip"
        ),
        "pdf-bomb.eml": mail(
            "Content-Transfer-Encoding: base64\n", packed(valid(".pdf")[:2_000] * 50), "application/pdf"
        ),
        "html.eml": mail("", page(reaching(canary.addresses[2])), "text/html; charset=utf-8"),
        "html-nested.eml": mail("", page("<div>" * 120_000), "text/html; charset=utf-8"),
        "html-links.eml": mail("", page(reaching(canary.file.as_uri())), f'text/html; name="{canary.file}"'),
        "forwarded.eml": mail(
            "Subject: Fwd: T\n", b"---------- Forwarded message ---------\n" * 20_000 + text
        ),
        "quoted-lines.eml": mail("Subject: T\n", b"> " * 300_000 + b"\n" + b">\n" * 20_000 + text),
        "controls.eml": mail("Subject: \x1b[2J\x1b]0;x\x07\nX-B: \x9b\n", b"\x1b[31mred " + text),
        "no-id.eml": b"Subject: T\nFrom: a@b.example\n\n" + text,
        "from-lines.mbox": b"From a Wed Jan 14 09:00:00 2026\n\n" * 100_000,
        "messages.mbox": b"From a Wed Jan 14 09:00:00 2026\nSubject: T\n\n" * 5_000,
        "short-lines.mbox": b"From a Wed Jan 14 09:00:00 2026\nSubject: T\n\n" + b"\n" * 2_000_000 + text,
        "endless.mbox": b"From a Wed Jan 14 09:00:00 2026\nSubject: T\n\n" + b"x" * 22_000_000,
        "quoted-from.mbox": b"From a Wed Jan 14 09:00:00 2026\nSubject: T\n\n" + b">From \n" * 100_000 + text,
        "no-mail.mbox": b"From a Wed Jan 14 09:00:00 2026\n\n\nFrom b Wed Jan 14 09:00:00 2026\n",
    }.items()


def json_lines(_: Canary) -> Iterator[tuple[str, bytes]]:
    """Lines of JSON that nest, overflow or hold other than they should."""
    good = {"id": "x", "text": PROSE}
    for key in (
        "id",
        "text",
        "title",
        "source",
        "authors",
        "published",
        "language",
        "structure",
        "removed",
        "names",
    ):
        values = (1, None, [], {}, "", True, [[1]], {"key": 1}, "\x1b[2J", "x" * 100_000, -1, 1e300)
        wrong = [{**good, "id": f"{key}{n}", key: value} for n, value in enumerate(values)]
        yield f"wrong-{key}.jsonl", "\n".join(map(json.dumps, wrong)).encode()
    spans = [{"kind": "row", "start": start, "end": end} for start, end in ((-9, 9**20), (9, 1), (0, 10**9))]
    quoted = {"quotes": [{"article": "x", "start": 0, "end": 10**9, "words": "no"}]}
    escaped = r'{"text": "\ud800\udc00\udfff\u0000\u001b[2J \u202e ' + PROSE + '"}'
    yield from {
        "deep.jsonl": b'{"text": ' + b"[" * 1_000_000,
        "deep-keys.jsonl": b'{"text": ' * 200_000,
        "deep-array.jsonl": b'{"id": "x"}\n' + b"[" * 500_000 + b"]" * 500_000,
        "numbers.jsonl": b'{"text": "%b", "a": %b}\n{"text": "%b", "b": 1e400, "c": NaN}\n{"e": -Infinity}'
        % (PROSE.encode(), b"9" * 100_000, PROSE.encode()),
        "twice.jsonl": b'{"text": "a", "text": "%b", "title": 1, "title": "T"}' % PROSE.encode(),
        "escaped.jsonl": escaped.encode(),
        "surrogates.jsonl": f'{{"\\ud800": "\\udfff", "id": "\\ud800", "text": "{PROSE} \\ud800"}}'.encode(),
        "spans.jsonl": json.dumps(
            {**good, "structure": spans, "removed": [{"rule": 1}], "indicators": [quoted]}
        ).encode(),
        "many.jsonl": b"".join(b'{"text": "%d"}\n' % n for n in range(20_000)),
        "blank.jsonl": b'{"text": "x"}\n' + b"\n" * 500_000,
        "returns.jsonl": b'{"text": "x"}\r' * 20_000,
        "endless.jsonl": b'{"text": "' + b"word " * 4_200_000,
        "keys.jsonl": b'{"text": "x", ' + b", ".join(b'"k%d": 1' % n for n in range(100_000)) + b"}",
        "key.jsonl": b'{"' + b"k" * 5_000_000 + b'": 1, "text": "x"}',
        "no-objects.jsonl": b'{"text": "x"}\n1\nnull\n"x"\n[]\ntrue\n{\n}\n',
        "id.jsonl": json.dumps({"id": "../../x\x1b[2J\n" * 1_000, "text": PROSE}).encode(),
        "figures.jsonl": json.dumps({**good, "id": "f", "indicators": 1, "key_points": {"a": []}}).encode(),
    }.items()
