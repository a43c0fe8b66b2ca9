"""Mails and mailboxes: the article in a mail, what its header states, what is attached to it."""

import base64
import io
import quopri
import textwrap
import time
import unicodedata
import zipfile
from email.message import EmailMessage

import pytest

from report.errors import IngestError
from report.ingest import read
from report.ingest.bundles import cut_stream
from report.ingest.document import Received
from report.ingest.kinds import kind_of, mail
from report.ingest.kinds.mail.sender import sender
from report.ingest.kinds.mail.wrap import flowed, unwrapped
from report.ingest.kinds.timestamps import timestamp

FIRST = "The port of Quayside reopened on Monday after nine days of storms, its owners said."
SECOND = "Ships carried 412,000 tonnes of wheat through it last year, a tenth more than the year before."
THIRD = (
    "The harbour master expects the last of the cranes to be mended by June, and the ferry to sail in July."
)
VIETNAMESE = "Cảng Bến Đá mở cửa trở lại hôm thứ hai sau chín ngày bão, chủ cảng cho biết."
VIETNAMESE_TOO = "Năm ngoái tàu chở qua đây 412.000 tấn lúa mì, hơn năm trước một phần mười."
BODY = f"{FIRST}\n\n{SECOND}\n"
ARTICLE = f"{FIRST}\n\n{SECOND}"


def made(text=BODY, head="", content="text/plain; charset=utf-8"):
    fields = {
        "From": "The Quay <news@quay.example>",
        "Date": "Mon, 12 Jan 2026 09:38:00 +0700",
        "Subject": "Port of Quayside reopens",
        "Message-ID": "<1@quay.example>",
    }
    lines = [f"{name}: {value}" for name, value in fields.items() if f"{name}:" not in head]
    data = text if isinstance(text, bytes) else text.encode()
    return "\n".join([head.strip(), *lines, f"Content-Type: {content}"]).strip().encode() + b"\n\n" + data


def children(data):
    return list(mail.read(Received("x.eml", origin="x.eml"), data))


def only(data):
    (child,) = children(data)
    return child


def articles(tmp_path, data, name="x.eml"):
    (tmp_path / name).write_bytes(data)
    return read([tmp_path / name]).articles


def text_of(tmp_path, data):
    (article,) = articles(tmp_path, data)
    return article.text


def test_a_mail_is_an_article_with_what_its_header_states(tmp_path):
    (article,) = articles(tmp_path, made())
    assert article.source.key == "1@quay.example"
    assert article.source.name == "The Quay"
    assert article.title == "Port of Quayside reopens"
    assert article.published == "2026-01-12T09:38:00+07:00"
    assert article.authors == ()
    assert article.text == ARTICLE


def test_a_mail_is_no_source_of_its_own():
    child = only(made())
    assert (child.origin, child.depth, child.media_type) == ("x.eml", 1, "text/plain")


def test_what_is_not_stated_is_none():
    child = only(b"Subject:\nFrom: <a@b.example>\n\n" + BODY.encode())
    assert child.key == "x.eml"
    assert (child.stated.title, child.stated.published, child.stated.outlet, child.stated.authors) == (
        None,
        None,
        None,
        (),
    )


@pytest.mark.parametrize(
    ("subject", "title"),
    [
        ("=?utf-8?b?Q+G6o25nIELhur9uIMSQw6EgbeG7nyBj4butYQ==?=", "Cảng Bến Đá mở cửa"),
        ("=?utf-8?q?C=E1=BA=A3ng_B?= =?utf-8?q?=E1=BA=BFn_=C4=90=C3=A1?=", "Cảng Bến Đá"),
        ("Cảng Bến Đá", "Cảng Bến Đá"),
        ("Re: [Desk] Fwd: Port reopens", "Port reopens"),
        ("Chuyển tiếp: TR: RE[2]: Cảng mở cửa", "Cảng mở cửa"),
        ("Port\n\treopens", "Port reopens"),
        ("=?utf-8?q?Port=0D=0ABcc:_x=1B?= reopens", "Port Bcc: x reopens"),
        ("=?utf-8?b?@@@?=", None),
        ("Reopening: a port tells", "Reopening: a port tells"),
        ("[Photos]", "[Photos]"),
        ("x" * 2_000, None),
        ("=?utf-8?q?x?= " * 2_000, None),
    ],
)
def test_the_title_is_the_subject_without_prefixes(subject, title):
    assert only(made(head=f"Subject: {subject}")).stated.title == title


