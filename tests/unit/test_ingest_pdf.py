"""PDF: columns, paragraphs and divided words as they were, and nothing that belongs to the pages."""

import base64
import html
import io
import json
import time
import unicodedata
from collections import Counter
from itertools import product

import fontpkg_fira_sans
import pytest
import weasyprint
from PIL import Image

from report.errors import IngestError
from report.ingest import read
from report.ingest.document import Received
from report.ingest.kinds import pdf
from report.ingest.text import LARGEST_BYTES

FONTS = "".join(
    f"@font-face{{font-family:Fira;font-weight:{weight};src:url('{file.as_uri()}')}}"
    for weight, name in ((400, "Regular"), (700, "Bold"))
    for file in [fontpkg_fira_sans.ROOT / "files" / f"FiraSans-{name}.ttf"]
)
TITLE = "Ports on the northern coast reopen after nine days of storms"
ENGLISH = (
    (
        "The ports on the northern coast reopened on Monday after nine days of storms, the harbour "
        "authority said. Nearly 40 ships had waited at anchor, and the last of them is to be unloaded by "
        "the end of the week."
    ),
    (
        "Freight rates rose by 8.2% while the quays were closed. Traders in the capital expect them to "
        "fall again before the holidays, when most of the rice has left the country."
    ),
    (
        "“We have worked day and night,” said Lan Tran, who heads the harbour authority. She thanked the "
        "crews of the tugs, many of whom had slept on board since the first warning came in on the "
        "evening of 3 January."
    ),
    "It was the longest closure since 1998.",
    (
        "The authority plans to deepen the fairway by two metres, so that larger vessels need not wait "
        "for the tide. Work is to begin in March and to cost about 12 million dollars, half of which the "
        "region pays."
    ),
    (
        "Insurers put the damage to warehouses and cranes at 3.5 million dollars. A final figure is "
        "expected once divers have looked at the moles, which were hit by waves of up to seven metres."
    ),
)
VIETNAMESE_TITLE = "Các cảng miền Trung mở cửa trở lại sau chín ngày bão"
VIETNAMESE = (
    (
        "Các cảng biển ở miền Trung đã mở cửa trở lại hôm thứ Hai sau chín ngày bão, Cục Hàng hải cho "
        "biết. Gần 40 tàu đã phải neo đậu chờ đợi, chiếc cuối cùng sẽ được dỡ hàng trước cuối tuần này."
    ),
    (
        "Giá cước tăng 8,2% trong thời gian các bến cảng đóng cửa. Giới thương nhân ở thủ đô cho rằng "
        "giá sẽ giảm trở lại trước kỳ nghỉ lễ, khi phần lớn lượng gạo đã rời cảng."
    ),
    (
        "“Chúng tôi đã làm việc cả ngày lẫn đêm”, bà Trần Thị Lan, người đứng đầu cơ quan quản lý cảng, "
        "nói. Bà cảm ơn thủy thủ các tàu kéo, nhiều người trong số họ đã ngủ lại trên tàu từ khi có cảnh "
        "báo đầu tiên."
    ),
    "Đây là lần đóng cửa dài nhất kể từ năm 1998.",
    (
        "Cơ quan này dự kiến nạo vét luồng sâu thêm hai mét để tàu lớn không phải chờ thủy triều. Công "
        "việc sẽ bắt đầu vào tháng 3 và tiêu tốn khoảng 12 triệu USD, trong đó một nửa do địa phương chi "
        "trả."
    ),
    (
        "Các công ty bảo hiểm ước tính thiệt hại về kho bãi và cần cẩu là 3,5 triệu USD. Con số cuối "
        "cùng sẽ có khi thợ lặn kiểm tra xong các đê chắn sóng, nơi hứng chịu những con sóng cao tới bảy "
        "mét."
    ),
)
STYLES = {
    "one column, spaced": "@page{size:A4;margin:2cm} p{margin:0 0 .8em}",
    "one column, indented, justified": "@page{size:A4;margin:2.5cm} body{line-height:1.5;text-align:justify}"
    " p{margin:0;text-indent:1.2cm}",
    "small pages": "@page{size:A6;margin:1cm} body{font-size:9pt;text-align:justify;hyphens:auto}"
    " p{margin:0 0 .5em}",
    "two columns": "@page{size:A4;margin:2cm} div{columns:2;text-align:justify;hyphens:auto}"
    " p{margin:0;text-indent:1em}",
    "three columns": "@page{size:A4;margin:2cm} body{font-size:9pt} div{columns:3;text-align:justify}"
    " p{margin:0;text-indent:1em}",
}


