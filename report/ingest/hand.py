"""Metadata given by hand: `NAME.toml` beside the article, or a block at its top. It wins over what is found.

A block stands between two lines `+++` (TOML) or `---` (lines `key: value` and `- item`, keys of a source
below `source:`). An empty value says that a thing is not known, whatever the article seems to say.
"""

from __future__ import annotations

import difflib
import re
import tomllib
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING

from report.errors import IngestError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

_TEXTS = ("title", "agency", "place", "language")
_DATES = ("published", "event_date")
_PEOPLE = ("authors", "translators")
_SOURCE = ("name", "url", "group")
KEYS = (*_TEXTS, *_DATES, *_PEOPLE, "source")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_PAIR = re.compile(r"(?P<indent> *)(?P<key>[A-Za-z_][\w.-]*)\s*:(?:\s+(?P<value>.*))?")
_ITEM = re.compile(r" *- +(?P<value>.+)")
_LONGEST_BLOCK = 60
_LONGEST_TOML = 10_000
"""Characters; the library takes half a second for as many of the worst kind, and their square for more."""
_LONGEST = 1_000
"""Characters of an entry: more are no title and no name."""


class HandError(IngestError):
    """An entry by hand that cannot be used; the message names its `origin` and the `entry`."""

    def __init__(self, message: str, origin: str, entry: str) -> None:
        self.origin, self.entry = origin, entry
        super().__init__(message)

    def __reduce__(self) -> tuple[type[HandError], tuple[str, str, str]]:
        """Cross from one process to another whole."""
        return HandError, (str(self), self.origin, self.entry)


@dataclass(frozen=True, slots=True)
class Hand:
    """What the user knows better: field -> value; source fields as "source.name"."""

    values: Mapping[str, str | None] = field(default_factory=dict)
    people: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def value(self, key: str, found: str | None) -> str | None:
        """Return the value given by hand, else what was found."""
        return self.values.get(key, found)

    def names(self, key: str, found: tuple[str, ...]) -> tuple[str, ...]:
        """Return the people given by hand, else those found."""
        return self.people.get(key, found)

    def over(self, other: Hand) -> Hand:
        """Join with another set of entries, over which these win."""
        return Hand({**other.values, **self.values}, {**other.people, **self.people})


def usable(entries: Callable[[], Hand]) -> tuple[Hand, tuple[HandError, ...]]:
    """Read entries by hand; where they cannot be used there are none, and the error stands beside."""
    try:
        return entries(), ()
    except HandError as error:
        return Hand(), (error,)


def read_toml(text: str, origin: str) -> Hand:
    """Read entries in TOML.

    Raises: HandError that names the origin and the entry.
    """
    return read_entries(_toml(text, origin), origin)


def _toml(text: str, origin: str) -> Mapping[str, object]:
    if len(text) > _LONGEST_TOML:
        raise HandError(
            f"{origin} is longer than any metadata. Keep the article's fields only.", origin, "TOML"
        )
    try:
        return tomllib.loads(text)
    except (tomllib.TOMLDecodeError, ValueError, RecursionError) as error:
        raise HandError(f"{origin} is not valid TOML: {error}. Mend the file.", origin, "TOML") from error


def front_matter(text: str) -> tuple[Sequence[str], str, int]:
    """Part a block of metadata at the top from the text: its lines, the text, the text's first line number.

    The block's lines begin with its fence; there are none where the text has no block.
    """
    lines = text.split("\n", _LONGEST_BLOCK + 1)
    start = next((number for number, line in enumerate(lines) if line.strip()), 0)
    fence = lines[start].strip()
    if fence not in ("---", "+++"):
        return (), text, 1
    end = next(
        (number for number in range(start + 1, len(lines) - 1) if lines[number].strip() == fence), None
    )
    block = lines[start + 1 : end]
    is_block = fence == "+++" or all(
        _PAIR.fullmatch(line) or _ITEM.fullmatch(line) or not line.strip() for line in block
    )
    if end is None or not is_block:
        return (), text, 1
    return (fence, *block), "\n".join(lines[end + 1 :]), end + 2


def read_block(lines: Sequence[str], origin: str) -> Hand:
    """Read the entries of a block that `front_matter` found.

    Raises: HandError that names the origin and the entry.
    """
    return read_entries(block_entries(lines, origin), origin)


def block_entries(lines: Sequence[str], origin: str) -> Mapping[str, object]:
    """Return the entries of a block as they stand.

    Raises: HandError that names the origin where it is no TOML.
    """
    if not lines:
        return {}
    return _toml("\n".join(lines[1:]), origin) if lines[0] == "+++" else _pairs(lines[1:])


