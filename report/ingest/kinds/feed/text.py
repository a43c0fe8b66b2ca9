"""The texts of a feed's entry in, the fullest of them out, without what leads from it to the page."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

from report.ingest.kinds.fragment import Fragment, is_markup, of_text, parse, plain
from report.ingest.lines import any_of
from report.sentences import split

if TYPE_CHECKING:
    from collections.abc import Iterable

_SIGN = r"[\s.…»›>→\[\]()]*"
_MORE = any_of(
    r"(?:read|see|view|learn|find out|get)(?: the)? (?:more|rest|full|whole|entire|original)"
    r"(?: (?:story|article|post|text|entry|report))?(?: (?:here|on|at|about|of|in)\b.*)?",
    r"(?:continue|keep) reading\b.*",
    r"(?:xem|đọc) (?:thêm|tiếp|chi tiết|toàn văn|đầy đủ|bài gốc)(?: (?:bài|tin|tại|trên|ở)\b.*)?",
)
_LINK = re.compile(rf"{_SIGN}{_MORE}{_SIGN}", re.IGNORECASE)
_TAIL = re.compile(
    any_of(
        rf"{_SIGN}(?:{_MORE}|more|xem thêm|chi tiết){_SIGN}",
        r"the post .+ (?:appeared first|first appeared) on .+",
        r"(?:this (?:article|post|story)|bài (?:viết|báo)) .*"
        r"(?:appeared first|first appeared|(?:was|were) (?:first|originally) published"
        r"|(?:xuất hiện|đăng) (?:đầu tiên|lần đầu)) .+",
        _SIGN,
    ),
    re.IGNORECASE,
)
_LONGEST_TAIL = 600
_MOST_TAILS = 8
_AFTER_STOP = re.compile(rf"(?<=[.!?…\])\"”’»])\s+{_MORE}{_SIGN}\Z", re.IGNORECASE)
_SPACE = r"(?:\s|&nbsp;)*"
_CUT_SHORT = re.compile(
    rf"\s*[\[(]{_SPACE}(?:more|xem tiếp|đọc tiếp|xem thêm)?{_SPACE}"
    rf"(?:…|\.\.\.|&hellip;|&#8230;|&#x2026;){_SPACE}[\])]\s*\Z",
    re.IGNORECASE,
)
_LONGEST_MARK = 80
_LONGEST_SENTENCE = 3_000
_NO_WORDS = re.compile(r"\A[\s_=*~+-]*\n")
"""What may stand above a text: never the fence of metadata by hand."""
_STOP = re.compile(r"(?:[.!?…。！？]|\.\.\.)[\"”’'»)\]]*\Z")
_WORD = re.compile(r"\w+")


def fullest(texts: Iterable[tuple[str, bool]], known: Iterable[str]) -> tuple[str, str]:
    """Return the longest text and its media type; nothing where it says no more than what is known."""
    most: Fragment | None = None
    length, media_type = 0, "text/plain"
    for text, is_html in texts:
        marked = is_html and is_markup(text)
        fragment = parse(text) if marked else of_text(html.unescape(text) if is_html else text)
        _cut_tails(fragment)
        said = _key(" ".join(fragment.words(line) for line in range(len(fragment.lines))))
        for each in known:
            said = said.removeprefix(_key(each))
        if len(said) > length:
            most, length, media_type = fragment, len(said), "text/html" if marked else "text/plain"
    words = "" if most is None else most.markup()
    return (words if media_type == "text/html" else _NO_WORDS.sub("", words, count=1)), media_type


def _key(text: str) -> str:
    return "".join(_WORD.findall(text)).casefold()


def _cut_tails(fragment: Fragment) -> None:
    """Take out, from the end, what leads to the page."""
    for _ in range(_MOST_TAILS):
        if not fragment.lines or not _cut_tail(fragment, len(fragment.lines) - 1):
            return


def _cut_tail(fragment: Fragment, last: int) -> bool:
    text = fragment.text(last)
    end = _tail_start(fragment, last, text)
    if end is None and (mark := _CUT_SHORT.search(text, max(len(text) - _LONGEST_MARK, 0))):
        end = _sentence_end(text[: mark.start()], is_only=last == 0)
    if end is None:
        return False
    fragment.cut(last, end)
    if not text[:end].strip():
        del fragment.lines[last]
    return True


def _tail_start(fragment: Fragment, last: int, text: str) -> int | None:
    """Return where the last line stops being the entry's text; None where it does not."""
    if (
        len(text) <= 10 * _LONGEST_TAIL
        and len(words := plain(text)) <= _LONGEST_TAIL
        and _TAIL.fullmatch(words)
    ):
        return 0
    link = fragment.parts[fragment.lines[last][-1]]
    if len(link) <= _LONGEST_TAIL and _LINK.fullmatch(plain(link)):
        return len(text) - len(link)
    found = _AFTER_STOP.search(text, max(len(text) - _LONGEST_MARK, 0))
    return found.start() if found else None


def _sentence_end(text: str, *, is_only: bool) -> int:
    """Return where a text that was cut short last ends a sentence; its end where none else would remain.

    Half a sentence may say the contrary of the whole, and half a figure is another figure.
    """
    before = max(len(text) - _LONGEST_SENTENCE, 0)
    sentences = split(text[before:], "")
    broken = bool(sentences) and not _STOP.search(sentences[-1].words)
    others = len(sentences) > 1 or (before == 0 and not is_only)
    return before + sentences[-1].start if broken and others else len(text)
