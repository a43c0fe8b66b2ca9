"""What several tests share: the project's folders and the evaluation data."""

from __future__ import annotations

import os
from pathlib import Path

import pages
import pytest


@pytest.fixture(scope="session")
def project() -> Path:
    return pages.PROJECT


@pytest.fixture(scope="session")
def evaluation_data() -> Path:
    folder = os.environ.get("REPORT_EVALUATION_DATA")
    if not folder:
        pytest.skip("REPORT_EVALUATION_DATA names no folder of evaluation data")
    return Path(folder)


@pytest.fixture(scope="session")
def editions(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the three editions of the seeds and their data, closed on one fixed day."""
    out = tmp_path_factory.mktemp("editions")
    pages.build(out)
    return out
