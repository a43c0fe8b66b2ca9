"""A briefing and its versions in, HTML and then a tagged PDF out.

1. build the view: plain values in the order of the page (`view`, and a module for each part of the page);
2. set the view into the templates (`page`);
3. set the HTML as PDF, with the brief's data attached (`engine`).
"""

from __future__ import annotations

from contextlib import redirect_stdout
from io import StringIO
from typing import TYPE_CHECKING

from report.errors import RenderError
from report.render.attachment import Attachment
from report.render.version import Version

if TYPE_CHECKING:
    from report.briefing import Briefing, Omission

__all__ = ["Attachment", "Version", "html", "missing_glyphs", "pdf"]

_NO_ENGINE = (
    "A PDF cannot be set: {error}. WeasyPrint needs Pango and HarfBuzz. Install them, then build again; "
    "--format html needs neither.\n"
    "  Debian, Ubuntu:  apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0\n"
    "  Fedora:          dnf install pango harfbuzz\n"
    "  macOS:           brew install pango\n"
    "  Windows:         with MSYS2 from https://www.msys2.org: pacman -S mingw-w64-ucrt-x86_64-pango"
)


def html(briefing: Briefing, versions: tuple[Version, ...], layout: str) -> str:
    """Set a briefing as one HTML document: its styles and charts are in it, and its address is its own.

    Raises: CheckError where a claim cannot be traced to a note.
    """
    from report.render import page  # noqa: PLC0415 - heavy

    return page.page(page.view(briefing, versions, layout))


def pdf(html: str, attachments: tuple[Attachment, ...] = ()) -> bytes:
    """Set a document as PDF/A-3a and PDF/UA-1, with files attached; the same bytes for the same input.

    Raises: RenderError that says what to install where WeasyPrint lacks its libraries.
    """
    try:
        # Without its libraries WeasyPrint prints advice of its own, and not to the standard error.
        with redirect_stdout(StringIO()):
            from report.render import engine  # noqa: PLC0415 - heavy
    except (ImportError, OSError) as error:
        raise RenderError(_NO_ENGINE.format(error=str(error).splitlines()[0])) from error
    return engine.set_pdf(html, attachments)


def missing_glyphs(briefing: Briefing) -> tuple[Omission, ...]:
    """Name the characters of a brief that no font here has, and what installs one that has them.

    On the page each is named in its place: "[U+0E01]".
    """
    from report.render import faces  # noqa: PLC0415 - heavy

    return tuple(faces.omission(each) for each in faces.missing(faces.printed(briefing)))
