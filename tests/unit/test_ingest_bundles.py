"""Archives: each member is read or named, whatever the archive claims, and nothing is written."""

import io
import struct
import time
import tracemalloc
import zipfile
import zlib

import pytest

from report.errors import IngestError
from report.ingest import read
from report.ingest.text import LARGEST_BYTES

TEXT = "The ports on the coast number {} and reopened today after nine days of storms, the authority said.\n"
VIETNAMESE = "Cảng biển số {} đã mở cửa trở lại sau chín ngày bão, cơ quan quản lý cho biết hôm nay.\n"


def packed(*members, method=zipfile.ZIP_DEFLATED):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", method) as archive:
        for name, content in members:
            archive.writestr(name, content)
    return file.getvalue()


@pytest.fixture
def reading(tmp_path):
    def of(data):
        (tmp_path / "a.zip").write_bytes(data)
        (tmp_path / "z.txt").write_text(TEXT.format(99), encoding="utf-8")
        return read([tmp_path / "a.zip", tmp_path / "z.txt"])

    return of


def keys(reading):
    return [article.source.key for article in reading.articles]


def omitted(reading):
    return [(each.reason, each.subject, each.detail) for each in reading.omissions]


def patched(data, name, **fields):
    """Change fields of a member in the local header and in the directory."""
    data = bytearray(data)
    for signature, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = -1
        length = 30 if at == 6 else 46
        while (start := data.find(signature, start + 1)) >= 0:
            if data[start + length : start + length + len(name)] == name:
                places = {"flag": at, "method": at + 2, "crc": at + 8, "size": at + 16}
                for field, value in fields.items():
                    form = "<I" if field in ("crc", "size") else "<H"
                    struct.pack_into(form, data, start + places[field], value)
    return bytes(data)


def test_members_are_read_in_order_with_their_names(reading):
    found = reading(packed(("news/b.txt", TEXT.format(1)), ("a.md", TEXT.format(2)), ("empty/", "")))
    assert keys(found) == ["a.zip/news/b.txt", "a.zip/a.md", "z.txt"]
    archive = found.coverage[0]
    assert (archive.source, archive.found, archive.read) == ("a.zip", 2, 2)


def test_names_that_lead_out_of_the_archive_are_only_names(reading, tmp_path):
    names = ["/etc/passwd", "../../outside.txt", "C:\\temp\\x.txt", "a\x1b[31m\u202e.txt"]
    before = {path for path in tmp_path.parent.rglob("*") if path.name not in ("a.zip", "z.txt")}
    found = reading(packed(*((name, TEXT.format(at)) for at, name in enumerate(names))))
    after = {path for path in tmp_path.parent.rglob("*") if path.name not in ("a.zip", "z.txt")}
    assert keys(found)[:-1] == [
        *("a.zip//etc/passwd", "a.zip/../../outside.txt", "a.zip/C:/temp/x.txt", "a.zip/a[31m.txt")
    ]
    assert after == before


def test_members_of_one_name_keep_keys_apart(reading):
    with pytest.warns(UserWarning, match="Duplicate name"):
        data = packed(("a.txt", TEXT.format(1)), ("a.txt", TEXT.format(2)))
    assert keys(reading(data)) == ["a.zip/a.txt", "a.zip/a.txt#2", "z.txt"]


@pytest.mark.parametrize("encoding", ["utf-8", "flagged"])
def test_vietnamese_names(reading, encoding):
    name = "bản tin số 9.txt"
    data = packed((name, VIETNAMESE.format(1)))
    if encoding == "utf-8":
        data = patched(data, name.encode(), flag=0)
    assert keys(reading(data)) == [f"a.zip/{name}", "z.txt"]


def test_a_name_in_the_old_code_page(reading):
    data = packed(("cafX.txt", TEXT.format(1))).replace(b"cafX", b"caf\x82")
    assert keys(reading(data)) == ["a.zip/café.txt", "z.txt"]


def test_an_archive_in_an_archive(reading):
    inner = packed(("a.txt", TEXT.format(1)))
    assert keys(reading(packed(("x/inner.zip", inner)))) == ["a.zip/x/inner.zip/a.txt", "z.txt"]


