"""Bytes in, the characters they are out: as marked, by their form, as declared, or by what they then say.

UTF-8 and UTF-16 tell by their form. An older code page does not: it is taken where the words it gives are
those of a language written in it. Where none is, there is no text: a wrong guess is worse than an omission.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from functools import partial

from report.language import identify, is_vietnamese_syllable

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SEVEN_BITS = re.compile(r"iso-?2022-|hz\b|csiso2022", re.IGNORECASE)
"""Declared names of encodings that are written in ASCII."""
_CODE_PAGE = re.compile(r"ascii|big5|cp\d|euc|gb|iso8859|johab|koi8|kz|mac|ptcp|shift|tis")
"""Codecs' names; others unpack, escape or are UTF, which tells itself."""
_WIDENED = {
    "ascii": "cp1252", "iso8859-1": "cp1252", "iso8859-9": "cp1254", "iso8859-11": "cp874",
    "tis-620": "cp874", "iso8859-13": "cp1257", "shift_jis": "cp932", "euc_kr": "cp949", "gb2312": "gb18030",
    "gbk": "gb18030",
}  # fmt: skip
"""What is declared or found -> the larger set that is really in use. Source: WHATWG Encoding Standard."""
_LANGUAGES = {
    "cp1250": "pl cs sk hu sl hr bs", "iso8859-2": "pl cs sk hu sl hr bs", "cp1251": "ru uk be bg sr mk",
    "iso8859-5": "ru bg sr mk", "koi8-r": "ru", "cp866": "ru", "cp1253": "el", "iso8859-7": "el",
    "cp1254": "tr", "cp1255": "he", "cp1256": "ar fa ur", "cp1257": "lt lv et", "cp874": "th", "big5": "zh",
    "gb18030": "zh", "cp932": "ja", "euc_jp": "ja", "cp949": "ko",
}  # fmt: skip
"""Code pages, and the languages that prove them."""
_WESTERN = "af ca da de en es eu fi fo fr ga gl id is it lb ms nb nl nn no oc pt sv sw"
"""Languages written in Windows-1252."""
_NORTHERN = ("is", "fo")
_ICELANDIC = re.compile("[ÐÞðþý]")
_MISPLACED = re.compile(
    "[a-zß-öø-ÿ][À-ÖØ-ÞŠŽŸ][a-zß-öø-ÿ]?"  # a capital inside a word
    "|[^\\W\\d_][\x80-\x9f‚ƒ„†‡ˆ‰‹Œ“”•˜›¡-¦¨-°²-´¶¸-¿×÷][^\\W\\d_]"  # a sign inside a word
)
_MOST_ACCENTS = 0.18
"""Share of letters beyond ASCII. In the evaluation data .03 in German, .04 in French and Spanish at most, in
Vietnamese .27 in the middle; Finnish has .10 and Icelandic, which has most, .14."""
_VN3 = (
    "\xa0ĂÂÊÔƠƯĐăâêôơưđ\ufffd\ufffd\ufffd\ufffd\ufffd\ufffdàảãáạ\ufffdằẳẵắ\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd"
    "ặầẩẫấậè\ufffdẻẽéẹềểễếệìỉ\ufffd\ufffd\ufffdĩíịò\ufffdỏõóọồổỗốộờởỡớợù\ufffdủũúụừửữứựỳỷỹýỵ\ufffd"
)
_TCVN3 = str.maketrans(dict(zip(range(0x80, 0x100), "\ufffd" * 32 + _VN3, strict=True)))
"""Source: TCVN 5712:1993, VN3."""
_VIETNAMESE_SHARE = 0.9
"""Of words with letters beyond ASCII; the rest are names of other languages."""
_FEWEST_LETTERS = 40
_SAMPLE = 200_000
_BEYOND_ASCII = re.compile(rb"[\x80-\xff]")
_CONTROL = re.compile("[\x80-\x9f]")
_WORD = re.compile(r"[^\W\d_]+")
_MARK = re.compile("[\u0300-\u036f]")
_DAMAGED = re.compile("\ufffd")
_NEAR = 40
_FIGURE = re.compile(r"\d\S*\ufffd|\ufffd\S*\d")
_MOST_DAMAGED = 100
_FEWEST_SOUND = 10
"""Sound characters of several bytes for each damaged one."""
_PRINTABLE_SHARE = 0.95


def decoded(data: bytes, declared: str | None = None) -> str:
    """Return the text that bytes are; a character cut off at their end is left out.

    Raises: UnicodeDecodeError where they cannot be told to be a text.
    """
    encoding, mark = wide(data)
    if encoding:
        return _strict(data[mark:], encoding)
    if declared and _SEVEN_BITS.match(declared) and (text := _read(data, declared)):
        return text
    try:
        return _strict(data, "utf-8")
    except UnicodeDecodeError:
        text = _mended(data) or _in_code_page(data, _codec(declared))
        if text is None:
            raise
        return text


