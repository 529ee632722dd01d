"""A refresh that is killed at any moment: readers see what was, the next refresh goes on and gives the same."""

from __future__ import annotations

import random
import shutil
import signal
import time
from collections.abc import Callable
from pathlib import Path
from subprocess import Popen
from typing import Any

import pytest

from behoud.engine.read import published
from tests.pipeline.conftest import Ground
from tests.pipeline.harbour import begin, readable, refreshed, resumed, sums

WITHOUT_RESULT = ("import", "rollup")
"""Steps that are done anew: the import and the rollup remember by themselves."""


def killed(folder: Path, moment: Callable[[Popen[str]], None]) -> None:
    """Begin a refresh and kill it at a moment."""
    process = begin(folder, "--no-report")
    moment(process)
    process.send_signal(signal.SIGKILL)
    process.communicate(timeout=60)
    assert process.returncode == -signal.SIGKILL


def after_lines(count: int, seconds: float = 0.0) -> Callable[[Popen[str]], None]:
    """Wait until so many steps were told, and then a little."""

    def wait(process: Popen[str]) -> None:
        assert process.stderr is not None
        told = [process.stderr.readline() for _ in range(count)]
        assert all(told), told
        time.sleep(seconds)

    return wait


def goes_on(ground: Ground, folder: Path) -> Any:
    """What must hold after a kill, whenever it was; the answer of the refresh after it."""
    before = published(folder / "lake")
    assert (before.name, readable(before)) == (ground.february, readable(published(ground.folder / "lake")))
    answer = refreshed(folder)
    assert sums(folder) == ground.march
    assert sorted(p.name for p in (folder / "lake" / "work").iterdir()) == []
    assert [p.name for p in (folder / "lake" / "snapshots").glob(".*")] == []
    return answer


def check(ground: Ground, folder: Path, lines: int, seconds: float = 0.0) -> None:
    shutil.copytree(ground.folder, folder)
    killed(folder, after_lines(lines, seconds))
    answer = goes_on(ground, folder)
    told = [name for name in ground.steps[:lines] if name not in WITHOUT_RESULT]
    assert list(resumed(answer))[: len(told)] == told


@pytest.mark.slow
def test_a_refresh_that_is_killed_half_way_goes_on(ground: Ground, tmp_path: Path) -> None:
    check(ground, tmp_path / "harbour", len(ground.steps) // 2)


@pytest.mark.slow
@pytest.mark.parametrize("part", [0.1, pytest.param(0.97, marks=pytest.mark.every_way)])
def test_a_refresh_that_is_killed_after_any_step_goes_on(ground: Ground, tmp_path: Path, part: float) -> None:
    check(ground, tmp_path / "harbour", max(1, int(part * (len(ground.steps) - 1))))


@pytest.mark.slow
def test_a_refresh_that_is_killed_within_a_step_goes_on(ground: Ground, tmp_path: Path) -> None:
    chance = random.Random(0)
    check(ground, tmp_path / "harbour", chance.randrange(1, len(ground.steps) - 2), chance.uniform(0, 0.4))


@pytest.mark.slow
def test_a_refresh_that_is_killed_twice_while_it_publishes_goes_on(ground: Ground, tmp_path: Path) -> None:
    folder = shutil.copytree(ground.folder, tmp_path / "harbour")

    def as_the_draft_appears(process: Popen[str]) -> None:
        while not list((folder / "lake" / "snapshots").glob(".draft-*")) and process.poll() is None:
            time.sleep(0.0005)

    killed(folder, after_lines(len(ground.steps) // 3))
    killed(folder, as_the_draft_appears)
    answer = goes_on(ground, folder)
    assert list(resumed(answer)) == [n for n in ground.steps if n.partition("-")[0] not in AT_LAST]


AT_LAST = ("import", "rollup", "features", "scores", "reasons", "publish")
"""Nothing of these is taken over when the prediction is finished already."""
