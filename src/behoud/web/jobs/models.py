"""Jobs, and which moments of the schedule were fired."""

from __future__ import annotations

from django.conf import settings
from django.db import models

WAITING, RUNNING, DONE, FAILED, STOPPED = "waiting", "running", "done", "failed", "stopped"
STATUSES = (WAITING, RUNNING, DONE, FAILED, STOPPED)


class Job(models.Model):
    """A piece of work: who asked for it, who holds it until when, how far it is, what became of it.

    `fence` rises with each claim: who holds an older one may no longer write. `mark` is what sets the
    kind and its facts apart, so that asking twice is one job while it waits. `steps` are
    [name, seconds, taken over] of each finished step; `outcome` is the id of a sentence, with its
    facts. `attempts` counts claims that were not given back in good order.
    """

    kind = models.CharField(max_length=60)
    facts = models.JSONField(default=dict)
    mark = models.CharField(max_length=64)
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    asked_at = models.DateTimeField(auto_now_add=True)
    not_before = models.DateTimeField(null=True)
    status = models.CharField(max_length=10, default=WAITING, choices=[(name, name) for name in STATUSES])
    worker = models.CharField(max_length=200, blank=True)
    fence = models.PositiveBigIntegerField(default=0)
    lease_until = models.DateTimeField(null=True)
    attempts = models.PositiveIntegerField(default=0)
    started_at = models.DateTimeField(null=True)
    step = models.CharField(max_length=200, blank=True)
    done = models.PositiveIntegerField(default=0)
    of = models.PositiveIntegerField(default=0)
    steps = models.JSONField(default=list)
    outcome = models.CharField(max_length=100, blank=True)
    outcome_facts = models.JSONField(default=dict)
    finished_at = models.DateTimeField(null=True, db_index=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("mark",), condition=models.Q(status=WAITING), name="one_waiting_job"
            ),
        )
        indexes = (models.Index(fields=("status", "asked_at"), name="jobs_by_status"),)

    def __str__(self) -> str:
        return f"{self.kind} {self.status}"


class Fired(models.Model):
    """That the clock asked for a job of `kind` at a local wall time: each time stands here once.

    `occurrence` is a wall time without its offset, such as 2026-10-25T02:30, so that the hour that a
    night has twice is one; the first row of a kind says since when it is looked after.
    """

    kind = models.CharField(max_length=60)
    occurrence = models.CharField(max_length=16)
    at = models.DateTimeField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=("kind", "occurrence"), name="fired_once"),)

    def __str__(self) -> str:
        return f"{self.kind} {self.occurrence}"
