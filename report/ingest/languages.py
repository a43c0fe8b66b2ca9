"""The language of a text."""

from __future__ import annotations

import re

from report.ingest.lines import vietnamese_share

_SAMPLE = 5_000
_FEWEST_WORDS = 4
_VIETNAMESE = 0.2
"""Share of words with letters of Vietnamese alone; running text has .4 to .5, English text under .1."""


def identify(text: str) -> str:
    """Return the BCP 47 tag of a text's language; "und" where there are too few words to tell."""
    sample = text[:_SAMPLE]
    if vietnamese_share(sample) >= _VIETNAMESE:
        return "vi"
    if len(re.findall(r"[^\W\d_]+", sample)) < _FEWEST_WORDS and sample.isascii():
        return "und"
    from py3langid.langid import classify  # noqa: PLC0415 - heavy

    code: str = classify(sample)[0]  # type: ignore[no-untyped-call]
    return code
