"""Typed facts in, the statements that page 1 may make out, best first.

New before ceremonial: what was asked of whom, what is stated alike, what differs and what fell short come
before who met and who praised.
"""

from __future__ import annotations

import hashlib
from itertools import groupby
from typing import TYPE_CHECKING

from report.briefing import UNEQUAL, Statement, is_ambiguous
from report.compose.names import often_named

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from report.article import Quote
    from report.briefing import Act, Facts, Finding, Indicator, KeyPoint, StatementKind, Story
    from report.glossary import Glossary

_SUBSTANCE = (
    "assigned",
    "agreed",
    "signed",
    "decided",
    "instructed",
    "asked",
    "pledged",
    "rejected",
    "warned",
)
"""Acts that change something, in the order in which page 1 prefers them."""
_STATED = ("accused", "announced", "discussed", "forecast", "planned", "said", "stressed")
_ALIKE = frozenset({"repeated", "corroborated"})
_FINDINGS = 4
"""Figures in one statement at most: beyond that nobody reads them."""
_QUOTED = 12
"""Key points that the bottom line may choose among: those short enough to stand there are fewer."""
_ASKED = 2
"""Further requests on page 1 at most."""


class Reading:
    """The facts of a brief, by id."""

    def __init__(self, facts: Facts, ranked: Sequence[Finding], glossary: Glossary) -> None:
        self.glossary = glossary
        self.facts = facts
        self.ranked = tuple(ranked)
        self.indicators = {each.id: each for each in facts.indicators}

    def roles(self, words: str) -> frozenset[str]:
        """Return the offices that an attribution names."""
        found = (self.glossary.find_all(words, language, ("role",)) for language in ("en", "vi"))
        return frozenset(match.key for matches in found for match in matches)

    def first(self, finding: Finding) -> Indicator:
        """Return the indicator that first states a finding."""
        return self.indicators[finding.indicators[0]]

    def quotes(self, findings: Iterable[Finding]) -> tuple[Quote, ...]:
        """Return the words behind some findings, each once."""
        return tuple(
            dict.fromkeys(
                quote for each in findings for key in each.indicators for quote in self.indicators[key].quotes
            )
        )

    def points(self) -> Iterator[tuple[Story, KeyPoint, Act]]:
        """Return the key points that hold an act, story by story."""
        for story in self.facts.stories:
            for point in story.key_points:
                if point.act is not None:
                    yield story, point, point.act


def bottom_line(reading: Reading) -> tuple[Statement, ...]:
    """Return the statements from which the bottom line is taken, best first."""
    events = _events(reading)
    tasks = _acts(reading, _SUBSTANCE)
    return _unique(
        [
            *events[:1],
            *tasks[:1],
            *_alike(reading),
            *_unequal(reading),
            *_acts(reading, ("shortcoming",))[:1],
            *tasks[1:3],
            *_quoted(reading),
            *events[1:],
            *_single(reading),
            *tasks[3:],
            *_acts(reading, _STATED),
            *_named(reading),
            *_figures(reading),
            _coverage(reading),
        ]
    )


def headlines(reading: Reading, line: Sequence[Statement]) -> tuple[Statement, ...]:
    """Return headlines, best first: what is new, then what is in doubt; the coverage can always be said."""
    targets = [_of("target", reading, [f]) for f in reading.ranked if reading.first(f).kind == "target"][:1]
    acts = [each for each in line if each.kind == "act" and each.act is not None]
    tasks = [each for each in acts if each.act and each.act.kind in _SUBSTANCE and each.act.addressees]
    news = targets + tasks[:1]
    doubt = [each for each in line if each.kind == "unequal"][:1]
    events = [each for each in line if each.kind == "event"][:1]
    titles = [_title(reading)] if any(article.title for article in reading.facts.articles) else []
    clauses = [[new, *doubt] for new in news] + [[new] for new in news]
    clauses += [[each] for each in (*titles, *events, *acts[:2], *doubt, _coverage(reading))]
    return tuple(made("headline", _together(parts), parts=tuple(parts)) for parts in clauses)


