"""The end of the process: with the verb's exit code, all that was said, and no thread that spoils it."""

from __future__ import annotations

import subprocess
import sys

import pytest

BUSY = """
import threading, duckdb
def go():
    connection = duckdb.connect()
    while True:
        connection.execute("select 1").fetchall()
for _ in range(4):
    threading.Thread(target=go, daemon=True).start()
"""
RUN = "from behoud.cli.program import program; program()"


def run(code: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", code, *arguments]
    return subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)


def test_threads_that_are_still_at_work_do_not_spoil_the_end() -> None:
    done = run(BUSY + RUN, "--version")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("behoud")


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("--help",), 0, ""),
        (("metrics",), 2, "There is no verb 'metrics'. Did you mean 'metric'?"),
        (("inspect", "--company", "/nowhere"), 1, "/nowhere"),
    ],
)
def test_the_exit_code_is_that_of_the_verb(arguments: tuple[str, ...], code: int, said: str) -> None:
    done = run(RUN, *arguments)
    assert done.returncode == code
    assert said in done.stderr


def test_what_a_library_tidies_up_at_the_end_is_done() -> None:
    after = "import atexit; from behoud.cli import program as p; plain = p.main\n"
    after += "def main():\n    atexit.register(print, 'tidied')\n    plain()\n"
    done = run(after + "p.main = main; p.program()", "--version")
    assert done.stdout.splitlines()[-1] == "tidied"


def test_a_reader_that_went_away_is_no_fault_of_the_verb() -> None:
    command = f"{sys.executable} -c '{RUN}' --help | true; echo ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, timeout=60, check=False)
    assert "Traceback" not in done.stderr
