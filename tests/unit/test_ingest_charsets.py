"""Bytes in any encoding: their text, or none; never another text."""

import unicodedata

import pytest

from report.ingest.charsets import decoded

VI = (
    "Chính phủ đã phê duyệt kế hoạch phát triển các cảng biển đến hết thập kỷ này. Bộ trưởng cho biết "
    "lượng hàng qua cảng tăng 5,2% so với năm trước, và các bến mới sẽ mở cửa vào mùa xuân."
)
EN = "The government – after nine days – approved the café of the port, and “traffic” rose to £52m."
FR = "Le gouvernement a approuvé le plan de développement des ports jusqu'à la fin de la décennie."
VNI = "Chính phuû ñaõ pheâ duyeät keá hoaïch phaùt trieån caùc caûng bieån ñeán heát thaäp kyû."
RU = "Правительство утвердило план развития портов, и причалы откроют весной, когда сойдёт лёд."
TEXTS = {
    "cp1252": "Le gouvernement a approuvé le plan des ports jusqu’à la fin de la décennie, à 5 €.",
    "cp1250": "Rząd przyjął plan rozwoju portów do końca dziesięciolecia, a nabrzeża zostaną otwarte.",
    "cp1251": RU,
    "koi8-r": RU,
    "cp1253": "Η κυβέρνηση ενέκρινε το σχέδιο ανάπτυξης των λιμανιών έως το τέλος της δεκαετίας.",
    "cp1254": "Hükümet, limanların geliştirilmesi planını onayladı. Yeni rıhtımlar ilkbaharda açılacak.",
    "cp1256": "وافقت الحكومة على خطة تطوير الموانئ حتى نهاية العقد. وقال الوزير إن حركة البضائع زادت.",
    "gb18030": "政府批准了到本十年末的港口发展计划。部长说,货物吞吐量增长了百分之五,新码头将在春天开放。",
    "cp932": "政府は港湾開発計画を承認した。大臣は貨物取扱量が五パーセント増えたと述べ、新しい埠頭は春に開く。",  # noqa: E501 - wide letters
}
TONES = "\u0300\u0301\u0303\u0309\u0323"


def windows_1258(text):
    """Write letters and tones one after another, as that code page has them."""
    apart = []
    for letter in text:
        marks = unicodedata.normalize("NFD", letter)
        tone = "".join(mark for mark in marks if mark in TONES)
        try:
            apart.append(letter.encode("cp1258"))
        except UnicodeEncodeError:
            base = unicodedata.normalize("NFC", "".join(mark for mark in marks if mark not in TONES))
            apart.append((base + tone).encode("cp1258"))
    return b"".join(apart)


@pytest.mark.parametrize("encoding", TEXTS)
def test_a_code_page_is_told_by_the_language_that_its_words_are(encoding):
    assert decoded(TEXTS[encoding].encode(encoding)) == TEXTS[encoding]


def test_vietnamese_in_windows_1258():
    assert unicodedata.normalize("NFC", decoded(windows_1258(VI))) == VI
    assert unicodedata.normalize("NFC", decoded(windows_1258(VI), "iso-8859-1")) == VI


def test_vietnamese_in_tcvn3():
    data = b"Ch\xddnh ph\xf1 \xae\xb7 ph\xaa duy\xd6t k\xd5 ho\xb9ch ph\xb8t tri\xd3n c\xb8c c\xb6ng bi\xd3n."
    assert decoded(data) == "Chính phủ đã phê duyệt kế hoạch phát triển các cảng biển."


def test_english_with_typographic_marks_and_a_pound():
    assert decoded(EN.encode("cp1252")) == EN


@pytest.mark.parametrize(
    "data",
    [
        FR.encode("cp850"),
        FR.encode("mac-roman"),
        VNI.encode("cp1252"),
        "The government approved the plan for the ports of the coast, and of Łódź.".encode("cp1250"),
        "caf\xe9".encode("cp1252"),
        bytes(range(128, 256)) * 20,
    ],
    ids=["DOS", "Mac", "VNI", "a Polish name", "too short", "no text"],
)
def test_what_cannot_be_told_is_no_text(data):
    with pytest.raises(UnicodeDecodeError):
        decoded(data)


@pytest.mark.parametrize(
    ("declared", "codec", "text"),
    [
        ("koi8-u", "koi8-u", "Уряд схвалив"),
        ("ISO-8859-1", "cp1252", "“ça”"),
        ("iso-2022-jp", "iso-2022-jp", "港湾"),
        ("gb2312", "gb18030", "港口"),
    ],
)
def test_what_is_declared_is_followed(declared, codec, text):
    assert decoded(text.encode(codec), declared) == text


@pytest.mark.parametrize(
    "declared", ["utf-16", "cp1251", "punycode", "unicode_escape", "zlib", "nonsense", ""]
)
def test_utf_8_is_known_by_its_form_whatever_is_declared(declared):
    assert decoded(VI.encode(), declared) == VI


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_mark(encoding):
    assert decoded(VI.encode(encoding)) == VI
    assert decoded(VI.encode(encoding)[:-1]) == VI[:-1]


def test_a_character_cut_off_at_the_end_is_left_out():
    data = (VI + "ế").encode()
    assert decoded(data[:-1]) == VI


def test_a_damaged_character_stays_visible_and_never_in_a_figure():
    data = VI.encode()
    at = data.index("biển".encode())
    assert decoded(data[:at] + b"\xff" + data[at + 1 :]) == VI.replace("biển", "\ufffdiển")
    at = data.index(b"5,2%")
    for damaged in (data[:at] + b"\xff" + data[at:], data[:at] + b"5\xff,2%" + data[at + 4 :]):
        with pytest.raises(UnicodeDecodeError):
            decoded(damaged)
