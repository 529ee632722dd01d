"""Harbour Ltd, refreshed once for all that kill, fill or interrupt it; copied before anything is done to it."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from behoud.engine.read import published
from tests.pipeline.harbour import harbour, refreshed, resumed, sums


@dataclass(frozen=True)
class Ground:
    """Harbour Ltd with a snapshot of February, and what an uninterrupted refresh as of March gives."""

    folder: Path
    february: str
    steps: tuple[str, ...]
    march: dict[str, list[str]]


def pytest_itemcollected(item: pytest.Item) -> None:
    """One worker makes the ground and runs all that stands on it."""
    if {"february", "ground"} & set(getattr(item, "fixturenames", ())):
        item.add_marker(pytest.mark.xdist_group("harbour"))


@pytest.fixture(scope="session")
def february(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Harbour Ltd with its snapshot of February."""
    folder = tmp_path_factory.mktemp("harbour") / "february"
    harbour(folder)
    refreshed(folder, "--as-of", "2025-02-01")
    return folder


@pytest.fixture(scope="session")
def ground(february: Path) -> Ground:
    whole = shutil.copytree(february, february.with_name("march"))
    answer = refreshed(whole)
    steps = tuple(step["name"] for step in answer["steps"])
    assert resumed(answer) == []
    return Ground(february, published(february / "lake").name, steps, sums(whole))
