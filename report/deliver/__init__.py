"""A finished document in, a file out: the old one stands until the new one is whole."""

from __future__ import annotations

import os
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from report.errors import DeliveryError

if TYPE_CHECKING:
    from collections.abc import Iterator


def to_files(folder: Path, documents: dict[str, bytes]) -> tuple[Path, ...]:
    """Write documents by name into a folder, each under a temporary name first.

    Raises: DeliveryError where the folder or a file cannot be written.
    """
    with _named(folder):
        folder.mkdir(parents=True, exist_ok=True)
        return tuple(_replace(folder / name, data) for name, data in documents.items())


def writable(folder: Path) -> None:
    """Find out before the work whether a folder can be written, and make it.

    Raises: DeliveryError where it cannot.
    """
    with _named(folder):
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            pass


@contextmanager
def _named(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        reason = error.strerror or str(error)
        raise DeliveryError(
            f"Cannot write to the folder {folder}: {reason}. Give another with --out, or mend its rights."
        ) from error


def _replace(path: Path, data: bytes) -> Path:
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(temporary).chmod(0o644)
        Path(temporary).replace(path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
    return path