@pytest.mark.parametrize(
    ("date", "value"),
    [
        ("Mon, 12 Jan 2026 09:38:00 +0700", "2026-01-12T09:38:00+07:00"),
        ("12 Jan 2026 9:38 GMT", "2026-01-12T09:38+00:00"),
        ("Mon, 12 Jan 2026 09:38:00 -0000", "2026-01-12T09:38:00"),
        ("Mon, 12 Jan 2026 09:38:00 EST", "2026-01-12T09:38:00-05:00"),
        ("Mon, 12 Jan 2026 09:38:00 ICT", "2026-01-12T09:38:00"),
        ("Mon, 12 Jan 2026 09:38:00 GMT+7", "2026-01-12T09:38:00+07:00"),
        ("Mon, 12 Jan 26 09:38:00 +0000 (UTC)", "2026-01-12T09:38:00+00:00"),
        ("Mon, 12 Jan 2026", "2026-01-12"),
        ("2026-01-12T09:38:15.250Z", "2026-01-12T09:38:15Z"),
        ("2026-01-12 09:38:15 -00:00", "2026-01-12T09:38:15"),
        ("2026-01-12", "2026-01-12"),
        ("Mon, Jan 12, 2026 at 9:38 PM", "2026-01-12T21:38"),
        ("Th 2, 12 thg 1, 2026 vào lúc 09:38", "2026-01-12T09:38"),
        ("Thứ Hai, 12 Tháng Một, 2026 9:38 CH", "2026-01-12T21:38"),
        ("13/01/2026 09:38", "2026-01-13T09:38"),
        ("12/01/2026 09:38", None),
        ("Mon, 30 Feb 2026 09:38:00 +0700", None),
        ("Mon, 12 Jan 2026 25:38:00 +0700", None),
        ("Thu, 01 Jan 1970 00:00:00 +0000", None),
        ("Thu, 01 Jan 1970 07:00:00 +0700", None),
        ("Wed, 31 Dec 1969 19:00:00 -0500", None),
        ("0001-01-01T00:00:00Z", None),
        ("2026-01", None),
        ("yesterday", None),
        ("", None),
        (None, None),
        ("1" * 100_000, None),
    ],
)
def test_a_timestamp_keeps_its_zone_or_is_none(date, value):
    assert timestamp(date) == value


@pytest.mark.parametrize(
    ("field", "listed", "found"),
    [
        ("Nguyễn Thu Hà <ha@bao.example>", "", (("Nguyễn Thu Hà",), None)),
        ("Ann Poe <ann.poe@quay.example>", "", (("Ann Poe",), None)),
        ('"Ann Poe" <apoe@quay.example>', "The Quay <list.quay.example>", (("Ann Poe",), "The Quay")),
        ("Ann Poe at The Quay <ann.poe@quay.example>", "", (("Ann Poe",), "The Quay")),
        ("Trần Minh từ Bản tin Cảng <minh@cang.example>", "", (("Trần Minh",), "Bản tin Cảng")),
        ("Harbour Weekly <harbour.weekly@quay.example>", "", ((), "Harbour Weekly")),
        ("Bản tin Cảng biển <tin@cang.example>", "", ((), "Bản tin Cảng biển")),
        ("Letters from Quayside <hello@quay.example>", "", ((), "Letters from Quayside")),
        ("Reuters <ann@reuters.example>", "", ((), "Reuters")),
        ("news@quay.example (The Quay)", "", ((), "The Quay")),
        ("The Quay [mailto:news@quay.example]", "", ((), "The Quay")),
        ("<news@quay.example>", "", ((), None)),
        ("news@quay.example", "The Quay <l.example>", ((), "The Quay")),
        ("", "", ((), None)),
        ("(" * 100_000, "<" * 100_000, ((), None)),
    ],
)
def test_a_sender_is_a_person_or_an_outlet_by_form(field, listed, found):
    assert sender(field, listed) == found


