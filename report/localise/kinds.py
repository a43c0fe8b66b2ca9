"""A statement in, its sentence out, a function a kind; None where the locale cannot say it.

Lists are cut to what the length of a statement allows, and say how much more there is.
"""

from __future__ import annotations

from functools import partial
from itertools import zip_longest
from typing import TYPE_CHECKING

from report.briefing import is_ambiguous
from report.localise import phrases
from report.localise.inputs import printed
from report.localise.units import same_language

if TYPE_CHECKING:
    from collections.abc import Callable

    from report.briefing import Finding, Index, Indicator, Statement
    from report.glossary import TermKind
    from report.localise.wording import Wording


_COMMON: tuple[TermKind, ...] = ("role", "event", "topic", "unit")
"""Terms that make capitalised words a title and no name."""
_SOURCES, _SOURCE = 4, 40
"""Sources that a statement names at most, and the characters of each."""


def _event(statement: Statement, known: Index, wording: Wording) -> str | None:
    act = statement.act
    event = wording.term("event", act.event) if act is not None and act.event else None
    if act is None or act.date is None or event is None:
        return None
    date, who = wording.date(act.date), phrases.actor(act.actor, wording)
    verb = wording.term("act", act.kind)
    if who and verb:
        base = wording.text(
            "on {date}, {actor} {act} the {event}",
            date=date,
            actor=phrases.sourced(who),
            act=verb,
            event=event,
        )
    else:
        base = wording.text("{event} of {date}", date=date, event=event)
    return phrases.first_that_fits(_events(base, statement, known, wording), wording)


def _events(base: str, statement: Statement, known: Index, wording: Wording) -> list[str]:
    """Return what can be said of an event, with its topics and targets, longest first."""
    topics = phrases.topics(statement.act.topics[:2], wording) if statement.act else []
    targets = [
        t for key in statement.findings if (t := phrases.target_phrase(known.findings[key], known, wording))
    ]
    about = [base]
    if topics:
        longer = wording.text("{sentence} on {topics}", sentence=base, topics=wording.listing(topics))
        about.insert(0, longer)
    aimed = [
        wording.text("{sentence}; target: *{target}*", sentence=each, target=targets[0])
        for each in about
        if targets
    ]
    return [text for pair in zip_longest(aimed, about) for text in pair if text is not None]


def _act(statement: Statement, _known: Index, wording: Wording) -> str | None:
    act = statement.act
    topics = phrases.topics(act.topics, wording) if act is not None else []
    if act is None or not topics or phrases.deed(act, wording) is None:
        return None

    def build(listed: str, *, short: bool) -> str:
        return f"{phrases.deed(act, wording, short=short)} {listed}"

    return phrases.fit(topics, wording, partial(build, short=False), partial(build, short=True))


def _target(statement: Statement, known: Index, wording: Wording) -> str | None:
    phrase = phrases.target_phrase(known.findings[statement.findings[0]], known, wording)
    return None if phrase is None else phrases.sentence(wording.text("target: *{target}*", target=phrase))


def _alike(statement: Statement, known: Index, wording: Wording) -> str | None:
    figures = phrases.listed(statement.findings, known, wording)
    if not figures:
        return None
    origins = {known.findings[each].status for each in statement.findings}
    verdict = (
        wording.text("*independent origins agree*")
        if origins == {"corroborated"}
        else wording.text("*one origin, not independently confirmed*")
    )
    period = wording.period(statement.dates[0]) if statement.dates else None

    def build(listed: str) -> str:
        if period is None:
            return wording.text("reports state alike {figures}; {verdict}", figures=listed, verdict=verdict)
        return wording.text(
            "for {period}, reports state alike {figures}; {verdict}",
            period=period,
            figures=listed,
            verdict=verdict,
        )

    return phrases.fit(figures, wording, build)


def _unequal(statement: Statement, known: Index, wording: Wording) -> str | None:
    finding = known.findings[statement.findings[0]]
    measure = phrases.measured(finding, known, wording)
    figures = phrases.distinct(finding, known, wording)
    if measure is None or not figures:
        return None
    stand = phrases.stand(len(figures), measure, wording)
    return phrases.fit(figures, wording, lambda listed: f"{stand}: {listed}; {_verdict(finding, wording)}")


