"""Documents of bytes: broken, packed to gigabytes, lying about their size, turning in circles."""

from __future__ import annotations

import io
import random
import struct
import zipfile
import zlib
from typing import TYPE_CHECKING

from hostile.parts import (
    MB,
    PARAGRAPHS,
    PROSE,
    SEED,
    archive_of,
    attributes,
    bomb,
    entities,
    picture,
    relations,
    stream,
    valid,
    zeros,
    zipped,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from hostile.parts import Canary


def cuts(_: Canary) -> Iterator[tuple[str, bytes]]:
    """Sound documents that break off."""
    for suffix, number in ((".pdf", 24), (".docx", 20), (".zip", 12), (".eml", 6), (".xml", 6), (".mbox", 4)):
        whole = valid(suffix)
        for at in range(number):
            yield f"{at}{suffix}", whole[: len(whole) * (at + 1) // (number + 1)]


def flips(_: Canary) -> Iterator[tuple[str, bytes]]:
    """Sound documents with bits turned over."""
    chance = random.Random(SEED)  # noqa: S311 - no secret
    for suffix, number in ((".pdf", 24), (".docx", 20), (".zip", 14), (".eml", 8), (".xml", 8), (".json", 4)):
        for at in range(number):
            data = bytearray(valid(suffix))
            for _ in range(4 ** (at % 5)):
                data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
            yield f"{at}{suffix}", bytes(data)


def archives(canary: Canary) -> Iterator[tuple[str, bytes]]:
    """Archives that unpack to more than they should, or that lie."""
    text = PARAGRAPHS.encode()
    nested = zipped([("a.txt", text)])
    for _ in range(60):
        nested = zipped([("a.zip", nested)])
    wide = bomb("a.txt", 512)
    for _ in range(3):
        wide = zipped([(f"{number}.zip", wide) for number in range(12)])
    shared = [(f"{number}.txt".encode(), zeros(64, raw=True), 64 * MB) for number in range(2_000)]
    whole = bytearray(zipped([("a.txt", text), ("b.txt", text * 20)]))
    locked = whole.replace(b"PK\x03\x04\x14\x00\x00", b"PK\x03\x04\x14\x00\x01")
    yield from {
        "gigabytes.zip": bomb("a.txt", 4_000),
        "lying.zip": bomb("a.txt", 4_000, told=100),
        "boasting.zip": archive_of([(b"a.txt", zlib.compress(text)[2:-4], 0xFFFFFFF0)]),
        "nested.zip": nested,
        "wide.zip": wide,
        "overlapping.zip": archive_of(shared, overlapping=True),
        "many.zip": zipped((f"{number}.txt", b"") for number in range(30_000)),
        "many-small.zip": zipped((f"{number}.txt", b"x") for number in range(3_000)),
        "locked.zip": bytes(
            locked.replace(b"PK\x01\x02\x14\x03\x14\x00\x00", b"PK\x01\x02\x14\x03\x14\x00\x01")
        ),
        "bad-crc.zip": bytes(whole).replace(struct.pack("<L", zlib.crc32(text)), b"\1\2\3\4"),
        "method.zip": bytes(whole).replace(b"\x08\x00\x00\x00\x21\x00", b"\x63\x00\x00\x00\x21\x00"),
        "lzma.zip": bytes(whole).replace(b"\x08\x00\x00\x00\x21\x00", b"\x0e\x00\x00\x00\x21\x00"),
        "names.zip": zipped(
            (name, text + str(number).encode()) for number, name in enumerate(_member_names(canary))
        ),
        "twice.zip": whole[: whole.index(b"PK\x01\x02")] * 2 + whole[whole.index(b"PK\x01\x02") :],
        "directory-far.zip": bytes(whole[:-6]) + b"\xff\xff\xff\x7f\0\0",
        "directory-huge.zip": bytes(whole[:-10]) + b"\xff\xff\xff\x7f" + bytes(whole[-6:]),
        "count.zip": bytes(whole[:-14]) + b"\xff\xff\xff\xff" + bytes(whole[-10:]),
        "comment.zip": bytes(whole[:-2]) + b"\xff\xff" + b"PK\x05\x06" * 16_000,
        "end-only.zip": b"PK\x05\x06" + bytes(18),
        "head-only.zip": b"PK\x03\x04",
        "link.zip": _link_member(canary),
        "itself.zip": whole + whole,
        "word-named.docx": bytes(whole),
        "sidecar.zip": zipped([("a.txt", text), ("a.toml", b"title = [[[[[" + b"[" * 100_000)]),
        "bombs.docx": zipped(
            [("[Content_Types].xml", b"<"), *((f"word/{n}.xml", bytes(MB)) for n in range(200))]
        ),
    }.items()


def _member_names(canary: Canary) -> tuple[str, ...]:
    return (
        str(canary.file),
        f"../../../../../../..{canary.file}",
        "..\\..\\windows\\win.ini",
        "C:\\boot.txt",
        "/etc/passwd",
        "a\x1b[31mb.txt",
        "new\nline.txt",
        "\u202egnp.txt",
        "x" * 60_000 + ".txt",
        "con.txt",
        "a/../../b.txt",
        "." * 300 + ".txt",
        "http://127.0.0.1/a.txt",
    )


def _link_member(canary: Canary) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        link = zipfile.ZipInfo("link.txt")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, str(canary.file))
        archive.writestr("a.txt", PARAGRAPHS)
    return file.getvalue()


def pdf(objects: dict[int, bytes], trailer: bytes = b"") -> bytes:
    """Lay a PDF out by hand; object 1 is its catalogue."""
    whole, places = b"%PDF-1.7\n", {}
    for number, data in objects.items():
        places[number] = len(whole)
        whole += b"%d 0 obj\n%b\nendobj\n" % (number, data)
    table = b"".join(b"%010d 00000 n \n" % places.get(number, 0) for number in range(1, max(objects) + 1))
    size = max(objects) + 1
    xref = b"xref\n0 %d\n0000000000 65535 f \n%btrailer\n<< /Size %d /Root 1 0 R %b >>\n" % (
        size,
        table,
        size,
        trailer,
    )
    return whole + xref + b"startxref\n%d\n%%%%EOF\n" % len(whole)


def pdf_page(content: bytes, more: bytes = b"", objects: dict[int, bytes] | None = None) -> bytes:
    """Set one page around a content stream."""
    font = b"<< /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> %b >>" % more
    return pdf(
        {
            1: b"<< /Type /Catalog /Pages 2 0 R >>",
            2: b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            3: b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources %b >>"
            % font,
            4: content,
            **(objects or {}),
        }
    )


def shown(text: bytes) -> bytes:
    """Give the content that shows some text."""
    return stream(b"BT /F1 12 Tf 50 700 Td (%b) Tj ET" % text)


def pdfs(canary: Canary) -> Iterator[tuple[str, bytes]]:
    """PDFs that unpack to gigabytes, turn in circles or act."""
    flate = b"/Filter /FlateDecode"
    size = b"/Subtype /Image /Width 32767 /Height 32768 /BitsPerComponent 8 /ColorSpace /DeviceGray "
    image = stream(zeros(1024, raw=False), size + flate)
    act = b"<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /%b /%b (%b) >> >>"
    base = {2: b"<< /Type /Pages /Kids [] /Count 0 >>"}
    link, file = canary.addresses[2].encode(), str(canary.file).encode()
    text = shown(PROSE.encode())
    chained = zlib.compress(zlib.compress(zeros(1024, raw=False)))
    form = b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /I 5 0 R >> >>"
    yield from {
        "image.pdf": pdf_page(stream(b"q 9 0 0 9 0 0 cm /I Do Q"), b"/XObject << /I 5 0 R >>", {5: image}),
        "content.pdf": pdf_page(stream(zeros(2048, raw=False), flate)),
        "chained.pdf": pdf_page(stream(chained, b"/Filter [/FlateDecode /FlateDecode /FlateDecode]")),
        "operators.pdf": pdf_page(stream(zlib.compress(b"BT /F1 9 Tf (x) Tj ET " * 2_000_000), flate)),
        "glyphs.pdf": pdf_page(
            stream(zlib.compress(b"BT /F1 9 Tf (%b) Tj ET " % (b"x" * 30_000_000)), flate)
        ),
        "states.pdf": pdf_page(stream(zlib.compress(b"q " * 5_000_000), flate)),
        "form-itself.pdf": pdf_page(
            stream(b"/I Do"), b"/XObject << /I 5 0 R >>", {5: stream(b"/I Do " * 9, form)}
        ),
        "kids-itself.pdf": pdf(
            {1: b"<< /Pages 2 0 R >>", 2: b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 1000000 >>"}
        ),
        "kids-many.pdf": pdf(
            {
                1: b"<< /Pages 2 0 R >>",
                2: b"<< /Kids [%b] /Count 99999 >>" % (b"3 0 R " * 99_999),
                3: b"<< /Type /Page >>",
            }
        ),
        "count.pdf": pdf(
            {1: b"<< /Type /Catalog /Pages 2 0 R >>", 2: b"<< /Type /Pages /Kids [] /Count 2147483647 >>"}
        ),
        "deep.pdf": pdf({1: b"<< /Pages 2 0 R /X " + b"[" * 200_000 + b" >>", **base}),
        "launch.pdf": pdf({1: act % (b"Launch", b"F", file), **base}),
        "uri.pdf": pdf({1: act % (b"URI", b"URI", link), **base}),
        "script.pdf": pdf({1: act % (b"JavaScript", b"JS", b"this.getURL('" + link + b"')"), **base}),
        "remote.pdf": pdf({1: act % (b"GoToR", b"F", link), **base}),
        "import.pdf": pdf({1: b"<< /Pages 2 0 R /AcroForm << /XFA (<x href='%b'/>) >> >>" % link, **base}),
        "stream-file.pdf": pdf_page(b"<< /Length 0 /F (%b) >>\nstream\n\nendstream" % file),
        "previous.pdf": valid(".pdf")
        + b"xref\n0 1\n0000000000 65535 f \ntrailer << /Prev 9 /Root 1 0 R >>\nstartxref\n9\n%%EOF",
        "locked.pdf": pdf(
            {1: b"<< /Pages 2 0 R >>", **base},
            b"/Encrypt << /Filter /Standard /V 5 /R 6 /O (x) /U (x) /P -1 >>",
        ),
        "box.pdf": pdf_page(text).replace(b"[0 0 595 842]", b"[-1e30 -1e30 1e30 1e30]"),
        "controls.pdf": pdf_page(shown(b"\x1b[31mred\x1b[2J \x9b " + PROSE.encode())),
        "title.pdf": pdf_page(text).replace(
            b"/Root 1 0 R", b"/Root 1 0 R /Info << /Title (%b) >>" % (b"Lake " * 2_000_000)
        ),
        "info.pdf": pdf_page(text).replace(
            b"/Root 1 0 R", b"/Root 1 0 R /Info << /Title (\x1b[2J) /Author [1] /CreationDate (D:99999999) >>"
        ),
        "head-only.pdf": b"%PDF-1.7\n",
        "no-objects.pdf": b"%PDF-1.7\n%%EOF\n",
        "names.pdf": b"%PDF-1.7\n" + b"/" * 3_000_000,
        "objects.pdf": b"%PDF-1.7\n" + b"1 0 obj\n<<>>\nendobj\n" * 100_000,
    }.items()


def word(body: str, extra: Iterable[tuple[str, bytes]] = (), head: str = "") -> bytes:
    """Lay a DOCX out by hand."""
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    members = {
        "[Content_Types].xml": (
            '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="rels" '
            'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/word/document.xml" ContentType="{kind}"/></Types>'
        ).encode(),
        "_rels/.rels": relations([(office, "word/document.xml", "")]),
        "word/document.xml": (
            f'<?xml version="1.0"?>{head}<w:document {space}><w:body>{body}'
            f"<w:p><w:r><w:t>{PROSE}</w:t></w:r></w:p></w:body></w:document>"
        ).encode(),
        **dict(extra),
    }
    return zipped(members.items())


def words(canary: Canary) -> Iterator[tuple[str, bytes]]:
    """DOCX files that unpack to gigabytes, nest or reach out."""
    types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    for number, address in enumerate((*canary.addresses[:3], *canary.addresses[8:11])):
        outside = [
            (types + kind, address, ' TargetMode="External"')
            for kind in (
                "attachedTemplate",
                "image",
                "hyperlink",
                "oleObject",
                "aFChunk",
                "subDocument",
                "frame",
            )
        ]
        body = "".join(f'<w:altChunk r:id="r{at}" xmlns:r="{types[:-1]}"/>' for at in range(len(outside)))
        yield f"reaching{number}.docx", word(body, [("word/_rels/document.xml.rels", relations(outside))])
        inside = [(types + "officeDocument", address, "")]
        yield f"main{number}.docx", word("", [("_rels/.rels", relations(inside))])
    field = f'<w:p><w:r><w:instrText>INCLUDETEXT "{canary.file}"</w:instrText></w:r></w:p>'
    picture_ = [("word/media/image1.png", picture())]
    row = "<w:tr><w:tc><w:p/></w:tc></w:tr>"
    yield from {
        "field.docx": word(field),
        "image.docx": word("", picture_),
        "nested-tables.docx": word(
            "<w:tbl><w:tr><w:tc>" * 3_000 + "<w:p/>" + "</w:tc></w:tr></w:tbl>" * 3_000
        ),
        "nested.docx": word("<w:sdt>" * 100_000),
        "paragraphs.docx": word("<w:p><w:r><w:t>x</w:t></w:r></w:p>" * 200_000),
        "runs.docx": word("<w:p>" + "<w:r><w:t>x</w:t></w:r>" * 200_000 + "</w:p>"),
        "rows.docx": word(f"<w:tbl>{row * 30_000}</w:tbl>"),
        "spans.docx": word(
            '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="99999999"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>'
        ),
        "endless.docx": word(f"<w:p><w:r><w:t>{'word ' * 4_000_000}</w:t></w:r></w:p>"),
        "gigabyte.docx": archive_of([(b"word/document.xml", zeros(2_000, raw=True), 2_000 * MB)]),
        "lying.docx": archive_of(
            [(b"word/document.xml", zeros(2_000, raw=True), 99), (b"[Content_Types].xml", b"\x03\0", 0)]
        ),
        "no-body.docx": zipped([("[Content_Types].xml", b"<Types/>"), ("word/document.xml", b"<x/>")]),
        "attributes.docx": word(f"<w:p {attributes(50_000)}/>"),
        "properties.docx": word("", [("docProps/core.xml", entities().encode() + b"<x>&e11;</x>")]),
        "controls.docx": word("<w:p><w:r><w:t>&#x9b;31m &#x202e;gnp</w:t></w:r></w:p>"),
    }.items()
