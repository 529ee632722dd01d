"""A message of another program: its signature, its age, its number; then its rows like any others."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.db import IntegrityError, transaction
from django.http import HttpRequest
from django.utils import timezone
from standardwebhooks import Webhook, WebhookVerificationError

from behoud.web.api.limits import admit
from behoud.web.api.problems import Problem
from behoud.web.api.writing import body_of, known_customers, rows_of, summed
from behoud.web.arrivals.append import append
from behoud.web.webhooks.models import Hook, Received
from behoud.web.webhooks.sealed import unsealed

KEPT = timedelta(days=1)
"""Numbers of messages are kept for so long: one older than five minutes is refused for its age."""
LONGEST = 100
HEADERS = ("webhook-id", "webhook-timestamp", "webhook-signature")


def receive(request: HttpRequest, source: str) -> tuple[int, dict[str, Any]]:
    """Take a signed batch.

    A problem where it is not from `source` or too old (401), was taken before (409), or comes in a
    minute in which too many came (429).

    The number of the message and its rows are written together: what was not kept may be sent again.
    """
    content = body_of(request)
    hook = verified(request, source, content)
    admit(hook)
    rows = rows_of(content)
    with transaction.atomic():
        count(hook, request.headers["webhook-id"])
        found = append(hook.table, rows, by=f"hook {hook.source}")
    Received.objects.filter(hook=hook, at__lt=timezone.now() - KEPT).delete()
    return summed(found, known_customers(), request.words)


def count(hook: Hook, message: str) -> None:
    """Write down that a message came; a problem where it did before. Of two at once one waits."""
    try:
        with transaction.atomic():
            Received.objects.create(hook=hook, message=message)
    except IntegrityError:
        raise Problem(409, "web-webhooks-replayed") from None


def verified(request: HttpRequest, source: str, content: bytes) -> Hook:
    """The hook whose secret a message was signed with. Who knows no secret learns of no hook."""
    hook = Hook.objects.filter(source=source, off_at=None).first()
    headers = {name: request.headers.get(name, "") for name in HEADERS}
    if hook is None or len(headers["webhook-id"]) > LONGEST:
        raise Problem(401, "web-webhooks-unsigned")
    try:
        Webhook(unsealed(hook.sealed)).verify(content, headers, json_parse=False)
    except (WebhookVerificationError, ValueError):
        raise Problem(401, "web-webhooks-unsigned") from None
    found: Hook = hook
    return found
