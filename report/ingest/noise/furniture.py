"""What a web page puts around an article: teasers, widgets, notices. Whole lines, told by their form."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from report.ingest.lines import Line, any_of, ends_sentence, is_prose


@dataclass(frozen=True, slots=True)
class Cut:
    """Characters `start` to `end` of the line at `index`, to be taken out."""

    index: int
    start: int
    end: int


Find = Callable[[Sequence[Line]], Iterable[Cut]]


def cut_line(lines: Sequence[Line], index: int) -> Cut:
    """Cut a whole line."""
    return Cut(index, 0, len(lines[index].text))


def interior(lines: Sequence[Line]) -> range:
    """Return the inside of the running text: from its second line of prose to the last but one."""
    prose = [index for index, line in enumerate(lines) if is_prose(line.text)]
    return range(prose[1], prose[-2] + 1) if len(prose) >= _FEWEST_PROSE else range(0)


def beginning(lines: Sequence[Line]) -> int:
    """Return the index of the first line of prose; 0 where there is none."""
    return next((index for index, line in enumerate(lines) if is_prose(line.text)), 0)


def ending(lines: Sequence[Line]) -> int:
    """Return the index behind the last line of prose; beyond all lines where there is none."""
    prose = [index for index, line in enumerate(lines) if is_prose(line.text)]
    return prose[-1] + 1 if prose else len(lines)


def whole(*patterns: str, longest: int) -> Find:
    """Find lines that one of the patterns matches from end to end, in whatever case."""
    compiled = re.compile(any_of(*patterns), re.IGNORECASE)

    def find(lines: Sequence[Line]) -> Iterator[Cut]:
        for index, line in enumerate(lines):
            if len(line.text) <= longest and compiled.fullmatch(line.text):
                yield cut_line(lines, index)

    return find


def _words(*words: str) -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(*words)}\b", re.IGNORECASE)


translation_notices = whole(
    r"(?:powered by )?google (?:translate|dịch)",
    r"translated (?:automatically )?(?:by|with|using) (?:a )?(?:google|deepl|bing|ai\b|machine).{0,80}",
    r"(?:this is a )?machine[- ]translat.{0,80}",
    r"this (?:article|story|text|page) (?:was|has been|is) (?:automatically |machine[- ])?translated.{0,100}",
    r"\(?translated from (?:the )?\w+(?: by google.{0,40})?\)?\.?",
    r"\(?(?:bản )?dịch (?:tự động|máy|bởi google|bằng google).{0,80}",
    r"bản dịch của (?:google|máy).{0,80}",
    r"bài (?:viết|báo)(?: này)? (?:đã )?được dịch (?:tự động|bởi|bằng|từ).{0,100}",
    longest=200,
)
reading_times = whole(
    r"share this (?:with|on|via)\b.{0,100}",
    r"media playback is (?:not |un)supported on (?:this|your) device",
    r"(?:listen to (?:this|the) (?:article|story)|audio)[\s:]*(?:\d{1,2}:\d{2})?",
    r"nghe (?:đọc )?bài(?: báo| viết)?[\s:]*(?:\d{1,2}:\d{2})?",
    r"\d+ ?(?:min|minutes?|phút) (?:read|listen|đọc)",
    r"(?:duration|thời lượng)[\s:]*\d{1,2}:\d{2}(?::\d{2})?",
    r"\d+ (?:minutes?|mins?|hours?|days?|weeks?|phút|giờ|ngày|tuần) (?:ago|trước)",
    longest=160,
)
subscriptions = whole(
    r"(?:please )?(?:subscribe|sign up|register|log ?in|sign in|become a (?:member|subscriber))"
    r"(?: (?:now|here|today|to|for)\b[^.]{0,120})?[.!?]?",
    r"already a (?:member|subscriber)\?.{0,40}",
    r"(?:subscribe|register|sign up|log ?in|sign in) to (?:unlock|continue|keep|read|access|view)\b.{0,160}",
    r".{1,60} is a reader-supported (?:publication|newsletter)\b.{0,160}",
    r".{0,60}\bsubscribers? only\.?",
    r"(?:get|download) (?:our|the) (?:free )?(?:app|newsletter)\b.{0,80}",
    r"follow (?:us|\w+(?: \w+){0,2}) on (?:facebook|twitter|x|instagram|telegram|google news|zalo)\b.{0,80}",
    r"join our \w+ (?:channel|group)\b.{0,60}",
    r"advertisement(?: ?[-–—] ?.{0,60})?|sponsored(?: content)?|quảng cáo|"
    r"anzeige|werbung|publicité|publicidad|story continues below.{0,40}",
    r"đăng ký (?:nhận (?:tin|bản tin)|theo dõi|kênh)\b.{0,100}",
    r"theo dõi .{1,60} trên (?:google news|facebook|zalo|youtube|tiktok)\b.{0,60}",
    r"mời (?:bạn|quý) (?:độc giả|đọc) theo dõi .{0,100}",
    longest=200,
)
copyrights = whole(
    r"[©®].{0,200}",
    r"(?:\(c\)|copyright|bản quyền)(?: ?[©:]| \(c\)| \d{4}| by\b| thuộc\b| của\b).{0,200}",
    r".{0,80}\ball rights reserved\b.{0,100}",
    r"our standards: .{0,100}",
    r"(?:vui lòng |nghiêm cấm |cấm )(?:ghi rõ nguồn|sao chép|trích dẫn).{0,120}",
    longest=300,
)
contributors = whole(
    r"\(?(?:additional |with )?(?:reporting|writing|editing|contributions?) (?:from|by) .{1,250}",
    r".{1,120} contributed to this (?:report|story|article)\.?",
    r"[—–-]*\s*with (?:assistance|the assistance|help) (?:from|by|of) .{1,200}",
    r"\((?:updates?|adds?|recasts?|rewrites?|corrects?) (?:with|to|in|throughout|headline|paragraphs?|"
    r"details?|quotes?|background|byline|dateline|comments?|graphics?|milestones?)\b[^()]{0,200}\)\.?",
    longest=300,
)
_tagged = whole(
    r"(?:tags?|keywords?|topics?|từ kh[óo][aá]|chủ đề|chuyên mục)\s*[:#].{1,300}",
    r"(?:#\w+[\s,]*){1,20}",
    longest=320,
)
contacts = whole(
    r"(?:[^.!?…]{1,120}[,;:|(–-]\s*)?(?:e-?mail\s*:\s*)?[\w.+-]{1,60}@[\w-]{1,60}(?:\.[\w-]{1,30}){1,4}",
    r"(?:https?://|www\.)\S{1,300}",
    longest=300,
)
breadcrumbs = whole(r"(?:home|trang chủ|homepage)\s*(?:[>›»/|]\s*[^>›»/|]{1,40}){1,6}", longest=160)
separators = whole(r"[\W_]+", longest=80)

IMAGE_FILE = r"[^/\\]{0,100}\.(?:jpe?g|png|gif|webp|bmp|tiff?|heic|avif)|!\[.{0,300}\]\(.{1,300}\)"
_SHARING = _words(
    r"share|gift|restack|tweet|print|copy link|save|like|follow|comments?|font size",
    r"facebook|twitter|zalo|messenger|linkedin|whatsapp|telegram|pinterest|google news",
    r"teilen|drucken|merken|partager|imprimer|compartir|imprimir|condividi|delen",
    r"chia sẻ|sao chép liên kết|lưu|thích|theo dõi|bình luận|cỡ chữ|in bài",
)
_SHARING_TOO = _words(
    r"retweet|e-?mail|in|gửi|copy|link|bookmark|x|viber|line|reddit|threads|instagram|youtube|tiktok",
    r"this|article|story|page|bài viết|on|via|with|to|lên|qua|trên|us|aa|a|\d{1,5}",
)
_SECTION = _words(
    r"politics|business|economy|world|society|culture|sports?|opinion|travel|science|technology|environment",
    r"national|international|news|latest|breaking news",
    r"thời sự|chính trị|kinh tế|xã hội|thế giới|văn hóa|thể thao|pháp luật|giáo dục|sức khỏe|khoa học",
    r"công nghệ|môi trường|kinh doanh|tài chính|đời sống|giải trí",
)
_HEADING = re.compile(
    any_of(
        r"see more|see also|read more|read also|also read|read next|up next|other news|don['’]t miss",
        r"related(?: (?:news|articles?|stories|story|posts?|content|topics?|links|reading|items))?",
        r"more (?:news|stories|headlines|on this (?:story|topic))",
        r"you (?:may|might) (?:also )?(?:like|be interested in)|leave a (?:comment|reply)|post a comment",
        r"recommended(?: (?:for you|stories|reading|articles))?|most (?:read|popular|viewed)",
        r"trending(?: now)?|top stories|latest (?:news|stories)|editor['’]?s['’]? picks?",
        r"xem thêm|đọc thêm|(?:các )?(?:tin|bài|tin,? bài|bài viết|tin tức) liên quan|dòng sự kiện",
        r"(?:tin |bài |bài viết )?cùng (?:chuyên mục|chủ đề|tác giả)|(?:bạn )?có thể (?:bạn )?quan tâm",
        r"(?:các )?tin (?:khác|mới(?: nhất| hơn)?|cũ hơn|nổi bật|đọc nhiều)|(?:đọc|xem) nhiều(?: nhất)?",
        r"mehr zum thema|lesen sie (?:auch|mehr)|(?:weitere|ähnliche|verwandte) (?:artikel|beiträge|themen)",
        r"das könnte sie (?:auch )?interessieren|auch interessant",
        r"(?:à )?lire aussi|sur le même (?:sujet|thème)|articles (?:liés|similaires)",
        r"(?:lea|lee|leia) (?:también|además|más|também|mais)|te puede interesar",
        r"leggi anche|lees ook",
        r"(?:artículos|notas|noticias|artigos|notícias) relacionad[oa]s|articoli correlati",
        r"(?:comments?|bình luận) ?\(\d+\)|ý kiến(?: bạn đọc| độc giả)(?: ?\(\d+\))?|gửi bình luận",
    )
    + r"\s*[:.…»>›]*",
    re.IGNORECASE,
)
_TEASER = re.compile(
    r"(?:[>»►▶→*•+-]{1,3}\s*)?(?:read more|see more|see also|read also|also read|"
    r"related(?: (?:news|articles?|stories|story))?|xem thêm|đọc thêm|"
    r"lesen sie (?:auch|mehr|dazu)|mehr zum thema|(?:à )?lire aussi|"
    r"(?:lea|lee|vea|mira) (?:también|además|más)|"
    r"(?:le|te) puede interesar|leia (?:também|mais)|leggi anche|lees ook|читайте также|"
    r"mời (?:độc giả |bạn |quý vị )?(?:xem|đọc) thêm|(?:tin|bài)(?: viết)? liên quan)\s*[:|>»-]\s*\S.*"
    r"|(?:>>+|»|►|▶)\s*\S.*",
    re.IGNORECASE,
)
_TAGS_LABEL = re.compile(r"(?:tags?|keywords?|topics?|từ kh[óo][aá])\s*:?", re.IGNORECASE)
_LONGEST_WIDGET = 120
_LONGEST_HEADING = 60
_LONGEST_TEASER = 250
_BODY_PROSE = 3
_FEWEST_PROSE = 3
_TEASER_SHARE = 0.4
"""Teasers alternate headline and prose; a body has one subheading to several paragraphs."""


def widgets(lines: Sequence[Line]) -> Iterator[Cut]:
    """Find lines made only of the words of sharing buttons."""
    for index, line in enumerate(lines):
        if len(line.text) > _LONGEST_WIDGET or line.text[0] in "\"“‘'":
            continue
        rest, found = _SHARING.subn("", line.text)
        if found and not re.search(r"\w", _SHARING_TOO.sub("", rest)):
            yield cut_line(lines, index)


def is_section(text: str) -> bool:
    """Tell the name of a section of a newspaper."""
    return _SECTION.fullmatch(text) is not None


def sections(lines: Sequence[Line]) -> Iterator[Cut]:
    """Find the section's name above the headline."""
    if len(lines) > 1 and is_section(lines[0].text):
        yield cut_line(lines, 0)