def _pairs(lines: Sequence[str]) -> dict[str, object]:
    """Read `key: value` lines, with the items or keys that stand below a key without value."""
    entries: dict[str, object] = {}
    last = ""
    for line in lines:
        pair, item = _PAIR.fullmatch(line), _ITEM.fullmatch(line)
        above = entries.get(last)
        if item:
            entries[last] = [*(above if isinstance(above, list) else []), _unquoted(item["value"])]
        elif pair and pair["indent"] and last:
            table = above if isinstance(above, dict) else {}
            entries[last] = {**table, pair["key"]: _unquoted(pair["value"] or "")}
        elif pair:
            last = pair["key"]
            entries[last] = _value(pair["value"] or "")
    return _nested(entries)


def _nested(entries: Mapping[str, object]) -> dict[str, object]:
    """Read `source.name: X` as the key `name` of `source`."""
    nested: dict[str, object] = {}
    for key, value in entries.items():
        outer, _, inner = key.partition(".")
        table = nested.get(outer)
        nested[outer] = {**(table if isinstance(table, dict) else {}), inner: value} if inner else value
    return nested


def _value(text: str) -> str | list[str]:
    text = text.strip()
    if text.startswith("[") and text.endswith("]"):
        return [_unquoted(part) for part in text[1:-1].split(",") if part.strip()]
    return _unquoted(text)


def _unquoted(text: str) -> str:
    text = text.strip()
    return text[1:-1] if len(text) > 1 and text[0] == text[-1] and text[0] in "\"'" else text


def read_entries(entries: Mapping[str, object], origin: str) -> Hand:
    """Read entries that another format holds.

    Raises: HandError that names the origin and the entry.
    """
    values: dict[str, str | None] = {}
    people: dict[str, tuple[str, ...]] = {}
    for key, value in entries.items():
        _check_key(key, KEYS, origin)
        if key in _PEOPLE:
            people[key] = _people(value, key, origin)
        elif key == "source":
            table = value if isinstance(value, dict) else {"name": value}
            for inner, each in table.items():
                _check_key(inner, _SOURCE, origin, "source")
                values[f"source.{inner}"] = _text(each, f"source.{inner}", origin)
        else:
            values[key] = _date(value, key, origin) if key in _DATES else _text(value, key, origin)
    if (language := values.get("language", "en")) is None or not _LANGUAGE.fullmatch(language):
        raise HandError(
            f'{origin}: language = {language!r:.99} is no language tag. Write one such as "en" or "vi".',
            origin,
            "language",
        )
    return Hand(values, people)


def _check_key(key: str, known: Sequence[str], origin: str, table: str = "") -> None:
    if key not in known:
        near = difflib.get_close_matches(key, known, 1)
        advice = f'Did you mean "{near[0]}"?' if near else f"Known keys: {', '.join(known)}."
        place, entry = (f"{origin}, {table}", f"{table}.{key}") if table else (origin, key)
        raise HandError(f'{place} has the unknown key "{key}". {advice}', origin, entry)


def _text(value: object, key: str, origin: str) -> str | None:
    if not isinstance(value, str) or "\n" in value:
        raise HandError(
            f"{origin}: {key} = {value!r:.200} is not one line of text. Write it in quotation marks.",
            origin,
            key,
        )
    if len(value) > _LONGEST:
        raise HandError(f"{origin}: {key} is longer than {_LONGEST} characters. Shorten it.", origin, key)
    return value.strip() or None


def _people(value: object, key: str, origin: str) -> tuple[str, ...]:
    names = [value] if isinstance(value, str) else value
    if not isinstance(names, list):
        raise HandError(
            f'{origin}: {key} = {value!r:.99} is no list of names. Write {key} = ["First Name"].', origin, key
        )
    return tuple(name for each in names if (name := _text(each, key, origin)))


def _date(value: object, key: str, origin: str) -> str | None:
    if isinstance(value, date):
        value = value.isoformat(**({"timespec": "minutes"} if isinstance(value, datetime) else {}))
    text = _text(value, key, origin)
    if text is None:
        return None
    try:
        day = datetime.fromisoformat(text)
    except ValueError:
        raise HandError(
            f"{origin}: {key} = {text!r:.99} is no date. Write it as 2026-01-31 or 2026-01-31T09:30.",
            origin,
            key,
        ) from None
    if len(text) > len("2026-01-31") and key == "published":
        return day.isoformat(timespec="minutes")
    return day.date().isoformat()
