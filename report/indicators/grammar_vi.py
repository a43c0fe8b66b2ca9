"""Vietnamese: the words and nouns around a figure."""

from __future__ import annotations

import re

from report.indicators.calendar_vi import CALENDAR
from report.indicators.grammar import Grammar, Nouns, Phrases, listed, sized, words
from report.indicators.speech_vi import SPEECH
from report.indicators.units_vi import NUMBERS, UNITS

_QUALIFIERS = sized(
    over="hơn|trên|vượt|vượt quá|vượt mức|vượt mốc|quá|ngoài|đạt trên|lớn hơn",
    nearly="gần|ngót|ngót nghét|suýt soát|sấp sỉ|gần như|gần đạt|tiệm cận",
    about=(
        "khoảng|chừng|tầm|cỡ|ước khoảng|xấp xỉ|khoảng chừng|trên dưới|vào khoảng|khoảng trên|"
        "khoảng gần|tầm khoảng|quãng|~|≈"
    ),
    at_least=("ít nhất|tối thiểu|không dưới|không ít hơn|không thấp hơn|ít nhất là|tối thiểu là|từ trên|≥"),
    up_to=(
        "tối đa|không quá|dưới|chưa đến|chưa tới|nhiều nhất|không vượt quá|tối đa là|chưa đầy|"
        "không hơn|≤|không đến"
    ),
    estimated=(
        "ước|ước tính|ước đạt|ước khoảng|ước tính khoảng|ước tính đạt|ước tính có|ước có|ước đạt khoảng"
    ),
    record="kỷ lục|kỉ lục|con số kỷ lục|mức kỷ lục",
)
_ALPHABETIC = words(q for q in _QUALIFIERS if q[0].isalpha())
_UP = (
    "gấp|tăng trưởng|tăng thêm|tăng|nâng|cao hơn|nhiều hơn|nhích|bổ sung|mở rộng|lớn hơn|tăng vọt|"
    "tăng mạnh|"
    "tạo thêm|tạo ra|thêm"
)
_DOWN = (
    "giảm|sụt|hạ|mất|thấp hơn|ít hơn|lùi|cắt giảm|cắt|rớt|tụt|bốc hơi|sụt giảm|suy giảm|giảm bớt|kém hơn|kém"
)

_WORD = r"[A-ZĐÁÀÂĂÊÔƠƯÚÝÍÓÉẤẦẨẬẮẰẢẠẾỀỂỆỐỒỔỘỚỜỞỢỨỪỬỰỊỈÌÒỎỌÙỦỤ][^\W\d_]*"
_NAME = rf"{_WORD}(?: {_WORD})*"

