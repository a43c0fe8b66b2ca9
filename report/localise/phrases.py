"""Facts and a wording in, phrases out: who, did what, about what, which figure; None where a term lacks.

Words come from the catalogue and the glossary, names, dates and figures from the facts.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from report.briefing import WORDS
from report.localise.figures import whole_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from report.briefing import Act, Actor, Finding, Index, Indicator, Topic
    from report.localise.wording import Wording

_SYLLABLES = {"vi": 1.6}
"""Written syllables that a language is allowed for each of these words. Vietnamese writes every syllable
apart: the 1,400 terms that the glossary has in both languages are 3,690 words in English, and in Vietnamese
5,760 syllables, 1.56 a word."""
_LONGEST = 400
"""Characters of a statement at most: far more than its words have, unless a source runs them together."""
_ASTERISK = "\ue000"
"""Stands for an asterisk of a source; of the private use area, which ingest keeps out of texts."""
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Run:
    """Words set alike."""

    text: str
    strong: bool = False


Said = tuple[Run, ...]


def runs(text: str) -> Said:
    """Read `*strong*` marks, which only messages hold; an asterisk of a source is `_ASTERISK` until now."""
    parts = (part.replace(_ASTERISK, "*") for part in text.split("*"))
    return tuple(Run(part, at % 2 == 1) for at, part in enumerate(parts) if part)


def sourced(text: str) -> str:
    """Return words of a source so that no mark is read in them."""
    return text.replace("*", _ASTERISK)


def sentence(text: str) -> str:
    """Begin with a capital and end with a full stop."""
    start = 1 if text[:1] == "*" else 0
    text = text[:start] + text[start : start + 1].upper() + text[start + 1 :]
    return text if text.endswith((".", "!", "?", "。")) else text + "."


def words(text: str) -> int:
    """Count the words of a text: runs of letters and digits."""
    return len(_WORD.findall(text))


def first_that_fits(texts: Iterable[str], wording: Wording) -> str | None:
    """Return the first of some sentences that is short enough; None where none is."""
    return next((text for text in map(sentence, texts) if fits(text, wording)), None)


def coverage(reports: int, events: int, wording: Wording) -> str:
    """Say what was read: "5 reports on 2 events"."""
    return wording.text(
        "{reports} on {events}",
        reports=wording.plural("{count} report", "{count} reports", reports),
        events=wording.plural("{count} event", "{count} events", events),
    )


def fits(text: str, wording: Wording) -> bool:
    """Tell whether a text is short enough for a statement of page 1."""
    return len(text) <= _LONGEST and words(text) <= WORDS * _SYLLABLES.get(wording.language, 1)


def some(items: Sequence[str], most: int, wording: Wording, *, beyond: int = 0) -> str:
    """List the first of some items, and say how many more there are; `beyond`: of which no item is given."""
    kept = list(items[:most])
    more = len(items) - len(kept) + beyond
    if more:
        kept.append(wording.plural("{count} more", "{count} more", more))
    return wording.listing(kept)


def fit(
    items: Sequence[str], wording: Wording, *builds: Callable[[str], str], most: int | None = None
) -> str | None:
    """Build a sentence around as many items as its length allows, in the first form that holds most.

    None where not even one item fits.
    """
    for count in range(min(len(items), most or len(items)), 0, -1):
        listed = some(items, count, wording)
        for build in builds:
            text = sentence(build(listed))
            if fits(text, wording):
                return text
    return None


def actor(named: Actor | None, wording: Wording, *, short: bool = False) -> str | None:
    """Say who: "Prime Minister Pham Minh Chinh", in short "the Prime Minister"."""
    title = None if named is None or named.role is None else wording.term("role", named.role)
    if named is None or title is None:
        return None
    if named.name is None or short:
        said = wording.text("the {role}", role=title)
    else:
        said = f"{title} {wording.name(named.name)}"
    return _of_country(said, named, wording)


def role(named: Actor | None, wording: Wording) -> str | None:
    """Say a role without an article: "Prime Minister", "Prime Minister (India)"."""
    title = None if named is None or named.role is None else wording.term("role", named.role)
    return None if named is None or title is None else _of_country(title, named, wording)


def _of_country(said: str, named: Actor, wording: Wording) -> str | None:
    """Add whose role it is where that is another country's; None where the country has no name."""
    if named.place is None:
        return said
    country = wording.place(named.place)
    return None if country is None else wording.text("{actor} ({country})", actor=said, country=country)