def differs(reading: Reading) -> tuple[Statement, ...]:
    """Return what differs, and what can be read in two ways."""
    unequal = [_of("difference", reading, [f]) for f in reading.ranked if f.status in UNEQUAL]
    return (*unequal, *_ambiguous(reading))


def missing(reading: Reading) -> tuple[Statement, ...]:
    """Return what the reports leave out."""
    articles = reading.facts.articles
    undated = tuple(article.id for article in articles if article.published is None)
    nameless = tuple(
        article.id for article in articles if article.source.name is None and article.agency is None
    )
    nobody = [f for f in reading.ranked if f.status in UNEQUAL and not _attributed(reading, f)]
    said = []
    if undated:
        said.append(made("missing_date", (), articles=undated, counts=(len(undated), len(articles))))
    if nameless:
        said.append(made("missing_source", (), articles=nameless, counts=(len(nameless), len(articles))))
    return (*said, *(_of("missing_origin", reading, [f]) for f in nobody[:1]))


def asked(reading: Reading, line: Sequence[Statement]) -> tuple[Statement, ...]:
    """Return what was asked of whom beyond the bottom line's own."""
    said = {each.quotes for each in line}
    return tuple(each for each in _acts(reading, _SUBSTANCE) if each.quotes not in said)[:_ASKED]


def _events(reading: Reading) -> list[Statement]:
    """Return one event a story: its day, who was there, and the targets named."""
    events = []
    for story in reading.facts.stories:
        held = sorted(_held(story), key=lambda each: _unled(each[1]))
        if held and story.event_date is not None:
            point, act = held[0]
            targets = [f for f in reading.ranked if reading.first(f).kind == "target"]
            named = [f for f in targets if _is_named_by(act, f, story, reading)][:1]
            quotes = dict.fromkeys((*point.quotes, *reading.quotes(named)))
            events.append(made("event", tuple(quotes), act=act, findings=tuple(f.id for f in named)))
    return events


def _held(story: Story) -> list[tuple[KeyPoint, Act]]:
    return [(p, p.act) for p in story.key_points if p.act is not None and p.act.event is not None]


def _unled(act: Act) -> tuple[bool, bool]:
    """Sort acts that say who held an event before those that only name it."""
    return act.kind not in {"chaired", "met", "visited", "attended"}, act.actor is None


def _is_named_by(act: Act, target: Finding, story: Story, reading: Reading) -> bool:
    """Tell whether a report of the story has the target named by who acts in it."""
    if act.actor is None or act.actor.role is None:
        return False
    told = (reading.indicators[each] for each in target.indicators)
    said = (each.attribution for each in told if each.article in story.articles and each.attribution)
    return any(act.actor.role in reading.roles(words) for words in said)


def _acts(reading: Reading, kinds: Sequence[str]) -> list[Statement]:
    """Return acts with topics, those of most partners and topics first within the order of kinds."""
    found = [
        (story, point, act) for story, point, act in reading.points() if act.kind in kinds and act.topics
    ]
    found.sort(key=lambda each: (-_substance(each[2]), kinds.index(each[2].kind), -each[1].score, each[1].id))
    return [made("act", point.quotes, act=act) for _, point, act in found]


def _substance(act: Act) -> int:
    """Count what an act names: topics, and the partners they are to be settled with."""
    return min(4, len(act.topics)) + sum(1 for topic in act.topics if topic.partners) + bool(act.addressees)


def _alike(reading: Reading) -> list[Statement]:
    """Return the figures stated alike, together where they share status and period; several reports first."""
    alike = [f for f in reading.ranked if f.status in _ALIKE and reading.first(f).kind != "target"]
    alike.sort(key=lambda f: (f.status, f.period or ""))
    said = []
    for (_, period), group in groupby(alike, key=lambda f: (f.status, f.period)):
        some = tuple(group)[:_FINDINGS]
        dates = (period,) if period else ()
        said.append(made("alike", reading.quotes(some), findings=tuple(f.id for f in some), dates=dates))
    return sorted(said, key=lambda each: -len(each.findings))


