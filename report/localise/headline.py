"""A headline's parts in, its clauses out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from report.localise import phrases
from report.localise.kinds import KINDS
from report.localise.units import same_language

if TYPE_CHECKING:
    from collections.abc import Callable

    from report.briefing import Index, Statement
    from report.localise.wording import Wording


def headline(statement: Statement, known: Index, wording: Wording) -> str | None:
    """Say a headline; None where one of its clauses cannot be said."""
    clauses = [_CLAUSES[part.kind](part, known, wording) for part in statement.parts]
    kept = [clause for clause in clauses if clause is not None]
    if len(kept) < len(clauses) or not kept:
        return None
    text = "; ".join(kept)
    return text[:1].upper() + text[1:]


def _target_clause(part: Statement, known: Index, wording: Wording) -> str | None:
    finding = known.findings[part.findings[0]]
    phrase = phrases.target_phrase(finding, known, wording)
    key = wording.glossary.key("place", finding.scope, wording.language) if finding.scope else None
    place = wording.term("place", key) if key else None
    if phrase is None:
        return None
    if place is None:
        return wording.text("target: {target}", target=phrase)
    return wording.text("{place} targets {target}", place=place, target=phrase)


def _act_clause(part: Statement, _known: Index, wording: Wording) -> str | None:
    act = part.act
    role = phrases.role(act.actor, wording) if act else None
    topics = phrases.topics(act.topics[:2], wording) if act else []
    if act is None or role is None or not topics:
        return None
    whom = [each for key in act.addressees[:1] if (each := wording.term("body", key))]
    if whom and act.kind in phrases.ASKING:
        return wording.text(
            "{role} to {addressees}: {topics}", role=role, addressees=whom[0], topics=wording.listing(topics)
        )
    return wording.text("{role}: {topics}", role=role, topics=wording.listing(topics))


def _unequal_clause(part: Statement, known: Index, wording: Wording) -> str | None:
    finding = known.findings[part.findings[0]]
    measure = phrases.measured(finding, known, wording)
    if measure is None:
        return None
    return phrases.stand(len(phrases.distinct(finding, known, wording)), measure, wording).replace("*", "")


def _plain_clause(part: Statement, known: Index, wording: Wording) -> str | None:
    text = KINDS[part.kind](part, known, wording)
    return None if text is None else text.replace("*", "").rstrip(".")


def _title_clause(part: Statement, known: Index, wording: Wording) -> str | None:
    article = known.articles[part.articles[0]]
    own = article.title is not None and same_language(article.language, wording.language)
    return phrases.sourced(article.title or "") if own else None


_CLAUSES: dict[str, Callable[[Statement, Index, Wording], str | None]] = {
    "target": _target_clause,
    "act": _act_clause,
    "unequal": _unequal_clause,
    "event": _plain_clause,
    "coverage": _plain_clause,
    "quoted": _title_clause,
}