def printed(body, style="", *, title="", language="en"):
    document = (
        f"<html lang={language}><title>{html.escape(title)}</title><style>{FONTS}"
        f"body{{font:11pt/1.3 Fira}} h1{{font-size:22pt}} {style}</style>{body}</html>"
    )
    return weasyprint.HTML(string=document).write_pdf()


def paragraphs(texts):
    return "".join(f"<p>{html.escape(text)}</p>" for text in texts)


@pytest.fixture
def article(tmp_path):
    def of(data):
        (tmp_path / "a.pdf").write_bytes(data)
        (found,) = read([tmp_path / "a.pdf"]).articles
        return found

    return of


@pytest.fixture
def omission(tmp_path):
    def of(data):
        (tmp_path / "a.pdf").write_bytes(data)
        (tmp_path / "b.txt").write_text(ENGLISH[0], encoding="utf-8")
        (found,) = read([tmp_path / "a.pdf", tmp_path / "b.txt"]).omissions
        return found.reason

    return of


def blocks(article):
    return [(block.kind, article.text[block.start : block.end]) for block in article.structure]


def spans(article, rule):
    return [span.text for span in article.removed if span.rule == rule]


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize(
    ("title", "texts", "language"),
    [(TITLE, ENGLISH, "en"), (VIETNAMESE_TITLE, VIETNAMESE, "vi")],
    ids=["English", "Vietnamese"],
)
def test_paragraphs_come_out_as_they_went_in(article, style, title, texts, language):
    body = f"<h1>{title}</h1>{paragraphs(texts[:1])}<div>{paragraphs(texts[1:])}</div>"
    found = article(printed(body, STYLES[style], language=language))
    assert found.title == title
    assert found.text.split("\n\n") == list(texts)
    assert found.language == language


def test_running_heads_and_page_numbers_are_named(article):
    style = (
        "@page{size:A5;margin:2cm;@top-left{content:'The Quay Weekly, 12 January 2026'}"
        "@bottom-center{content:'– ' counter(page) ' –'}} p{margin:0 0 1em}"
    )
    texts = [f"Report {at} says so. {text}" for at, text in enumerate(ENGLISH * 3)]
    found = article(printed(f"<h1>{TITLE}</h1>{paragraphs(texts)}", style))
    assert found.text.split("\n\n") == texts
    assert set(spans(found, "running_head")) == {"The Quay Weekly, 12 January 2026"}
    assert spans(found, "page_number") == [
        f"– {at} –" for at in range(1, len(spans(found, "running_head")) + 1)
    ]
    assert found.published is None


@pytest.mark.parametrize("texts", [ENGLISH[:2], ENGLISH * 3], ids=["one page", "some pages"])
def test_what_a_browser_prints_around_a_page_is_no_date_of_the_article(article, texts):
    style = (
        "@page{size:letter;margin:1.5cm;@top-left{content:'1/12/26, 9:38 AM'}"
        "@top-center{content:'Ports - The Quay'}@bottom-left{content:'https://quay.example/news?id=7'}"
        "@bottom-right{content:counter(page) '/' counter(pages)}}"
    )
    texts = [f"Report {at} says so. {text}" for at, text in enumerate(texts)]
    found = article(printed(f"<h1>{TITLE}</h1>{paragraphs(texts)}", style))
    assert found.text.split("\n\n") == texts
    assert found.published is None
    assert "1/12/26, 9:38 AM Ports - The Quay" in spans(found, "running_head")


