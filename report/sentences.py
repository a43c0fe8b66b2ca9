"""Text and language in, sentences with exact offsets out.

A line break always ends a sentence. Within a line, a full stop, question or exclamation mark ends one unless
a rule holds it: a lower-case continuation, an abbreviation, an initial, a list number, a short quotation or
bracket that is still open, or words of saying after a closed quotation. Time is linear in the text.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from report.article import Sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

_OPENERS = "\"“‘'«„(["
_CLOSERS = "\"”’'»)]"
_STOP = re.compile(rf"([.!?…؟۔।]+|[。！？]+)((?:[{re.escape(_CLOSERS)}」』）】]|\[\d{{1,3}}\])*)")
_CJK = frozenset("。！？")
_TOKEN = re.compile(r"[\w.&’'-]*\Z")
_NEXT = re.compile(r"\s+([^\w\s]*)\s*((?:\w|[-’'](?=\w))*)")
_CONTINUED = ('".', "”.", '",', "”,", ".", "…")
"""Marks after white space that show the sentence going on: a late closing quote, a spaced ellipsis."""
_ELLIPSES = ("..", "…")
_ACRONYM = re.compile(r"(?:\w\.)+\w")
_PAIRS = {"“": "”", "„": "”", "«": "»", "(": ")", "[": "]"}
_MARK = re.compile(r"[\"“”„«»()\[\]]")
_LONGEST_TOKEN = 24
_LONGEST_ASIDE = 200
"""Characters of a quotation or bracket that is not broken; a longer one is split at its own full stops."""

_TITLES = {
    "": "mr mrs ms dr prof st",
    "en": "mr mrs ms mx messrs dr prof rev hon gen lt col maj capt cmdr sgt cpl pvt adm gov sen sens rep "
    "reps pres supt det insp fr st mt ft vs viz cf approx ca e.g i.e no nos art arts fig figs vol sec pp p",
    "vi": "tp tx tt ths ts gs pgs bs ks ls ds ns nsnd nsưt ng nxb đt đc đ/c mr mrs ms dr tr vd no st",
}
"""Abbreviations that always lean on what follows."""
_NUMBERED = frozenset({"no", "nos", "art", "arts", "fig", "figs", "vol", "sec", "pp", "p", "tr"})
"""Those that do so only before a number ("No. 59"); "He said no." ends its sentence."""
_MAY_END = {
    "": "jr sr inc ltd co corp etc",
    "en": "jr sr inc ltd co corp bros plc llc etc al dept univ assn ave blvd rd bhd pty jan feb aug sept oct "
    "nov dec mon tue tues wed thu thur thurs fri",
    "vi": "v.v vv co ltd inc corp jsc",
}
"""Abbreviations that end a sentence only before a word that commonly starts one."""
_STARTERS = {
    "": "",
    "en": "the a an in on at it he she they we i you this that these those there but and or so as if "
    "when while where what who why how for from with by to after before since during under over "
    "its his her their our my your not no some many most several all both each such another other "
    "however meanwhile also last earlier now then today yesterday according although though "
    "because despite instead only even here it's he's that's there's",
    "vi": "ông bà theo trong tại ngày sau trước khi đây đó những các một tuy nhưng và với từ đến để vì "
    "cũng đồng ngoài hiện tháng còn nếu việc nhiều mỗi cùng chúng tôi họ có không vụ cơ bên qua "
    "về được bị do đối như",
}
_HOUR = frozenset({"a.m", "p.m"})
_AFTER_HOUR = re.compile(
    r"(?i:monday|tuesday|wednesday|thursday|friday|saturday|sunday|eastern|pacific|central|mountain|local|"
    r"january|february|march|april|may|june|july|august|september|october|november|december)"
)
_SAYING = re.compile(
    r"(?:[^\W\d_][\w.’'-]*\s+){1,4}?(?:said|says|asked|asks|told|added|wrote|replied|shouted|cried|insisted|"
    r"nói|hỏi|cho biết|kể|đáp|trả lời|chia sẻ|khẳng định)\b"
)

_Words = frozenset[str]


def _tables(language: str) -> tuple[_Words, _Words, _Words]:
    known = language.partition("-")[0].lower()
    known = known if known in _TITLES else ""
    titles, may_end, starters = (frozenset(table[known].split()) for table in (_TITLES, _MAY_END, _STARTERS))
    return titles, may_end, starters


def split(text: str, language: str) -> tuple[Sentence, ...]:
    """Split a text into its sentences, in order.

    Shape: the sentences do not overlap, and hold every character of the text that is not white space.
    """
    tables = _tables(language)
    sentences: list[Sentence] = []
    position, paragraph, blank = 0, 0, False
    for line in text.split("\n"):
        if line.strip():
            paragraph += blank and bool(sentences)
            blank = False
            for start, end in _spans(line, tables):
                sentences.append(Sentence(position + start, position + end, line[start:end], paragraph))
        else:
            blank = True
        position += len(line) + 1
    return tuple(sentences)


def _spans(line: str, tables: tuple[_Words, _Words, _Words]) -> Iterator[tuple[int, int]]:
    """Give the sentences of one line, without the white space around them."""
    asides = _asides(line)
    start, aside = 0, 0
    for stop in _STOP.finditer(line):
        end = stop.end()
        while aside < len(asides) and asides[aside][1] < end:
            aside += 1
        within = aside < len(asides) and asides[aside][0] < stop.start() and end <= asides[aside][1]
        if not within and _ends(line, start, stop, tables):
            yield from _trimmed(line, start, end)
            start = end
    yield from _trimmed(line, start, len(line))


def _trimmed(line: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    words = line[start:end]
    start += len(words) - len(words.lstrip())
    if start < end:
        yield start, start + len(words.strip())


def _asides(line: str) -> list[tuple[int, int]]:
    """Find the outermost short quotations and brackets: (opening, closing character)."""
    found: list[tuple[int, int]] = []
    opened: dict[str, int] = {}
    for mark in _MARK.finditer(line):
        sign, at = mark.group(), mark.start()
        if sign == '"' and _opens(line, at, is_open='"' in opened):
            opened['"'] = at
        elif sign in _PAIRS:
            opened[_PAIRS[sign]] = at
        elif sign in opened and at - (begin := opened.pop(sign)) <= _LONGEST_ASIDE:
            while found and found[-1][0] > begin:
                found.pop()
            found.append((begin, at))
    return found


def _opens(line: str, at: int, *, is_open: bool) -> bool:
    """Tell whether a straight quotation mark opens: by the space around it, else by turns."""
    free_before = at == 0 or line[at - 1].isspace() or line[at - 1] in _OPENERS
    free_after = at + 1 == len(line) or not (line[at + 1].isalnum() or line[at + 1] in _OPENERS)
    return not is_open if free_before == free_after else free_before


def _ends(line: str, start: int, stop: re.Match[str], tables: tuple[_Words, _Words, _Words]) -> bool:
    """Tell whether a sentence that began at `start` ends at this stop."""
    end = stop.end()
    if end == len(line) or stop[1][0] in _CJK:
        return True
    following = _NEXT.match(line, end)
    if following is None or _goes_on(stop, following[1], following[2]):
        return False
    if stop[2] and _SAYING.match(line, following.start(2), following.start(2) + 80):
        return False
    before = line[max(start, stop.start() - _LONGEST_TOKEN) : stop.start()].lstrip()
    return stop[1] != "." or bool(stop[2]) or _ends_after(before, following[2], tables)


def _goes_on(stop: re.Match[str], marks: str, word: str) -> bool:
    """Tell whether the marks and the word after a stop show the sentence going on."""
    opens = marks and marks[-1] in _OPENERS and stop[1] in ".?!"
    return (
        (word[:1].islower() and not opens)
        or marks.startswith(_CONTINUED)
        or (stop[1].startswith(_ELLIPSES) and word.isdecimal())
    )


def _ends_after(before: str, word: str, tables: tuple[_Words, _Words, _Words]) -> bool:
    """Tell whether a single full stop between these words ends a sentence."""
    titles, may_end, starters = tables
    found = _TOKEN.search(before)
    token = found.group() if found else ""
    folded = token.lower()
    if folded in titles:
        return folded in _NUMBERED and not word[:1].isdecimal()
    if folded in _HOUR:
        return not (_AFTER_HOUR.fullmatch(word) or word.isupper())
    if token.isdecimal():
        return not (token == before or _is_split_number(token, word))
    if len(token) == 1 and token.isalpha() and (token.islower() or token == before):
        return token.islower() and not word.isdecimal()  # a unit ("12 m."), but not a list's letter
    if folded in may_end or _ACRONYM.fullmatch(token) or (len(token) == 1 and token.isalpha()):
        return word.lower() in starters
    return True


def _is_split_number(token: str, word: str) -> bool:
    """Tell thousands with a stray space: "30. 000"."""
    return word.isdecimal() and len(token) <= len("999") == len(word)
