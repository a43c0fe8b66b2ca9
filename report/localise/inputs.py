"""The key of an input in, what is printed of it out: an address without scheme, a name of one short line."""

from __future__ import annotations

import re
from urllib.parse import unquote

LONGEST = 60
_READ = 2000
"""Characters of a key that are looked at."""
_SCHEME = re.compile(r"https?://(?:www\.)?", re.IGNORECASE)
_ABSOLUTE = re.compile(r"/|[A-Za-z]:[/\\]")
_ESCAPES = re.compile(r"(?:%[89A-Fa-f][0-9A-Fa-f])+")
"""Of letters beyond ASCII: those of other characters keep the parts of an address apart."""


def printed(key: str, most: int = LONGEST) -> str:
    """Return a key as a reader knows it; of a long one, both ends.

    A path from the root keeps its last two names: who set up the machine is nobody's news.
    """
    text = key if len(key) <= _READ else key[: _READ // 2] + key[-_READ // 2 :]
    if _SCHEME.match(text):
        text = _ESCAPES.sub(_letters, _SCHEME.sub("", text, count=1)).rstrip("/")
    elif _ABSOLUTE.match(text):
        text = "/".join(re.split(r"[/\\]+", text.rstrip("/\\"))[-2:]).lstrip("/")
    text = one_line(text)
    if len(text) <= most:
        return text
    end = most // 3
    return f"{text[: most - end - 1]}…{text[-end:]}"


def cut(text: str, most: int) -> str:
    """Return the beginning of a text that is too long to be printed."""
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"


def one_line(text: str) -> str:
    """Return a text without line ends, controls and other characters that are not seen."""
    return "".join(each for each in " ".join(text.split()) if each.isprintable())


def _letters(escaped: re.Match[str]) -> str:
    try:
        return unquote(escaped.group(), errors="strict")
    except UnicodeDecodeError:
        return escaped.group()
