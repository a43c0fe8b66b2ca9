"""Texts in, their words out: one character a word, so that texts are compared as strings are."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from report.language import same_tones
from report.sentences import split

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from report.article import Article

UNSPACED = "\u0e01-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
"""Scripts that put no space between words (Thai, Lao, Burmese, Khmer, Japanese, Chinese): letters count."""
_WORD = re.compile(rf"(\d+(?:[.,:/]\d+)*)|[{UNSPACED}]|[^\W\d_{UNSPACED}]+")
_GROUPED = re.compile(r"[.,](?=\d{3}(?!\d))")
_DATELINE = re.compile(r"[^\n.!?]{1,80}?\s[-–—]+\s")
_SURROGATES = range(0xD800, 0xE000)
_FIRST = 0x100
NUMERALS = "\U00080000"
"""The first of the characters that stand for numerals."""
_EVERY = 0x80000 - len(_SURROGATES) - _FIRST


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text."""

    words: str
    """A character for each; no two languages share one."""
    sentences: tuple[tuple[int, int], ...]
    dateline: int
    """Words of the dateline with which the text begins."""


class _Lexicon:
    """A character for each word of each language."""

    def __init__(self) -> None:
        self._characters: dict[tuple[str, str, bool], str] = {}
        self._counts = {True: 0, False: 0}

    def character(self, language: str, word: str, *, is_numeral: bool) -> str:
        """Return the character of a word; a new word gets the next one, in turn."""
        key = (language, word, is_numeral)
        known = self._characters.get(key)
        if known is None:
            code = self._counts[is_numeral] % _EVERY + _FIRST
            self._counts[is_numeral] += 1
            code += 0x80000 if is_numeral else len(_SURROGATES) * (code >= _SURROGATES.start)
            known = self._characters[key] = chr(code)
        return known


def worded(articles: Sequence[Article]) -> list[Words]:
    """Return the words of each text: whatever its spaces, marks, case, composition or placement of tones."""
    lexicon = _Lexicon()
    return [_worded(each, lexicon) for each in articles]


def _worded(article: Article, lexicon: _Lexicon) -> Words:
    language = article.language.partition("-")[0].lower()
    text = plain(article.text)
    characters: list[str] = []
    sentences = []
    for sentence in split(text, language):
        start = len(characters)
        characters += (
            lexicon.character(language, word, is_numeral=is_numeral)
            for word, is_numeral in _words(sentence.words)
        )
        sentences.append((start, len(characters)))
    dateline = _DATELINE.match(text)
    before = sum(1 for _ in _words(dateline.group())) if dateline else 0
    return Words("".join(characters), tuple(sentences), before)


def plain(text: str) -> str:
    """Return a text as it is compared."""
    return same_tones(unicodedata.normalize("NFC", text))


def _words(text: str) -> Iterator[tuple[str, bool]]:
    """Give each word, and whether it is a numeral; thousands are not parted."""
    for match in _WORD.finditer(text.casefold()):
        numeral = match[1]
        yield (match.group(), False) if numeral is None else (_GROUPED.sub("", numeral), ":" not in numeral)
