"""Folders and files: what is read, in which order, and what happens to what cannot be."""

import os
import time

import pytest

from report.errors import IngestError
from report.ingest import How, read

TEXT = "The ports on the coast number {} and reopened today after nine days of storms, the authority said.\n"


@pytest.fixture
def folder(tmp_path):
    def fill(**files):
        for name, content in files.items():
            path = tmp_path / name.replace("__", "/").replace("_", ".")
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(content if isinstance(content, bytes) else TEXT.format(content).encode())
        return tmp_path

    return fill


def keys(reading):
    return [article.source.key for article in reading.articles]


def test_a_folder_is_read_by_name_with_its_subfolders_and_without_hidden_files(folder):
    path = folder(b_txt="2", a_md="1", plain="3", sub__c_txt="4", a_jpg=b"\xff", data_csv=b"x")
    (path / ".hidden").mkdir()
    (path / ".hidden" / "x.txt").write_text("x")
    (path / ".x.txt").write_text("x")
    assert keys(read([path])) == ["a.md", "b.txt", "plain", "sub/c.txt"]


def test_pictures_and_data_of_a_folder_are_named_in_one_omission(folder):
    reading = read([folder(a_txt="1", a_jpg=b"\xff", b_jpg=b"\xff", data_csv=b"x")])
    assert [(each.reason, each.detail) for each in reading.omissions] == [("not_articles", ".csv .jpg")]
    assert [(each.found, each.read, each.omitted) for each in reading.coverage] == [(1, 1, 0)]


def test_files_and_folders_in_the_order_given_each_once(folder):
    path = folder(a_txt="1", b_txt="2")
    assert keys(read([path / "b.txt", path, path / "a.txt"])) == ["b.txt", "a.txt"]


def test_files_of_one_name_keep_keys_apart(folder):
    path = folder(x__a_txt="1", y__a_txt="2")
    first, second = keys(read([path / "x", path / "y"]))
    assert first == "a.txt"
    assert second.endswith("y/a.txt")


def test_bad_files_of_a_folder_become_omissions(folder):
    path = folder(
        a_txt="1", b_txt=b"", c_txt=b"\x00\x01", d_txt=b"abc\xff", e_txt=b"./.\n***\n", f_txt=b"x\n" * 60_000
    )
    with (path / "g.txt").open("wb") as file:
        file.truncate(50_000_000)
    reading = read([path])
    assert keys(reading) == ["a.txt"]
    assert [(omission.subject, omission.reason) for omission in reading.omissions] == [
        ("b.txt", "empty_file"),
        ("c.txt", "binary_file"),
        ("d.txt", "undecodable"),
        ("e.txt", "no_text"),
        ("f.txt", "too_large"),
        ("g.txt", "too_large"),
    ]


def test_metadata_that_belongs_to_no_article_is_named(folder):
    reading = read([folder(a_txt="1", b_toml=b'title = "X"')])
    assert [(omission.subject, omission.reason) for omission in reading.omissions] == [
        ("b.toml", "unused_metadata")
    ]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_unreadable(folder):
    path = folder(a_txt="1", b_txt="2")
    (path / "b.txt").chmod(0)
    assert [omission.reason for omission in read([path]).omissions] == ["unreadable"]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", r"a\.txt is empty\. Leave it out"),
        (b"\x89PNG\x00", r"a\.txt is of no kind that is read\. Save the article as text"),
        (b"\xff\xfe\xff", r"a\.txt is text in an encoding that cannot be told\. Save it again"),
        (b"* * *", r"a\.txt holds nothing once the noise is removed"),
    ],
)
def test_a_single_bad_file_is_an_error_with_its_remedy(folder, content, message):
    with pytest.raises(IngestError, match=message):
        read([folder(a_txt=content) / "a.txt"])


def test_a_path_that_does_not_exist_is_an_error(tmp_path):
    with pytest.raises(IngestError, match=r"nowhere does not exist\. Check the path"):
        read([tmp_path / "nowhere"])
    with pytest.raises(IngestError):
        read([tmp_path / ("x" * 5000)])


