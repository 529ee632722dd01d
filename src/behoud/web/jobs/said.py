"""Jobs in the reader's words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.utils import timezone

from behoud.pipeline.steps import Step
from behoud.pipeline.told import doing, phase, subject
from behoud.web.jobs.faults import fault_again
from behoud.web.jobs.models import FAILED, Job
from behoud.words import Words, in_words

FAULT = "web-jobs-fault"
"""The outcome whose facts are a kept fault."""


@dataclass(frozen=True)
class Told:
    """A job as its line on the page says it."""

    job: Job
    kind: str
    asked: str
    again: str
    step: str
    outcome: str
    took: str
    steps: Sequence[tuple[str, str]]

    @property
    def failed(self) -> bool:
        return bool(self.job.status == FAILED)


def told(job: Job, words: Words) -> Told:
    steps = [
        (step_of(name, 1, 1, words), took(seconds, resumed, words)) for name, seconds, resumed in job.steps
    ]
    return Told(
        job=job,
        kind=kind(job.kind, words),
        asked=job.asked_by.first_name if job.asked_by else words.say("web-jobs-clock"),
        again=words.say("web-jobs-again-at", at=local(job.not_before, words)) if job.not_before else "",
        step=step_of(job.step, job.done + 1, job.of, words) if job.step else words.say("web-jobs-begins"),
        outcome=outcome(job, words),
        took=lasted(job, words),
        steps=steps,
    )


def kind(name: str, words: Words) -> str:
    code = f"web-job-{name.replace('_', '-')}"
    return words.say(code) if words.has(code) else name


def step_of(name: str, number: int, of: int, words: Words) -> str:
    """A step in words: of a refresh, of its import, or the sentence of that id."""
    phase_name, _, about = name.partition("-")
    if phase_name == "import" and about:
        return words.say("web-jobs-reading", source=about)
    if words.has(f"refresh-phase-{phase_name.replace('_', '-')}"):
        return refreshing(Step(name, min(number, max(of, 1)), max(of, 1)), words)
    for code in (f"web-jobs-step-{name}", name):
        if words.has(code):
            return words.say(code)
    return name


def refreshing(step: Step, words: Words) -> str:
    """A step of a refresh; the one of many is named without its number where that is not known."""
    if step.of > 1 or not step.about:
        return doing(step, words)
    return words.say("web-jobs-step-about", phase=phase(step, words), about=subject(step, words))


def took(seconds: float, resumed: bool, words: Words) -> str:
    return words.say("web-jobs-taken-over") if resumed else words.number(seconds, 1)


def outcome(job: Job, words: Words) -> str:
    """What became of a job, said again in the reader's language; nothing while it goes on."""
    if job.finished_at is None:
        return ""
    if job.outcome == FAULT:
        return in_words(fault_again(job.outcome_facts), words)
    if not words.has(job.outcome):
        return words.say(f"web-jobs-status-{job.status}")
    facts = dict(job.outcome_facts)
    if "as_of" in facts:
        facts["day"] = words.date(date.fromisoformat(facts["as_of"]))
    return words.say(job.outcome, **facts)


def lasted(job: Job, words: Words) -> str:
    """How long the last attempt took; nothing where it never began."""
    if job.started_at is None or job.finished_at is None:
        return ""
    seconds = max((job.finished_at - job.started_at).total_seconds(), 0)
    if seconds < 60:
        return words.say("web-jobs-short", seconds=words.number(seconds, 0 if seconds >= 10 else 1))
    return words.say("web-jobs-long", minutes=words.number(seconds // 60), seconds=words.number(seconds % 60))


def age(since: datetime, now: datetime, words: Words) -> str:
    """How old something is, as one says it: minutes, hours up to two days, then days."""
    passed = max(now - since, timedelta())
    minutes = int(passed.total_seconds() // 60)
    if minutes < 60:
        return words.say("web-jobs-age-minutes", count=max(minutes, 1))
    if minutes < 48 * 60:
        return words.say("web-jobs-age-hours", count=minutes // 60)
    return words.say("web-jobs-age-days", count=minutes // (24 * 60))


def local(at: datetime, words: Words) -> str:
    """A moment on the clocks of the company."""
    return words.moment(timezone.localtime(at))


def wall_time(at: datetime, now: datetime, words: Words) -> str:
    """A moment that is near: its time, and its day where that is another than the next."""
    soon = at - now < timedelta(hours=24)
    return f"{timezone.localtime(at):%H:%M}" if soon else local(at, words)
