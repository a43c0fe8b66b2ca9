"""JSON in and out: articles as JSON Lines between the filters, and the whole of a brief.

A filter passes on what it does not know, adds its own field and never alters `text`. Lines that others
wrote are taken too: `text` is enough, with an `id` or without.
"""

from __future__ import annotations

import io
import json
import re
import sys
from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING, TypeVar

import msgspec

from report import claims
from report.article import Article, Source, article_id
from report.briefing import Briefing, Indicator, KeyPoint
from report.errors import CheckError, IngestError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

_Value = TypeVar("_Value")
_ENCODER = msgspec.json.Encoder(decimal_format="number")
_HALF = re.compile(r"\\u[dD][89a-fA-F]")
_DEEPEST = 100
"""Levels of nesting: what is passed on is written again, by code that recurs."""
_LONGEST_FIELD = 1_000
"""Characters of a title or a name; more are no title, and no page would hold them."""
SCHEMA_ID = "https://json-schema.org/draft/2020-12/schema"


@dataclass(frozen=True, slots=True)
class Line:
    """One article on its way through the filters."""

    article: Article
    fields: dict[str, object]
    """Everything that stood on the line, known or not, as plain JSON values."""

    def indicators(self) -> tuple[Indicator, ...] | None:
        """Return the line's indicators, held to their words; None where they are not extracted yet."""
        found = self._claims("indicators", Indicator)
        for each in found or ():
            claims.hold_indicator(each, {self.article.id: self.article})
        return found

    def key_points(self) -> tuple[KeyPoint, ...] | None:
        """Return the line's key points, held to their words; None where it is not summarised yet."""
        found = self._claims("key_points", KeyPoint)
        for each in found or ():
            claims.hold_point(each, {self.article.id: self.article})
        return found

    def _claims(self, name: str, kind: type[_Value]) -> tuple[_Value, ...] | None:
        if self.fields.get(name) is None:
            return None
        plain = _identified(self.fields[name], self.article.id, name)
        try:
            return msgspec.convert(plain, tuple[kind, ...], strict=False)  # type: ignore[valid-type]
        except msgspec.ValidationError as error:
            raise CheckError(
                f"{self.article.source.key}: {name} are not as they should be: {error}. Analyse it again."
            ) from error


def _identified(value: object, article: str, name: str) -> object:
    """Supply `id` and `article` where another tool's claims leave them out."""
    if not isinstance(value, list):
        return value
    return [
        {"id": f"{name[0]}-{article}-{at}", "article": article, **claim} if isinstance(claim, dict) else claim
        for at, claim in enumerate(value, 1)
    ]


def read(lines: Iterable[str], name: str) -> Iterator[Line]:
    """Read JSON Lines of articles, one a line; empty lines are passed over.

    Raises: IngestError that names the line, where it is not an object with a `text`.
    """
    for number, line in enumerate(lines, 1):
        where = f"{name}, line {number}"
        if line.strip():
            yield from_fields(parse(line, where), where)


def read_file(path: Path) -> Iterator[Line]:
    """Read a file of JSON Lines; `-` is standard input.

    Raises: IngestError where it cannot be read.
    """
    try:
        if str(path) == "-":
            yield from read(io.TextIOWrapper(sys.stdin.buffer, encoding="utf-8-sig"), "standard input")
        else:
            with path.open(encoding="utf-8-sig") as file:
                yield from read(file, path.name)
    except (OSError, UnicodeDecodeError) as error:
        raise IngestError(f"{path} cannot be read: {error}. Give a file of JSON Lines in UTF-8.") from error


def parse(line: str, where: str) -> dict[str, object]:
    """Read a line as plain values.

    Raises: IngestError where it is not an object with a `text`.
    """
    return with_text(load(line, where), where)


def load(line: str, where: str) -> dict[str, object]:
    """Read a line as plain values, whatever they are.

    Raises: IngestError where it is not an object, or one that no filter could write again.
    """
    try:
        plain = json.loads(line)
        if _HALF.search(line):
            plain = _without_halves(plain, where)
    except (ValueError, RecursionError) as error:
        raise IngestError(f"{where} is not JSON: {error}. Give one article a line, as an object.") from error
    if line.count("[") + line.count("{") > _DEEPEST and _is_deep(plain):
        raise IngestError(f"{where} is nested more than {_DEEPEST} deep. Flatten its fields.")
    return plain if isinstance(plain, dict) else {}


