"""Metadata by hand: beside the article, or at its top. It wins over what is found."""

import pytest

from report.errors import IngestError
from report.ingest import read

BODY = (
    "Harbour reopens after nine days of storms\n\nJanuary 13, 2026\n\n"
    "LISBON (AP) — Eleven ports on the coast reopened on Tuesday after nine days of storms, it said.\n\n"
    "The authority put the loss at 14 million euros. It counts the boats again in the spring.\n"
)


@pytest.fixture
def article(tmp_path):
    def make(hand="", front=""):
        (tmp_path / "port.txt").write_text(front + BODY, encoding="utf-8")
        if hand:
            (tmp_path / "port.toml").write_text(hand, encoding="utf-8")
        return read([tmp_path / "port.txt"]).articles[0]

    return make


def test_what_is_found_without_it(article):
    found = article()
    assert (found.title, found.published, found.event_date) == (
        "Harbour reopens after nine days of storms",
        "2026-01-13",
        "2026-01-13",
    )


def test_toml_beside_the_article_wins(article):
    found = article(
        'title = "Ports reopen"\npublished = 2026-01-14T06:30:00+01:00\nevent_date = "2026-01-12"\n'
        'agency = "Lusa"\nplace = "Peniche"\nauthors = ["Ana Reis"]\ntranslators = "Tom Poe"\n'
        'language = "en-GB"\n'
        'source = { name = "The Quay", url = "https://quay.example/1", group = "quay" }\n'
    )
    assert found.title == "Ports reopen"
    assert (found.published, found.event_date) == ("2026-01-14T06:30+01:00", "2026-01-12")
    assert (found.agency, found.place, found.language) == ("Lusa", "Peniche", "en-GB")
    assert (found.authors, found.translators) == (("Ana Reis",), ("Tom Poe",))
    assert (found.source.name, found.source.key, found.source.group) == (
        "The Quay",
        "https://quay.example/1",
        "quay",
    )


@pytest.mark.parametrize(
    "front",
    [
        '+++\npublished = 2026-01-20\nsource.name = "The Quay"\nauthors = ["Ana Reis", "Tom Poe"]\n+++\n',
        "---\npublished: 2026-01-20\nsource: The Quay\nauthors: [Ana Reis, 'Tom Poe']\n---\n",
        '---\npublished: "2026-01-20"\nsource:\n  name: The Quay\nauthors:\n  - Ana Reis\n  - Tom Poe\n---\n',
        "\n---\npublished: 2026-01-20\nsource.name: The Quay\nauthors:\n- Ana Reis\n- Tom Poe\n---\n",
    ],
)
def test_a_block_at_the_top_wins(article, front):
    found = article(front=front)
    assert (found.published, found.source.name, found.authors) == (
        "2026-01-20",
        "The Quay",
        ("Ana Reis", "Tom Poe"),
    )
    assert found.event_date == "2026-01-20"
    assert found.title == "Harbour reopens after nine days of storms"
    dateline = next(removed for removed in found.removed if removed.rule == "dateline")
    assert dateline.line == front.count("\n") + 5


def test_the_block_wins_over_the_file(article):
    found = article(hand='place = "Porto"\nagency = "Lusa"\n', front="---\nplace: Peniche\n---\n")
    assert (found.place, found.agency) == ("Peniche", "Lusa")


def test_an_empty_value_says_that_it_is_not_known(article):
    found = article(hand='title = ""\nagency = ""\nauthors = []\n')
    assert (found.title, found.agency, found.authors) == (None, None, ())


def test_a_rule_at_the_top_that_is_no_block_is_text(article):
    assert article(front="---\nThis is no key\n---\n").title == "This is no key"


@pytest.mark.parametrize(
    ("hand", "message"),
    [
        ('titel = "X"', r'port\.toml has the unknown key "titel"\. Did you mean "title"\?'),
        ("xyzzy = 1", r"Known keys: title, agency"),
        ('source = { nmae = "X" }', r'source has the unknown key "nmae"\. Did you mean "name"\?'),
        ("title = 3", r"title = 3 is not one line of text"),
        ('published = "14.1.2026"', r"published = '14\.1\.2026' is no date"),
        ("authors = 7", r"authors = 7 is no list of names"),
        ('language = "english!"', r"'english!' is no language tag"),
        ("title = ", r"port\.toml is not valid TOML"),
        ("a = " + "[" * 5000, r"port\.toml is not valid TOML"),
    ],
)
def test_a_wrong_entry_names_the_file_and_the_key(article, hand, message):
    with pytest.raises(IngestError, match=message):
        article(hand=hand)


@pytest.mark.parametrize(
    ("hand", "front", "subject", "entry"),
    [
        (b'plaec = "Porto"', "", "sub/b.toml", "plaec"),
        (b'source = { nmae = "X" }', "", "sub/b.toml", "source.nmae"),
        (b"authors = 7", "", "sub/b.toml", "authors"),
        (b"title = ", "", "sub/b.toml", "TOML"),
        (b'title = "\xff"', "", "sub/b.toml", "byte 9"),
        (b"", "---\nplaec: Porto\n---\n", "sub/b.txt", "plaec"),
        (b"", '+++\npublished = "soon"\n+++\n', "sub/b.txt", "published"),
    ],
)
def test_in_a_folder_an_article_is_read_without_its_wrong_entries(tmp_path, hand, front, subject, entry):
    (tmp_path / "sub").mkdir()
    (tmp_path / "a.txt").write_text(BODY.replace("nine", "ten"), encoding="utf-8")
    (tmp_path / "sub" / "b.txt").write_text(front + BODY, encoding="utf-8")
    if hand:
        (tmp_path / "sub" / "b.toml").write_bytes(hand)
    reading = read([tmp_path])
    _, article = reading.articles
    assert (article.source.key, article.published, article.place) == ("sub/b.txt", "2026-01-13", "LISBON")
    assert [(each.reason, each.subject, each.detail) for each in reading.omissions] == [
        ("bad_metadata", subject, entry)
    ]


def test_a_wrong_file_beside_leaves_the_block_at_the_top(tmp_path):
    (tmp_path / "a.txt").write_text(BODY.replace("nine", "ten"), encoding="utf-8")
    (tmp_path / "b.txt").write_text("---\nplace: Peniche\n---\n" + BODY, encoding="utf-8")
    (tmp_path / "b.toml").write_text('titel = "X"', encoding="utf-8")
    assert [article.place for article in read([tmp_path]).articles] == ["LISBON", "Peniche"]
