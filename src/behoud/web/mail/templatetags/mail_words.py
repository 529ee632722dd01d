"""Sentences in a mail, in its reader's language, and the letters that the administrator should look at."""

from __future__ import annotations

from typing import Any

from django import template
from django.utils import timezone

from behoud.web.mail.models import FAILED, UNCERTAIN, Letter
from behoud.web.mail.outbox import monday
from behoud.words import Words

register = template.Library()
SHOWN = 50


@register.simple_tag(takes_context=True)
def told(context: Any, code: str, **facts: Any) -> str:
    """The sentence `code` in the language of the mail."""
    words: Words = context["words"]
    return words.say(code, **facts)


@register.inclusion_tag("mail/letters.html", takes_context=True)
def letters_to_settle(context: Any) -> dict[str, Any]:
    """Letters that may have arrived or did not, for who settles them."""
    request = context["request"]
    if not request.user.has_perm("mail.settle"):
        return {"letters": []}
    found = (
        Letter.objects.filter(state__in=(UNCERTAIN, FAILED)).select_related("user").order_by("-week", "pk")
    )
    return {
        "letters": list(found[:SHOWN]),
        "week": monday(timezone.localdate()),
        "request": request,
        "csrf_token": context.get("csrf_token"),
    }