def with_text(plain: dict[str, object], where: str) -> dict[str, object]:
    """Return the values of a line that holds a text.

    Raises: IngestError where it holds none.
    """
    if not isinstance(text := plain.get("text"), str) or not text.strip():
        raise IngestError(
            f'{where} has no text. Give an object with at least a text, such as {{"text": ...}}.'
        )
    return plain


def _without_halves(plain: object, where: str) -> object:
    """Drop surrogates without their other half, which are no characters and cannot be written."""
    whole: object = json.loads(json.dumps(plain, ensure_ascii=False).encode("utf-8", "ignore"))
    if whole != plain and isinstance(plain, dict) and plain.get("id") is not None:
        raise IngestError(f"{where} holds half a character (a lone surrogate). Read the article again.")
    return whole


def _is_deep(value: object) -> bool:
    level = [value]
    for _ in range(_DEEPEST):
        level = [
            inner
            for each in level
            if isinstance(each, dict | list)
            for inner in (each.values() if isinstance(each, dict) else each)
        ]
    return bool(level)


def from_fields(plain: dict[str, object], where: str) -> Line:
    """Read the article of a line.

    Raises: IngestError that names the field which is not as it should be.
    """
    try:
        article = _article(plain, where)
        claims.hold_article(article)
    except (msgspec.ValidationError, CheckError) as error:
        raise IngestError(f"{where}: {error}") from error
    return Line(article, plain)


def _article(plain: dict[str, object], where: str) -> Article:
    """Read the article of a line, and supply what the line leaves out."""
    text = str(plain["text"])
    if plain.get("id") is None:
        plain["id"] = article_id(text)
    source = plain.get("source") or where
    plain["source"] = {"key": source} if isinstance(source, str) else source
    if plain.get("language") is None:
        from report.language import identify  # noqa: PLC0415 - heavy

        plain["language"] = identify(text)
    known = {field.name for field in fields(Article)}
    for key in known - {"text"}:
        value = plain.get(key)
        if any(isinstance(each, str) and len(each) > _LONGEST_FIELD for each in _strings(value)):
            raise IngestError(f"{where}: {key} is longer than {_LONGEST_FIELD} characters. Shorten it.")
    return msgspec.convert({key: value for key, value in plain.items() if key in known}, Article)


def _strings(value: object) -> Iterable[object]:
    return value if isinstance(value, list) else value.values() if isinstance(value, dict) else (value,)


def from_article(article: Article) -> Line:
    """Start the line of an article."""
    return Line(article, msgspec.to_builtins(article))


def with_source(line: Line, source: Source) -> Line:
    """Return the line with its article's source replaced."""
    article = replace(line.article, source=source)
    return Line(article, {**line.fields, "source": msgspec.to_builtins(source)})


def write(line: Line, **added: object) -> str:
    """Return the line as JSON with further fields, without the line's end."""
    return encode({**line.fields, **added})


def encode(value: object) -> str:
    """Return a value as JSON: keys in their order, Decimals as numbers, letters as they are."""
    return _ENCODER.encode(value).decode("utf-8")


def encode_briefing(briefing: Briefing) -> bytes:
    """Return everything that a brief says, as indented JSON."""
    return msgspec.json.format(_ENCODER.encode(briefing), indent=1) + b"\n"


def decode_briefing(data: bytes, name: str) -> Briefing:
    """Read a brief's JSON again and hold every claim to its words.

    Raises: CheckError where it is not a brief's JSON or a quote does not stand in its article.
    """
    try:
        briefing = msgspec.json.decode(data, type=Briefing)
    except msgspec.DecodeError as error:
        raise CheckError(f"{name} holds no brief of this version: {error}. Build it again.") from error
    claims.hold(briefing)
    return briefing


def schema() -> dict[str, object]:
    """Return the JSON Schema of a brief's JSON."""
    made = json.dumps({"$schema": SCHEMA_ID, "title": "Briefing", **msgspec.json.schema(Briefing)})
    as_written = made.replace('{"type": "string", "format": "decimal"}', '{"type": "number"}')
    whole: dict[str, object] = json.loads(as_written)
    return whole
