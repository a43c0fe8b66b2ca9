"""A name in the field for authors in, whether it is that of a desk, a site or an account out."""

from __future__ import annotations

import re

_DESK = re.compile(
    r"\b(?:admin\w*|editors?|editorial|staff|team|desk|newsroom|news|redaktion|r[ée]daction|redacci[óo]n|redazione|"
    r"redactie|redakcja|webmaster|agenc(?:y|ies)|online|media|press|guest|contributors?|correspondents?|reporters?|"
    r"bureau|service|department|ministry|magazine|times|daily|tv|radio|ban biên tập|t[òo][àa] soạn|"
    r"phóng viên|báo|tạp chí|nhóm pv|cộng tác viên|biên tập viên|tổng hợp|unknown|anonymous|user)\b",
    re.IGNORECASE,
)


def is_desk(name: str) -> bool:
    """Tell those who sign together, or in place of a person."""
    return _DESK.search(name) is not None
