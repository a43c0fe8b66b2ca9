"""Vietnamese: its numbers, units, and the words around a figure."""

from __future__ import annotations

import re
from decimal import Decimal

from report.indicators.calendar_vi import CALENDAR
from report.indicators.grammar import (
    CODES,
    DIGITS,
    SIGNS,
    SYMBOLS,
    Grammar,
    Nouns,
    Numbers,
    Phrases,
    Units,
    listed,
    words,
)
from report.indicators.speech_vi import SPEECH

_CARDINALS = {
    "một": 1, "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "lăm": 5, "nhăm": 5, "sáu": 6, "bảy": 7, "bẩy": 7,
    "tám": 8, "chín": 9, "mười": 10,
}  # fmt: skip
_SCALES = {
    "chục": 10, "trăm": 100, "nghìn": 10**3, "ngàn": 10**3, "vạn": 10**4, "triệu": 10**6, "tỷ": 10**9, "tỉ": 10**9, "tr": 10**6, "k": 10**3,
    "trăm nghìn": 10**5, "trăm ngàn": 10**5, "chục nghìn": 10**4, "chục ngàn": 10**4, "chục triệu": 10**7,
    "trăm triệu": 10**8, "chục tỷ": 10**10, "trăm tỷ": 10**11, "nghìn tỷ": 10**12, "ngàn tỷ": 10**12,
    "nghìn tỉ": 10**12, "ngàn tỉ": 10**12, "chục tỉ": 10**10, "trăm tỉ": 10**11, "triệu tỷ": 10**15, "triệu tỉ": 10**15, "vạn tỷ": 10**13,
}  # fmt: skip
_SHARES = {
    "một nửa": "50", "phân nửa": "50", "quá nửa": "50", "hơn nửa": "50", "gần nửa": "50", "nửa": "50",
    "một phần ba": "33.333", "một phần tư": "25", "một phần năm": "20", "một phần mười": "10", "hai phần ba": "66.667",
    "ba phần tư": "75", "hai phần năm": "40", "ba phần năm": "60", "bốn phần năm": "80",
    "1/2": "50", "1/3": "33.333", "2/3": "66.667", "1/4": "25", "3/4": "75", "1/5": "20", "2/5": "40", "3/5": "60", "4/5": "80",
    "1/10": "10", "1/6": "16.667", "1/8": "12.5",
}  # fmt: skip
_GUARD = r"(?! (?:số|lệ|giá|phú|trọng|suất)(?!\w))"
_ONES = "một|mốt|hai|ba|bốn|tư|năm|lăm|nhăm|sáu|bảy|bẩy|tám|chín"
_COMPOUND = (
    r"(?:(?:hai|ba|bốn|sáu|bảy|bẩy|tám|chín|mười)(?!\w)|(?:một|năm)(?= (?:mươi|trăm|nghìn|ngàn|vạn|triệu|tỷ|tỉ|chục)(?!\w)))"
    rf"(?: (?:mươi|trăm|(?:nghìn|ngàn)(?= (?:{_ONES}|không|lẻ|linh) (?:trăm|mươi))|linh|lẻ|mười|(?:{_ONES})(?! (?:năm|tuổi)(?!\w)))(?!\w))*"
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
        rf"(?P<digits_share>(?<![\w.,/-])(?:1/[234568]|1/10|2/[35]|3/[45]|4/5)(?![\w/%-]|[.,][0-9])(?= (?:số|dân|tổng|diện|trong|của|lượng|thời|doanh|giá|người|các|đại|hộ|cử|vốn|gdp|kim|thu|quân|tài|khối|chiều|mức|nhu|thị|sản|học|bệnh)))"
        r"|(?<!\w)(?P<round>(?:hai|2) (?:con|chữ) số(?!\w)(?! (?:này|trên|khác|đó|thống)))"
        rf"|(?P<digits>{DIGITS})"
        rf"|(?<!\w)(?:(?P<share>(?:{words(s for s in _SHARES if not s[0].isdecimal() and s != 'nửa')})(?!\w)(?! (?:đêm|ngày|năm|giờ|tháng|vòng|kia|tiếng)))"
        r"|(?P<half>nửa(?= (?:triệu|tỷ|tỉ)(?!\w)))"
        r"|(?P<multiple>gấp (?:đôi|ba|bốn|năm|mười|hai)(?!\w)(?! (?:lần|mươi|rưỡi)))"
        rf"|(?<!thứ )(?P<words>{_COMPOUND})(?!\w))"
    ),
    after_scale=re.compile(rf"[ \u00a0]?({words(_SCALES)})(?!\w){_GUARD}"),
    after_half=re.compile(r" rưỡi(?!\w)"),
    link=re.compile(r"(?:(?P<dash>[ \u00a0]?[-–—~][ \u00a0]?)|(?P<to> (?:đến|tới) )|(?P<both> và )|(?P<either> hoặc | hay )|(?P<reach>(?: tăng| giảm)? (?:lên (?:thành |đến |tới |mức )?|xuống (?:còn |mức )?|còn )))"),
    after_of=re.compile(rf"(?:/| (?:trong|trên)(?: tổng)?(?: số)? | trong số )(?P<whole>{DIGITS})(?![\w%]|[.,/:-][0-9])(?! (?:triệu|tỷ|tỉ|nghìn|ngàn)(?!\w))"),
)