def test_headings_lists_and_tables(article):
    rows = (
        ("Port", "Cargo (tonnes)", "Change"),
        ("Long Quay", "1,200,000", "8.2%"),
        ("Old Town", "800,000", "-1.5%"),
    )
    table = "".join(f"<tr>{''.join(f'<td>{cell}' for cell in row)}" for row in rows)
    body = (
        f"<h1>{TITLE}</h1>{paragraphs(ENGLISH[:2])}<h2>Cargo by port</h2><table>{table}</table>"
        f"{paragraphs(ENGLISH[2:4])}<p><b>What comes next</b></p>{paragraphs(ENGLISH[4:5])}"
        f"<ul><li>{ENGLISH[1]}<li>Coffee goes out last</ul>{paragraphs(ENGLISH[5:])}"
    )
    found = article(printed(body, "td{padding:3pt 12pt}"))
    assert blocks(found) == [
        ("heading", "Cargo by port"),
        *(("row", " | ".join(row)) for row in rows),
        ("heading", "What comes next"),
        *(("item", ENGLISH[1]), ("item", "Coffee goes out last")),
    ]
    assert found.text.split("\n\n")[0] == ENGLISH[0]
    assert found.text.split("\n\n")[-1] == ENGLISH[5]


def test_a_letterhead_is_removed_and_its_date_is_kept(article):
    letterhead = (
        "<table><tr><td>BỘ GIAO THÔNG VẬN TẢI<br><b>CỤC HÀNG HẢI</b><br>Số: 12/TB-CHH"
        "<td><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Độc lập - Tự do - Hạnh phúc</b>"
        "<br>Hà Nội, ngày 12 tháng 1 năm 2026</table>"
    )
    body = f"{letterhead}<h1>THÔNG CÁO BÁO CHÍ</h1><h1>{VIETNAMESE_TITLE}</h1>{paragraphs(VIETNAMESE)}"
    style = "table{width:100%} td{text-align:center;vertical-align:top;width:50%} h1{font-size:15pt}"
    found = article(printed(body, style, title="Microsoft Word - TB 12.doc", language="vi"))
    assert (found.title, found.published, found.place) == (VIETNAMESE_TITLE, "2026-01-12", "Hà Nội")
    assert found.text.split("\n\n") == list(VIETNAMESE)
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in " ".join(spans(found, "above_headline"))


@pytest.mark.parametrize(
    ("named", "expected"),
    [
        ("Ports reopen after storms - The Quay", "Ports reopen after storms"),
        ("Microsoft Word - final v3.doc", "THE QUAY DAILY NEWS"),
        ("", "THE QUAY DAILY NEWS"),
    ],
)
def test_the_title_of_the_file_tells_the_headline_only_where_it_is_printed(article, named, expected):
    body = f"<h1>THE QUAY DAILY NEWS</h1><h2>Ports reopen after storms</h2>{paragraphs(ENGLISH)}"
    assert article(printed(body, title=named)).title == expected


def test_the_dates_of_the_file_are_not_the_article_s(article):
    head = "<meta name=dcterms.created content=2026-01-12><meta name=author content='Lan Tran'>"
    found = article(printed(f"{head}<h1>{TITLE}</h1>{paragraphs(ENGLISH)}"))
    assert (found.published, found.authors) == (None, ())


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        # attested whole, or as a compound, within a line of the same document
        (
            ("the inter-", "national talks", "international help"),
            "the international talks international help",
        ),
        (("a long-", "term plan", "the long-term aim"), "a long-term plan the long-term aim"),
        # not attested: as printed
        (("a grass-", "roots group", "met again there"), "a grass-roots group met again there"),
        (("from 2024-", "2026 and after", "that year too"), "from 2024-2026 and after that year too"),
        (("the Hanoi-", "Haiphong road", "was closed then"), "the Hanoi-Haiphong road was closed then"),
        (("prices fell -", "but not much", "in the end"), "prices fell - but not much in the end"),
        # a dash as the document sets it elsewhere
        (("the ports—", "all of them—are open"), "the ports—all of them—are open"),
        (("the ports —", "all of them — are open"), "the ports — all of them — are open"),
        (("in 2019–", "2024 there were none"), "in 2019–2024 there were none"),
        (("see QD/2018/", "TT of that year"), "see QD/2018/TT of that year"),
        # put there by typesetting
        (("the govern\u2010", "ment said so", "on that day"), "the government said so on that day"),
    ],
)
def test_words_divided_at_the_ends_of_lines(article, lines, expected):
    found = article(
        printed(f"{paragraphs(ENGLISH[3:4])}<p>{'<br>'.join(lines)}.", "@page{size:60mm 200mm;margin:9mm}")
    )
    assert found.text.split("\n\n")[-1] == f"{expected}."