def _unequal(reading: Reading) -> list[Statement]:
    return [_of("unequal", reading, [f]) for f in reading.ranked if f.status in UNEQUAL]


def _single(reading: Reading) -> list[Statement]:
    """Return figures that one report alone states, report by report."""
    single = [f for f in reading.ranked if f.status == "single" and reading.first(f).kind != "target"]
    single.sort(key=lambda f: reading.first(f).article)
    said = []
    for _, group in groupby(single, key=lambda f: reading.first(f).article):
        some = list(group)[:_FINDINGS]
        said.append(_of("single", reading, some))
    return sorted(said, key=lambda each: -len(each.findings))


def _quoted(reading: Reading) -> list[Statement]:
    """Return key points for readers of their language: the best of each story, then the best of all."""
    stories = [sorted(s.key_points, key=lambda p: (-p.score, p.id)) for s in reading.facts.stories]
    best = [points[0] for points in stories if points]
    rest = sorted((p for points in stories for p in points[1:]), key=lambda p: (-p.score, p.id))
    return [made("quoted", point.quotes, key_point=point.id) for point in (best + rest)[:_QUOTED]]


def _title(reading: Reading) -> Statement:
    articles = {article.id: article for article in reading.facts.articles}
    told = [articles[each] for story in reading.facts.stories for each in story.articles]
    titled = next(article for article in told if article.title)
    return made("quoted", (), articles=(titled.id,))


def _named(reading: Reading) -> list[Statement]:
    """Return the names that stand in most reports: they are the same in every language."""
    quotes = often_named(reading.facts.articles)
    return [made("named", quotes)] if quotes else []


def _figures(reading: Reading) -> list[Statement]:
    """Return how many figures are stated, and how many of them by several reports."""
    shared = [f for f in reading.facts.findings if f.status != "single"]
    counts = (len(reading.facts.findings), len(shared))
    return [made("figures", (), counts=counts)] if counts[0] else []


def _coverage(reading: Reading) -> Statement:
    days = sorted(story.event_date for story in reading.facts.stories if story.event_date is not None)
    counts = (len(reading.facts.articles), len(reading.facts.stories))
    return made("coverage", (), counts=counts, dates=tuple(dict.fromkeys((*days[:1], *days[-1:]))))


def _attributed(reading: Reading, finding: Finding) -> bool:
    return any(reading.indicators[each].attribution for each in finding.indicators)


def _ambiguous(reading: Reading) -> list[Statement]:
    """Return the measures with ratios that can be read in two ways, as one statement: largest ratio first."""
    ratios = {
        finding: [each for key in finding.ratios if is_ambiguous(each := reading.indicators[key])]
        for finding in reading.ranked
    }
    doubtful = [finding for finding, said in ratios.items() if said]
    doubtful.sort(key=lambda finding: -max(each.value for each in ratios[finding]))
    quotes = dict.fromkeys(quote for f in doubtful for each in ratios[f] for quote in each.quotes)
    return [made("ambiguous", tuple(quotes), findings=tuple(f.id for f in doubtful))] if doubtful else []


def _together(parts: Sequence[Statement]) -> tuple[Quote, ...]:
    return tuple(dict.fromkeys(quote for part in parts for quote in part.quotes))


def _of(kind: StatementKind, reading: Reading, findings: Sequence[Finding]) -> Statement:
    return made(kind, reading.quotes(findings), findings=tuple(finding.id for finding in findings))


def made(kind: StatementKind, quotes: tuple[Quote, ...], **facts: object) -> Statement:
    """Make a statement whose id stays the same as long as what it states does."""
    seed = (
        f"{kind} {sorted((q.article, q.start) for q in quotes)} {sorted(facts.items(), key=lambda i: i[0])}"
    )
    return Statement("t" + hashlib.sha256(seed.encode()).hexdigest()[:10], kind, quotes, **facts)  # type: ignore[arg-type]


def _unique(statements: Iterable[Statement]) -> tuple[Statement, ...]:
    return tuple({each.id: each for each in statements}.values())