PHRASES = Phrases(
    qualifiers=_QUALIFIERS,
    before_qualifier=re.compile(
        rf"(?:(?<!\w)(?<!cao )(?<!thấp )(?<!nhiều )(?<!ít )(?<!lớn )(?<!nhỏ )(?<!nhanh )"
        rf"(?<!chậm )(?<!kém )"
        rf"(?<!dựa )(?<!đặt )(?<!nằm )(?<!ở )(?<!đứng )(?<!đắt )(?<!rẻ )(?<!mạnh )({_ALPHABETIC})|"
        rf"([~≈≥≤]))(?: (?:một|đến|tới|là|mức|chỉ))?[ \u00a0]?\Z"
    ),
    qualifiers_after=sized(at_least="trở lên|+", up_to="trở xuống"),
    after_qualifier=re.compile(r"(?: (trở lên|trở xuống)|(\+))(?!\w)"),
    before_change=re.compile(
        rf"(?<!\w)(?:(?P<up>{_UP})|(?P<down>{_DOWN}))(?!\w)"
        r"(?: (?:mạnh|nhẹ|thêm|khá|đều|bình quân|trung bình|ròng|gấp|được|đi|tiếp|tới|đến|nhanh|"
        r"đáng kể|kinh tế|gdp|tương ứng|hơn|gần|khoảng|đến|cao))?(?P<object>(?: (?!lên|xuống|còn|từ|"
        r"đến|tới|thành|đạt)[^\W\d_]+){0,2}?)"
        r"(?P<link>(?: (?:lên|xuống|còn|từ|đến|tới|thành|mức|ở|đạt|thêm|khoảng|là|chỉ|hơn))*) ?\Z"
    ),
    between=re.compile(r"(?<!\w)(?:giữa|từ|trong khoảng) (?:khoảng )?\Z"),
    origin=re.compile(r"(?<!\w)từ (?:mức |con số |khoảng |gần |hơn |trên )*\Z"),
    changing=re.compile(rf"(?<!\w)(?:{_UP}|{_DOWN}|thu gọn|tinh gọn|sắp xếp|rút)(?!\w)[^,;]*từ [^,;]*\Z"),
    to_level=frozenset({"lên", "xuống", "còn", "thành", "đạt", "mức", "ở"}),
    from_base=frozenset({"từ"}),
    after_change=re.compile(r"(?!(?P<up>)(?P<down>))"),
    growth=re.compile(r"(?<!\w)(?:tăng trưởng|tốc độ tăng|mức tăng|lạm phát tăng)(?!\w)"),
    share_before=re.compile(
        r"(?<!\w)(?:chiếm|tỷ trọng|tỉ trọng|cổ phần|nắm giữ|sở hữu|chiếm tới|chiếm khoảng|thị phần|"
        r"đóng góp|góp)(?!\w)[^,;:]{0,40}\Z"
    ),
    share_after=re.compile(
        r" (?:cổ phần|vốn điều lệ|thị phần|số|dân số|tổng|gdp|trong số|trong tổng|diện tích|doanh thu|"
        r"kim ngạch|các|học sinh|người|hộ|doanh nghiệp|phụ nữ|sinh viên|khách hàng|trường hợp|cổ phiếu|"
        r"quyền biểu quyết|lao động|cử tri|giá trị)(?!\w)"
    ),
    prices=re.compile(
        r"(?<!\w)(?<!trị )(?<!đánh )(?<!định )(?<!tham )(?<!chi )(?:giá|mức giá|giá bán|học phí|phí|cước|"
        r"tiền vé|giá vé|lương|niêm yết|(?P<loose>(?!)))(?!\w)"
    ),
    modalities=(
        (
            "target",
            re.compile(
                r"(?<!\w)(?:mục tiêu|phấn đấu|chỉ tiêu|đặt mục tiêu|hướng tới|hướng đến|quyết tâm)(?!\w)"
            ),
        ),
        (
            "threshold",
            re.compile(
                r"(?<!\w)(?:mức trần|giới hạn|ngưỡng|tối thiểu|tối đa|không quá|không vượt quá|quy định|"
                r"hạn mức|mức phạt|trần nợ|cho phép)(?!\w)"
            ),
        ),
        (
            "proposal",
            re.compile(
                r"(?<!\w)(?:đề xuất|đề nghị|kiến nghị|nếu|có thể|đề án|phương án|đe dọa|đe doạ|dọa|doạ)(?!\w)"
            ),
        ),
        (
            "forecast",
            re.compile(
                r"(?<!\w)(?:dự báo|dự đoán|kỳ vọng|triển vọng|sẽ|dự kiến|khả năng|dự tính|"
                r"nhiều khả năng)(?!\w)"
            ),
        ),
        ("plan", re.compile(r"(?<!\w)(?:kế hoạch|dự toán|cam kết|dự định|lên lịch)(?!\w)")),
        ("estimate", re.compile(r"(?<!\w)(?:ước tính|ước đạt|ước|ước thực hiện)(?!\w)")),
    ),
    extreme=re.compile(
        r"(?<!\w)(?:mức (?:cao|thấp) (?:nhất|kỷ lục)|(?:cao|thấp|lớn|nhiều|mạnh|"
        r"nhanh) nhất (?:từ trước đến nay|từ trước tới nay|trong (?:vòng )?[\w ]{1,12}?(?:năm|tháng|quý|"
        r"ngày)(?: qua)?|kể từ [\w ]{1,16})|kỷ lục|kỉ lục)(?!\w)"
    ),
    equivalent=re.compile(
        r"(?: gdp)?[ ,(]*(?:tương đương(?: với)?|hay|tức|tương ứng|quy đổi|khoảng|trị giá|=|≈|gần|hơn| )*"
    ),
    reaching=re.compile(
        r",? (?:lên|xuống|còn|đạt|lên mức|xuống mức|xuống còn|lên đến|lên tới)(?: (?:mức|hơn|gần|khoảng|"
        r"trên))* ?"
    ),
    after_of=re.compile(r" (?:trong )?(?:tổng |của )+(?=[^\W\d_])"),
    compared=listed("gdp|so|cao|thấp|hơn"),
    against=re.compile(r"(?:so với|thay vì|trong khi|từ)(?: (?:mức|con số|chỉ|khoảng|hơn|gần))* \Z"),
    of_those=re.compile(r" trong số (?:đó|này)(?!\w)"),
    coordinate=re.compile(r"(?: về [\w ]{2,20})?,? và (?:tăng |giảm |khoảng |gần |hơn )?"),
    respect=re.compile(r" (?:về|theo) (?:lượng|giá trị|trị giá|số|khối lượng|kim ngạch)(?!\w)"),
    part=re.compile(
        r"(?:trong (?:tổng )?số [0-9][0-9.,]* [\w ]{2,40}, |trong đó|trong số đó|trong số này|gồm|"
        r"bao gồm)(?:,| có|:)* ?(?:hơn |gần |khoảng |trên )*\Z"
    ),
    clause=re.compile(r"[;:,()\"“”]|[—–] | (?:nhưng|còn|trong khi|song|tuy) "),
    negation=re.compile(
        r"(?<!\w)(?:(?<!hàng )(?<!trên )(?<!có )không(?! (?:quá|dưới|ít|nhiều|chỉ|kém|những|thấp hơn|vượt|"
        r"hơn|đến|gian|khí|quân|phận|lưu|nhỏ|kể|tính|ngừng|dùng|tiền mặt|kỳ hạn|dây|người lái|chuyên|thường|"
        r"gây))|chưa(?! (?:đến|tới|đầy|kể|tính|bao gồm|từng|biết))|chẳng(?! hạn)|chả|bác bỏ|phủ nhận|bác tin|"
        r"khó (?:có thể|đạt)|thay vì|sai sự thật|tin đồn)(?!\w)"
    ),
    denied_after=re.compile(
        r"(?: [^\s,;.]+){0,2} (?:chưa|(?<!trên )(?<!hàng )không)(?! (?:kể|tính|"
        r"bao gồm|quá|dưới|chỉ|đến|tới|đầy|quân|khí|gian|người lái|dây|chuyên|ngừng|phận|lưu|ít))(?!\w)|"
        r"[^,;:.]{0,50}? (?:là không đúng|không chính xác|là sai|bị bác bỏ|không xảy ra|sai sự thật)(?!\w)"
    ),
    turn=re.compile(r"[,;:()\"“”]|[—–] | (?:nhưng|song|tuy|trong khi|mà|do|vì|khi|sau khi) "),
    part_clause=re.compile(
        r"; |, (?:còn|trong khi|nhưng|song) (?=[^,;]{2,60} (?:đạt|là|tăng|giảm|ở mức|có|đã)(?!\w))"
    ),
    raising=re.compile(
        r"(?<!\w)(?:đưa|nâng|kéo|rút|hạ)(?!\w)[^;:]{0,80}(?:lên|xuống|còn|đạt|tới|đến)(?: [^\s,;]+){0,3} ?\Z"
    ),
    uncertain_verb=re.compile(r"(?<!\w)(?:dự báo|có thể|nếu|dự đoán|ước|đã)(?!\w)"),
    modal_after=re.compile(r"(?: (?:đối với|với|cho) [^,;:.]{2,40}?)? có thể(?!\w)"),
    outdoing=("vượt",),
    pair=re.compile(rf" (?:giữa )?(?P<one>{_NAME}) (?:và|-|–|với) (?P<other>{_NAME})"),
    partner=re.compile(
        r"(?: (?:hàng hóa|hàng hoá|gạo|của [^\d,;.]{2,30}?))? (?P<link>sang|tới|đến|vào|với|từ)"
        r"(?: (?:thị trường|nước))? "
        rf"(?P<name>{_NAME})"
    ),
)

