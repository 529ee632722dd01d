"""What an administrator asks of a key."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import Any

from django import forms
from django.utils import timezone

from behoud.web.api.keys import Wanted
from behoud.web.api.metered import PER_MINUTE
from behoud.web.api.models import SCOPES
from behoud.web.frame.forms import Worded
from behoud.words import Words

MOST_PER_MINUTE = 60_000
OVERLAPS = (0, 1, 7, 30)
"""Days that an old key may open beside the new one."""


class NewKey(Worded):
    """A new key: what it is for, what it may, whom it sees, until when."""

    name = forms.CharField(max_length=80, widget=forms.TextInput({"autocomplete": "off"}))
    scopes = forms.MultipleChoiceField(widget=forms.CheckboxSelectMultiple)
    team = forms.ChoiceField(required=False)
    names = forms.BooleanField(required=False)
    per_minute = forms.IntegerField(min_value=1, max_value=MOST_PER_MINUTE, initial=PER_MINUTE)
    expires_on = forms.DateField(required=False, widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"))

    def label(self, field: str) -> str:
        return f"web-api-{field}"

    def __init__(self, *args: Any, words: Words, teams: tuple[str, ...], **named: Any) -> None:
        super().__init__(*args, words=words, **named)
        told = [(scope, words.say(f"web-api-scope-{scope.replace(':', '-')}")) for scope in SCOPES]
        self.fields["scopes"].choices = told
        self.fields["team"].choices = [("", words.say("web-people-all-teams")), *((t, t) for t in teams)]

    def clean_expires_on(self) -> Any:
        day = self.cleaned_data["expires_on"]
        if day is not None and day < timezone.localdate():
            raise forms.ValidationError(self.words.say("web-api-expires-past"))
        return day

    @property
    def wanted(self) -> Wanted:
        """The key that is asked for; it opens until the end of its last day."""
        asked, end = self.cleaned_data, None
        if asked["expires_on"]:
            last = datetime.combine(asked["expires_on"] + timedelta(days=1), time())
            end = timezone.make_aware(last)
        return Wanted(asked["name"], asked["scopes"], asked["team"], asked["names"], asked["per_minute"], end)


class Rotation(forms.Form):
    """For how many days an old key opens beside the new one."""

    key = forms.IntegerField(min_value=1)
    days = forms.TypedChoiceField(choices=[(days, days) for days in OVERLAPS], coerce=int)
