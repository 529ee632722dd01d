"""Ctrl-C is answered with a sentence, and what was finished is kept."""

import signal
import subprocess
import sys
import time
from pathlib import Path

BEHOUD = [sys.executable, "-c", "from behoud.cli import main; main()"]


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
