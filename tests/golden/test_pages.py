"""The pages look as they were pinned; `make golden` pins them anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pages
import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from PIL import Image


@pytest.fixture(scope="module")
def current(editions: Path) -> dict[str, Image.Image]:
    return pages.pictures(editions)


def test_every_pinned_page_is_there(current: dict[str, Image.Image]) -> None:
    assert sorted(current) == sorted(path.name for path in pages.PINNED.glob("*.png"))


@pytest.mark.parametrize("name", sorted(path.name for path in pages.PINNED.glob("*.png")))
def test_the_page_looks_as_pinned(name: str, current: dict[str, Image.Image]) -> None:
    changed = pages.change(name, current[name])
    assert changed is None, (
        f"{name}: {changed.share:.1%} of its pixels differ, the first at {changed.first}; "
        f"see {changed.drawing} (pinned, now, difference). Meant? `make golden` pins it anew."
    )