_HELD = frozenset({"chaired", "attended"})
"""Acts whose object is the event."""


def deed(act: Act, wording: Wording, *, short: bool = False) -> str | None:
    """Say who did what to whom, up to what it is about: "The Prime Minister assigned ambassadors tasks on".

    The frames are neutral: "made requests on tariffs" holds whether tariffs are to rise or to end.
    """
    spoken = actor(act.actor, wording, short=short)
    who = None if spoken is None else sourced(spoken)
    named = [each for key in act.addressees if (each := wording.term("body", key))]
    whom = wording.listing(named[:_ADDRESSEES]) if named else None
    if who is None:
        return None if whom is None or act.kind not in ASKING else _put_to(act.kind, whom, wording)
    if whom is not None and act.kind in ASKING:
        return _asked(act.kind, who, whom, wording)
    verb, event = wording.term("act", act.kind), wording.term("event", act.event) if act.event else None
    if act.kind in _HELD and verb is not None and event is not None:
        return wording.text("{actor} {act} the {event} on", actor=who, act=verb, event=event)
    return _done(act.kind, who, wording)


def _put_to(kind: str, whom: str, wording: Wording) -> str:
    if kind == "asked":
        return wording.text("requests were put to {addressees} on", addressees=whom)
    return wording.text("tasks were given to {addressees} on", addressees=whom)


def _asked(kind: str, who: str, whom: str, wording: Wording) -> str:
    if kind == "assigned":
        return wording.text("{actor} assigned {addressees} tasks on", actor=who, addressees=whom)
    if kind == "instructed":
        return wording.text("{actor} gave {addressees} instructions on", actor=who, addressees=whom)
    return wording.text("{actor} put requests to {addressees} on", actor=who, addressees=whom)


def _done(kind: str, who: str, wording: Wording) -> str | None:
    if kind in _SILENT:
        return None
    said = {
        "assigned": wording.text("{actor} assigned tasks on", actor=who),
        "asked": wording.text("{actor} made requests on", actor=who),
        "instructed": wording.text("{actor} gave instructions on", actor=who),
        "agreed": wording.text("{actor} reached agreement on", actor=who),
        "signed": wording.text("{actor} reached agreement on", actor=who),
        "decided": wording.text("{actor} took decisions on", actor=who),
        "pledged": wording.text("{actor} made commitments on", actor=who),
        "announced": wording.text("{actor} made announcements on", actor=who),
        "planned": wording.text("{actor} set out plans on", actor=who),
        "shortcoming": wording.text("{actor} named shortcomings in", actor=who),
    }
    return said.get(kind) or wording.text("{actor} spoke on", actor=who)


_ADDRESSEES = 3
ASKING = frozenset({"asked", "assigned", "instructed"})
"""Acts that want something of somebody."""
_SILENT = frozenset({"attended", "chaired", "met", "visited"})
"""Acts of which no sentence says that anybody spoke."""


def topics(about: Sequence[Topic], wording: Wording) -> list[str]:
    """Say each topic with its partners: "cross-border railway (China)"."""
    said = []
    for topic in about:
        term = wording.term("topic", topic.key)
        if term is None:
            continue
        partners = terms(topic.partners, wording)
        if partners:
            term = wording.text("{topic} ({partners})", topic=term, partners=wording.listing(partners))
        said.append(term)
    return said


