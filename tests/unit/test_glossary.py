"""The desk's terms: complete in each language, never two keys for one wording, found in running text."""

import json
import tomllib
import unicodedata
from collections import defaultdict
from itertools import chain
from pathlib import Path
from typing import get_args

import pytest

from report import resources
from report.errors import SettingsError
from report.glossary import Glossary, Match, TermKind, load

FOLDER = resources.folder("assets/glossary")
TRUTH = Path(__file__).parents[1] / "data" / "seed_truth.json"
KINDS = get_args(TermKind)
SIZES = {"measure": 180, "topic": 250, "body": 150, "role": 60, "event": 40, "unit": 120}

FOREIGN = {
    "xi-jinping",
    "li-qiang",
    "wang-yi",
    "zhao-leji",
    "wang-huning",
    "li-keqiang",
    "hu-jintao",
    "wen-jiabao",
    "deng-xiaoping",
    "mao-zedong",
    "lee-hsien-loong",
    "sergey-lavrov",
    "kim-jong-un",
}
"""Persons whose Vietnamese name is another one, and not the same with marks."""

SEED_MEASURES = {
    "economic growth target": "economic-growth",
    "growth target": "economic-growth",
    "external activities by key leaders": "leaders-external-activities",
    "countries with which Vietnam upgraded relations": "relations-upgraded",
    "cooperation agreements signed": "cooperation-agreements",
    "rank of Vietnam": "world-trade-rank",
    "total import-export turnover": "trade-turnover",
    "cooperation documents signed": "cooperation-documents",
    "experts, scholars and entrepreneurs": "overseas-experts-database",
    "top experts planned": "experts-invited",
    "economic diplomacy activities": "missions-activities",
    "trade and investment promotion events": "promotion-events",
    "international cooperation agreements at the local level": "local-agreements",
    "provincial-level international agreements": "provincial-agreements",
    "partner countries and territories": "partner-territories",
    "Dong Nai international agreements still in effect": "agreements-in-effect",
    "foreign delegations": "foreign-delegations",
    "trade surplus": "trade-surplus",
    "foreign direct investment disbursed": "fdi-disbursed",
    "key socio-economic targets": "socio-economic-targets",
    "partners at comprehensive partnership level": "comprehensive-partners",
    "countries with which Vietnam has diplomatic relations": "diplomatic-relations",
}
"""How the measures of `seed_truth.json` begin, and their keys."""

MEASURES = {
    "en": {
        "GDP growth slowed to 4.1 percent": ["economic-growth"],
        "retail sales of goods and services rose 9 percent": ["retail-sales"],
        "The consumer price index (CPI) edged up": ["consumer-price-index"],
        "core inflation was unchanged": ["core-inflation"],
        "Brent crude futures settled lower": ["brent-price"],
        "spot gold fell to a week's low": ["world-gold-price"],
        "two-way trade between the neighbours": ["bilateral-trade"],
        "a trade deficit for the third month": ["trade-deficit"],
        "registered FDI in manufacturing": ["fdi-registered"],
        "public investment disbursement reached half of the plan": ["public-investment-disbursed"],
        "the non-performing loan ratio of the sector": ["bad-debt"],
        "The bank's pre-tax profits doubled": ["pre-tax-profit"],
        "international visitor arrivals in the quarter": ["international-visitors"],
        "the poverty rate among ethnic groups": ["poverty-rate"],
        "damaged houses along the coast": ["houses-damaged"],
        "dengue fever cases in the south": ["dengue-cases"],
        "the installed capacity of the plant": ["power-capacity"],
        "its market share in Europe": ["market-share"],
        "Rice exports earned more than coffee exports": ["rice-exports", "coffee-exports"],
        "the unemployment rate and average wages": ["unemployment-rate", "average-wage"],
    },
    "vi": {
        "tăng trưởng GDP quý III đạt mức cao": ["economic-growth"],
        "Kim ngạch xuất khẩu hàng hóa tháng 5": ["exports"],
        "tổng kim ngạch xuất nhập khẩu cả năm": ["trade-turnover"],
        "cả nước xuất siêu sang Hoa Kỳ": ["trade-surplus"],
        "giải ngân vốn đầu tư công còn chậm": ["public-investment-disbursed"],
        "vốn FDI thực hiện và vốn FDI đăng ký": ["fdi-disbursed", "fdi-registered"],
        "Chỉ số giá tiêu dùng (CPI) bình quân": ["consumer-price-index"],
        "giá xăng RON 95 giảm mạnh": ["petrol-ron95-price"],
        "tỷ lệ thất nghiệp ở thành thị": ["unemployment-rate"],
        "tỷ lệ hộ nghèo của huyện": ["poor-household-rate"],
        "dư nợ tín dụng toàn hệ thống": ["outstanding-loans"],
        "lợi nhuận sau thuế của tập đoàn": ["net-profit"],
        "khách quốc tế đến trong tháng": ["international-visitors"],
        "số ca mắc sốt xuất huyết": ["cases"],
        "mưa lũ làm nhiều nhà bị tốc mái": ["houses-unroofed"],
        "sản lượng thủy sản và xuất khẩu tôm": ["fishery-output", "shrimp-exports"],
        "điểm chuẩn các ngành sư phạm": ["cut-off-score"],
        "lãi suất huy động kỳ hạn ngắn": ["deposit-rate"],
    },
}

