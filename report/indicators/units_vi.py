"""Vietnamese: its numbers and units."""

from __future__ import annotations

import re
from decimal import Decimal

from report.indicators.grammar import (
    CODES,
    DIGITS,
    SIGNS,
    SYMBOLS,
    Numbers,
    Units,
    listed,
    words,
)

_CARDINALS = {
    "một": 1, "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "lăm": 5, "nhăm": 5, "sáu": 6,
    "bảy": 7, "bẩy": 7,     "tám": 8, "chín": 9, "mười": 10,
}  # fmt: skip
_SCALES = {
    "chục": 10, "trăm": 100, "nghìn": 10**3, "ngàn": 10**3, "vạn": 10**4, "triệu": 10**6, "tỷ": 10**9,
    "tỉ": 10**9, "tr": 10**6, "k": 10**3,     "trăm nghìn": 10**5, "trăm ngàn": 10**5,
    "chục nghìn": 10**4, "chục ngàn": 10**4, "chục triệu": 10**7,     "trăm triệu": 10**8,
    "chục tỷ": 10**10, "trăm tỷ": 10**11, "nghìn tỷ": 10**12, "ngàn tỷ": 10**12,     "nghìn tỉ": 10**12,
    "ngàn tỉ": 10**12, "chục tỉ": 10**10, "trăm tỉ": 10**11, "triệu tỷ": 10**15, "triệu tỉ": 10**15,
    "vạn tỷ": 10**13,
}  # fmt: skip
_SHARES = {
    "một nửa": "50", "phân nửa": "50", "quá nửa": "50", "hơn nửa": "50", "gần nửa": "50",
    "nửa": "50",     "một phần ba": "33.333", "một phần tư": "25", "một phần năm": "20",
    "một phần mười": "10", "hai phần ba": "66.667",     "ba phần tư": "75", "hai phần năm": "40",
    "ba phần năm": "60", "bốn phần năm": "80",     "1/2": "50", "1/3": "33.333", "2/3": "66.667",
    "1/4": "25", "3/4": "75", "1/5": "20", "2/5": "40", "3/5": "60", "4/5": "80",     "1/10": "10",
    "1/6": "16.667", "1/8": "12.5",
}  # fmt: skip
_SPELLED = words(share for share in _SHARES if not share[0].isdecimal() and share != "nửa")
_GUARD = r"(?! (?:số|lệ|giá|phú|trọng|suất)(?!\w))"
_ONES = "một|mốt|hai|ba|bốn|tư|năm|lăm|nhăm|sáu|bảy|bẩy|tám|chín"
_COMPOUND = (
    r"(?:(?:hai|ba|bốn|sáu|bảy|bẩy|tám|chín|mười)(?!\w)|(?:một|năm)(?= (?:mươi|trăm|nghìn|ngàn|vạn|"
    r"triệu|tỷ|tỉ|chục)(?!\w)))"
    rf"(?: (?:mươi|trăm|(?:nghìn|ngàn)(?= (?:{_ONES}|không|lẻ|linh) (?:trăm|mươi))|linh|lẻ|mười|"
    rf"(?:{_ONES})(?! (?:năm|tuổi)(?!\w)))(?!\w))*"
)

