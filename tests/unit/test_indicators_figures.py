"""Written figures and what they say: one sentence, one figure."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from report.article import Article, Source, article_id
from report.glossary import load
from report.indicators import extract
from report.resources import folder

if TYPE_CHECKING:
    from report.briefing import Indicator

GLOSSARY = load([folder("assets/glossary")], ["en", "vi"])


def read(text: str, language: str) -> tuple[Indicator, ...]:
    article = Article(article_id(text), Source("test"), text, language, published="2024-11-05")
    return extract(article, GLOSSARY)


ENGLISH = [
    # counts
    ("The ministry opened 48 offices.", "48", "offices", "exact", "count"),
    ("More than 1,250 delegates attended.", "1250", "delegates", "over", "count"),
    ("Nearly 3,400 farmers registered.", "3400", "farmers", "nearly", "count"),
    ("About twenty-five schools reopened.", "25", "schools", "about", "count"),
    ("Some two hundred and forty families moved.", "240", "families", "about", "count"),
    ("At least 17 people were injured.", "17", "people", "at_least", "count"),
    ("Up to 900 seats were sold.", "900", "seats", "up_to", "count"),
    ("Fewer than 60 ships called at the port.", "60", "ships", "up_to", "count"),
    ("The fair drew 1.2 million visitors.", "1200000", "visitors", "exact", "count"),
    ("The fair drew 4.8m visitors.", "4800000", "visitors", "exact", "count"),
    ("An estimated 30,000 fans watched.", "30000", "fans", "estimated", "count"),
    ("A record 5,100 runners finished.", "5100", "runners", "record", "count"),
    ("The club has 2,000+ members.", "2000", "members", "at_least", "count"),
    ("Some 500 or so protesters gathered.", "500", "protesters", "about", "count"),
    ("Half a million tickets were printed.", "500000", "tickets", "exact", "count"),
    ("Two dozen countries signed.", "24", "countries", "exact", "count"),
    ("The firm hired three hundred engineers.", "300", "engineers", "exact", "change"),
    ("The firm cut 4,000 jobs.", "4000", "jobs", "exact", "change"),
    ("The factory added 750 workers.", "750", "workers", "exact", "change"),
    ("It met 14 of 16 targets.", "14", "targets", "exact", "count"),
    ("It met 14 out of the 16 targets.", "14", "targets", "exact", "count"),
    ("Between 40 and 50 villages were flooded.", "40..50", "villages", "exact", "count"),
    ("Some 10-15 trucks waited.", "10..15", "trucks", "about", "count"),
    ("The number of branches rose to 62.", "62", "branches", "exact", "count"),
    # money
    ("Exports reached $45 billion.", "45000000000", "USD", "exact", "level"),
    ("Exports reached 45 billion USD.", "45000000000", "USD", "exact", "level"),
    ("Exports reached USD 45 billion.", "45000000000", "USD", "exact", "level"),
    ("Exports reached US$45bn.", "45000000000", "USD", "exact", "level"),
    ("Revenue was over £3.6bn.", "3600000000", "GBP", "over", "level"),
    ("Revenue was just under €700m.", "700000000", "EUR", "nearly", "level"),
    ("The fund holds 80 million euros.", "80000000", "EUR", "exact", "level"),
    ("The loan is worth 250bn yen.", "250000000000", "JPY", "exact", "level"),
    ("The fine came to 5 million pounds.", "5000000", "GBP", "exact", "level"),
    ("The budget is 1.5 trillion dong.", "1500000000000", "VND", "exact", "level"),
    ("The grant amounts to A$12m.", "12000000", "AUD", "exact", "level"),
    ("Debt stands at 3.25 trillion yuan.", "3250000000000", "CNY", "exact", "level"),
    ("Losses are estimated at 7-8 million dollars.", "7000000..8000000", "USD", "estimated", "level"),
    ("Losses are put at $7m-$8m.", "7000000..8000000", "USD", "exact", "level"),
    ("Spending will be between $2bn and $3bn.", "2000000000..3000000000", "USD", "exact", "level"),
    ("A house costs $310,000.", "310000", "USD", "exact", "price"),
    ("The ticket price is 15 euros.", "15", "EUR", "exact", "price"),
    ("Crude traded at $72.40 a barrel.", "72.40", "USD/barrel", "exact", "price"),
    ("Rice sold at 520 USD per tonne.", "520", "USD/tonne", "exact", "price"),
    ("Copper fetched $9,100/tonne.", "9100", "USD/tonne", "exact", "price"),
    ("Wages rose by $40.", "40", "USD", "exact", "change"),
    ("Investment fell $2.2bn.", "2200000000", "USD", "exact", "change"),
    ("The scheme costs £2bn a year.", "2000000000", "GBP/year", "exact", "level"),
    ("Two million dollars was raised.", "2000000", "USD", "exact", "level"),
    ("Rs 500 crore was released.", "5000000000", "INR", "exact", "level"),
    # percentages
    ("Output grew 6.8%.", "6.8", "percent", "exact", "change"),
    ("Output grew by 6.8 per cent.", "6.8", "percent", "exact", "change"),
    ("Sales slumped 27 percent.", "27", "percent", "exact", "change"),
    ("Growth of almost 5% was recorded.", "5", "percent", "nearly", "change"),
    ("The survey found a 12% increase.", "12", "percent", "exact", "change"),
    ("Prices were 3% higher.", "3", "percent", "exact", "change"),
    ("Unemployment rose to 4.1%.", "4.1", "percent", "exact", "level"),
    ("The rate rose by 0.25 percentage points.", "0.25", "percentage points", "exact", "change"),
    ("The bank cut the rate by 50 basis points.", "50", "basis points", "exact", "change"),
    ("Women hold 38% of the seats.", "38", "percent", "exact", "share"),
    ("Textiles account for 14% of exports.", "14", "percent", "exact", "share"),
    ("It bought a 25% stake.", "25", "percent", "exact", "share"),
    ("Inflation should be 3-4%.", "3..4", "percent", "exact", "level"),
    ("Growth of 6 to 7 percent is forecast.", "6..7", "percent", "exact", "change"),
    ("A third of the orchards were lost.", "33.333", "percent", "exact", "share"),
    ("More than half of the roads are paved.", "50", "percent", "over", "share"),
    ("Three-quarters of the crop survived.", "75", "percent", "exact", "share"),
    ("One in five households is without power.", "20", "percent", "exact", "share"),
    ("Nine out of ten voters agreed.", "90", "percent", "exact", "share"),
    ("The cabinet aims for double-digit growth.", "10", "percent", "at_least", "target"),
    ("Profit jumped by two-thirds.", "66.667", "percent", "exact", "change"),
    # times, ranks, measures
    ("Output is 2.4 times higher than before.", "2.4", "times", "exact", "ratio"),
    ("Demand is nearly three times the supply.", "3", "times", "nearly", "ratio"),
    ("Turnover doubled.", "2", "times", "exact", "ratio"),
    ("Arrivals more than tripled.", "3", "times", "over", "ratio"),
    ("Wages have risen five times as fast.", "5", "times", "exact", "ratio"),
    ("It ranks among the top 30 exporters.", "30", "rank", "top", "rank"),
    ("The road is 128 km long.", "128", "km", "exact", "level"),
    ("The park covers 3,200 hectares.", "3200", "hectares", "exact", "level"),
    ("The plant makes 600MW.", "600", "MW", "exact", "level"),
    ("It shipped 2.1 million tonnes.", "2100000", "tonnes", "exact", "level"),
    ("The field pumps 90,000 barrels a day.", "90000", "barrels/day", "exact", "level"),
    ("A judge jailed him for six years.", "6", "years", "exact", "level"),
    ("It plans 20 stations.", "20", "stations", "exact", "target"),
    ("The target is 75 hospitals.", "75", "hospitals", "exact", "target"),
]

VIETNAMESE = [
    # counts
    ("Bộ đã mở 48 văn phòng.", "48", "văn phòng", "exact", "count"),
    ("Hơn 1.250 đại biểu tham dự.", "1250", "đại biểu", "over", "count"),
    ("Gần 3.400 nông dân đăng ký.", "3400", "nông dân", "nearly", "count"),
    ("Khoảng hai mươi lăm trường mở lại.", "25", "trường", "about", "count"),
    ("Có 17 người đến dự.", "17", "người", "exact", "count"),
    ("Ít nhất 17 người đến dự.", "17", "người", "at_least", "count"),
    ("Tối đa 900 vé được bán.", "900", "vé", "up_to", "count"),
    ("Chưa đến 60 tàu cập cảng.", "60", "tàu", "up_to", "count"),
    ("Hội chợ thu hút 1,2 triệu lượt khách.", "1200000", "lượt khách", "exact", "count"),
    ("Hội chợ đón 2 triệu du khách.", "2000000", "du khách", "exact", "count"),
    ("Ước tính 30.000 cổ động viên theo dõi.", "30000", "cổ động viên", "estimated", "count"),
    ("Đoàn gồm 500 người trở lên.", "500", "người", "at_least", "count"),
    ("Tỉnh cắt giảm 4.000 biên chế.", "4000", "biên chế", "exact", "change"),
    ("Đạt 14/16 chỉ tiêu.", "14", "chỉ tiêu", "exact", "count"),
    ("Có 14 trong số 16 xã đạt chuẩn.", "14", "xã", "exact", "count"),
    ("Từ 40 đến 50 thôn bị ngập.", "40..50", "thôn", "exact", "count"),
    ("Có 10-15 xe tải chờ.", "10..15", "xe tải", "exact", "count"),
    ("Số chi nhánh tăng lên 62.", "62", "chi nhánh", "exact", "count"),
    ("Ba trăm kỹ sư được tuyển.", "300", "kỹ sư", "exact", "count"),
    ("Hai nghìn công nhân nghỉ việc.", "2000", "công nhân", "exact", "count"),
    ("Có 1500 công nhân nghỉ việc.", "1500", "công nhân", "exact", "count"),
    ("Nửa triệu vé được in.", "500000", "vé", "exact", "count"),
    # money
    ("Xuất khẩu đạt 45 tỷ USD.", "45000000000", "USD", "exact", "level"),
    ("Xuất khẩu đạt 45 tỉ đô la Mỹ.", "45000000000", "USD", "exact", "level"),
    ("Doanh thu trên 3,6 tỷ đồng.", "3600000000", "VND", "over", "level"),
    ("Doanh thu xấp xỉ 700 triệu euro.", "700000000", "EUR", "about", "level"),
    ("Vốn là 1.500 tỷ đồng.", "1500000000000", "VND", "exact", "level"),
    ("Vốn là 12 nghìn tỷ đồng.", "12000000000000", "VND", "exact", "level"),
    ("Vốn là 12 ngàn tỉ đồng.", "12000000000000", "VND", "exact", "level"),
    ("Số tiền là 2.900.000 đồng.", "2900000", "VND", "exact", "level"),
    ("Số tiền là 1 tỷ 250 triệu đồng.", "1250000000", "VND", "exact", "level"),
    ("Số tiền là 2 triệu rưỡi đồng.", "2500000", "VND", "exact", "level"),
    ("Số tiền là ba tỷ đồng.", "3000000000", "VND", "exact", "level"),
    ("Thiệt hại ước 7-8 triệu USD.", "7000000..8000000", "USD", "estimated", "level"),
    ("Mức chi từ 2 đến 3 tỷ đồng.", "2000000000..3000000000", "VND", "exact", "level"),
    ("Giá lúa 6.850 đồng/kg.", "6850", "VND/kg", "exact", "price"),
    ("Giá lúa 7.050–7.150 đồng/kg.", "7050..7150", "VND/kg", "exact", "price"),
    ("Giá vàng 82,5 triệu đồng/lượng.", "82500000", "VND/lượng", "exact", "price"),
    ("Giá vé là 150.000 đồng.", "150000", "VND", "exact", "price"),
    ("Lương tăng 400.000 đồng.", "400000", "VND", "exact", "change"),
    ("Nợ giảm 63.630 tỷ đồng.", "63630000000000", "VND", "exact", "change"),
    ("Doanh thu giảm còn 63 tỷ đồng.", "63000000000", "VND", "exact", "level"),
    ("Khoản nợ lên tới 5 triệu bảng Anh.", "5000000", "GBP", "exact", "level"),
    # percentages
    ("GDP tăng 6,8%.", "6.8", "percent", "exact", "change"),
    ("GDP tăng trưởng 6,8 phần trăm.", "6.8", "percent", "exact", "change"),
    ("Tốc độ tăng trưởng đạt 6,8%.", "6.8", "percent", "exact", "change"),
    ("Doanh số sụt 27%.", "27", "percent", "exact", "change"),
    ("Tỷ lệ thất nghiệp tăng lên 4,1%.", "4.1", "percent", "exact", "level"),
    ("Lãi suất giảm 0,25 điểm phần trăm.", "0.25", "percentage points", "exact", "change"),
    ("Dệt may chiếm 14% kim ngạch.", "14", "percent", "exact", "share"),
    ("Lạm phát ở mức 3-4%.", "3..4", "percent", "exact", "level"),
    ("Hơn một nửa số hộ có điện.", "50", "percent", "over", "share"),
    ("Một phần ba diện tích bị mất.", "33.333", "percent", "exact", "share"),
    ("Khoảng 2/3 dân số sống ở nông thôn.", "66.667", "percent", "about", "share"),
    ("Phấn đấu tăng trưởng hai con số.", "10", "percent", "at_least", "target"),
    ("Mục tiêu tăng trưởng 2 con số được đặt ra.", "10", "percent", "at_least", "target"),
    # times, ranks, measures
    ("Sản lượng gấp 2,5 lần.", "2.5", "times", "exact", "ratio"),
    ("Sản lượng cao hơn 2,5 lần.", "2.5", "times", "exact", "ratio"),
    ("Sản lượng tăng gần 3 lần.", "3", "times", "nearly", "ratio"),
    ("Doanh thu tăng gấp đôi.", "2", "times", "exact", "ratio"),
    ("Doanh thu tăng gấp ba.", "3", "times", "exact", "ratio"),
    ("Việt Nam thuộc top 30 nước xuất khẩu.", "30", "rank", "top", "rank"),
    ("Việt Nam xếp thứ 44 thế giới.", "44", "rank", "exact", "rank"),
    ("Đường dài 128 km.", "128", "km", "exact", "level"),
    ("Rừng rộng 3.200 ha.", "3200", "ha", "exact", "level"),
    ("Nhà máy có công suất 600MW.", "600", "MW", "exact", "level"),
    ("Tàu chở 2,1 triệu tấn.", "2100000", "tấn", "exact", "level"),
    ("Bị cáo lĩnh 7 năm tù.", "7", "năm tù", "exact", "level"),
    ("Mục tiêu là 75 bệnh viện.", "75", "bệnh viện", "exact", "target"),
]


ROWS = [pytest.param("en", row, id=row[0]) for row in ENGLISH] + [
    pytest.param("vi", row, id=row[0]) for row in VIETNAMESE
]


@pytest.mark.parametrize(("language", "row"), ROWS)
def test_figure_reads_as_written(language, row):
    text, value, unit, qualifier, kind = row
    found = read(text, language)
    assert len(found) == 1, [each.words for each in found]
    figure = found[0]
    low, _, high = value.partition("..")
    assert (figure.value, figure.value_max) == (Decimal(low), Decimal(high) if high else None)
    assert (figure.unit, figure.qualifier, figure.kind) == (unit, qualifier, kind)
    assert not figure.uncertain
    assert text[figure.number.start : figure.number.end] in figure.words
