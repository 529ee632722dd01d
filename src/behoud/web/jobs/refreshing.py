"""The job `refresh`: a refresh in a process of its own, told step by step, and its reports.

What was finished is kept by the refresh itself, and the next one takes it over.
"""

from __future__ import annotations

from behoud.web.jobs.faults import fault_again
from behoud.web.jobs.following import follow
from behoud.web.jobs.kinds import GiveBack, Turn
from behoud.web.jobs.process import carry_out
from behoud.web.webhooks import asking as webhooks

BUSY = ("engine-locked", "engine-locked-now")
WAITS = 60
"""Where an import or refresh from the command line is busy the job waits so many seconds."""


def run(turn: Turn) -> str:
    """Refresh the company of this installation; the outcome as a sentence. BehoudError where it failed."""
    return follow(turn, carry_out, "import", outcome)


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