_CURRENCIES = {
    "đồng": "VND", "đồng việt nam": "VND", "đ": "VND", "vnđ": "VND", "việt nam đồng": "VND", "đô la mỹ": "USD", "đô-la mỹ": "USD", "đôla mỹ": "USD",
    "đô la": "USD", "đô-la": "USD", "đôla": "USD", "đô": "USD", "đô la úc": "AUD", "đô la singapore": "SGD", "đô la canada": "CAD", "euro": "EUR", "ơ-rô": "EUR",
    "bảng anh": "GBP", "bảng": "GBP", "yên": "JPY", "yên nhật": "JPY", "yen": "JPY", "nhân dân tệ": "CNY", "tệ": "CNY", "won": "KRW", "rúp": "RUB",
    "ruble": "RUB", "baht": "THB", "bạt": "THB", "rupee": "INR", "ringgit": "MYR", "franc thụy sĩ": "CHF", "kip": "LAK", "riel": "KHR", "đô la hồng kông": "HKD", "đô la đài loan": "TWD",
} | {code: {"rmb": "CNY"}.get(code, code.upper()) for code in CODES}  # fmt: skip
_MEASURES = listed(
    "tấn|tạ|yến|kilogam|ki lô gam|cân|gam|gram|lít|mét|mét vuông|mét khối|cây số|ki-lô-mét|kilômét|kilomet|ki lô mét|km vuông|km đường|"
    "m vuông|m khối|héc ta|hécta|hecta|hec ta|mẫu|sào|thùng dầu|thùng|lượng|chỉ|độ richter|độ|độ c|inch|inches|hải lý|dặm|gallon|ounce|triệu tấn|bao|mã lực|megapixel|"
    "calo|oc|feet|carat|container|nút|watt|trang"
)
_PER = "kg|tấn|lượng|chỉ|tháng|năm|ngày|giờ|người|m2|m²|lít|suất|hộ|sản phẩm|cổ phiếu|thùng|vé|lần|con|ha|cái|chiếc|hộp|chai|tuần|quý|đêm|phút|căn|học sinh|ounce|kwh|trận|gói|buổi|cp"

