"""Glossary: the terms of a careful desk, key by key in every language.

In: TOML files, one a kind of term (`assets/glossary/measure.toml`), CLDR's names of countries, and which
measures are part of which (`whole.toml`).
Out: a `Glossary` that finds terms in a text and gives a key's term in a language.

A file maps keys to terms by language. The first term is the one that is printed; the others are recognised:

    [trade-turnover]
    en = ["total trade turnover", "import-export turnover"]
    vi = ["kim ngạch xuất nhập khẩu"]

A counted noun gives its plural forms by CLDR category instead:

    [country]
    en = { one = "country", other = "countries" }
    vi = { other = "nước", also = ["quốc gia"] }

A term written with a capital is found only as written; any other in whatever case.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, get_args

from report.errors import SettingsError
from report.language import same_tones

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

TermKind = Literal["measure", "topic", "body", "place", "role", "event", "unit", "name", "attribution", "act"]
_WORD = re.compile(r"\w+")
_EVERY_LANGUAGE = frozenset({"name", "place"})
"""Kinds whose terms of all languages are looked for in a text of any language."""

Forms = dict[str, str]
"""CLDR plural category -> term."""


@dataclass(frozen=True, slots=True)
class Match:
    """A term found in a text, at characters `start` to `end`."""

    kind: TermKind
    key: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Pattern:
    words: tuple[str, ...]
    kind: TermKind
    key: str
    exact: bool


class Glossary:
    """Terms by kind, key and language."""

    def __init__(
        self,
        terms: Mapping[TermKind, Mapping[str, Mapping[str, object]]],
        wholes: Mapping[str, str] | None = None,
    ) -> None:
        self._wholes = dict(wholes or {})
        self._printed: dict[tuple[TermKind, str, str], Forms] = {}
        self._index: dict[str, dict[str, list[_Pattern]]] = defaultdict(lambda: defaultdict(list))
        for kind, key, language, entry in _entries(terms):
            forms, recognised = _forms(entry)
            self._printed[kind, key, language] = forms
            for words in recognised:
                self._add(kind, key, "" if kind in _EVERY_LANGUAGE else language, words)
        for patterns in self._index.values():
            for listed in patterns.values():
                listed.sort(key=lambda p: (-len(p.words), not p.exact, p.kind, p.key))

    def _add(self, kind: TermKind, key: str, language: str, term: str) -> None:
        exact = term != term.lower()
        plain = tuple(_WORD.findall(same_tones(unicodedata.normalize("NFC", term))))
        for words in _with_plurals(plain, language) if plain else ():
            pattern = _Pattern(words if exact else tuple(w.lower() for w in words), kind, key, exact)
            self._index[language][words[0].lower()].append(pattern)

    def find_all(self, text: str, language: str, kinds: Iterable[TermKind]) -> tuple[Match, ...]:
        """Return the terms of these kinds in a text, in order; the longest wins, none overlap."""
        wanted = frozenset(kinds)
        tokens = [(m.group(), m.start(), m.end()) for m in _WORD.finditer(same_tones(text))]
        found: list[Match] = []
        at = 0
        while at < len(tokens):
            pattern = self._longest(tokens, at, language, wanted)
            if pattern is None:
                at += 1
                continue
            last = at + len(pattern.words) - 1
            if not (pattern.kind == "place" and language == "vi" and _in_a_name(text, tokens, at, last)):
                found.append(Match(pattern.kind, pattern.key, tokens[at][1], tokens[last][2]))
            at = last + 1
        return tuple(found)

    def _longest(
        self, tokens: list[tuple[str, int, int]], at: int, language: str, wanted: frozenset[TermKind]
    ) -> _Pattern | None:
        first = tokens[at][0].lower()
        candidates = [
            pattern
            for group in (language, "")
            for pattern in self._index.get(group, {}).get(first, ())
            if pattern.kind in wanted and _stands(pattern, tokens, at)
        ]
        return max(candidates, key=lambda p: len(p.words), default=None)

    def key(self, kind: TermKind, words: str, language: str) -> str | None:
        """Return the key whose term these words are as a whole; None where there is none."""
        count = len(_WORD.findall(words))
        for match in self.find_all(words, language, (kind,)):
            if len(_WORD.findall(words[match.start : match.end])) == count:
                return match.key
        return None

    def term(self, kind: TermKind, key: str, language: str, plural: str = "other") -> str | None:
        """Return a key's printed term in a language; None where the glossary lacks it."""
        forms = self._printed.get((kind, key, language))
        if forms is None:
            return None
        return forms.get(plural) or forms.get("other")

    def whole(self, measure: str) -> str | None:
        """Return the measure of which a measure is by definition a part; None where there is none."""
        return self._wholes.get(measure)

    def keys(self, kind: TermKind) -> tuple[str, ...]:
        """Return the keys of a kind, sorted."""
        return tuple(sorted({key for each, key, _ in self._printed if each == kind}))


