"""Ctrl-C is answered with a sentence, and what was finished is kept."""

import os
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest
from rich.console import Console

from behoud.cli import interrupt
from behoud.cli.progress import Lines
from behoud.pipeline.steps import Step
from behoud.words import Words

BEHOUD = [sys.executable, "-c", "from behoud.cli.program import program; program()"]


def test_ctrl_c_says_that_one_can_go_on(tmp_path: Path) -> None:
    made = subprocess.Popen([*BEHOUD, "demo", str(tmp_path / "demo")], stderr=subprocess.PIPE, text=True)
    deadline = time.monotonic() + 60
    while not (tmp_path / "demo" / "behoud.toml").exists() and time.monotonic() < deadline:
        time.sleep(0.05)
    made.send_signal(signal.SIGINT)
    _, said = made.communicate(timeout=60)
    assert said.strip().splitlines()[-1] == (
        "Interrupted. What was finished is kept; run the same command to go on."
    )
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
