"""A file that a PDF carries."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file attached to a brief: its name tells its type."""

    name: str
    data: bytes
    description: str = ""
