"""A job whose work is a process of its own: what it says is passed on, and it ends with its worker.

Also where the worker is killed: nobody is left behind that holds the lake.
"""

from __future__ import annotations

from collections.abc import Callable
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path

from django.conf import settings

from behoud.web.jobs.kinds import Turn

BEAT = 2
"""Seconds without a word after which the worker looks whether the work should go on."""
Work = Callable[[Path, Connection], None]
"""What the process does with the company folder; it says how far it is through the pipe (`process`)."""
Outcome = Callable[[Turn, str, object], str]
"""The sentence of what it said last; raises the fault that ended it."""


def follow(turn: Turn, work: Work, begins_with: str, outcome: Outcome) -> str:
    """Do the work for the company of this installation; the outcome as a sentence."""
    context = get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=work, args=(settings.COMPANY, theirs), name=f"behoud-{turn.job.kind}")
    process.start()
    theirs.close()
    try:
        return passed_on(turn, ours, process, begins_with, outcome)
    finally:
        process.kill()
        process.join()
        ours.close()


def passed_on(turn: Turn, said: Connection, process: BaseProcess, begins_with: str, outcome: Outcome) -> str:
    """Write down what the process says until it is done."""
    step: tuple[str, int, int] = (begins_with, 0, 0)
    while True:
        turn.tell(*step)
        if not said.poll(BEAT):
            continue
        try:
            what, told = said.recv()
        except EOFError:
            process.join()
            raise RuntimeError(f"{process.name} was ended from outside, code {process.exitcode}") from None
        if what == "step":
            step = told
        elif what == "finished":
            name, seconds, resumed = told
            turn.add_step(name, seconds, resumed=resumed)
        else:
            return outcome(turn, what, told)