def teasers(lines: Sequence[Line]) -> Iterator[Cut]:
    """Find single lines that lead to another article."""
    for index, line in enumerate(lines):
        if len(line.text) <= _LONGEST_TEASER and _TEASER.fullmatch(line.text):
            yield cut_line(lines, index)


def related(lines: Sequence[Line]) -> Iterator[Cut]:
    """Find the heading of a block of related articles, and the block.

    It runs to the end of the page, unless what follows its first lines reads like the body going on.
    """
    prose = list(accumulate((is_prose(line.text) for line in lines), initial=0))
    index = 0
    while index < len(lines):
        text = lines[index].text
        end = index
        if len(text) <= _LONGEST_HEADING and _HEADING.fullmatch(text):
            end = _end_of_block(prose, index) if prose[index] else index + 1
            yield from (cut_line(lines, at) for at in range(index, end))
        index = max(end, index + 1)


def tags(lines: Sequence[Line]) -> Iterator[Cut]:
    """Find keywords behind their label, on its line or, below the text, on lines of their own."""
    yield from _tagged(lines)
    end = ending(lines)
    for index in range(end, len(lines)):
        if _TAGS_LABEL.fullmatch(lines[index].text):
            yield from (cut_line(lines, at) for at in range(index, len(lines)))
            return


def headings_alone(lines: Sequence[Line]) -> Iterator[Cut]:
    """Find a heading, or a label with a colon, below which nothing stands."""
    last = len(lines) - 1
    if last > 0 and len(text := lines[last].text) <= _LONGEST_HEADING:
        is_heading = lines[last].kind == "heading" and not ends_sentence(text)
        if is_heading or text.endswith((":", "：")):
            yield cut_line(lines, last)


def _end_of_block(prose: Sequence[int], heading: int) -> int:
    """Return where a block ends; `prose[n]` counts the lines of prose among the first n."""
    total = len(prose) - 1
    first = bisect_right(prose, prose[heading]) - 1
    running = prose[total] - prose[heading]
    others = total - first - running
    return first if running >= _BODY_PROSE and others < _TEASER_SHARE * running else total
