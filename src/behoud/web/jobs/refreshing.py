"""The job `refresh`: a refresh in a process of its own, told step by step, and its reports.

The process ends with its worker, also where that one is killed: nobody is left behind that holds the
lake. What was finished is kept by the refresh itself, and the next one takes it over.
"""

from __future__ import annotations

from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess

from django.conf import settings

from behoud.web.jobs.apart import carry_out
from behoud.web.jobs.faults import fault_again
from behoud.web.jobs.kinds import GiveBack, Turn
from behoud.web.webhooks import asking as webhooks

BEAT = 2
"""Seconds without a word from the refresh after which the worker looks whether it should go on."""
BUSY = ("engine-locked", "engine-locked-now")
WAITS = 60
"""Where an import or refresh from the command line is busy the job waits so many seconds."""


def run(turn: Turn) -> str:
    """Refresh the company of this installation; the outcome as a sentence. BehoudError where it failed."""
    apart = get_context("spawn")
    ours, theirs = apart.Pipe(duplex=False)
    refreshing = apart.Process(target=carry_out, args=(settings.COMPANY, theirs), name="behoud-refresh")
    refreshing.start()
    theirs.close()
    try:
        return followed(turn, ours, refreshing)
    finally:
        refreshing.kill()
        refreshing.join()
        ours.close()


def followed(turn: Turn, said: Connection, refreshing: BaseProcess) -> str:
    """Pass on what the process says until it is done."""
    step: tuple[str, int, int] = ("import", 0, 0)
    while True:
        turn.tell(*step)
        if not said.poll(BEAT):
            continue
        try:
            what, told = said.recv()
        except EOFError:
            refreshing.join()
            raise RuntimeError(f"the refresh was ended from outside, code {refreshing.exitcode}") from None
        if what == "step":
            step = told
        elif what == "finished":
            name, seconds, resumed = told
            turn.add_step(name, seconds, resumed=resumed)
        else:
            return outcome(turn, what, told)


def outcome(turn: Turn, what: str, told: object) -> str:
    """What it says last. Where somebody else holds the lake, the job waits; any other fault is its own."""
    if what == "done" and isinstance(told, dict):
        turn.outcome_facts.update(told)
        webhooks.published()
        return "web-jobs-refresh-stood" if told["stood"] else "web-jobs-refresh-done"
    if what == "fault" and isinstance(told, dict):
        error = fault_again(told)
        raise GiveBack(WAITS) if error.code in BUSY else error
    raise RuntimeError(str(told))
