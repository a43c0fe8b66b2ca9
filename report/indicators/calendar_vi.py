"""Vietnamese: dates and periods."""

from __future__ import annotations

import re

from report.indicators.grammar import Calendar, words

_NUMBER_WORDS = {
    "một": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9,
    "mười": 10,     "i": 1, "ii": 2, "iii": 3, "iv": 4, "đầu": 1, "cuối": 2,
}  # fmt: skip
_ORDINALS = _NUMBER_WORDS | {str(n): n for n in range(1, 13)} | {f"0{n}": n for n in range(1, 10)}
_MONTHS = (
    {f"tháng {n}": n for n in range(1, 13)}
    | {f"tháng 0{n}": n for n in range(1, 10)}
    | {
        "tháng giêng": 1,
        "tháng hai": 2,
        "tháng ba": 3,
        "tháng tư": 4,
        "tháng năm": 5,
        "tháng sáu": 6,
        "tháng bảy": 7,
    }
    | {
        "tháng tám": 8,
        "tháng chín": 9,
        "tháng mười một": 11,
        "tháng mười hai": 12,
        "tháng mười": 10,
        "tháng chạp": 12,
    }
)
_WEEKDAYS = {"thứ hai": 0, "thứ ba": 1, "thứ tư": 2, "thứ năm": 3, "thứ sáu": 4, "thứ bảy": 5, "chủ nhật": 6}
_Y = r"(?:19|20)[0-9]{2}"
_D = r"(?:3[01]|[12][0-9]|0?[1-9])"
_M = r"(?:1[0-2]|0?[1-9])"
_DATE = rf"{_D} ?[/.-] ?{_M}(?:(?: ?[/.-] ?| năm ){_Y})?(?![0-9]|[/.,-][0-9])"
_OF_YEAR = rf"(?:(?: ?[/-] ?| năm | )(?:{_Y}|nay|ngoái|trước)(?!\w))?"
_LEAD = "ngày|sáng|trưa|chiều|tối|đêm|hôm|khuya|rạng sáng|mùng|mồng|từ|đến|tới|trước|sau|kể từ|vào|hết"
_COUNTED = (
    r"(?= ?(?:người|công nhân|lao động|hộ|học sinh|sinh viên|tỷ|tỉ|triệu|nghìn|ngàn|vạn|euro|đô|vnđ|vnd|"
    r"tấn|ha|m2|km|đồng|cảnh sát|cán bộ|chiến sĩ|hành khách|khách|vé|căn|ca|usd|xe|con|suất|ghế|chỗ|"
    r"binh sĩ|quân)(?!\w))"
)

