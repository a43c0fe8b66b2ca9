"""What is noise and what only looks like it: one rule at a time, in an article that has no other noise."""

import pytest

from report.ingest import noise
from report.ingest.lines import Line, numbered

ENGLISH = (
    "Ministers of nine countries met in the capital to talk about the price of rice and the water of rivers.",
    "The talks went on until midnight, and nobody left the hall before the last of the bread was eaten.",
    "A second round is planned for the spring, when the snow has left the pass and the road is open again.",
)
VIETNAMESE = (
    "Bộ trưởng chín nước họp tại thủ đô để bàn về giá gạo và nguồn nước của dòng sông chung suốt cả ngày.",
    "Cuộc họp kéo dài tới nửa đêm, không ai rời hội trường trước khi mẩu bánh mì cuối cùng được ăn hết.",
    "Vòng hai được định vào mùa xuân, khi tuyết trên đèo đã tan và con đường được mở lại cho mọi người.",
)


def removed(*parts):
    """Return what the rules take out of these paragraphs: (rule, text)."""
    lines = numbered("\n\n".join(parts))
    return [(span.rule, span.text) for span in noise.remove(lines)[1]]


def in_the_middle(line, body=ENGLISH):
    return removed(body[0], line, *body[1:])


def at_the_end(line, body=ENGLISH):
    return removed(*body, line)


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("A ferry leaves the harbour at dawn. (Photo: Reuters)", "caption_credited"),
        ("A ferry leaves the harbour at dawn. Photo by Ann Poe", "caption_credited"),
        ("A ferry leaves the harbour at dawn — VNA/VNS Photo Minh Anh", "caption_credited"),
        ("Minister Ana Reis speaks to reporters. [Image: Getty Images]", "caption_credited"),
        ("A ferry leaves the harbour at dawn. Ann Poe/AFP", None),
        ("A ferry at dawn Ann Poe/AFP", "caption_credited"),
        ("Illustrative photo", "caption_credited"),
        ("Rice rises to a record - Photo 1.", "caption_credited"),
        ("Minister Ana Reis (left) and her deputy at the gate of the hall", "caption_described"),
        ("Pictured: the gate of the hall before the talks.", "caption_described"),
        ("harbour_at_dawn-02.webp", "image_file"),
        ("Read more: Rice rises to a record", "related_teaser"),
        ("ADVERTISEMENT", "subscription"),
        ("Subscribe to unlock this article. Cancel anytime during your trial.", "subscription"),
        ("The Pass is a reader-supported publication. Consider becoming a subscriber.", "subscription"),
        ("Duration 1:32", "reading_time"),
        ("— With assistance from Ann Poe and Jo Lee", "contributors"),
        ("(Updates with the price of bread in fourth paragraph.)", "contributors"),
        ("(Updates of the map cost 3 million dollars.)", None),
        ("Like | Comment | Restack", "sharing"),
        ("Sign up for our morning newsletter.", "subscription"),
        ("This article was automatically translated from Spanish.", "translation_notice"),
        ("Share on Facebook | Tweet | Email", "sharing"),
        ("Tags: rice, water, ministers", "tags"),
        ("* * *", "separator"),
        ("https://example.org/rice", "contact"),
    ],
)
def test_english_lines(line, rule):
    assert in_the_middle(line) == ([(rule, line)] if rule else [])


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("Một chuyến phà rời bến lúc rạng sáng. Ảnh: Minh Anh", "caption_credited"),
        ("Một chuyến phà rời bến lúc rạng sáng (Ảnh: TTXVN)", "caption_credited"),
        ("Một chuyến phà rời bến. (Nguồn: TTXVN)", "caption_credited"),
        ("Ảnh minh họa.", "caption_credited"),
        ("Bộ trưởng (bìa trái) trước cổng hội trường", "caption_described"),
        ("Xem thêm: Gạo lên giá kỷ lục", "related_teaser"),
        (">> Gạo lên giá kỷ lục", "related_teaser"),
        ("Từ khóa: gạo, nước, bộ trưởng", "tags"),
        ("Chia sẻ Facebook Zalo", "sharing"),
        ("Quảng cáo", "subscription"),
        ("Bản dịch của Google", "translation_notice"),
    ],
)
def test_vietnamese_lines(line, rule):
    assert in_the_middle(line, VIETNAMESE) == [(rule, line)]


