"""A page in, who says what out: the source of each sentence, in the article's words."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from report.article import Sentence
    from report.indicators.page import Page
    from report.indicators.scan import Figure

_CUT = re.compile(r"[,;:\"“”()]|[–—-] ")
_ENDS = re.compile(r"[,;:\"“”()]|(?<!\.\w)(?<! [md]r)(?<! ms)(?<! mrs)(?<! st)[.](?=\s|\Z)")
_LONGEST = 9
"""Words of a speaker's name and office; a longer subject is not a speaker."""
_TRIED = 6
"""Verbs of saying that are tried in a sentence."""
_REACH = 300
_GOAL = 80
"""Characters between a goal's owner and its figure."""
_QUOTED = re.compile(r"[\"“]")


@dataclass(frozen=True, slots=True)
class Voice:
    """Who says a sentence: None where nobody is named."""

    who: str | None
    own: bool = False
    """Named in the sentence itself."""


def voices(page: Page, last: int) -> list[Voice]:
    """Return the voice of each sentence up to number `last`."""
    found: list[Voice] = []
    named: str | None = None
    paragraph, in_paragraph = -1, None
    for number in range(last + 1):
        sentence = page.sentences[number]
        if sentence.paragraph != paragraph:
            before = found[-1].who if found else None
            paragraph, in_paragraph = sentence.paragraph, None
        else:
            before = found[-1].who
        who = _own(page, sentence)
        if who is not None and who.lower() in page.grammar.speech.pronouns:
            who = named if named and _names(page, who.lower(), named.lower()) else who
        elif who is not None:
            named = who
        voice = Voice(who, own=True) if who else Voice(_carried(page, sentence, before, in_paragraph))
        in_paragraph = voice.who or in_paragraph
        found.append(voice)
    return found


def _names(page: Page, pronoun: str, named: str) -> bool:
    """Tell whether a name can be what a pronoun points to: "the bank" is a bank, "he" none."""
    speech, words = page.grammar.speech, set(_NAME.findall(named))
    titled = not words.isdisjoint(speech.titles)
    sorts = [sort for sort in speech.sorts if set(pronoun.split()) & sort]
    if sorts:
        by_title = not speech.titles.isdisjoint(pronoun.split())
        return titled == by_title and any(words & sort for sort in sorts)
    return pronoun not in speech.personal or titled or not any(words & sort for sort in speech.sorts)


_NAME = re.compile(r"\w+")


def _carried(page: Page, sentence: Sentence, before: str | None, in_paragraph: str | None) -> str | None:
    """Return the voice that goes on in a sentence that names none."""
    speech, low = page.grammar.speech, page.low
    if speech.connectives.match(low, sentence.start, sentence.end):
        return in_paragraph or before
    if in_paragraph and speech.duties.search(low, sentence.start, sentence.end):
        return in_paragraph
    if in_paragraph and _QUOTED.match(sentence.words):
        return in_paragraph
    return None


def _own(page: Page, sentence: Sentence) -> str | None:
    speech, low = page.grammar.speech, page.low
    heard = speech.heard.search(low, sentence.start, sentence.end)
    if heard:
        return page.text[heard.start("who") : heard.end("who")].strip()
    according = speech.according.search(low, sentence.start, sentence.end)
    if according and speech.source.match(page.text, according.end()):
        return _phrase_after(page, according.end(), sentence.end)
    for said in islice(speech.saying.finditer(low, sentence.start, sentence.end), _TRIED):
        who = None if page.text[said.start()].isupper() else _subject(page, sentence, said)
        if who:
            return who
    return None


def _phrase_after(page: Page, at: int, limit: int) -> str | None:
    stop = _ENDS.search(page.low, at, limit)
    end = stop.start() if stop else limit
    verbs = (
        m.start()
        for m in page.grammar.speech.saying.finditer(page.low, at, end)
        if page.text[m.start()].islower()
    )
    words = page.text[at : next(verbs, end)].split()
    return " ".join(words) if 0 < len(words) <= _LONGEST + _LONGEST else None


def _subject(page: Page, sentence: Sentence, said: re.Match[str]) -> str | None:
    """Return the speaker: before the verb, across an apposition, or after it ("..., said Paul Sheard")."""
    floor = max(sentence.start, said.start() - _REACH)
    cuts = [floor, *(m.end() for m in _CUT.finditer(page.low, floor, said.start()))]
    segment = _trimmed(page, cuts[-1], said.start())
    if not segment and len(cuts) > 2 and page.low[cuts[-1] - 1] == ",":  # noqa: PLR2004 - after an apposition
        segment = _trimmed(page, cuts[-3], cuts[-2] - 1)
    if not segment:
        after = _phrase_after(page, said.end(), sentence.end)
        return after if after and _is_speaker(page, after) and after[0].isupper() else None
    return segment if _is_speaker(page, segment) else None


def _trimmed(page: Page, start: int, end: int) -> str:
    """Return a subject without the time and the conjunctions before it."""
    mention = page.mention_at(start)
    words = page.text[mention.end if mention else start : end].split()
    nouns = page.grammar.nouns
    while words and (words[0].lower() in page.grammar.speech.openers or words[0].lower() in nouns.joins):
        words.pop(0)
    return " ".join(words)


def _is_speaker(page: Page, words: str) -> bool:
    parts = words.split()
    if not parts or len(parts) > _LONGEST or any(c.isdecimal() for c in words):
        return False
    speech, stops = page.grammar.speech, page.grammar.nouns.stops
    if (
        words.endswith((".", "?", "!"))
        or not speech.speaker.match(words)
        or (parts[0].lower() in stops and parts[0].lower() not in speech.speakers)
    ):
        return False
    return not any(part.lower() in stops and part.lower() not in speech.in_names for part in parts[1:])


def source_of(page: Page, figure: Figure, voice: Voice) -> str | None:
    """Return who says a figure: a goal's owner where it is a goal, else the sentence's voice."""
    sentence = page.sentences[figure.sentence]
    floor = max(sentence.start, figure.first - _GOAL)
    owners = tuple(page.grammar.speech.goal.finditer(page.low, floor, figure.first))
    if owners:
        return page.text[owners[-1].start("who") : owners[-1].end("who")]
    begin, end = page.segment(sentence.start, sentence.end, figure.first)
    if voice.own and (begin, end) != (sentence.start, sentence.end):
        voice = Voice(_own(page, replace(sentence, start=begin, end=end)), own=True)
    if voice.who and page.text[figure.start : figure.end] in voice.who:
        return None  # the figure is part of the subject: "two thirds of parents said"
    return voice.who
