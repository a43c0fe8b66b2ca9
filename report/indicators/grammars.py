"""A language tag in, its grammar out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from report.indicators import grammar_en, grammar_vi

if TYPE_CHECKING:
    from report.indicators.grammar import Grammar

_GRAMMARS = {each.language: each for each in (grammar_en.GRAMMAR, grammar_vi.GRAMMAR)}


def grammar_of(language: str) -> Grammar | None:
    """Return the grammar of a BCP 47 tag's language; None where there is none."""
    return _GRAMMARS.get(language.partition("-")[0].lower())
