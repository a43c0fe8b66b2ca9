"""A profile and the call's options become one checked value."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from report.errors import SettingsError
from report.settings import Settings, load, period

if TYPE_CHECKING:
    from pathlib import Path


def profile(folder: Path, text: str) -> Path:
    path = folder / "brief.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_nothing_given_is_the_default() -> None:
    assert load(None, {"locale": None, "out": None}) == Settings()


def test_the_call_wins_over_the_profile(tmp_path: Path) -> None:
    path = profile(tmp_path, 'locale = ["vi", "en"]\ntitle = "Brief"\ndate = 2026-01-15\nkey_points = 2\n')
    settings = load(path, {"locale": ["en"]})
    assert settings.locale == ("en",)
    assert (settings.title, settings.date, settings.key_points) == ("Brief", "2026-01-15", 2)


def test_one_text_stands_for_a_list_and_paths_are_the_profiles(tmp_path: Path) -> None:
    settings = load(profile(tmp_path, 'locale = "vi"\nmemory = "mine.po"\nout = "briefs"\n'), {})
    assert settings.locale == ("vi",)
    assert settings.memory == (str(tmp_path / "mine.po"),)
    assert settings.out == str(tmp_path / "briefs")


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("locales = ['en']", "Did you mean 'locale'"),
        ("titel = 'x'", "Did you mean 'title'"),
        ("xyzzy = 1", "Known keys"),
        ("title = 5", "title"),
        ("layout = 'beside'", "layout"),
        ("format = ['docx']", "format"),
        ("strict = 'yes'", "strict"),
        ("key_points = 0", "key_points"),
        ("date = '15/01/2026'", "15/01/2026"),
        ("date = '20260115'", "20260115"),
        ("period = '2026-01-15'", "FROM..TO"),
        ("period = '2026-01-15..2026-01-01'", "FROM..TO"),
        ("name = '../up'", "plain file name"),
        ("layout = 'parallel'", "two locales"),
        ("= broken", "cannot be read"),
    ],
)
def test_what_is_wrong_is_named(tmp_path: Path, text: str, named: str) -> None:
    with pytest.raises(SettingsError, match=named):
        load(profile(tmp_path, text), {})


def test_a_missing_profile_is_named(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"absent\.toml"):
        load(tmp_path / "absent.toml", {})


def test_period_gives_both_ends() -> None:
    assert period("2026-01-05..2026-01-11") == ("2026-01-05", "2026-01-11")
