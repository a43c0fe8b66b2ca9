"""`parse(format(x)) == x`: a language never changes a value."""

import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from report.briefing import Indicator, Span
from report.glossary import Glossary
from report.localise import load, parse, units

TAGS = ("en", "en-US", "vi")
WORDINGS = {tag: load(tag, Glossary({})) for tag in TAGS}
every_locale = pytest.mark.parametrize("tag", TAGS)

amounts = st.decimals(min_value=1, max_value=10**15, places=None, allow_nan=False).map(
    lambda value: Decimal(format(value, ".6f").rstrip("0").rstrip("."))
)
wholes = st.integers(min_value=1, max_value=10**15).map(Decimal)
percentages = st.integers(min_value=0, max_value=99_999).map(lambda n: Decimal(n) / 100)
ratios = st.integers(min_value=1, max_value=9_999).map(lambda n: Decimal(n) / 10)
scales = st.sampled_from([None, *sorted(units.EXPONENTS)])
days = st.dates(min_value=dt.date(1000, 1, 1), max_value=dt.date(2999, 12, 31))
qualifiers = st.sampled_from(["exact", "over", "nearly", "about", "at_least", "up_to", "estimated"])


def indicator(value: Decimal, unit: str, **more: object) -> Indicator:
    return Indicator("i", "a", Span(0, 1), f"{value}", value, unit, (), **more)


@every_locale
@given(value=st.one_of(amounts, wholes), sign=st.sampled_from([1, -1]))
def test_numbers(tag: str, value: Decimal, sign: int) -> None:
    assert parse(WORDINGS[tag].number(value * sign), tag) == (value * sign,)


@every_locale
@given(ends=st.tuples(amounts, amounts).map(sorted))
def test_ranges(tag: str, ends: list[Decimal]) -> None:
    written = WORDINGS[tag].range(*ends)
    assert parse(f"({written}),", tag) == tuple(dict.fromkeys(ends))


@every_locale
@given(ends=st.tuples(wholes, wholes).map(sorted), scale=scales, qualifier=qualifiers)
def test_quantities(tag: str, ends: list[Decimal], scale: str | None, qualifier: str) -> None:
    said = indicator(ends[0], "USD", value_max=ends[1], scale=scale, qualifier=qualifier)
    written = WORDINGS[tag].figure(said, "en")
    assert written is not None
    assert parse(written, tag) == tuple(dict.fromkeys(ends))


@every_locale
@given(
    ends=st.tuples(percentages, percentages).map(sorted),
    unit=st.sampled_from(["percent", "percentage points"]),
)
def test_percentages(tag: str, ends: list[Decimal], unit: str) -> None:
    written = WORDINGS[tag].quantity(ends[0], ends[1], unit, None)
    assert written is not None
    assert parse(written, tag) == tuple(dict.fromkeys(ends))


@st.composite
def ratios_with_base(draw: st.DrawFn) -> Indicator:
    kinds, directions = st.sampled_from(["ratio", "change"]), st.sampled_from(["up", "down", None])
    years = st.integers(min_value=1900, max_value=2100).map(str)
    said = {"kind": draw(kinds), "qualifier": draw(qualifiers), "direction": draw(directions)}
    return indicator(draw(ratios), "times", base_period=draw(years), **said)


@every_locale
@given(ratio=ratios_with_base())
def test_ratios_with_their_base(tag: str, ratio: Indicator) -> None:
    written = WORDINGS[tag].comparison(ratio)
    assert written is not None
    assert parse(written, tag) == (ratio.value, ratio.base_period)
    assert "gấp" not in written


@every_locale
@given(day=days)
def test_dates(tag: str, day: dt.date) -> None:
    wording, iso = WORDINGS[tag], day.isoformat()
    for style in ("long", "short"):
        assert parse(wording.date(iso, style), tag) == (iso,)
    for style in ("day_month", "short_day_month"):
        assert parse(wording.date(iso, style), tag) == (f"--{iso[5:]}",)
    assert parse(wording.period(iso[:7]), tag) == (iso[:7],)
    assert parse(wording.period(iso[:4]), tag) == (iso[:4],)
    assert parse(wording.period(f"from {iso[:4]}"), tag) == (iso[:4],)


@every_locale
@given(ends=st.tuples(days, days).map(sorted), length=st.sampled_from([4, 7, 10]))
def test_spans(tag: str, ends: list[dt.date], length: int) -> None:
    first, last = (day.isoformat()[:length] for day in ends)
    assert parse(WORDINGS[tag].period(f"{first}..{last}"), tag) == tuple(dict.fromkeys((first, last)))


@every_locale
@given(year=st.integers(min_value=1900, max_value=2100), quarter=st.integers(min_value=1, max_value=4))
def test_quarters(tag: str, year: int, quarter: int) -> None:
    code = f"{year}-Q{quarter}"
    assert parse(WORDINGS[tag].period(code), tag) == (code,)


@every_locale
@given(
    day=days,
    time=st.times(),
    offset=st.one_of(st.none(), st.integers(min_value=-12 * 4, max_value=14 * 4)),
)
def test_times(tag: str, day: dt.date, time: dt.time, offset: int | None) -> None:
    zone = None if offset is None else dt.timezone(dt.timedelta(minutes=15 * offset))
    stated = time.replace(tzinfo=zone).isoformat(timespec="minutes")
    written = WORDINGS[tag].datetime(f"{day}T{stated}")
    assert set(parse(written, tag)) == {day.isoformat(), f"T{stated}"}


@every_locale
def test_digits_in_words_stay_words(tag: str) -> None:
    said = Indicator("i", "a", Span(0, 1), "double-digit", Decimal(10), "percent", (), qualifier="at_least")
    written = WORDINGS[tag].figure(said, "en")
    assert written is not None
    assert parse(written.capitalize(), tag) == ("double-digit",)


@given(text=st.text(), tag=st.sampled_from(TAGS))
def test_any_text_can_be_read(text: str, tag: str) -> None:
    assert isinstance(parse(text, tag), tuple)


@given(text=st.text(alphabet="0123456789.,–- /:năm thng tỷbilonGMT+\n"), tag=st.sampled_from(TAGS))
def test_any_figures_can_be_read(text: str, tag: str) -> None:
    assert isinstance(parse(text, tag), tuple)