def test_archives_too_deep_in_one_another_are_named(reading):
    data = packed(("a.txt", TEXT.format(1)))
    for depth in range(6):
        data = packed(("b.txt", TEXT.format(10 + depth)), ("i.zip", data))
    found = reading(data)
    assert [reason for reason, _, _ in omitted(found)] == ["too_deep"]
    assert keys(found) == [*(f"a.zip/{'i.zip/' * depth}b.txt" for depth in range(4)), "z.txt"]


def test_pictures_data_and_what_systems_leave_behind_are_passed_over(reading):
    link = zipfile.ZipInfo("link.txt")
    link.external_attr = 0o120777 << 16
    data = packed(
        *(("a.txt", TEXT.format(1)), ("b.JPG", b"\xff\xd8\xff"), ("c.csv", "1,2"), (".DS_Store", b"\x00")),
        *(("__MACOSX/._a.txt", b"\x00"), ("x/Thumbs.db", b"\x00"), ("x/.hidden/d.txt", TEXT.format(2))),
        (link, "/etc/passwd"),
    )
    found = reading(data)
    assert keys(found) == ["a.zip/a.txt", "z.txt"]
    assert omitted(found) == [("not_articles", "a.zip", ".csv .jpg")]
    assert (found.coverage[0].found, found.coverage[0].omitted) == (1, 0)


def test_the_parts_of_a_saved_page_are_not_read(reading):
    data = packed(
        ("w/page_files/frame.txt", TEXT.format(1)),
        ("w/other_files/b.txt", TEXT.format(2)),
        ("w/page.html", b""),
    )
    found = reading(data)
    assert keys(found) == ["a.zip/w/other_files/b.txt", "z.txt"]


def test_what_is_wrong_with_one_member_costs_the_others_nothing(reading):
    good, long = TEXT.format(1), TEXT.format(3) * 50
    data = packed(
        ("locked.txt", "secret"), ("odd.txt", "odd"), ("crc.txt", "crc"), ("cut.txt", long), ("g.txt", good)
    )
    data = patched(data, b"locked.txt", flag=1)
    data = patched(data, b"odd.txt", method=12)
    data = patched(data, b"crc.txt", crc=1)
    at = data.index(b"cut.txt") + len("cut.txt")
    data = data[:at] + b"\xff" * 20 + data[at + 20 :]
    found = reading(data)
    assert keys(found) == ["a.zip/g.txt", "z.txt"]
    assert omitted(found) == [
        ("encrypted", "a.zip/locked.txt", ""),
        ("damaged", "a.zip/odd.txt", "compression method 12"),
        ("damaged", "a.zip/crc.txt", "BadZipFile"),
        ("damaged", "a.zip/cut.txt", "error"),
    ]
    assert (found.coverage[0].found, found.coverage[0].read, found.coverage[0].omitted) == (5, 1, 4)


def test_a_member_one_byte_over_the_limit_is_too_large(reading):
    data = packed(("a.txt", b"\n" * (LARGEST_BYTES + 1)), ("b.txt", TEXT.format(1)))
    found = reading(data)
    assert omitted(found) == [("too_large", "a.zip/a.txt", "")]
    assert keys(found) == ["a.zip/b.txt", "z.txt"]


def test_a_member_gives_no_more_than_it_claims(reading):
    data = patched(packed(("a.txt", b"\n" * 5_000_000), ("b.txt", TEXT.format(1))), b"a.txt", size=50)
    found = reading(data)
    assert omitted(found) == [("damaged", "a.zip/a.txt", "BadZipFile")]
    assert keys(found) == ["a.zip/b.txt", "z.txt"]


def test_a_bomb_is_left_where_it_stops_being_an_archive_of_articles(reading):
    zeros = b"\x00" * LARGEST_BYTES
    data = packed(("a.txt", TEXT.format(1)), *((f"{at}.bin", zeros) for at in range(6)))
    tracemalloc.start()
    before = time.process_time()
    found = reading(data)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert time.process_time() - before < 10
    assert peak < 8 * LARGEST_BYTES
    assert keys(found) == ["a.zip/a.txt", "z.txt"]
    assert omitted(found)[-1] == ("too_large", "a.zip", "")


