"""Nobody makes an account by itself: an administrator invites."""

from __future__ import annotations

import time
from typing import Any

from allauth.account import app_settings
from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.authentication import get_authentication_records
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from django.http import HttpRequest
from django.urls import reverse

from behoud.web.accounts.roles import SERVICE, roles_of


class OnInvitation(DefaultAccountAdapter):
    """Accounts begin with an invitation."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        """Who works in service begins with its lists, everybody else with the overview."""
        if roles_of(request.user) == {SERVICE}:
            return str(reverse("service"))
        return str(super().get_login_redirect_url(request))

    def is_reauthentication_required(self, *, app: str, **named: Any) -> bool:
        """Who signed in a moment ago, as to set up a second step, is not asked for the password again."""
        records = get_authentication_records(self.request, self.request.user)
        signed_in = max((record["at"] for record in records), default=0.0)
        if time.time() - signed_in < app_settings.REAUTHENTICATION_TIMEOUT:
            return False
        return bool(super().is_reauthentication_required(app=app, **named))


class KnownPeople(DefaultSocialAccountAdapter):
    """The company's own sign-in lets in who has an account here, by the address that it vouches for."""

    def is_open_for_signup(self, request: HttpRequest, sociallogin: Any) -> bool:
        return False