def _verdict(finding: Finding, wording: Wording) -> str:
    if finding.status == "differs":
        return wording.text("*they cannot both hold*")
    if finding.status == "restated":
        return wording.text("*the earlier one was corrected by its source*")
    return wording.text("both can hold")


def _single(statement: Statement, known: Index, wording: Wording) -> str | None:
    figures = phrases.listed(statement.findings, known, wording)
    if not figures:
        return None
    return phrases.fit(
        figures, wording, lambda listed: wording.text("*one report alone* states {figures}", figures=listed)
    )


def _quoted(statement: Statement, known: Index, wording: Wording) -> str | None:
    point = known.key_points[statement.key_point or ""]
    same = same_language(known.articles[point.article].language, wording.language)
    short = phrases.fits(point.text, wording)
    return phrases.sourced(point.text) if same and short else None


def _named(statement: Statement, known: Index, wording: Wording) -> str | None:
    names = [
        wording.name(phrases.sourced(each.words))
        for each in statement.quotes
        if not wording.glossary.find_all(each.words, known.articles[each.article].language, _COMMON)
    ]
    if not names:
        return None
    return phrases.fit(names, wording, lambda listed: wording.text("named most often: {names}", names=listed))


def _figures(statement: Statement, _known: Index, wording: Wording) -> str | None:
    figures, shared = statement.counts
    stated = wording.plural("{count} figure is stated", "{count} figures are stated", figures)
    if not shared:
        return phrases.sentence(wording.text("{stated}, each by one report alone", stated=stated))
    return phrases.sentence(
        wording.text("{stated}, {shared} of them by several reports", stated=stated, shared=shared)
    )


def _coverage(statement: Statement, _known: Index, wording: Wording) -> str | None:
    reports, events = statement.counts
    told = phrases.coverage(reports, events, wording)
    if not statement.dates:
        return phrases.sentence(told)
    span = wording.interval(statement.dates[0], statement.dates[-1])
    return phrases.sentence(wording.text("{reports}, {period}", reports=told, period=span))


def _difference(statement: Statement, known: Index, wording: Wording) -> str | None:
    finding = known.findings[statement.findings[0]]
    measure = phrases.measured(finding, known, wording)
    first = known.indicators[finding.indicators[0]]
    figures = phrases.distinct(finding, known, wording)
    language = known.articles[first.article].language
    unit = "percentage points" if first.unit == "percent" else first.unit
    apart = (
        None
        if finding.difference is None
        else wording.quantity(finding.difference, None, unit, first.scale, language)
    )
    if measure is None or apart is None or not figures:
        return None
    return phrases.fit(
        figures,
        wording,
        lambda listed: wording.text(
            "*{measure}*: {figures}, {difference} apart; {verdict}",
            measure=measure,
            figures=listed,
            difference=phrases.sourced(apart),
            verdict=_verdict(finding, wording),
        ),
    )


def _ambiguous(statement: Statement, known: Index, wording: Wording) -> str | None:
    """Say every ratio that can be read in two ways; without its base where that would be too long."""
    full, short = (
        [said for each in statement.findings if (said := _doubted(each, known, wording, say))]
        for say in (wording.comparison, wording.figure)
    )
    if not short:
        return None

    def long(said: str) -> str:
        return wording.text(
            "{ratios} can be read as that many times as many, or as that many times more; "
            "no earlier level is given",
            ratios=said,
        )

    def middle(said: str) -> str:
        return wording.text(
            "{ratios} can mean times as many or times more; no earlier level given", ratios=said
        )

    def brief(said: str) -> str:
        return wording.text("{ratios} can be read in two ways; no earlier level is given", ratios=said)

    whole = wording.listing(full)
    said = phrases.first_that_fits((long(whole), middle(whole)), wording)
    return said or phrases.fit(short, wording, long, middle, brief)