NUMBERS = Numbers(
    decimal=",",
    decimals_in_thousandths=False,
    cardinals=_CARDINALS,
    multipliers={"mươi": 10, "trăm": 100},
    fillers=frozenset({"linh", "lẻ"}),
    additive=10,
    scales={word: Decimal(n) for word, n in _SCALES.items()},
    glued=frozenset({"k", "tr"}),
    shares={word: Decimal(value) for word, value in _SHARES.items()},
    multiples={"gấp đôi": 2, "gấp ba": 3, "gấp bốn": 4, "gấp năm": 5, "gấp mười": 10, "gấp hai": 2},
    candidate=re.compile(
        rf"(?P<digits_share>(?<![\w.,/-])(?:1/[234568]|1/10|2/[35]|3/[45]|4/5)(?![\w/%-]|"
        rf"[.,][0-9])(?= (?:số|dân|tổng|diện|trong|của|lượng|thời|doanh|giá|người|các|đại|hộ|cử|vốn|"
        rf"gdp|kim|thu|quân|tài|khối|chiều|mức|nhu|thị|sản|học|bệnh)))"
        r"|(?<!\w)(?P<round>(?:hai|2) (?:con|chữ) số(?!\w)(?! (?:này|trên|khác|đó|thống)))"
        rf"|(?P<digits>{DIGITS})"
        rf"|(?<!\w)(?:(?P<share>(?:{_SPELLED})(?!\w)(?! (?:đêm|"
        rf"ngày|năm|giờ|tháng|vòng|kia|tiếng)))"
        r"|(?P<half>nửa(?= (?:triệu|tỷ|tỉ)(?!\w)))"
        r"|(?P<multiple>gấp (?:đôi|ba|bốn|năm|mười|hai)(?!\w)(?! (?:lần|mươi|rưỡi)))"
        rf"|(?<!thứ )(?P<words>{_COMPOUND})(?!\w))"
    ),
    after_scale=re.compile(rf"[ \u00a0]?({words(_SCALES)})(?!\w){_GUARD}"),
    part_of_scale=re.compile(r"(?!)"),
    after_half=re.compile(r" rưỡi(?!\w)"),
    link=re.compile(
        r"(?:(?P<dash>[ \u00a0]?[-–—~][ \u00a0]?)|(?P<to> (?:đến|tới) )|(?P<both> và )|(?P<either> hoặc |"
        r" hay )|(?P<reach>(?: tăng| giảm)? (?:lên (?:thành |đến |tới |mức )?|xuống (?:còn |mức )?|"
        r"còn )))"
    ),
    after_of=re.compile(
        rf"(?:/| (?:trong|trên)(?: tổng)?(?: số)? | trong số )(?P<whole>{DIGITS})(?![\w%]|"
        rf"[.,/:-][0-9])(?! (?:triệu|tỷ|tỉ|nghìn|ngàn)(?!\w))"
    ),
)

_CURRENCIES = {
    "đồng": "VND", "đồng việt nam": "VND", "đ": "VND", "vnđ": "VND", "việt nam đồng": "VND",
    "đô la mỹ": "USD", "đô-la mỹ": "USD", "đôla mỹ": "USD",     "đô la": "USD", "đô-la": "USD",
    "đôla": "USD", "đô": "USD", "đô la úc": "AUD", "đô la singapore": "SGD", "đô la canada": "CAD",
    "euro": "EUR", "ơ-rô": "EUR",     "bảng anh": "GBP", "bảng": "GBP", "yên": "JPY", "yên nhật": "JPY",
    "yen": "JPY", "nhân dân tệ": "CNY", "tệ": "CNY", "won": "KRW", "rúp": "RUB",     "ruble": "RUB",
    "baht": "THB", "bạt": "THB", "rupee": "INR", "ringgit": "MYR", "franc thụy sĩ": "CHF", "kip": "LAK",
    "riel": "KHR", "đô la hồng kông": "HKD", "đô la đài loan": "TWD",
} | {code: {"rmb": "CNY"}.get(code, code.upper()) for code in CODES}  # fmt: skip
_MEASURES = listed(
    "tấn|tạ|yến|kilogam|ki lô gam|cân|gam|gram|lít|mét|mét vuông|mét khối|cây số|ki-lô-mét|kilômét|"
    "kilomet|ki lô mét|km vuông|km đường|"
    "m vuông|m khối|héc ta|hécta|hecta|hec ta|mẫu|sào|thùng dầu|thùng|lượng|chỉ|độ richter|độ|độ c|"
    "inch|inches|hải lý|dặm|gallon|ounce|triệu tấn|bao|mã lực|megapixel|"
    "calo|oc|feet|carat|container|nút|watt|trang"
)
_PER = (
    "kg|tấn|lượng|chỉ|tháng|năm|ngày|giờ|người|m2|m²|lít|suất|hộ|sản phẩm|cổ phiếu|thùng|vé|lần|con|ha|"
    "cái|chiếc|hộp|chai|tuần|quý|đêm|phút|căn|học sinh|ounce|kwh|trận|gói|buổi|cp"
)

