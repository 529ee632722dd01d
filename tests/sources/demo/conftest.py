"""One demo company of the default size, shared by the tests of this folder."""

from __future__ import annotations

from pathlib import Path

import pyarrow as pa
import pytest

from behoud.sources.demo import UNTIL, Scenario, generate
from behoud.sources.demo.clock import Clock
from behoud.sources.demo.generate import tables
from behoud.sources.demo.simulate import run
from behoud.sources.demo.world import World, create


@pytest.fixture(scope="session")
def lived() -> World:
    """The world of Noorderlicht after its last week."""
    world = create(2400, 7, Clock.ending(UNTIL), Scenario())
    run(world)
    return world


@pytest.fixture(scope="session")
def made(lived: World) -> dict[str, pa.Table]:
    """Every table that is written for it."""
    return tables(lived, 7)


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small company on disk."""
    return generate(tmp_path_factory.mktemp("noorderlicht"), customers=300, seed=3).folder
