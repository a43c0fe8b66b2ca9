"""A text and a fuller one in, whether it is a copy out: by what stands in both, sentence by sentence."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from rapidfuzz.distance import LCSseq, Levenshtein

from report.group.texts import NUMERALS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from report.group.texts import Words

_GRAM = 3
_PLACES = 8
"""Places of a run that are looked at."""
_LONGEST = 40
"""Words that are placed at once; a longer sentence is placed in parts."""
_ALIKE, _HALF_ALIKE = 0.75, 0.85
"""Share of the words of a sentence, and of a part of one, that stand in the fuller text, in order, where it
says the same."""
_PARTED = 24
"""Words of a sentence that is looked for in halves where it does not stand whole: it may be two in one."""
_OWN = 0.10
_OWN_WORDS, _OWN_OF_A_CUT = 35, 0.33
_OWN_SENTENCES, _OWN_OF_A_REPRINT = 60, 0.42
_REPRINTED = 0.6
"""What a copy may have of its own: a share of its words; some words (a tail, a dateline) up to a share; and
where it holds this much of the fuller text, so that it is no cut, a sentence or two up to a share."""
_FEWEST = 40
_OWN_OF_A_TEASER = 0.10
"""The same of a text of a sentence or two."""
# Set on half of the pairs that tests/end_to_end/test_duplicates_quality.py makes of the evaluation data. Of
# the different reports of one event 1 % pass for copies, and most are; _ALIKE is flat from .72 to .80.
_EDITS = 1
"""Other words in which two sentences may differ that are the same but for a figure."""
_SENTENCE = 3
"""Words besides figures that make a statement; less is a counter or a stamp."""


def is_copy(text: Words, fuller: str) -> bool:
    """Tell whether a text says hardly anything that a fuller one does not say, and no figure otherwise."""
    places = _places(fuller)
    every, own = len(text.words), 0
    parts = [(*part, _ALIKE) for part in _parts(text.sentences)][::-1]
    while parts and own <= every * _OWN_OF_A_REPRINT:
        start, end, alike = parts.pop()
        part = text.words[start:end]
        there = _there(part, fuller, places)
        if LCSseq.similarity(part, there) >= alike * len(part):
            if _conflict(part, there, text.dateline - start):
                return False
        elif len(part) >= _PARTED:
            middle = (start + end) // 2
            parts += [(middle, end, _HALF_ALIKE), (start, middle, _HALF_ALIKE)]
        else:
            own += len(part)
    return every > 0 and own <= _most_of_its_own(every, (every - own) / len(fuller))


def _most_of_its_own(every: int, reprinted: float) -> float:
    """Return how many words of its own a copy of so many words may have."""
    if every < _FEWEST:
        return _OWN_OF_A_TEASER * every
    most = max(_OWN * every, min(_OWN_WORDS, _OWN_OF_A_CUT * every))
    return most if reprinted < _REPRINTED else max(most, min(_OWN_SENTENCES, _OWN_OF_A_REPRINT * every))


def _parts(sentences: tuple[tuple[int, int], ...]) -> Iterator[tuple[int, int]]:
    for start, end in sentences:
        count = -(-(end - start) // _LONGEST)
        for at in range(count):
            yield start + at * (end - start) // count, start + (at + 1) * (end - start) // count


def _places(words: str) -> dict[str, list[int]]:
    """Return where each run of a few words begins."""
    places: dict[str, list[int]] = defaultdict(list)
    for at in range(len(words) - _GRAM + 1):
        places[words[at : at + _GRAM]].append(at)
    return places


def _there(part: str, fuller: str, places: dict[str, list[int]]) -> str:
    """Return the passage of a fuller text that is likest to a part of another."""
    if len(part) <= _GRAM:
        return part if part in fuller else ""
    begins = Counter(
        place - at
        for at in range(len(part) - _GRAM + 1)
        for place in places.get(part[at : at + _GRAM], ())[:_PLACES]
    )
    if not begins:
        return ""
    begin = max(begins, key=lambda each: (begins[each], -each))
    margin = max(len(part) // 4, 2)
    return fuller[max(begin - margin, 0) : max(begin, 0) + len(part) + margin]


def _conflict(part: str, there: str, dateline: int) -> bool:
    """Tell whether two sentences are the same but for a figure: a difference that a reader must see."""
    if sum(word < NUMERALS for word in part) < _SENTENCE:
        return False
    figures = edits = 0
    for op in Levenshtein.editops(part, there):
        mine, its = part[op.src_pos : op.src_pos + 1], there[op.dest_pos : op.dest_pos + 1]
        if op.tag == "insert" and op.src_pos in {0, len(part)}:
            continue
        if op.tag == "replace" and op.src_pos >= dateline and mine >= NUMERALS and its >= NUMERALS:
            figures += 1
        else:
            edits += 1
    return figures > 0 and edits <= _EDITS
