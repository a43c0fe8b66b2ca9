"""How a brief says what it left out: a sentence for each reason, whatever the number of inputs.

The page names a few inputs of each reason and counts the others; the data name all.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from report.localise import phrases
from report.localise.inputs import cut, one_line, printed

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from report.briefing import Omission, OmissionReason
    from report.localise.wording import Wording

_NAMED = 3
"""Inputs named for one reason at most."""
_CODES = 8
_DETAIL = 80
_TELLING = frozenset({"bad_metadata", "not_articles", "translation_changed_figure"})
"""Reasons whose detail is a reader's: entries, endings of file names, figures; others name errors."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Inputs left out for one reason, each with its details."""

    reason: OmissionReason
    subjects: Mapping[str, tuple[str, ...]]


def by_reason(omissions: Iterable[Omission]) -> tuple[LeftOut, ...]:
    """Gather omissions by their reason, in the order in which the reasons come up.

    Characters without a font are gathered by what would install one.
    """
    found: dict[tuple[OmissionReason, str], dict[str, dict[str, None]]] = {}
    for each in omissions:
        remedy = each.detail if each.reason == "missing_glyph" else ""
        details = found.setdefault((each.reason, remedy), {}).setdefault(each.subject, {})
        if each.detail:
            details[each.detail] = None
    return tuple(
        LeftOut(reason, {subject: tuple(details) for subject, details in subjects.items()})
        for (reason, _), subjects in found.items()
    )


def sentence(left_out: LeftOut, wording: Wording) -> str:
    """Say what was left out and why."""
    if left_out.reason == "missing_glyph":
        return _missing_glyph(left_out, wording)
    count = len(left_out.subjects)
    inputs = _inputs(left_out, wording)
    reasons: dict[OmissionReason, str] = {
        **_files(inputs, count, wording),
        **_contents(inputs, count, wording),
        **_work(inputs, count, wording),
        **_addresses(inputs, count, wording),
        **_beside(inputs, count, wording),
    }
    return reasons[left_out.reason]


def _inputs(left_out: LeftOut, wording: Wording) -> str:
    """Name the first inputs, with what is told of each, and count the others."""
    named = []
    for subject, details in list(left_out.subjects.items())[:_NAMED]:
        told = [cut(one_line(each), _DETAIL) for each in details] if left_out.reason in _TELLING else []
        said = printed(subject)
        named.append(f"{said} ({phrases.some(told, _NAMED, wording)})" if told else said)
    return phrases.some(named, _NAMED, wording, beyond=len(left_out.subjects) - len(named))


def _files(inputs: str, count: int, w: Wording) -> dict[OmissionReason, str]:
    """Say what is wrong with files that give nothing."""
    return {
        "missing": w.plural("{inputs} does not exist.", "{inputs} do not exist.", count, inputs=inputs),
        "no_article": w.plural("{inputs} holds no report.", "{inputs} hold no report.", count, inputs=inputs),
        "empty_file": w.plural("{inputs} is empty.", "{inputs} are empty.", count, inputs=inputs),
        "unreadable": w.plural(
            "{inputs} cannot be opened.", "{inputs} cannot be opened.", count, inputs=inputs
        ),
        "damaged": w.plural(
            "{inputs} is damaged and cannot be read.",
            "{inputs} are damaged and cannot be read.",
            count,
            inputs=inputs,
        ),
        "encrypted": w.plural(
            "{inputs} is locked with a password.",
            "{inputs} are locked with a password.",
            count,
            inputs=inputs,
        ),
        "not_articles": w.plural(
            "{inputs} holds files of other kinds, which are not read.",
            "{inputs} hold files of other kinds, which are not read.",
            count,
            inputs=inputs,
        ),
    }


