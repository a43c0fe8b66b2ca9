"""A figure in, what it measures out: the article's words for it, and the key by which it is matched."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from report.indicators.dimensions import fits
from report.indicators.phrases import complement_end, following, is_plural, preceding
from report.language import same_tones

if TYPE_CHECKING:
    from report.briefing import Kind
    from report.glossary import Match
    from report.indicators.kinds import Window
    from report.indicators.page import Page
    from report.indicators.scan import Figure

_WORD = re.compile(r"[^\W\d_](?:[\w’'-]*\w)?")
_RIGHT = 100
_BESIDE = 24
"""Characters between a level and a measure that is named after it."""
_VERB_PHRASE = 6
_PUNCTUATION = re.compile(r"[,;:.()\"“”]|[–—]")


@dataclass(frozen=True, slots=True)
class Measure:
    """What a figure measures, in the article's words, and its key."""

    words: str | None
    key: str | None
    owner: str | None = None
    """Whose it is, where a name stands before it ("French exports")."""


def measure_of(page: Page, figure: Figure, around: Window, kind: Kind) -> Measure:
    """Return the measure of a figure: the glossary's where it can be that, else the article's own words."""
    fate = page.grammar.nouns.fates.match(page.low, figure.stop)
    if fate and figure.sort == "count" and figure.noun is None:
        words = f"{figure.unit} … {page.text[fate.start() : fate.end()].strip()}"
        terms = page.glossary.find_all(words, page.article.language, ("measure",))
        return Measure(words, terms[-1].key if terms else normalised(page, words))
    whole = _whole(page, figure, around) if kind == "share" else None
    phrase = _words(page, figure, around)
    if whole is not None:
        return _of_whole(page, figure, around, whole, kind)
    term = _term(page, figure, around)
    if term is None:
        return Measure(phrase, normalised(page, phrase) if phrase else None)
    if not fits(term.key, figure, kind):
        lent = phrase is None or page.text[term.start : term.end].lower() in phrase.lower()
        return Measure(None, None) if lent else Measure(phrase, normalised(page, phrase or ""))
    return _as_termed(page, figure, term, phrase, around)


def _whole(page: Page, figure: Figure, around: Window) -> str | None:
    """Return what a share is of ("of average earnings", "dân số"): never what is measured."""
    opening = page.grammar.phrases.after_of.match(page.low, figure.stop)
    nouns = page.grammar.nouns
    if not opening and not nouns.single:
        return None
    start, end = figure.stop + 1, figure.stop
    for word, begin, stop in following(page, opening.end() - 1 if opening else figure.stop, around.limit):
        if word in nouns.stops or word in nouns.joins or word in nouns.linking or page.mention_at(begin):
            break
        end = stop
    terms = page.glossary.find_all(page.text[start : around.limit], page.article.language, ("measure",))
    if terms and start + terms[0].start <= end:
        end = max(end, start + terms[0].end)
    return page.text[start:end] if end > start else None


def _of_whole(page: Page, figure: Figure, around: Window, whole: str, kind: Kind) -> Measure:
    """Return the measure of a share: what holds it, and of what."""
    before = page.text[around.floor : figure.first]
    found = page.glossary.find_all(before, page.article.language, ("measure",))
    if not found or not fits(found[-1].key, figure, kind):
        return Measure(whole, normalised(page, f"share {whole}"))
    term = _moved(found[-1], around.floor)
    between = page.low[term.end : figure.first]
    nouns = page.grammar.nouns
    holds = page.grammar.phrases.share_before.search(between)
    linked = all(w in nouns.linking and w not in nouns.complements for w in between.split())
    if not holds and not linked:
        return Measure(whole, normalised(page, f"share {whole}"))
    key = page.glossary.key("measure", whole.removeprefix("of "), page.article.language)
    words = f"{page.text[term.start : term.end]} … {whole}"
    return Measure(words, f"{term.key} of {key or normalised(page, whole)}")


def _as_termed(page: Page, figure: Figure, term: Match, phrase: str | None, around: Window) -> Measure:
    """Return the glossary's measure, unless words beside its term make it another one."""
    words = page.text[term.start : term.end]
    if term.end > figure.first:
        return Measure(phrase or words, term.key)
    if _TRADE.fullmatch(term.key):
        traded = _with_partner(page, figure, term, around)
        if traded is not None:
            return traded
    begin = _modified(page, term, around.floor)
    narrow = page.grammar.nouns.narrowing.match(page.text, term.end, figure.first)
    if narrow or begin < term.start:
        named = page.text[begin : narrow.end() if narrow else term.end]
        return Measure(named, normalised(page, named), _owner(page, term))
    return Measure(phrase or words, term.key, _owner(page, term))


