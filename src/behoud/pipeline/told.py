"""A step of a refresh in words."""

from __future__ import annotations

from datetime import date

from behoud.pipeline.steps import Step
from behoud.words import Words

TODAY = "today"


def doing(step: Step, words: Words) -> str:
    """A step, with how far its phase is.

    >>> doing(Step("metric-customer_churn_rate", 3, 27), Words("en"))
    'Metrics 3 of 27: Customer churn rate'
    """
    named, about = phase(step, words), subject(step, words)
    if step.of == 1 and not about:
        return named
    return words.say("refresh-step", phase=named, number=step.number, of=step.of, about=about)


def phase(step: Step, words: Words) -> str:
    code = f"refresh-phase-{step.phase.replace('_', '-')}"
    return words.say(code) if words.has(code) else step.phase


def subject(step: Step, words: Words) -> str:
    """What a step is about: a metric by its name, a snapshot of features by its day."""
    if step.phase == "metric":
        return words.say(f"metric-{step.about.replace('_', '-')}")
    if step.about == TODAY:
        return words.say("refresh-today")
    try:
        return words.date(date.fromisoformat(step.about))
    except ValueError:
        return step.about
