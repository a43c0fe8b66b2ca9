"""A measure's key and a figure in; out: whether that figure can be of that measure at all.

An interest rate is no sum of money, and a number of injured no percentage. Keys that are of no class here
may be measured in anything.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from report.briefing import Kind
    from report.indicators.scan import Figure

_CLASSES = (
    ("money", re.compile(r".*-(?:exchange-rate|rates-of-pay)|exchange-rate|freight-rates")),
    (
        "percent",
        re.compile(
            r".*-(?:rate|growth|share|coverage|margin|rating|yield)|inflation|core-inflation|unemployment|"
            r"forest-cover|room-occupancy|occupancy-of-industrial-parks|bond-yield"
        ),
    ),
    (
        "index",
        re.compile(
            r".*-(?:index|composite)|vn-index|dow-jones|s-and-p-500|nasdaq|ftse-100|nikkei|hang-seng|dax|"
            r"cac-40|kospi|manufacturing-pmi|consumer-confidence|business-confidence"
        ),
    ),
    (
        "money",
        re.compile(
            r".*-(?:price|prices|revenue|profit|loss|costs|income|wage|salary|spending|debt|surplus|deficit|"
            r"losses|fees|value|reserves|premiums|capital|investment|issuance|turnover|relief|arrears)|gdp|grdp|"
            r"gdp-per-capita|gross-national-income|income-per-capita|exports|imports|bilateral-trade|"
            r"trade-balance|rents|fares|fdi|fdi-registered|fdi-disbursed|foreign-investment|aid|oda|remittances|"
            r"fine|compensation|deposits|outstanding-loans|revenue|profit|costs|debt|liabilities|total-assets|"
            r"wages|pensions|bonus|dividend|earnings-per-share|market-capitalisation|deal-value|bribes|"
            r"embezzled-amount|money-appropriated|funding|capital-raised|donations|disaster-damage|"
            r"public-investment-disbursed|capital-disbursed|stimulus-package|personal-deduction|"
            r"foreign-net-selling|foreign-net-buying|digital-economy-size|retail-sales"
        ),
    ),
    (
        "count",
        re.compile(
            r"population|births|deaths|injured|missing|casualties|dead-and-missing|victims|people-.*|survivors|"
            r"refugees|migrants|illegal-immigrants|houses-.*|buildings-damaged|fire-count|crime-cases|"
            r"violations|drug-cases|arrests|suspects|accused|defendants|troops|peacekeepers|votes|"
            r"electoral-votes|na-deputies|lawmakers|delegates|voters|seats|party-members|cases|.*-cases|"
            r"deaths-from-disease|recoveries|patients|doctors|hospital-beds|students|pupils|"
            r"university-students|candidates|exam-candidates|teachers|schools|air-passengers|passengers|"
            r"flights|tourists|visitors|international-visitors|domestic-visitors|employees|employed|"
            r"unemployed|labour-force|jobless-claims|jobs-created|job-cuts|job-losses|workers-.*|"
            r"business-count|startups|bankruptcies|new-businesses|car-sales|ev-sales|car-production|"
            r"subscribers|internet-users|active-users|road-accidents|contracts|memoranda|projects|"
            r"fdi-projects|.*-agreements|cooperation-documents|administrative-.*|poor-households|"
            r"near-poor-households|patents|laws-passed"
        ),
    ),
)
_ALLOWED = {
    "percent": frozenset({"percent", "points", "times"}),
    "index": frozenset({"points", "count", "percent", "times"}),
    "money": frozenset({"money", "times", "quantity"}),
    "count": frozenset({"count", "times"}),
}
_RELATIVE = frozenset({"change", "share", "ratio"})
"""Kinds of percentage that any measure can have; as a level only a rate has one."""


def fits(key: str, figure: Figure, kind: Kind) -> bool:
    """Tell whether a figure can be of a measure."""
    sort = dimension(figure)
    named = next((name for name, pattern in _CLASSES if pattern.fullmatch(key)), None)
    if sort == "percent" and kind not in _RELATIVE:
        return named in ("percent", "index") or (named is None and kind == "target")
    if named is None or (sort == "percent" and kind in _RELATIVE):
        return True
    return sort in _ALLOWED[named]


def dimension(figure: Figure) -> str:
    """Return what a figure is a number of: percent, points, times, money, count or quantity."""
    if figure.sort in ("percent", "share", "round"):
        return "percent" if figure.unit == "percent" else "points"
    if figure.sort in ("count", "times", "rank"):
        return "count" if figure.sort == "rank" else figure.sort
    unit = figure.unit.partition("/")[0]
    if len(unit) == len("USD") and unit.isupper():
        return "money"
    return "points" if unit in ("points", "điểm", "basis points", "điểm cơ bản") else "quantity"
