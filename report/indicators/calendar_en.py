"""English: dates and periods."""

from __future__ import annotations

import re

from report.indicators.grammar import Calendar, words

_MONTHS = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8,
    "september": 9, "october": 10, "november": 11, "december": 12, "jan": 1, "feb": 2, "mar": 3, "apr": 4,
    "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
_WEEKDAYS = {
    "monday": 0,
    "tuesday": 1,
    "wednesday": 2,
    "thursday": 3,
    "friday": 4,
    "saturday": 5,
    "sunday": 6,
}
_ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4, "last": 4, "1st": 1, "2nd": 2, "3rd": 3,
    "4th": 4, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12,
} | {str(n): n for n in range(2, 13)} | {f"q{n}": n for n in range(1, 5)} | {"h1": 1, "h2": 2}  # fmt: skip
_Y = r"(?:19|20)[0-9]{2}"
_M = rf"(?:{words(_MONTHS)})\.?(?!\w)"
_D = r"(?:3[01]|[12][0-9]|0?[1-9])(?:st|nd|rd|th)?(?!\w)"
_OF_YEAR = (
    rf"(?:(?:,| of| in)? (?:{_Y}|last year|this year|next year|the year|(?:the )?fiscal year(?: {_Y})?))?"
)
_COUNTED = (
    r"(?: dollars| usd| euros| eur| pounds| yen| yuan| dong| vnd| thousand| trillion| crore| percent|"
    r" barrels| people| workers| jobs| staff| employees| passengers| troops| soldiers| votes| homes|"
    r" houses| tonnes| tons| hectares| km| miles| metres| students| cases| deaths)"
)

