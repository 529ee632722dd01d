"""What is asked to invite somebody, and to accept."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib.auth import get_user_model, password_validation

from behoud.web.accounts.roles import MEMBER, ROLES
from behoud.words import Words


class Invite(forms.Form):
    """Who is invited, in which role, for which team."""

    name = forms.CharField(max_length=150, widget=forms.TextInput({"autocomplete": "off"}))
    email = forms.EmailField(widget=forms.EmailInput({"autocomplete": "off"}))
    role = forms.ChoiceField()
    team = forms.ChoiceField(required=False)

    def __init__(self, *args: Any, words: Words, teams: tuple[str, ...], **named: Any) -> None:
        super().__init__(*args, **named)
        self.words = words
        for name in self.fields:
            self.fields[name].label = words.say(f"web-people-{name}")
        self.fields["role"].choices = [(role, words.say(f"web-role-{role}")) for role in ROLES]
        self.fields["team"].choices = [("", words.say("web-people-all-teams")), *((t, t) for t in teams)]

    def clean_email(self) -> str:
        email = str(self.cleaned_data["email"]).lower()
        if get_user_model().objects.filter(email=email).exists():
            raise forms.ValidationError(self.words.say("web-people-known", email=email))
        return email

    def clean(self) -> dict[str, Any]:
        found: dict[str, Any] = super().clean() or {}
        if found.get("role") == MEMBER and not found.get("team"):
            self.add_error("team", self.words.say("web-people-needs-team"))
        return found


class Accept(forms.Form):
    """The password of somebody who was invited."""

    password = forms.CharField(widget=forms.PasswordInput({"autocomplete": "new-password"}))

    def __init__(self, *args: Any, words: Words, **named: Any) -> None:
        super().__init__(*args, **named)
        self.fields["password"].label = words.say("web-account-password")
        self.fields["password"].help_text = words.say("web-account-password-help")

    def clean_password(self) -> str:
        password = str(self.cleaned_data["password"])
        password_validation.validate_password(password)
        return password
