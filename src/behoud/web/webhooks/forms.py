"""What an administrator asks of a webhook."""

from __future__ import annotations

import base64
import binascii
from typing import Any

from django import forms
from django.conf import settings

from behoud.errors import BehoudError
from behoud.web.api.models import WRITTEN
from behoud.web.frame.forms import Worded
from behoud.web.webhooks.models import EVENTS, Hook
from behoud.web.webhooks.targets import target
from behoud.words import Words, in_words

LEAST_BYTES = 24
"""A secret of fewer is too easy to guess, as Standard Webhooks has it."""


class NewEndpoint(Worded):
    """An address to tell, of what, from which change on."""

    url = forms.CharField(max_length=500, widget=forms.TextInput({"inputmode": "url", "autocomplete": "off"}))
    events = forms.MultipleChoiceField(widget=forms.CheckboxSelectMultiple)
    threshold = forms.IntegerField(min_value=1, max_value=100, initial=10)
    names = forms.BooleanField(required=False)

    def label(self, field: str) -> str:
        return f"web-webhooks-{field}"

    def __init__(self, *args: Any, words: Words, **named: Any) -> None:
        super().__init__(*args, words=words, **named)
        told = [(event, words.say(f"web-webhooks-event-{event.replace('.', '-')}")) for event in EVENTS]
        self.fields["events"].choices = told

    def clean_url(self) -> str:
        """An address that may be sent to, as far as can be said now: it is looked at again at every try."""
        url = str(self.cleaned_data["url"]).strip()
        try:
            target(url, production=settings.ENVIRONMENT.production)
        except BehoudError as error:
            raise forms.ValidationError(in_words(error, self.words)) from None
        return url


class NewHook(Worded):
    """A program that tells us: its name in the address, the table of its rows, its secret if it has one."""

    source = forms.SlugField(max_length=40, widget=forms.TextInput({"autocomplete": "off"}))
    table = forms.ChoiceField()
    secret = forms.CharField(required=False, max_length=200, widget=forms.TextInput({"autocomplete": "off"}))

    def label(self, field: str) -> str:
        return f"web-webhooks-{field}"

    def __init__(self, *args: Any, words: Words, **named: Any) -> None:
        super().__init__(*args, words=words, **named)
        self.fields["table"].choices = [
            (table, words.say(f"web-webhooks-table-{table}")) for table in WRITTEN
        ]
        self.fields["source"].error_messages["invalid"] = words.say("web-webhooks-source-wrong")

    def clean_source(self) -> str:
        source = str(self.cleaned_data["source"])
        if Hook.objects.filter(source=source).exists():
            raise forms.ValidationError(self.words.say("web-webhooks-source-known", source=source))
        return source

    def clean_secret(self) -> str:
        """A secret as Standard Webhooks writes it."""
        secret = str(self.cleaned_data["secret"]).strip()
        if not secret:
            return ""
        try:
            long_enough = len(base64.b64decode(secret.removeprefix("whsec_"), validate=True)) >= LEAST_BYTES
        except (binascii.Error, ValueError):
            long_enough = False
        if not long_enough:
            raise forms.ValidationError(self.words.say("web-webhooks-secret-wrong"))
        return secret
