"""The very first account: made with a link that `behoud serve` prints, as long as there is nobody."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib.auth import get_user_model, login, password_validation
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from behoud.web.accounts.demo import admit
from behoud.web.accounts.models import Invitation, hashed
from behoud.web.accounts.roles import ADMINISTRATOR
from behoud.words import Words

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


class Account(forms.Form):
    """Who begins: name, email and password."""

    name = forms.CharField(max_length=150, widget=forms.TextInput({"autocomplete": "name"}))
    email = forms.EmailField(widget=forms.EmailInput({"autocomplete": "username"}))
    password = forms.CharField(widget=forms.PasswordInput({"autocomplete": "new-password"}))

    def __init__(self, *args: Any, words: Words, **named: Any) -> None:
        super().__init__(*args, **named)
        for name in ("name", "email"):
            self.fields[name].label = words.say(f"web-people-{name}")
        self.fields["password"].label = words.say("web-account-password")
        self.fields["password"].help_text = words.say("web-account-password-help")

    def clean_email(self) -> str:
        return str(self.cleaned_data["email"]).lower()

    def clean_password(self) -> str:
        password = str(self.cleaned_data["password"])
        password_validation.validate_password(password)
        return password


def nobody() -> bool:
    return not get_user_model().objects.exists()


def first_link() -> str:
    """The address, without its host, of the first account; links that were given before are void."""
    Invitation.objects.filter(email="", accepted_at=None).delete()
    _, token = Invitation.to("", name="", role=ADMINISTRATOR, team="", by=None)
    return str(reverse("start-first", args=[token]))


@require_http_methods(["GET", "POST"])
def first(request: HttpRequest, token: str) -> HttpResponse:
    """Make the first account and go on to the first step; nothing is here once somebody has one."""
    waiting = Invitation.waiting().filter(token_hash=hashed(token), email="").first()
    if waiting is None or not nobody():
        raise Http404
    form = Account(request.POST or None, words=request.words)
    if request.method == "POST" and form.is_valid():
        login(request, made(waiting, **form.cleaned_data), backend=BACKEND)
        return redirect("start")
    return render(request, "start/first.html", {"form": form})


def made(waiting: Invitation, *, name: str, email: str, password: str) -> Any:
    """The account; only one of two who come at once gets it."""
    with transaction.atomic():
        spent = Invitation.waiting().filter(pk=waiting.pk).update(accepted_at=timezone.now(), email=email)
        if not spent or not nobody():
            raise Http404
        return admit(name=name, email=email, password=password, role=ADMINISTRATOR, team="")
