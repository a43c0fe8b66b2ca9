"""Translation memory: sentences with the translation that a person wrote for them.

In: gettext files (`assets/memory/vi.po`), the language in their header. Out: a `Memory` that gives a
sentence's translation. An entry marked `fuzzy` is one that nobody has reviewed.
"""

from __future__ import annotations

import io
import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from report.errors import SettingsError

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping
    from pathlib import Path

_LINE = re.compile(r'\s*(?:(?:msg(?:id|id_plural|str(?:\[\d+\])?|ctxt)\s*)?"(?:[^"\\]|\\.)*"\s*)?\Z')
"""A line that is no comment: babel reads past a quotation mark that is missing, and loses a letter."""


@dataclass(frozen=True, slots=True)
class Translation:
    """A translation, and whether somebody has reviewed it."""

    text: str
    reviewed: bool


class Memory:
    """Translations by language and text."""

    def __init__(self, entries: Mapping[tuple[str, str], Translation]) -> None:
        self._entries = {(_tag(language), _folded(text)): each for (language, text), each in entries.items()}

    def lookup(self, text: str, language: str) -> Translation | None:
        """Return the translation of a text into a language, else into the language without its region."""
        tag, folded = _tag(language), _folded(text)
        return self._entries.get((tag, folded)) or self._entries.get((tag.partition("-")[0], folded))

    def without(self, refused: Collection[tuple[str, str]]) -> Memory:
        """Return a memory that lacks the translations of some texts, given as (language, text)."""
        gone = {(_tag(language), _folded(text)) for language, text in refused}
        kept = Memory({})
        kept._entries = {key: each for key, each in self._entries.items() if key not in gone}
        return kept


def load(paths: Iterable[Path]) -> Memory:
    """Read translation memories: gettext files, and folders of them; a later one replaces an earlier one.

    Raises: SettingsError that names the file and the line, where a file cannot be read.
    """
    entries: dict[tuple[str, str], Translation] = {}
    for path in paths:
        for file in sorted(path.glob("*.po")) if path.is_dir() else [path]:
            entries.update(_read(file))
    return Memory(entries)


def _read(path: Path) -> Iterator[tuple[tuple[str, str], Translation]]:
    from babel.messages.pofile import PoFileError, read_po  # noqa: PLC0415 - heavy

    text = _text(path)
    try:
        catalogue = read_po(io.StringIO(text), abort_invalid=True)
    except PoFileError as error:
        raise _broken(path, error.lineno + 1, "is not an entry of a gettext file") from error
    except ValueError as error:
        raise _broken(path, 1, f"begins a header that cannot be read ({error})") from error
    language = catalogue.locale_identifier
    if language is None:
        raise _broken(path, 1, 'begins no header with a language, such as "Language: vi\\n"')
    for entry in catalogue:
        if isinstance(entry.id, str) and entry.id and isinstance(entry.string, str) and entry.string:
            yield (language, entry.id), Translation(entry.string, reviewed=not entry.fuzzy)


def _text(path: Path) -> str:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise SettingsError(
            f"The translation memory {path} cannot be read: {error.strerror}. Name a .po file."
        ) from error
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _broken(path, data.count(b"\n", 0, error.start) + 1, "is not UTF-8") from error
    for number, line in enumerate(text.split("\n"), 1):
        if not line.lstrip().startswith("#") and not _LINE.match(line):
            raise _broken(path, number, "is not text in quotation marks")
    return text


def _broken(path: Path, line: int, what: str) -> SettingsError:
    return SettingsError(f"The translation memory {path} cannot be read: line {line} {what}. Mend the file.")


def _folded(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())


def _tag(language: str) -> str:
    return language.replace("_", "-").lower()