_TRADE = re.compile(r"(?:.*-)?(?:exports|imports)|trade-(?:surplus|deficit|balance|turnover)|bilateral-trade")
_OUTWARD = {"exports": frozenset({"from", "từ"}), "imports": frozenset({"to", "into", "vào", "tới", "đến"})}
"""Links that name the trader itself: exports from it, imports into it."""


def _with_partner(page: Page, figure: Figure, term: Match, around: Window) -> Measure | None:
    """Return a measure of trade with its partner: never that of trade as a whole."""
    phrases, text = page.grammar.phrases, page.text
    begin = _modified(page, term, around.floor)
    pair = phrases.pair.match(text, term.end) if term.key == "bilateral-trade" else None
    if pair:
        between = "-".join(sorted(_place(page, pair[name]) for name in ("one", "other")))
        return Measure(text[begin : pair.end()], f"{term.key} with {between}", pair["one"])
    beside = phrases.partner.match(text, term.end)
    found = beside or phrases.partner.match(text, figure.stop)
    if found is None:
        return None
    if found["link"] in _OUTWARD.get(term.key.rpartition("-")[2], frozenset()):
        return Measure(text[begin : term.end], term.key, found["name"])
    words = text[begin : found.end()] if beside else f"{text[begin : term.end]} … {found.group().strip()}"
    return Measure(words, f"{term.key} with {_place(page, found['name'])}", _owner(page, term))


def _place(page: Page, name: str) -> str:
    return page.glossary.key("place", name, page.article.language) or name.lower()


def _owner(page: Page, term: Match) -> str | None:
    """Return the name that stands before a term: a place, or what is no mere beginning of a sentence."""
    found = _BEFORE.search(page.text, max(0, term.start - _RIGHT), term.start)
    if found is None or not found[1][0].isupper() or page.grammar.nouns.single:
        return None
    name, word = found[1], found[1].lower()
    if page.glossary.key("place", name, page.article.language):
        return name
    plain = word in page.grammar.nouns.stops or word in page.grammar.nouns.linking
    return None if plain or found.start(1) in page.starts or word.endswith(("’s", "'s")) else name


def _modified(page: Page, term: Match, floor: int) -> int:
    """Return where a noun or adjective before a term that makes it another begins ("zinc exports")."""
    nouns = page.grammar.nouns
    if nouns.single:
        return term.start
    found = _BEFORE.search(page.text, max(floor, term.start - _RIGHT), term.start)
    if found is None:
        return term.start
    word = found[1].lower()
    idle = word in nouns.stops or word in nouns.linking or word in nouns.articles or word in nouns.neutral
    verb = page.grammar.phrases.before_change.search(page.low, found.start(1), found.end(1))
    named = _owner(page, term) is not None
    if idle or verb or named or word.endswith(("ed", "ing", "ly", "’s", "'s")) or word in nouns.acts:
        return term.start
    return found.start(1)


_BEFORE = re.compile(r"(?<![\w-])([^\W\d_][\w’'-]*) \Z")


def _words(page: Page, figure: Figure, around: Window) -> str | None:
    if figure.sort in ("count", "rank") and figure.noun is not None and figure.noun.start >= figure.end:
        return _counted_words(page, figure, around)
    if figure.noun is not None and figure.noun.end <= figure.first:
        end = complement_end(page, figure.noun.end, figure.first)
        return page.text[figure.noun.start : end]
    if figure.sort in ("round", "percent", "share", "amount") or figure.direction:
        after = _after(page, figure, around)
        if after:
            return after
    if not figure.unit:
        return " ".join(page.text[figure.stop : _limit(page, figure, around)].split()[:_VERB_PHRASE]) or None
    span = preceding(page, figure.first, around.floor)
    return page.text[span[0] : span[1]] if span and not _is_verb(page, page.low[span[0] : span[1]]) else None


def _is_verb(page: Page, words: str) -> bool:
    """Tell a lone verb ("priced", "lấy") from a noun."""
    nouns = page.grammar.nouns
    if " " in words:
        return False
    return words not in nouns.single and words not in nouns.heads if nouns.single else words.endswith("ed")


def _counted_words(page: Page, figure: Figure, around: Window) -> str:
    """Return what is counted; where the noun alone says little ("countries"), with what is done to it."""
    assert figure.noun is not None
    start, end = figure.noun.start, figure.noun.end
    whole = page.text[start : complement_end(page, end, around.limit)]
    if len(page.low[start:end].split()) > 1 or figure.sort == "rank":
        return whole
    fate = page.grammar.nouns.fates.match(page.low, end, around.limit)
    if fate:
        return page.text[start : fate.end()]
    verb = _verb_phrase(page, figure, around)
    return f"{verb} … {whole}" if verb else whole


