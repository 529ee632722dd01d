"""Ctrl-C is answered with a sentence, and what was finished is kept."""

import os
import signal
import subprocess
import threading
import time
from contextlib import suppress
from pathlib import Path

import duckdb
import pytest
from rich.console import Console

from behoud.cli import interrupt
from behoud.cli.progress import Lines
from behoud.pipeline.steps import Step
from behoud.words import Words
from tests.pipeline.harbour import BEHOUD, harbour


@pytest.mark.slow
def test_ctrl_c_says_that_one_can_go_on(tmp_path: Path) -> None:
    made = subprocess.Popen(
        [*BEHOUD, "demo", str(tmp_path / "demo"), "--no-serve"], stderr=subprocess.PIPE, text=True
    )
    deadline = time.monotonic() + 60
    while not (tmp_path / "demo" / "behoud.toml").exists() and time.monotonic() < deadline:
        time.sleep(0.05)
    made.send_signal(signal.SIGINT)
    _, said = made.communicate(timeout=60)
    assert said.strip().splitlines()[-1] == (
        "Interrupted. What was finished is kept; run the same command to go on."
    )
    assert made.returncode == 130


def test_ctrl_c_during_a_query_is_ctrl_c() -> None:
    """DuckDB makes a RuntimeError of it."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    presses = threading.Timer(0.5, os.kill, (os.getpid(), signal.SIGINT))
    presses.start()
    try:
        with pytest.raises(RuntimeError) as stopped:
            duckdb.sql(
                "SELECT count(*) FROM range(100000000) a(i), range(1000) b(j) WHERE i % 7 = j % 3"
            ).fetchall()
    finally:
        presses.join()
        signal.signal(signal.SIGINT, before)
    assert interrupt.pressed(stopped.value)
    assert not interrupt.pressed(RuntimeError("Query interrupted"))


@pytest.mark.parametrize(
    "wait", [pytest.param(0.1, marks=pytest.mark.slow), 0.6, pytest.param(1.2, marks=pytest.mark.slow)]
)
def test_ctrl_c_at_any_moment_of_a_refresh_ends_in_the_sentence(tmp_path: Path, wait: float) -> None:
    harbour(tmp_path)
    made = subprocess.Popen(
        [*BEHOUD, "refresh", "--company", str(tmp_path), "--language", "en"],
        stderr=subprocess.PIPE,
        text=True,
    )
    assert made.stderr is not None
    made.stderr.readline()
    time.sleep(wait)
    made.send_signal(signal.SIGINT)
    _, said = made.communicate(timeout=60)
    assert said.strip().splitlines()[-1].startswith("Interrupted. The next behoud refresh goes on")
    assert made.returncode == 130


def test_an_interrupt_that_got_lost_is_heeded_before_the_next_step() -> None:
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        interrupt.heed()
        with suppress(KeyboardInterrupt):
            os.kill(os.getpid(), signal.SIGINT)
            time.sleep(1)
        with pytest.raises(KeyboardInterrupt):
            Lines(Words("en"), Console()).begin(Step("publish"))
    finally:
        signal.signal(signal.SIGINT, before)
        interrupt.asked.clear()
