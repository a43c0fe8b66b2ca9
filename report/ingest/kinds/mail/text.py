"""The lines of a mail in, those of the article in it out: no quoted replies, signatures, footers, buttons.

Of a mail that was forwarded, the article is what was forwarded, and its header is the one that counts.
The lines are told by their form alone, so that the same rules serve plain text and what HTML shows.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from report.ingest.lines import any_of, is_prose

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

_LABELS = {
    "from": "from|từ|người gửi",
    "date": "date|sent|ngày|ngày gửi|đã gửi|gửi|gửi lúc|vào lúc|thời gian",
    "subject": "subject|chủ đề|tiêu đề|đề tài",
    "to": "to|cc|bcc|reply-to|đến|tới|gửi tới|người nhận|đồng kính gửi|bản sao",
}
_KEYS = {label: key for key, labels in _LABELS.items() for label in labels.split("|")}
_LABEL = re.compile(rf"[\s*_>]*({any_of(*_LABELS.values())})\s*[:：][\s*_]*(.*)", re.IGNORECASE)
_MARKER = re.compile(
    r"[\s>*_]*(?:[-=_]{2,}\s*)?(?:begin |start of )?"
    + any_of(
        r"forwarded message",
        r"(?:bắt đầu )?thư (?:đã |được )*chuyển tiếp",
        r"(?:original|tin nhắn|thư) ?(?:message|gốc)",
    )
    + r"\s*(?:[-=_]{2,}|:)?[\s*]*",
    re.IGNORECASE,
)
_FORWARDED = re.compile(r"forwarded|chuyển tiếp", re.IGNORECASE)
_FIELDS = 12
"""Lines that a header holds at most, those of many recipients included."""
_ATTRIBUTION = re.compile(
    r"(?:on|vào|le|am)\b.{5,300}\b(?:wrote|đã viết|viết|a écrit|schrieb)(?: vào .{1,60})?\s*:", re.IGNORECASE
)
_NO_WORDS = re.compile(r"[\s_=*~+-]*")
_QUOTE = re.compile(r"\A> ?")
_MOST_QUOTED = 0.8
_SIGNATURE = re.compile(r"-- ?")
_MOST_SIGNED = 15
"""Lines of a signature or disclaimer at most; what is longer is the next part of a newsletter."""
_MAIL = r"(?:e-?mail|mail|newsletter|message|issue|edition|bulletin|digest)"
_FURNITURE = re.compile(
    any_of(
        r"\b(?:view|read|open|see|display)\b.{0,40}\b(?:in|on) (?:your|a|the)? ?(?:web ?)?(?:browser|web)\b",
        rf"\b(?:view|read|see) (?:this |the )?{_MAIL} online\b",
        r"\b(?:view online|online version|web version)\b",
        r"\b(?:trouble|problems?|difficulty) (?:viewing|reading|seeing) this\b|\bimages? not displaying\b",
        r"\bun-?subscribe\b|\bopt[- ]out\b|\b(?:stop|no longer (?:wish|want) to) receiv(?:e|ing)\b",
        rf"\b(?:manage|update|change|edit) (?:your )?(?:{_MAIL} )?"
        r"(?:preferences|subscriptions?|profile|settings)\b",
        r"\byou(?:['’]re| are| have)? (?:receiv(?:ing|ed)|getting|got) (?:this|these|our)\b",
        rf"\bthis {_MAIL} (?:was|is|has been) (?:sent|intended)\b|\badd us to your\b",
        r"\bforward(?:ed)? (?:this|to a friend)\b|\bsent from my \w+|\bget outlook for\b",
        r"\b(?:privacy (?:policy|notice)|terms of (?:use|service))\b",
        rf"\bcontents? of this {_MAIL}\b|\bthis {_MAIL} and any (?:attachments?|files)\b",
        r"(?:hủy|huỷ|ngừng|bỏ|thôi|dừng) (?:đăng ký|theo dõi|nhận)\b",
        r"\bxem\b.{0,40}\b(?:trên|bằng|trong|qua) trình duyệt",
        r"\bxem (?:bản|phiên bản) (?:web|trực tuyến|online)\b",
        r"\b(?:xem|đọc) (?:thư|email|bản tin)(?: này)? trực tuyến\b",
        r"\b(?:thư|email)(?: này)? không hiển thị\b",
        r"\b(?:bạn|quý vị|quý khách|quý độc giả|anh/chị)\b.{0,30} nhận được (?:thư|e-?mail|bản tin|tin)\b",
        r"\b(?:thư|e-?mail|bản tin) này (?:được|đã được) gửi\b|^gửi từ \w+|\bthêm .{1,60} vào danh bạ\b",
        r"\b(?:quản lý|cập nhật|thay đổi) (?:đăng ký|tùy chọn|tuỳ chọn|thông tin nhận)\b",
        r"\bchính sách (?:bảo mật|quyền riêng tư)\b|\bđiều khoản sử dụng\b",
    ),
    re.IGNORECASE,
)
_GREETING = re.compile(
    r"(?:(?:dear|hi|hello|good (?:morning|afternoon|evening))\b|(?:kính gửi|thân gửi|kính chào|xin chào)\b)"
    r"[^.]{0,80}[,:!]?",
    re.IGNORECASE,
)
_CLOSING = re.compile(
    r"(?:(?:best|kind|warm) (?:regards|wishes)|regards|sincerely|yours (?:truly|sincerely|faithfully)|"
    r"(?:xin )?trân trọng(?: (?:kính chào|cảm ơn))?|thân ái|thân mến|kính thư)\s*[,.!]?",
    re.IGNORECASE,
)
_ADDRESSED = re.compile(
    r"\b(?:you|your|click|here|please|bạn|quý|nhấn|nhấp|bấm|vui lòng|tại đây|này)\b|https?://", re.IGNORECASE
)
_LONGEST = 500


@dataclass(frozen=True, slots=True)
class Kept:
    """What is left of a mail's lines, and the header of the mail that was forwarded in it."""

    lines: tuple[int, ...]
    header: Mapping[str, str] = field(default_factory=dict)
    """from, date, subject; empty where nothing was forwarded."""


