"""Vietnamese: who says, who acts, and how one sentence carries on another."""

from __future__ import annotations

import re

from report.indicators.grammar import Speech, listed, words

_SAYING = listed(
    "cho biết|cho hay|nói|cho rằng|khẳng định|nhấn mạnh|thông báo|công bố|dự báo|ước tính|nhận định|"
    "đánh giá|báo cáo|tiết lộ|"
    "chia sẻ|phát biểu|lưu ý|nêu rõ|chỉ ra|kêu gọi|đề nghị|yêu cầu|cảnh báo|thừa nhận|xác nhận|"
    "đưa tin|trả lời|giải thích|bày tỏ|kỳ vọng|thống kê|tuyên bố|chỉ đạo|dẫn lời|dẫn thông báo|"
    "dẫn nguồn|dẫn tin|đề xuất|hy vọng"
)

_CAPITAL = (
    r"(?![a-zđàáạảãâăêèéẹẻẽềếệểễìíịỉĩôơòóọỏõồốộổỗờớợởỡ"
    r"ùúụủũưừứựửữỳýỵỷỹấầẩẫậắằẳẵặ])[^\W\d_]"
)

SPEECH = Speech(
    saying=re.compile(
        rf"(?<!\w)(?:(?:đã|cũng|còn|vừa|từng|đều) )*(?:{words(_SAYING)})(?: (?:rằng|thêm))?(?!\w)"
    ),
    according=re.compile(
        r"(?<!\w)(?:theo(?! (?:đó|dõi|hướng|đuổi|kế hoạch|quy định|dự kiến|tháng|năm|từng|đúng|hình thức|"
        r"lịch|đơn vị))|dẫn (?:lời|nguồn|số liệu)|trích (?:lời|dẫn)|(?:số liệu|thống kê|báo cáo|"
        r"kết quả khảo sát) (?:của|từ)) "
    ),
    source=re.compile(
        r"(?:báo|thông tin|số liệu|thống kê|kết quả|nguồn tin|ông|bà|đại diện|lãnh đạo|cơ quan|các|một|"
        r"tờ|hãng|tính toán|đánh giá|dự báo|lời|nhà|anh|chị|luật sư|tài liệu|cáo trạng|kết luận|bộ|sở|"
        r"ban|ngân hàng|công ty|tổ chức|tập đoàn|hiệp hội|cục|tổng cục|người)\s|"
        r"(?![a-zđàáạảãâăêèéẹẻẽếềệểễìíịỉĩôơòóọỏõồốộổỗờớợởỡùúụủũưừứựửữỳýỵỷỹấầẩẫậắằẳẵặ])[^\W\d_]"
    ),
    speaker=re.compile(
        r"(?:ông|bà|anh|chị|các chuyên gia|các nhà|chuyên gia|đại diện|lãnh đạo|một|nhiều|cơ quan|"
        r"báo cáo|thống kê|nguồn tin|tài xế|nhân chứng|người)(?!\w)|"
        r".*(?<!\w)(?![a-zđàáạảãâăêèéẹẻẽếềệểễìíịỉĩôơòóọỏõồốộổỗờớợởỡùúụủũưừứựửữỳýỵỷỹấầẩẫậắằẳẵặ])[^\W\d_]"
    ),
    heard=re.compile(
        r"(?P<who>(?:theo )?(?:thông tin|báo cáo) tại (?:hội nghị|cuộc họp|phiên họp|kỳ họp|buổi họp|"
        r"hội thảo|họp báo|phiên tòa|diễn đàn))(?!\w)"
    ),
    pronouns=listed(
        "ông|bà|ông ấy|bà ấy|ông này|bà này|anh|chị|vị này|người này|họ|cơ quan này|đơn vị này|"
        "công ty này|bộ này"
    ),
    sorts=(
        listed("ty|đoàn|nghiệp"),
        listed("quan|cục|sở|viện|vị"),
        listed("bộ"),
    ),
    personal=listed("ông|bà|ông ấy|bà ấy|ông này|bà này|anh|chị"),
    connectives=re.compile(
        r"(?:cụ thể(?: hơn)?|trong đó|trong số (?:này|đó)|bất chấp|mặc dù (?:vậy|gặp)|tuy vậy|những|"
        r"các (?:kết quả|con số|số liệu) này|đây (?:là|cũng)|điều này|con số này|"
        r"nhờ (?:đó|vậy)|qua đó|ngoài ra, (?:ông|bà)|bên cạnh đó, (?:ông|bà)|ông cũng|bà cũng|"
        r"đáng chú ý|đặc biệt)(?!\w)"
    ),
    duties=re.compile(r"(?<!\w)(?:phải|cần|nên)(?!\w)"),
    goal=re.compile(r"(?P<who>mục tiêu (?:tăng trưởng )?của [^,;:.]{2,40}?)(?= (?:là|đạt|về|trong)(?!\w))"),
    titles=listed(
        "ông|bà|anh|chị|em|cô|chú|thủ tướng|chủ tịch|bộ trưởng|thứ trưởng|giám đốc|phó|đại sứ|tổng thống|"
        "tổng|trưởng|đại tá|thượng tá|trung tá|thiếu tá|tướng|thầy|bác|gs|ts|pgs|ths|luật sư|hlv|ca sĩ|"
        "diễn viên|nghệ sĩ|đồng chí|cháu|bé|cụ|mc"
    ),
    subject_after=re.compile(
        r"(?: (?:cũng|đang|vẫn|hiện|mới|chỉ|đều|còn|vừa|lại|tiếp tục|trong))*"
        r" (?:đã|có|là|sẽ|đạt|tăng|giảm|ký|nâng|xuất|nhập|thu|chi|đón|tiếp|chiếm|ghi nhận|công bố|"
        r"thực hiện|mua|bán|trở thành|xếp|đứng|đầu tư|sản xuất|"
        r"lãi|lỗ|phát hành|tổ chức|hoàn|phấn|đặt|cần|phải|xây|mở|triển|thu hút|duy trì|lập|thiết lập|"
        r"giải ngân|tạo|huy|vay|nợ|cử|điều|sở hữu|quản|nhận)(?!\w)"
    ),
    openers=listed(
        "và|nhưng|còn|tại|ở|trong|sáng|chiều|tối|hôm|khi|theo|tuy nhiên|rằng|mà|do|vì|nếu|trước|sau|về|"
        "cũng|đồng|thời|bên|cạnh|đó|ngoài|ra"
    ),
    in_names=listed(
        "của|và|tại|ở|về|cho|trong|trên|các|một|thuộc|số|tổng|năm|liên|trường|ngày|đầu|toàn|tham|mới|"
        "thông|từ|theo|cục|hiện|đại|đối|cao|thứ|tư"
    ),
    speakers=listed("các|những|một|nhiều|ông|bà"),
    absolutes=frozenset({"với"}),
    place_before=re.compile(
        r"(?<!\w)(?:[Tt]ỉnh|[Hh]uyện|[Tt]hành phố|TP\.?|[Qq]uận|[Xx]ã|[Pp]hường|[Tt]ại|[Ởở]|"
        rf"[Nn]ước) (?P<name>{_CAPITAL}\w*(?: {_CAPITAL}\w*){{0,2}})(?=[,.]? (?![0-9]))"
    ),
    place_after=re.compile(r"(?!)"),
    locatives=listed("tại|ở|của|toàn|tỉnh|thành phố|phố|nước|huyện"),
    adjuncts=listed(
        "với|cho|và|cùng|như|so|giữa|từ|đến|tới|sang|vào|gồm|qua|bằng|theo|do|bởi|hoặc|hay|trước|sau|gần|"
        "tên|là|về"
    ),
    perfect=re.compile(r"(?!)"),
    stock=re.compile(
        r"(?:tổng số|nâng (?:tổng )?số|hiện (?:có|nay có|đang có|cả nước có|nay|đang)|cơ sở dữ liệu|"
        r"mạng lưới|tính đến nay|đến nay|đang có|sở hữu|toàn tỉnh có|cả nước có|có quan hệ|"
        r"thiết lập quan hệ)(?: [^\s,;:.]+){0,12} ?\Z"
    ),
    stock_after=re.compile(
        r"(?: [^\s,;:.]+){0,4}? (?:còn hiệu lực|vẫn còn|đang còn|đang có|đang hoạt động|còn lại)(?!\w)"
    ),
    future=re.compile(
        r"(?<!\w)(?:sẽ|dự kiến|kế hoạch|mục tiêu|phấn đấu|dự báo|cần|phải|nhằm|định|đề xuất|tới đây|"
        r"sắp)(?!\w)"
    ),
)