def terms(keys: Sequence[str], wording: Wording) -> list[str]:
    """Say places and bodies."""
    return [each for key in keys if (each := wording.term("place", key) or wording.term("body", key))]


def target_phrase(finding: Finding, known: Index, wording: Wording) -> str | None:
    """Say a target: "double-digit economic growth, from 2026"."""
    indicator = known.indicators[finding.indicators[0]]
    value, name = figure(indicator, known, wording), measure(finding, known, wording)
    if value is None or name is None:
        return None
    if _is_counted(indicator):
        said = f"{sourced(wording.amount(indicator))} {name}"
    else:
        said = wording.text("{figure} {measure}", figure=value, measure=name)
    return during(said, finding.period, wording)


def _is_counted(indicator: Indicator) -> bool:
    """Tell a figure whose measure says again what it counts: "7 million visitors", "visitor arrivals"."""
    if indicator.kind == "count":
        return whole_of(indicator) is None
    nouns = {word.removesuffix("s") for word in _WORD.findall(indicator.unit.lower())}
    named = {word.removesuffix("s") for word in _WORD.findall((indicator.measure or "").lower())}
    return indicator.kind == "target" and bool(nouns) and nouns <= named


def during(phrase: str, period: str | None, wording: Wording) -> str:
    """Add a period to what it is the period of: "trade turnover in 2025", "growth from 2026"."""
    if period is None:
        return phrase
    said = wording.period(period)
    if period.startswith("from "):
        return wording.text("{phrase} {period}", phrase=phrase, period=said)
    if len(period) == len("YYYY-MM-DD"):
        return wording.text("{phrase} on {day}", phrase=phrase, day=said)
    return wording.text("{phrase} in {period}", phrase=phrase, period=said)


def figure(indicator: Indicator, known: Index, wording: Wording) -> str | None:
    """Say a figure as stated: "over 930 billion USD"."""
    said = wording.figure(indicator, known.articles[indicator.article].language)
    return None if said is None else sourced(said)


def measure(finding: Finding, known: Index, wording: Wording) -> str | None:
    """Say what a finding measures: "total trade turnover"."""
    language = known.articles[known.indicators[finding.indicators[0]].article].language
    named = wording.measure(finding.measure_key, finding.measure, language)
    return None if named is None else sourced(named)


def stated(indicator: Indicator, known: Index, wording: Wording) -> str | None:
    """Say a figure and what it measures: "17 partner countries", "trade surplus: over 21 billion USD"."""
    name = wording.term("measure", indicator.measure_key or "")
    value = figure(indicator, known, wording)
    if name is None or value is None or indicator.uncertain:
        return None
    if indicator.kind == "count" and _is_counted(indicator):
        return f"{sourced(wording.amount(indicator))} {name}"
    return wording.text("{measure}: {figure}", measure=name, figure=value)


def listed(findings: Sequence[str], known: Index, wording: Wording) -> list[str]:
    """Say the first figure of each finding with what it measures."""
    first = [known.indicators[known.findings[each].indicators[0]] for each in findings]
    return [phrase for each in first if (phrase := stated(each, known, wording))]


def measured(finding: Finding, known: Index, wording: Wording) -> str | None:
    """Say the measure with its period."""
    name = measure(finding, known, wording)
    return None if name is None else during(name, finding.period, wording)


def distinct(finding: Finding, known: Index, wording: Wording) -> list[str]:
    """Say each figure of a finding once, in the order of the reports."""
    figures = [figure(known.indicators[each], known, wording) for each in finding.indicators]
    return list(dict.fromkeys(each for each in figures if each is not None))


def stand(count: int, measured: str, wording: Wording) -> str:
    """Say that unequal figures stand for a measure."""
    if count == 2:  # noqa: PLR2004 - a pair is said in words
        return wording.text("*two figures stand* for {measure}", measure=measured)
    return wording.text(
        "*{count} figures stand* for {measure}", count=wording.number(count), measure=measured
    )