def unquoted(text: str) -> str:
    """Take the marks of quotation off a mail that was forwarded as one."""
    lines = text.splitlines()
    marked = next((at for at, line in enumerate(lines) if _MARKER.fullmatch(line)), len(lines))
    below = [line for line in lines[marked + 1 :] if line.strip()]
    if not below or sum(line.startswith(">") for line in below) < _MOST_QUOTED * len(below):
        return text
    return "\n".join([*lines[:marked], *(_QUOTE.sub("", line) for line in lines[marked:])])


def article(lines: Sequence[str], *, forwards: bool) -> Kept:
    """Find the article in the lines of a mail; `forwards` where its subject says that it forwards."""
    start, end, header = _forwarded(lines, forwards=forwards)
    end = _reply(lines, start, end)
    kept = [at for at in range(start, end) if not lines[at].startswith(">")]
    kept = _unsigned(lines, kept)
    return Kept(tuple(_bare(lines, kept)), header)


def _forwarded(lines: Sequence[str], *, forwards: bool) -> tuple[int, int, dict[str, str]]:
    """Return where the article begins and ends, and its header.

    A header below prose that is not forwarded is that of the mail replied to: there the article ends.
    """
    start, header = 0, dict[str, str]()
    has_prose, at = False, 0
    while at < len(lines):
        marked = _MARKER.fullmatch(lines[at]) is not None
        found, after = _header(lines, at + marked)
        if not found:
            has_prose = has_prose or is_prose(lines[at])
            at += 1
            continue
        if has_prose and (
            header or not (forwards or _FORWARDED.search(" ".join(lines[max(at - 2, 0) : at + 1])))
        ):
            return start, at, header
        start, at, header, has_prose = after, after, found, False
    return start, len(lines), header