CALENDAR = Calendar(
    mention=re.compile(
        rf"(?<![\w])(?:(?P<iso>{_Y}-[0-9]{{2}}-[0-9]{{2}}(?:t[0-9:.+z-]+)?(?!\w))"
        rf"|(?P<numeric>[0-9]{{1,2}}(?P<sep>[/.-])[0-9]{{1,2}}(?P=sep)(?:{_Y}|(?<=/)[0-9]{{2}})(?![\w%]))"
        rf"|(?P<clock>[0-9]{{1,2}}[:.][0-9]{{2}}(?: ?[ap]\.?m(?:\.|(?!\w))| ?(?:gmt|bst|est|hours|"
        rf"hrs|local time)(?!\w))|[0-9]{{1,2}} ?[ap]\.?m(?:\.|(?!\w))|"
        rf"[0-9]{{1,2}}:[0-9]{{2}}(?:[:.][0-9]{{2}})*(?![\w])|[0-9]{{4}} (?:gmt|bst|est)(?!\w)|"
        rf"[0-9]{{1,2}} o[’']clock)"
        rf"|(?P<day>{_D}(?:(?: ?[-–] ?| and | to ){_D})?(?: of)? {_M}(?:,? {_Y}(?!\w))?|"
        rf"{_M} (?:the )?{_D}(?![,.]?[0-9]|%| (?:million|billion|per|years?|people))(?:(?: ?[-–] ?|"
        rf" and | to ){_D})?(?:,? {_Y}(?!\w))?)"
        rf"|(?P<quarter>q[1-4](?!\w){_OF_YEAR}|(?:first|second|third|fourth|final|last|1st|2nd|3rd|"
        rf"4th)[ -]quarter(?!\w){_OF_YEAR})"
        rf"|(?P<half>(?:first|second)[ -]half(?= |,|\.){_OF_YEAR}|h[12] {_Y})"
        rf"|(?P<opening>first (?:[2-9]|1[01]|two|three|four|five|six|seven|eight|nine|ten|"
        rf"eleven) months{_OF_YEAR})"
        rf"|(?P<ending>(?:(?:[2-9]|1[0-2]|two|three|four|five|six|seven|eight|nine|ten|eleven|"
        rf"twelve) months|(?:the |financial |fiscal )?(?:(?:financial|fiscal) )?year)(?: (?:to|ended|"
        rf"ending|ends|through|until)| to the end of| up to) (?:the end of |end[ -]|"
        rf"late )?(?:{_D} )?{_M}(?: {_D})?(?:,? {_Y}(?!\w))?)"
        rf"|(?P<span>(?:from |between )?{_Y} ?(?:[-–—/]| to | and (?=(?:19|"
        rf"20)[0-9]{{2}}(?!\w))) ?(?:{_Y}|[0-9]{{2}})(?![\w%]|[.,][0-9]))"
        rf"|(?P<onward>(?:from |starting (?:from|in) |beginning (?:in )?|since )?{_Y}(?: onwards?|"
        rf" and (?:(?:the )?(?:subsequent|following|coming|next|later)(?: few)? years|beyond|"
        rf"onwards?))|starting (?:from|in) {_Y}(?!\w))"
        rf"|(?P<fiscal>(?:fiscal(?: year)?|financial year|fy) ?(?:{_Y}|"
        rf"[0-9]{{2}})(?:[-/][0-9]{{2}}(?:[0-9]{{2}})?)?(?!\w))"
        rf"|(?P<monthly>(?:(?:early|mid|late|end)[ -])?{_M}(?:,| of)? (?:{_Y}(?!\w)|last year|this year))"
        rf"|(?P<month>(?<=in )may(?!\w)|{_M}(?<!may)(?<!mar)(?<!march)|(?<=in )march(?!\w)|"
        rf"(?<=to )march(?!\w)|(?<=since )march(?!\w)|(?<=last )march(?!\w))"
        rf"|(?P<decade>(?:the )?(?:early|mid|late)?[ -]?(?:{_Y}|[0-9]0)[’']?s(?!\w))"
        rf"|(?P<dated>(?:by |until |before )?(?:the )?end[ -](?:of )?{_Y}(?!\w))"
        rf"|(?P<year>(?:mid|early|late)?-?{_Y}(?![\w%-]|[.,/][0-9]| ?(?:million|billion|m|"
        rf"bn)(?!\w))(?!{_COUNTED}))"
        r"|(?P<same>(?:the |that |this same )(?:quarter|period|half)(?= |,|\.)(?! of))|"
        r"(?P<ago>(?:last|this|next|the past|the last|the previous|the prior|the preceding|"
        r"the current|previous|prior|current|the following) (?:fiscal |financial |calendar )?(?:year|"
        r"quarter|month|week)(?!\w)|(?:the )?(?:past|last) (?:12|twelve) months|a (?:year|month|"
        r"quarter|week) (?:earlier|ago|before|previously)|(?:the )?same (?:period|quarter|month|"
        r"time)(?:(?: in| of)? (?:last year|the previous year|a year (?:ago|earlier|before)|{Y}))?|"
        r"the year before|year[- ](?:on|over|to)[- ]year|yoy|y/y|(?:month|quarter)[- ](?:on|"
        r"over)[- ](?:month|quarter)|annually|yesterday|today)(?!\w)|(?P<weekday>(?:last |next |"
        r"this |on )?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)(?!\w)))".replace("{Y}", _Y)
    ),
    capitals=True,
    months=_MONTHS,
    weekdays=_WEEKDAYS,
    ordinals=_ORDINALS,
    relative=(
        (
            re.compile(
                r"year[- ](?:on|over|to)[- ]year|yoy|y/y|year (?:ago|earlier|before|previously)|"
                r"the year before|(?:previous|prior|preceding) (?:\w+ )?year|same (?:period|quarter|month|"
                r"time)|(?:month|quarter) (?:ago|earlier|before|previously)"
            ),
            "year",
            -1,
            True,
        ),
        (re.compile(r"last (?:\w+ )?year"), "year", -1, False),
        (re.compile(r"(?:this|current) (?:\w+ )?year|^the year"), "year", 0, False),
        (re.compile(r"next (?:\w+ )?year|following (?:\w+ )?year"), "year", 1, False),
        (re.compile(r"past year|past (?:12|twelve)"), "past", -1, False),
        (re.compile(r"last quarter|previous quarter"), "quarter", -1, False),
        (re.compile(r"(?:this|current) quarter"), "quarter", 0, False),
        (re.compile(r"last month|previous month"), "month", -1, False),
        (re.compile(r"this month"), "month", 0, False),
        (re.compile(r"yesterday"), "day", -1, False),
        (re.compile(r"today"), "day", 0, False),
    ),
    earlier=re.compile(
        r"year[- ](?:on|over)[- ]year|yoy|y/y|a (?:year|month|quarter) (?:earlier|ago|before)"
    ),
    ahead=re.compile(
        r"(?<!\w)(?:tasks for|plans? for|targets? for|forecasts? for|by|until|till|for|budget for|"
        r"outlook for|goals? for|towards?) \Z"
    ),
    deadline=re.compile(
        r"(?<!\w)(?:before|prior to|ahead of|no later than|not later than)(?: the| end[ -]of| the end of)?"
        r"(?: |\Z)"
    ),
    deadline_day=re.compile(r"(?<!\w)by(?: the)?(?: end of)? \Z"),
    as_of=re.compile(r"(?<!\w)(?:as of|as at|up to|to)(?: the)? \Z"),
    on_a_day=frozenset({"on", "over", "from", "since"}),
    base=re.compile(
        r"(?<!\w)(?:(?:than|compared (?:with|to)|against|versus|from|since|up on|down on|as in|relative to)"
        r"(?: (?:in|the|a|at|of|for|those|that|its|their|end|level|levels|figure|peak|during|same|"
        r"period|quarter|about|around|just|over|high|record|rate|value|total|low"
        r"|[$£€]?[0-9][0-9.,]*(?:%| ?percent| ?per cent| ?bn| ?m| ?billion| ?million| ?trillion)?)){0,4}"
        r"|compared|(?:over|on)(?: the same)?) ?\Z"
    ),
)