UNITS = Units(
    currencies=_CURRENCIES | SIGNS,
    weak=listed("bảng|đô|tệ|yên|won|kip|riel|bạt|baht|rúp"),
    before_currency=re.compile(r"(?:(?<!\w)(?:us|au|ca|nz|hk|nt|a|c|s)?[$]|[£€¥₫₩₹₽฿₱]|(?<!\w)(?:usd|eur|vnd) )\Z"),
    after_currency=re.compile(rf"[ \u00a0]?({words([*_CURRENCIES, *'€₫£$'])})(?!\w)(?! (?:chí|bào|đội|nghiệp|bộ|hồ|ý|thời|loạt|hành|minh|tình|phục|lòng)(?!\w))"),
    after_percent=re.compile(r"(?:(?P<points> ?điểm (?:%|phần trăm)(?!\w))|[ \u00a0]?%|[ \u00a0]phần trăm(?!\w))"),
    after_points=re.compile(r"(?:(?P<percentage>(?!))|[ \u00a0](?P<points>điểm cơ bản|điểm))(?!\w)(?! (?:cầu|đến|nóng|bán|trường|du lịch|dân cư|thi|mỏ|sạt|ngập|giao dịch|nhóm|tham quan|bỏ phiếu|phục vụ))"),
    after_unit=re.compile(rf"[ \u00a0]?(?:({words(SYMBOLS)})|(?<=[ \u00a0])({words(_MEASURES)}))(?!\w)(?! (?:tuổi|huy chương|trưởng)(?!\w))"),
    after_rate=re.compile(rf"(?: ?(?P<slash>/) ?(?P<any>(?:{words(listed(_PER))})(?!\w)|[^\W\d_][\w²³]*)| (?:mỗi|một|trên một|trên mỗi) (?P<unit>{_PER})(?!\w)| trên (?P<word>ha|kg|người)(?!\w))"),
    times=frozenset({"lần"}),
    before_times=re.compile(r"(?<!\w)(?:gấp|tăng|giảm|cao hơn|lớn hơn|nhiều hơn|thấp hơn|ít hơn|bằng|nhanh hơn|vượt|đắt hơn|mạnh hơn|hơn)(?: (?:gấp|tới|đến|hơn|gần|khoảng|ít nhất|trên|xấp xỉ|lên|thêm|tối thiểu|những|cả))* ?\Z"),
    after_times=re.compile(r" (?P<times>lần)(?!\w)(?! (?:thứ|này|đầu|nữa))(?P<more>(?: (?:so với|mức|của|cùng kỳ|năm|giá|trung bình|bình quân|lượng|số)(?!\w))?)"),
    before_rank=re.compile(r"(?<!\w)(?:(?P<top>top|tốp) |(?:xếp|đứng|hạng|vị trí)(?: hạng| vị trí| ở vị trí)?(?: thứ)? )\Z"),
    time_units=listed("giây|phút|giờ|tiếng|tiếng đồng hồ|ngày|đêm|hôm|tuần|tháng|quý|năm|thập kỷ|thập niên|thế kỷ|buổi|tuổi|ngày đêm|mùa|ngày làm việc|năm tuổi|tháng tuổi|phiên|kỳ|khóa|nhiệm kỳ|giai đoạn|thế hệ|đời|chốc|lát|mùa giải|năm liên tiếp"),
    before_term=re.compile(r"(?<!\w)(?:mức án|tuyên phạt|phạt tù|lĩnh án|án tù|bản án|kết án|lãnh án|tù)(?: \S+){0,6} ?\Z"),
    after_duration=re.compile(r" (năm|tháng)(?!\w)"),
    after_term=re.compile(r" ((?:năm|tháng) tù(?: giam)?)(?!\w)"),
)

