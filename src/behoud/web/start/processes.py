"""What the processes of these jobs do; they set up Django themselves."""

from __future__ import annotations

from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from behoud.web.jobs.process import ToldInputs, finish
from behoud.web.project.prepare import begin


def recognised(folder: Path, pipe: Connection) -> None:
    """Recognise every input of the company in `folder`, and keep what was found."""

    def work() -> dict[str, Any]:
        begin(folder)
        from behoud.web.start.looking import look_and_keep

        return {"inputs": look_and_keep(folder)}

    finish(pipe, work)


def tried_out(folder: Path, pipe: Connection) -> None:
    """Try everything that was recognised, and keep what became of it."""

    def work() -> dict[str, Any]:
        begin(folder)
        from behoud.web.start.kept import begun
        from behoud.web.start.trial import keep_trial, tried

        trial = tried(folder, begun(), ToldInputs(pipe))
        keep_trial(trial)
        return {"inputs": len(trial.inputs)}

    finish(pipe, work)