def test_the_body_is_the_part_that_holds_the_article(tmp_path):
    message = EmailMessage()
    message["Subject"], message["From"] = "Port reopens", "The Quay <news@quay.example>"
    message.set_content("View this email in your browser: https://quay.example/1\n")
    message.add_alternative(f"<html><body><p>{FIRST}</p><p>{SECOND}</p></body></html>", subtype="html")
    assert only(message.as_bytes()).media_type == "text/html"
    assert text_of(tmp_path, message.as_bytes()) == ARTICLE


def test_plain_text_is_the_body_where_the_html_holds_nothing(tmp_path):
    message = EmailMessage()
    message["Subject"], message["From"] = "Port reopens", "The Quay <news@quay.example>"
    message.set_content(BODY)
    message.add_alternative('<html><body><img src="letter.jpg"></body></html>', subtype="html")
    assert only(message.as_bytes()).media_type == "text/plain"
    assert text_of(tmp_path, message.as_bytes()) == ARTICLE


@pytest.mark.parametrize("charset", ["utf-8", "windows-1258", "utf-16"])
@pytest.mark.parametrize("encoding", ["base64", "quoted-printable"])
def test_charsets_and_transfer_encodings(tmp_path, charset, encoding):
    text = f"{VIETNAMESE}\n\n{VIETNAMESE_TOO}\n"
    if charset == "windows-1258":
        text = "".join(
            each if each in "ăâđêôơưĂÂĐÊÔƠƯ" else unicodedata.normalize("NFD", each)
            for each in decomposed(text)
        )
    data = text.encode(charset)
    packed = base64.encodebytes(data) if encoding == "base64" else quopri.encodestring(data)
    head = f"Content-Transfer-Encoding: {encoding}"
    assert text_of(tmp_path, made(packed, head, f"text/plain; charset={charset}")) == (
        f"{VIETNAMESE}\n\n{VIETNAMESE_TOO}"
    )


def decomposed(text):
    """Part tone marks from letters, as Windows-1258 does."""
    tones = "\u0300\u0301\u0303\u0309\u0323"
    for each in unicodedata.normalize("NFC", text):
        parts = unicodedata.normalize("NFD", each)
        tone = "".join(mark for mark in parts if mark in tones)
        yield from unicodedata.normalize("NFC", "".join(mark for mark in parts if mark not in tones)) + tone


@pytest.mark.parametrize(
    ("head", "text"),
    [
        ("Content-Transfer-Encoding: base64", b"!!!not base64 at all"),
        ("Content-Transfer-Encoding: quoted-printable", BODY.encode() + b"=ZZ=\n="),
        ("Content-Transfer-Encoding: x-none", BODY.encode()),
        ("MIME-Version: one", BODY.encode()),
    ],
)
def test_broken_encodings_are_read_as_far_as_they_go_or_named(tmp_path, head, text):
    try:
        (article,) = articles(tmp_path, made(text, head))
    except IngestError as error:
        assert "x.eml" in str(error) or "1@quay.example" in str(error)  # noqa: PT017 - either is right
    else:
        assert FIRST in article.text


@pytest.mark.parametrize(
    "line", ["Unsubscribe", "Click here to unsubscribe: https://quay.example/u", "Hủy đăng ký"]
)
@pytest.mark.parametrize("last", ["The Quay, 12 Harbour Street, Quayside", "© 2026 The Quay", ""])
def test_a_footer_is_no_part_of_the_text(tmp_path, line, last):
    assert text_of(tmp_path, made(f"{BODY}\n{line}\n\n{last}\n")) == ARTICLE