_QUALIFIERS = (
    dict.fromkeys(listed("hơn|trên|vượt|vượt quá|vượt mức|vượt mốc|quá|ngoài|đạt trên|lớn hơn"), "over")
    | dict.fromkeys(listed("gần|ngót|ngót nghét|suýt soát|sấp sỉ|gần như|gần đạt|tiệm cận"), "nearly")
    | dict.fromkeys(listed("khoảng|chừng|tầm|cỡ|ước khoảng|xấp xỉ|khoảng chừng|trên dưới|vào khoảng|khoảng trên|khoảng gần|tầm khoảng|quãng|~|≈"), "about")
    | dict.fromkeys(listed("ít nhất|tối thiểu|không dưới|không ít hơn|không thấp hơn|ít nhất là|tối thiểu là|từ trên|≥"), "at_least")
    | dict.fromkeys(listed("tối đa|không quá|dưới|chưa đến|chưa tới|nhiều nhất|không vượt quá|tối đa là|chưa đầy|không hơn|≤|không đến"), "up_to")
    | dict.fromkeys(listed("ước|ước tính|ước đạt|ước khoảng|ước tính khoảng|ước tính đạt|ước tính có|ước có|ước đạt khoảng"), "estimated")
    | dict.fromkeys(listed("kỷ lục|kỉ lục|con số kỷ lục|mức kỷ lục"), "record")
)  # fmt: skip
_UP = "tăng trưởng|tăng thêm|tăng|nâng|cao hơn|nhiều hơn|nhích|bổ sung|mở rộng|lớn hơn|tăng vọt|tăng mạnh|tạo thêm|tạo ra|thêm"
_DOWN = "giảm|sụt|hạ|mất|thấp hơn|ít hơn|lùi|cắt giảm|cắt|rớt|tụt|bốc hơi|sụt giảm|suy giảm|giảm bớt|kém hơn|kém"

