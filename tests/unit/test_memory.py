"""The translation memory: what it holds for the seeds, how it is looked up, what breaks it."""

import re
from decimal import Decimal
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from report import ingest, resources, sentences
from report.errors import SettingsError
from report.localise import memory

FOLDER = resources.folder("assets/memory")
SEEDS = Path(__file__).parents[2] / "seeds"
HEADER = 'msgid ""\nmsgstr "Language: vi\\n"\n\n'
MONTHS = {"January": "1", "May": "5"}
"""Months that the seeds name."""


@pytest.fixture(scope="module")
def shipped() -> memory.Memory:
    return memory.load([FOLDER])


def po(folder: Path, text: str, name: str = "vi.po") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def values(text: str, language: str) -> list[Decimal]:
    """Return the figures of a text; month names and Roman numerals of congresses are figures too."""
    if language == "en":
        text = re.sub(rf"\b({'|'.join(MONTHS)})\b(?= \d)", lambda m: MONTHS[m[1]], text)
        found = [each.replace(",", "") for each in re.findall(r"\d+(?:,\d{3})*(?:\.\d+)?", text)]
    else:
        text = re.sub(r"\bXIV\b", "14", text)
        found = re.findall(r"\d+(?:\.\d{3})*(?:,\d+)?", text)
        found = [each.replace(".", "").replace(",", ".") for each in found]
    return sorted(map(Decimal, found))


def seed_texts() -> list[str]:
    texts = []
    for article in ingest.read([SEEDS]).articles:
        texts += [article.title] if article.title else []
        texts += [each.words for each in sentences.split(article.text, article.language)]
    return texts


def test_every_sentence_and_title_of_the_seeds_has_a_translation(shipped):
    texts = seed_texts()
    assert len(texts) > 100
    assert [text for text in texts if shipped.lookup(text, "vi") is None] == []


def test_no_translation_of_the_seeds_is_said_to_be_reviewed(shipped):
    found = [shipped.lookup(text, "vi") for text in seed_texts()]
    assert not any(each.reviewed for each in found)


def test_a_translation_changes_no_figure():
    with (FOLDER / "vi.po").open("rb") as file:
        entries = [entry for entry in read_po(file) if entry.id]
    assert len(entries) > 100
    for entry in entries:
        assert values(entry.id, "en") == values(entry.string, "vi"), entry.id


def test_every_entry_names_its_article():
    with (FOLDER / "vi.po").open("rb") as file:
        named = {source for entry in read_po(file) if entry.id for source, _ in entry.locations}
    assert named == {f"seeds/{path.name}" for path in SEEDS.glob("*.txt")}


def test_careful_terms_stand_in_the_translations(shipped):
    text = (
        "Last year, within the framework of 75 external activities by key leaders, Vietnam upgraded "
        "relations with 17 countries and signed 350 cooperation agreements, 2.5 times higher than in 2024."
    )
    translation = shipped.lookup(text, "vi").text
    assert "75 hoạt động đối ngoại của lãnh đạo chủ chốt" in translation
    assert "cao hơn 2,5 lần" in translation


def test_white_space_and_normal_form_do_not_matter(tmp_path):
    found = memory.load([po(tmp_path, f'{HEADER}msgid "Café  in Hanoi."\nmsgstr "Quán ở Hà Nội."\n')])
    assert found.lookup("Cafe\u0301\nin\u00a0Hanoi.", "vi") == memory.Translation(
        "Quán ở Hà Nội.", reviewed=True
    )


def test_a_fuzzy_entry_is_unreviewed(tmp_path):
    found = memory.load([po(tmp_path, f'{HEADER}#, fuzzy\nmsgid "One."\nmsgstr "Một."\n')])
    assert found.lookup("One.", "vi") == memory.Translation("Một.", reviewed=False)


@pytest.mark.parametrize("language", ["en", "fr", "v"])
def test_another_language_has_no_translation(tmp_path, language):
    found = memory.load([po(tmp_path, f'{HEADER}msgid "One."\nmsgstr "Một."\n')])
    assert found.lookup("One.", language) is None


@pytest.mark.parametrize("language", ["vi", "vi-VN", "vi_VN", "VI"])
def test_a_region_falls_back_to_its_language(tmp_path, language):
    found = memory.load([po(tmp_path, f'{HEADER}msgid "One."\nmsgstr "Một."\n')])
    assert found.lookup("One.", language).text == "Một."


def test_what_is_not_translated_is_not_found(tmp_path):
    found = memory.load(
        [po(tmp_path, f'{HEADER}msgid "One."\nmsgstr ""\n\n#~ msgid "Old."\n#~ msgstr "Cũ."\n')]
    )
    assert found.lookup("One.", "vi") is None
    assert found.lookup("Old.", "vi") is None


def test_a_later_memory_replaces_an_earlier_one(tmp_path):
    first = po(tmp_path, f'{HEADER}msgid "One."\nmsgstr "Một."\n', "1.po")
    second = po(tmp_path, f'{HEADER}msgid "One."\nmsgstr "Một đã duyệt."\n', "2.po")
    assert memory.load([first, second]).lookup("One.", "vi").text == "Một đã duyệt."
    assert memory.load([second, first]).lookup("One.", "vi").text == "Một."
    assert memory.load([tmp_path]).lookup("One.", "vi").text == "Một đã duyệt."


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (f'{HEADER}msgid "One\nmsgstr "Một."\n', 4),
        (f'{HEADER}msgid "One."\nmsgstr "Một."\nnonsense\n', 6),
        (f'{HEADER}msgid "One."\n', 4),
        ('msgid "One."\nmsgstr "Một."\n', 1),
        ('msgid ""\nmsgstr "Language: xx-yy-zz\\n"\n', 1),
    ],
)
def test_a_broken_memory_is_named_with_its_line(tmp_path, text, line):
    with pytest.raises(SettingsError, match=rf"vi\.po cannot be read: line {line} "):
        memory.load([po(tmp_path, text)])


def test_a_memory_that_is_no_text_is_named_with_its_line(tmp_path):
    (tmp_path / "vi.po").write_bytes(HEADER.encode() + b"\n\xff\xfe\n")
    with pytest.raises(SettingsError, match=r"line 5 is not UTF-8"):
        memory.load([tmp_path])


def test_a_memory_that_is_not_there_is_named(tmp_path):
    with pytest.raises(SettingsError, match=r"none\.po"):
        memory.load([tmp_path / "none.po"])


def test_without_a_memory_nothing_is_translated():
    assert memory.load([]).lookup("One.", "vi") is None
