"""The catalogues hold every message, and translate it.

Run as a program (`python tests/unit/test_localise_catalogue.py`) this extracts the messages of the code and
the templates into templates/locales/report.pot and merges them into each catalogue, where new ones wait
untranslated.
"""

import ast
import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages import Catalog, Message
from babel.messages.pofile import read_po, write_po
from jinja2 import Environment, nodes

ROOT = Path(__file__).resolve().parents[2]
LOCALES = ROOT / "templates" / "locales"
LANGUAGES = sorted(path.parent.parent.name for path in LOCALES.glob("*/LC_MESSAGES/report.po"))
METHODS = {"text": 1, "plural": 2}
"""Methods of `Wording` that take messages, and how many they take."""
RECEIVERS = frozenset({"w", "wording"})
"""What a `Wording` is called wherever one is used; in its own module it is `self`."""

UNKEPT = (
    r'"(POT-Creation-Date|PO-Revision-Date|Report-Msgid-Bugs-To|Last-Translator|Language-Team|Generated-By):'
)

Found = tuple[tuple[str, ...], str | None, str]
"""Message and its plural, context, file."""


def messages_of_code(path: Path) -> Iterator[Found]:
    receivers = RECEIVERS | ({"self"} if path.name == "wording.py" else frozenset())
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)):
            continue
        receiver = node.func.value
        called = receiver.attr if isinstance(receiver, ast.Attribute) else getattr(receiver, "id", "")
        if node.func.attr in METHODS and called in receivers:
            given = [
                arg.value for arg in node.args if isinstance(arg, ast.Constant) and isinstance(arg.value, str)
            ]
            context = next((k.value for k in node.keywords if k.arg == "context_"), None)
            named = ast.literal_eval(context) if context else None
            yield from _message(node.func.attr, given, named, f"{path}:{node.lineno}")


def messages_of_template(path: Path) -> Iterator[Found]:
    parsed = Environment(autoescape=True, extensions=["jinja2.ext.do"]).parse(
        path.read_text(encoding="utf-8")
    )
    for call in parsed.find_all(nodes.Call):
        method = call.node
        if not (isinstance(method, nodes.Getattr) and isinstance(method.node, nodes.Name)):
            continue
        if method.attr in METHODS and method.node.name in RECEIVERS:
            given = [
                arg.value for arg in call.args if isinstance(arg, nodes.Const) and isinstance(arg.value, str)
            ]
            context = next((k.value.as_const() for k in call.kwargs if k.key == "context_"), None)
            yield from _message(method.attr, given, context, f"{path}:{call.lineno}")


def _message(method: str, given: list[str], context: str | None, where: str) -> Iterator[Found]:
    if len(given) != METHODS[method]:
        raise AssertionError(
            f"{where}: .{method}() takes its messages as literals, so that they can be translated."
        )
    yield tuple(given), context, where.rpartition(":")[0]


def extracted() -> Catalog:
    catalog = Catalog(project="report", charset="utf-8", fuzzy=False, header_comment="# Messages of Report.")
    found: list[Found] = []
    for path in sorted((ROOT / "report").rglob("*.py")):
        found += messages_of_code(path)
    for path in sorted((ROOT / "templates").rglob("*.*")):
        if path.suffix in {".html", ".j2", ".jinja", ".jinja2", ".xml", ".svg"}:
            found += messages_of_template(path)
    for messages, context, where in sorted(found, key=lambda each: (each[0], each[1] or "", each[2])):
        key = messages if len(messages) > 1 else messages[0]
        catalog.add(key, context=context, locations=[(Path(where).relative_to(ROOT).as_posix(), 0)])
    return catalog


def known(language: str) -> Catalog:
    with (LOCALES / language / "LC_MESSAGES" / "report.po").open("rb") as file:
        return read_po(file, locale=language)


def written(catalog: Catalog) -> bytes:
    file = BytesIO()
    # Without line numbers, dates and tools a catalogue changes only where a message does.
    write_po(file, catalog, width=110, sort_output=True, include_lineno=False, include_previous=False)
    kept = [line for line in file.getvalue().decode().splitlines() if not re.match(UNKEPT, line)]
    return ("\n".join(kept) + "\n").encode()


def keys(catalog: Catalog) -> set[tuple[str, str | None]]:
    return {(_first(message.id), message.context) for message in catalog if message.id}


def _first(text: str | list[str] | tuple[str, ...]) -> str:
    return text if isinstance(text, str) else text[0]


def texts(message: Message) -> list[str]:
    return [message.string] if isinstance(message.string, str) else list(message.string)


def placeholders(text: str) -> set[str]:
    return set(re.findall(r"\{(\w+)\}", text))


def test_the_template_holds_every_message_used() -> None:
    with (LOCALES / "report.pot").open("rb") as file:
        assert keys(read_po(file)) == keys(extracted())


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_catalogue_has_the_messages_of_the_template(language: str) -> None:
    assert keys(known(language)) == keys(extracted())


@pytest.mark.parametrize("language", [language for language in LANGUAGES if language != "en"])
def test_every_message_is_translated_with_its_placeholders(language: str) -> None:
    for message in known(language):
        if not message.id:
            continue
        sources = [message.id] if isinstance(message.id, str) else message.id
        assert all(texts(message)), f"{language} lacks {message.id!r}"
        assert not message.fuzzy, f"{language} is unsure of {message.id!r}"
        for text in texts(message):
            assert placeholders(text) == placeholders(sources[-1]), message.id


def update() -> None:
    template = extracted()
    (LOCALES / "report.pot").write_bytes(written(template))
    for language in LANGUAGES:
        catalog = known(language)
        catalog.update(template, no_fuzzy_matching=True)
        catalog.obsolete.clear()
        (LOCALES / language / "LC_MESSAGES" / "report.po").write_bytes(written(catalog))


if __name__ == "__main__":
    update()