@pytest.mark.parametrize(
    "line",
    [
        "She kept the photo: it showed all nine of them on the steps.",
        "He called it the photo of the year.",
        "Photographs of the hall were forbidden, the guards said.",
        "The minister, left, and her deputy, right, did not agree.",
        "The report came from Reuters.",
        "By Monday the ships must leave, or the ice will hold them.",
        "Read more books, the minister told them.",
        "Share prices fell on Facebook and Twitter news.",
        "What the ministers said",
        "Rice and water",
        "See more of the river, pay less for the ferry, the posters say.",
        "The source: a spring below the pass.",
        "The agency (AP) was founded in 1846, said the Associated Press (AP).",
        "WHO – Director Tedros said that nobody should drink from the river.",
        "Signed by nine, the text is called 57-NQ/TW.",
    ],
)
def test_lines_that_stay_in_an_english_article(line):
    assert in_the_middle(line) == []


@pytest.mark.parametrize(
    "line",
    [
        "Theo Reuters, giá gạo đã tăng ba tuần liền.",
        "Bức ảnh chụp chín bộ trưởng được treo ở sảnh.",
        "Xem thêm vài chỗ, ông thấy nước vẫn trong.",
        "Chia sẻ với báo chí, bộ trưởng nói sẽ quay lại.",
        "Giá gạo và nguồn nước",
        "Tin liên quan đến sâu bệnh được gửi mỗi tối.",
    ],
)
def test_lines_that_stay_in_a_vietnamese_article(line):
    assert in_the_middle(line, VIETNAMESE) == []


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("VNA/Xinhua", "sign_off"),
        ("(Reuters)", "sign_off"),
        ("SGT", "sign_off"),
        ("By Ann Poe", "byline"),
        ("Translated by Minh Chau", "byline"),
        ("Hương Giang - Translated by M.Nguyệt - Thu Hà", "byline"),
        ("-30-", "end_mark"),
        ("Comments (12)", "related_block"),
        ("Source: Reuters", "metadata_line"),
    ],
)
def test_what_stands_below_the_text(line, rule):
    assert at_the_end(line) == [(rule, line)]


@pytest.mark.parametrize(
    ("suffix", "spans"),
    [
        (" — VNS", [("sign_off", "— VNS")]),
        ("/VNA", [("sign_off", "/VNA")]),
        (" (Bernama)", [("sign_off", "(Bernama)")]),
        ("/.", [("end_mark", "/.")]),
        ("/. TTXVN", [("sign_off", "TTXVN"), ("end_mark", "/.")]),
        (" (Báo Sóng và Gió)", [("sign_off", "(Báo Sóng và Gió)")]),
        (" (Theo Báo Sóng và Gió)", [("sign_off", "(Theo Báo Sóng và Gió)")]),
        (" ■", [("end_mark", "■")]),
    ],
)
def test_what_closes_the_last_sentence(suffix, spans):
    assert removed(*ENGLISH[:2], ENGLISH[2] + suffix) == spans


@pytest.mark.parametrize(
    ("marked", "left"),
    [
        ("He rested./.", "He rested."),
        ("He rested/.", "He rested."),
        ("He “rested”./.", "He “rested”."),
        ("“He rested.”./.", "“He rested.”"),
        ("Did he rest?./.", "Did he rest?"),
        ("He rested ./.", "He rested"),
        ("He rested./. VNA", "He rested."),
    ],
)
def test_the_end_mark_leaves_the_sentence_its_own_full_stop(marked, left):
    lines, spans = noise.remove(numbered("\n\n".join((*ENGLISH, marked))))
    assert lines[-1].text == left
    assert "end_mark" in [span.rule for span in spans]