@pytest.mark.parametrize(
    "line",
    [
        "View this email in your browser",
        "View in browser <https://quay.example/1>",
        "Xem trên trình duyệt",
        "Nếu thư không hiển thị đúng, xem bản web tại đây.",
        "Having trouble viewing this email? Click here.",
    ],
)
def test_buttons_above_are_no_part_of_the_text(tmp_path, line):
    assert text_of(tmp_path, made(f"{line}\n\n{BODY}")) == ARTICLE
    html = f"<html><body><div>{line.split('<')[0]}</div><p>{FIRST}</p><p>{SECOND}</p></body></html>"
    assert text_of(tmp_path, made(html, content="text/html; charset=utf-8")) == ARTICLE


@pytest.mark.parametrize(
    "footer",
    [
        "<p>You are receiving this email because you signed up on our site.</p><p>The Quay, Quayside</p>",
        '<p><a href="https://quay.example/u">Unsubscribe</a> | <a href="/p">Manage preferences</a></p>',
        "<p>Bạn nhận được email này vì đã đăng ký bản tin của chúng tôi.</p><p>Hủy đăng ký</p>",
    ],
)
def test_a_footer_of_a_page_is_no_part_of_the_text(tmp_path, footer):
    html = f"<html><body><p>{FIRST}</p><p>{SECOND}</p>{footer}</body></html>"
    assert text_of(tmp_path, made(html, content="text/html; charset=utf-8")) == ARTICLE


def test_an_article_on_unsubscribing_keeps_its_sentences(tmp_path):
    news = "Half of all subscribers tried to unsubscribe from the service in May, the regulator found."
    more = "The regulator fined the company 3 million dollars and will look at its rivals in the autumn."
    assert text_of(tmp_path, made(f"{FIRST}\n\n{news}\n\n{more}\n")) == f"{FIRST}\n\n{news}\n\n{more}"
    assert text_of(tmp_path, made(f"{FIRST}\n\n{news}\n")) == f"{FIRST}\n\n{news}"


def test_a_signature_is_no_part_of_the_text(tmp_path):
    assert text_of(tmp_path, made(f"{BODY}\n-- \nAnn Poe\nHarbour desk, The Quay\n")) == ARTICLE


def test_a_rule_of_dashes_above_a_second_part_is_no_signature(tmp_path):
    more = "\n\n".join(
        f"On pier {n} the cranes will be mended by June, a year later than planned." for n in range(20)
    )
    assert text_of(tmp_path, made(f"{BODY}\n--\n{more}\n")).endswith(
        "On pier 19 the cranes will be mended by June, a year later than planned."
    )


@pytest.mark.parametrize(
    "attribution",
    [
        "On Mon, Jan 12, 2026 at 9:38 AM Bo Lee <bo@quay.example> wrote:",
        "On Mon, Jan 12, 2026 at 9:38 AM Bo Lee\n<bo@quay.example> wrote:",
        "Vào Th 2, 12 thg 1, 2026 vào lúc 09:38 Lê Bảo <bao@quay.example> đã viết:",
        "-----Original Message-----\nFrom: Bo Lee\nSent: Monday, January 12, 2026 9:38 AM\nSubject: Port",
        "From: Bo Lee\nSent: Monday, January 12, 2026 9:38 AM\nTo: Desk\nSubject: Port",
    ],
)
def test_a_quoted_reply_is_no_part_of_the_text(tmp_path, attribution):
    old = "The old mail said that the port would stay shut until the spring at the very least."
    text = f"{BODY}\n{attribution}\n\n> {old}\n> {old}\n"
    assert text_of(tmp_path, made(text, head="Subject: Re: Port of Quayside")) == ARTICLE