PHRASES = Phrases(
    qualifiers=_QUALIFIERS,
    before_qualifier=re.compile(rf"(?:(?<!\w)(?<!cao )(?<!thấp )(?<!nhiều )(?<!ít )(?<!lớn )(?<!nhỏ )(?<!nhanh )(?<!chậm )(?<!kém )(?<!đắt )(?<!rẻ )(?<!mạnh )({words(q for q in _QUALIFIERS if q[0].isalpha())})|([~≈≥≤]))(?: (?:một|đến|tới|là|mức|chỉ))?[ \u00a0]?\Z"),
    qualifiers_after={"trở lên": "at_least", "trở xuống": "up_to", "+": "at_least", "hơn": "over"},
    after_qualifier=re.compile(r"(?: (trở lên|trở xuống)|(\+))(?!\w)"),
    before_change=re.compile(
        rf"(?<!\w)(?:(?P<up>{_UP})|(?P<down>{_DOWN}))(?!\w)"
        r"(?: (?:mạnh|nhẹ|thêm|khá|đều|bình quân|trung bình|ròng|gấp|được|đi|tiếp|tới|đến|nhanh|đáng kể|kinh tế|gdp|tương ứng|hơn|gần|khoảng|đến|cao))?(?P<object>(?: (?!lên|xuống|còn|từ|đến|tới|thành|đạt)[^\W\d_]+){0,2}?)"
        r"(?P<link>(?: (?:lên|xuống|còn|từ|đến|tới|thành|mức|ở|đạt|thêm|khoảng|là|chỉ|hơn))*) ?\Z"
    ),
    between=re.compile(r"(?<!\w)(?:giữa|từ|trong khoảng) (?:khoảng )?\Z"),
    origin=re.compile(r"(?<!\w)từ (?:mức |con số |khoảng |gần |hơn |trên )*\Z"),
    changing=re.compile(rf"(?<!\w)(?:{_UP}|{_DOWN}|thu gọn|tinh gọn|sắp xếp|rút)(?!\w)[^,;]*từ [^,;]*\Z"),
    to_level=frozenset({"lên", "xuống", "còn", "thành", "đạt", "mức", "ở"}),
    from_base=frozenset({"từ"}),
    after_change=re.compile(r"(?!(?P<up>)(?P<down>))"),
    growth=re.compile(r"(?<!\w)(?:tăng trưởng|tốc độ tăng|mức tăng|lạm phát tăng)(?!\w)"),
    share_before=re.compile(r"(?<!\w)(?:chiếm|tỷ trọng|tỉ trọng|cổ phần|nắm giữ|sở hữu|chiếm tới|chiếm khoảng|thị phần|đóng góp|góp)(?!\w)[^,;:]{0,40}\Z"),
    share_after=re.compile(r" (?:cổ phần|vốn điều lệ|thị phần|số|dân số|tổng|gdp|trong số|trong tổng|diện tích|doanh thu|kim ngạch|các|học sinh|người|hộ|doanh nghiệp|phụ nữ|sinh viên|khách hàng|trường hợp|cổ phiếu|quyền biểu quyết|lao động|cử tri|giá trị)(?!\w)"),
    rates=re.compile(r"(?<!\w)(?:tỷ lệ|tỉ lệ|lãi suất|thuế suất|lạm phát)(?!\w)"),
    prices=re.compile(r"(?<!\w)(?<!trị )(?<!đánh )(?<!định )(?<!tham )(?<!chi )(?:giá|mức giá|giá bán|học phí|phí|cước|tiền vé|giá vé|lương|niêm yết)(?!\w)"),
    modalities=(
        ("target", re.compile(r"(?<!\w)(?:mục tiêu|phấn đấu|chỉ tiêu|đặt mục tiêu|hướng tới|hướng đến|quyết tâm)(?!\w)")),
        ("threshold", re.compile(r"(?<!\w)(?:mức trần|giới hạn|ngưỡng|tối thiểu|tối đa|không quá|không vượt quá|quy định|hạn mức|mức phạt|trần nợ|cho phép)(?!\w)")),
        ("proposal", re.compile(r"(?<!\w)(?:đề xuất|đề nghị|kiến nghị|nếu|có thể|đề án|phương án)(?!\w)")),
        ("forecast", re.compile(r"(?<!\w)(?:dự báo|dự đoán|kỳ vọng|triển vọng|sẽ|dự kiến|khả năng|dự tính|nhiều khả năng)(?!\w)")),
        ("plan", re.compile(r"(?<!\w)(?:kế hoạch|dự toán|cam kết|dự định|lên lịch)(?!\w)")),
        ("estimate", re.compile(r"(?<!\w)(?:ước tính|ước đạt|ước|ước thực hiện)(?!\w)")),
    ),
    extreme=re.compile(r"(?<!\w)(?:mức (?:cao|thấp) (?:nhất|kỷ lục)|(?:cao|thấp|lớn|nhiều|mạnh|nhanh) nhất (?:từ trước đến nay|từ trước tới nay|trong (?:vòng )?[\w ]{1,12}?(?:năm|tháng|quý|ngày)(?: qua)?|kể từ [\w ]{1,16})|kỷ lục|kỉ lục)(?!\w)"),
    equivalent=re.compile(r"(?: gdp)?[ ,(]*(?:tương đương(?: với)?|hay|tức|tương ứng|quy đổi|khoảng|trị giá|=|≈|gần|hơn| )*"),
    reaching=re.compile(r",? (?:lên|xuống|còn|đạt|lên mức|xuống mức|xuống còn|lên đến|lên tới)(?: (?:mức|hơn|gần|khoảng|trên))* ?"),
    after_of=re.compile(r" (?:trong )?(?:tổng |của )+(?=[^\W\d_])"),
    compared=listed("gdp|so|cao|thấp|hơn"),
    part=re.compile(r"(?:trong đó|trong số đó|trong số này|gồm|bao gồm)(?:,| có|:)* ?(?:hơn |gần |khoảng |trên )*\Z"),
    comparison=re.compile(r"(?:so với|so cùng kỳ|cùng kỳ)"),
    clause=re.compile(r"[;:,()\"“”]|[—–] | (?:nhưng|còn|trong khi|song|tuy) "),
)

