"""DOCX: what its styles and marks say of a text, and what in a package is never looked at."""

import io
import time
import zipfile

import docx
import pytest

from report.errors import IngestError
from report.ingest import read
from report.ingest.text import LARGEST_BYTES

LEAD = "The ports on the coast reopened on Monday after nine days of storms, the harbour authority said."
BODY = "Nearly 40 ships had waited at anchor, and the last of them is to be unloaded by the end of the week."
VIETNAMESE_LEAD = (
    "Các cảng biển đã mở cửa trở lại hôm thứ Hai sau chín ngày bão, cơ quan quản lý cảng cho biết."
)
VIETNAMESE_BODY = "Gần 40 tàu đã phải neo đậu chờ đợi, chiếc cuối cùng sẽ được dỡ hàng trước cuối tuần này."
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
TYPES = (
    f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>'
)


def related(*relations):
    rows = "".join(
        f'<Relationship Id="r{at}" Type="{R}/{role}" Target="{target}"{more}/>'
        for at, (role, target, more) in enumerate(relations)
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{rows}</Relationships>'


def package(body, styles="", relations=(), **parts):
    """Make a DOCX of raw XML, as small as one can be."""
    names = {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": related(("officeDocument", "word/document.xml", "")),
        "word/_rels/document.xml.rels": related(("styles", "styles.xml", ""), *relations),
        "word/styles.xml": f'<w:styles xmlns:w="{W}">{styles}</w:styles>',
        "word/document.xml": f'<w:document xmlns:w="{W}" xmlns:r="{R}"><w:body>{body}</w:body></w:document>',
    } | parts
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in names.items():
            archive.writestr(name, content)
    return file.getvalue()


def run(text, properties=""):
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(text, style="", properties=""):
    inner = text if text.startswith("<") else run(text)
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{inner}</w:p>'


def style(key, name, more=""):
    return f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{name}"/>{more}</w:style>'


@pytest.fixture
def article(tmp_path):
    def of(document):
        path = tmp_path / "a.docx"
        if isinstance(document, bytes):
            path.write_bytes(document)
        else:
            document.save(str(path))
        (found,) = read([path]).articles
        return found

    return of


@pytest.fixture
def omission(tmp_path):
    def of(data):
        (tmp_path / "a.docx").write_bytes(data)
        (tmp_path / "b.txt").write_text(LEAD, encoding="utf-8")
        (found,) = read([tmp_path / "a.docx", tmp_path / "b.txt"]).omissions
        assert found.subject == "a.docx"
        return found.reason

    return of


def blocks(article):
    return [(block.kind, article.text[block.start : block.end]) for block in article.structure]


def spans(article, rule):
    return [span.text for span in article.removed if span.rule == rule]


def test_structure_follows_the_styles(article):
    document = docx.Document()
    document.add_paragraph("Ports reopen after nine days", "Title")
    document.add_paragraph(LEAD)
    document.add_heading("What comes next", 2)
    document.add_paragraph(BODY)
    document.add_paragraph("Rice goes out first", "List Bullet")
    document.add_paragraph("Then coffee", "List Number")
    document.add_paragraph("We will work day and night.", "Intense Quote")
    table = document.add_table(2, 3)
    for at, text in enumerate(("Port", "Ships", "Waited", "Long Quay", "12", "")):
        table.cell(at // 3, at % 3).text = text
    found = article(document)
    assert found.title == "Ports reopen after nine days"
    assert found.text == "\n\n".join(
        [
            *(
                LEAD,
                "What comes next",
                BODY,
                "Rice goes out first\nThen coffee",
                "We will work day and night.",
            ),
            "Port | Ships | Waited\nLong Quay | 12",
        ]
    )
    assert blocks(found) == [
        *(("heading", "What comes next"), ("item", "Rice goes out first"), ("item", "Then coffee")),
        ("quotation", "We will work day and night."),
        *(("row", "Port | Ships | Waited"), ("row", "Long Quay | 12")),
    ]


def test_properties_and_dates_of_the_file_are_not_those_of_the_article(article):
    document = docx.Document()
    document.core_properties.author = "Lan Tran"
    document.core_properties.title = "Final version 3"
    document.add_paragraph(LEAD)
    document.add_paragraph(BODY)
    found = article(document)
    assert (found.title, found.authors, found.published, found.event_date) == (None, (), None, None)


def test_the_first_heading_is_the_headline_where_it_opens_the_document(article):
    document = docx.Document()
    document.add_heading("Ports reopen after nine days", 1)
    document.add_paragraph(LEAD)
    document.add_heading("Background", 1)
    document.add_paragraph(BODY)
    found = article(document)
    assert found.title == "Ports reopen after nine days"
    assert found.text == f"{LEAD}\n\nBackground\n\n{BODY}"


def test_a_heading_below_running_text_is_no_headline(article):
    document = docx.Document()
    document.add_paragraph(LEAD)
    document.add_heading("Background", 1)
    document.add_paragraph(BODY)
    found = article(document)
    assert (found.title, found.text) == (None, f"{LEAD}\n\nBackground\n\n{BODY}")


def test_a_letterhead_is_removed_and_its_date_is_kept(article):
    document = docx.Document()
    letterhead = document.add_table(1, 2)
    letterhead.cell(0, 0).text = "BỘ GIAO THÔNG"
    letterhead.cell(0, 1).text = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    document.add_paragraph("THÔNG CÁO BÁO CHÍ", "Title")
    document.add_paragraph("Hà Nội, ngày 12 tháng 1 năm 2026")
    document.add_paragraph("Các cảng biển mở cửa trở lại", "Title")
    document.add_paragraph(VIETNAMESE_LEAD)
    document.add_paragraph(VIETNAMESE_BODY)
    found = article(document)
    assert found.title == "Các cảng biển mở cửa trở lại"
    assert found.published == "2026-01-12"
    assert found.text == f"{VIETNAMESE_LEAD}\n\n{VIETNAMESE_BODY}"
    assert spans(found, "above_headline") == [
        "BỘ GIAO THÔNG | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "THÔNG CÁO BÁO CHÍ",
    ]


def test_styles_are_told_by_their_built_in_names_and_what_they_are_based_upon(article):
    styles = (
        style("Tiu1", "heading 1")
        + style("MyHead", "Desk subhead", '<w:basedOn w:val="Tiu1"/>')
        + style("Tiu", "title")
        + style("Loop", "x", '<w:basedOn w:val="Loop"/>')
        + style("Level", "y", '<w:pPr><w:outlineLvl w:val="2"/></w:pPr>')
    )
    body = (
        paragraph("Cảng mở cửa trở lại", "Tiu")
        + paragraph(VIETNAMESE_LEAD, "Loop")
        + paragraph("Bối cảnh", "MyHead")
        + paragraph(VIETNAMESE_BODY, "']|//*['")
        + paragraph("Số liệu", "Level")
        + paragraph("Gạo", "", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr>')
        + paragraph("Cà phê", "", '<w:numPr><w:numId w:val="0"/></w:numPr>')
    )
    found = article(package(body, styles))
    assert found.title == "Cảng mở cửa trở lại"
    assert blocks(found) == [("heading", "Bối cảnh"), ("heading", "Số liệu"), ("item", "Gạo")]
    assert found.text.endswith("\n\nGạo\n\nCà phê")


def test_a_title_on_two_paragraphs_is_one(article):
    document = docx.Document()
    document.add_paragraph("Ports reopen", "Title")
    document.add_paragraph("after nine days", "Title")
    document.add_paragraph(LEAD)
    document.add_paragraph(BODY)
    found = article(document)
    assert (found.title, found.text) == ("Ports reopen after nine days", f"{LEAD}\n\n{BODY}")


def test_insertions_links_and_fields_are_text_deletions_and_notes_are_not(article):
    text = (
        run("The ")
        + f'<w:ins w:id="1" w:author="x">{run("northern ")}</w:ins>'
        + '<w:del w:id="2" w:author="x"><w:r><w:delText>southern </w:delText></w:r></w:del>'
        + f'<w:moveFrom w:id="3">{run("old ")}</w:moveFrom><w:moveTo w:id="4">{run("new ")}</w:moveTo>'
        + f'<w:hyperlink r:id="rId9">{run("ports")}</w:hyperlink>'
        + f"<w:sdt><w:sdtPr/><w:sdtContent>{run(' of the coast')}</w:sdtContent></w:sdt>"
        + "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr>"
        + f"<w:sdtContent>{run(' Click here')}</w:sdtContent></w:sdt>"
        + '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DATE </w:instrText></w:r>'
        + f'<w:fldSimple w:instr="PAGE">{run(" reopened")}</w:fldSimple>'
        + '<w:r><w:footnoteReference w:id="2"/></w:r><w:commentRangeStart w:id="0"/>'
        + run(" secretly", "<w:vanish/>")
        + run(" on Monday", '<w:vanish w:val="0"/>')
        + "<w:r><w:tab/><w:t>after a non</w:t><w:noBreakHyphen/><w:t>stop gale.</w:t></w:r>"
        + f'<w:r><w:pict><w:txbxContent xmlns:v="v">{paragraph("Text box")}</w:txbxContent></w:pict></w:r>'
    )
    found = article(package(paragraph(text) + paragraph(BODY)))
    expected = "The northern new ports of the coast reopened on Monday after a non-stop gale."
    assert found.text == f"{expected}\n\n{BODY}"


def test_a_deleted_end_of_a_paragraph_joins_it_to_the_next(article):
    joined = paragraph("The ports on the coast ", "", '<w:rPr><w:del w:id="1"/></w:rPr>')
    found = article(package(joined + paragraph("reopened on Monday after the storm.") + paragraph(BODY)))
    assert found.text == f"The ports on the coast reopened on Monday after the storm.\n\n{BODY}"


def test_content_controls_hold_text_and_contents_do_not(article):
    contents = '<w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>'
    body = (
        f"<w:sdt>{contents}<w:sdtContent>{paragraph('Ports reopen 1')}</w:sdtContent></w:sdt>"
        + paragraph("Background 2", "Toc2")
        + f"<w:sdt><w:sdtContent>{paragraph(LEAD)}</w:sdtContent></w:sdt>"
        + f'<w:customXml w:element="x">{paragraph(BODY)}</w:customXml>'
    )
    found = article(package(body, style("Toc2", "toc 2")))
    assert found.text == f"{LEAD}\n\n{BODY}"
    assert spans(found, "table_of_contents") == ["Ports reopen 1", "Background 2"]


def cell(*inner):
    return f"<w:tc>{''.join(inner)}</w:tc>"


def test_a_table_that_lays_out_the_page_is_running_text(article):
    rows = cell(paragraph(LEAD), paragraph(BODY)) + cell(paragraph("Contact us"))
    single = cell(paragraph("The quay lies south."))
    found = article(package(f"<w:tbl><w:tr>{rows}</w:tr></w:tbl><w:tbl><w:tr>{single}</w:tr></w:tbl>"))
    assert found.text == f"{LEAD}\n\n{BODY}\n\nContact us\n\nThe quay lies south."
    assert found.structure == ()


def test_a_row_that_was_deleted_is_not_read(article):
    kept = cell(paragraph("Rice")) + f"<w:sdt><w:sdtContent>{cell(paragraph('12'))}</w:sdtContent></w:sdt>"
    gone = "<w:trPr><w:del w:id='1'/></w:trPr>" + cell(paragraph("Salt")) + cell(paragraph("3"))
    table = f"<w:tbl><w:tr>{kept}</w:tr><w:tr>{gone}</w:tr></w:tbl>"
    found = article(package(paragraph(LEAD) + table + paragraph(BODY)))
    assert found.text == f"{LEAD}\n\nRice | 12\n\n{BODY}"


def test_line_breaks_part_lines_of_running_text_and_join_a_headline(article):
    broken = "<w:r><w:t>Ports reopen</w:t><w:br/><w:t>after the storm</w:t></w:r>"
    lines = "<w:r><w:t>First line of it.</w:t><w:br/><w:t>Second line of it.</w:t></w:r>"
    found = article(package(paragraph(broken, "T") + paragraph(LEAD) + paragraph(lines), style("T", "Title")))
    assert found.title == "Ports reopen after the storm"
    assert found.text == f"{LEAD}\n\nFirst line of it.\n\nSecond line of it."


def test_captions_are_marked_by_their_style(article):
    document = docx.Document()
    document.add_paragraph(LEAD)
    document.add_paragraph("Ships at anchor off the Long Quay", "Caption")
    document.add_paragraph(BODY)
    found = article(document)
    assert found.text == f"{LEAD}\n\n{BODY}"
    assert spans(found, "caption") == ["Ships at anchor off the Long Quay"]


def test_letters_with_marks_apart_are_joined(article):
    decomposed = (
        "Ca\u0309ng bie\u0302\u0309n đã mở cửa trở lại, cơ quan quản lý cảng cho biết hôm thứ Hai tuần này."
    )
    assert article(package(paragraph(decomposed) + paragraph(VIETNAMESE_BODY))).text.startswith(
        "Cảng biển đã"
    )


def test_a_strict_document_is_read(article):
    strict = package(paragraph(LEAD) + paragraph(BODY))
    source = io.BytesIO(strict)
    target = io.BytesIO()
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            new.writestr(
                name,
                old.read(name)
                .replace(
                    b"http://schemas.openxmlformats.org/officeDocument/2006/",
                    b"http://purl.oclc.org/ooxml/officeDocument/",
                )
                .replace(W.encode(), b"http://purl.oclc.org/ooxml/wordprocessingml/main"),
            )
    assert article(target.getvalue()).text == f"{LEAD}\n\n{BODY}"


def test_parts_in_any_order_and_relations_that_lead_nowhere(article):
    outside = ' TargetMode="External"'
    data = package(
        paragraph(LEAD) + paragraph(BODY),
        relations=[
            ("image", "../NULL", ""),
            ("attachedTemplate", "file:///etc/passwd", outside),
            ("image", "http://127.0.0.1:9/x.png", outside),
        ],
    )
    with zipfile.ZipFile(io.BytesIO(data)) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as new:
        for name in sorted(parts, reverse=True):
            new.writestr(name, parts[name])
    assert article(file.getvalue()).text == f"{LEAD}\n\n{BODY}"


def test_entities_are_never_resolved(omission, tmp_path):
    (tmp_path / "canary").write_text("the canary sang", encoding="utf-8")
    bomb = "".join(f'<!ENTITY a{at} "{f"&a{at - 1};" * 10 if at else "x" * 100}">' for at in range(12))
    for declared in (f'<!ENTITY c SYSTEM "file://{tmp_path}/canary">', bomb + '<!ENTITY c "&a11;">'):
        document = (
            f'<!DOCTYPE w:document [{declared}]><w:document xmlns:w="{W}"><w:body>'
            f"{paragraph(LEAD)}{paragraph('&c;')}</w:body></w:document>"
        )
        before = time.process_time()
        assert omission(package("", **{"word/document.xml": document})) == "damaged"
        wide = document.encode("utf-16")
        assert omission_or_text(tmp_path, package("", **{"word/document.xml": wide}))
        assert time.process_time() - before < 2


def omission_or_text(tmp_path, data):
    """Tell whether the canary and the bomb stayed out, however the document was read."""
    (tmp_path / "a.docx").write_bytes(data)
    try:
        (found,) = read([tmp_path / "a.docx"]).articles
    except IngestError:
        return True
    return "canary" not in found.text and len(found.text) < 2 * len(LEAD)


def test_what_cannot_be_read_is_named(omission):
    good = package(paragraph(LEAD))
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(5_000)
    workbook = package(
        "", **{"_rels/.rels": related(("officeDocument", "xl/workbook.xml", "")), "xl/workbook.xml": "<x/>"}
    )
    assert omission(ole + "EncryptedPackage".encode("utf-16-le")) == "encrypted"
    assert omission(ole + "WordDocument".encode("utf-16-le")) == "binary_file"
    assert omission(workbook) == "binary_file"
    assert omission(package("", **{"_rels/.rels": related()})) == "binary_file"
    assert (
        omission(package("", **{"_rels/.rels": related(("officeDocument", "word/none.xml", ""))}))
        == "damaged"
    )
    assert omission(good[: len(good) // 2]) == "damaged"
    assert omission(package("<w:p>")) == "damaged"
    assert omission(package("<w:tbl>" * 3_000 + "</w:tbl>" * 3_000)) == "damaged"
    assert omission(package("")) == "no_text"
    assert omission(package(paragraph("a") * 50_001)) == "too_large"
    assert omission(package(f"<!--{' ' * LARGEST_BYTES}-->")) == "too_large"
    assert omission(good + bytes(LARGEST_BYTES)) == "too_large"


def test_a_picture_that_unpacks_to_much_is_never_unpacked(article):
    found = article(package(paragraph(LEAD) + paragraph(BODY), **{"word/media/a.png": bytes(100_000_000)}))
    assert found.text == f"{LEAD}\n\n{BODY}"


def test_time_is_linear_in_the_paragraphs(article):
    table = f"<w:tr>{cell(paragraph('a')) * 100}</w:tr>"
    body = paragraph(LEAD) + f"<w:tbl>{table * 100}</w:tbl>" + paragraph("b") * 20_000
    before = time.process_time()
    article(package(body))
    assert time.process_time() - before < 15