UNITS = Units(
    currencies=_CURRENCIES | SIGNS,
    weak=listed("bảng|đô|tệ|yên|won|kip|riel|bạt|baht|rúp"),
    before_currency=re.compile(
        r"(?:(?<!\w)(?:us|au|ca|nz|hk|nt|a|c|s)?[$]|[£€¥₫₩₹₽฿₱]|(?<!\w)(?:usd|eur|vnd) )\Z"
    ),
    after_currency=re.compile(
        rf"[ \u00a0]?({words([*_CURRENCIES, *'€₫£$'])})(?!\w)(?! (?:chí|bào|đội|nghiệp|bộ|hồ|ý|thời|loạt|"
        rf"hành|minh|tình|phục|lòng)(?!\w))"
    ),
    after_percent=re.compile(
        r"(?:(?P<points> ?điểm (?:%|phần trăm)(?!\w))|[ \u00a0]?%|[ \u00a0]phần trăm(?!\w))"
    ),
    after_points=re.compile(
        r"(?:(?P<percentage>(?!))|[ \u00a0](?P<points>điểm cơ bản|điểm))(?!\w)(?! (?:cầu|đến|nóng|bán|"
        r"trường|du lịch|dân cư|thi|mỏ|sạt|ngập|giao dịch|nhóm|tham quan|bỏ phiếu|phục vụ))"
    ),
    after_unit=re.compile(
        rf"[ \u00a0]?(?:({words(SYMBOLS)})|(?<=[ \u00a0])({words(_MEASURES)}))(?!\w)(?! (?:tuổi|"
        rf"huy chương|trưởng)(?!\w))"
    ),
    after_rate=re.compile(
        rf"(?: ?(?P<slash>/) ?(?P<any>(?:{words(listed(_PER))})(?!\w)|[^\W\d_][\w²³]*)| (?:mỗi|một|"
        rf"trên một|trên mỗi) (?P<unit>{_PER})(?!\w)| trên (?P<word>ha|kg|người)(?!\w))"
    ),
    before_times=re.compile(
        r"(?<!\w)(?:gấp|tăng|giảm|cao hơn|lớn hơn|nhiều hơn|thấp hơn|ít hơn|bằng|nhanh hơn|vượt|đắt hơn|"
        r"mạnh hơn|hơn)(?: (?:gấp|tới|đến|hơn|gần|khoảng|ít nhất|trên|xấp xỉ|lên|thêm|tối thiểu|những|"
        r"cả))* ?\Z"
    ),
    after_times=re.compile(
        r" (?P<times>lần)(?!\w)(?! (?:thứ|này|đầu|nữa))(?P<more>(?: (?:so với|mức|của|cùng kỳ|năm|giá|"
        r"trung bình|bình quân|lượng|số)(?!\w))?)"
    ),
    before_rank=re.compile(
        r"(?<!\w)(?:(?P<top>top|tốp) |(?:xếp|đứng|hạng|vị trí)(?: hạng| vị trí| ở vị trí)?(?: thứ)? )\Z"
    ),
    after_million=re.compile(r"(?!)"),
    after_metres=re.compile(""),
    rate_times={"ngày": "day", "tuần": "week", "tháng": "month", "quý": "quarter", "năm": "year"},
    before_minus=re.compile(r"(?<!\w)âm \Z"),
    distances=frozenset(),
    implied="VND",
    time_units=listed(
        "giây|phút|giờ|tiếng|tiếng đồng hồ|ngày|đêm|hôm|tuần|tháng|quý|năm|thập kỷ|thập niên|thế kỷ|buổi|"
        "tuổi|ngày đêm|mùa|ngày làm việc|năm tuổi|tháng tuổi|phiên|kỳ|khóa|nhiệm kỳ|giai đoạn|thế hệ|đời|"
        "chốc|lát|mùa giải|năm liên tiếp"
    ),
    before_term=re.compile(
        r"(?<!\w)(?:mức án|tuyên phạt|phạt tù|lĩnh án|án tù|bản án|kết án|lãnh án|tù)(?: \S+){0,6} ?\Z"
    ),
    after_duration=re.compile(r" (năm|tháng)(?!\w)"),
    after_term=re.compile(r" ((?:năm|tháng) tù(?: giam)?)(?!\w)"),
)
