"""Kinds of input: what bytes are, by their content, and the reader of each kind.

In: a `Received` and its bytes. Out: the `Document` in them, or what they hold as further `Received`.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Literal

from report.ingest.kinds.sniff import kind_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from report.ingest.document import Document, Received
    from report.lines import Line

    Reader = Callable[[Received, bytes], Iterable[Document | Received | Line]]

__all__ = ["BUNDLES", "Kind", "kind_of", "reader"]

Kind = Literal["text", "page", "feed", "mail", "pdf", "word", "line", "mailbox", "archive", "lines", "binary"]
BUNDLES: frozenset[Kind] = frozenset({"mailbox", "archive", "lines"})
"""Kinds that `report.ingest.bundles` cuts into their documents."""


def reader(kind: Kind) -> Reader:
    """Return the reader of a kind; its libraries are imported only now."""
    found: Reader = import_module(f"report.ingest.kinds.{kind}").read
    return found