def _doubted(
    key: str, known: Index, wording: Wording, say: Callable[[Indicator, str], str | None]
) -> str | None:
    """Quote a finding's first ratio that is ambiguous, with its measure: “2.5 times higher” (agreements)."""
    finding = known.findings[key]
    ratio = next(known.indicators[each] for each in finding.ratios if is_ambiguous(known.indicators[each]))
    said = say(ratio, known.articles[ratio.article].language)
    measure = phrases.measure(finding, known, wording)
    if said is None or measure is None:
        return None
    quoted = wording.quoted(phrases.sourced(said))
    return wording.text("{ratio} (*{measure}*)", ratio=quoted, measure=measure)


def _missing_date(statement: Statement, _known: Index, wording: Wording) -> str | None:
    some, every = statement.counts
    return phrases.sentence(
        wording.plural(
            "{count} of {every} reports gives no publication date",
            "{count} of {every} reports give no publication date",
            some,
            every=every,
        )
    )


def _missing_source(statement: Statement, _known: Index, wording: Wording) -> str | None:
    some, every = statement.counts
    return phrases.sentence(
        wording.plural(
            "{count} of {every} reports names no source",
            "{count} of {every} reports name no source",
            some,
            every=every,
        )
    )


def _missing_origin(statement: Statement, known: Index, wording: Wording) -> str | None:
    finding = known.findings[statement.findings[0]]
    measure = phrases.measured(finding, known, wording)
    if measure is None:
        return None
    return phrases.sentence(wording.text("no report says who established {measure}", measure=measure))


def _unreachable(statement: Statement, _known: Index, wording: Wording) -> str | None:
    some, every = statement.counts

    def build(listed: str) -> str:
        return wording.plural(
            "{count} of {every} sources could not be reached, so what it reports is not known: {names}",
            "{count} of {every} sources could not be reached, so what they report is not known: {names}",
            some,
            every=every,
            names=listed,
        )

    bare = wording.plural(
        "{count} of {every} sources could not be reached, so what it reports is not known",
        "{count} of {every} sources could not be reached, so what they report is not known",
        some,
        every=every,
    )
    return _of_sources(statement, wording, build) or phrases.sentence(bare)


def _silent(statement: Statement, _known: Index, wording: Wording) -> str | None:
    some, every = statement.counts

    def build(listed: str) -> str:
        return wording.plural(
            "{count} of {every} sources held no report: {names}",
            "{count} of {every} sources held no report: {names}",
            some,
            every=every,
            names=listed,
        )

    bare = wording.plural(
        "{count} of {every} sources held no report",
        "{count} of {every} sources held no report",
        some,
        every=every,
    )
    return _of_sources(statement, wording, build) or phrases.sentence(bare)


def _left_out(statement: Statement, _known: Index, wording: Wording) -> str | None:
    some, every = statement.counts

    def build(listed: str) -> str:
        return wording.plural(
            "{count} of {every} documents found is left out, from {names}; the reason stands at the end",
            "{count} of {every} documents found are left out, from {names}; the reasons stand at the end",
            some,
            every=every,
            names=listed,
        )

    bare = wording.plural(
        "{count} of {every} documents found is left out; the reason stands at the end",
        "{count} of {every} documents found are left out; the reasons stand at the end",
        some,
        every=every,
    )
    return _of_sources(statement, wording, build) or phrases.sentence(bare)


def _of_sources(statement: Statement, wording: Wording, build: Callable[[str], str]) -> str | None:
    """Name as many sources as there is room for; None where there is none."""
    names = [phrases.sourced(printed(each, _SOURCE)) for each in statement.sources]
    return phrases.fit(names, wording, build, most=_SOURCES)


KINDS: dict[str, Callable[[Statement, Index, Wording], str | None]] = {
    "event": _event,
    "act": _act,
    "target": _target,
    "alike": _alike,
    "unequal": _unequal,
    "single": _single,
    "quoted": _quoted,
    "named": _named,
    "figures": _figures,
    "coverage": _coverage,
    "difference": _difference,
    "ambiguous": _ambiguous,
    "missing_date": _missing_date,
    "missing_source": _missing_source,
    "missing_origin": _missing_origin,
    "unreachable": _unreachable,
    "silent": _silent,
    "left_out": _left_out,
}
