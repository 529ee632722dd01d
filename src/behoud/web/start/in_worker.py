"""The jobs `recognition` and `trial`: the worker looks at large inputs, and the page tells how far it is."""

from __future__ import annotations

from behoud.web.jobs.faults import fault_again
from behoud.web.jobs.following import follow
from behoud.web.jobs.kinds import Turn
from behoud.web.start.processes import recognised, tried_out


def recognise(turn: Turn) -> str:
    """Recognise every input; the outcome as a sentence."""
    return follow(turn, recognised, "web-start-looking", outcome)


def try_out(turn: Turn) -> str:
    """Read everything once, apart from the company's own lake; the outcome as a sentence."""
    return follow(turn, tried_out, "web-start-trying", outcome)


def outcome(turn: Turn, what: str, told: object) -> str:
    """BehoudError where the inputs or the company file are at fault."""
    if what == "done" and isinstance(told, dict):
        turn.outcome_facts.update(told)
        return "web-start-looked"
    if what == "fault" and isinstance(told, dict):
        raise fault_again(told)
    raise RuntimeError(str(told))