FORWARDS = [
    (
        "---------- Forwarded message ---------\nFrom: {who}\nDate: Sun, Jan 11, 2026 at 7:05 PM\n"
        "Subject: {what}\nTo: <desk@desk.example>, <other@desk.example>,\n <third@desk.example>\n\n\n"
    ),
    "-------- Forwarded Message --------\nSubject: {what}\nDate: 11 Jan 2026 19:05\nFrom: {who}\nTo: x\n\n",
    (
        "---------- Thư đã chuyển tiếp ---------\nTừ: {who}\nDate: CN, 11 thg 1, 2026 vào lúc 19:05\n"
        "Subject: {what}\nTo: <desk@desk.example>\n\n"
    ),
    (
        "________________________________\nTừ: {who}\nĐã gửi: Chủ Nhật, 11 Tháng Một, 2026 7:05 CH\n"
        "Đến: Desk\nChủ đề: {what}\n\n"
    ),
    "Begin forwarded message:\n\nFrom: {who}\nSubject: {what}\nDate: 11 January 2026 at 19:05\nTo: x\n\n",
    "*From:* {who}\n*Sent:* Sunday, January 11, 2026 7:05 PM\n*To:* Desk\n*Subject:* {what}\n\n",
]


@pytest.mark.parametrize("block", FORWARDS)
@pytest.mark.parametrize("note", ["", "FYI\n\n", "Gửi các anh chị đọc.\n\n"])
def test_a_mail_that_forwards_is_what_it_forwards(tmp_path, block, note):
    head = "Subject: Fwd: Something else\nFrom: Bo Lee <bo.lee@desk.example>"
    text = note + block.format(who="The Quay <news@quay.example>", what="Port opens again") + BODY
    (article,) = articles(tmp_path, made(text, head))
    assert article.text == ARTICLE
    assert (article.title, article.published) == ("Port opens again", "2026-01-11T19:05")
    assert (article.source.name, article.authors) == ("The Quay", ())


def test_what_was_forwarded_twice_is_the_innermost(tmp_path):
    inner = FORWARDS[0].format(who="The Quay <news@quay.example>", what="Port opens again")
    outer = (
        FORWARDS[0].format(who="Bo Lee <bo@desk.example>", what="Fwd: Port opens again").replace("11", "13")
    )
    (article,) = articles(tmp_path, made(f"{outer}{inner}{BODY}", "Subject: Fwd: Fwd: Port"))
    assert (article.text, article.published) == (ARTICLE, "2026-01-11T19:05")


def test_what_was_forwarded_as_a_quotation_is_read(tmp_path):
    lines = FORWARDS[4].format(who="The Quay <news@quay.example>", what="Port opens again") + BODY
    first, _, rest = lines.partition("\n")
    quoted = "\n".join(f"> {line}" for line in rest.split("\n"))
    (article,) = articles(tmp_path, made(f"{first}\n{quoted}\n", "Subject: Fwd: Port"))
    assert (article.text, article.published) == (ARTICLE, "2026-01-11T19:05")


def test_what_was_forwarded_in_html_is_read(tmp_path):
    html = (
        '<div dir="ltr">FYI<br><div class="gmail_quote"><div dir="ltr">---------- Forwarded message ---------'
        "<br>From: <b>The Quay</b> <span>&lt;<a>news@quay.example</a>&gt;</span>"
        "<br>Date: Sun, Jan 11, 2026 at 7:05 PM<br>Subject: Port opens again"
        "<br>To:  &lt;<a>desk@desk.example</a>&gt;<br></div><br><br>"
        f"<p>{FIRST}</p><p>{SECOND}</p></div></div>"
    )
    (article,) = articles(tmp_path, made(html, "Subject: Fwd: x", "text/html; charset=utf-8"))
    assert article.text == ARTICLE
    assert (article.title, article.published) == ("Port opens again", "2026-01-11T19:05")
    assert article.source.name == "The Quay"


def test_flowed_text_is_joined_as_its_format_says(tmp_path):
    words = ARTICLE.split("\n\n")
    soft = "\n\n".join(
        " \n".join((each[:40].rsplit(" ", 1)[0], each[40 - len(each[:40].rsplit(" ", 1)[1]) :]))
        for each in words
    )
    assert text_of(tmp_path, made(soft, content="text/plain; charset=utf-8; format=flowed")) == ARTICLE