@pytest.mark.parametrize("ending", [".", "!", ".”"])
def test_a_sentence_of_the_body_that_repeats_the_headline_stays(ending):
    for headline in ("Ministers talk about the price of rice", ENGLISH[0].removesuffix(".")):
        assert removed(headline, headline + ending, *ENGLISH[1:]) == []
        assert removed(headline, *ENGLISH[1:], headline + ending) == []
        assert [span for _, span in removed(headline, headline, headline + ending, *ENGLISH[1:])] == [
            headline
        ]


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("-- Bernama, 14/01/2026", "publication_stamp"),
        ("Abu Dhabi, 24.01.2026.", "publication_stamp"),
        ("Dpa: Berlin, 14.01.2026", "publication_stamp"),
        ("By: J. de la Cruz, Philippine News Agency", "byline"),
        ("By Dpa", "byline"),
        ("Dpa: Anna Schmidt", "byline"),
        ("Dpa:", "sign_off"),
    ],
)
def test_lines_of_source_below_an_english_article(line, rule):
    assert at_the_end(line) == [(rule, line)]


@pytest.mark.parametrize(
    "line", ["(Báo Sóng và Gió)", "Theo Báo Sóng và Gió", "(Theo Tạp chí Sóng)", "Nguồn: Báo điện tử Sóng"]
)
def test_lines_of_source_below_a_vietnamese_article(line):
    assert [text for _, text in at_the_end(line, VIETNAMESE)] == [line]


@pytest.mark.parametrize(
    "line", ["Theo Báo Sóng, giá gạo đã tăng ba tuần liền.", "Báo Sóng đưa tin này.", "Báo Sóng và Gió"]
)
def test_a_paper_named_inside_a_vietnamese_article_stays(line):
    assert in_the_middle(line, VIETNAMESE) == []


def test_a_date_as_subheading_inside_the_text_stays():
    assert removed(*ENGLISH, "12 January 2026", *VIETNAMESE) == []


def test_a_related_block_runs_to_the_end():
    teasers = ("Bridge closed for repairs", ENGLISH[1].replace("talks", "works"), "Two new ferries ordered")
    spans = removed(*ENGLISH, "See more", *teasers)
    assert [text for _, text in spans] == ["See more", *teasers]


def test_a_related_list_in_the_middle_does_not_end_the_article():
    spans = removed(ENGLISH[0], "Related stories\nBridge closed for repairs", *VIETNAMESE, *ENGLISH[1:])
    assert spans == [("related_block", "Related stories"), ("related_block", "Bridge closed for repairs")]


def test_what_stands_below_the_end_mark_is_not_the_article():
    spans = removed(*ENGLISH[:2], ENGLISH[2] + "/.", "Two ferries", ENGLISH[1].replace("talks", "works"))
    assert [rule for rule, _ in spans] == ["end_mark", "after_end_mark", "after_end_mark"]


def test_an_alternative_text_and_its_caption_both_go():
    caption = "Ministers on the steps of the hall."
    assert removed(ENGLISH[0], f"{caption}\n{caption}", *ENGLISH[1:]) == [("caption_doubled", caption)] * 2


def test_a_standfirst_with_a_figure_of_its_own_stays():
    standfirst = (
        "Ministers of nine countries met in the capital to talk about the price of rice and 14 rivers."
    )
    assert removed(standfirst, *ENGLISH) == []


def test_a_caption_glued_into_a_paragraph_goes_alone():
    text = " ".join((ENGLISH[0], "Ministers on the steps (Photo: AFP)", *ENGLISH[1:], *VIETNAMESE))
    assert removed(text) == [("caption_glued", "Ministers on the steps (Photo: AFP)")]


def test_a_caption_in_another_language_goes_with_its_translation():
    pair = ("Chín bộ trưởng trên bậc thềm hội trường", "Nine ministers on the steps of the hall")
    spans = removed(ENGLISH[0], "\n".join(pair), *ENGLISH[1:])
    assert spans == [("caption_other_language", text) for text in pair]


def test_a_caption_goes_with_the_credit_below_it():
    block = "Chín bộ trưởng trên bậc thềm hội trường.\nẢnh: Hương Giang\nNine ministers. Photo: Huong Giang"
    assert [text for _, text in removed(ENGLISH[0], block, *ENGLISH[1:])] == block.split("\n")


def test_a_bilingual_article_keeps_both_languages():
    assert removed(*(f"{vi}\n{en}" for vi, en in zip(VIETNAMESE, ENGLISH, strict=True))) == []