OTHERS: list[tuple[TermKind, str, str, list[str]]] = [
    (
        "topic",
        "en",
        "early recognition of Vietnam’s market economy status by its partner",
        ["market-economy-recognition"],
    ),
    ("topic", "en", "talks about its market economy status", ["market-economy-status"]),
    ("topic", "en", "to lift restrictions on high-tech exports", ["high-tech-restrictions"]),
    ("topic", "en", "illegal, unreported, and unregulated (IUU) fishing", ["iuu-fishing"]),
    (
        "topic",
        "en",
        "green transition, innovation and smart cities",
        ["green-transition", "innovation", "smart-cities"],
    ),
    ("topic", "en", "the Code of Conduct in the East Sea", ["code-of-conduct"]),
    ("topic", "en", "they agreed on a ceasefire and humanitarian aid", ["ceasefire", "humanitarian-aid"]),
    (
        "topic",
        "vi",
        "đẩy mạnh chuyển đổi số và cải cách hành chính",
        ["digital-transformation", "administrative-reform"],
    ),
    (
        "topic",
        "vi",
        "tháo gỡ điểm nghẽn thể chế, phát triển kinh tế tư nhân",
        ["institutional-reform", "private-sector"],
    ),
    (
        "topic",
        "vi",
        "ứng phó với biến đổi khí hậu, bảo vệ môi trường",
        ["climate-change", "environmental-protection"],
    ),
    ("topic", "vi", "dự án đường sắt tốc độ cao Bắc - Nam", ["high-speed-railway"]),
    (
        "body",
        "en",
        "told the Ministry of Industry and Trade and the State Bank of Vietnam",
        ["ministry-industry-trade", "state-bank"],
    ),
    ("body", "en", "ministries, localities and SMEs", ["ministries", "localities", "smes"]),
    ("body", "en", "the WHO and the International Monetary Fund", ["who", "imf"]),
    (
        "body",
        "vi",
        "giao Bộ Công Thương phối hợp với các bộ, ngành, địa phương",
        ["ministry-industry-trade", "ministries-sectors", "localities"],
    ),
    ("body", "vi", "Ủy ban Thường vụ Quốc hội và Chính phủ", ["na-standing-committee", "government"]),
    (
        "place",
        "en",
        "from the Middle East, Africa, and South America",
        ["middle-east", "africa", "south-america"],
    ),
    ("place", "en", "between the UK and South Africa", ["GB", "ZA"]),
    ("place", "en", "HCM City and Ba Ria-Vung Tau", ["ho-chi-minh-city", "ba-ria-vung-tau"]),
    ("place", "vi", "châu Á - Thái Bình Dương", ["asia-pacific"]),
    ("place", "vi", "TP.HCM, Thái Bình và Hàn Quốc", ["ho-chi-minh-city", "thai-binh", "KR"]),
    ("place", "vi", "Anh chia sẻ với chúng tôi", []),
    (
        "role",
        "en",
        "Deputy Minister of Foreign Affairs and Party General Secretary",
        ["deputy-foreign-minister", "party-general-secretary"],
    ),
    ("role", "en", "PM and Foreign Minister", ["prime-minister", "foreign-minister"]),
    (
        "role",
        "vi",
        "Phó Thủ tướng, Chủ tịch Quốc hội và người phát ngôn",
        ["deputy-prime-minister", "na-chairman", "spokesperson"],
    ),
    (
        "event",
        "en",
        "an online conference after the signing ceremony",
        ["online-conference", "signing-ceremony"],
    ),
    (
        "event",
        "vi",
        "hội nghị trực tuyến toàn quốc, lễ khởi công",
        ["national-online-conference", "groundbreaking-ceremony"],
    ),
    ("unit", "en", "countries and territories", ["countries-and-territories"]),
    ("unit", "vi", "thỏa thuận hợp tác", ["cooperation-agreements"]),
    ("name", "en", "Pham Minh Chinh met Xi Jinping", ["pham-minh-chinh", "xi-jinping"]),
    ("attribution", "en", "the conference heard that", ["conference-heard"]),
]


@pytest.fixture(scope="module")
def glossary() -> Glossary:
    return load([FOLDER], ["en", "vi"])


def read(kind: str) -> dict[str, dict[str, object]]:
    return tomllib.loads((FOLDER / f"{kind}.toml").read_text(encoding="utf-8"))


def recognised(entry: object) -> list[str]:
    if isinstance(entry, list):
        return entry
    assert isinstance(entry, dict)
    return [*(term for form, term in entry.items() if form != "also"), *entry.get("also", ())]


def keys(matches: tuple[Match, ...]) -> list[str]:
    return list(dict.fromkeys(match.key for match in matches))