def test_flowed_lines():
    assert flowed("a \nb\nc\n", deletes=False) == "a b\nc"
    assert flowed("a \nb\n", deletes=True) == "ab"
    assert flowed(" From x \n  b\n", deletes=False) == "From x  b"
    assert flowed("a \n-- \nAnn", deletes=False) == "a \n-- \nAnn"
    assert flowed("> a \n> b \nc", deletes=False) == ">a b \nc"


def test_wrapped_paragraphs_are_joined_and_lists_are_not(tmp_path):
    items = "- Pier 1 opens in May, with three cranes and room for nine ships.\n- Pier 2 opens in June."
    text = "\n\n".join(
        [*(textwrap.fill(each, 66) for each in (FIRST, SECOND)), items, textwrap.fill(THIRD, 66)]
    )
    found = text_of(tmp_path, made(text))
    assert found.startswith(ARTICLE)
    assert "nine ships.\n" in found
    assert found.endswith(THIRD)


def test_lines_that_were_never_wrapped_stay():
    lines = ["Pier 1: 40 ships", "Pier 2: 51 ships", "", FIRST, SECOND]
    assert unwrapped(lines) == "\n".join(lines)


def test_targets_of_links_are_no_part_of_plain_text(tmp_path):
    text = f"[image: Logo]\n\n{FIRST} <https://track.example/{'x' * 300}>\n\n{SECOND}\n"
    assert text_of(tmp_path, made(text)) == ARTICLE


def test_a_text_cannot_give_metadata_by_hand(tmp_path):
    (article,) = articles(tmp_path, made(f"---\ntitle: Another\npublished: 2020-01-01\n---\n\n{BODY}"))
    assert (article.title, article.published) == ("Port of Quayside reopens", "2026-01-12T09:38:00+07:00")


def attached(*files, text=BODY):
    message = EmailMessage()
    message["Subject"], message["From"] = "Port reopens", "The Quay <news@quay.example>"
    message["Message-ID"] = "<1@quay.example>"
    message.set_content(text)
    for name, kind, data in files:
        main, sub = kind.split("/")
        message.add_attachment(data, maintype=main, subtype=sub, filename=name)
    return message.as_bytes()


def test_documents_that_are_attached_are_read(tmp_path):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr(
            "c.txt", "The canal froze on Friday, and skaters came from three towns to try the ice."
        )
    data = attached(
        (
            "a.txt",
            "text/plain",
            b"The lock at Upper Quay was mended on Tuesday at a cost of 3 million crowns.",
        ),
        (
            "b/../b.html",
            "application/octet-stream",
            f"<html><body><p>{VIETNAMESE}</p></body></html>".encode(),
        ),
        ("c.zip", "application/zip", packed.getvalue()),
        ("d.eml", "application/octet-stream", made(f"{SECOND}\n", "Message-ID: <2@quay.example>")),
        ("logo.png", "image/png", b"\x89PNG\r\n"),
        (
            "meeting.ics",
            "text/calendar",
            b"BEGIN:VCALENDAR\nSUMMARY:The ministers meet in the hall at nine.\n",
        ),
        ("figures.xlsx", "application/octet-stream", packed.getvalue()),
    )
    found = {article.source.key: article for article in articles(tmp_path, data)}
    assert list(found) == [
        "1@quay.example",
        "1@quay.example/a.txt",
        "1@quay.example/b .. b.html",
        "1@quay.example/c.zip/c.txt",
        "2@quay.example",
    ]
    assert found["1@quay.example/a.txt"].title is None
    assert found["1@quay.example/a.txt"].published is None
    assert found["1@quay.example/a.txt"].source.name == "The Quay"