def test_a_document_that_divides_words_is_told_by_how_often(article):
    divided = [
        *("The storm had closed every har-", "bour on the northern sea-", "board and flooded ware-"),
        *("houses, the authority con-", "firmed in a note. Repairs", "have since be-", "gun there."),
    ]
    found = article(printed(f"<p>{'<br>'.join(divided)}", "@page{size:85mm 200mm;margin:9mm}"))
    assert found.text == (
        "The storm had closed every harbour on the northern seaboard and flooded warehouses, the authority "
        "confirmed in a note. Repairs have since begun there."
    )


def test_a_raised_figure_is_no_part_of_a_number(article):
    raised = f"<p>{ENGLISH[3][:-1]}, with 40<sup>2</sup> ships on 12 km<sup>2</sup> of water.</p>"
    assert "with 40² ships on 12 km² of water." in article(printed(raised + paragraphs(ENGLISH[4:]))).text


def test_text_across_the_page_and_outside_of_it_is_left_out(article):
    marks = (
        "<div style='position:absolute;top:9cm;left:2cm;transform:rotate(-45deg)'>DRAFT COPY ONLY</div>"
        "<div style='position:absolute;left:-40cm;top:3cm'>NOWHERE</div>"
    )
    found = article(printed(f"{marks}{paragraphs(ENGLISH)}"))
    assert found.text.split("\n\n") == list(ENGLISH)


def test_a_page_that_lies_on_its_side_is_read(article):
    body = f"<div style='transform:rotate(90deg);width:20cm;margin:5cm -5cm'>{paragraphs(ENGLISH)}</div>"
    found = article(printed(body, "@page{size:A4 portrait;margin:2cm} p{margin:0 0 1em}"))
    assert found.text.split("\n\n") == list(ENGLISH)


def test_letters_with_marks_apart_are_joined(article):
    decomposed = VIETNAMESE[0].replace("ả", "a\u0309").replace("ể", "e\u0302\u0309")
    assert article(printed(paragraphs([decomposed, *VIETNAMESE[1:]]))).text.startswith(VIETNAMESE[0])


def raw(*objects, trailer=b""):
    """Make a PDF of its objects."""
    body = b"%PDF-1.7\n" + b"".join(
        b"%d 0 obj\n%s\nendobj\n" % (at, each) for at, each in enumerate(objects, 1)
    )
    return body + b"trailer\n<</Root 1 0 R/Size %d%s>>\nstartxref\n0\n%%%%EOF" % (len(objects) + 1, trailer)


CATALOG = b"<</Type/Catalog/Pages 2 0 R>>"
PAGES = b"<</Type/Pages/Kids[3 0 R]/Count 1>>"
PAGE = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>"
FONT = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"


def stream(data, more=b""):
    return b"<</Length %d%s>>stream\n%s\nendstream" % (len(data), more, data)