def _verb_phrase(page: Page, figure: Figure, around: Window) -> str:
    """Return the words that govern a figure: back to the subject or the clause's beginning."""
    nouns, start = page.grammar.nouns, figure.first
    floor = max(around.clause, figure.first - _RIGHT)
    tokens = [(m.group(), floor + m.start()) for m in _WORD.finditer(page.text[floor : figure.first])]
    for count, (word, at) in enumerate(reversed(tokens)):
        stop = word.lower() in nouns.stops and word.lower() not in nouns.complements
        if count == _VERB_PHRASE or word[0].isupper() or stop or page.mention_at(at):
            break
        start = at
    return page.text[start : figure.first].strip()


def _after(page: Page, figure: Figure, around: Window) -> str | None:
    """Return the noun that a figure qualifies ("0.2% growth", "a $21bn trade surplus")."""
    found: list[tuple[str, int, int]] = []
    phrases = page.grammar.phrases
    if phrases.respect.match(page.low, figure.stop):
        return None
    opening = phrases.after_of.match(page.low, figure.stop)
    for word, start, end in following(page, opening.end() - 1 if opening else figure.stop, around.limit):
        nouns = page.grammar.nouns
        if word in nouns.stops or word in nouns.joins or word in nouns.linking or page.mention_at(start):
            break
        found.append((word, start, end))
    if not found or (len(found) == 1 and found[0][0].endswith("ly")):
        return None
    if found[0][0] in page.grammar.phrases.compared:
        return None
    return page.text[found[0][1] : found[-1][2]]


def _term(page: Page, figure: Figure, around: Window) -> Match | None:
    """Find the glossary's measure: in the phrase counted, else the last one before, else one beside."""
    limit = _limit(page, figure, around)
    floor = around.floor
    shown = page.text[floor:limit]
    found = [_moved(m, floor) for m in page.glossary.find_all(shown, page.article.language, ("measure",))]
    if not found:
        return _without_number(page, figure, around, limit) if figure.sort == "count" else None
    over = [m for m in found if m.end > figure.start and m.start < _phrase_end(page, figure)]
    if over:
        return max(over, key=lambda m: m.end - m.start)
    before = [m for m in found if m.end <= figure.start]
    listed = page.low.endswith(" and ", 0, around.clause)
    if (
        before
        and not listed
        and before[-1].end <= around.clause
        and preceding(page, figure.first, around.clause)
    ):
        before = []  # the figure's clause names what it measures itself
    if before and not (figure.sort == "count" and _is_full(page, figure)):
        return before[-1]
    beside = [m for m in found if 0 <= m.start - figure.stop <= _BESIDE]
    return beside[0] if beside and figure.sort != "count" else None


def _limit(page: Page, figure: Figure, around: Window) -> int:
    limit = min(around.limit, figure.stop + _RIGHT)
    stop = _PUNCTUATION.search(page.low, figure.stop, limit)
    # A list of what is counted ("experts, scholars, entrepreneurs") goes on after its commas.
    return limit if stop is None or (figure.sort == "count" and figure.unit) else stop.start()


def _phrase_end(page: Page, figure: Figure) -> int:
    if figure.noun is not None and figure.noun.start >= figure.end:
        fate = page.grammar.nouns.fates.match(page.low, figure.noun.end)
        return fate.end() if fate else figure.noun.end
    return figure.stop + (_BESIDE if figure.unit == "" or figure.sort == "round" else 1)


def _is_full(page: Page, figure: Figure) -> bool:
    """Tell a counted phrase that says by itself what is measured from a bare noun ("countries")."""
    return figure.noun is not None and len(page.low[figure.noun.start : figure.noun.end].split()) > 1


def _without_number(page: Page, figure: Figure, around: Window, limit: int) -> Match | None:
    """Look again with the figure left out: "upgraded relations with [17] countries"."""
    shown = f"{page.text[around.clause : figure.first].rstrip()}{page.text[figure.end : limit]}"
    gap = len(page.text[around.clause : figure.first].rstrip())
    for match in page.glossary.find_all(shown, page.article.language, ("measure",)):
        if match.start <= gap <= match.end:
            return _moved(match, around.clause)
    return None


def _moved(match: Match, by: int) -> Match:
    return type(match)(match.kind, match.key, match.start + by, match.end + by)


def normalised(page: Page, words: str) -> str | None:
    """Return a phrase as its content words, lower-cased and in the singular, in their order."""
    nouns = page.grammar.nouns
    found = _WORD.findall(same_tones(words.lower()))
    pairs = {n for n in range(len(found) - 1) if f"{found[n]} {found[n + 1]}" in nouns.compounds}
    kept = [
        word
        for n, word in enumerate(found)
        if n in pairs or n - 1 in pairs or (word not in nouns.stops and word not in nouns.articles)
    ]
    if not nouns.single:
        kept = [_singular(w) for w in kept]
    return " ".join(kept) or None


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:  # noqa: PLR2004 - "ties" stays
        return f"{word[:-3]}y"
    return word[:-1] if word.endswith("s") and is_plural(word) else word
