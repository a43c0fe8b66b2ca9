"""Bytes to clean text."""

import codecs
import unicodedata

import pytest

from report.ingest import text
from report.ingest.lines import numbered
from report.ingest.text import LARGEST_BYTES, UnreadableError, clean, decode


@pytest.mark.parametrize(
    "data",
    [
        "Việt Nam".encode(),
        codecs.BOM_UTF8 + "Việt Nam".encode(),
        codecs.BOM_UTF16_LE + "Việt Nam".encode("utf-16-le"),
        codecs.BOM_UTF16_BE + "Việt Nam".encode("utf-16-be"),
        codecs.BOM_UTF32_LE + "Việt Nam".encode("utf-32-le"),
    ],
)
def test_a_byte_order_mark_is_followed_and_dropped(data):
    assert decode(data, "a.txt") == "Việt Nam"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty_file"),
        (b" \r\n\t", "empty_file"),
        (b"\x00\x01\x02", "binary_file"),
        (b"%PDF-1.7 text", "binary_file"),
        (b"\x89PNG\r\n", "binary_file"),
        (b"abc\xff", "undecodable"),
        (b"{\\rtf1 text}", "binary_file"),
        (codecs.BOM_UTF16_LE + b"a", "undecodable"),
        (codecs.BOM_UTF16_LE + "\ud800 text".encode("utf-16-le", "surrogatepass"), "undecodable"),
        (b"a" * (LARGEST_BYTES + 1), "too_large"),
    ],
)
def test_what_is_no_text_has_a_reason_and_a_remedy(data, reason):
    with pytest.raises(UnreadableError) as caught:
        decode(data, "a.txt")
    assert caught.value.reason == reason
    assert str(caught.value).startswith("a.txt ")


def test_undecodable_bytes_are_located():
    with pytest.raises(UnreadableError, match=r"byte 3"):
        decode(b"abc\xff", "a.txt")


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("a\r\nb\rc\u2028d\u2029e\x0bf\x85g", "a\nb\nc\nd\ne\nf\ng"),
        ("a\tb\u00a0\u2009c", "a b c"),
        ("a\x00\x07\x1b[31mb\x9f", "a[31mb"),
        ("Vi\u200bệt\ufeff N\u00adam\u2060", "Việt Nam"),
        ("a\ue000b\uf8ffc \U000f1234d\U0010fffd", "abc d"),
        ("\u202eabc\u202c\u2066d\u2069\u200e", "abcd"),
        ("Viê\u0323t Nam", "Việt Nam"),
        ("a\ud800b\udfff", "ab"),
        ("a" + "\u0323" * 1000, "ạ" + "\u0323" * 29),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("👩\u200d🌾 a\u200db", "👩\u200d🌾 ab"),
        ("<script>alert(1)</script> <b>x</b>", "<script>alert(1)</script> <b>x</b>"),
    ],
)
def test_characters_are_normalised_and_markup_stays_text(raw, text):
    assert clean(raw) == text


def test_lines_keep_their_number_and_block():
    lines = numbered("One\n\nTwo\nThree\n \nFour", 3)
    assert [(line.number, line.block, line.text) for line in lines] == [
        (3, 0, "One"),
        (5, 1, "Two"),
        (6, 1, "Three"),
        (8, 2, "Four"),
    ]


def test_hard_wrapped_paragraphs_are_joined():
    wrapped = """The city's metro line carried its first passengers on
Tuesday morning, four months ahead of plan, its operator
said, and every train was full to the last seat by noon.

About forty people were waiting at the gate when it was
opened, some of them since the evening of the day before
with blankets and tea."""
    assert [line.text.count("\n") for line in numbered(wrapped)] == [0, 0]
    assert numbered(wrapped)[1].text.endswith("evening of the day before with blankets and tea.")


def test_short_paragraphs_on_lines_of_their_own_are_not_joined():
    lines = "The mill closed.\nForty people lost their work.\nNobody spoke.\nThen the whistle blew once more."
    assert len(numbered(lines)) == 4


def test_what_needs_no_cleaning_is_told_apart_rightly():
    plain = "".join(filter(text._PLAIN.fullmatch, map(chr, range(0x3000))))
    assert len(plain) > 800
    assert text._INVISIBLE.search(plain) is None
    assert text._LINE_END.search(plain) is None
    assert unicodedata.is_normalized("NFC", plain)
    assert text.clean(plain) == plain