def test_a_mail_that_is_attached_keeps_its_own_header(tmp_path):
    inner, outer = EmailMessage(), EmailMessage()
    inner["Subject"], inner["From"], inner["Message-ID"] = (
        "Inner",
        "The Quay <n@quay.example>",
        "<2@quay.example>",
    )
    inner.set_content(BODY)
    outer["Subject"], outer["From"] = "Outer", "Bo Lee <bo.lee@desk.example>"
    outer.set_content("Please see attached.")
    outer.add_attachment(inner)
    (article,) = articles(tmp_path, outer.as_bytes())
    assert (article.title, article.source.key, article.text) == ("Inner", "2@quay.example", ARTICLE)


def test_a_note_that_goes_with_an_attachment_is_no_article(tmp_path):
    data = attached(("a.txt", "text/plain", BODY.encode()), text="Please see attached.\n")
    assert [article.source.key for article in articles(tmp_path, data)] == ["1@quay.example/a.txt"]


def test_a_mail_without_words_is_named(tmp_path):
    data = attached(("logo.png", "image/png", b"\x89PNG\r\n"), text="\n")
    with pytest.raises(IngestError, match=r"x\.eml holds nothing once the noise is removed"):
        articles(tmp_path, data)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (
            b"".join(
                b'Content-Type: multipart/mixed; boundary="b%d"\n\n--b%d\n' % (n, n) for n in range(10_000)
            ),
            "too_deep",
        ),
        (
            b"Message-ID: <x>\nContent-Type: multipart/mixed; boundary=b\n\n" + b"--b\n\nx\n" * 50_000,
            "too_large",
        ),
        (b"Subject: x\n\n" + b"\n" * 1_000_000, "too_large"),
        (b"Subject: x\n\n" + b"x" * 21_000_000, "too_large"),
        (b"  \n", "empty_file"),
    ],
)
def test_mails_made_to_do_harm_are_refused_at_once(data, reason):
    before = time.process_time()
    with pytest.raises(IngestError) as error:
        children(data)
    assert error.value.reason == reason
    assert time.process_time() - before < 3


@pytest.mark.parametrize(
    "head",
    [
        "Subject: " + "=?a?b?c" * 100_000,
        "Subject: " + "=?utf-8?q?a?= " * 100_000,
        "From: " + "(" * 200_000,
        "X-A: b\n" * 100_000,
        "Content-Disposition: attachment; " + "a*0=b; " * 50_000,
    ],
)
def test_headers_cost_linear_time(head):
    before = time.process_time()
    assert list(mail.read(Received("x.eml"), made(head=head)))
    assert time.process_time() - before < 3