def load(folders: Iterable[Path], languages: Iterable[str]) -> Glossary:
    """Read the glossary files of some folders, later ones adding to and replacing earlier ones.

    Raises: SettingsError where a file is not TOML or not a glossary.
    """
    terms: dict[TermKind, dict[str, dict[str, object]]] = defaultdict(dict)
    terms["place"] = _countries(languages)
    wholes: dict[str, str] = {}
    for folder in folders:
        if not folder.is_dir():
            raise SettingsError(f"The glossary folder {folder} does not exist. Check the path.")
        for kind in get_args(TermKind):
            for key, entry in _read(folder / f"{kind}.toml").items():
                known = terms[kind].setdefault(key, {})
                for language, value in _terms(entry, folder / f"{kind}.toml", key).items():
                    known[language] = _joined(known.get(language), value)
        wholes.update({part: str(whole) for part, whole in _read(folder / "whole.toml").items()})
    return Glossary(terms, wholes)


def _joined(known: object, added: object) -> object:
    if isinstance(known, list) and isinstance(added, list):
        return added + [term for term in known if term not in added]
    return added


def _read(path: Path) -> dict[str, object]:
    """Read a glossary file; one that is not there holds nothing."""
    if not path.is_file():
        return {}
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SettingsError(f"The glossary {path} cannot be read: {error}. Mend the file.") from error


def _terms(entry: object, path: Path, key: str) -> dict[str, object]:
    if not isinstance(entry, dict) or not all(isinstance(v, list | dict) and v for v in entry.values()):
        raise SettingsError(f"The glossary {path}, [{key}]: give each language a list of terms.")
    return entry


def _countries(languages: Iterable[str]) -> dict[str, dict[str, object]]:
    """Return the countries' names; a language that CLDR does not know has none.

    Source: CLDR territory names, through Babel.
    """
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415 - heavy

    names: dict[str, dict[str, object]] = defaultdict(dict)
    for language in languages:
        try:
            territories = Locale.parse(language.replace("-", "_")).territories
        except (UnknownLocaleError, ValueError):
            continue
        for code, name in territories.items():
            if len(code) == 2:  # noqa: PLR2004 - ISO 3166 alpha-2; CLDR's regions have three digits
                names[code][language] = [name]
    return names


def _entries(
    terms: Mapping[TermKind, Mapping[str, Mapping[str, object]]],
) -> Iterator[tuple[TermKind, str, str, object]]:
    for kind, table in terms.items():
        for key, entry in table.items():
            for language, value in entry.items():
                yield kind, key, language, value


def _forms(entry: object) -> tuple[Forms, list[str]]:
    if isinstance(entry, dict):
        forms = {category: term for category, term in entry.items() if category != "also"}
        return forms, [*forms.values(), *entry.get("also", ())]
    assert isinstance(entry, list)
    return {"other": entry[0]}, entry


def _with_plurals(words: tuple[str, ...], language: str) -> Iterator[tuple[str, ...]]:
    yield words
    last = words[-1]
    if language == "en" and last.isalpha() and last.islower() and not last.endswith("s"):
        if last.endswith("y") and last[-2:-1] not in "aeiou":
            yield (*words[:-1], last[:-1] + "ies")
        else:
            yield (*words[:-1], last + "s")


def _in_a_name(text: str, tokens: list[tuple[str, int, int]], at: int, last: int) -> bool:
    """Tell whether a country of one syllable is a syllable of somebody's name: Đức in "Phạm Đức Huy"."""
    if at != last:
        return False
    before = at > 0 and tokens[at - 1][0][:1].isupper() and text[tokens[at - 1][2] : tokens[at][1]] == " "
    after = at + 1 < len(tokens) and tokens[at + 1][0][:1].isupper()
    return before and after and text[tokens[at][2] : tokens[at + 1][1]] == " "


def _stands(pattern: _Pattern, tokens: list[tuple[str, int, int]], at: int) -> bool:
    if at + len(pattern.words) > len(tokens):
        return False
    for offset, word in enumerate(pattern.words):
        token = tokens[at + offset][0]
        opens = offset == 0 and word.islower()
        if word != (token if pattern.exact and not opens else token.lower()):
            return False
    return True