def test_what_cannot_be_read_is_named(omission):
    good = printed(paragraphs(ENGLISH))
    picture = io.BytesIO()
    Image.new("1", (50, 50)).save(picture, "png")
    encoded = base64.b64encode(picture.getvalue()).decode()
    locked = b"/Encrypt<</Filter/Standard/V 1/R 2/O(%s)/U(%s)/P -4>>/ID[(a)(a)]" % (b"o" * 32, b"u" * 32)
    assert omission(printed(f"<img src='data:image/png;base64,{encoded}'>")) == "scanned"
    assert omission(printed("<p>12.5 – 13 %</p>")) == "scanned"
    assert omission(raw(CATALOG, PAGES, PAGE, stream(b""), FONT, trailer=locked)) == "encrypted"
    assert omission(good[:900]) == "damaged"
    assert omission(b"%PDF-1.7\n" + bytes(range(256)) * 40) == "damaged"
    assert omission(raw(CATALOG, b"<</Type/Pages/Kids[]/Count 0>>")) == "damaged"
    assert (
        omission(raw(CATALOG, b"<</Type/Pages/Kids[%s]/Count 2001>>" % (b"3 0 R " * 2_001), PAGE))
        == "too_large"
    )
    assert omission(good + bytes(LARGEST_BYTES)) == "too_large"


def test_a_file_of_the_system_is_never_read(omission, tmp_path):
    (tmp_path / "canary").write_bytes(b"BT /F 12 Tf 9 99 Td (The canary sang for a long time.) Tj ET")
    outside = b"/F(%s)" % str(tmp_path / "canary").encode()
    assert omission(raw(CATALOG, PAGES, PAGE, stream(b"", outside), FONT)) == "scanned"


def test_hostile_pages_cost_bounded_time(article, omission):
    wide, tall = PAGE.replace(b"300 300", b"999999 300"), PAGE.replace(b"300 300", b"300 999999")
    lines = b"BT /F 9 Tf 9 999900 Td " + b"(Ships wait at anchor.) Tj 0 -12 Td " * 8_000 + b"ET"
    word = b"BT /F 1 Tf (" + b"a" * 30_000 + b") Tj (Ships wait at anchor.) Tj ET"
    cells = (
        b"BT /F 9 Tf 9 200 Td "
        + b"".join(b"(Ships) Tj %d 0 Td " % (90 + at % 9) for at in range(8_000))
        + b"ET"
    )
    for page, content in ((tall, lines), (wide, word), (wide, cells)):
        before = time.process_time()
        article(raw(CATALOG, PAGES, page, stream(content), FONT))
        assert time.process_time() - before < 20
    endless = b"BT /F 1 Tf " + (b"(" + b"a" * 30_000 + b") Tj ") * 34 + b"ET"
    before = time.process_time()
    assert omission(raw(CATALOG, PAGES, wide, stream(endless), FONT)) == "too_large"
    assert time.process_time() - before < 10


@pytest.mark.prove
@pytest.mark.show("paragraphs of printed articles read back", wanted="at least 95%, 98% of headlines")
def test_articles_of_others_come_back_paragraph_by_paragraph(evaluation_data, record_property):
    rows = [
        json.loads(line)
        for name in ("en_bbc_articles", "vi_vietnews", "eu_basse")
        for line in (evaluation_data / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()[:12]
    ]
    found, wanted, titles = 0, 0, 0
    for row, style in product(rows, STYLES.values()):
        text = unicodedata.normalize("NFC", row["text"])
        lines = [" ".join(line.split()) for line in text.split("\n") if line.strip()]
        texts = [" ".join(lines[at : at + 3]) for at in range(0, len(lines), 3)]
        body = f"<h1>{TITLE}</h1>{paragraphs(texts[:1])}<div>{paragraphs(texts[1:])}</div>"
        (document,) = pdf.read(Received("a.pdf"), printed(body, style, language=row["lang"]))
        got = Counter(line.text for line in document.lines)
        titles += document.stated.title == TITLE
        found += sum((got & Counter(texts)).values())
        wanted += len(texts)
    documents = len(rows) * len(STYLES)
    record_property("measured", f"{found} of {wanted} paragraphs, {titles} of {documents} headlines")
    assert found >= 0.95 * wanted
    assert titles >= 0.98 * documents


def test_a_locked_pdf_alone_is_an_error_with_its_remedy(tmp_path):
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.4\n")
    with pytest.raises(
        IngestError, match=r"a\.pdf is damaged and cannot be opened\. Save or download it again"
    ):
        read([tmp_path / "a.pdf"])
