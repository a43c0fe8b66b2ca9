"""The HTML of a feed or a mail as the lines that it shows, so that lines can be taken out of it.

The markup stays as it is; only words go. Time is linear in the text.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass

from report.ingest.text import clean

_TOKEN = re.compile(
    r"<!--(?:.*?-->|.*\Z)|<[/!?a-z](?:[^<>\"']++|\"[^\"]*+\"|'[^']*+')*+>|<[/!?a-z][^<>]*+>",
    re.DOTALL | re.IGNORECASE,
)
_NAME = re.compile(r"<(/?)([a-z][a-z0-9]*)", re.IGNORECASE)
_BLOCKS = frozenset(
    (
        *(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "br",
            "caption",
            "center",
            "dd",
            "div",
            "dl",
            "dt",
        ),
        *(
            "figcaption",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hr",
            "html",
        ),
        *(
            "li",
            "main",
            "ol",
            "p",
            "pre",
            "section",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr",
            "ul",
        ),
    )
)
_UNSEEN = frozenset(("head", "script", "style", "title", "textarea"))


@dataclass(frozen=True, slots=True)
class Fragment:
    """Markup cut into tags and texts."""

    parts: list[str]
    lines: list[list[int]]
    """Of each line that shows, which parts are its texts."""

    def text(self, line: int) -> str:
        """Return a line as markup: references stay."""
        return "".join(self.parts[at] for at in self.lines[line])

    def words(self, line: int) -> str:
        """Return a line as it shows."""
        return plain(self.text(line))

    def cut(self, line: int, start: int = 0) -> None:
        """Take the words of a line out, from the character of its `text` on."""
        for at in self.lines[line]:
            length = len(self.parts[at])
            self.parts[at] = self.parts[at][:start]
            start = max(start - length, 0)

    def markup(self) -> str:
        """Return all that is left."""
        return "".join(self.parts)


def plain(text: str) -> str:
    """Return a text without references, its white space as one space each."""
    return " ".join(html.unescape(text).split())


def shown(markup: str) -> str:
    """Return a short piece of markup, such as a title, as it shows: on one line."""
    fragment = parse(markup)
    return one_line(plain(" ".join(fragment.text(line) for line in range(len(fragment.lines)))))


def one_line(text: str) -> str:
    """Return the text of a field as clean characters on one line."""
    return " ".join(clean(text.encode("utf-8", "replace").decode("utf-8")).split())


def is_markup(text: str) -> bool:
    """Tell whether an element of HTML stands in a text."""
    return any(_NAME.match(found[0]) for found in _TOKEN.finditer(text))


def of_text(text: str, *, empty: bool = False) -> Fragment:
    """Cut plain text into its lines, as markup would be; `empty` ones may count."""
    parts = text.splitlines(keepends=True)
    return Fragment(parts, [[at] for at, part in enumerate(parts) if empty or not part.isspace()])


def parse(markup: str) -> Fragment:
    """Cut markup into what it shows and what it does not."""
    parts: list[str] = []
    lines: list[list[int]] = [[]]
    end, unseen = 0, ""
    for found in [*_TOKEN.finditer(markup), None]:
        start = found.start() if found else len(markup)
        if start > end:
            if not unseen and (lines[-1] or not markup[end:start].isspace()):
                lines[-1].append(len(parts))
            parts.append(markup[end:start])
        if found is None:
            break
        parts.append(found[0])
        end = found.end()
        closing, name = _tag(found[0])
        unseen = _seen(unseen, closing, name)
        if name in _BLOCKS and lines[-1]:
            lines.append([])
    return Fragment(parts, [line for line in lines if line])


def _tag(token: str) -> tuple[bool, str]:
    found = _NAME.match(token)
    return (found[1] == "/", found[2].lower()) if found else (False, "")


def _seen(unseen: str, closing: bool, name: str) -> str:  # noqa: FBT001 - of the tag
    """Return the element that hides what follows, if any."""
    if unseen:
        ends = (closing and name == unseen) or (unseen == "head" and name == "body")
        return "" if ends else unseen
    return name if name in _UNSEEN and not closing else ""
