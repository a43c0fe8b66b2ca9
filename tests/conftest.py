"""What several tests share: the project's folders and the evaluation data."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def project() -> Path:
    return PROJECT


@pytest.fixture(scope="session")
def evaluation_data() -> Path:
    folder = os.environ.get("REPORT_EVALUATION_DATA")
    if not folder:
        pytest.skip("REPORT_EVALUATION_DATA names no folder of evaluation data")
    return Path(folder)