def wide(data: bytes) -> tuple[str, int]:
    """Return the encoding that the first bytes mark or that their zeros show, and the length of the mark."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding, len(mark)
    sample = data[:4096]
    zeros = sample[0::2].count(0), sample[1::2].count(0)
    half = len(sample) / 2
    for encoding, many, few in (("utf-16-le", zeros[1], zeros[0]), ("utf-16-be", zeros[0], zeros[1])):
        if many > 0.3 * half and few < 0.02 * half and _is_printable(sample, encoding):
            return encoding, 0
    return "", 0


def _is_printable(sample: bytes, encoding: str) -> bool:
    text = codecs.getincrementaldecoder(encoding)("replace").decode(sample)
    good = sum((each.isprintable() or each.isspace()) and each != "\ufffd" for each in text)
    return good > 0 and good >= _PRINTABLE_SHARE * len(text)


def _strict(data: bytes, encoding: str) -> str:
    text = codecs.getincrementaldecoder(encoding)().decode(data)
    return data.decode(encoding) if text.isascii() else text  # what is cut off there may be no character


def _read(data: bytes, encoding: str) -> str | None:
    try:
        text = _strict(data, encoding)
    except (UnicodeDecodeError, LookupError):
        return None
    return None if "\ufffd" in text else text


def _codec(declared: str | None) -> str | None:
    """Return the codec of a declared name; None where there is none, or none for text."""
    try:
        name = codecs.lookup((declared or "").strip(" \"';")).name
    except (LookupError, ValueError):
        return None
    return _WIDENED.get(name, name) if _CODE_PAGE.match(name) else None


def _mended(data: bytes) -> str | None:
    """Read UTF-8 with a few damaged characters, none of them in a figure: each stays visible as U+FFFD."""
    text = data.decode("utf-8", "replace")
    damaged = text.count("\ufffd") - data.count("\ufffd".encode())
    sound = len(text) - text.count("\ufffd") - len(text.encode("ascii", "ignore"))
    if damaged > _MOST_DAMAGED or damaged * _FEWEST_SOUND > sound:
        return None
    around = (text[max(0, each.start() - _NEAR) : each.end() + _NEAR] for each in _DAMAGED.finditer(text))
    return None if any(map(_FIGURE.search, around)) else text


def _in_code_page(data: bytes, declared: str | None) -> str | None:
    """Read a code page: the one declared, else the first in which the words are those of a language."""
    if declared not in (None, "cp1252") and (text := _read(data, declared)) and not _CONTROL.search(text):
        return text
    beyond = _BEYOND_ASCII.search(data)
    start = max(0, beyond.start() - _SAMPLE // 10) if beyond else 0
    sample = data[start : start + _SAMPLE]
    for read, is_told in _WAYS:
        text = read(sample)
        if text is not None and is_told(unicodedata.normalize("NFC", text)):
            return read(data)
    return _found(data, sample) or (_windows_1252(data) if declared else None)


def _tcvn3(data: bytes) -> str | None:
    text = data.decode("latin-1").translate(_TCVN3)
    return None if "\ufffd" in text else text


def _is_vietnamese(text: str) -> bool:
    words = [word for word in _WORD.findall(text) if not word.isascii()]
    good = sum(map(is_vietnamese_syllable, words))
    return good >= _VIETNAMESE_SHARE * (len(words) + len(_MARK.findall(text))) and identify(text) == "vi"


def _windows_1252(data: bytes) -> str | None:
    text = _read(data, "cp1252")
    if text is None or _MISPLACED.search(text):
        return None
    letters = "".join(_WORD.findall(text))
    accents = len(letters) - len(letters.encode("ascii", "ignore"))
    return text if accents <= _MOST_ACCENTS * max(len(letters), _FEWEST_LETTERS) else None


def _language(text: str) -> str:
    """Return the language of a text that is long enough for a model to be sure."""
    return identify(text) if sum(map(len, _WORD.findall(text))) >= _FEWEST_LETTERS else "und"


def _is_western(text: str) -> bool:
    language = _language(text)
    return language in _WESTERN.split() and (language in _NORTHERN or not _ICELANDIC.search(text))


_WAYS = (
    (partial(_read, encoding="cp1258"), _is_vietnamese),
    (_tcvn3, _is_vietnamese),
    (_windows_1252, _is_western),
)


def _found(data: bytes, sample: bytes) -> str | None:
    """Read the code page that a model of bytes names, where a model of languages bears it out."""
    from resiliparse.parse.encoding import detect_encoding  # noqa: PLC0415 - heavy

    name = _codec(detect_encoding(sample)) or ""
    text = _read(data, name) if name in _LANGUAGES else None
    if text is None or _CONTROL.search(text) or _language(text) not in _LANGUAGES[name].split():
        return None
    return text
