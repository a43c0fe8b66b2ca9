"""Captions of pictures: with a credit, beside an image's file name, doubled, or in another language."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from report.ingest.agencies import AGENCY, PICTURE_SOURCES
from report.ingest.lines import (
    NAME,
    VIETNAMESE_SHARE,
    any_of,
    ends_sentence,
    is_prose,
    is_vietnamese,
    vietnamese_share,
)
from report.ingest.noise.furniture import IMAGE_FILE, Cut, cut_line
from report.sentences import split

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from report.ingest.lines import Line

_WORD = any_of(
    r"Photos?|PHOTOS?|Photograph(?:s|y)?|Pictures?|Pics?|Images?|Illustrations?|Infographics?|Graphics?",
    r"Screenshot|Courtesy|File photo|Illustrative (?:photo|image)|Stock photo|Credit|Foto|Video|Clip",
    r"Ảnh(?: chụp| tư liệu| minh h[ọo][ạa]?)?|ẢNH|Hình(?: ảnh)?|Nguồn ảnh|Đồ h[ọo][ạa]|Minh h[ọo][ạa]",
)
_INNER = r"[^()\[\]]"
_BRACKETED = (
    r"[(\[]\s*"
    + any_of(
        rf"{_WORD}\b{_INNER}{{0,90}}",
        rf"{AGENCY}{_INNER}{{0,20}} (?:Photo|photo|Ảnh|ảnh)\b{_INNER}{{0,60}}",
        rf"(?:[Ii]llustrative|[Ff]ile|[Ss]tock|[Aa]rchive) (?:photo|image|picture){_INNER}{{0,60}}",
        rf"(?:Nguồn|Source)\s*:\s*(?:{AGENCY}|Getty Images|Internet|Shutterstock|Bloomberg){_INNER}{{0,40}}",
    )
    + r"\s*[)\]]"
)
_BY = r"(?:\s(?:credit|source|by|courtesy|tư liệu|minh họa))?"
_AFTER_STOP = r"(?:\A|[.!?…”\"]\s+|\s[—–|-]\s*)"
_CREDITED = re.compile(
    any_of(
        _BRACKETED,
        # Photo: Name | Ảnh: Name, and nothing after the name
        rf"(?:\A|[\s—–/|-]){_WORD}{_BY}\s*[:：]\s*[^:]{{1,80}}?",
        # after a stop or a dash also without colon
        rf"{_AFTER_STOP}{_WORD} (?:by|courtesy of|courtesy) {NAME}",
        rf"{_AFTER_STOP}(?:{AGENCY}/?)+\s(?:Photos?|File Photo)(?:\s{NAME})?",
        rf"{_AFTER_STOP}(?:Ảnh minh h[ọo][ạa]|Ảnh tư liệu|Ảnh chụp màn hình|Getty Images)",
        rf"{_AFTER_STOP}(?:Illustrative|Illustration|File) photo",
        r"\s[—–-]\s(?:Ảnh|Hình|Photo|Image) \d{1,2}",
        rf"\A[^.!?]{{0,300}}\s{NAME}\s?/\s?(?:{PICTURE_SOURCES})(?<!\.)",
        rf"\sREUTERS/{NAME}",
        r"\s©\s?[^©]{1,60}",
    )
    + r"\s*\.?\Z"
)
_SIGNS = (
    *("hoto", "HOTO", "Pic", "pic", "mage", "llustrat", "raphic", "creenshot", "ourtesy", "redit", "Source"),
    *("Video", "Clip", "Ảnh", "ảnh", "ẢNH", "Hình", "Nguồn", "Đồ h", "Minh h", "Getty", "/", "©"),
)
"""One of which stands in every credit: most lines have none, and need no closer look."""
_GLUED = re.compile(_BRACKETED)
_CREDIT_ALONE = re.compile(rf"[(\[]?\s*{_WORD}(?:\s(?:by|courtesy of|credit|minh họa))?\s*[:：]?\s*.{{0,60}}")
_SHOWN = re.compile(
    any_of(
        r"In (?:the|this) (?:photo|picture|image)|(?:The )?(?:photo|picture|image) shows|Pictured",
        r"(?:Trong|Ở) ảnh|Chú thích ảnh",
    )
    + r"\s*[:,]?\s",
    re.IGNORECASE,
)
_STANDING = re.compile(
    r"\((?:(?:first|second|third|fourth|front|back|far|top|bottom|từ|thứ \w+|hàng \w+)(?: row)?[ ,]+){0,3}"
    r"(?:L|R|C|left|right|cent(?:re|er)|middle|pictured|trái|phải|giữa|bìa|bên trái|bên phải|ngoài cùng)"
    r"(?:[ ,](?:left|right|cent(?:re|er)|trái|phải|qua|sang|từ)[^()]{0,20})?\)"
)
_HEADLINE_LABEL = re.compile(r"(?:Video|Clip|Infographics?|Đồ họa|Hình ảnh|Pictures|Images)\s*:")
_LETTERS = ("(L)", "(R)", "(C)")
_IMAGE_FILE = re.compile(IMAGE_FILE, re.IGNORECASE)
_ENGLISH = re.compile(r"\b(?:the|of|and|for|with|from|is|are|was|at|by|in|on)\b")
_SAMPLE = 20_000
_MOST_FOREIGN = 0.3
_LONGEST = 500
_LONGEST_UNCREDITED = 300
_LONGEST_GLUED = 200
_MOST_SENTENCES = 4


def credited(lines: Sequence[Line]) -> Iterator[Cut]:
    """Find captions that end in a credit, and the caption above a credit that stands alone."""
    for index, line in enumerate(lines):
        text = line.text
        if not index and _HEADLINE_LABEL.match(text):
            continue
        if len(text) > _LONGEST or not any(sign in text for sign in _SIGNS):
            continue
        if _CREDITED.search(text) and len(split(text, "")) <= _MOST_SENTENCES:
            yield cut_line(lines, index)
            if index > 1 and _CREDIT_ALONE.fullmatch(text) and _is_captioned(lines, index):
                yield cut_line(lines, index - 1)


def _is_captioned(lines: Sequence[Line], index: int) -> bool:
    """Tell whether the line above a credit is its caption: a label, or one sentence that opens the block."""
    above, block = lines[index - 1], lines[index].block
    opens = lines[index - 2].block != block
    is_short = len(above.text) <= _LONGEST_UNCREDITED and len(split(above.text, "")) == 1
    return above.block == block and (_is_label(above.text) or (opens and is_short))


def _is_label(text: str) -> bool:
    return len(text) <= _LONGEST_UNCREDITED and not ends_sentence(text)


def glued(lines: Sequence[Line]) -> Iterator[Cut]:
    """Find captions that run into a paragraph: words without full stop, closed by a credit in brackets.

    A credit that belongs to a whole sentence goes alone.
    """
    for index, line in enumerate(lines):
        end = 0
        for found in _GLUED.finditer(line.text) if index or len(lines) == 1 else ():  # "[Photo] Headline"
            start, after = found.start(), line.text[found.end() : found.end() + 2].strip()
            begin = max(end, start - _LONGEST)
            before = split(line.text[begin:start], "")
            if before and _is_glued(before[-1].words, after):
                start = begin + before[-1].start
            yield Cut(index, start, found.end())
            end = found.end()


def _is_glued(words: str, after: str) -> bool:
    """Tell a caption by what stands around its credit: no full stop before, a new sentence or none after."""
    starts = not after or after[0].isupper() or after[0] in '“"'
    return (
        starts and len(words) <= _LONGEST_GLUED and words[0].lower() != words[0] and not ends_sentence(words)
    )


def image_files(lines: Sequence[Line]) -> Iterator[Cut]:
    """Find the file names of pictures, and the caption right below one."""
    for index, line in enumerate(lines):
        if not _IMAGE_FILE.fullmatch(line.text):
            continue
        yield cut_line(lines, index)
        block = [each for each in lines[index + 1 : index + 3] if each.block == line.block]
        if block and (
            _is_label(block[0].text) or (len(block) == 1 and len(block[0].text) <= _LONGEST_UNCREDITED)
        ):
            yield cut_line(lines, index + 1)


def doubled(lines: Sequence[Line]) -> Iterator[Cut]:
    """Find a line that stands twice in a block of its own: a picture's alternative text and its caption."""
    for index, (line, after) in enumerate(pairwise(lines)):
        is_pair = line.text == after.text and line.block == after.block
        if is_pair and index and len(line.text) <= _LONGEST_UNCREDITED and _is_whole_block(lines, index, 2):
            yield cut_line(lines, index)
            yield cut_line(lines, index + 1)


