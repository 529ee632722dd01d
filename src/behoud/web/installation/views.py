"""Settings: what an administrator sets here, and where the rest is set."""

from __future__ import annotations

import json
from typing import Any

from auditlog.models import LogEntry
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from behoud.company import load
from behoud.errors import BehoudError
from behoud.web.accounts.permitted import permitted
from behoud.web.installation.forms import Installation
from behoud.web.installation.models import Kept
from behoud.web.reading.current import current
from behoud.words import Words

SHOWN = 20


@permitted("installation.manage")
@require_http_methods(["GET", "POST"])
def settings_page(request: HttpRequest) -> HttpResponse:
    """The settings; a POST keeps them."""
    words = request.words
    form = Installation(request.POST or None, words=words)
    if request.method == "POST" and form.is_valid():
        messages.success(request, words.say("web-settings-saved", count=form.save(request.user)))
        return redirect("settings")
    fixed = [words.say(f"web-role-{role}") for role in settings.ENVIRONMENT.second_factor]
    facts = {
        "form": form,
        "elsewhere": elsewhere(words),
        "fixed": ", ".join(fixed),
        "changes": changes(words),
    }
    return render(
        request, "installation/settings.html", facts | {"file": str(settings.COMPANY / "behoud.toml")}
    )


def elsewhere(words: Words) -> list[tuple[str, str, str]]:
    """What the company file says: what, its value, and where in the file it stands."""
    company = load(settings.COMPANY)
    try:
        teams = ", ".join(current().teams)
    except BehoudError:
        teams = ""
    return [
        (words.say("web-settings-company"), company.name, "[company] name"),
        (
            words.say("web-settings-language"),
            words.say(f"web-settings-language-{company.language}"),
            "[company] language",
        ),
        (words.say("web-settings-currency"), company.currency, "[company] currency"),
        (words.say("web-settings-time-zone"), company.time_zone, "[company] time_zone"),
        (
            words.say("web-settings-teams"),
            teams or words.say("web-settings-no-teams"),
            words.say("web-settings-teams-where"),
        ),
    ]


def changes(words: Words) -> list[str]:
    """What was changed here, the latest first, from the audit log."""
    found = LogEntry.objects.get_for_model(Kept).filter(action=LogEntry.Action.UPDATE).select_related("actor")
    names = dict(Kept.objects.values_list("pk", "name"))
    return [change(entry, names[entry.object_id], words) for entry in found.order_by("-timestamp")[:SHOWN]]


def change(entry: Any, name: str, words: Words) -> str:
    """One change: who, when, what, from what and to what."""
    before, after = (told(json.loads(text), words) for text in entry.changes_dict["value"])
    return words.say(
        "web-settings-changed",
        who=entry.actor.first_name if entry.actor else words.say("web-settings-changed-by-nobody"),
        at=words.moment(timezone.localtime(entry.timestamp)),
        what=words.say(f"web-settings-{name.replace('_', '-')}"),
        before=before,
        after=after,
    )


def told(kept: Any, words: Words) -> str:
    """A value as a reader knows it: on or off, a time, the roles by name."""
    if isinstance(kept, bool):
        return words.say("web-settings-on" if kept else "web-settings-off")
    if isinstance(kept, list):
        kept = ", ".join(words.say(f"web-role-{role}") for role in kept)
    return kept or words.say("web-settings-none")