def _header(lines: Sequence[str], at: int) -> tuple[dict[str, str], int]:
    """Read a header that begins at a line: who sent it, and when or about what; and where it ends."""
    while at < len(lines) and not lines[at].strip():
        at += 1
    found: dict[str, str] = {}
    last = ""
    for end in range(at, min(at + _FIELDS, len(lines))):
        label = _LABEL.fullmatch(lines[end])
        if label:
            last = _KEYS[label[1].lower()]
            found.setdefault(last, label[2].strip())
        elif last and not found[last] and lines[end].strip():
            found[last] = lines[end].strip()
        elif not (last == "to" and ("@" in lines[end] or lines[end][:1].isspace()) and lines[end].strip()):
            break
    else:
        end = min(at + _FIELDS, len(lines))
    is_header = "from" in found and len(found) > 2 and at < end  # noqa: PLR2004 - with what and when or to whom
    return ({**found, "label": lines[at]}, end) if is_header else ({}, at)


def _reply(lines: Sequence[str], start: int, end: int) -> int:
    """Return where the mail that is replied to begins: "On ... somebody wrote:", on one line or two."""
    for at in range(start, end):
        words = lines[at].rstrip()
        if not words.endswith(":") or len(words) > _LONGEST:
            continue
        above = lines[at - 1].strip() if at > start else ""
        two = f"{above[:_LONGEST]} {words}"
        if _ATTRIBUTION.fullmatch(words):
            return at if any(line.strip() for line in lines[start:at]) else end
        if _ATTRIBUTION.fullmatch(two):
            return at - 1 if any(line.strip() for line in lines[start : at - 1]) else end
    return end


def _unsigned(lines: Sequence[str], kept: list[int]) -> list[int]:
    """Leave out the signature below "-- " (RFC 3676, 4.3)."""
    below, signed = 0, len(kept)
    for place in range(len(kept) - 1, 0, -1):
        below += bool(lines[kept[place]].strip())
        if below > _MOST_SIGNED:
            break
        if _SIGNATURE.fullmatch(lines[kept[place]]):
            signed = place
    return kept[:signed]


def _bare(lines: Sequence[str], kept: Iterable[int]) -> list[int]:
    """Leave out what stands around the article: from its footer on, and buttons above it."""
    left = list(kept)
    footer = len(left)
    for place in range(len(left) - 1, -1, -1):
        if is_furniture(lines[left[place]]):
            footer = place
        elif is_prose(lines[left[place]]):
            break
    left = _unclosed(lines, left[:footer])
    prose = next((place for place, at in enumerate(left) if _is_article(lines[at])), len(left))
    above = [at for at in left[:prose] if not is_furniture(lines[at]) and not _greets(lines[at])]
    below = left[prose:]
    words = (place for place, at in enumerate(above) if not _NO_WORDS.fullmatch(lines[at]))
    return [*above[next(words, len(above)) :], *below]


def _greets(line: str) -> bool:
    return len(line) <= _LONGEST and not is_prose(line) and _GREETING.fullmatch(line.strip()) is not None


def _unclosed(lines: Sequence[str], kept: list[int]) -> list[int]:
    """Leave out the close of a letter and the names below it."""
    for place in range(len(kept) - 1, 0, -1):
        line = lines[kept[place]]
        if is_prose(line):
            break
        if len(line) <= _LONGEST and _CLOSING.fullmatch(line.strip()):
            return kept[:place]
    return kept


def _is_article(line: str) -> bool:
    return is_prose(line) and not is_furniture(line)


def is_furniture(line: str) -> bool:
    """Tell a line that speaks of the mail and not of the news; prose must address the reader besides."""
    if len(line) > _LONGEST or not _FURNITURE.search(line):
        return False
    return not is_prose(line) or _ADDRESSED.search(line) is not None
