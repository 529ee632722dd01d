"""What can be set here."""

from __future__ import annotations

from typing import Any

from django import forms
from django.conf import settings

from behoud.web.accounts.roles import ROLES
from behoud.web.frame.forms import Worded
from behoud.web.installation.settings_kept import DEFAULTS, set_value, value
from behoud.web.reading.served import zone
from behoud.words import Words


class Installation(Worded):
    """The settings of the installation, with what each means beside it."""

    refresh_at = forms.TimeField(required=False, widget=forms.TimeInput({"type": "time"}, format="%H:%M"))
    monday_mail = forms.BooleanField(required=False)
    figures_per_employee = forms.BooleanField(required=False)
    second_factor = forms.MultipleChoiceField(required=False, widget=forms.CheckboxSelectMultiple)

    def label(self, field: str) -> str:
        return f"web-settings-{field}"

    def __init__(self, *args: Any, words: Words, **named: Any) -> None:
        initial = {name: value(name) for name in DEFAULTS}
        super().__init__(*args, words=words, initial=initial, **named)
        self.fields["refresh_at"].error_messages["invalid"] = words.say("web-settings-bad-time")
        fixed = settings.ENVIRONMENT.second_factor
        roles = [role for role in ROLES if role not in fixed]
        self.fields["second_factor"].choices = [(role, words.say(f"web-role-{role}")) for role in roles]

    def facts(self) -> dict[str, object]:
        """The zone of the clock, and whether mail can be sent."""
        return {"zone": zone().key, "mail": "set" if settings.ENVIRONMENT.mail else "none"}

    def clean_refresh_at(self) -> str:
        at = self.cleaned_data["refresh_at"]
        return f"{at:%H:%M}" if at else ""

    def save(self, by: Any) -> int:
        """Keep what was changed; how many settings that were."""
        changed = [name for name in DEFAULTS if self.cleaned_data[name] != value(name)]
        for name in changed:
            set_value(name, self.cleaned_data[name], by=by)
        return len(changed)