def _contents(inputs: str, count: int, w: Wording) -> dict[OmissionReason, str]:
    """Say what inputs hold instead of a report."""
    return {
        "binary_file": w.plural(
            "{inputs} is no document that can be read.",
            "{inputs} are no documents that can be read.",
            count,
            inputs=inputs,
        ),
        "undecodable": w.plural(
            "{inputs} is written in letters whose encoding cannot be told.",
            "{inputs} are written in letters whose encoding cannot be told.",
            count,
            inputs=inputs,
        ),
        "no_text": w.plural(
            "{inputs} holds no text beside menus, captions and notices.",
            "{inputs} hold no text beside menus, captions and notices.",
            count,
            inputs=inputs,
        ),
        "scanned": w.plural(
            "{inputs} holds pictures of pages only, without their text.",
            "{inputs} hold pictures of pages only, without their text.",
            count,
            inputs=inputs,
        ),
        "bad_line": w.plural(
            "{inputs} is not in a form that can be read.",
            "{inputs} are not in a form that can be read.",
            count,
            inputs=inputs,
        ),
    }


def _work(inputs: str, count: int, w: Wording) -> dict[OmissionReason, str]:
    """Say what was too much to be read."""
    return {
        "too_large": w.plural(
            "{inputs} is too large for a report.",
            "{inputs} are too large for a report.",
            count,
            inputs=inputs,
        ),
        "too_slow": w.plural(
            "{inputs} took too long to read.", "{inputs} took too long to read.", count, inputs=inputs
        ),
        "too_much_memory": w.plural(
            "{inputs} takes too much memory to read.",
            "{inputs} take too much memory to read.",
            count,
            inputs=inputs,
        ),
        "crashed": w.plural(
            "{inputs} could not be read: the program that read it broke off.",
            "{inputs} could not be read: the program that read them broke off.",
            count,
            inputs=inputs,
        ),
        "too_deep": w.plural(
            "{inputs} lies too deep in archives or mails within one another.",
            "{inputs} lie too deep in archives or mails within one another.",
            count,
            inputs=inputs,
        ),
    }


def _addresses(inputs: str, count: int, w: Wording) -> dict[OmissionReason, str]:
    """Say why addresses were not fetched."""
    return {
        "unreachable": w.plural(
            "{inputs} could not be reached.", "{inputs} could not be reached.", count, inputs=inputs
        ),
        "address_refused": w.plural(
            "{inputs} leads into a private network and was not fetched.",
            "{inputs} lead into a private network and were not fetched.",
            count,
            inputs=inputs,
        ),
        "robots_refused": w.plural(
            "{inputs} is closed to programs by its site and was not fetched.",
            "{inputs} are closed to programs by their sites and were not fetched.",
            count,
            inputs=inputs,
        ),
    }


def _beside(inputs: str, count: int, w: Wording) -> dict[OmissionReason, str]:
    """Say what was given beside the reports and is not used."""
    return {
        "bad_metadata": w.plural(
            "{inputs} has entries by hand that cannot be used.",
            "{inputs} have entries by hand that cannot be used.",
            count,
            inputs=inputs,
        ),
        "unused_metadata": w.plural(
            "{inputs} lies beside no report of its name and is not used.",
            "{inputs} lie beside no report of their names and are not used.",
            count,
            inputs=inputs,
        ),
        "translation_changed_figure": w.plural(
            "{inputs} has a translation that changes a figure and is not used.",
            "{inputs} have translations that change a figure and are not used.",
            count,
            inputs=inputs,
        ),
    }


def _missing_glyph(left_out: LeftOut, w: Wording) -> str:
    """Name the first characters that cannot be set by their numbers, and what installs a font."""
    codes = [each.partition(" ")[0] for each in left_out.subjects]
    named, count = phrases.some(codes, _CODES, w), len(codes)
    remedy = next((each for told in left_out.subjects.values() for each in told), None)
    if remedy:
        return w.plural(
            "No font has the character {codes}: {remedy}.",
            "No font has the characters {codes}: {remedy}.",
            count,
            codes=named,
            remedy=remedy,
        )
    return w.plural(
        "No font has the character {codes}: install one that has it.",
        "No font has the characters {codes}: install one that has them.",
        count,
        codes=named,
    )
