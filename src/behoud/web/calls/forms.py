"""What is asked of somebody who writes down a call."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from django import forms

from behoud.web.calls.models import KINDS, LONGEST_PROMISE, LONGEST_TEXT, OUTCOMES, Note
from behoud.web.frame.forms import Worded
from behoud.web.reading.histories import Row
from behoud.words import Words

FURTHEST = timedelta(days=730)
"""So far ahead one can promise to come back."""


class Log(Worded):
    """A call, visit, mail or note; of a contact of the customer, where one is named."""

    kind = forms.ChoiceField()
    outcome = forms.ChoiceField()
    contact = forms.ChoiceField(required=False)
    text = forms.CharField(
        required=False, max_length=LONGEST_TEXT, widget=forms.Textarea({"rows": 3, "maxlength": LONGEST_TEXT})
    )
    promise = forms.CharField(required=False, max_length=LONGEST_PROMISE)
    follow_up_on = forms.DateField(
        required=False,
        widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
        input_formats=["%Y-%m-%d"],
    )

    def label(self, field: str) -> str:
        return f"web-calls-{field}"

    def __init__(self, *args: Any, words: Words, contacts: Sequence[Row], today: date, **named: Any) -> None:
        super().__init__(*args, words=words, **named)
        self.today = today
        self.fields["kind"].choices = [(kind, words.say(f"web-calls-kind-{kind}")) for kind in KINDS]
        self.fields["outcome"].choices = [(one, words.say(f"web-calls-outcome-{one}")) for one in OUTCOMES]
        people = [(one["contact_id"], one["name"] or one["contact_id"]) for one in contacts]
        self.fields["contact"].choices = [("", words.say("web-calls-nobody-named")), *people]

    def clean_follow_up_on(self) -> date | None:
        on: date | None = self.cleaned_data["follow_up_on"]
        if on is not None and not self.today <= on <= self.today + FURTHEST:
            raise forms.ValidationError(self.words.say("web-calls-day-ahead"))
        return on

    def clean(self) -> dict[str, Any]:
        found: dict[str, Any] = super().clean() or {}
        if found.get("outcome") == "later" and not found.get("follow_up_on") and not self.errors:
            self.add_error("follow_up_on", self.words.say("web-calls-needs-day"))
        if found.get("kind") == "note" and not found.get("text", "").strip() and not self.errors:
            self.add_error("text", self.words.say("web-calls-needs-text"))
        return found


def as_given(note: Note) -> dict[str, Any]:
    """What the form holds of a note that is changed."""
    names = ("kind", "outcome", "contact", "text", "promise", "follow_up_on")
    return {name: getattr(note, name) for name in names}
