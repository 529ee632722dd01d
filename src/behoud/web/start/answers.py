"""The first step: who the organisation is, asked in plain words."""

from __future__ import annotations

from functools import cache
from typing import Any
from zoneinfo import available_timezones

from babel import Locale
from babel.numbers import get_currency_name, get_territory_currencies
from django import forms

from behoud.sources.recognise.compose import Outline
from behoud.sources.recognise.draft import Remark
from behoud.sources.recognise.settings import Setting
from behoud.web.frame.forms import Worded
from behoud.web.start.kept import Answers
from behoud.words import Words

KINDS = ("contract", "inactivity", "")
DAYS = 90
"""Without a purchase for so long a customer counts as gone, until the sales themselves are known."""

USUAL = {"nl": ("EUR", "Europe/Amsterdam"), "en": ("GBP", "Europe/London")}
"""Currency and time zone that stand there for a reader of that language, to be changed."""


class Organisation(Worded):
    """What every company file says: name, language, currency, time zone, and how customers leave."""

    name = forms.CharField(max_length=150, widget=forms.TextInput({"autocomplete": "organization"}))
    language = forms.ChoiceField(choices=[("nl", "Nederlands"), ("en", "English")])
    currency = forms.ChoiceField()
    time_zone = forms.ChoiceField(choices=[])
    kind = forms.ChoiceField(required=False, widget=forms.RadioSelect)
    days = forms.IntegerField(required=False, min_value=1, max_value=3650)

    def label(self, field: str) -> str:
        return f"web-start-{field}"

    def __init__(self, *args: Any, words: Words, **named: Any) -> None:
        super().__init__(*args, words=words, **named)
        self.fields["currency"].choices = currencies(words.language)
        self.fields["time_zone"].choices = [(zone, zone.replace("_", " ")) for zone in zones()]
        kinds = [(kind, words.say(f"web-start-kind-{kind or 'files'}")) for kind in KINDS]
        self.fields["kind"].choices = kinds

    @property
    def answers(self) -> Answers:
        return Answers(**self.cleaned_data)


@cache
def currencies(language: str) -> list[tuple[str, str]]:
    """The currencies that are in use somewhere, with their names.

    >>> dict(currencies("en"))["EUR"]
    'EUR · Euro'
    """
    places = Locale("en").territories
    countries = [str(place) for place in places if len(str(place)) == 2]
    used = {code for country in countries for code in get_territory_currencies(country)}
    return [(code, f"{code} · {get_currency_name(code, locale=language)}") for code in sorted(used)]


@cache
def zones() -> list[str]:
    """The time zones that are called after a place."""
    strange = ("Etc/", "SystemV/", "US/", "posix/", "right/")
    named = (zone for zone in available_timezones() if "/" in zone and not zone.startswith(strange))
    return [*sorted(named), "UTC"]


def usual(words: Words) -> dict[str, Any]:
    """What stands in the form for somebody who begins."""
    currency, zone = USUAL[words.language]
    return {"language": words.language, "currency": currency, "time_zone": zone, "kind": "contract"}


def outline(answers: Answers) -> Outline:
    """A company as it says itself to be, before any file was looked at."""
    return Outline(
        name=answers.name,
        currency=Setting(f'"{answers.currency}"'),
        time_zone=Setting(f'"{answers.time_zone}"'),
        kind=answers.kind or "contract",
        days=answers.days or DAYS,
        remarks=(Remark("web-start-file-kind"),),
    )
