"""Settings: a profile (TOML) and the call's options, as one value.

The TOML key, the command-line option and the field are one name.
"""

from __future__ import annotations

import difflib
import tomllib
from dataclasses import dataclass, field, fields
from datetime import date
from pathlib import Path
from typing import Literal, get_args

import msgspec

from report.errors import SettingsError

Layout = Literal["separate", "parallel", "stacked"]
Format = Literal["pdf", "html", "json"]


@dataclass(frozen=True, slots=True)
class Settings:
    """What a brief is to be. Every field may stand in a profile."""

    name: str | None = None
    """Stem of the files written; else the input folder's name."""
    title: str | None = None
    desk: str | None = None
    number: str | None = None
    handling: str | None = None
    """Handling mark, such as "Official use"."""
    cleared_by: str | None = None
    """Who cleared the brief; a DRAFT until then."""
    locale: tuple[str, ...] = ("en",)
    layout: Layout = "separate"
    format: tuple[Format, ...] = ("pdf",)
    date: str | None = None
    """ISO date on which the brief is closed; the shell's today where it is not given."""
    period: str | None = None
    """FROM..TO, ISO dates; else the span of the event dates."""
    out: str = "out"
    memory: tuple[str, ...] = ()
    """Translation memories: .po files or folders of them."""
    glossary: tuple[str, ...] = ()
    """Folders of glossary files that add to the product's own."""
    groups: dict[str, str] = field(default_factory=dict)
    """Outlet as printed -> its publisher group: outlets of one group are not independent of one another."""
    follow: bool = False
    """Fetch the page of each feed entry."""
    allowed_hosts: tuple[str, ...] = ()
    """Hosts on a private network that may be fetched from, by name."""
    document_seconds: float = 20
    """Time that reading one document may take."""
    document_megabytes: int = 1024
    """Memory that reading one document may take."""
    key_points: int = 3
    """Key points of each article at most."""
    strict: bool = False
    """An omission is an error."""


_LISTS = ("locale", "format", "memory", "glossary", "allowed_hosts")
_PATHS = ("out", "memory", "glossary")


def load(path: Path | None, options: dict[str, object]) -> Settings:
    """Read a profile and lay the call's options over it; None among the options means "not given".

    Paths in a profile are relative to its folder.
    Raises: SettingsError that names the key and offers the nearest known one.
    """
    table = {} if path is None else _resolved(_read(path), path.resolve().parent)
    given = {key: value for key, value in options.items() if value not in (None, (), [])}
    where = "the call" if path is None else str(path)
    _known(table, where)
    plain = _plain({**table, **given})
    for key, allowed in (("layout", get_args(Layout)), ("format", get_args(Format))):
        _among(key, plain.get(key, ()), allowed)
    try:
        settings = msgspec.convert(plain, Settings)
    except msgspec.ValidationError as error:
        raise SettingsError(f"{where}: {error}. Mend the value.") from error
    return _checked(settings)


def _read(path: Path) -> dict[str, object]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise SettingsError(
            f"The profile {path} does not exist. Check the path given with --profile."
        ) from None
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SettingsError(f"The profile {path} cannot be read: {error}. Mend the file.") from error


def _resolved(table: dict[str, object], base: Path) -> dict[str, object]:
    def at(value: object) -> object:
        return str(base / value) if isinstance(value, str) else value

    return {
        key: ([at(v) for v in value] if isinstance(value, list) else at(value)) if key in _PATHS else value
        for key, value in table.items()
    }


def _known(table: dict[str, object], where: str) -> None:
    known = [each.name for each in fields(Settings)]
    for key in table:
        if key not in known:
            near = difflib.get_close_matches(key, known, n=1, cutoff=0.5)
            offer = f"Did you mean {near[0]!r}?" if near else f"Known keys: {', '.join(known)}."
            raise SettingsError(f"{where}: unknown key {key!r}. {offer}")


def _among(key: str, value: object, allowed: tuple[str, ...]) -> None:
    for each in value if isinstance(value, list | tuple) else (value,):
        if isinstance(each, str) and each not in allowed:
            near = difflib.get_close_matches(each, allowed, n=1)
            offer = f"Did you mean {near[0]!r}?" if near else f"Choose {', '.join(allowed)}."
            raise SettingsError(f"{key} is {each!r}, which is not known. {offer}")


def _plain(table: dict[str, object]) -> dict[str, object]:
    """Let a single text stand for a list of one, and a TOML date for its text."""
    return {
        key: [value]
        if key in _LISTS and isinstance(value, str)
        else value.isoformat()
        if isinstance(value, date)
        else value
        for key, value in table.items()
    }


def _checked(settings: Settings) -> Settings:
    if settings.layout != "separate" and len(settings.locale) != 2:  # noqa: PLR2004 - a pair
        raise SettingsError(
            f"layout {settings.layout} sets two locales together; {len(settings.locale)} given. "
            "Give --locale twice, or use --layout separate."
        )
    for key in ("document_seconds", "document_megabytes"):
        if not 0 < getattr(settings, key) <= 100_000:  # noqa: PLR2004 - a day, or more memory than machines have
            raise SettingsError(f"{key} is {getattr(settings, key)}; give a number above 0.")
    if not 1 <= settings.key_points <= 50:  # noqa: PLR2004 - beyond that it is no brief
        raise SettingsError(f"key_points is {settings.key_points}; give a number from 1 to 50.")
    if settings.name is not None and (not settings.name or Path(settings.name).name != settings.name):
        raise SettingsError(f"name is {settings.name!r}; give a plain file name without a folder.")
    if settings.date is not None:
        _day(settings.date, "date")
    if settings.period is not None:
        period(settings.period)
    return settings


def period(text: str) -> tuple[str, str]:
    """Return both ends of a period written FROM..TO.

    Raises: SettingsError where it is not two ISO dates in order.
    """
    start, dots, end = text.partition("..")
    if not dots or _day(start, "period") > _day(end, "period"):
        raise SettingsError(
            f"period is {text!r}; write FROM..TO with ISO dates, such as 2026-01-05..2026-01-11."
        )
    return start, end


def _day(text: str, key: str) -> date:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        day = None
    if day is None or day.isoformat() != text:
        raise SettingsError(f"{key} holds {text!r}, which is no ISO date such as 2026-01-14.")
    return day
