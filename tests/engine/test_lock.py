"""One writer of a lake at a time, and who it is."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from behoud.engine.lock import locked
from behoud.errors import BehoudError
from behoud.words import Words, in_words

HOLD = (
    "import sys, time; from pathlib import Path; from behoud.engine.lock import locked\n"
    "with locked(Path(sys.argv[1]), 'refresh'): print('held', flush=True); time.sleep(60)"
)


def test_a_second_writer_is_told_who_holds_it_and_since_when(tmp_path: Path) -> None:
    with locked(tmp_path, "refresh"), pytest.raises(BehoudError) as refused, locked(tmp_path, "import"):
        pass
    facts = refused.value.facts
    assert (refused.value.code, facts["doing"], facts["process"]) == (
        "engine-locked",
        "refresh",
        str(os.getpid()),
    )
    said = in_words(refused.value, Words("nl"))
    assert said.startswith(
        f"Sinds {facts['since']} is een andere verversing van {tmp_path} bezig (proces {os.getpid()}"
    )


def test_the_lock_ends_with_its_process_however_that_ends(tmp_path: Path) -> None:
    holder = subprocess.Popen([sys.executable, "-c", HOLD, str(tmp_path)], stdout=subprocess.PIPE)
    assert holder.stdout is not None
    assert holder.stdout.readline() == b"held\n"
    with pytest.raises(BehoudError) as refused, locked(tmp_path):
        pass
    assert refused.value.facts["process"] == str(holder.pid)
    holder.send_signal(signal.SIGKILL)
    holder.communicate(timeout=30)
    with locked(tmp_path):
        assert (tmp_path / ".lock").exists()


def test_a_holder_that_has_not_introduced_itself_yet_is_said_too(tmp_path: Path) -> None:
    with locked(tmp_path):
        (tmp_path / ".lock").write_text("")
        with pytest.raises(BehoudError) as refused, locked(tmp_path):
            pass
    assert refused.value.code == "engine-locked-now"