def overlapping(count):
    """Make an archive all of whose members are the same bytes."""
    body = zlib.compress(b"\x00" * 1_000_000, 9)[2:-4]
    crc = zlib.crc32(b"\x00" * 1_000_000)
    sizes = struct.pack("<IIIHH", crc, len(body), 1_000_000, 1, 0)
    local = b"PK\x03\x04" + struct.pack("<HHHHH", 20, 0, 8, 0, 0) + sizes + b"a" + body
    entry = (
        b"PK\x01\x02"
        + struct.pack("<HHHHHH", 20, 20, 0, 8, 0, 0)
        + sizes
        + struct.pack("<HHHII", 0, 0, 0, 0, 0)
        + b"a"
    )
    end = struct.pack("<HHHHIIH", 0, 0, count, count, len(entry) * count, len(local), 0)
    return local + entry * count + b"PK\x05\x06" + end


def test_members_that_overlap_are_a_bomb(reading):
    found = reading(overlapping(9_000))
    assert omitted(found)[-1] == ("too_large", "a.zip", "")
    assert len(omitted(found)) < 1_000
    assert keys(found) == ["z.txt"]


def test_archives_in_archives_share_one_limit(reading, monkeypatch):
    monkeypatch.setattr("report.ingest.walk._MOST_UNPACKED", 400_000)
    inner = packed(*((f"{at}.txt", TEXT.format(at) * 500) for at in range(4)))
    found = reading(packed(*((f"{at}.zip", inner + bytes(at)) for at in range(4))))
    assert 2 <= len(keys(found)) < 10
    assert {reason for reason, _, _ in omitted(found)} == {"too_large"}
    assert keys(found)[-1] == "z.txt"


def test_more_members_than_a_desk_sends_are_refused(reading):
    found = reading(packed(*((str(at), b"") for at in range(20_001)), method=zipfile.ZIP_STORED))
    assert omitted(found) == [("too_large", "a.zip", "")]


@pytest.mark.parametrize("harm", ["half", "directory", "vast"])
def test_a_damaged_archive_is_named(reading, harm):
    data = packed(("a.txt", TEXT.format(1)), ("b.txt", TEXT.format(2)))
    at = data.index(b"PK\x01\x02")
    end = data.index(b"PK\x05\x06")
    damaged = {
        "half": data[: len(data) // 2],
        "directory": data[:at] + b"PKxx" + data[at + 4 :],
        "vast": bytes(5_000_000).join([data[:at], data[at:end] + data[end : end + 12]])
        + struct.pack("<II", 5_000_000, at)
        + data[end + 20 :],
    }[harm]
    found = reading(damaged)
    assert [omission[:2] for omission in omitted(found)] == [("damaged", "a.zip")]
    assert keys(found) == ["z.txt"]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("mimetype", b"application/vnd.oasis.opendocument.text"),
        ("xl/workbook.xml", b"<workbook/>"),
        ("META-INF/MANIFEST.MF", b"Manifest-Version: 1.0"),
        ("odd/first.xml", b"<a/>"),
    ],
)
def test_the_file_of_another_program_is_not_cut_up(reading, name, content):
    found = reading(
        packed((name, content), ("text.txt", TEXT.format(1)), ("[Content_Types].xml", b"<Types/>"))
    )
    assert omitted(found) == [("binary_file", "a.zip", "")]


def test_an_empty_archive_holds_nothing(reading):
    found = reading(packed())
    assert keys(found) == ["z.txt"]


def test_an_archive_alone_of_which_nothing_can_be_read_is_an_error(tmp_path):
    (tmp_path / "a.zip").write_bytes(patched(packed(("a.txt", "x")), b"a.txt", flag=1))
    with pytest.raises(IngestError, match=r"a\.zip/a\.txt is locked with a password"):
        read([tmp_path / "a.zip"])