def test_a_folder_without_articles_is_an_error(folder):
    with pytest.raises(IngestError, match=r"holds no article\. Put texts"):
        read([folder(a_png=b"x")])


def test_if_everything_is_bad_all_are_named(folder):
    with pytest.raises(IngestError, match=r"a\.txt is empty.*b\.txt is of no kind that is read"):
        read([folder(a_txt=b"", b_txt=b"\x00")])


def test_groups_can_be_added(folder):
    path = folder(a_txt=("QUITO (The Quay) — " + TEXT.format(1) + "\n").encode())
    (article,) = read([path]).articles
    assert article.source.group == "the quay"
    (article,) = read([path], How(groups={"The Quay": "harbour press"})).articles
    assert article.source.group == "harbour press"


@pytest.mark.parametrize(
    "piece", ["(Ảnh: ", "By A B, C and ", "12/01/2026 - ", "LE TRAN (VNA) – ", "a. ", "<b>"]
)
def test_time_is_linear_in_one_endless_line(folder, piece):
    path = folder(a_txt=(TEXT + piece * (1_000_000 // len(piece))).encode())
    before = time.process_time()
    read([path])
    assert time.process_time() - before < 8


@pytest.mark.parametrize(
    "line",
    [
        "See more",
        "By A A A A A A, A A A A A A and A A A A A A - B b b",
        "A photo (Photo: A A A A A A A A A A A A",
        "a.jpg",
    ],
)
def test_time_is_linear_in_the_lines(folder, line):
    path = folder(a_txt=(TEXT * 3 + f"{line}\n" * 8_000 + TEXT).encode())
    before = time.process_time()
    read([path])
    assert time.process_time() - before < 6


@pytest.mark.parametrize(
    ("text", "published", "event"),
    [
        (
            "PARIS, Jan 14 (Reuters) - The port, shut in 2025, reopened on Wednesday, they said.",
            "2026-01-14",
            14,
        ),
        ("PARIS, Jan 14 (Reuters) - The port, shut in May 2025, reopened today, they said.", None, None),
        ("PARIS, Jan 14, 2026 (Reuters) - The port reopened on Tuesday, its owners said.", "2026-01-14", 13),
    ],
)
def test_the_day_of_a_dateline_dates_the_article_where_its_year_is_settled(folder, text, published, event):
    (article,) = read([folder(a_txt=f"{text}\n".encode()) / "a.txt"]).articles
    assert article.published == published
    assert article.event_date == (event and f"2026-01-{event}")


@pytest.mark.parametrize(
    ("line", "stated"),
    [
        ("-- Bernama, 14/01/2026", ("Bernama", "bernama", None, ())),
        ("Abu Dhabi, 24.01.2026.", (None, None, "Abu Dhabi", ())),
        (
            "By: J. de la Cruz, Philippine News Agency",
            ("Philippine News Agency", "pna", None, ("J. de la Cruz",)),
        ),
        ("By Dpa", ("Dpa", "dpa", None, ())),
        ("Dpa: Anna Schmidt", ("Dpa", "dpa", None, ("Anna Schmidt",))),
        ("(Báo Sóng và Gió)", ("Báo Sóng và Gió", "báo sóng và gió", None, ())),
        ("Theo Báo Nhân Dân", ("Báo Nhân Dân", "nhandan", None, ())),
        ("Theo Báo Quân đội nhân dân", ("Báo Quân đội nhân dân", "qdnd", None, ())),
        ("Theo Báo Lao Động", ("Báo Lao Động", "laodong", None, ())),
    ],
)
def test_a_line_of_source_below_the_text(folder, line, stated):
    (article,) = read([folder(a_txt=f"{TEXT}\n{TEXT.format(2)}\n{line}\n".encode()) / "a.txt"]).articles
    assert (article.source.name, article.source.group, article.place, article.authors) == stated