@pytest.mark.parametrize(
    "piece",
    [
        "From: a\n",
        "> a\n",
        "On a wrote:\n",
        "Unsubscribe\n",
        "-- \n",
        "a \n",
        "<https://",
        "[image: ",
        "---\n",
    ],
)
def test_lines_cost_linear_time(piece):
    data = made(
        FIRST + "\n" + piece * min(600_000 // len(piece), 90_000), content="text/plain; format=flowed"
    )
    before = time.process_time()
    list(children_or_none(data))
    assert time.process_time() - before < 8


def children_or_none(data):
    try:
        yield from children(data)
    except IngestError:
        return


@pytest.mark.parametrize(
    ("start", "kind"),
    [
        ("Return-Path: <a@b>\nX-A: b\n\n", "mail"),
        ("X-Account-Key: a\nX-Mozilla-Status: 0001\nDelivered-To: a@b\n\n", "mail"),
        ("Date: Mon\nFrom: a@b\n c\nSubject: x\n\n", "mail"),
        ("From a@b Mon Jan 12 09:38:00 2026\nReceived: x\n", "mailbox"),
        ("From - Mon Jan 12 09:38:00 2026\r\nX-A: x\r\n", "mailbox"),
        ("From 09:30 to 11:00 the ministers met.\nNote: none\n", "text"),
        ("From March to May\nNote: the port was shut\n", "text"),
        ("Date: 12/01/2026\nSource: VNA\n\nText", "text"),
        ("Subject: the port\n\nText", "text"),
    ],
)
def test_what_a_mail_is_told_by(start, kind):
    assert kind_of(Received("x"), start.encode()) == kind


def box(*messages, end="\n"):
    lines = [f"From a@b.example Mon Jan 12 09:38:00 2026\n{each}\n" for each in messages]
    return "".join(lines).replace("\n", end).encode()


def cuts(data):
    return [
        child.data for child in cut_stream(Received("x.mbox", origin="x.mbox"), "mailbox", io.BytesIO(data))
    ]


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_mailbox_is_cut_at_its_from_lines(tmp_path, end):
    first = made(BODY, "Message-ID: <1@q>").decode()
    second = made(
        f"{SECOND}\n\nFrom the quay one could see the smoke of nine ships burning coal.\n",
        "Message-ID: <2@q>",
    )
    data = box(first, second.decode().replace("\n\nFrom the", "\n\n>From the"), end=end)
    (tmp_path / "x.mbox").write_bytes(data)
    reading = read([tmp_path / "x.mbox"])
    assert [article.source.key for article in reading.articles] == ["1@q", "2@q"]
    assert "\n\nFrom the quay one could see" in reading.articles[1].text
    (coverage,) = reading.coverage
    assert (coverage.source, coverage.found, coverage.read) == ("x.mbox", 2, 2)


def test_a_sentence_that_begins_with_from_does_not_cut():
    assert len(cuts(box("A: b\n\nx\n\nFrom 09:30 to 11:00 they met.\n", "A: c\n\ny\n"))) == 2


def test_quotation_marks_of_from_lines_come_off_once():
    assert cuts(box("A: b\n\n>From x\n>>From y\n> From z\n")) == [b"A: b\n\nFrom x\n>From y\n> From z\n\n"]


def test_a_mailbox_streams():
    message = box(made(BODY).decode())

    class Endless(io.RawIOBase):
        """Gives a mailbox without end."""

        def __init__(self):
            super().__init__()
            self.given = 0

        def readable(self):
            return True

        def readinto(self, buffer):
            data = (message * (len(buffer) // len(message) + 1))[
                : len(message) * (len(buffer) // len(message))
            ]
            buffer[: len(data)] = data
            self.given += len(data)
            return len(data)

    raw = Endless()
    messages = cut_stream(Received("x.mbox"), "mailbox", io.BufferedReader(raw))
    assert len([next(messages) for _ in range(1_000)]) == 1_000
    assert raw.given < 2_000 * len(message)


def test_a_line_without_end_is_not_kept():
    class Zeros(io.RawIOBase):
        """Gives 200 MB without a line end."""

        left = 200_000_000

        def readable(self):
            return True

        def readinto(self, buffer):
            size = min(len(buffer), self.left)
            buffer[:size] = b"a" * size
            self.left -= size
            return size

    (child,) = cut_stream(Received("x.mbox"), "mailbox", io.BufferedReader(Zeros(), 1 << 20))
    assert 20_000_000 < len(child.data) < 21_000_000


def test_the_greeting_and_the_close_of_a_letter_are_not_the_article(tmp_path):
    assert text_of(tmp_path, made(f"Dear reader,\n\n{BODY}\nBest regards,\nThe Quay desk\n")) == ARTICLE
    vietnamese = f"Kính gửi Quý độc giả,\n\n{VIETNAMESE}\n\n{VIETNAMESE_TOO}\n\nTrân trọng,\nBan biên tập\n"
    assert text_of(tmp_path, made(vietnamese)) == f"{VIETNAMESE}\n\n{VIETNAMESE_TOO}"


def test_a_sender_from_an_outlet_is_told_by_the_outlet_s_address():
    assert sender("Rita Moss from City Ledger <cityledger@mail.example>", "") == (
        ("Rita Moss",),
        "City Ledger",
    )
    assert sender("Water News from City Ledger <cityledger@mail.example>", "")[0] == ()
