"""How a brief says what it left out: a sentence for each reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from report.briefing import Omission, OmissionReason
    from report.localise.wording import Wording


def sentence(omission: Omission, wording: Wording) -> str:
    """Say what was left out and why."""
    if omission.reason == "missing_glyph":
        return _missing_glyph(omission, wording)
    reasons: dict[OmissionReason, str] = {
        "missing": wording.text("does not exist"),
        "no_article": wording.text("holds no article"),
        "empty_file": wording.text("is empty"),
        "binary_file": wording.text("is not a text file"),
        "undecodable": wording.text("is not UTF-8 text"),
        "too_large": wording.text("is too large for an article"),
        "no_text": wording.text("holds nothing but noise"),
        "unreadable": wording.text("cannot be read"),
        "bad_metadata": wording.text("has metadata by hand that cannot be used"),
        "unused_metadata": wording.text("lies beside no article of its name and is not used"),
        "translation_changed_figure": wording.text("has a translation that changes a figure"),
    }
    said = f"{omission.subject} {reasons[omission.reason]}"
    return f"{said} ({omission.detail})." if omission.detail else f"{said}."


def _missing_glyph(omission: Omission, wording: Wording) -> str:
    code = omission.subject.partition(" ")[0]
    if omission.detail:
        return wording.text("No font has the character {code}: {remedy}.", code=code, remedy=omission.detail)
    return wording.text("No font has the character {code}: install one that has it.", code=code)
