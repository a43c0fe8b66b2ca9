"""The typefaces of a brief: files of installed packages in, `@font-face` rules and coverage out.

Text is set in Fira Sans, headlines in IBM Plex Serif. Characters that neither has come from the extras, where
they are installed, and then from the fonts of the system.
"""

from __future__ import annotations

import importlib.util
import unicodedata
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from report.briefing import Omission
from report.errors import RenderError
from report.localise import inputs

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from report.article import Article
    from report.briefing import Briefing

SCHEME = "face:"
"""What the addresses of the faces begin with; `file` reads them."""

_REGULAR = 400


@dataclass(frozen=True, slots=True)
class Face:
    """One cut of a typeface: a file within a package."""

    family: str
    package: str
    path: str
    weight: int = _REGULAR
    style: str = "normal"


_FIRA, _PLEX = "fontpkg_fira_sans", "fontpkg_ibm_plex_serif"
_FACES = (
    Face("Fira Sans", _FIRA, "files/FiraSans-Regular.ttf"),
    Face("Fira Sans", _FIRA, "files/FiraSans-Italic.ttf", style="italic"),
    Face("Fira Sans", _FIRA, "files/FiraSans-Medium.ttf", weight=500),
    Face("Fira Sans", _FIRA, "files/FiraSans-SemiBold.ttf", weight=600),
    Face("IBM Plex Serif", _PLEX, "files/IBMPlexSerif-SemiBold.ttf", weight=600),
)
_NOTO = "files/NotoSans{}[wdth,wght].ttf"
_EXTRAS = {
    "arabic": Face("Noto Sans Arabic", "fontpkg_noto_sans_arabic", _NOTO.format("Arabic")),
    "thai": Face("Noto Sans Thai", "fontpkg_noto_sans_thai", _NOTO.format("Thai")),
    "devanagari": Face("Noto Sans Devanagari", "fontpkg_noto_sans_devanagari", _NOTO.format("Devanagari")),
    "cjk": Face("Noto Sans CJK", "manimgx_fonts_cjk", "NotoSansCJK-VF.otf.ttc"),
}
_SCRIPTS = {
    "ARABIC": "arabic",
    "THAI": "thai",
    "DEVANAGARI": "devanagari",
    **dict.fromkeys(("CJK", "HIRAGANA", "KATAKANA", "HANGUL", "BOPOMOFO", "FULLWIDTH"), "cjk"),
}
"""First word of a character's Unicode name -> the extra whose face has it."""
_SET_WITHOUT_GLYPH = {"Cc", "Cf", "Zs", "Zl", "Zp"}
_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e")
"""Marks that turn the direction of all that follows, letters and links of ours too."""
_VARIATION_SELECTORS = range(0xFE00, 0xFE10)


def printed(briefing: Briefing) -> str:
    """Return all that a brief may print of its sources and its profile."""
    told = [each.quote.words for each in briefing.notes]
    told += [point.text for story in briefing.stories for point in story.key_points]
    told += [text for article in briefing.articles for text in _known_of(article)]
    told += [
        inputs.printed(each.subject) + each.detail
        for each in briefing.omissions
        if each.reason != "missing_glyph"
    ]
    told += [inputs.printed(each.source) for each in briefing.coverage]
    head = briefing.masthead
    told += [each for each in (head.title, head.desk, head.number, head.handling, head.cleared_by) if each]
    return "\n".join(told)


def _known_of(article: Article) -> Iterator[str]:
    source = article.source
    yield from map(inputs.printed, (source.key, source.url or "", *source.copies))
    yield from (*source.notes, *source.carried_by, *article.authors, *article.translators)
    once = (article.title, article.agency, article.place, source.name)
    yield from (each for each in once if each)


def stylesheet(text: str) -> str:
    """Return the `@font-face` rules a text needs: those of every brief, and extras for what they lack."""
    wanted = _lacking(text, _FACES)
    extras = [face for face in _installed_extras() if wanted & _coverage(face)]
    return "\n".join(_rule(face) for face in (*_FACES, *extras))


def file(address: str) -> bytes:
    """Return the file of a declared face. Raises: LookupError where the address names none."""
    for face in (*_FACES, *_EXTRAS.values()):
        if address == _address(face):
            path = _path(face)
            assert path is not None
            return path.read_bytes()
    raise LookupError(f"{address} is no face of a brief.")


def missing(text: str) -> tuple[str, ...]:
    """Return the characters of a text that no face here has, sorted."""
    lacking = _lacking(text, (*_FACES, *_installed_extras()))
    return tuple(sorted(chr(each) for each in (_not_in_system(lacking) if lacking else ())))


def omission(character: str) -> Omission:
    """Name a character that cannot be set, and what would install a font that has it."""
    script = unicodedata.name(character, "").partition(" ")[0].partition("-")[0]
    extra = _SCRIPTS.get(script)
    detail = f'pip install "briefing-report[{extra}]"' if extra else ""
    return Omission("missing_glyph", f"U+{ord(character):04X} {character}", detail)


def settable(text: str) -> str:
    """Return a text with every character that cannot be set named in its place: "[U+0E01]"."""
    table: dict[int, str] = {ord(each): f"[U+{ord(each):04X}]" for each in missing(text)}
    # Control characters have no meaning in a document, and Pango draws them as boxes.
    unseen = {each for each in set(text) if unicodedata.category(each) == "Cc" and each not in "\t\n\r"}
    table |= dict.fromkeys(map(ord, unseen | _TURNING), "")
    return text.translate(table)


def _lacking(text: str, declared: Iterable[Face]) -> frozenset[int]:
    printed = {
        ord(each)
        for each in set(text)
        if unicodedata.category(each) not in _SET_WITHOUT_GLYPH and ord(each) not in _VARIATION_SELECTORS
    }
    # A headline falls back on the text face, so the text face speaks for both.
    return frozenset(printed.difference(*(_coverage(face) for face in declared if face.weight == _REGULAR)))


def _not_in_system(characters: frozenset[int]) -> frozenset[int]:
    from report.render import engine  # noqa: PLC0415 - heavy

    for path in engine.system_fonts():
        if not characters:
            break
        characters -= _characters(Path(path))
    return characters


def _installed_extras() -> tuple[Face, ...]:
    return tuple(face for face in _EXTRAS.values() if _path(face) is not None)


@cache
def _path(face: Face) -> Path | None:
    spec = importlib.util.find_spec(face.package)
    if spec is None or spec.origin is None:
        if face in _FACES:
            raise RenderError(
                f"The font package {face.package} is not installed. Install Report again with pip."
            )
        return None
    return Path(spec.origin).parent / face.path


def _address(face: Face) -> str:
    return SCHEME + face.path.rpartition("/")[2].translate({ord("["): "-", ord("]"): "-", ord(","): "-"})


def _rule(face: Face) -> str:
    return (
        f'@font-face{{font-family:"{face.family}";font-weight:{face.weight};font-style:{face.style};'
        f'src:url("{_address(face)}")}}'
    )


@cache
def _coverage(face: Face) -> frozenset[int]:
    path = _path(face)
    return frozenset() if path is None else _characters(path)


@cache
def _characters(path: Path) -> frozenset[int]:
    from fontTools.ttLib import TTFont, TTLibError  # noqa: PLC0415 - heavy

    try:
        with TTFont(path, lazy=True, fontNumber=0) as font:
            return frozenset(font.getBestCmap() or ())
    except (OSError, TTLibError, KeyError):
        return frozenset()