@pytest.mark.parametrize("kind", KINDS)
def test_every_key_has_a_term_in_every_language(kind):
    for key, entry in read(kind).items():
        assert set(entry) == {"en", "vi"}, f"{kind} {key}"


@pytest.mark.parametrize(("kind", "least"), SIZES.items())
def test_the_kinds_are_as_wide_as_the_desk_needs(kind, least):
    assert len(read(kind)) >= least


@pytest.mark.parametrize("kind", KINDS)
def test_no_wording_belongs_to_two_keys(kind, glossary):
    for key, entry in read(kind).items():
        for language, terms in entry.items():
            for term in recognised(terms):
                assert glossary.key(kind, term, language) == key, f"{kind} {language} {term!r}"


@pytest.mark.parametrize("kind", ["measure", "topic", "body", "event"])
def test_no_term_is_listed_twice(kind):
    for key, entry in read(kind).items():
        for terms in entry.values():
            listed = recognised(terms)
            assert len(listed) == len(set(listed)), f"{kind} {key}"


def test_counted_nouns_have_the_plural_forms_of_their_language():
    for key, entry in read("unit").items():
        assert {"one", "other"} <= set(entry["en"]), key
        assert "other" in entry["vi"], key
        assert "one" not in entry["vi"], key


def test_a_vietnamese_name_is_the_same_with_and_without_marks(glossary):
    for key, entry in read("name").items():
        plain, marked = entry["en"][0], entry["vi"][0]
        bare = unicodedata.normalize("NFD", marked.replace("Đ", "D").replace("đ", "d"))
        same = "".join(letter for letter in bare if not unicodedata.combining(letter)) == plain
        assert same != (key in FOREIGN), key
        assert glossary.key("name", plain, "vi") == key


def test_parts_and_wholes_are_measures(glossary):
    measures = set(glossary.keys("measure"))
    parts = tomllib.loads((FOLDER / "whole.toml").read_text(encoding="utf-8"))
    assert set(chain(parts, parts.values())) <= measures


@pytest.mark.parametrize("language", ["en", "vi"])
def test_measures_are_found_in_running_text(glossary, language):
    found = {phrase: keys(glossary.find_all(phrase, language, ("measure",))) for phrase in MEASURES[language]}
    assert found == MEASURES[language]


@pytest.mark.parametrize(("kind", "language", "phrase", "expected"), OTHERS)
def test_terms_are_found_in_running_text(glossary, kind, language, phrase, expected):
    assert keys(glossary.find_all(phrase, language, (kind,))) == expected


def seed_figures() -> list[tuple[str, str]]:
    truth = json.loads(TRUTH.read_text(encoding="utf-8"))
    return [(each["measure"], each["phrase"]) for file in truth["files"] for each in file["indicators"]]


def test_the_measures_of_the_seeds_are_known(glossary):
    wanted = defaultdict(set)
    for measure, phrase in seed_figures():
        key = next(key for start, key in SEED_MEASURES.items() if measure.startswith(start))
        wanted[key].add(phrase)
    assert sum(map(len, wanted.values())) >= 30
    for key, phrases in wanted.items():
        for phrase in phrases:
            assert keys(glossary.find_all(phrase, "en", ("measure",))) == [key], phrase
        assert glossary.term("measure", key, "vi")


def test_printed_terms_of_the_desk(glossary):
    printed = {
        "leaders-external-activities": "hoạt động đối ngoại của lãnh đạo chủ chốt",
        "trade-turnover": "tổng kim ngạch xuất nhập khẩu",
        "trade-surplus": "xuất siêu",
        "fdi-disbursed": "vốn FDI thực hiện",
        "socio-economic-targets": "chỉ tiêu kinh tế - xã hội",
        "economic-growth": "tăng trưởng kinh tế",
    }
    assert {key: glossary.term("measure", key, "vi") for key in printed} == printed
    assert glossary.term("place", "US", "vi") == "Hoa Kỳ"
    assert glossary.term("name", "pham-minh-chinh", "vi") == "Phạm Minh Chính"


def test_a_broken_glossary_is_named(tmp_path):
    (tmp_path / "measure.toml").write_text("[exports\n", encoding="utf-8")
    with pytest.raises(SettingsError, match=r"measure\.toml"):
        load([tmp_path], ["en"])


def test_a_glossary_without_lists_is_named(tmp_path):
    (tmp_path / "topic.toml").write_text('[tariffs]\nen = "tariffs"\n', encoding="utf-8")
    with pytest.raises(SettingsError, match="tariffs"):
        load([tmp_path], ["en"])


def test_a_later_folder_prints_its_own_term_and_keeps_the_others(tmp_path):
    (tmp_path / "measure.toml").write_text('[exports]\nen = ["shipments abroad"]\n', encoding="utf-8")
    both = load([FOLDER, tmp_path], ["en"])
    assert both.term("measure", "exports", "en") == "shipments abroad"
    assert both.key("measure", "export turnover", "en") == "exports"