NOUNS = Nouns(
    stops=listed(
        "của|tại|ở|trong|với|để|cho|đã|đang|sẽ|được|bị|là|có|và|từ|đến|tới|vào|theo|trên|dưới|về|do|bởi|mà|khi|nếu|thì|này|đó|kia|ấy|"
        "nhưng|tuy|hoặc|hay|cùng|cũng|vẫn|còn|chưa|không|phải|cần|ra|lên|xuống|qua|sau|trước|gồm|như|so|mỗi|một|các|những|nhằm|nhờ|thuộc|bằng|"
        "thông|tăng|giảm|đạt|hơn|gần|khoảng|nữa|rồi|thôi|vừa|mới|lại|đều|chỉ|cả|rằng|vì|nên|đi|làm|bao|trở|sang|ngay|hiện|nay|mang|nằm|giữa|ngoài|"
        "tham|đầu|cuối|tổng|mức|số|thứ|lần|năm|tháng|ngày|giờ|quý|khắp|toàn|liên|trị|tương|ước|chiếm|thiệt|tử|chết|mất|bị|thuê|mua|bán|ký|gặp|đối|dành|gây|phục|sinh sống|hiện|đang|ít|nhiều|cao|thấp|nhất|luôn|thường|diễn|xảy|kể|dự|đứng|xếp|nhận|gửi|đưa|vay|trả|nộp|đóng|giành|thắng|thua|tới|lớn|nhỏ"
    ),
    joins=frozenset({"và"}),
    complements=listed("của|ở|tại|với|cho|trong|về|trên"),
    linking=listed(
        "là|đạt|đạt được|khoảng|hơn|gần|trên|ước|ước tính|ở|mức|lên|xuống|còn|tới|đến|tăng|giảm|thêm|có|được|chỉ|với|từ|đã|sẽ|vào|cả|mất|lại|cũng|đang|thu|chiếm|chừng|bằng|thấp|cao|nhất|kỷ|lục|"
        "trị|giá|cho|tăng trưởng|mạnh|nhẹ|bình|quân|thành|vượt|dưới|xấp|xỉ|và|bị|dự|kiến|phấn|đấu|hiện|tối|đa|thiểu|ít|nhiều|không|quá|đưa|nâng|tổng|cộng|gồm|niêm|yết"
    ),
    articles=listed("các|những|mỗi|một|của|và|về|cho"),
    within=frozenset({"của"}),
    number_of=re.compile(r"(?<!\w)(?:tổng số|số lượng|số|lượng|con số) "),
    numbered=listed(
        "số|quận|phường|lớp|khối|khóa|khoá|điều|khoản|mục|chương|lục|lộ|ql|tl|đường|hẻm|ngõ|ngách|kiệt|tổ|ấp|thôn|phố|vực|xóm|"
        "tầng|phòng|cấp|hạng|vòng|hiệp|set|séc|ván|tập|phần|kỳ|thứ|trang|kênh|cửa|tuyến|u|bảng|mùa|phiên bản|version|đời|loại|giải|làn|block|lô|"
        "thoại|hotline|cmnd|cccd|bks|bão|giai|km|cột|nhà|group|no|iphone|galaxy|windows|android|ios|f|a|b|c|trận|lượt|games|cup|euro|round|phút|tháng|ngày|năm|thế hệ|gen|đại đội|tiểu đoàn|trung đoàn|sư đoàn|đoàn|đội|trường|nhóm|bài|mẫu|hình|ảnh|bước|giai đoạn|thì|tuần|ngôi|vị trí|điểm|phiên|đảng|lần"
    ),
    not_numbered=re.compile(r"(?<!\w)(?:tổng số|trong số|con số|trên số|hơn số|tổng cộng|gồm|mỗi|các|tổng|thu nhà|xây nhà|sửa nhà|cấp(?= [0-9]{2})) \Z"),
    ordinal=re.compile(r"(?<!\w)(?:hiệp|đầu|cuối) \Z"),
    anaphoric=re.compile(r"(?<!\w)(?:giữa|cả|trong|số|những|các) \Z"),
    anaphoric_after=re.compile(r"(?: [^\s,.;:]+){0,2}? (?:này|đó|kia|trên|nói trên|ấy|còn lại|nêu trên)(?!\w)"),
    one=frozenset({"một", "1"}),
    idle=re.compile(r"(?!)"),
    idle_opening=re.compile(rf"(?:{words(listed('bên|nước|cường quốc|quốc gia|phía|lý do|nguyên nhân|nhóm|giải pháp|nhiệm vụ|mục tiêu|vấn đề|nội dung|trụ cột|yếu tố|điểm|bài học|nguyên tắc|đột phá|lĩnh vực|khía cạnh|cách|bước|phần|giai đoạn|hướng|định hướng|tiêu chí|tiêu chuẩn|điều|việc|chiều|nhà lãnh đạo|lãnh đạo|dân tộc|đảng|mặt|tay|chân|mắt|má|lần|cấp|loại|kiểu|hình thức|phương án|kịch bản|vế|thứ|khâu|mũi|bộ trưởng|nền|miền|đội|ngôi sao|vợ chồng|mẹ con|bố con|cha con|anh em|chị em|bà cháu|thầy trò|vợ|chồng|đứa|đầu|trong|câu hỏi|bậc|vòng|hiệp|trường hợp'))})(?!\w)"),
    common=listed("người|công nhân|lao động|hộ|học sinh|sinh viên|cảnh sát|cán bộ|chiến sĩ|hành khách|khách|vé|căn|ca|xe|con|suất|ghế|chỗ|binh sĩ|quân"),
    single=listed(
        "người|nước|xã|huyện|tỉnh|vụ|ca|hộ|cái|tàu|xe|trường|lớp|phường|thôn|làng|bản|đảo|cầu|điểm|bàn|trận|giải|phòng|giường|ghế|vé|phiếu|lần|đơn|em|cháu|trẻ|"
        "anh|chị|cụ|ông|bà|nhà|tuyến|giếng|đập|hồ|chợ|đội|đoàn|tổ|nhóm|đề|câu|tập|phim|mẫu|kiện|cửa|lò|ổ|gã|tên|bé|bệnh|món|ý|tác|phố|chùa|cơn|đợt|trạm|nữ|nam|gia|ngành|mặt"
    ),
    suffixes=listed("viên|gia|sĩ|sinh|nhân"),
    heads=listed("số|tổng|mức|lượng|giá"),
    compounds=listed(
        "chỉ tiêu|chỉ số|đối tác|đối tượng|hiện vật|thông tin|thông điệp|thuê bao|đầu mối|đầu đạn|đầu sách|đầu xe|đề án|đề tài|tác phẩm|bản án|bản hợp|nhà máy|nhà thầu|nhà báo|nhà đầu|nhà khoa|nhà hàng|nhà văn|nhà nghiên|tên lửa|câu lạc|giải thưởng|giải pháp|tập đoàn|đội tuyển|trường hợp|trường học|trường đại|tổ chức|phòng học|nữ sinh|nam sinh|bệnh nhân|bệnh viện|đơn vị|đơn hàng|cửa hàng|cửa khẩu|ca nhiễm|ca mắc|ca bệnh|ca tử|xe máy|xe tải|xe khách|xe ô|xe buýt|tàu cá|điện thoại|máy bay|máy tính|ô tô|du lịch|du khách|cổ phiếu|khách du|thuê bao|gia đình|ngành nghề|nữ nghi|nam thanh|"
        "tăng trưởng|thu nhập|thu hút|thu ngân|chi tiêu|chi phí|chi ngân|xuất khẩu|xuất siêu|đầu tư|dự án|dự trữ|cho vay|thực hiện|mất mùa|đầu người|chiếm dụng|dự toán|ngân sách|bội chi|tăng giá|giảm nghèo|thu về"
    ),
    fates=re.compile(r"(?: (?:khác|đã|bị|được|phải))* (?:thiệt mạng|tử vong|chết|bị thương|thương vong|mất tích|bị bắt|nhập viện|nhiễm bệnh|mắc bệnh|bị ảnh hưởng|sơ tán|thương nặng|trọng thương|tử nạn|hy sinh|được cứu|mất việc)(?!\w)"),
    classifiers=listed("cuộc|chiếc|con|căn|ngôi|tòa|toà|quả|viên|tấm|bức|cuốn|quyển|cây|bộ|suất|lượt|gói|túi|hộp|chai|mảnh|khẩu|lô|bài|khu|cơ|vị|vườn|sàn"),
)

GRAMMAR = Grammar("vi", NUMBERS, UNITS, PHRASES, NOUNS, SPEECH, CALENDAR)