CALENDAR = Calendar(
    mention=re.compile(
        rf"(?<![\w])(?:(?P<iso>{_Y}-[0-9]{{2}}-[0-9]{{2}}(?:t[0-9:.+z-]+)?(?!\w))"
        rf"|(?P<numeric>{_D} ?(?P<sep>[/.-]) ?{_M} ?(?P=sep) ?(?:{_Y}|(?<=/)[0-9]{{2}})(?![\w%]|[.,][0-9]))"
        r"|(?P<clock>[0-9]{1,2} ?(?:h|g|giờ)(?: ?[0-9]{2}(?![0-9]))?(?: ?(?:phút|p)(?!\w))?(?!\w)|"
        r"[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?!\w))"
        rf"|(?P<day>ngày {_D}(?:(?: ?[-–,] ?| và | đến )(?:ngày )?{_D})? tháng {_M}(?: năm {_Y}|"
        rf" ?[/-] ?{_Y})?(?!\w)"
        rf"|(?:(?:{_LEAD}) )+(?:ngày )?(?:{_D} ?[-–] ?(?={_D} ?/))?{_DATE}|ngày {_D} ?(?:[-–,]|và|"
        rf"đến) ?(?:ngày )?{_DATE}|\({_DATE}(?=\))|{_D}[/]{_M}(?=[,;.)]|\Z| (?:tại|ở|vừa|cho|đã|tới|"
        rf"này|năm|theo)))"
        rf"|(?P<part>(?:ngày|mùng|mồng|rằm) {_D}(?![\w%]|[.,/-][0-9])(?! (?:người|triệu|tỷ|đồng)))"
        rf"|(?P<quarter>quý (?:[1-4]|iv|i{{1,3}}|một|hai|ba|tư|đầu|cuối)(?!\w){_OF_YEAR})"
        rf"|(?P<half>(?:nửa|6 tháng|sáu tháng) (?:đầu|cuối)(?: của)? năm(?: (?:{_Y}|nay|ngoái|"
        rf"trước))?(?!\w))"
        rf"|(?P<opening>(?:1[01]|[2-9]|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|"
        rf"mười một) tháng(?: đầu)?(?: của)? (?:năm(?: (?:{_Y}|nay|ngoái|trước|qua))?(?!\w)|{_Y})|"
        rf"(?:1[01]|[2-9]) tháng (?:đầu |của )?năm(?!\w))"
        rf"|(?P<span>(?:giai đoạn |nhiệm kỳ |năm học |niên khóa |niên khoá |các năm |từ năm |từ |"
        rf"năm )?{_Y} ?(?:[-–—/]|đến(?: năm)?|và) ?{_Y}(?![\w%]|[.,][0-9]))"
        rf"|(?P<onward>(?:(?:kể |bắt đầu )?từ )?(?:năm )?{_Y}(?: trở đi| và (?:những|"
        rf"các) năm (?:tiếp theo|tới|sau|tiếp sau)| và (?:tiếp theo|sau đó))|(?:kể từ|bắt đầu từ|"
        rf"từ) năm {_Y}(?!\w)(?! (?:đến|tới|lên|xuống)))"
        rf"|(?P<monthly>(?:{words(_MONTHS)})(?: ?[/-] ?| năm |\.){_Y}(?!\w)|"
        rf"(?:{words(_MONTHS)}) năm (?:nay|ngoái|trước)(?!\w)|(?<![0-9/.-]){_M}/{_Y}(?!\w))"
        rf"|(?P<month>(?:{words(_MONTHS)})(?![\w%]|[.,/-][0-9])(?! năm [0-9]| tuổi| liền| tù))"
        r"|(?P<decade>(?:sn|sinh năm|sinh) ?:? ?(?:19|20)[0-9]{2}(?!\w)|(?:những |thập niên |"
        r"thập kỷ )(?:năm )?(?:(?:19|20)[0-9]0|[0-9]0)(?!\w)|thế kỷ (?:[0-9]{1,2}|[ivx]+)(?!\w)|"
        r"thế hệ [0-9]x)"
        rf"|(?P<dated>(?:đến |trước |hết )?cuối năm {_Y}(?!\w))"
        rf"|(?P<year>(?:năm|đầu năm|giữa năm|vào|hè|xuân|mùa|sea games|world cup|euro|asian cup|cup|"
        rf"vòng loại|đến|tới) {_Y}(?![\w%]|[.,/-][0-9])(?!{_COUNTED})|{_Y}(?![\w%]|[.,/-][0-9]|"
        rf"[ -]?[0-9])(?!{_COUNTED}))"
        r"|(?P<ago>cùng kỳ(?: (?:của )?năm(?: (?:trước|ngoái|qua|liền trước|(?:19|20)[0-9]{2}))?|"
        r" (?:19|20)[0-9]{2})?(?!\w)|năm (?:nay|ngoái|trước|qua|vừa qua|tới|sau|liền trước|vừa rồi|"
        r"rồi)(?!\w)|tháng (?:này|trước|qua|vừa qua|tới|sau)(?!\w)|tuần (?:này|trước|qua|tới)(?!\w)|"
        r"quý (?:này|trước|qua)(?!\w)|đầu năm đến nay|đầu năm tới nay|hôm nay|hôm qua|(?:sáng|chiều|"
        r"tối) (?:nay|qua)(?!\w))"
        r"|(?P<weekday>(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)(?= (?:tuần|vừa|này|tới|\(|"
        r"ngày|,)|, )))"
    ),
    capitals=False,
    months=_MONTHS,
    weekdays=_WEEKDAYS,
    ordinals=_ORDINALS,
    relative=(
        (re.compile(r"cùng kỳ"), "year", -1, True),
        (re.compile(r"năm (?:trước|liền trước)"), "year", -1, True),
        (re.compile(r"năm ngoái"), "year", -1, False),
        (re.compile(r"năm nay|đầu năm (?:đến|tới) nay"), "year", 0, False),
        (re.compile(r"năm (?:tới|sau)"), "year", 1, False),
        (re.compile(r"năm (?:qua|vừa qua|vừa rồi|rồi)"), "past", -1, False),
        (re.compile(r"quý (?:trước|qua)"), "quarter", -1, False),
        (re.compile(r"quý này"), "quarter", 0, False),
        (re.compile(r"tháng (?:trước|qua|vừa qua)"), "month", -1, False),
        (re.compile(r"tháng này"), "month", 0, False),
        (re.compile(r"qua(?!\w)"), "day", -1, False),
        (re.compile(r"nay(?!\w)"), "day", 0, False),
    ),
    earlier=re.compile(r"cùng kỳ"),
    ahead=re.compile(
        r"(?<!\w)(?:nhiệm vụ|kế hoạch|mục tiêu|dự báo|dự toán|phương hướng|đến|tới|trước|cho) (?:của )?\Z"
    ),
    deadline=re.compile(
        r"(?<!\w)(?<!năm )(?<!tháng )(?<!quý )(?<!tuần )(?:trước|chậm nhất)(?: (?:vào|là|ngày|"
        r"tháng|năm))* (?:\Z|(?=[0-9]))|(?<!\w)(?<!năm )(?<!tháng )trước (?:cuối )?(?:năm|tháng) "
    ),
    deadline_day=re.compile(r"(?!)"),
    as_of=re.compile(r"(?<!\w)(?:đến|tới|tính đến|hết)(?: (?:hết|cuối))? (?:\Z|(?=ngày|[0-9]))"),
    on_a_day=frozenset(),
    base=re.compile(
        r"(?<!\w)(?:so với|so cùng|hơn|bằng|từ mức|thay cho mức|thay vì)"
        r"(?: (?:mức|con số|của|thực hiện|ước|kết quả|thời điểm|trong|cuối|đầu|hồi|ngày|tháng|quý|"
        r"trung bình|bình quân|tỷ lệ|số|kế hoạch|giá|[0-9][0-9.,]*%?|tỷ|tỉ|triệu|nghìn|đồng|usd|"
        r"gdp)){0,5} ?\Z"
    ),
)