_IDLE = listed(
    "bên|nước|cường quốc|quốc gia|phía|lý do|nguyên nhân|nhóm|giải pháp|nhiệm vụ|mục tiêu|vấn đề|"
    "nội dung|trụ cột|yếu tố|điểm|bài học|nguyên tắc|đột phá|lĩnh vực|khía cạnh|cách|bước|phần|"
    "giai đoạn|hướng|định hướng|tiêu chí|tiêu chuẩn|điều|việc|chiều|nhà lãnh đạo|lãnh đạo|dân tộc|"
    "đảng|mặt|tay|chân|mắt|má|lần|cấp|loại|kiểu|hình thức|phương án|kịch bản|vế|thứ|khâu|mũi|"
    "bộ trưởng|nền|miền|đội|ngôi sao|vợ chồng|mẹ con|bố con|cha con|anh em|chị em|bà cháu|thầy trò|"
    "vợ|chồng|đứa|đầu|trong|câu hỏi|bậc|vòng|hiệp|trường hợp"
)

NOUNS = Nouns(
    stops=listed(
        "của|tại|ở|giá|trong|với|để|cho|đã|đang|sẽ|được|bị|là|có|và|từ|đến|tới|vào|theo|trên|dưới|về|do|"
        "bởi|mà|khi|nếu|thì|này|đó|kia|ấy|"
        "nhưng|tuy|hoặc|hay|cùng|cũng|vẫn|còn|chưa|không|phải|cần|ra|lên|xuống|qua|sau|trước|gồm|như|"
        "so|mỗi|một|các|những|nhằm|nhờ|thuộc|bằng|"
        "thông|tăng|giảm|đạt|hơn|gần|khoảng|nữa|rồi|thôi|vừa|mới|lại|đều|chỉ|cả|rằng|vì|nên|đi|làm|"
        "bao|trở|sang|ngay|hiện|nay|mang|nằm|giữa|ngoài|"
        "tham|đầu|cuối|tổng|mức|số|thứ|lần|năm|tháng|ngày|giờ|quý|khắp|toàn|liên|trị|tương|ước|chiếm|"
        "thiệt|tử|chết|mất|bị|thuê|mua|bán|ký|gặp|đối|dành|gây|phục|sinh sống|hiện|đang|ít|nhiều|cao|"
        "thấp|nhất|luôn|thường|diễn|xảy|kể|dự|đứng|xếp|nhận|gửi|đưa|vay|trả|nộp|đóng|giành|thắng|"
        "thua|tới|lớn|nhỏ"
    ),
    joins=frozenset({"và"}),
    complements=listed("của|ở|tại|với|cho|trong|về|trên"),
    linking=listed(
        "là|đạt|đạt được|khoảng|hơn|gần|trên|ước|ước tính|ở|mức|lên|xuống|còn|tới|đến|tăng|giảm|thêm|"
        "có|được|chỉ|với|từ|đã|sẽ|vào|cả|mất|lại|cũng|đang|thu|chiếm|chừng|bằng|thấp|cao|nhất|kỷ|lục|"
        "trị|giá|cho|tăng trưởng|mạnh|nhẹ|bình|quân|thành|vượt|dưới|xấp|xỉ|và|bị|dự|kiến|phấn|đấu|"
        "hiện|tối|đa|thiểu|ít|nhiều|không|quá|đưa|nâng|tổng|cộng|gồm|niêm|yết"
    ),
    articles=listed("các|những|mỗi|một|của|và|về|cho"),
    tallies=frozenset(),
    within=frozenset({"của"}),
    number_of=re.compile(r"(?<!\w)(?:tổng số|số lượng|số|lượng|con số) "),
    numbered=listed(
        "số|quận|phường|lớp|khối|khóa|khoá|điều|khoản|mục|chương|lục|lộ|ql|tl|đường|hẻm|ngõ|ngách|"
        "kiệt|tổ|ấp|thôn|phố|vực|xóm|"
        "tầng|phòng|cấp|hạng|vòng|hiệp|set|séc|ván|tập|phần|kỳ|thứ|trang|kênh|cửa|tuyến|u|bảng|mùa|"
        "phiên bản|version|đời|loại|giải|làn|block|lô|"
        "thoại|hotline|cmnd|cccd|bks|bão|giai|km|cột|nhà|group|no|iphone|galaxy|windows|android|ios|"
        "f|a|b|c|trận|lượt|games|cup|euro|round|phút|tháng|ngày|năm|thế hệ|gen|đại đội|tiểu đoàn|"
        "trung đoàn|sư đoàn|đoàn|đội|trường|nhóm|bài|mẫu|hình|ảnh|bước|giai đoạn|thì|tuần|ngôi|"
        "vị trí|điểm|phiên|đảng|lần"
    ),
    not_numbered=re.compile(
        r"(?<!\w)(?:tổng số|trong số|con số|trên số|hơn số|tổng cộng|gồm|mỗi|các|tổng|thu nhà|xây nhà|"
        r"sửa nhà|cấp(?= [0-9]{2})) \Z"
    ),
    ordinal=re.compile(r"(?<!\w)(?:hiệp|đầu|cuối) \Z"),
    anaphoric=re.compile(r"(?<!\w)(?:giữa|cả|trong|số|những|các) \Z"),
    anaphoric_after=re.compile(
        r"(?: [^\s,.;:]+){0,2}? (?:này|đó|kia|trên(?=[,.;)]|\Z| (?:đã|đều|là|có|được|bị|sẽ))|nói trên|"
        r"ấy|còn lại|nêu trên)(?!\w)"
    ),
    one=frozenset({"một", "1"}),
    idle=re.compile(r"(?!)"),
    idle_opening=re.compile(rf"(?:{words(_IDLE)})(?!\w)"),
    common=listed(
        "người|công nhân|lao động|hộ|học sinh|sinh viên|cảnh sát|cán bộ|chiến sĩ|hành khách|khách|vé|căn|"
        "ca|xe|con|suất|ghế|chỗ|binh sĩ|quân"
    ),
    single=listed(
        "người|nước|xã|huyện|tỉnh|vụ|ca|hộ|cái|tàu|xe|trường|lớp|phường|thôn|làng|bản|đảo|cầu|điểm|"
        "bàn|trận|giải|phòng|giường|ghế|vé|phiếu|lần|đơn|em|cháu|trẻ|"
        "anh|chị|cụ|ông|bà|nhà|tuyến|giếng|đập|hồ|chợ|đội|đoàn|tổ|nhóm|đề|câu|tập|phim|mẫu|kiện|cửa|"
        "lò|ổ|gã|tên|bé|bệnh|món|ý|tác|phố|chùa|cơn|đợt|trạm|nữ|nam|chỗ|gia|ngành|mặt"
    ),
    suffixes=listed("viên|gia|sĩ|sinh|nhân"),
    heads=listed("số|tổng|mức|lượng|giá"),
    compounds=listed(
        "chỉ tiêu|chỉ số|đối tác|đối tượng|hiện vật|thông tin|thông điệp|thuê bao|đầu mối|đầu đạn|"
        "đầu sách|đầu xe|đề án|đề tài|tác phẩm|bản án|bản hợp|nhà máy|nhà thầu|nhà báo|nhà đầu|"
        "nhà khoa|nhà hàng|nhà văn|nhà nghiên|tên lửa|câu lạc|giải thưởng|giải pháp|tập đoàn|"
        "đội tuyển|trường hợp|trường học|trường đại|tổ chức|phòng học|nữ sinh|nam sinh|bệnh nhân|"
        "bệnh viện|đơn vị|đơn hàng|cửa hàng|cửa khẩu|ca nhiễm|ca mắc|ca bệnh|ca tử|xe máy|xe tải|"
        "xe khách|xe ô|xe buýt|tàu cá|điện thoại|máy bay|máy tính|ô tô|du lịch|du khách|cổ phiếu|"
        "khách du|thuê bao|gia đình|ngành nghề|nữ nghi|nam thanh|"
        "bình quân|quân đầu|nhập bình|tăng trưởng|thu nhập|thu hút|thu ngân|chi tiêu|chi phí|"
        "chi ngân|xuất khẩu|xuất siêu|đầu tư|"
        "dự án|dự trữ|cho vay|thực hiện|mất mùa|đầu người|chiếm dụng|dự toán|ngân sách|bội chi|"
        "tăng giá|giảm nghèo|thu về|có thể"
    ),
    neutral=frozenset(),
    acts=frozenset(),
    narrowing=re.compile(
        r" (?!(?:của|tại|ở|trong|với|để|cho|đã|đang|sẽ|được|bị|là|có|và|từ|đến|tới|vào|theo|trên|dưới|về|do|"
        r"này|đó|còn|cũng|vẫn|ra|lên|xuống|qua|tăng|giảm|đạt|hơn|gần|khoảng|ước|chiếm|thu|hàng|hóa|hoá|cả|toàn|"
        r"nước|tỉnh|thành|quốc|bình|trung|quân|chung|mức|ở|năm|tháng|quý|ngày|giai|cùng|chỉ|không|chưa|mới|"
        r"cao|thấp|dự|hiện|vượt|sang|âm|kỷ|tối|ít|nhiều|lũy|luỹ|danh|nghĩa|gộp|kinh|cơ|tiếp|phải|cần|có|"
        r"mạnh|nhẹ|hằng|hàng|phấn|đấu|mục|duy|trì|giữ|xấp|trị|giá|tổng|số|bằng|vào|thành|quanh|rơi|chạm|"
        r"thực|so|một|hai|ba|bốn|sáu|bảy|tám|chín|mười)(?!\w))[a-zà-ỹđ]+"
    ),
    fates=re.compile(
        r"(?: (?:khác|đã|bị|được|phải))* (?:thiệt mạng|tử vong|chết|bị thương|thương vong|mất tích|"
        r"bị bắt|nhập viện|nhiễm bệnh|mắc bệnh|bị ảnh hưởng|sơ tán|thương nặng|trọng thương|tử nạn|"
        r"hy sinh|được cứu|mất việc)(?!\w)"
    ),
    classifiers=listed(
        "cuộc|chiếc|con|căn|ngôi|tòa|toà|quả|viên|tấm|bức|cuốn|quyển|cây|bộ|suất|lượt|gói|túi|hộp|chai|"
        "mảnh|khẩu|lô|bài|khu|cơ|vị|vườn|sàn"
    ),
)

GRAMMAR = Grammar("vi", NUMBERS, UNITS, PHRASES, NOUNS, SPEECH, CALENDAR)