def _is_whole_block(lines: Sequence[Line], index: int, size: int) -> bool:
    """Tell whether these lines are a block of their own."""
    block = lines[index].block
    before = index == 0 or lines[index - 1].block != block
    after = index + size >= len(lines) or lines[index + size].block != block
    return before and after


def described(lines: Sequence[Line]) -> Iterator[Cut]:
    """Find captions told by their words: "(left)" in a line without full stop, "In the photo:"."""
    for index, line in enumerate(lines):
        text = line.text
        standing = _STANDING.search(text) if index and len(text) <= _LONGEST_UNCREDITED else None
        if (
            standing and (not ends_sentence(text) or (standing[0] in _LETTERS and len(split(text, "")) == 1))
        ) or (len(text) <= _LONGEST_UNCREDITED and _SHOWN.match(text)):
            yield cut_line(lines, index)


def foreign(lines: Sequence[Line]) -> Iterator[Cut]:
    """Find captions in another language than the article, and their translation on the next line."""
    main = " ".join(line.text for line in lines if is_prose(line.text))[:_SAMPLE]
    is_foreign = _is_english if vietnamese_share(main) >= VIETNAMESE_SHARE else is_vietnamese
    found = [
        index
        for index, line in enumerate(lines)
        if index and len(line.text) <= _LONGEST and is_foreign(line.text)
    ]
    if sum(len(lines[index].text) for index in found) > _MOST_FOREIGN * sum(len(line.text) for line in lines):
        return
    for index in found:
        after = lines[index + 1] if index + 1 < len(lines) else None
        has_pair = after is not None and after.block == lines[index].block and not is_foreign(after.text)
        if has_pair or (after and _is_label(lines[index].text)):
            yield cut_line(lines, index)
        if after and has_pair and (_is_label(after.text) or _is_whole_block(lines, index, 2)):
            yield cut_line(lines, index + 1)


def _is_english(text: str) -> bool:
    return vietnamese_share(text) == 0 and len(_ENGLISH.findall(text)) > 1
