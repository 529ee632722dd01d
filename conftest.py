"""Pages are collected like any module: Django is set up when the first of them is."""

from __future__ import annotations

import atexit
import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import settings as examples

# A slow machine is no fault of what is tested: how long an example takes is not asked anywhere.
examples.register_profile("unhurried", deadline=None)
examples.load_profile("unhurried")

PAGES = ("src/behoud/web", "tests/web", "tests/browser", "src/behoud/cli/serve.py")
COMPANY = """
[company]
name = "Proefbedrijf"
language = "nl"
currency = "EUR"
time_zone = "Europe/Amsterdam"

[churn]
kind = "contract"
grace_days = 30
"""


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> None:
    """Django's settings name a company: an empty one, until a test puts its own in its place."""
    from django.conf import settings

    place = file_path.relative_to(parent.config.rootpath).as_posix()
    if place.startswith(PAGES) and not settings.configured:
        from behoud.web.project.prepare import begin

        folder = Path(tempfile.mkdtemp(prefix="behoud-pages-"))
        atexit.register(shutil.rmtree, folder, ignore_errors=True)
        (folder / "behoud.toml").write_text(COMPANY, encoding="utf-8")
        begin(folder)