@pytest.mark.parametrize(
    ("dateline", "place", "agency"),
    [
        ("HANOI, Jan 5 (VNA) -", "HANOI", "VNA"),
        ("SEOUL, South Korea (AP) —", "SEOUL, South Korea", "AP"),
        ("BRUSSELS/PARIS (Reuters) -", "BRUSSELS/PARIS", "Reuters"),
        ("New York, 5 January 2026 (UN News) —", "New York", "UN News"),
        ("TASHKENT —", "TASHKENT", None),
        ("Geneva –", "Geneva", None),
        ("Zurich, Switzerland –", "Zurich, Switzerland", None),
        ("NEW DELHI:", "NEW DELHI", None),
        ("Abu Dhabi, 24.01.2026.", "Abu Dhabi", None),
        ("Tesla, 24.01.2026.", None, None),
        ("Reuters:", None, None),
        ("(VOV5) -", None, "VOV5"),
        ("TTO -", None, "TTO"),
        ("HÀ NỘI, ngày 5/1 (TTXVN) -", "HÀ NỘI", "TTXVN"),
        ("TP.HCM -", "TP.HCM", None),
        ("Tesla -", None, None),
        ("BREAKING:", None, None),
        ("Nam Tran (Hanoi) –", None, None),
        ("Ngày 12/01/2026 -", None, None),
    ],
)
def test_datelines(dateline, place, agency):
    from report.ingest.noise.datelines import dateline as read_dateline  # noqa: PLC0415 - shadows the parameter

    found = read_dateline(f"{dateline} {ENGLISH[0]}")
    assert (found and found.place, found and found.agency) == (place, agency)
    assert removed(f"{dateline} {ENGLISH[0]}", *ENGLISH[1:]) == ([("dateline", dateline)] if found else [])


def test_every_rule_says_why():
    assert len({rule.name for rule in noise.RULES}) == len(noise.RULES)
    assert all(rule.why for rule in noise.RULES)


@pytest.mark.parametrize("label", ["Media contacts:", "Weitere Informationen:", "Bảng giá:"])
def test_a_label_below_which_nothing_stands(label):
    assert removed(*ENGLISH, label) == [("heading_alone", label)]
    assert removed(ENGLISH[0], label, *ENGLISH[1:]) == []


def test_a_heading_below_which_nothing_stands():
    lines = [*numbered("\n\n".join(ENGLISH)), Line(9, 9, "Water and rice", "heading")]
    assert [(span.rule, span.text) for span in noise.remove(lines)[1]] == [
        ("heading_alone", "Water and rice")
    ]


def test_a_short_standfirst_that_the_body_says_again():
    standfirst = Line(2, 1, "Nine countries met to talk about the price of rice.", "heading")
    body = [Line(9, 9, text) for text in (f"{standfirst.text[:-1]} and the water of rivers.", *ENGLISH)]
    lines = [Line(1, 0, "Rice talks in the capital", "heading"), standfirst, *body]
    assert [span.rule for span in noise.remove(lines)[1]] == ["standfirst_repeated"]


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("Lesen Sie auch: Reis so teuer wie nie", "related_teaser"),
        ("À lire aussi : le riz au plus haut", "related_teaser"),
        ("Press office, Rice Board, press@rice.example", "contact"),
        ("Write to press@rice.example. The office answers in three days.", None),
        ("Teilen Drucken", "sharing"),
    ],
)
def test_lines_in_other_languages_and_contacts(line, rule):
    assert in_the_middle(line) == ([(rule, line)] if rule else [])


def test_keywords_below_their_label_go_with_it():
    assert removed(*ENGLISH, "Tags:", "rice", "rivers") == [
        ("tags", "Tags:"),
        ("tags", "rice"),
        ("tags", "rivers"),
    ]
    assert in_the_middle("Topics:") == []


def test_a_reporter_s_initials_are_no_agency():
    assert at_the_end("PV", VIETNAMESE) == [("byline", "PV")]
    assert at_the_end("(TTXVN/Tin Đồng Bằng)", VIETNAMESE) == [("sign_off", "(TTXVN/Tin Đồng Bằng)")]


def test_a_label_of_the_headline_is_no_credit():
    assert removed("[Ảnh] Chín nước họp về gạo", *VIETNAMESE) == []
